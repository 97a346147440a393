"""The waiting list: who gets a freed time, in which order, and until when it is theirs to answer.

The sources say nothing of waiting lists: these rules are ours, with their numbers in `parameters/waiting.yml`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from assistant.casework.booking import FreeTime, weeks_later, within
from assistant.casework.errors import NotAStep
from assistant.casework.parameters import WaitingParameters
from assistant.casework.times import Interval


class Place(StrEnum):
    """Where somebody stands in the list."""

    WAITING = "waiting"
    OFFERED = "offered"
    BOOKED = "booked"
    LEFT = "left"
    EXPIRED = "expired"


UNMET = "unmet"
IN_LIST = frozenset({Place.WAITING, Place.OFFERED})


@dataclass(frozen=True, repr=False)
class Waiting:
    """`person_key` for whoever has logged in, else `sealed_contact` and a code (`fingerprint`).

    `wishes`: [start, end] as ISO moments, none for any time; [start, end, `UNMET`] is only told.
    `passed`: starts that were offered already.
    `hold_id` keeps the offered time until `answer_by`.
    """

    id: str
    care_centre_id: str
    person_key: str | None
    sealed_contact: str | None
    fingerprint: str | None
    wishes: Sequence[Sequence[str]]
    joined_at: datetime
    until: datetime
    place: Place = Place.WAITING
    passed: Sequence[str] = ()
    hold_id: str | None = None
    answer_by: datetime | None = None

    @property
    def in_list(self) -> bool:
        return self.place in IN_LIST

    @property
    def spans(self) -> list[tuple[datetime, datetime]]:
        return [(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in self.waited_for]

    @property
    def waited_for(self) -> list[Sequence[str]]:
        """The wishes that some time may meet."""
        return [wish for wish in self.wishes if UNMET not in wish]

    @property
    def unmet(self) -> list[Sequence[str]]:
        """What was wished for where no such time ever comes: any is offered, and the care centre sees what was said."""
        return [wish[:2] for wish in self.wishes if UNMET in wish]


def wants(waiting: Waiting, time: Interval) -> bool:
    """Whether the time suits, comes before the wait is over, and shares no minute with one the person has seen.

    Days that only come within the calendar's reach as time goes by are not what anybody waits for, and the same
    freed hour half an hour later is no other time.
    """
    length = time.end - time.start
    seen = (datetime.fromisoformat(start) for start in waiting.passed)
    if time.start >= waiting.until or any(time.overlaps(Interval(start, start + length)) for start in seen):
        return False
    return not waiting.spans or any(within(time, start, end) for start, end in waiting.spans)


def first_suited(waiting: Waiting, times: Sequence[FreeTime]) -> FreeTime | None:
    return next((time for time in times if wants(waiting, time.when)), None)


def stands_until(wishes: Sequence[tuple[datetime, datetime]], *, rules: WaitingParameters, now: datetime) -> datetime:
    """The list is left when the last wished-for time is over, and at most after the longest wait."""
    longest = now + rules.longest_wait
    return min(longest, max((end for _, end in wishes), default=longest))


def every_week(start: datetime, end: datetime, *, until: datetime) -> list[tuple[datetime, datetime]]:
    """The same weekday and clocks in every week of the wait: who waits for a Thursday waits for any of them."""
    weeks = range(max((until - start).days // 7 + 1, 1))
    return [(weeks_later(start, week), weeks_later(end, week)) for week in weeks]


def answer_by(start: datetime, *, rules: WaitingParameters, now: datetime) -> datetime | None:
    """When the offer runs out; None when too little time is left to answer before the meeting's own notice."""
    deadline = min(now + rules.answer, start - rules.shortest_notice)
    return deadline if deadline - now >= rules.shortest_answer else None


def offered(waiting: Waiting, hold_id: str, start: datetime, deadline: datetime) -> Waiting:
    """Raises `NotAStep` unless the person waits."""
    if waiting.place is not Place.WAITING:
        raise NotAStep(f"{waiting.place} to offered")
    seen = [*waiting.passed, start.isoformat()]
    return replace(waiting, place=Place.OFFERED, hold_id=hold_id, answer_by=deadline, passed=seen)


def back_in_line(waiting: Waiting, now: datetime) -> Waiting:
    """The offer is over: the person keeps their place, or has waited long enough."""
    place = Place.WAITING if now < waiting.until else Place.EXPIRED
    return replace(waiting, place=place, hold_id=None, answer_by=None)


def ended(waiting: Waiting, place: Place) -> Waiting:
    return replace(waiting, place=place, hold_id=None, answer_by=None)
