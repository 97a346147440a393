"""How a meeting is held, in words: out of the same file as the answers of booking."""

from functools import cache
from typing import Any

import yaml

from actions.titles import RESPONSES

ON_SITE = "visit"


def place_of(form: str, place: str) -> str:
    """Where to be: a room, or that it is held by phone or video."""
    return place if form == ON_SITE else str(words()["how"].get(form, place))


def words() -> Any:
    return _of_booking()["meeting_form_words"]


def which_centre() -> str:
    """How to know which care centre it is."""
    return str(_of_booking()["which_centre_words"])


@cache
def _of_booking() -> Any:
    return yaml.safe_load((RESPONSES / "booking.yml").read_text(encoding="utf-8"))
