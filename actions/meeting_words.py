"""How a meeting is held, in words: out of the same file as the answers of booking."""

from functools import cache
from typing import Any

import yaml

from actions.titles import RESPONSES

ON_SITE = "visit"


def place_of(form: str, place: str) -> str:
    """Where to be: a room, or that it is held by phone or video."""
    return place if form == ON_SITE else str(words()["how"].get(form, place))


@cache
def words() -> Any:
    return yaml.safe_load((RESPONSES / "booking.yml").read_text(encoding="utf-8"))["meeting_form_words"]
