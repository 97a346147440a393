"""Who is the right coordinator of a care centre, also when somebody is away."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from assistant.casework.times import Interval, common, local_date, without


@dataclass(frozen=True)
class CareCentre:
    """A directory entry. Contact is the function's, never a person's (R-83)."""

    id: str
    name: str
    aliases: tuple[str, ...]
    area: str
    public: bool
    self_booking: bool
    invented: bool
    title: str
    contact_way: str
    phone: str
    phone_hours: str
    place: str
    form: str
    verified_on: date
    listed: bool = True
    function_address: str = ""

    @property
    def residents_may_book(self) -> bool:
        """Only where the region runs it and has said yes (Q-03, C-10)."""
        return self.listed and self.public and self.self_booking


@dataclass(frozen=True)
class Post:
    """A coordinator works at a care centre. Where several do, the lowest `rank` is asked first."""

    care_centre_id: str
    coordinator_id: str
    rank: int


@dataclass(frozen=True)
class WorkingPlan:
    """When a coordinator takes meetings at a care centre: an RRULE (RFC 5545) of days, and clock times."""

    id: str
    coordinator_id: str
    care_centre_id: str
    rrule: str
    starts: time
    ends: time
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True)
class Absence:
    """A coordinator is away; whoever substitutes takes over the working windows meanwhile."""

    id: str
    coordinator_id: str
    starts: datetime
    ends: datetime
    substitute_id: str | None = None

    @property
    def away(self) -> Interval:
        return Interval(self.starts, self.ends)


@dataclass(frozen=True, order=True)
class Window:
    """A coordinator takes meetings here, then."""

    when: Interval
    coordinator_id: str
    care_centre_id: str


def staffed(windows: Iterable[Window], absences: Sequence[Absence], red_days: Collection[date]) -> list[Window]:
    """The windows somebody really works: no red days, no absences, substitutes in place of the absent."""
    working = [window for window in windows if local_date(window.when.start) not in red_days]
    present = [part for window in working for part in _present(window, absences)]
    substituted = [part for window in working for part in _substituted(window, absences)]
    return sorted({*present, *substituted})


def _present(window: Window, absences: Sequence[Absence]) -> Iterator[Window]:
    for piece in without(window.when, _away(window.coordinator_id, absences)):
        yield Window(piece, window.coordinator_id, window.care_centre_id)


def _substituted(window: Window, absences: Sequence[Absence]) -> Iterator[Window]:
    for absence in absences:
        shared = common(window.when, absence.away)
        if absence.coordinator_id == window.coordinator_id and absence.substitute_id and shared:
            stand_in = Window(shared, absence.substitute_id, window.care_centre_id)
            yield from _present(stand_in, absences)


def _away(coordinator_id: str, absences: Sequence[Absence]) -> list[Interval]:
    return [absence.away for absence in absences if absence.coordinator_id == coordinator_id]
