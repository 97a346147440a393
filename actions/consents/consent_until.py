"""Until when a consent shall hold, as it is said: a day, a span, "tills efter mötet", "så länge som möjligt"."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from actions.consents.consent_parties import BUTTON
from actions.turn import Turn
from actions.wiring import house
from assistant.services import booking, consent
from assistant.swedish.consents.consent_asides import does_not_mind
from assistant.swedish.consents.consent_limits import limit
from assistant.swedish.consents.consent_terms import WITHOUT_A_DATE, span_by_itself
from assistant.swedish.spans import end_of
from assistant.swedish.words.text import words

PERIODS = (30, 90)  # days, in the order of the buttons
SHORTEST = 30


def day_said(turn: Turn) -> date | None:
    """The last day that the message names as such. "Så länge som möjligt" is cut where it is kept."""
    said = turn.entity("until")
    if said in WITHOUT_A_DATE:
        return _without_a_date(turn, said)
    if said and said[0].isdigit():
        return date.fromisoformat(said)
    # "Ja till af, bara mötet, tre månader": a span needs no question when it stands by itself.
    alone = None if turn.text.startswith(BUTTON) else span_by_itself(turn.text)
    return end_of(alone, turn.now.date()) if alone else None


def _without_a_date(turn: Turn, said: str) -> date | None:
    today = turn.now.date()
    if said == "longest":
        return date.max
    return today + timedelta(days=SHORTEST) if said == "shortest" else last_meeting(turn)


def last_meeting(turn: Turn) -> date | None:
    """The day of the last meeting that is booked."""
    with house().uow() as uow:
        booked = booking.mine(uow, by=turn.acting, now=turn.now)
    ahead = [one.start.date() for one in booked if one.state in ("preliminary", "confirmed") and one.start > turn.now]
    return max(ahead, default=None)


def day_answered(turn: Turn) -> date | None:
    """What answers the question how long. A yes, and whoever doesn't know or mind, takes the proposal: the default."""
    if when := turn.entity("when"):
        # A whole day ends at the next midnight; the last day that counts is the one before.
        return (datetime.fromisoformat(when[-1]["end"]) - timedelta(minutes=1)).date()
    if last := None if turn.text.startswith(BUTTON) else end_of(turn.text, turn.now.date()):
        return last
    if days := turn.entity("period") or by_place(turn, PERIODS) or _bare_days(turn.text):
        return turn.now.date() + timedelta(days=int(days))
    takes_it = turn.answer in ("yes", "maybe") or does_not_mind(turn.text)
    return _default_day(turn) if takes_it and not limit(turn.text, turn.now) else None


def _bare_days(text: str) -> int | None:
    """ "30", as it stands on the button; any other number alone could be a day of the month."""
    said = [int(word) for word in words(text) if word.isdigit()]
    return said[0] if len(said) == 1 and said[0] in PERIODS else None


def _default_day(turn: Turn) -> date:
    with house().uow() as uow:
        return consent.allowed_until(uow, parties=[], until=None, now=turn.now)


def by_place(turn: Turn, choices: Sequence[Any]) -> Any:
    """By "den andra": one of what was offered, by its place."""
    choice = turn.entity("choice")
    return choices[int(choice)] if choice and choice.isdigit() and int(choice) < len(choices) else None
