"""What the call-back reads by itself, whatever topic it sounds like."""

import pytest
from rasa.shared.core.events import ActionExecuted

from assistant.talk.newest import Newest
from assistant.talk.of_the_form import is_its_own
from tests.talk.trackers import LISTEN, form, tracker, user


def is_read_there(text: str, asked: str, wish: str = "faq") -> bool:
    return is_its_own(Newest.of(tracker(*form("call_back_form", asked), ActionExecuted(LISTEN), user(text, wish))))


@pytest.mark.parametrize("text", ["när ringer hon då?", "hur gör jag då, jag tar mig inte dit"])
@pytest.mark.parametrize("asked", ["call_back_wanted", "phone"])
def test_when_it_comes_and_what_to_do(text: str, asked: str) -> None:
    assert is_read_there(text, asked)


def test_any_time_answers_when_it_suits_and_nothing_else() -> None:
    assert is_read_there("när som", "call_time")
    assert not is_read_there("när som", "phone")
    assert not is_read_there("vad är en reko", "call_time")


def test_ones_language_is_noted_for_the_call() -> None:
    assert is_read_there("somaliska, jag pratar bara somaliska", "care_centre", "other_language")
    assert not is_read_there("kan jag prata somaliska?", "care_centre", "other_language")
