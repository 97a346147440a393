"""Whether one has to come at all, asked beside the wish for a time: it is answered, and the booking goes on."""

from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.clauses import clauses
from assistant.swedish.words.questions import asks_if_one_must

VOLUNTARY = "utter_faq/must_i_see_reko"


def say_if_one_must(turn: Turn, say: CollectingDispatcher) -> None:
    """In the message that opens the booking, or that tells who somebody is: else that is a question by itself."""
    if turn.requested and (turn.entity("phone") or turn.entity("person_name")) and asks_if_one_must(turn.text):
        say.utter_message(response=VOLUNTARY)
    if turn.requested or turn.text.startswith("/") or VOLUNTARY in turn.said_now:
        return
    if any(speaks_of("must_at_all", clause.text) for clause in clauses(turn.text)):
        say.utter_message(response=VOLUNTARY)
