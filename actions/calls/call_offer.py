"""What answers the offer of a call: a yes in whatever words, or the question what to do at all."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.person_given import is_own_name
from actions.calls.call_about import OTHER, call_about
from actions.calls.call_wishes import read_call_wish
from actions.turn import Turn
from assistant.knowledge.told import was_listed
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import (
    code_not_at_hand,
    lost_code,
    lost_paper,
    means_known_number,
    refuses_call,
    refuses_number,
    whenever,
)

WANTED = "call_back_wanted"
# After the way to a person was shown, these end the matter as a "no" does.
GOODBYES = ("thanks", "goodbye")
ANSWERING = ("when", "when_unclear", "phone")
# The code that "har den inte" is said of, in the names of what was said lately.
OF_A_CODE = ("utter_code_", "utter_no_appointment_known", "utter_no_look_up", "utter_nothing_to_withdraw")


def accepts(turn: Turn) -> bool:
    """ "Ja ring samma nummer", to the offer."""
    return turn.requested == WANTED and (turn.answer == "yes" or means_known_number(turn.text))


def says_yes(turn: Turn) -> bool:
    return turn.answer == "yes" or bool(turn.entity("call_back") or turn.entity("phone"))


def wanted(turn: Turn) -> dict[str, Any]:
    """Whether a call is wanted, as a slot; empty where the message does not tell."""
    if turn.slot(WANTED) is not None and turn.requested != WANTED:
        return {}
    if turn.entity("call_back") or turn.answer == "yes":
        return {WANTED: True}
    if turn.requested == WANTED and (turn.answer == "no" or turn.intent in GOODBYES):
        return {WANTED: False}
    # Whoever gives their name here, or points at the number given, wants to be phoned; a bare number is no yes.
    given = means_known_number(turn.text) or is_own_name(turn) or _says_when_on_a_number(turn)
    return {WANTED: True} if turn.requested == WANTED and given else {}


def _says_when_on_a_number(turn: Turn) -> bool:
    """ "Efter två", to "Ska REKO ringa dig på …?": whoever has given a number and then says when wants the call."""
    if not turn.slot("phone") or turn.slot("waits_for_call"):
        return False
    return bool(turn.entity("when") or turn.entity("when_unclear") == "excluded" or whenever(turn.text))


def asks_what_to_do(turn: Turn, say: CollectingDispatcher) -> bool:
    """ "Hur gör jag då, jag kan inte komma", to the offer: what there is to choose, now said."""
    if turn.requested != WANTED or turn.answer or turn.entity("call_back") or not speaks_of("how_then", turn.text):
        return False
    say.utter_message(response="utter_help_call_offer")
    return True


def is_to_be_phoned(turn: Turn) -> bool:
    """Whether a call was put on the list in this talk."""
    return was_listed(turn.answers_before)


def is_listed_already(turn: Turn) -> bool:
    """Whether the call was ordered in this talk, and nothing new is said of it."""
    new = any(map(turn.entity, ("phone", "care_centre", "person_name"))) or read_call_wish(turn)
    return is_to_be_phoned(turn) and turn.form is None and not new and call_about(turn) == OTHER


def has_no_code(turn: Turn, say: CollectingDispatcher) -> bool:
    """ "Nej, jag har ingen kod", where a call is offered: no code is needed for it, and the offer stays."""
    if turn.requested != WANTED or turn.answer != "no":
        return False
    of_a_code = any(name.startswith(OF_A_CODE) for name in turn.said_lately) and code_not_at_hand(turn.text)
    if not (lost_code(turn.text) or lost_paper(turn.text) or of_a_code):
        return False
    say.utter_message(response="utter_code_not_needed")
    return True


def refuses(turn: Turn) -> bool:
    """Whoever answers when or where to phone has not refused it; a no to when it suits is met by what it does."""
    if turn.requested == "call_time" and turn.act.surely("no", "stop"):
        return False
    answers = turn.requested != WANTED and any(map(turn.entity, ANSWERING))
    return refuses_call(turn.text) and not answers


def gives_no_number(turn: Turn) -> bool:
    if turn.entity("phone"):
        # "Har ingen egen mobil, ta min frus": it is given all the same.
        return False
    return refuses_number(turn.text) or (turn.requested == "phone" and turn.act.likely("refuse_phone", "no_phone"))


def says_when(turn: Turn) -> bool:
    return turn.requested != WANTED and bool(turn.entity("when"))
