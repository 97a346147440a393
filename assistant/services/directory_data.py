"""Reads a directory file's data into records, and says clearly what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from dateutil.rrule import rrulestr

from assistant.casework.errors import CaseworkError
from assistant.casework.messages import email_address
from assistant.casework.routing import FORMS, Absence, CareCentre, MeetingKind, Post, WorkingPlan
from assistant.casework.times import start_of_day

Entry = Mapping[str, Any]


class DirectoryError(CaseworkError):
    """The directory file lacks something, or has something that can't be read. Says where."""


@dataclass(frozen=True)
class Directory:
    """All that a file holds."""

    version: str
    care_centres: tuple[CareCentre, ...]
    posts: tuple[Post, ...]
    plans: tuple[WorkingPlan, ...]
    absences: tuple[Absence, ...]

    @property
    def coordinator_ids(self) -> frozenset[str]:
        return frozenset(post.coordinator_id for post in self.posts)


def read(data: Entry) -> Directory:
    """Raises `DirectoryError` with the entry's id and what it lacks."""
    entries = data.get("care_centres") or []
    return Directory(
        version=str(data.get("version", "1")),
        care_centres=tuple(_care_centre(entry, data) for entry in entries),
        posts=tuple(post for entry in entries for post in _posts(entry)),
        plans=tuple(plan for entry in entries for plan in _plans(entry)),
        absences=tuple(_absence(entry) for entry in data.get("absences") or []),
    )


def _care_centre(entry: Entry, data: Entry) -> CareCentre:
    return CareCentre(
        id=_need(entry, "id"),
        name=_need(entry, "name"),
        aliases=tuple(entry.get("aliases") or ()),
        area=_need(entry, "area"),
        public=_need(entry, "public"),
        self_booking=_need(entry, "self_booking"),
        # Invented unless somebody says that it is not: the safe mistake.
        invented=bool(entry.get("invented", data.get("invented", True))),
        title=_need(entry, "title"),
        contact_way=_need(entry, "contact_way"),
        phone=_need(entry, "phone"),
        phone_hours=_need(entry, "phone_hours"),
        place=_need(entry, "place"),
        form=_need(entry, "form"),
        verified_on=_need(entry, "verified_on"),
        function_address=_function_address(entry),
        forms=_forms(entry),
    )


def _function_address(entry: Entry) -> str:
    """Where to write to the function. May be left out: then nobody writes there."""
    written = str(entry.get("function_address") or "")
    if written and email_address(written) is None:
        raise DirectoryError(f"{entry['id']}: the function_address is no e-mail address")
    return written.strip()


def _forms(entry: Entry) -> tuple[str, ...]:
    """How else a meeting can be held there, besides `form`."""
    forms = tuple(entry.get("forms") or ())
    if unknown := [form for form in (*forms, _need(entry, "form")) if form not in FORMS]:
        raise DirectoryError(f"{_need(entry, 'id')}: {unknown[0]} is no form of meeting, only {', '.join(FORMS)}")
    return forms


def _posts(entry: Entry) -> Iterator[Post]:
    for rank, post in enumerate(entry.get("coordinators") or []):
        yield Post(_need(entry, "id"), _need(post, "id"), rank)


def _plans(entry: Entry) -> Iterator[WorkingPlan]:
    for post in entry.get("coordinators") or []:
        for number, plan in enumerate(post.get("works") or []):
            yield _plan(f"{entry['id']}:{post['id']}:{number}", entry["id"], post["id"], plan)


def _plan(plan_id: str, care_centre_id: str, coordinator_id: str, plan: Entry) -> WorkingPlan:
    return WorkingPlan(
        id=plan_id,
        coordinator_id=coordinator_id,
        care_centre_id=care_centre_id,
        rrule=_rule(plan_id, _need(plan, "rrule")),
        starts=_clock(_need(plan, "from")),
        ends=_clock(_need(plan, "to")),
        valid_from=_need(plan, "valid_from"),
        valid_to=plan.get("valid_to"),
        kind=_kind(plan_id, plan.get("kind", MeetingKind.MAPPING)),
        except_days=tuple(plan.get("except") or ()),
        extra_days=tuple(plan.get("also") or ()),
    )


def _kind(plan_id: str, kind: str) -> MeetingKind:
    try:
        return MeetingKind(kind)
    except ValueError:
        raise DirectoryError(f"{plan_id}: {kind} is no kind of meeting, only {', '.join(MeetingKind)}") from None


def _absence(entry: Entry) -> Absence:
    """`from` and `to` are days, both included."""
    starts, ends = _need(entry, "from"), _need(entry, "to")
    coordinator_id = _need(entry, "coordinator")
    return Absence(
        id=f"{coordinator_id}:{starts.isoformat()}",
        coordinator_id=coordinator_id,
        starts=start_of_day(starts),
        ends=start_of_day(date.fromordinal(ends.toordinal() + 1)),
        substitute_id=entry.get("substitute"),
    )


def _rule(plan_id: str, rule: str) -> str:
    try:
        rrulestr(rule)
    except (ValueError, TypeError):
        raise DirectoryError(f"{plan_id}: the rrule can't be read") from None
    return rule


def _clock(written: str) -> time:
    return time.fromisoformat(str(written))


def _need(entry: Entry, field: str) -> Any:
    if field not in entry:
        raise DirectoryError(f"{entry.get('id', 'an entry')}: {field} is missing")
    return entry[field]
