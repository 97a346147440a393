"""Whether a need is noted, asked by whoever told it: read out of the notes, and never asked for once more (L-09)."""

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.needs_in_words import in_words
from actions.own_time.standing import standing
from actions.turn import Turn
from actions.wiring import house
from assistant.casework.needs import Needs, added
from assistant.services import needs as service
from assistant.swedish.people.needs_asked import asks_if_interpreter_comes

STAND, WAIT, NONE = "utter_needs_stand", "utter_needs_stand_in_talk", "utter_needs_none_stand"
TOLD, INTERPRETER = "utter_needs_told", "utter_faq/can_i_have_interpreter"


def say_if_noted(turn: Turn, say: CollectingDispatcher) -> None:
    """What stands with the time, or waits for one. A need that is asked after and does not stand there is noted now."""
    mine, asked = standing(turn), service.from_json(turn.entity("needs") or {})
    noted = _noted(turn)
    if noted.any and added(noted, asked) == noted:
        say.utter_message(response=STAND if mine else WAIT, needs=in_words(noted))
    elif asks_if_interpreter_comes(turn.text):
        say.utter_message(response=INTERPRETER)
    elif asked.any and mine:
        with house().uow() as uow:
            service.tell(uow, appointment_id=mine[0].id, needs=asked, by=turn.acting, now=turn.now)
        say.utter_message(response=TOLD, needs=in_words(asked))
    else:
        say.utter_message(response=NONE)


def _noted(turn: Turn) -> Needs:
    kept = service.from_json(turn.slot("needs") or {})
    mine = standing(turn)
    if not mine:
        return kept
    with house().uow() as uow:
        return service.of_appointment(uow, mine[0].id) or Needs()
