"""A coordinator tells another party something, by phone or letter: asked here first, written down here (C-44).

The program itself sends nothing to another party. What a coordinator may say is decided before it is said, and who
was told what and when can be shown to the person.
"""

from datetime import datetime

from assistant.casework.actors import Actor
from assistant.casework.booking import Appointment
from assistant.casework.consent import Party
from assistant.casework.errors import NotAllowed
from assistant.casework.sharing import TELL_OF_ABILITY, TELL_OF_MEETING, TELL_OF_NEED, TELL_OF_PLAN, USE_CASES
from assistant.services.booking_access import require_unit
from assistant.services.consent import may_share
from assistant.services.ports import UnitOfWork
from assistant.services.sharing import SHARING, known_use_case, shares
from assistant.services.transactions import deed
from assistant.services.views import Outcome
from assistant.services.views_consent import Sharable

__all__ = ["Sharable", "note", "sharable", "tell_of_ability", "tell_of_meeting", "tell_of_need", "tell_of_plan"]


@shares(TELL_OF_MEETING)
def tell_of_meeting(uow: UnitOfWork, *, person_key: str, party: Party, by: Actor, now: datetime) -> None:
    """That there is a meeting with the coordinator, and when."""


@shares(TELL_OF_PLAN)
def tell_of_plan(uow: UnitOfWork, *, person_key: str, party: Party, by: Actor, now: datetime) -> None:
    """The meeting, and the plan for the next step."""


@shares(TELL_OF_ABILITY)
def tell_of_ability(uow: UnitOfWork, *, person_key: str, party: Party, by: Actor, now: datetime) -> None:
    """The meeting, and what the person can manage at work: never why."""


@shares(TELL_OF_NEED)
def tell_of_need(uow: UnitOfWork, *, person_key: str, party: Party, by: Actor, now: datetime) -> None:
    """That the person may need rehabilitation (4 § lag 2019:1297)."""


@deed
def note(uow: UnitOfWork, *, appointment_id: str, use_case: str, party: str, by: Actor, now: datetime) -> Outcome:
    """The coordinator is about to tell: noted | not_covered (nothing may be told) | not_found.

    Raises `NotAllowed` for another unit's meeting, `UnknownParty` for an unknown use case or party.
    """
    appointment = meeting_of(uow, appointment_id, by)
    if appointment is None:
        return Outcome("not_found")
    tell = SHARING[known_use_case(use_case).name]
    may = tell(uow, person_key=appointment.person_key, party=party, by=by, now=now)
    return Outcome("noted" if may.allowed else "not_covered")


def sharable(uow: UnitOfWork, person_key: str, now: datetime) -> list[Sharable]:
    """Every telling there is, with each party it may concern: may it be done now, and why not."""
    found = []
    for case in USE_CASES.values():
        for party in sorted(case.parties):
            may = may_share(uow, person_key=person_key, share=case.share_with(party), now=now)
            found.append(Sharable(case.name, party.value, may.allowed, may.reason))
    return found


def meeting_of(uow: UnitOfWork, appointment_id: str, by: Actor) -> Appointment | None:
    """The meeting, for the unit's own staff. Raises `NotAllowed` for all others, also when there is none."""
    appointment = uow.appointments.get(appointment_id)
    if appointment is None:
        if not by.is_region_staff:
            raise NotAllowed("staff of the care centre only")
        return None
    require_unit(by, appointment.care_centre_id)
    return appointment
