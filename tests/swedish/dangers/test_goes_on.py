"""What still hurts, said right after an answer about danger."""

import pytest

from assistant.swedish.dangers.goes_on import still_hurts


@pytest.mark.parametrize(
    "text",
    ["det gör fortfarande ont", "nu har jag svårt att andas", "Det har inte gått över", "det blir värre",
     "ont ännu", "mår sämre nu", "det gör jätteont, det slutar inte", "jag ringde men det känns värre"],
)  # fmt: skip
def test_what_goes_on_hurting_is_heard(text: str) -> None:
    assert still_hurts(text)


@pytest.mark.parametrize(
    "text",
    ["det gör inte ont längre", "tack", "jag vill boka en tid nu", "det är fortfarande oklart", "nu är det bättre"],
)
def test_what_does_not_hurt_is_not(text: str) -> None:
    assert not still_hurts(text)


@pytest.mark.parametrize(
    "text",
    ["nej det är inte bättre", "det blir inte bättre", "jag har fortfarande ont, har inte blivit bättre",
     "det gör ont fortfarande sen igår", "jag orkar inte längre, gör så ont", "knappt bättre alls",
     "trycket är kvar sen igår", "lite bättre men svårt att andas", "har inte ont längre men får ingen luft"],
)  # fmt: skip
def test_no_other_word_hides_what_goes_on_hurting(text: str) -> None:
    assert still_hurts(text)


@pytest.mark.parametrize(
    "text",
    ["det gör inte alls ont nu", "jag hade mer ont igår", "är det inte bättre att boka en tid", "jag mår bättre nu",
     "det blev inte värre, tack", "jag är inte yr längre nu"],
)  # fmt: skip
def test_what_is_better_or_was_before_is_not(text: str) -> None:
    assert not still_hurts(text)


def test_a_long_story_of_pain_is_not_a_cry_for_help() -> None:
    assert not still_hurts("jag har ont i ryggen " + "och jag har väntat länge på att få hjälp med det " * 3)
