"""A figure is read aloud as people say it."""

import pytest

from assistant.numbers import number
from assistant.services.figures import statistics
from assistant.swedish.voice.spoken_numbers import cardinal, spoken_numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("År 2023 var det 68.", "År tjugohundratjugotre var det sextioåtta."),
        ("10 022 hushåll", "tiotusentjugotvå hushåll"),
        ("10,5 procent", "tio komma fem procent"),
        ("−8,5 %", "minus åtta komma fem procent"),
        ("38–53 procent", "trettioåtta till femtiotre procent"),
        ("1 183 000 kronor", "en miljon etthundraåttiotretusen kronor"),
        ("3 av 13", "tre av tretton"),
        ("ungefär 1 500", "ungefär ettusenfemhundra"),
        ("2022, 2023", "tjugohundratjugotvå, tjugohundratjugotre"),
        ("17 av 20.", "sjutton av tjugo."),
    ],
)
def test_numbers_are_said_in_words(text: str, expected: str) -> None:
    assert spoken_numbers(text) == expected


@pytest.mark.parametrize("text", ["K-50", "040-628 04 10", "2026-11-22", "kl. 09.30", "F002", "007"])
def test_what_is_no_number_stays(text: str) -> None:
    assert spoken_numbers(text) == text


def test_a_number_out_of_range_is_an_error() -> None:
    with pytest.raises(ValueError, match="range"):
        cardinal(-1)


def test_every_figure_can_be_read_aloud() -> None:
    known = statistics()
    for figure in known.figures:
        assert not any(sign.isdigit() for sign in spoken_numbers(known.sentence(figure))), figure.id


def test_babels_numbers_are_read_as_one() -> None:
    assert spoken_numbers(number(13400)) == "trettontusenfyrahundra"
