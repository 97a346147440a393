"""The coordinators of a care centre, told apart by a number: the function, never a person's name (R-83)."""

from collections.abc import Mapping

from assistant.casework.actors import Actor
from assistant.services.ports import UnitOfWork
from assistant.services.views_colleague import Colleague


def colleagues(uow: UnitOfWork, by: Actor) -> dict[str, Colleague]:
    """Everybody with a post at the own unit, by id, in the order they are asked."""
    posts = uow.directory.posts(by.unit or "")
    return {
        post.coordinator_id: Colleague(post.coordinator_id, number, post.coordinator_id == by.key)
        for number, post in enumerate(posts, 1)
    }


def told_apart(known: Mapping[str, Colleague], coordinator_id: str) -> Colleague | None:
    """Who has a meeting, where there are several to tell apart."""
    return known.get(coordinator_id) if len(known) > 1 else None
