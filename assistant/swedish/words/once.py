"""What is worked out of a message is worked out once, and forgotten as soon as the message is read.

Dozens of readers ask the same of the same words. What they found is kept between `with reading():` and its end and not
a moment longer, as it is what somebody wrote; outside of it nothing is kept at all.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")
Kept = dict[Any, Any]

# A message longer than any is read in parts; more than this of it need not be kept to be quick.
MOST_KEPT = 2000
# Under this name a message carries what was remembered of it from one component to the next.
KEPT = "remembered"
_kept: ContextVar[Kept | None] = ContextVar("kept", default=None)


@contextmanager
def reading() -> Iterator[None]:
    """What is remembered within is forgotten at its end. Within another one that end is the other's."""
    if _kept.get() is not None:
        yield
        return
    with going_on() as kept:
        try:
            yield
        finally:
            kept.clear()


@contextmanager
def going_on(kept: Kept | None = None) -> Iterator[Kept]:
    """A reading in parts: what the one before remembered, the next knows. Whoever holds `kept` lets go of it."""
    underway = _kept.get()
    known = kept if kept is not None else underway if underway is not None else {}
    token = _kept.set(known)
    try:
        yield known
    finally:
        _kept.reset(token)


def remembered(pure: Callable[P, T]) -> Callable[P, T]:
    """The pure function, asked once for the same arguments while a message is read. What it returns must not change."""

    @wraps(pure)
    def asked(*args: P.args, **kwargs: P.kwargs) -> T:
        kept = _kept.get()
        if kept is None or kwargs:
            return pure(*args, **kwargs)
        if (pure, args) in kept:
            return cast(T, kept[pure, args])
        found = pure(*args, **kwargs)
        if len(kept) < MOST_KEPT:
            kept[pure, args] = found
        return found

    return asked
