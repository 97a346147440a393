"""How a meeting is held, in words: out of the same file as the answers of booking."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.titles import RESPONSES
from actions.turn import Turn
from assistant.services.views import Time

ON_SITE = "visit"
LENGTH = "utter_faq/how_long_is_the_meeting"
A_MINUTE = 60


def place_of(form: str, place: str) -> str:
    """Where to be: a room, or that it is held by phone or video."""
    return place if form == ON_SITE else str(words()["how"].get(form, place))


def ways(forms: Sequence[str]) -> str:
    """ "på plats, på telefon eller på video"."""
    how, either = words()["how"], words()["or"]
    *first, last = [str(how[form]) for form in forms]
    return f"{', '.join(first)} {either} {last}" if first else last


def say_how_long(turn: Turn, say: CollectingDispatcher, times: Sequence[Time]) -> None:
    """How long the times on offer are, to whoever just asked how long a meeting is (R-67: each care centre decides)."""
    lengths = {int((time.end - time.start).total_seconds()) // A_MINUTE for time in times}
    if len(lengths) == 1 and LENGTH in turn.said_now:
        say.utter_message(response="utter_times_last", minutes=lengths.pop())


def words() -> Any:
    return _of_booking()["meeting_form_words"]


def which_centre() -> str:
    """How to know which care centre it is."""
    return str(_of_booking()["which_centre_words"])


@cache
def _of_booking() -> Any:
    return yaml.safe_load((RESPONSES / "booking.yml").read_text(encoding="utf-8"))
