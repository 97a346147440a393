"""What is needed at a meeting is noted where no booking is being made, and a question keeps its answer."""

import pytest
import yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.events import ActionExecuted, Event, SlotSet

from assistant.settings import PROJECT
from assistant.swedish.people.needs import needs
from assistant.talk.interruptions import InterruptionPolicy
from assistant.talk.needs import NOTE, NeedsPolicy
from assistant.talk.precedence import LISTEN
from tests.talk.trackers import entity, form, tracker, user

TOLD, ASKED = "jag behöver tolk på arabiska", "kan jag få tolk?"


def decided(*events: Event) -> str | None:
    config = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))
    ours = next(one for one in config["policies"] if one["name"].endswith("NeedsPolicy"))
    settings = {**NeedsPolicy.get_default_config(), **ours}
    policy = NeedsPolicy(settings, None, Resource("needs"), ExecutionContext(GraphSchema({})))
    return policy.decide(tracker(*events))[0]


def said(text: str, intent: str) -> Event:
    found = needs(text)
    return user(text, intent, [entity("needs", found)] if found else [])


@pytest.mark.parametrize("intent", ["faq", "nlu_fallback", "inform"])
def test_a_need_is_noted_whatever_topic_it_sounds_like(intent: str) -> None:
    assert decided(said(TOLD, intent)) == NOTE


def test_a_question_keeps_its_answer() -> None:
    assert decided(said(ASKED, "faq")) is None


@pytest.mark.parametrize("intent", ["stop", "book_appointment", "erase_data", "cancel_appointment"])
def test_other_wishes_stand(intent: str) -> None:
    assert decided(said(TOLD, intent)) is None


def test_the_booking_reads_needs_by_itself_and_the_consent_does_not() -> None:
    listening = ActionExecuted(LISTEN)
    assert decided(*form("booking_form", "booking_confirmed"), listening, said(TOLD, "faq")) is None
    assert decided(*form("consent_form", "consent_employer"), listening, said(TOLD, "faq")) == NOTE


def test_after_the_note_it_is_the_persons_turn() -> None:
    assert decided(said(TOLD, "faq"), ActionExecuted(NOTE)) == LISTEN


def test_a_need_told_by_who_seeks_a_time_is_left_to_the_booking() -> None:
    centre = entity("care_centre", "tornrosen")
    text = "behöver tid på törnrosen och tolk på dari"
    assert decided(user(text, "inform", [entity("needs", needs(text)), centre])) is None
    relative = "jag är med min far som inte ser, han vill träffa en reko"
    assert decided(user(relative, "inform", [entity("needs", {"companion": "parent"})])) is None


@pytest.mark.parametrize(("text", "ends"), [("orkar inte med trappor", False), ("orkar inte med det här", True)])
def test_what_the_body_cannot_do_at_a_meeting_ends_no_booking(text: str, *, ends: bool) -> None:
    config = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))
    ours = next(one for one in config["policies"] if one["name"].endswith("InterruptionPolicy"))
    settings = {**InterruptionPolicy.get_default_config(), **ours}
    policy = InterruptionPolicy(settings, None, Resource("door"), ExecutionContext(GraphSchema({})))
    events = [*form("booking_form", "person_name"), ActionExecuted(LISTEN), said(text, "stop")]
    assert (policy.decide(tracker(*events))[0] == "action_stop") == ends


def test_whether_it_is_noted_already_is_no_wish_for_it() -> None:
    booked = [*form("consent_form", "consent_employer", own_booking="sealed"), ActionExecuted(LISTEN)]
    assert decided(*booked, said("tolken är med ja?", "affirm")) is None
    assert decided(*booked, said("jag ska ha tolk på arabiska ja", "affirm")) == NOTE


def test_company_to_a_booked_time_is_no_question_about_another() -> None:
    text = "min syster kommer med på onsdag, går det bra?"
    assert decided(SlotSet("own_booking", "sealed"), said(text, "others_data")) == NOTE
    assert decided(said(text, "others_data")) is None


def test_why_somebody_wants_a_call_is_no_need_of_a_meeting() -> None:
    assert decided(said("kan nån ringa mig, jag har svårt att läsa", "talk_to_human")) is None


def test_a_need_that_sounds_like_a_farewell_is_noted() -> None:
    assert decided(said("jag behöver hörslinga", "goodbye")) == NOTE
    assert decided(said("hej då", "goodbye")) is None


def test_help_with_reading_is_noted_by_who_has_a_time_and_asks_for_easier_words_of_who_has_none() -> None:
    hard = said("jag har svårt att läsa", "simpler")
    assert decided(SlotSet("own_booking", "sealed"), hard) == NOTE
    assert decided(hard) is None


def test_an_aid_that_is_asked_for_is_noted_with_the_time_one_has() -> None:
    assert decided(SlotSet("own_booking", "sealed"), said("går det att släcka lampan i rummet?", "faq")) == NOTE
    assert decided(said("har ni hörslinga?", "faq")) is None
