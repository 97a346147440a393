"""How a form takes a turn: read the message, keep what was understood, say which question comes next.

Rasa calls `validate_<form>` for that. It has no side effect (Rasa may call it twice): whatever changes the world
happens where a question is asked or when the form is submitted.
"""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.second_reading import heard, plainly
from actions.turn import Turn

REQUESTED = "requested_slot"
# Always set, so that Rasa never takes a turn in which nothing was understood for a rejection by the form.
TURN_TAKEN = "turn_taken"
MISSES = "misses"
STUCK_AFTER = 3
# What is not understood there is never told in the same words twice in a row.
IN_OTHER_WORDS = ("person_name",)
# Where the choices can be counted out instead.
NUMBERED_AFTER = 2


class FormTurn(Deed):
    """One form. `order` names its questions, `read` turns a message into slot values."""

    form: str

    def name(self) -> str:
        return f"validate_{self.form}"

    @abstractmethod
    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        """The form's slots in the order in which they are asked for, given what is known."""

    @abstractmethod
    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        """New slot values out of the message; empty when it held nothing for this form."""

    def prepare(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        """Values that are known without asking, looked up at every turn."""
        return {}

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        known = self.prepare(turn, say)
        read = self._read(turn, say) if turn.fresh else {}
        if turn.fresh and not read and turn.requested and not say.messages and not heard(turn, say):
            self.say_not_understood(turn, say)
            known |= self._missed(turn, say)
        elif read:
            known |= {MISSES: None}
        updates = {**known, **read}
        values = {**turn.values, **updates}
        missing = next((slot for slot in self.order(turn, values) if values.get(slot) is None), None)
        changed = {name: value for name, value in updates.items() if value != turn.slot(name)}
        return [*slots(changed), SlotSet(TURN_TAKEN, True), SlotSet(REQUESTED, missing)]

    def _read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        """By its words; by what it does with the question where they tell nothing, or where that goes first."""
        if turn.requested and (first := plainly(turn, first=True)):
            return self.read(first, say)
        read = self.read(turn, say)
        second = None if read or say.messages or not turn.requested else plainly(turn)
        return self.read(second, say) if second else read

    def say_not_understood(self, turn: Turn, say: CollectingDispatcher) -> None:
        response = f"utter_not_understood_{turn.requested}"
        again = turn.requested in IN_OTHER_WORDS and response in (turn.answers_before or [[]])[-1]
        say.utter_message(response=f"{response}_again" if again else response)

    def _missed(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        """Nobody is left alone with a question that can't be answered: after a few tries comes the way out."""
        misses = (turn.slot(MISSES) or 0) + 1
        self.say_stuck(turn, say, misses)
        return {MISSES: misses}

    def say_stuck(self, turn: Turn, say: CollectingDispatcher, misses: int) -> None:
        if misses >= STUCK_AFTER:
            say.utter_message(response="utter_stuck")

    def after_failure(self, tracker: Tracker) -> Events:
        return [SlotSet(TURN_TAKEN, True), SlotSet(REQUESTED, tracker.get_slot(REQUESTED))]
