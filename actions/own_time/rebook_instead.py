"""Going over to moving a time: to another day, to the care centre that one belongs to by now, or back where it was."""

from typing import Any

from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, slots
from actions.bookings.held_time import appointment_words
from actions.bookings.meeting_form import SLOT
from actions.bookings.refused_days import read_refused_day
from actions.bookings.right_coordinator import centre_buttons, decided_centre
from actions.bookings.time_wishes import marked
from actions.bookings.times import read_wish
from actions.own_time.from_booked import wish_from_booked
from actions.own_time.moved_place import place_for, read_place, read_way
from actions.own_time.standing import spoken_of, standing
from actions.steering import MOVES, SwitchTask, same_appointment
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import booking
from assistant.services.views import AppointmentView
from assistant.swedish.people.other_centre import has_another_centre
from assistant.swedish.words.wishes_said import wants_old_time

BOOKS = "booking_form"


class RebookInstead(SwitchTask):
    instead = MOVES
    consent_left = "utter_consent_parked"
    comes_back = True

    def name(self) -> str:
        return "action_rebook_instead"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        appointment = spoken_of(turn, {})
        if appointment is None or not _lacks_the_centre(turn, appointment):
            way = read_way(turn, say, appointment) if appointment else {}
            kept = {name: way[name] for name in (SLOT, "booking_time") if way.get(name)}
            return [*super().do(turn, say), *slots(kept)]
        left = self.left(turn, say)
        say.utter_message(
            response="utter_ask_other_centre",
            choices=_others_than(appointment.care_centre_id),
            **appointment_words(appointment),
        )
        return [*left, ActiveLoop(None)]

    def goes_to(self, turn: Turn) -> str:
        # Who has cancelled and belongs elsewhere by now has nothing to move.
        return self.instead if turn.own_booking is None or standing(turn) or decided_centre(turn) is None else BOOKS

    def kept(self, turn: Turn) -> Events:
        appointment = spoken_of(turn, {})
        return [*(_wished(turn, appointment)), *same_appointment(turn)]


def _wished(turn: Turn, appointment: AppointmentView | None) -> Events:
    """What the message tells of the new time and of its care centre."""
    when = turn.entity("when")
    if appointment is None:
        centre = None if standing(turn) else decided_centre(turn)
        named = [SlotSet("care_centre", centre)] if centre else []
        return [*named, *([SlotSet("time_wish", marked(turn, when))] if when else [])]
    if wants_old_time(turn.text) and (back := _back(turn, appointment)):
        return slots(back)
    wish = wish_from_booked(turn, appointment) or (marked(turn, when) if when else None)
    moved = read_place(turn, appointment).get("care_centre")
    refused = read_refused_day(turn, appointment.start)
    return slots(({"care_centre": moved} if moved else {}) | ({"time_wish": wish} if wish else {}) | refused)


def _back(turn: Turn, appointment: AppointmentView) -> dict[str, Any]:
    """The time as it was before it was last moved: chosen where it still is free; `{}` when it never was moved."""
    with house().uow() as uow:
        before = booking.moved_from(uow, appointment_id=appointment.id, by=turn.acting)
    if before is None:
        return {}
    start = dates.local(before.start).replace(tzinfo=None).isoformat(timespec="minutes")
    place = place_for(turn, appointment, before.care_centre_id)
    wish = [{"start": start, "end": start}]
    found = read_wish(turn, CollectingDispatcher(), place.care_centre_id, place.form, wish)
    return found | ({"care_centre": place.care_centre_id} if place.is_another else {})


def _lacks_the_centre(turn: Turn, appointment: AppointmentView) -> bool:
    """Whether it is another care centre by now, and not said which."""
    return has_another_centre(turn.text, named=False) and not read_place(turn, appointment)


def _others_than(care_centre_id: str) -> list[dict[str, str]]:
    """Pressed, each moves the time there, wherever the talk stands by then."""
    buttons = centre_buttons()
    wanted = [button for button in buttons if f'"{care_centre_id}"' not in button["payload"]]
    return [{**button, "payload": button["payload"].replace("/inform", "/rebook_appointment")} for button in wanted]
