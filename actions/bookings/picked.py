"""A time picked by its number in the list that was shown last, also while one of them is asked about or held."""

from collections.abc import Sequence

from actions.turn import Turn
from assistant.swedish.bookings.choices import picked

# The list that was shown last.
SHOWN = "shown_times"


def picked_by_number(turn: Turn) -> str | None:
    """The start of the time that is surely picked: "nä förresten, ta trean"."""
    shown: Sequence[str] = turn.slot(SHOWN) or []
    if not turn.act.surely("choose", "change_time", "other_time"):
        return None
    place = picked(turn.text, len(shown))
    return shown[place] if place is not None else None
