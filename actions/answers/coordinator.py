"""Who a care centre's REKO is and how to reach them; and the way to a human."""

from collections.abc import Collection
from typing import Any

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.asides import LATE, answer_aside
from actions.answers.given_unasked import gives_oneself_unasked, go_on_with
from actions.answers.human_way import human_way
from actions.answers.titles import titles
from actions.base import Deed, Events
from actions.bookings.needs import ANOTHER
from actions.bookings.needs_said import say_about_another
from actions.bookings.person_given import keep_given
from actions.bookings.right_coordinator import NO_CENTRE, say_where_to_phone
from actions.calls.call_back import CAN_WAIT, is_private, start_call_back
from actions.own_time.own_booking import show_by_code
from actions.own_time.standing import standing
from actions.steering import release_hold
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.dates import local
from assistant.knowledge.staff import GUIDE
from assistant.services import directory
from assistant.services.views import CoordinatorCard
from assistant.swedish.bookings.number_sought import seeks_coordinator_of_a_place, seeks_number
from assistant.swedish.times.phone_hours import is_over_today, next_answered
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.wishes_said import refuses_call

CONSENT = "consent_form"
WHERE_LISTED = "utter_faq/contact_ways"
CARD = "utter_coordinator_card"
LEFT_BOOKING = frozenset(
    {
        "utter_stopped_booking_form",
        "utter_put_off_booking_form",
        "utter_booking_left_for_call",
        "utter_cancellation_cancelled",
    }
)


class FindCoordinator(Deed):
    def name(self) -> str:
        return "action_find_coordinator"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        near = _near(turn)
        lately = turn.centre_lately if seeks_number(turn.text) else None
        centre = named_centre(turn) or (near[0] if len(near) == 1 else None) or lately
        if centre is None and turn.staff_tone and (near or seeks_coordinator_of_a_place(turn.text)):
            return _say_of_place(say, near)
        if centre is None:
            _say_where_listed(turn, say)
            say.utter_message(response="utter_ask_whose_coordinator", choices=centre_choices())
            return [SlotSet("centre_wanted_for", "coordinator")]
        say_card(turn, say, centre, CARD)
        # In the guide it is the case's own, and not asked for again.
        return [SlotSet("centre_wanted_for"), *([SlotSet("way_centre", centre)] if turn.form == GUIDE else [])]


class TalkToHuman(Deed):
    """The honest way to a person: whom to phone, when they answer, and where one may book instead."""

    def name(self) -> str:
        return "action_talk_to_human"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if refuses_call(turn.text) and not turn.staff_tone:
            say.utter_message(response="utter_call_refused")
            return []
        if turn.entity("call_back") and turn.staff_tone:
            return _refuse_call_to_staff(turn, say)
        if turn.entity("call_back") and turn.form == CONSENT and is_question(turn.text):
            # It is offered beside what was not understood: who asks whether somebody can phone has not ordered it.
            say.utter_message(response="utter_consent_in_other_words")
            return start_call_back(turn, say, wanted=None)
        if turn.entity("call_back"):
            release_hold(turn)
            if turn.form == "booking_form":
                say.utter_message(response="utter_booking_left_for_call")
            return [SlotSet("hold_id"), *start_call_back(turn, say, wanted=True)]
        if answer_aside(turn, say):
            return []
        before = None if turn.staff_tone else turn.centre_said_before
        centre = named_centre(turn) or turn.slot("care_centre") or before
        if turn.form == "booking_form":
            say.utter_message(response="utter_booking_is_left")
        if centre:
            say_card(turn, say, centre, human_way(turn, centre))
        else:
            say.utter_message(response=human_way(turn, None))
        if turn.staff_tone:
            return [] if centre else [SlotSet("centre_wanted_for", "coordinator")]
        if is_private(centre):
            return []
        if turn.form and turn.form not in CAN_WAIT:
            say.utter_message(response="utter_call_back_possible")
            return []
        return start_call_back(turn, say, wanted=None)


def _near(turn: Turn) -> list[str]:
    """The ids of the care centres in the part of town that was named."""
    return list((turn.entity("care_ties") or {}).get("area") or ())


def _say_of_place(say: CollectingDispatcher, near: Collection[str]) -> Events:
    """Those of the part of town; where the place has none of ours, where the number stands (R-82)."""
    response = "utter_staff_which_of_area" if near else "utter_staff_centre_not_listed"
    say.utter_message(response=response, choices=centre_choices(near) if near else [])
    return [SlotSet("centre_wanted_for", "coordinator")]


def _say_where_listed(turn: Turn, say: CollectingDispatcher) -> None:
    """Staff have all numbers in a list of their own (R-82); nobody is told twice in a row."""
    if turn.staff_tone and WHERE_LISTED not in turn.said_lately:
        say.utter_message(response=WHERE_LISTED)


def _refuse_call_to_staff(turn: Turn, say: CollectingDispatcher) -> Events:
    """Staff phone themselves: the number, where the care centre was named. What they give of their own is not taken."""
    gives = turn.entity("phone") is not None
    say.utter_message(response="utter_staff_no_number" if gives else "utter_staff_no_call_back")
    if centre := named_centre(turn) or turn.centre_lately or turn.centre_said_before:
        say_card(turn, say, centre, CARD)
    return []


class Inform(Deed):
    """A bare word without a question: a care centre, a time, a code. Does what it was wanted for, or asks."""

    def name(self) -> str:
        return "action_inform"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if code := turn.entity("booking_code"):
            return show_by_code(turn, say, code)
        if turn.entity("call_back") and not turn.staff_tone:
            return start_call_back(turn, say, wanted=True)
        centre = named_centre(turn)
        if centre and turn.slot("centre_wanted_for") == "coordinator":
            say_card(turn, say, centre, CARD)
            return [SlotSet("centre_wanted_for")]
        if centre and turn.slot("centre_wanted_for") == LATE:
            say_where_to_phone(turn, say, centre, "utter_late_at_centre")
            return [SlotSet("centre_wanted_for")]
        if centre and turn.slot("centre_wanted_for") == ANOTHER:
            say_about_another(turn, say, centre)
            return [SlotSet("centre_wanted_for"), SlotSet("care_centre", centre), FollowupAction("booking_form")]
        if centre:
            if turn.staff_tone:
                # Staff book for nobody: what they can want of a care centre is whom to phone there.
                say_card(turn, say, centre, CARD)
                return []
            kept = keep_given(turn, say)
            say.utter_message(response="utter_what_about_centre", choices=_what_about(centre))
            return kept
        if gives_oneself_unasked(turn):
            return go_on_with(turn, say)
        if not answer_aside(turn, say):
            say.utter_message(response="utter_what_do_you_want")
        return []


def named_centre(turn: Turn) -> str | None:
    named = turn.entity("care_centre")
    return None if named == NO_CENTRE else named


def centre_choices(only: Collection[str] = ()) -> list[dict[str, str]]:
    """A button for each care centre, or for those in `only`, that shows its card."""
    with house().uow() as uow:
        centres = [centre for centre in directory.care_centres(uow) if not only or centre.id in only]
    return [{"title": c.name, "payload": f'/find_coordinator{{"care_centre":"{c.id}"}}'} for c in centres]


def say_card(turn: Turn, say: CollectingDispatcher, centre: str, response: str) -> None:
    with house().uow() as uow:
        card = directory.coordinator_card(uow, care_centre_id=centre, by=turn.actor, now=turn.now)
    if card is None:
        say.utter_message(response="utter_no_coordinator_known")
        return
    say.utter_message(response=response, **_words(card))
    if turn.staff_tone and response == CARD:
        _say_when_answered(turn, say, card.phone_hours)
    # Staff book for nobody: a free time is for the person.
    booking = not (turn.staff_tone or standing(turn) or _left_a_booking(turn))
    if card.next_free and response == CARD and booking:
        say.utter_message(response="utter_next_free", next_free=dates.moment(card.next_free))
    if card.invented:
        say.utter_message(response="utter_directory_is_invented")


def _say_when_answered(turn: Turn, say: CollectingDispatcher, hours: str) -> None:
    """Whether it can be phoned today, and when next; nothing where the hours can't be read."""
    now = local(turn.now)
    found = next_answered(hours, now)
    if found is None:
        return
    day, between = found
    if day == now.date():
        say.utter_message(response="utter_phone_answered_today", hours=between)
        return
    kind = "next" if is_over_today(hours, now) else "later"
    say.utter_message(response=f"utter_phone_answered_{kind}", day=dates.day(day), hours=between)


def _left_a_booking(turn: Turn) -> bool:
    """Whoever just left one, or is in the middle of something, has not asked for the next time."""
    return bool(turn.form or turn.slot("paused_task") or LEFT_BOOKING.intersection(turn.said_lately))


def _words(card: CoordinatorCard) -> dict[str, Any]:
    return {
        "care_centre_name": card.care_centre,
        "title": card.title,
        "contact_way": card.contact_way,
        "phone": card.phone,
        "phone_hours": card.phone_hours,
        "verified_on": dates.day_with_year(card.verified_on),
    }


def _what_about(centre: str) -> list[dict[str, str]]:
    return [
        {"title": titles()[intent], "payload": f'/{intent}{{"care_centre":"{centre}"}}'}
        for intent in ("book_appointment", "find_coordinator")
    ]
