"""A code that somebody shows: a booking's, an invitation's, or that of a place in a waiting list."""

from typing import Any

from rasa_sdk.events import ActiveLoop, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, slots
from actions.turn import Turn
from actions.wiring import house
from assistant.services import codes
from assistant.services.resident_views import Opened


def open_code(turn: Turn, say: CollectingDispatcher, code: str) -> Opened | None:
    """What it opens; None, with the same words for every wrong one, when it opens nothing."""
    with house().uow() as uow:
        opened = codes.find(uow, code=code, by=turn.actor, now=turn.now)
    if opened.outcome != "found":
        say.utter_message(response=f"utter_code_{opened.outcome}")
        return None
    return opened


def read_code(turn: Turn, say: CollectingDispatcher, code: str) -> dict[str, Any]:
    """In the booking form: an invitation decides where; another code is shown with "min tid"."""
    opened = open_code(turn, say, code)
    if opened is None:
        return {}
    if opened.kind != "invitation":
        say.utter_message(response="utter_code_is_another")
        return {}
    return invitation_slots(turn, say, opened)


def invitation_slots(turn: Turn, say: CollectingDispatcher, opened: Opened) -> dict[str, Any]:
    """What an open invitation fills in; `{}` when it is used or over, which is said."""
    say.utter_message(response=f"utter_invitation_{opened.state}")
    if opened.state != "open" or opened.id is None:
        return {}
    grant = turn.grant(opened.id, "own_invitation")
    centre = opened.care_centre_id
    return {"care_centre": centre, "invited_to": centre, "own_invitation": grant, "centre_explained": centre}


def go_on_with(turn: Turn, say: CollectingDispatcher, opened: Opened) -> Events:
    """Outside the booking form: on to choosing a time with an invitation."""
    filled = invitation_slots(turn, say, opened)
    if not filled:
        return []
    return [*slots(filled), ActiveLoop(None), FollowupAction("booking_form")]
