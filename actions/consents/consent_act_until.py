"""Until when a consent shall hold, where the message surely says that, or changes it (facts C-40, C-45, C-46)."""

from datetime import date, timedelta
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import TERMS, UNTIL, chosen, kept_apart, own
from actions.consents.consent_parties import named_in
from actions.consents.consent_so_far import tell_so_far
from actions.consents.consent_until import PERIODS, SHORTEST, day_answered, day_said, last_meeting
from actions.turn import Turn
from assistant.swedish.consents import end_answered
from assistant.swedish.consents.end_answered import days_said, is_moved, kind_of_end, until_own_meeting

Read = dict[str, Any]
SLOT = "consent_until"
NEEDS_A_DAY = "utter_consent_until_needs_a_day"
ISO_DAY = 10


def read_until_act(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """The last day, for those named alone, else for all. An end without a day is asked for once, with a proposal."""
    if turn.entity(UNTIL) == "longest":
        # It is cut where it is kept, and that is said.
        return None
    last = _by_act(turn)
    if last is None and turn.act.name == "event":
        if NEEDS_A_DAY not in turn.said_lately:
            say.utter_message(response=NEEDS_A_DAY)
            return {}
        last = _in(turn, SHORTEST)
    if last is None:
        return {}
    read = kept_apart(turn, SLOT, {SLOT: last.isoformat()})
    if not read:
        tell_so_far(turn, say)
    return read


def _by_act(turn: Turn) -> date | None:
    name = turn.act.name
    if name == "event":
        return _of_event(turn)
    if name in ("date", "length"):
        return _said_or_counted(turn)
    if kind_of_end(turn.text) == end_answered.SECOND or name == "longest":
        return _in(turn, PERIODS[-1])
    return date.max if name == "always" else _in(turn, SHORTEST)


def _in(turn: Turn, days: int) -> date:
    return turn.now.date() + timedelta(days=days)


def _of_event(turn: Turn) -> date | None:
    said = turn.entity(UNTIL) or ""
    if len(said) == ISO_DAY:
        return date.fromisoformat(said)
    return last_meeting(turn) if until_own_meeting(turn.text) else None


def _said_or_counted(turn: Turn) -> date | None:
    """A day as the rules read it, else the last of what is named; a length is counted where a length is said."""
    said, of_date = turn.entity(UNTIL) or "", turn.act.name == "date"
    named = days_said(turn.text, turn.now.date(), counted=not of_date)
    if len(said) == ISO_DAY and of_date:
        return date.fromisoformat(said)
    if of_date and not (named or turn.entity("when")):
        return None
    return named[-1] if named else day_said(turn) or day_answered(turn)


def change_until(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """Another end at the last question: said back again before any yes counts. Without a day it is asked for."""
    if named_in(turn) - set(chosen(turn.values)) == named_in(turn) != set():
        return None
    last = _changed_to(turn)
    if last is None and is_moved(turn.text) is None:
        say.utter_message(response=NEEDS_A_DAY)
    elif last is None:
        return kept_apart(turn, "consent_confirmed", {SLOT: None})
    return kept_apart(turn, "consent_confirmed", {SLOT: last.isoformat()}) if last else _asked_anew(turn)


def _changed_to(turn: Turn) -> date | None:
    today = turn.now.date()
    stood = {own(turn.values, party).get(UNTIL) or turn.slot(SLOT) for party in chosen(turn.values)}
    if named := [day for day in days_said(turn.text, today) if day.isoformat() not in stood]:
        return named[-1]
    if until_own_meeting(turn.text) and (meeting := last_meeting(turn)):
        return meeting
    said = turn.entity(UNTIL) or ""
    if len(said) == ISO_DAY and said not in stood:
        return date.fromisoformat(said)
    if turn.entity("when") and (day := day_answered(turn)):
        return day
    return _of_kind(turn, kind_of_end(turn.text))


def _of_kind(turn: Turn, kind: str | None) -> date | None:
    ends = {end_answered.SECOND: _in(turn, PERIODS[-1]), end_answered.ALWAYS: date.max}
    if kind == end_answered.SHORTEST:
        # "Kortare" alone is a direction and no end.
        return _in(turn, SHORTEST) if end_answered.says_the_shortest(turn.text) else None
    return ends.get(kind or "")


def _asked_anew(turn: Turn) -> Read:
    kept = {party: {name: one[name] for name in TERMS if name != UNTIL and name in one} for party, one in _limits(turn)}
    return {SLOT: None, "consent_limits": {party: one for party, one in kept.items() if one} or None}


def _limits(turn: Turn) -> list[tuple[str, dict[str, Any]]]:
    return list((turn.slot("consent_limits") or {}).items())
