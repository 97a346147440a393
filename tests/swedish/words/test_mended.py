"""Misspelt words that decide what an answer means are put right before it is read; names are not."""

import pytest

from assistant.swedish.words.normalise import mended


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("hellre på teleofn", "hellre på telefon"),
        ("den trejde, på tortsdag", "den tredje, på torsdag"),
        ("ja till soc, nej till socailtjänsten", "ja till soc, nej till socialtjänsten"),
        ("Törnrosen teleffon", "Törnrosen telefon"),
    ],
)
def test_a_slip_in_a_word_that_decides_is_put_right(text: str, meant: str) -> None:
    assert mended(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        # Names, also in small letters, spoken language, and words that decide nothing.
        *("anna tisdal", "jag heter omar junni", "Sonja Tisdahl", "dom e så snälla", "ja e hemma på daarna"),
        *("min hunnd heter Rex", "koden är björk tisdda sten 41"),
    ],
)
def test_names_spoken_language_and_other_words_stay_as_written(text: str) -> None:
    assert mended(text) == text
