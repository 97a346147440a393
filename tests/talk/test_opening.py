"""A booking opens where no form is open by what was spoken of just before, and by words that no ranking knows."""

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet

from assistant.talk.interruptions import InterruptionPolicy
from tests.talk.trackers import LISTEN, entity, tracker, user

POLICY = InterruptionPolicy(
    InterruptionPolicy.get_default_config(), None, Resource("InterruptionPolicy"), ExecutionContext(GraphSchema({}))
)
BOOKING = "booking_form"
STAFF = {"audience": "staff"}
CENTRE = entity("care_centre", "tornrosen")
DAY = entity("when", [{"start": "2026-11-25T00:00", "end": "2026-11-26T00:00"}])
CALL = entity("call_back", "yes")


def decided(*events: Event) -> str | None:
    return POLICY.decide(tracker(*events))[0]


def told(response: str, wish: str = "faq") -> list[Event]:
    answered = BotUttered("…", metadata={"utter_action": response})
    return [user("…", wish), ActionExecuted(response), answered, ActionExecuted(LISTEN)]


ABOUT_REKO = told("utter_faq/what_is_reko")


@pytest.mark.parametrize(
    ("text", "wish", "found"),
    [("helst på onsdag", "inform", [DAY]), ("lönnbacken får det bli", "inform", [CENTRE]),
     ("låter bra, vi provar det", "out_of_scope", []), ("lönnbacken", "affirm", [CENTRE])],
)  # fmt: skip
def test_what_is_said_right_after_a_reko_was_explained_opens_a_booking(
    text: str, wish: str, found: list[dict[str, str]]
) -> None:
    said = user(text, wish, found)
    assert decided(*ABOUT_REKO, said) == BOOKING
    assert decided(*told("utter_faq/what_is_sip"), said) is None
    assert decided(said) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("min tid är på onsdag", [DAY]), ("avboka på onsdag", [DAY]), ("ring mig på onsdag", [DAY, CALL]),
     ("handläggaren är ledig hela onsdagen", [DAY]), ("törnrosen, vad är det?", [CENTRE]),
     ("jag har bokat på törnrosen", [CENTRE]), ("nej inte törnrosen", [CENTRE, entity("answer", "no")])],
)  # fmt: skip
def test_who_has_a_time_or_wants_none_opens_no_booking(text: str, found: list[dict[str, str]]) -> None:
    assert decided(*ABOUT_REKO, user(text, "inform", found)) != BOOKING


def test_a_time_of_this_talk_danger_and_what_else_a_care_centre_was_asked_for_come_first() -> None:
    said = user("törnrosen, helst på onsdag", "inform", [CENTRE, DAY])
    assert decided(*ABOUT_REKO, said) == BOOKING
    assert decided(*ABOUT_REKO, SlotSet("own_booking", "sealed"), said) != BOOKING
    assert decided(*ABOUT_REKO, SlotSet("centre_wanted_for", "coordinator"), said) != BOOKING
    assert decided(*ABOUT_REKO, *told("utter_danger_possible", "danger"), said) != BOOKING
    assert decided(*ABOUT_REKO, *told("utter_human_at_centre", "talk_to_human"), said) != BOOKING
    assert decided(*ABOUT_REKO, user("törnrosen", "inform", [CENTRE], metadata=STAFF)) != BOOKING


def test_another_care_centre_right_after_a_number_is_asked_for_its_number() -> None:
    assert decided(*told("utter_coordinator_card"), user("törnrosen", "inform", [CENTRE])) != BOOKING
    assert decided(*told("utter_coordinator_card"), user("helst onsdag", "inform", [DAY])) == BOOKING


def test_a_way_to_meet_that_is_asked_about_opens_the_booking_which_knows_the_ways() -> None:
    text = "funkar det att ses via video? tillhör törnrosen"
    assert decided(user(text, "faq", [CENTRE])) == BOOKING
    assert decided(user(text, "faq")) is None
    assert decided(user("var ligger törnrosen?", "faq", [CENTRE])) is None


@pytest.mark.parametrize("taken_for", ["medical_advice", "nlu_fallback"])
def test_what_hurts_is_the_background_of_an_errand(taken_for: str) -> None:
    assert decided(user("har haft värk i höften i tre år. vill träffa en reko", taken_for)) == BOOKING
    assert decided(user("har haft värk i höften i tre år, vad ska jag ta?", taken_for, [CENTRE])) is None


def test_a_time_is_sought_at_the_care_centre_named_a_moment_ago() -> None:
    before = [user("jag går på törnrosen", "inform", [CENTRE]), ActionExecuted(LISTEN)]
    said = user("finns det några tider på skärmen", "nlu_fallback")
    assert decided(*before, said) == BOOKING
    assert decided(said) is None


@pytest.mark.parametrize(
    ("text", "wish", "found"),
    [("kan jag få prata med koordinatorn i veckan?", "faq", [CENTRE]),
     ("min läkare sa att jag skulle kontakta rehabkoordinatorn", "faq", []),
     ("behöver telefontid hos rehabkoordinatorn på törnrosen", "inform", [CENTRE])],
)  # fmt: skip
def test_who_is_told_to_or_asks_politely_books(text: str, wish: str, found: list[dict[str, str]]) -> None:
    assert decided(user(text, wish, found)) in (BOOKING, "action_suggest")


@pytest.mark.parametrize(
    "text", ["får jag ta med min man när jag pratar med reko på törnrosen?", "kan reko på törnrosen prata med soc?"]
)
def test_a_question_about_the_meeting_opens_none(text: str) -> None:
    assert decided(user(text, "faq", [CENTRE])) is None


def test_a_care_centre_may_be_told_of_at_length_right_after_a_reko_was_explained() -> None:
    text = "Jo tack gärna det. Lönnbacken hör jag till, dit har vi gått hela familjen sedan barnen var små"
    assert decided(*ABOUT_REKO, user(text, "affirm", [CENTRE])) == BOOKING
    assert decided(*told("utter_reko_no_control"), user("lönnbacken då", "inform", [CENTRE])) == BOOKING
    assert decided(*told("utter_faq/what_is_sip"), user(text, "affirm", [CENTRE])) is None


@pytest.mark.parametrize("wish", ["faq", "nlu_fallback"])
def test_a_long_story_of_who_was_sent_to_a_reko_and_names_a_care_centre_opens_a_booking(wish: str) -> None:
    story = "Hej, är hemma sedan två år. Kuratorn vill att jag tar kontakt med en reko, jag hör till lönnbacken. "
    assert decided(user(story + "Vad gör jag nu?", wish, [CENTRE])) == BOOKING
    assert decided(user(story + "Vad händer om jag låter bli?", "faq", [CENTRE])) != BOOKING
    assert decided(user(story + "Men vad är det för en?", "faq", [CENTRE])) != BOOKING
    assert decided(user(story + "Vad gör jag nu?", wish)) != BOOKING


def test_a_meeting_by_video_that_is_wanted_opens_a_booking_before_any_centre_is_named() -> None:
    assert decided(user("ett videomöte med koordinatorn tack, har svårt att resa", "faq")) == BOOKING
    assert decided(user("hur fungerar ett videomöte med koordinatorn?", "faq")) is None


UNKNOWN = entity("care_centre", "unknown")
NAME, NUMBER = entity("person_name", "Kim Testsson"), entity("phone", "+46701740697")


@pytest.mark.parametrize(
    ("text", "wish", "found"),
    [("jag ska boka tid men vet inte vilken vårdcentral jag hör till", "faq", [UNKNOWN]),
     ("min läkare har sagt att jag ska höra av mig till en koordinator på törnrosen, helst på telefon", "which_way",
      [CENTRE]),
     ("social säga jag måste träffa reko", "nlu_fallback", []),
     ("reko törnrosen besök", "nlu_fallback", [CENTRE]), ("reko törnrosen möte", "find_coordinator", [CENTRE]),
     ("behöver tolk på dari. jag vill boka", "inform", [entity("needs", {"interpreter": "dari"})])],
)  # fmt: skip
def test_what_seeks_a_time_without_its_centre_or_in_few_or_many_words_opens_a_booking(
    text: str, wish: str, found: list[dict[str, str]]
) -> None:
    assert decided(user(text, wish, found)) == BOOKING


@pytest.mark.parametrize(
    ("text", "wish", "found"),
    [("hur vet jag vilken vårdcentral jag hör till?", "faq", [UNKNOWN]),
     ("jag vet inte vilken vårdcentral jag hör till", "faq", [UNKNOWN]),
     ("jag ska höra av mig till min chef på törnrosen", "nlu_fallback", [CENTRE]),
     ("min handläggare säger att jag fuskar", "nlu_fallback", []),
     ("reko törnrosen, är det ett besök?", "nlu_fallback", [CENTRE])],
)  # fmt: skip
def test_what_only_sounds_like_that_opens_none(text: str, wish: str, found: list[dict[str, str]]) -> None:
    assert decided(user(text, wish, found)) != BOOKING


def test_a_name_unasked_goes_on_with_the_time_that_was_sought_and_else_is_a_name() -> None:
    sought = [user("jag behöver träffa en koordinator", "nlu_fallback"), ActionExecuted(LISTEN)]
    said = user("jag heter kim testsson", "faq", [NAME])
    assert decided(*sought, said) == BOOKING
    assert decided(*sought, user("sluta", "stop"), ActionExecuted(LISTEN), said) == "action_inform"
    assert decided(said) == "action_inform"


def test_a_number_goes_on_with_the_call_that_was_offered_and_not_refused() -> None:
    offered = told("utter_ask_call_back_wanted", "talk_to_human")
    said = user("Kim Testsson 070-174 06 97", "inform", [NAME, NUMBER])
    assert decided(*offered, *ABOUT_REKO, said) == "action_talk_to_human"
    assert decided(*offered, *told("utter_okay", "deny"), said) != "action_talk_to_human"


@pytest.mark.parametrize(
    "text", ["hej kan jag få en telefontid hos reko på Törnrosen", "telefontid på Törnrosen önskas"]
)
def test_a_time_by_phone_is_a_booking_and_no_number_to_ring(text: str) -> None:
    assert decided(user(text, "find_coordinator", [CENTRE])) == BOOKING
    assert decided(user("vilken telefontid har reko på Törnrosen", "find_coordinator", [CENTRE])) != BOOKING


def test_a_yes_or_a_care_centre_after_the_offer_to_book_opens_the_booking() -> None:
    offered = told("utter_offer_to_book_given", "inform")
    assert decided(*offered, user("ja", "affirm", [entity("answer", "yes")])) == BOOKING
    assert decided(*offered, user("törnrosen", "inform", [CENTRE])) == BOOKING
    assert decided(*offered, user("nej", "deny", [entity("answer", "no")])) != BOOKING
    assert decided(*offered, user("nej inte törnrosen", "inform", [CENTRE, entity("answer", "no")])) != BOOKING
    assert decided(*told("utter_okay", "deny"), user("ja", "affirm", [entity("answer", "yes")])) != BOOKING


SOUGHT = [user("jag behöver en tid men fattar inte hur man gör", "help"), ActionExecuted(LISTEN)]


def test_a_bare_care_centre_after_a_time_was_sought_goes_on_with_that() -> None:
    assert decided(*SOUGHT, user("törnrosen tack", "inform", [CENTRE])) == BOOKING


def test_a_bare_care_centre_opens_nothing_where_no_time_was_sought_or_it_was_ended() -> None:
    named = user("törnrosen", "inform", [CENTRE])
    assert decided(user("vad kan du", "help"), ActionExecuted(LISTEN), named) is None
    assert decided(*SOUGHT, user("nej, glöm det", "stop"), ActionExecuted(LISTEN), named) is None
    assert decided(*SOUGHT, user("var ligger törnrosen?", "inform", [CENTRE])) is None
