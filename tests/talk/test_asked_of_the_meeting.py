"""What is asked of the meeting in the middle of its booking: who phones, what it is, and what is taken beside it."""

import pytest
from rasa.shared.core.events import ActionExecuted

from assistant.knowledge.glossary import glossary
from assistant.nlu.outright import Message, wish_outright
from assistant.nlu.understanding import entities
from assistant.places import example_places
from assistant.swedish.replies.side_questions import side_questions
from assistant.swedish.words.terms import compares_with_this
from assistant.swedish.words.wishes_said import asks_if_called
from assistant.talk.newest import Newest
from assistant.talk.of_the_form import is_of_this_booking, takes_of_the_list
from tests.actions.talking import NOW
from tests.talk.test_follow_ups import POLICY, SIP, said
from tests.talk.trackers import LISTEN, form, tracker, user

SHOWN = ["2026-11-26T13:00:00+01:00", "2026-11-26T14:00:00+01:00"]


def newest(text: str, intent: str, asked: str) -> Newest:
    found = entities(text, NOW, example_places())
    slots = {"care_centre": "tornrosen", "shown_times": SHOWN, "offered_times": SHOWN}
    return Newest.of(tracker(*form("booking_form", asked, **slots), ActionExecuted(LISTEN), user(text, intent, found)))


@pytest.mark.parametrize(
    "text", ["så ni ringer mig alltså?", "okej dom ringer mig va", "jag behöver alltså inte åka dit?"]
)
def test_who_asks_whether_they_are_phoned_leaves_nothing(text: str) -> None:
    assert asks_if_called(text)
    assert is_of_this_booking(newest(text, "cancel_appointment", "booking_confirmed"))


@pytest.mark.parametrize(
    "text", ["ni ringer mig om det blir ändrat?", "jag kommer inte dit", "ring mig", "vem ringer mig på kvällarna då"]
)
def test_what_is_no_such_question(text: str) -> None:
    assert not asks_if_called(text)


@pytest.mark.parametrize(("text", "taken"), [("finns det hiss? jag tar torsdag två", True), ("är det nån hiss", False)])
def test_a_time_that_is_taken_beside_a_question_is_taken(text: str, taken: bool) -> None:
    assert takes_of_the_list(newest(text, "nlu_fallback", "booking_time")) is taken


@pytest.mark.parametrize("text", ["är det samma sak som det här?", "är det samma som jag bokar"])
def test_this_is_the_meeting_that_is_booked(text: str) -> None:
    assert compares_with_this(text) and glossary().told_by("what_is_sip") == "sip"
    assert POLICY.decide(tracker(*said(SIP), user(text, "nlu_fallback")))[0] == "action_compare_terms"


@pytest.mark.parametrize("text", ["är det samma sak som förut?", "är det samma person som sist"])
def test_another_comparison_is_none_with_the_meeting(text: str) -> None:
    assert not compares_with_this(text)


@pytest.mark.parametrize("text", ["måste man installera något?", "måste jag ha kamera?", "behövs nån app för video"])
def test_what_a_video_takes_is_no_question_of_having_to_come(text: str) -> None:
    assert next(side_questions(text)) == "small_things"


def test_having_to_come_still_is_one() -> None:
    assert "must" in side_questions("måste jag träffa er?")


def test_who_doubts_that_it_is_worth_it_has_no_time_yet() -> None:
    show = {"name": "show_appointment", "confidence": 0.8}
    doubting = Message("jag skulle boka en tid men undrar om det är nån mening", has_code=False)
    assert wish_outright(doubting, show) == "book_appointment"
    told = Message("jag skulle boka om min tid som är bokad", has_code=False)
    assert wish_outright(told, show) != "book_appointment"
