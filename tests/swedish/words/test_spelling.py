"""Ordinary words with typing errors, without å, ä, ö, and written by ear."""

from collections import Counter

import pytest

from assistant.swedish.data_files import load
from assistant.swedish.words.slips import Slip, by_ear, slip
from assistant.swedish.words.spelling import correct, is_spoken, is_word, may_be_word
from assistant.swedish.words.text import fold
from tests.language import corpus
from tests.work import calls

OFTEN = 40


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("bokka", "boka"),
        ("tdi", "tid"),
        ("kmma", "komma"),
        ("behövr", "behöver"),
        ("sjuksköteska", "sjuksköterska"),
        ("skjukskriven", "sjukskriven"),
        ("vil", "vill"),
        ("jagvill", "jag vill"),
    ],
)
def test_a_typing_error_is_mended(written: str, meant: str) -> None:
    assert correct(written) == (meant, "spelling")


@pytest.mark.parametrize(("written", "meant"), [("nar", "när"), ("fragor", "frågor"), ("traffa", "träffa")])
def test_lost_marks_are_given_back(written: str, meant: str) -> None:
    assert correct(written) == (meant, "diacritics")


@pytest.mark.parametrize("word", ["far", "var", "vår", "hora", "vald", "laser", "koma", "mor"])
def test_a_word_that_exists_is_not_taken_for_a_commoner_one(word: str) -> None:
    assert correct(word) == (word, "")


@pytest.mark.parametrize("word", load("keep")["negations"])
def test_a_negation_is_left(word: str) -> None:
    assert correct(word) == (word, "")


@pytest.mark.parametrize("word", ["dobar", "cancel", "aborr", "mordet"])
def test_nothing_grave_is_read_into_a_word(word: str) -> None:
    assert correct(word)[0] not in load("spelling")["never_guessed"]


@pytest.mark.parametrize("word", ["kbt", "adhd", "samre", "hsl", "ok"])
def test_an_abbreviation_is_left(word: str) -> None:
    assert correct(word) == (word, "")


@pytest.mark.parametrize("word", ["arbetsplatsens", "handläggares", "stödperson", "telefonnummer", "lägenheten"])
def test_a_compound_or_a_form_of_a_word_may_stand(word: str) -> None:
    assert may_be_word(word)
    assert correct(word) == (word, "")


@pytest.mark.parametrize("word", ["", "x", "aaaaaaaa", "jjjjjj", "qwxzqwxz", "a" * 5000])
def test_what_is_no_word_is_left(word: str) -> None:
    assert correct(word) == (word, "")


def test_a_word_that_was_mended_is_not_mended_again() -> None:
    for written in ("bokka", "nar", "kmma", "skjukskriven", "behövr", "vil", "nån"):
        meant = correct(written)[0]
        assert correct(meant) == (meant, "")


def test_everyday_words_are_known_as_such() -> None:
    assert is_spoken("nån")
    assert not is_spoken("någon")
    assert is_word("någon")


@pytest.mark.parametrize(
    ("written", "meant", "error"),
    [
        ("boka", "bokka", Slip.DOUBLED),
        ("bokka", "boka", Slip.DOUBLED),
        ("tdi", "tid", Slip.SWAPPED),
        ("tålk", "tolk", Slip.BY_EAR),
        ("bpka", "boka", Slip.KEY_BESIDE),
        ("bka", "boka", Slip.LOST),
        ("blaja", "baja", Slip.ADDED),
        ("mat", "pat", Slip.OTHER),
        ("boka", "träffa", None),
    ],
)
def test_the_kind_of_error_is_told(written: str, meant: str, error: Slip | None) -> None:
    assert slip(written, meant) is error


@pytest.mark.parametrize(
    ("one", "other"), [("sjuk", "skjuk"), ("gör", "jör"), ("flicka", "flikka"), ("köra", "tjöra"), ("också", "åckså")]
)
def test_words_that_sound_alike_come_out_the_same(one: str, other: str) -> None:
    assert by_ear(one) == by_ear(other)


def test_what_people_often_write_to_us_is_known() -> None:
    """When this fails the language data has grown: `scripts/own_words.py` lists its words anew."""
    listed = {fold(word) for words in load("own_words").values() for word in words}
    said = Counter(word for texts in corpus.examples().values() for text in texts for word in corpus.words(text))
    often = {word for word, times in said.items() if times >= OFTEN and len(word) > 2 and not word.isdigit()}
    assert len(often - listed) <= len(often) * 0.1


FEW_CALLS = 200


def test_an_ordinary_word_costs_little() -> None:
    correct("nar")
    correct.cache_clear()
    assert calls(lambda word: correct.__wrapped__(word), "vårdsentrlx") < FEW_CALLS
