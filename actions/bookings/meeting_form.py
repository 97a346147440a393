"""How the meeting is held, on site, by phone or by video: asked only where there is more than one way."""

from collections.abc import Sequence
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.bookings.meeting_words import words
from actions.bookings.times import TIME_SLOTS
from actions.turn import Turn
from assistant.swedish.words.wishes_said import meeting_form, meeting_form_in_short, refused_forms, whenever

SLOT = "meeting_form"
# A way to meet, and the slot of the number.
BY_PHONE = "phone"
# Where a bare "telefon" is whose number is asked for.
OF_PERSON = ("person_name", "phone")


class AskMeetingForm(Deed):
    def name(self) -> str:
        return "action_ask_booking_form_meeting_form"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        forms = forms_of(turn, str(turn.slot("care_centre")))
        buttons = [{"title": words()["buttons"][form], "payload": words()["payloads"][form]} for form in forms]
        say.utter_message(response="utter_ask_meeting_form", choices=buttons, usual=words()["how"][forms[0]])
        return []


def forms_of(turn: Turn, care_centre_id: str) -> tuple[str, ...]:
    """The ways a meeting can be held there, the usual one first; empty for a care centre that is unknown."""
    centre = turn.care_centres.get(care_centre_id)
    return centre.forms if centre else ()


def read_meeting_form(turn: Turn, say: CollectingDispatcher, care_centre_id: str) -> dict[str, Any]:
    """The way that was asked for, now or before the care centre was known; the usual one for whoever does not mind."""
    forms = forms_of(turn, care_centre_id)
    said = turn.entity(SLOT) or _said(turn, forms) or _asked_before(turn)
    if said is not None and forms == (said,):
        # Where there is but one way, it is told to whoever names it.
        say.utter_message(response="utter_meeting_form_is", usual=words()["how"][said])
        return {}
    if said is None or (said == turn.slot(SLOT) and turn.slot("care_centre")):
        return {}
    if said not in forms:
        say.utter_message(response="utter_meeting_form_not_offered", usual=words()["how"][forms[0]] if forms else "")
        return {}
    # A meeting of another form may have another length, and other times.
    return {SLOT: said, **dict.fromkeys(TIME_SLOTS), "time_wish": turn.slot("time_wish"), "booking_confirmed": None}


def read_form_ahead(turn: Turn) -> dict[str, Any]:
    """The way to meet that is asked for before the care centre is known: what goes there is seen then."""
    said = turn.entity(SLOT) or _said(turn, ())
    return {SLOT: said} if said else {}


def _asked_before(turn: Turn) -> str | None:
    return None if turn.slot("care_centre") else turn.slot(SLOT)


def _said(turn: Turn, forms: Sequence[str]) -> str | None:
    if turn.requested == SLOT:
        usual = forms[0] if forms and _is_all_the_same(turn) else None
        return meeting_form(turn.text, asked=True) or _only_one_left(turn.text, forms) or usual
    said = meeting_form(turn.text) or (meeting_form_in_short(turn.text) if turn.requested not in OF_PERSON else None)
    # "På min telefon, 070…" is the answer to what was asked.
    return None if turn.requested == BY_PHONE == said else said


def _only_one_left(text: str, forms: Sequence[str]) -> str | None:
    """Whoever refuses one of two ways has chosen the other."""
    left = [form for form in forms if form not in refused_forms(text)]
    return left[0] if len(left) == 1 else None


def _is_all_the_same(turn: Turn) -> bool:
    return turn.answer in ("yes", "maybe") or turn.entity("choice") == "earliest" or whenever(turn.text)
