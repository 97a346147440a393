"""A care centre with two coordinators and hours for calls, for tests of the coordinator's day."""

from datetime import datetime, timedelta
from typing import Any

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import absence, day
from assistant.services.day_views import Away, Day
from assistant.services.views import Booked
from tests.store.houses import COORDINATOR, DIRECTORY, FRIDAY, MWF, NOW, centre, reload_directory, works

OFFICER = Actor(Role.SOCIAL_WORKER, "officer-1", assurance=AssuranceLevel.DEMO)
OTHER_OFFICER = Actor(Role.EMPLOYMENT_OFFICER, "officer-2", assurance=AssuranceLevel.DEMO)
COLLEAGUE = Actor(Role.COORDINATOR, "c-2", "alen", AssuranceLevel.DEMO)
CALLS = {**works("FREQ=WEEKLY;BYDAY=MO,WE", "12:30", "13:30"), "kind": "sounding_board"}
ALL_DAY = (FRIDAY.replace(hour=0), FRIDAY.replace(hour=0) + timedelta(days=1))


def two_at_alen(house: House) -> None:
    """c-1 takes meetings and calls; c-2 has a post, but no hours of their own."""
    others = [one for one in DIRECTORY["care_centres"] if one["id"] != "alen"]
    reload_directory(house, care_centres=[centre("alen", coordinators={"c-1": [MWF, CALLS], "c-2": []}), *others])


def away(house: House, *, by: Actor = COORDINATOR, now: datetime = NOW, **changes: Any) -> Away:
    start, end = ALL_DAY
    what = {"coordinator_id": "c-1", "start": start, "end": end, "substitute_id": None, **changes}
    with house.uow() as uow:
        return absence.register(uow, by=by, now=now, **what)


def to_do(house: House, *, by: Actor = COORDINATOR, now: datetime = NOW) -> Day:
    with house.uow() as uow:
        return day.show(uow, by=by, now=now)


def id_of(booked: Booked) -> str:
    assert booked.appointment is not None
    return booked.appointment.id
