"""One matter, though a word in it could join two."""

import pytest

from assistant.swedish.words.one_matter import is_one_condition, with_infinitives


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("är det svårt å komma dit?", "är det svårt att komma dit?"),
        ("kostar det mycket o prata med er", "kostar det mycket att prata med er"),
        ("jag vill boka å prata med nån", "jag vill boka å prata med nån"),
        ("det är bra å jag kommer", "det är bra å jag kommer"),
    ],
)
def test_a_spoken_att_before_an_infinitive_joins_no_two_wishes(text: str, written: str) -> None:
    assert with_infinitives(text) == written


@pytest.mark.parametrize(
    "text", ["vad gör ni om jag bokar och sen inte orkar?", "tänk om jag tar en tid men blir sjuk"]
)
def test_one_case_told_in_two_clauses_is_one_question(text: str) -> None:
    assert is_one_condition(text)


@pytest.mark.parametrize(
    "text",
    [
        "vad händer om jag är sjuk och hur lång är tiden?",
        "boka torsdag, och vad är en SIP?",
        "om jag bokar, vad händer?",
    ],
)
def test_a_second_question_is_a_matter_of_its_own(text: str) -> None:
    assert not is_one_condition(text)
