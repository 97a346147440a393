"""A ten-minute call: a social worker asks the coordinator how to go on ("lyft luren", K-28, S-34, V-03, V-11).

No person is told of: the coordinator gives process support, and nothing about a client is asked or kept (V-03).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from assistant.casework.actors import Actor, Role
from assistant.casework.booking import FreeTime
from assistant.casework.errors import NotAStep
from assistant.casework.times import local_date

CALLERS = frozenset({Role.SOCIAL_WORKER, Role.EMPLOYMENT_OFFICER})


class CallState(StrEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"
    DONE = "done"


@dataclass(frozen=True, repr=False)
class SoundingBoardCall:
    """`made_by` is the officer's pseudonymous key; `sealed_contact` is ciphertext of their own name and work phone."""

    id: str
    care_centre_id: str
    coordinator_id: str
    start: datetime
    end: datetime
    state: CallState
    made_at: datetime
    made_by: str
    sealed_contact: str
    by_staff: bool = False
    changed_at: datetime | None = None


def may_call(by: Actor) -> bool:
    """Only who works in the social services or in the city's labour market support (K-28)."""
    return by.role in CALLERS


def call_to(call: SoundingBoardCall, state: CallState, *, by_staff: bool, now: datetime) -> SoundingBoardCall:
    """The call in its next state. Raises `NotAStep` unless it is booked."""
    if call.state is not CallState.BOOKED or state is CallState.BOOKED:
        raise NotAStep(f"{call.state} to {state}")
    return replace(call, state=state, by_staff=by_staff, changed_at=now)


def with_room(times: Iterable[FreeTime], booked: Sequence[SoundingBoardCall], *, a_day: int) -> list[FreeTime]:
    """The times on days when their coordinator has fewer than `a_day` calls."""
    calls: Counter[tuple[str, date]] = Counter(
        (call.coordinator_id, local_date(call.start)) for call in booked if call.state is not CallState.CANCELLED
    )
    return [time for time in times if calls[time.coordinator_id, local_date(time.when.start)] < a_day]
