"""Compounds, together and apart."""

import pytest

from assistant.swedish.words.compounds import features, joined, parts


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("kartläggningssamtalet", ("kartläggning", "samtal")),
        ("kartlaggningssamtal", ("kartläggning", "samtal")),
        ("samordnadindividuellplan", ("samordnad", "individuell", "plan")),
        ("hälsoförfrågnings-svar", ("hälsoförfrågan", "svar")),
        ("SIP-mötet", ("sip", "möte")),
        ("rehabkoordinator", ("rehab", "koordinator")),
        ("banan", ()),
        ("", ()),
    ],
)
def test_a_compound_is_split_into_its_parts(word: str, expected: tuple[str, ...]) -> None:
    assert parts(word) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("kartläggnings", "samtal"), ("kartläggningssamtal",)),
        (("en", "rehab", "koordinator", "här"), ("en", "rehabkoordinator", "här")),
        (("samordnad", "individuell", "plan"), ("samordnadindividuellplan",)),
        (("hälsoförfrågnings-", "svar"), ("hälsoförfrågnings-svar",)),
        (("jag", "har", "en", "plan"), ("jag", "har", "en", "plan")),
        ((), ()),
    ],
)
def test_compounds_written_apart_are_joined(words: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert joined(words) == expected


def test_a_compound_gives_the_same_parts_together_and_apart() -> None:
    apart, together = features("ett kartläggnings samtal"), features("ett kartläggningssamtal")
    assert set(together) < set(apart)
    assert together == ["part:kartläggning", "part:samtal"]


def test_ordinary_words_give_no_features() -> None:
    assert features("jag vill inte prata om det") == []
