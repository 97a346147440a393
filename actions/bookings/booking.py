"""Booking a kartläggningssamtal: care centre, time, name and phone where nobody is logged in, and a yes."""

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.bookings.asked_so import read_asked_so
from actions.bookings.beside_person import picked_beside_person
from actions.bookings.booked import BOOKED_OUTCOMES, booked_words, code_for, file_of
from actions.bookings.check_answered import read_check, read_confirmation
from actions.bookings.from_held import read_from_held
from actions.bookings.held_time import hold_time, let_go, say_time_put_instead, say_time_so_far
from actions.bookings.if_one_must import say_if_one_must
from actions.bookings.meeting_form import SLOT, forms_of, insists_on, read_form_ahead, read_meeting_form, tell_ways
from actions.bookings.meeting_words import which_centre
from actions.bookings.needs import PLAIN_WORDS, keep_needs, needs_line, read_needs
from actions.bookings.no_listed_centre import CENTRE, NONE_HERE, goes_elsewhere, is_told_elsewhere, say_elsewhere
from actions.bookings.person_asides import REFUSED, answer_without, only_of_the_person
from actions.bookings.person_given import contact_of, person_words, read_person, tell_what_is_kept
from actions.bookings.person_spelt import is_misspelt
from actions.bookings.picked import AFTER_THE_TIME, SHOWN, another_by_number, say_numbered
from actions.bookings.put_right import CHECK, asks_which, read_back, read_what_is_wrong
from actions.bookings.refused_days import DAYS_REFUSED, refused_ahead, refused_now, with_refused
from actions.bookings.relatives import say_of_another
from actions.bookings.right_coordinator import (
    centre_buttons,
    explain_centre,
    moves_to_own_centre,
    named_before,
    read_care_centre,
    team_buttons,
)
from actions.bookings.second_thought import read_second_thought
from actions.bookings.taken_by_person import take_proposed
from actions.bookings.time_wishes import marked
from actions.bookings.times import TIME_SLOTS, chosen_now, offer_times, read_time
from actions.consents.consent_ahead import read_ahead, say_ahead
from actions.forms import NUMBERED_AFTER, FormTurn
from actions.own_time.codes import read_code
from actions.turn import Turn
from actions.wiring import house
from assistant.knowledge.told import ELSEWHERE
from assistant.services import booking, invitation
from assistant.services.views import Booked
from assistant.swedish.bookings.asked_so import way_put_right
from assistant.swedish.bookings.put_off import has_no_strength
from assistant.swedish.bookings.way_wished import speaks_only_of_way

BOOKING_SLOTS = (
    "care_centre",
    "meeting_form",
    "person_name",
    "phone",
    "booking_confirmed",
    "centre_explained",
    "centre_reason",
    "needs",
    "needs_asked",
    "own_invitation",
    "invited_to",
    DAYS_REFUSED,
    SHOWN,
    *TIME_SLOTS,
)
PERSONAL_QUESTIONS = ("person_name", "phone")
# Kept, sealed, for the rest of the talk: nobody should have to give their number twice.
GIVEN = ("care_centre", *PERSONAL_QUESTIONS)
BOOK = "book_appointment"
ASKED_FOR_CENTRE, CHECKED, TIME = "utter_ask_care_centre", "utter_confirm_booking_", "booking_time"
TIME_IS_GONE = ("taken", "gone")
NAMES_NOTHING = (BOOK, "affirm", "thanks", "greet", "talk_to_human")
# Said beside a yes, they leave it a yes.
NO_ANSWER = ("needs", PLAIN_WORDS)


class ValidateBookingForm(FormTurn):
    form = "booking_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        centre = str(values.get("care_centre"))
        if centre == NONE_HERE or values.get(CHECK) is False:
            return ()
        personal = () if turn.books_as(centre).books_directly else PERSONAL_QUESTIONS
        return ("care_centre", "booking_time", *personal, "booking_confirmed")

    def prepare(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        return {} if turn.fresh else named_before(turn)

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        if code := turn.entity("booking_code"):
            return read_code(turn, say, code)
        if (so := read_asked_so(turn, say)) is not None:
            return so
        if read_back(turn, say):
            return {}
        if say_time_so_far(turn, say):
            return read_person(turn, say)
        if goes_elsewhere(turn):
            say.utter_message(response=ELSEWHERE)
            return {CENTRE: NONE_HERE}
        to_own = moves_to_own_centre(turn)
        if not to_own and answer_without(turn, say):
            return read_needs(turn, say)
        turn = only_of_the_person(turn)
        if turn.requested == CHECK and turn.answer != "yes" and is_misspelt(turn):
            return {"person_name": None}
        if turn.requested == CHECK and (answered := read_check(turn)) is not None:
            return {CHECK: answered} | (read_ahead(turn, say) | read_needs(turn, say) if answered else {})
        if not to_own and (thought := _read_other_time(turn, say)):
            # "Kim Testsson. Byt förresten till senare samma dag": who it is is kept.
            return {**thought, **read_person(turn, say)}
        say_of_another(turn, say)
        say_if_one_must(turn, say)
        ahead = read_ahead(turn, say)
        if ahead and turn.requested and turn.answer == "no":
            # "Nej, säg inget till soc" is no no to the times.
            return ahead
        updates = _read_told(turn, say)
        say_time_put_instead(turn, say, updates)
        if (wrong := read_what_is_wrong(turn, say, updates)) is not None:
            return wrong
        asked_again = {name: value for name, value in updates.items() if name not in NO_ANSWER}
        return updates | ahead | read_confirmation(turn, asked_again, say)

    def say_not_understood(self, turn: Turn, say: CollectingDispatcher) -> None:
        # A wish said again, or a yes, is no name of a care centre that we don't know.
        if turn.requested == "care_centre" and (turn.intent in NAMES_NOTHING or turn.answer == "yes"):
            say.utter_message(response="utter_care_centre_first")
        elif turn.requested == CHECK and has_no_strength(turn.text):
            say.utter_message(response="utter_nearly_done")
        else:
            super().say_not_understood(turn, say)

    def say_stuck(self, turn: Turn, say: CollectingDispatcher, misses: int) -> None:
        if not say_elsewhere(turn, say, misses) and (misses < NUMBERED_AFTER or not say_numbered(turn, say)):
            super().say_stuck(turn, say, misses)


def _read_told(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """Where, when and who: whatever of it is told, in any order."""
    updates = {**_read_where(turn, say), **read_needs(turn, say)}
    centre = updates.get("care_centre") or turn.slot("care_centre")
    picked = another_by_number(turn)
    # "Sorry, 3 passar bättre" begins with no name.
    person = {} if picked and " " not in (turn.entity("person_name") or "") else read_person(turn, say)
    # "Nej, Demosson" puts the name right: the no is none to the times.
    # What was offered belongs to the centre that was left: the other one begins with its first times.
    is_wish = turn.entity("when") and not turn.entity("choice")
    moved = "care_centre" in updates and turn.slot("care_centre") and not is_wish
    named = turn.entity("when") or turn.entity("choice")
    another_way = updates.get(SLOT) and not turn.entity("when")
    said_so = another_way or turn.act.surely("way") or way_put_right(turn.text)
    at_the_list = turn.requested == TIME and another_way and not named and speaks_only_of_way(turn.text)
    speaks_of_way = at_the_list or (turn.requested in AFTER_THE_TIME and said_so)
    if person and not moved and (beside := picked_beside_person(turn)):
        updates |= chosen_now(turn, beside)
    elif centre and not moved and not speaks_of_way and (not person or picked or named):
        updates |= read_time(turn, say, centre, updates.get(SLOT, turn.slot(SLOT)))
    elif wish := turn.entity("when"):
        updates |= {"time_wish": marked(turn, wish)} | with_refused(turn, refused_now(turn), wish=wish)
    elif not centre and (denied := refused_ahead(turn)):
        updates |= with_refused(turn, denied)
    elif person and not moved:
        updates |= take_proposed(turn, say)
    if turn.requested is None and (never := refused_ahead(turn)):
        updates |= with_refused(turn, never)
    return updates | person


def _read_other_time(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """Another time than the chosen one: counted from it, or just another."""
    centre = turn.slot("care_centre")
    if centre and insists_on(turn, forms_of(turn, str(centre))):
        return {}
    held = read_from_held(turn, say, str(centre), turn.slot(SLOT)) if centre else {}
    return held or read_second_thought(turn, say)


def _read_where(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """The care centre, and how to meet there: another care centre may have other ways."""
    where = read_care_centre(turn, say) or named_before(turn)
    centre = where.get("care_centre") or turn.slot("care_centre")
    how = read_meeting_form(turn, say, centre) if centre else read_form_ahead(turn)
    return where | ({SLOT: None} if where else {}) | how


class AskCareCentre(Deed):
    def name(self) -> str:
        return "action_ask_booking_form_care_centre"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if is_told_elsewhere(turn.said_now):
            return []
        told = tell_what_is_kept(turn, say)
        # How to find out which one is said once.
        how = "" if turn.has_heard(ASKED_FOR_CENTRE) else which_centre()
        say.utter_message(response=ASKED_FOR_CENTRE, choices=centre_buttons(), how=how)
        return told


class AskBookingTime(Deed):
    def name(self) -> str:
        return "action_ask_booking_form_booking_time"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        centre = str(turn.slot("care_centre"))
        told = [*tell_what_is_kept(turn, say), *explain_centre(turn, say, centre)]
        tell_ways(turn, say, centre)
        return [*told, *offer_times(turn, say, centre, lambda: team_buttons(centre), turn.slot(SLOT))]


class AskPersonName(Deed):
    def name(self) -> str:
        return "action_ask_booking_form_person_name"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        held = hold_time(turn, say, str(turn.slot("care_centre")), turn.slot(SLOT))
        # Whoever has just kept it private is not asked for it in the same breath.
        if held.ours and REFUSED not in turn.said_now:
            say.utter_message(response="utter_ask_person_name", **held.words)
        return held.events


class AskBookingConfirmed(Deed):
    def name(self) -> str:
        return "action_ask_booking_form_booking_confirmed"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        held = hold_time(turn, say, str(turn.slot("care_centre")), turn.slot(SLOT))
        if not held.ours or asks_which(turn.said_now):
            return held.events
        # All was read back already, to somebody who has no strength left for more than a yes.
        if has_no_strength(turn.text) and any(name.startswith(CHECKED) for name in turn.said_lately):
            say.utter_message(response="utter_ask_shortly_to_book", **held.words)
            return held.events
        if not (turn.slot("needs_asked") or turn.slot("needs")):
            say.utter_message(response="utter_needs_hint")
        kind = "direct" if turn.books_as(str(turn.slot("care_centre"))).books_directly else "preliminary"
        say.utter_message(
            response=f"utter_confirm_booking_{kind}", **held.words, **person_words(turn), needs=needs_line(turn)
        )
        return [*held.events, SlotSet("needs_asked", True)]


class SubmitBooking(Deed):
    """The only place where a booking comes to be. The service checks everything again."""

    def name(self) -> str:
        return "action_submit_booking"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if turn.slot(CENTRE) == NONE_HERE:
            return _over("not_booked")
        if turn.slot(CHECK) is False:
            let_go(turn)
            say.utter_message(response="utter_stopped_booking_form")
            return _over("not_booked")
        if turn.slot("booking_confirmed") is not True or not turn.slot("hold_id"):
            say.utter_message(response="utter_booking_gone")
            return _over("not_booked")
        booked = self._confirm(turn, str(turn.slot("hold_id")))
        say.utter_message(
            response=f"utter_booking_{booked.outcome}", json_message=file_of(turn, booked), **booked_words(booked)
        )
        if booked.outcome in TIME_IS_GONE:
            return [
                *slots(dict.fromkeys(TIME_SLOTS)),
                SlotSet("booking_confirmed"),
                SlotSet("booking_outcome"),
                FollowupAction("booking_form"),
            ]
        if booked.outcome not in BOOKED_OUTCOMES or booked.appointment is None:
            return _over("not_booked")
        keep_needs(turn, booked.appointment.id)
        say_ahead(turn, say)
        given = {name: turn.slot(name) for name in GIVEN if turn.slot(name)}
        return [
            *_over("booked"),
            SlotSet("given_contact", given),
            SlotSet("own_booking", turn.grant(booked.appointment.id)),
            SlotSet("booked_hold", turn.slot("hold_id")),
        ]

    def _confirm(self, turn: Turn, hold_id: str) -> Booked:
        invited = turn.own_invitation if turn.slot("invited_to") == turn.slot("care_centre") else None
        with house().uow() as uow:
            if invited:
                return invitation.accept(
                    uow, invitation_id=invited, hold_id=hold_id, by=turn.actor, now=turn.now, code=code_for(hold_id)
                )
            return booking.confirm(
                uow, hold_id=hold_id, contact=contact_of(turn), by=turn.actor, now=turn.now, code=code_for(hold_id)
            )


def _over(outcome: str) -> Events:
    return [*slots(dict.fromkeys(BOOKING_SLOTS)), SlotSet("booking_outcome", outcome)]
