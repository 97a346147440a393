"""A database that dies in the middle: the statement of a given number is never run, nor is anything after it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event


class Crash(BaseException):
    """As a power cut: nothing in the services can catch it."""


@contextmanager
def crashing_at(engine: Engine, statement: int) -> Iterator[None]:
    """Raises `Crash` instead of running that statement, counted from one."""
    left = statement

    def count(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Crash

    event.listen(engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", count)
