"""Care centres, posts, working plans, absences."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from assistant.casework.routing import Absence, CareCentre, Post, WorkingPlan
from assistant.casework.times import Interval
from assistant.store.records import save, to_record, values_of
from assistant.store.tables import AbsenceRow, CareCentreRow, CoordinatorRow, PostRow, WorkingPlanRow


class SqlDirectory:
    def __init__(self, session: Session) -> None:
        self.session = session

    def care_centre(self, care_centre_id: str) -> CareCentre | None:
        row = self.session.get(CareCentreRow, care_centre_id)
        return _care_centre(row) if row else None

    def care_centres(self) -> list[CareCentre]:
        query = select(CareCentreRow).where(CareCentreRow.listed).order_by(CareCentreRow.name)
        return [_care_centre(row) for row in self.session.scalars(query)]

    def posts(self, care_centre_id: str) -> list[Post]:
        query = select(PostRow).where(PostRow.care_centre_id == care_centre_id).order_by(PostRow.rank)
        return [to_record(Post, row) for row in self.session.scalars(query)]

    def posts_at(self, care_centre_ids: Sequence[str]) -> dict[str, list[Post]]:
        query = select(PostRow).where(PostRow.care_centre_id.in_(care_centre_ids)).order_by(PostRow.rank)
        found: dict[str, list[Post]] = {one: [] for one in care_centre_ids}
        for row in self.session.scalars(query):
            found[row.care_centre_id].append(to_record(Post, row))
        return found

    def plans_of(self, care_centre_ids: Collection[str]) -> list[WorkingPlan]:
        query = select(WorkingPlanRow).where(WorkingPlanRow.care_centre_id.in_(care_centre_ids))
        return [to_record(WorkingPlan, row) for row in self.session.scalars(query.order_by(WorkingPlanRow.id))]

    def absences(self, span: Interval) -> list[Absence]:
        query = select(AbsenceRow).where(AbsenceRow.starts < span.end, AbsenceRow.ends > span.start)
        return [to_record(Absence, row) for row in self.session.scalars(query)]

    def save_care_centre(self, care_centre: CareCentre) -> None:
        save(self.session, CareCentreRow, _row(care_centre))

    def unlist_others(self, care_centre_ids: Collection[str]) -> None:
        others = update(CareCentreRow).where(CareCentreRow.id.not_in(care_centre_ids))
        self.session.execute(others.values(listed=False))

    def replace_posts(self, care_centre_id: str, posts: Sequence[Post], plans: Sequence[WorkingPlan]) -> None:
        for post in posts:
            self.session.merge(CoordinatorRow(id=post.coordinator_id))
        self.session.flush()
        self.session.execute(delete(WorkingPlanRow).where(WorkingPlanRow.care_centre_id == care_centre_id))
        self.session.execute(delete(PostRow).where(PostRow.care_centre_id == care_centre_id))
        self.session.add_all(PostRow(**values_of(post)) for post in posts)
        self.session.add_all(WorkingPlanRow(**values_of(plan)) for plan in plans)
        self.session.flush()

    def replace_absences(self, coordinator_ids: Collection[str], absences: Sequence[Absence]) -> None:
        # What a coordinator said on the staff's pages is not the file's to take away.
        theirs = AbsenceRow.coordinator_id.in_(coordinator_ids) & AbsenceRow.registered_by.is_(None)
        self.session.execute(delete(AbsenceRow).where(theirs))
        self.session.add_all(AbsenceRow(**values_of(absence)) for absence in absences)
        self.session.flush()

    def absence(self, absence_id: str) -> Absence | None:
        row = self.session.get(AbsenceRow, absence_id, with_for_update=True)
        return to_record(Absence, row) if row else None

    def save_absence(self, absence: Absence) -> None:
        save(self.session, AbsenceRow, absence)

    def remove_absence(self, absence_id: str) -> None:
        self.session.execute(delete(AbsenceRow).where(AbsenceRow.id == absence_id))

    def posts_of(self, coordinator_id: str) -> list[Post]:
        query = select(PostRow).where(PostRow.coordinator_id == coordinator_id).order_by(PostRow.care_centre_id)
        return [to_record(Post, row) for row in self.session.scalars(query)]


def _row(care_centre: CareCentre) -> CareCentre:
    """JSON knows lists, no tuples."""
    return replace(care_centre, aliases=list(care_centre.aliases), forms=list(care_centre.forms))  # type: ignore[arg-type]


def _care_centre(row: CareCentreRow) -> CareCentre:
    record = to_record(CareCentre, row)
    return replace(record, aliases=tuple(record.aliases), forms=tuple(record.forms))
