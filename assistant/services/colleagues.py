"""The coordinators of a care centre, told apart by a number: the function, never a person's name (R-83)."""

from assistant.casework.actors import Actor
from assistant.services.day_views import Colleague
from assistant.services.ports import UnitOfWork


def colleagues(uow: UnitOfWork, by: Actor) -> dict[str, Colleague]:
    """Everybody with a post at the own unit, by id, in the order they are asked."""
    posts = uow.directory.posts(by.unit or "")
    return {
        post.coordinator_id: Colleague(post.coordinator_id, number, post.coordinator_id == by.key)
        for number, post in enumerate(posts, 1)
    }
