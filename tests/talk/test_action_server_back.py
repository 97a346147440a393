"""When the action server is back, every talk goes on where it was."""

import pytest

from tests.conversations.talk import Talk
from tests.system import System
from tests.talk.at_each_question import ANSWERED_BY, talks_at_each_question
from tests.talk.breaking import without

Talks = dict[str, Talk]
NEW, ASKED_IN_BETWEEN = "new", "asked_in_between"


@pytest.fixture(scope="module")
def back(fragile: System) -> Talks:
    """Talks that each got trouble once, and the one who asked a question meanwhile."""
    talks = talks_at_each_question(fragile) | {NEW: Talk(fragile), ASKED_IN_BETWEEN: Talk(fragile)}
    talks[ASKED_IN_BETWEEN].says(["boka tid", "kryddgården"])
    with without(fragile, "actions"):
        for question, (answer, _) in ANSWERED_BY.items():
            talks[question].say(answer)
        talks[NEW].says(["boka tid", "min tid", ""])
        talks[ASKED_IN_BETWEEN].say("vad är sip")
    return talks


@pytest.mark.parametrize("question", ANSWERED_BY)
def test_the_same_answer_now_leads_on(back: Talks, question: str) -> None:
    answer, then = ANSWERED_BY[question]
    assert then in back[question].say(answer)


def test_who_could_not_begin_a_booking_can_begin_it_now(back: Talks) -> None:
    assert "chattbot" in back[NEW].say("hej")
    assert "ansvarar för bokningen" in back[NEW].say("boka tid")


def test_the_open_question_comes_back(back: Talks) -> None:
    back[ASKED_IN_BETWEEN].say("vad är reko")
    assert back[ASKED_IN_BETWEEN].times
