"""What is only told beside an answer is left out; what may matter is read with it, as before (ADR 0036)."""

import asyncio
from typing import Any

import pytest

from assistant.knowledge.acts import BESIDE, MATTERS, TELLS
from assistant.nlu.verdict import DANGER, FALLBACK, entity, wish
from assistant.talk.told_beside import may_tell_beside, told_beside

PARTY, DAYS, TIMES = "consent_social_services", "consent_until", "booking_time"
TODAY, GONE = entity("when", []), entity("when_unclear", "past")
READ: dict[str, dict[str, Any]] = {
    "ja": {"entities": [entity("answer", "yes")]},
    "den första": {"entities": [entity("choice", "0")]},
    "avboka tiden": wish("cancel_appointment"),
    "barnen är hemma idag": {"entities": [TODAY], "acts": {BESIDE: [TELLS, 0.9]}},
    "jag var hos doktorn i måndags": {"entities": [GONE], "acts": {BESIDE: [TELLS, 0.9]}},
    "hunden skäller": {"acts": {BESIDE: [TELLS, 0.9]}},
    "katten kanske jamar": {"acts": {BESIDE: [TELLS, 0.7]}},
    "det brinner här": {**wish(DANGER), "acts": {BESIDE: [TELLS, 0.99]}},
}


def errand(text: str, asked: str | None) -> str | None:
    async def parse(said: str) -> dict[str, Any]:
        return {**wish(FALLBACK), "entities": [], "acts": {BESIDE: [MATTERS, 0.9]}, **READ.get(said, {})}

    told = asyncio.run(told_beside(text, asked, parse))
    return told.errand if told else None


def test_a_story_is_left_out_where_the_rest_answers() -> None:
    assert errand("hunden skäller så ja", PARTY) == "ja"
    assert errand("den första, hunden skäller", TIMES) == "den första"


def test_a_time_that_is_told_of_is_no_matter_to_who_may_know_and_is_one_to_when() -> None:
    assert errand("barnen är hemma idag så ja", PARTY) == "ja"
    assert errand("barnen är hemma idag, den första", TIMES) is None
    assert errand("jag var hos doktorn i måndags, den första", TIMES) == "den första"


@pytest.mark.parametrize("text", ["hunden skäller, jaså", "det brinner här, ja", "hunden skäller"])
def test_nothing_is_left_out_where_the_rest_says_nothing_or_danger_is_told(text: str) -> None:
    assert errand(text, PARTY) is None


def test_outside_the_questions_only_an_order_by_name_is_read_alone() -> None:
    assert errand("hunden skäller, avboka tiden", None) == "avboka tiden"
    assert errand("hunden skäller, jag kommer inte in", None) is None


def test_a_message_of_one_clause_is_never_cut() -> None:
    assert not may_tell_beside("hunden skäller") and may_tell_beside("hunden skäller, ja")
