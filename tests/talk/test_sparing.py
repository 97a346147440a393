"""The guide's open question is asked again seldom: it comes back, but not after every answer beside it."""

import asyncio

from rasa.shared.core.events import BotUttered, Event

from assistant.talk.wording import Wording
from tests.talk.trackers import domain, form, tracker, user

ASKED = "utter_ask_way_special"
OPENED = [user("vi vet inte vad klienten klarar", "which_way"), *form("way_form", "way_special")]


def said(name: str, text: str = "Ord.") -> BotUttered:
    return BotUttered(text, metadata={"utter_action": name})


def beside(answer: str) -> list[Event]:
    return [user("och en fråga till?", "faq"), said(answer)]


def asked_now(*events: Event) -> bool:
    """Whether the question is put into words after these events."""
    found = asyncio.run(Wording(None, domain()).generate(ASKED, tracker(*OPENED, said(ASKED), *events), "rest"))
    return bool(found and found["text"])


def test_answers_beside_the_question_are_given_alone_twice_and_then_it_comes_back() -> None:
    first, second = beside("utter_faq/what_is_sip"), beside("utter_staff_send_steps")
    left_out = said(ASKED, text="")
    assert not asked_now(*first)
    assert not asked_now(*first, left_out, *second)
    assert asked_now(*first, left_out, *second, left_out, *beside("utter_faq/call_first"))


def test_whoever_stands_still_in_it_or_tells_of_the_case_is_asked_at_once() -> None:
    assert asked_now(user("hmm", "nlu_fallback"), said("utter_not_understood_way_special"))
    assert asked_now(user("samtycke finns", "inform"), said("utter_ways_heard"))
    assert asked_now(user("samtycke finns", "inform"))


def test_whoever_thanks_is_not_asked_however_long_ago_it_was() -> None:
    long = [event for _ in range(4) for event in beside("utter_faq/what_is_sip")]
    assert asked_now(*long)
    assert not asked_now(*long, user("bra, då ringer jag", "thanks"), said("utter_staff_closing_in_guide"))
    assert not asked_now(*long, user("tack", "thanks"), said("utter_thanks_in_form"))


def test_no_question_of_the_guide_is_asked_of_staff_who_thank() -> None:
    for goodbye in ("utter_staff_closing", "utter_staff_closing_in_guide"):
        events = tracker(*OPENED, user("toppen tack", "thanks"), said(goodbye))
        found = asyncio.run(Wording(None, domain()).generate("utter_ask_way_asked", events, "rest"))
        assert not (found and found["text"]), goodbye


def test_another_question_of_the_guide_is_always_asked() -> None:
    events = tracker(*OPENED, said("utter_ask_way_consent"), *beside("utter_faq/what_is_sip"))
    found = asyncio.run(Wording(None, domain()).generate("utter_ask_way_consent", events, "rest"))
    assert found and found["text"]
