"""A question after a story: the question decides, where the whole is unsure and the question alone is beyond doubt."""

from collections.abc import Sequence
from typing import Any

import pytest

from assistant.nlu.ranking import ranked

WHOLE, ALONE = "faq/must_i_be_sick_listed", "faq/what_is_reko"


class Ranks:
    """Believes one thing of a message that tells of being tired, another of the rest of it."""

    def __init__(self, whole: float, alone: float, wish: str = ALONE) -> None:
        self._whole, self._alone, self._wish = whole, alone, wish

    def ranking(self, features: Sequence[str], length: int) -> list[dict[str, Any]]:
        if any("trott" in feature for feature in features):
            return [{"name": WHOLE, "confidence": self._whole}]
        return [{"name": self._wish, "confidence": self._alone}]


def wish_of(text: str, model: Ranks) -> str:
    return str(ranked(model, text, 3)[0]["name"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Hej, jag är trött och sjukskriven, vad är en reko?",
        "jag har varit trött länge. vad gör en reko?",
        "jag är så trött på allt, hur funkar en sip?",
    ],
)
def test_the_question_decides(text: str) -> None:
    assert wish_of(text, Ranks(0.5, 0.95)) == ALONE


@pytest.mark.parametrize(
    ("whole", "alone", "wish"), [(0.8, 0.99, ALONE), (0.5, 0.8, ALONE), (0.5, 0.99, "book_appointment")]
)
def test_what_is_sure_as_a_whole_a_doubtful_question_and_a_deed_change_nothing(
    whole: float, alone: float, wish: str
) -> None:
    assert wish_of("jag är trött och sjukskriven, vad är en reko?", Ranks(whole, alone, wish)) == WHOLE


@pytest.mark.parametrize("text", ["jag är trött och sjukskriven", "är man trött av att vara sjukskriven?"])
def test_without_both_a_story_and_a_question_the_whole_decides(text: str) -> None:
    assert wish_of(text, Ranks(0.5, 0.99)) == WHOLE


class RanksByNod:
    """Takes whatever begins with a nod for a yes."""

    def ranking(self, features: Sequence[str], length: int) -> list[dict[str, Any]]:
        nods = any("okej" in feature for feature in features)
        return [{"name": "affirm" if nods else ALONE, "confidence": 0.95}]


def test_a_question_after_a_nod_is_no_yes() -> None:
    def wish(text: str) -> str:
        return str(ranked(RanksByNod(), text, 3)[0]["name"])  # type: ignore[arg-type]

    assert wish("okej. hjälper den mig med jobb") == ALONE
    assert wish("okej det blir bra") == "affirm"
