"""How much is done for a text, counted in calls: the same on every machine, however busy. Seconds: `benchmarks/`."""

import sys
from collections.abc import Callable
from types import FrameType

SHORT, LONG = 5_000, 10_000
# Twice the text may take twice the work, and a little more; what grows with its square takes four times as much.
GROWTH = 2.6
# Of a few hundred calls, some are there whatever the length.
ALWAYS = 200


def calls(function: Callable[[str], object], text: str) -> int:
    """Calls of Python and of C, once all that is remembered between two messages is warm."""
    function(text)
    count = 0

    def seen(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        function(text)
    finally:
        sys.setprofile(before)
    return count


def grows_with_the_text_alone(function: Callable[[str], object], piece: str) -> bool:
    long = calls(function, (piece * LONG)[:LONG])
    return long <= GROWTH * calls(function, (piece * LONG)[:SHORT]) + ALWAYS
