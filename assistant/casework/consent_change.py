"""A consent that changes or comes to its end: what is less holds at once, what is more needs a new yes."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from assistant.casework.consent import A_YES, NEED, Consent, Kind, Party, covers
from assistant.casework.times import local_date


class Change(StrEnum):
    """What a new yes is beside the one that it replaces."""

    NARROWED = "narrowed"
    EXTENDED = "extended"
    CHANGED = "changed"


class Toward(StrEnum):
    """Which way an end is moved: "korta" never makes it later, "förläng" never earlier."""

    SHORTER = "shorter"
    LONGER = "longer"


@dataclass(frozen=True)
class Scope:
    """How much may be told, and the last day of it."""

    content: str
    until: date


def after_change(
    standing: Mapping[Party, Scope],
    concerned: Collection[Party],
    *,
    content: str | None,
    until: date | None,
    toward: Toward | None,
) -> dict[Party, Scope]:
    """What each yes would be: those whom the change is not about stand exactly as they stood (C-40)."""
    return {
        party: _changed(scope, content, until, toward) if party in concerned else scope
        for party, scope in standing.items()
    }


def end_toward(stood: date, asked: date, toward: Toward | None) -> date:
    if toward is None:
        return asked
    return min(stood, asked) if toward is Toward.SHORTER else max(stood, asked)


def _changed(scope: Scope, content: str | None, until: date | None, toward: Toward | None) -> Scope:
    told = scope.content if content is None or scope.content == NEED else content
    if toward is Toward.SHORTER and not covers(scope.content, told):
        told = scope.content
    return Scope(told, scope.until if until is None else end_toward(scope.until, until, toward))


def is_more(earlier: Scope, later: Scope) -> bool:
    """Whether more may be told, or for longer."""
    return later.until > earlier.until or not covers(earlier.content, later.content)


def is_wider(earlier: Consent, later: Consent) -> bool:
    """Whether a new yes lets more be told, or for longer, than the yes that it takes over from."""
    return change_between(earlier, later) in (Change.EXTENDED, Change.CHANGED)


def change_between(earlier: Consent, later: Consent) -> Change | None:
    """None unless both are a yes, or where nothing differs."""
    if not (earlier.status in A_YES and later.status in A_YES):
        return None
    before, after = (Scope(one.content, one.valid_until) for one in (earlier, later))
    more, less = is_more(before, after), is_more(after, before)
    if more and less:
        return Change.CHANGED
    if more:
        return Change.EXTENDED
    return Change.NARROWED if less else None


def narrowed(consent: Consent, *, content: str | None, until: date | None, id: str, now: datetime) -> Consent | None:
    """The same yes with less in it: less content, an earlier end, or both. None where it would not be less.

    The need of rehabilitation, told to Försäkringskassan (C-31), is one thing and can't be cut up.
    """
    kept = consent.kind is Kind.INFORM_INSURANCE_AGENCY or content is None or not covers(consent.content, content)
    told = consent.content if kept else content or consent.content
    last = min(until or consent.valid_until, consent.valid_until)
    later = replace(
        consent,
        id=id,
        content=told,
        valid_until=last,
        given_at=now,
        replaces=consent.id,
        change=Change.NARROWED.value,
    )
    return later if change_between(consent, later) is Change.NARROWED else None


def ends_before(consent: Consent, planned: Iterable[datetime], *, warn: timedelta, now: datetime) -> datetime | None:
    """The first planned meeting that a yes about to end concerns; None where there is nothing to warn of.

    About to end: within `warn` from `now`, or before that meeting has been. Starts are aware.
    """
    if consent.status_at(now) not in A_YES:
        return None
    soon = consent.valid_until <= local_date(now) + warn
    ahead = sorted(start for start in planned if start > now)
    return next((start for start in ahead if soon or consent.valid_until < local_date(start)), None)
