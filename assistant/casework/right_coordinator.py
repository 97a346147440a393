"""Which care centre's REKO is the right one, and by which way one gets there.

The support is given where the responsibility for the sick-listing lies (R-25); without one, where the person is
listed; else somewhere in their part of town. A private care centre has its own coordinator (V-16, K-22).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.casework.routing import CareCentre, Post


class Reason(StrEnum):
    """What decided which care centre it is."""

    SICK_LISTING = "sick_listing"
    LISTED = "listed"
    AREA = "area"
    CHOSEN = "chosen"


class Path(StrEnum):
    """How the meeting comes about there."""

    BOOK = "book"
    CALL_BACK = "call_back"
    OWN_COORDINATOR = "own_coordinator"


@dataclass(frozen=True)
class Ties:
    """What the person has told: ids of care centres, as far as they are known."""

    sick_listed_at: str | None = None
    listed_at: str | None = None
    area: tuple[str, ...] = ()
    chosen: str | None = None


@dataclass(frozen=True)
class Choice:
    """The care centre and why; or the few to choose between; or neither, when nothing is known."""

    care_centre_id: str | None
    reason: Reason | None
    between: tuple[str, ...] = ()


def right_centre(ties: Ties) -> Choice:
    """Sick-listing before listing before part of town (R-25)."""
    if ties.sick_listed_at:
        return Choice(ties.sick_listed_at, Reason.SICK_LISTING)
    if ties.listed_at:
        return Choice(ties.listed_at, Reason.LISTED)
    if ties.chosen:
        return Choice(ties.chosen, Reason.CHOSEN)
    if len(ties.area) == 1:
        return Choice(ties.area[0], Reason.AREA)
    return Choice(None, Reason.AREA if ties.area else None, ties.area)


def path_at(centre: CareCentre) -> Path:
    """A private care centre's own coordinator is reached there alone: we keep no list for it (K-22, V-16)."""
    if not centre.public:
        return Path.OWN_COORDINATOR
    return Path.BOOK if centre.residents_may_book else Path.CALL_BACK


def has_another(posts: Collection[Post]) -> bool:
    """Whether more than one REKO works there, so that one can step aside for another."""
    return len({post.coordinator_id for post in posts}) > 1


def team_centres(care_centre_id: str, posts: Mapping[str, Sequence[Post]]) -> list[str]:
    """The other care centres where a REKO of this one works too (REKO-team, K-26), in the given order."""
    ours = {post.coordinator_id for post in posts.get(care_centre_id, ())}
    return [
        other
        for other, theirs in posts.items()
        if other != care_centre_id and ours & {post.coordinator_id for post in theirs}
    ]
