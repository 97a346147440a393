"""One base form for many ways of writing."""

from pathlib import Path

import pytest
import yaml

from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import Change, Normalised, clean, fold, normalise

FOLDER = Path(__file__).parents[1] / "corpus"
CORPUS = yaml.safe_load((FOLDER / "normalise.yml").read_text(encoding="utf-8"))
CHANGED = [(text, base) for base, texts in CORPUS["changed"].items() for text in texts]
WRITTEN = yaml.load((FOLDER / "written.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
STAYS = WRITTEN.pop("stays")
READ_AS = [(text, now) for group in WRITTEN.values() for now, texts in group.items() for text in texts]
SENTENCES = [(text, now) for now, texts in CORPUS["sentences"].items() for text in texts]


@pytest.mark.parametrize(("text", "base"), CHANGED)
def test_a_word_of_the_field_comes_to_its_base_form(text: str, base: str) -> None:
    assert normalise(text).text == base


@pytest.mark.parametrize(("text", "now"), SENTENCES)
def test_a_sentence_keeps_its_other_words(text: str, now: str) -> None:
    assert normalise(text).text == now


@pytest.mark.parametrize("text", CORPUS["untouched"])
def test_names_and_ordinary_words_are_left(text: str) -> None:
    assert normalise(text) == Normalised(text)


@pytest.mark.parametrize(("text", "now"), READ_AS)
def test_one_way_of_writing_is_read_as_another(text: str, now: str) -> None:
    assert normalise(text).text == now


@pytest.mark.parametrize("text", STAYS)
def test_what_only_looks_like_an_error_stays(text: str) -> None:
    assert normalise(text) == Normalised(text)


@pytest.mark.parametrize("now", {now for _, now in READ_AS})
def test_what_has_been_read_is_not_read_as_something_else(now: str) -> None:
    assert normalise(now).text == now


def test_an_unknown_name_is_left_though_a_word_is_near() -> None:
    assert normalise("hej jag heter kmma trffa").changes == ()


def test_an_address_and_a_code_are_left() -> None:
    assert normalise("skriv till kmma.tdi@post.example, kod kmma7").changes == ()


def test_mended_words_are_told_with_what_and_why() -> None:
    assert normalise("Nar kan jag kmma").changes == (
        Change("Nar", "när", "diacritics"),
        Change("kmma", "komma", "spelling"),
    )


def test_two_words_that_stand_side_by_side_are_not_eaten_as_one() -> None:
    assert normalise("kan jag ändra mitt samtycke när jag vill").text == "kan jag ändra mitt samtycke när jag vill"


@pytest.mark.parametrize("word", load("keep")["negations"])
def test_a_negation_is_never_changed(word: str) -> None:
    assert normalise(f"jag vill {word} ha rekon").text == f"jag vill {word} ha reko"


def test_a_name_in_a_sentence_is_left_though_it_looks_like_a_word_of_the_field() -> None:
    assert normalise("jag heter Kim Samtycksson").changes == ()


def test_each_change_tells_what_and_why() -> None:
    assert normalise("Ring F-kassan om SIPen").changes == (
        Change("F-kassan", "försäkringskassan", "term"),
        Change("SIPen", "sip", "term"),
    )


def test_normalising_twice_changes_nothing_more() -> None:
    once = normalise("boka om kartlägningen hos rehab koordinatorn på VC, ej FK").text
    assert normalise(once).text == once


def test_cleaning_takes_away_what_cannot_be_seen() -> None:
    assert clean("<b>He\u200bj</b>\r\n\t \u202etack\x00 <3 a < b") == "Hej tack <3 a < b"


def test_cleaning_composes_letters_and_digits() -> None:
    assert clean("a\u030a ٤٢") == "å 42"


def test_a_long_mail_keeps_its_beginning_and_its_end() -> None:
    mail = clean("Början " + "bla " * 5000 + "slutet")
    assert len(mail) <= 2000
    assert mail.startswith("Början")
    assert mail.endswith("slutet")


def test_folding_keeps_the_length() -> None:
    assert fold("ÅÄÖ Éva İ") == "aao eva i"
