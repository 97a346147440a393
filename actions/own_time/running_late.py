"""Coming late: a line for the REKO, and the number to phone, as nobody knows whether the line is read in time."""

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.asides import LATE, late_for, say_late_again
from actions.base import Deed, Events
from actions.bookings.needs import note_beside
from actions.bookings.right_coordinator import centre_buttons, say_where_to_phone, say_where_to_phone_now
from actions.own_time.standing import spoken_of, standing
from actions.own_time.which_time import by_code
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.casework.actors import Actor, Role
from assistant.services import running_late
from assistant.services.views import AppointmentView

SAYS_SO = "running_late"


class TellRunningLate(Deed):
    def name(self) -> str:
        return "action_tell_running_late"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if code := turn.entity("booking_code"):
            return self._tell_by_code(turn, say, code)
        mine = standing(turn)
        again = turn.slot("centre_wanted_for") == LATE
        if mine and again and turn.intent != SAYS_SO:
            # Told already: whoever asks what to do now gets the number, and REKO no second line.
            say_where_to_phone_now(turn, say, mine[0].care_centre_id, "utter_late_at_centre")
        elif mine:
            self._tell(turn, say, mine[0], by=turn.acting, again=again)
        elif centre := late_for(turn):
            say_where_to_phone_now(turn, say, centre, "utter_late_at_centre")
        elif again:
            say_late_again(turn, say)
        else:
            say.utter_message(response="utter_late_unknown", choices=centre_buttons())
        return [*note_beside(turn, say), SlotSet("centre_wanted_for", LATE)]

    def _tell_by_code(self, turn: Turn, say: CollectingDispatcher, code: str) -> Events:
        """The time that the code opens; of a wrong one no more is said than that."""
        opened = by_code(turn, say, code)
        mine = spoken_of(turn, opened) if opened else None
        if mine is None:
            return []
        self._tell(turn, say, mine, by=Actor(Role.CODE_HOLDER, mine.id), again=False)
        return [SlotSet("own_booking", opened["own_booking"]), SlotSet("centre_wanted_for", LATE)]

    def _tell(self, turn: Turn, say: CollectingDispatcher, nearest: AppointmentView, *, by: Actor, again: bool) -> None:
        with house().uow() as uow:
            told = running_late.tell(uow, appointment_id=nearest.id, by=by, now=turn.now)
        verdict = "noted_again" if again and told.outcome == "noted" else told.outcome
        when = dates.moment(nearest.start)
        tell = say_where_to_phone if verdict == "not_today" else say_where_to_phone_now
        tell(turn, say, nearest.care_centre_id, f"utter_late_{verdict}", when=when)
