"""Codes that can be said on the phone."""

import random
import re
from itertools import combinations

import pytest
from rapidfuzz.distance import OSA

from assistant.swedish.bookings.booking_codes import find, hide, make
from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold
from assistant.swedish.words.vocabulary import field_words

WORDS = load("code_words")["words"]
# Letters that are pronounced alike in Swedish.
ALIKE = (
    ("ck", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("w", "v"),
    ("ph", "f"),
    ("ch", "sh"),
    ("c", "k"),
    ("dt", "t"),
    ("y", "i"),
)


def sound(word: str) -> str:
    word = re.sub(r"c(?=[eiy])", "s", word)
    for written, heard in ALIKE:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1", r"\1", word)


@pytest.mark.says("booking_codes", without=("none",))
def test_a_code_is_found_however_it_is_written(text: str, expected: str) -> None:
    assert find(text) == expected


@pytest.mark.says("booking_codes", "none")
def test_what_is_no_code_gives_none(text: str) -> None:
    assert find(text) is None


@pytest.mark.says("booking_codes", without=("none",))
def test_a_hidden_code_is_gone(text: str, expected: str) -> None:
    hidden = hide(text)
    assert "[bokningskod]" in hidden
    assert not any(word in fold(hidden) for word in expected.split())


def test_five_bytes_make_a_code_that_is_found_again() -> None:
    source = random.Random(1)
    codes = [make(source.randbytes(5)) for _ in range(500)]
    assert [find(code) for code in codes] == codes
    assert len(set(codes)) == len(codes)


def test_a_code_needs_five_bytes() -> None:
    with pytest.raises(ValueError, match="five bytes"):
        make(b"1234")


def test_there_are_256_words_of_three_to_seven_plain_letters() -> None:
    assert len(set(WORDS)) == len(WORDS) == 256
    assert all(re.fullmatch("[a-z]{3,7}", word) for word in WORDS)


def test_one_typing_error_never_turns_a_word_into_another() -> None:
    assert [pair for pair in combinations(WORDS, 2) if OSA.distance(*pair, score_cutoff=2) <= 2] == []


def test_no_two_words_sound_alike() -> None:
    sounds = [sound(word) for word in WORDS]
    assert [pair for pair in combinations(sounds, 2) if OSA.distance(*pair, score_cutoff=1) <= 1] == []


def test_no_word_of_a_code_means_something_in_our_talks() -> None:
    answers = {word for group in load("answers").values() for phrase in group for word in fold(phrase).split()}
    keep = load("keep")
    times = {fold(word) for word in keep["times_and_numbers"]}
    functions = {fold(word) for group in ("negations", "pronouns", "small_words") for word in keep[group]}
    assert set(WORDS) & (answers | times | functions | field_words()) == set()
