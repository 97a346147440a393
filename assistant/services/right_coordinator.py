"""Which care centre's REKO is the right one for somebody, out of what they have told (R-25)."""

from assistant.casework.right_coordinator import Ties, has_another, path_at, right_centre, team_centres
from assistant.services.ports import UnitOfWork
from assistant.services.resident_views import RightCentre
from assistant.services.transactions import reading

__all__ = ["RightCentre", "Ties", "choose"]


@reading
def choose(uow: UnitOfWork, *, ties: Ties) -> RightCentre:
    """The care centre, why, and by which way; or the ones to choose between. An unknown id gives nothing."""
    choice = right_centre(ties)
    centre = uow.directory.care_centre(choice.care_centre_id) if choice.care_centre_id else None
    if centre is None or not centre.listed:
        return RightCentre(None, reason=choice.reason, between=choice.between)
    posts = uow.directory.posts_at([one.id for one in uow.directory.care_centres()])
    return RightCentre(
        care_centre_id=centre.id,
        care_centre_name=centre.name,
        reason=choice.reason,
        path=path_at(centre),
        team=team_centres(centre.id, posts),
        several=has_another(posts.get(centre.id, [])),
    )
