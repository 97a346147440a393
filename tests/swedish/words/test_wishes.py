"""Several wishes in one message are told apart, and nothing that was said is lost."""

import pytest

from assistant.swedish.words.text import words
from assistant.swedish.words.wishes import MOST_PARTS, asked_alone, asking_part, split_answer, split_wishes
from tests.swedish.conftest import read
from tests.work import calls

CORPUS = read("wishes")
LONGEST = 10_000
FEW_CALLS, MANY_CALLS = 500, 100_000
ORDINARY = "Hej! Jag vill boka en tid på fredag, och vad är en SIP?"
# What says nothing by itself and may be left out.
LEFT_OUT = frozenset(
    words("hej tack men och så sen förresten dessutom samt å o en fråga till ps två frågor goddag på förhand")
)


@pytest.mark.parametrize("text", CORPUS["whole"])
def test_one_wish_stays_whole(text: str) -> None:
    assert split_wishes(text) == (text,)


@pytest.mark.parametrize("row", CORPUS["several"], ids=lambda row: row["text"])
def test_several_wishes_are_told_apart(row: dict[str, list[str]]) -> None:
    assert list(split_wishes(str(row["text"]))) == row["parts"]


@pytest.mark.parametrize("row", CORPUS["several"], ids=lambda row: row["text"])
def test_nothing_that_was_said_is_lost(row: dict[str, str]) -> None:
    kept = {word for part in split_wishes(row["text"]) for word in words(part)}
    assert set(words(row["text"])) - kept <= LEFT_OUT


@pytest.mark.parametrize("row", CORPUS["several"], ids=lambda row: row["text"])
def test_they_are_told_apart_without_signs_on_the_letters_too(row: dict[str, str]) -> None:
    plain = row["text"].translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))
    assert len(split_wishes(plain)) == len(row["parts"])


@pytest.mark.parametrize("row", CORPUS["answer_beside"], ids=lambda row: row["text"])
def test_an_answer_beside_a_question_is_found(row: dict[str, list[str]]) -> None:
    assert list(split_answer(str(row["text"])) or ()) == row["parts"]
    assert split_wishes(str(row["text"])) == (str(row["text"]),)


@pytest.mark.parametrize("text", CORPUS["no_answer_beside"])
def test_a_greeting_is_no_answer(text: str) -> None:
    assert split_answer(text) is None


@pytest.mark.parametrize("row", CORPUS["asking"], ids=lambda row: row["text"])
def test_of_a_long_mail_what_asks_is_read(row: dict[str, str]) -> None:
    assert asking_part(row["text"]) == row["asks"]
    assert split_wishes(row["text"]) == (row["text"],)


@pytest.mark.parametrize("text", CORPUS["whole"])
def test_a_short_message_is_read_whole(text: str) -> None:
    assert asking_part(text) == text


@pytest.mark.parametrize("number", CORPUS["number"])
def test_wishes_are_counted_in_sentences_that_the_rules_were_not_written_for(number: str) -> None:
    wrong = [text for text in CORPUS["number"][number] if len(split_wishes(text)) != int(number)]
    assert wrong == []


def test_never_more_than_three_parts() -> None:
    assert len(split_wishes("Vad är SIP? Vem är du? Vad är AMA? Kostar det? Får jag tolk? Boka tid.")) == MOST_PARTS


@pytest.mark.parametrize("text", ["", "?", "och", ", ,", "...", "  ", "och vad", "?!?!"])
def test_what_says_nothing_comes_back_as_it_was(text: str) -> None:
    assert split_wishes(text) == (text,)
    assert split_answer(text) is None
    assert asking_part(text) == text


def test_an_ordinary_message_takes_little_work() -> None:
    assert calls(split_wishes, ORDINARY) < FEW_CALLS


@pytest.mark.parametrize("piece", ["och vad är ", "vad? ", ", ", "jag vill boka. ", "ja, och ", " ", "kl. ", "a"])
def test_a_very_long_message_takes_no_endless_work(piece: str) -> None:
    longest = (piece * LONGEST)[:LONGEST]
    for text in (longest, longest[:2_000]):
        assert calls(split_wishes, text) < MANY_CALLS


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ok. å vad var det jag hade bokat nu igen, jag glömmer allt", "vad var det jag hade bokat nu igen"),
        ("jag vill boka en tid", None),
        ("när är min tid och vad kostar det", None),
    ],
)
def test_one_question_is_found_among_words_around_it(text: str, asked: str | None) -> None:
    assert asked_alone(text) == asked
