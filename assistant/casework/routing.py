"""Who is the right coordinator of a care centre, also when somebody is away."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from assistant.casework.times import Interval, at_clock, common, local_date, without

FORMS = ("visit", "phone", "video")


class MeetingKind(StrEnum):
    """What a working plan's hours are for: a resident's long talk, or a social worker's ten minutes (K-28)."""

    MAPPING = "mapping"
    SOUNDING_BOARD = "sounding_board"


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
    forms: tuple[str, ...] = ()

    def offers(self, form: str) -> bool:
        """Whether a meeting can be held so here: on site, by phone or by video."""
        return form == self.form or form in self.forms

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
    """When a coordinator takes meetings at a care centre: an RRULE (RFC 5545) of days, and clock times.

    `except_days` and `extra_days` are the days it leaves out and adds (EXDATE and RDATE).
    """

    id: str
    coordinator_id: str
    care_centre_id: str
    rrule: str
    starts: time
    ends: time
    valid_from: date
    valid_to: date | None
    kind: MeetingKind = MeetingKind.MAPPING
    except_days: tuple[date, ...] = ()
    extra_days: tuple[date, ...] = ()


@dataclass(frozen=True)
class Absence:
    """A coordinator is away; whoever substitutes takes over the working windows meanwhile.

    `registered_by` is the coordinator who said so on the staff's pages, None for the directory's own. Why
    somebody is away is never asked: it would be about their health.
    """

    id: str
    coordinator_id: str
    starts: datetime
    ends: datetime
    substitute_id: str | None = None
    registered_by: str | None = None
    registered_at: datetime | None = None

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


def shortened(windows: Iterable[Window], red_days: Collection[date], ends: time) -> list[Window]:
    """The windows, cut at `ends` (Stockholm's clock) on the day before a red day."""
    cut = [_cut(window, ends) if _eve(window, red_days) else window for window in windows]
    return [window for window in cut if window is not None]


def _eve(window: Window, red_days: Collection[date]) -> bool:
    return local_date(window.when.start) + timedelta(days=1) in red_days


def _cut(window: Window, ends: time) -> Window | None:
    latest = at_clock(local_date(window.when.start), ends)
    if window.when.end <= latest:
        return window
    if window.when.start >= latest:
        return None
    return Window(Interval(window.when.start, latest), window.coordinator_id, window.care_centre_id)


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
