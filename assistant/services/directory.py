"""Care centres and how to reach their coordinators."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from assistant.casework import routing
from assistant.casework.actors import SYSTEM, Actor, Role
from assistant.casework.routing import Post, WorkingPlan
from assistant.casework.times import local
from assistant.services.availability import of_care_centre
from assistant.services.directory_data import Directory, read
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, reading
from assistant.services.views import CareCentre, CoordinatorCard

__all__ = ["CareCentre", "CoordinatorCard", "care_centres", "coordinator_card", "load"]


@reading
def care_centres(uow: UnitOfWork) -> list[CareCentre]:
    """Every listed care centre, by name."""
    return [_view(centre) for centre in uow.directory.care_centres()]


@reading
def coordinator_card(
    uow: UnitOfWork,
    *,
    care_centre_id: str,
    by: Actor,
    now: datetime,
) -> CoordinatorCard | None:
    """How to reach the coordinator there: the function, never a person (R-83). None for an unknown care centre.

    `next_free` is the first free time in the calendar, whether or not residents may book it themselves; to
    somebody anonymous, the first that leaves a working day to phone.
    """
    centre = uow.directory.care_centre(care_centre_id)
    if centre is None or not centre.listed:
        return None
    free = of_care_centre(uow, care_centre_id, now=now, form=centre.form)
    times = free.bookable(directly=by.role is not Role.ANONYMOUS, now=now)
    return CoordinatorCard(
        care_centre=centre.name,
        title=centre.title,
        contact_way=centre.contact_way,
        phone=centre.phone,
        phone_hours=centre.phone_hours,
        next_free=local(times[0].when.start) if times else None,
        verified_on=centre.verified_on,
        invented=centre.invented,
    )


@deed
def load(uow: UnitOfWork, data: Mapping[str, Any], now: datetime) -> None:
    """Makes the directory what `data` says (see `data/directory/example.yml`); again changes nothing.

    A care centre that is left out is unlisted, not removed: its appointments stand. Raises `DirectoryError`.
    """
    directory = read(data)
    for entry in directory.care_centres:
        uow.directory.save_care_centre(entry)
        _load_posts(uow, entry.id, directory)
    uow.directory.unlist_others([entry.id for entry in directory.care_centres])
    uow.directory.replace_absences(directory.coordinator_ids, directory.absences)
    log(uow, "directory_loaded", by=SYSTEM, now=now, subject=("directory", directory.version))


def _load_posts(uow: UnitOfWork, care_centre_id: str, directory: Directory) -> None:
    posts: Sequence[Post] = [post for post in directory.posts if post.care_centre_id == care_centre_id]
    plans: Sequence[WorkingPlan] = [plan for plan in directory.plans if plan.care_centre_id == care_centre_id]
    uow.directory.replace_posts(care_centre_id, posts, plans)


def _view(centre: routing.CareCentre) -> CareCentre:
    return CareCentre(
        id=centre.id,
        name=centre.name,
        aliases=centre.aliases,
        area=centre.area,
        public=centre.public,
        self_booking=centre.self_booking,
        invented=centre.invented,
        place=centre.place,
        forms=tuple(dict.fromkeys((centre.form, *centre.forms))),
    )
