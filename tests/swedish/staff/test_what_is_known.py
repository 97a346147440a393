"""Questions of what went out, who told, and all that holds."""

import pytest

from assistant.knowledge.around import Around
from assistant.knowledge.asides import PASSED_ON, WHAT_HOLDS, WHO_TOLD, aside


@pytest.mark.parametrize(
    "text",
    [
        "har soc hunnit få nåt från er?",
        "vad har ni skickat till af",
        "har chefen fått veta nåt av er",
        "skickas det till soc",
    ],
)
def test_what_went_out_from_here_is_asked_for(text: str) -> None:
    assert aside(Around(text, "nlu_fallback")) == PASSED_ON


@pytest.mark.parametrize("text", ["vem har sagt till socialen att jag är frisk", "vem har berättat för min chef"])
def test_who_told_is_not_seen_here(text: str) -> None:
    assert aside(Around(text, "nlu_fallback")) == WHO_TOLD


@pytest.mark.parametrize(
    "text", ["säg allt en gång till", "vad gäller nu", "kan du läsa upp det så jag ser att du fattat"]
)
def test_all_that_holds_is_read_back_where_something_is_held(text: str) -> None:
    assert aside(Around(text, "nlu_fallback", slots={"own_booking": "x"})) == WHAT_HOLDS
    assert aside(Around(text, "nlu_fallback", "booking_form")) == WHAT_HOLDS
    assert aside(Around(text, "nlu_fallback")) is None


@pytest.mark.parametrize(
    "text", ["har ni skickat sms till mig", "vem har sagt att jag måste", "har soc hand om boende"]
)
def test_other_questions_stay_what_they_are(text: str) -> None:
    assert aside(Around(text, "faq")) is None


def test_the_consent_form_answers_for_itself() -> None:
    assert aside(Around("har soc fått veta nåt redan", "faq", "consent_form")) is None
