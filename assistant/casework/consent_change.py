"""A consent that changes or comes to its end: what is less holds at once, what is more needs a new yes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from assistant.casework.consent import A_YES, Consent, Kind, covers
from assistant.casework.times import local_date


class Change(StrEnum):
    """What a new yes is beside the one that it replaces."""

    NARROWED = "narrowed"
    EXTENDED = "extended"
    CHANGED = "changed"


def change_between(earlier: Consent, later: Consent) -> Change | None:
    """None unless both are a yes, or where nothing differs."""
    if not (earlier.status in A_YES and later.status in A_YES):
        return None
    more = later.valid_until > earlier.valid_until or not covers(earlier.content, later.content)
    less = later.valid_until < earlier.valid_until or not covers(later.content, earlier.content)
    if more and less:
        return Change.CHANGED
    if more:
        return Change.EXTENDED
    return Change.NARROWED if less else None


def narrowed(consent: Consent, *, content: str | None, until: date | None, id: str, now: datetime) -> Consent | None:
    """The same yes with less in it: less content, an earlier end, or both. None where it would not be less.

    What Försäkringskassan may be told is one thing only (C-31) and can't be cut up.
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
