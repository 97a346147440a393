"""The rules of booking: states, free times, and what a preliminary booking needs.

The sources say nothing of how a meeting is booked (R-67, Q-03): these rules are ours, with their numbers in
`parameters/booking.yml`. Nothing here knows a database or a clock.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import accumulate, takewhile

from assistant.casework.errors import NotAStep
from assistant.casework.parameters import BookingParameters, MeetingRules
from assistant.casework.routing import Window
from assistant.casework.times import Interval, at_clock, cells, local, local_date, start_of_day, steps

Span = tuple[datetime, datetime]


class State(StrEnum):
    PRELIMINARY = "preliminary"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    NO_SHOW = "no_show"
    DONE = "done"


OPEN = frozenset({State.PRELIMINARY, State.CONFIRMED})
NEXT: Mapping[State, frozenset[State]] = {
    State.PRELIMINARY: frozenset({State.CONFIRMED, State.CANCELLED, State.DECLINED}),
    State.CONFIRMED: frozenset({State.CANCELLED, State.NO_SHOW, State.DONE}),
    # Somebody may press the wrong one of two buttons.
    State.NO_SHOW: frozenset({State.DONE}),
    State.DONE: frozenset({State.NO_SHOW}),
}
HELD = frozenset({State.DONE, State.NO_SHOW})


@dataclass(frozen=True)
class Hold:
    """A time kept for one conversation while its booking is made. `outcome` is set once it was confirmed.

    `form` is visit, phone or video; None means as the care centre usually does. `anonymous`: nobody logged in.
    """

    id: str
    holder: str
    care_centre_id: str
    coordinator_id: str
    start: datetime
    end: datetime
    expires_at: datetime
    made_at: datetime
    released_at: datetime | None = None
    appointment_id: str | None = None
    outcome: str | None = None
    form: str | None = None
    anonymous: bool = False


@dataclass(frozen=True)
class Appointment:
    """A meeting. `confirm_by` is set when it was made preliminary: until then somebody has to phone.

    `made_by` is a key or a fingerprint; `sealed_reason` is ciphertext, for staff may write in their own words.
    `form` is visit, phone or video; None means as the care centre usually does.
    """

    id: str
    case_id: str
    person_key: str
    care_centre_id: str
    coordinator_id: str
    start: datetime
    end: datetime
    state: State
    made_at: datetime
    made_by: str
    confirm_by: datetime | None = None
    phone_fingerprint: str | None = None
    sealed_reason: str | None = None
    by_staff: bool = False
    form: str | None = None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    def is_overdue(self, now: datetime) -> bool:
        """Nobody phoned in time. It stays preliminary: never silently lost."""
        return self.state is State.PRELIMINARY and self.confirm_by is not None and now > self.confirm_by


@dataclass(frozen=True, order=True, slots=True)
class FreeTime:
    """A time that somebody can take, and with whom."""

    when: Interval
    coordinator_id: str


def step_to(appointment: Appointment, state: State, *, by_staff: bool, sealed_reason: str | None = None) -> Appointment:
    """The appointment in its next state. Raises `NotAStep` when `state` can't follow."""
    if state not in NEXT.get(appointment.state, frozenset()):
        raise NotAStep(f"{appointment.state} to {state}")
    return replace(appointment, state=state, by_staff=by_staff, sealed_reason=sealed_reason)


def moved(appointment: Appointment, hold: Hold, *, confirm_by: datetime | None) -> Appointment:
    """The same appointment at the held time, with the same code; preliminary where somebody has to phone by
    `confirm_by`. Raises `NotAStep` unless it is open.
    """
    if not appointment.is_open:
        raise NotAStep(f"{appointment.state} to another time")
    return replace(
        appointment,
        care_centre_id=hold.care_centre_id,
        coordinator_id=hold.coordinator_id,
        start=hold.start,
        end=hold.end,
        state=State.PRELIMINARY if confirm_by else appointment.state,
        confirm_by=confirm_by,
        form=hold.form,
    )


def must_be_phoned_again(appointment: Appointment, hold: Hold, *, directly: bool) -> bool:
    """What one coordinator confirmed on the phone, another care centre's has not (`directly`: nobody has to)."""
    elsewhere = hold.care_centre_id != appointment.care_centre_id
    return appointment.state is State.PRELIMINARY or (elsewhere and not directly)


def may_close(appointment: Appointment, now: datetime) -> bool:
    """Whether it can be said that it was held or that nobody came: from its start, and never while preliminary."""
    return appointment.state in {State.CONFIRMED, *HELD} and appointment.start <= now


def taken_cells(when: Interval, rules: MeetingRules | BookingParameters) -> range:
    """The five-minute cells of a meeting and of the pause after it."""
    return cells(when.start, when.end + rules.pause)


def free_times(
    windows: Iterable[Window],
    busy: Mapping[str, set[int]],
    *,
    rules: MeetingRules | BookingParameters,
    now: datetime,
) -> list[FreeTime]:
    """Meetings that fit in the staffed windows, soon enough to be planned and not too far ahead, in order.

    `busy` holds the taken five-minute cells of each coordinator. The pause after a meeting may reach past the
    window's end, but not into another meeting.
    """
    bookable = Interval(now + rules.minimum_notice, now + rules.horizon)
    free = [
        FreeTime(meeting, window.coordinator_id)
        for window in windows
        if window.when.overlaps(bookable)
        for meeting in _meetings(window, rules, bookable)
        if _is_free(meeting, rules, busy.get(window.coordinator_id))
    ]
    return sorted(free, key=lambda time: (time.when.start, time.coordinator_id))


def may_offer_preliminary(time: FreeTime, windows: Iterable[Window], *, now: datetime) -> bool:
    """Whether the coordinator works at least one day strictly between now and the meeting: time to phone."""
    return confirm_by(time, windows, now=now) is not None


def confirm_by(time: FreeTime, windows: Iterable[Window], *, now: datetime) -> datetime | None:
    """When the coordinator's last working day before the meeting ends; None if there is no day in between."""
    first, last = local_date(now), local_date(time.when.start)
    ends = [
        window.when.end
        for window in windows
        if window.coordinator_id == time.coordinator_id and first < local_date(window.when.start) < last
    ]
    return max(ends, default=None)


def preliminary_times(times: Sequence[FreeTime], windows: Iterable[Window], *, now: datetime) -> list[FreeTime]:
    """Those that leave the coordinator a working day to phone: all that come after her first such day."""
    first_days = _first_working_days(windows, now)
    from_when = {who: start_of_day(day + timedelta(days=1)) for who, day in first_days.items()}
    return [time for time in times if (start := from_when.get(time.coordinator_id)) and start <= time.when.start]


def within(meeting: Interval, wish_start: datetime, wish_end: datetime) -> bool:
    """Whether a meeting meets a wish. A wish shorter than the meeting says only when to start."""
    if wish_start == wish_end:
        return meeting.start == wish_start
    fits = meeting.end <= wish_end or wish_end - wish_start < meeting.end - meeting.start
    return wish_start <= meeting.start < wish_end and fits


def meeting_a_wish(meetings: Iterable[Interval], wishes: Sequence[Span]) -> list[Interval]:
    """Those within any of the wishes. "På förmiddagen" is a wish a day: only those near a meeting are tried."""
    ordered = sorted(wishes)
    starts = [start for start, _ in ordered]
    reach = list(accumulate((end for _, end in ordered), max))

    def _is_met(meeting: Interval) -> bool:
        begun = reversed(range(bisect_right(starts, meeting.start)))
        near = takewhile(lambda place: reach[place] >= meeting.start, begun)
        return any(within(meeting, *ordered[place]) for place in near)

    return [meeting for meeting in meetings if _is_met(meeting)]


def first_later_week(wishes: Sequence[tuple[datetime, datetime]], meetings: Sequence[Interval]) -> list[Interval]:
    """The meetings that meet a wish one week later, or else two, and so on, as long as there are meetings."""
    last = max((meeting.start for meeting in meetings), default=None)
    weeks = 1
    while wishes and last and min(start for start, _ in wishes) + timedelta(weeks=weeks) <= last:
        moved = [(weeks_later(start, weeks), weeks_later(end, weeks)) for start, end in wishes]
        if found := meeting_a_wish(meetings, moved):
            return found
        weeks += 1
    return []


def weeks_later(moment: datetime, weeks: int) -> datetime:
    """The same weekday and clock in Stockholm, also across the turn of the clocks."""
    then = local(moment)
    return at_clock(then.date() + timedelta(weeks=weeks), then.time())


def by_nearness(meetings: Sequence[Interval], wishes: Sequence[Span]) -> list[Interval]:
    """Nearest to any wish first. Who said a time of the day means that before the day: other mornings come before
    the same day's afternoon. A wish is a start and an end, the same for an exact clock time.
    """
    clocks = [(start, end) for start, end in wishes if end - start < timedelta(days=1)]

    def rank(meeting: Interval) -> tuple[bool, float, datetime]:
        other_clock = bool(clocks) and not any(_same_clock(meeting, wish) for wish in clocks)
        away = min((distance(meeting, start, end) for start, end in wishes), default=0.0)
        return other_clock, away, meeting.start

    return sorted(meetings, key=rank)


def _same_clock(meeting: Interval, wish: Span) -> bool:
    begins = local(meeting.start).time()
    first, last = (local(moment).time() for moment in wish)
    return first <= begins <= last if first == last else first <= begins < last


def distance(meeting: Interval, wish_start: datetime, wish_end: datetime) -> float:
    """Seconds from a meeting's start to the wish; 0 inside it."""
    before = (wish_start - meeting.start).total_seconds()
    after = (meeting.start - wish_end).total_seconds()
    return max(before, after, 0.0)


def _first_working_days(windows: Iterable[Window], now: datetime) -> dict[str, date]:
    today = local_date(now)
    days: dict[str, date] = {}
    for window in windows:
        day = local_date(window.when.start)
        if day > today:
            days[window.coordinator_id] = min(day, days.get(window.coordinator_id, day))
    return days


def _meetings(window: Window, rules: MeetingRules | BookingParameters, bookable: Interval) -> Sequence[Interval]:
    meetings = steps(window.when, length=rules.meeting, step=rules.step)
    if bookable.start <= window.when.start and window.when.end <= bookable.end:
        return meetings
    return [meeting for meeting in meetings if bookable.start <= meeting.start < bookable.end]


def _is_free(meeting: Interval, rules: MeetingRules | BookingParameters, busy: set[int] | None) -> bool:
    return not busy or busy.isdisjoint(taken_cells(meeting, rules))
