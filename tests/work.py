"""How much is done for a text: how it grows with the text, never how long it takes. Seconds: `benchmarks/`.

Calls are the same on every machine, however busy, but a pattern is one call however long it looks. For patterns the
processor time of this process alone is compared with itself: twice the text, against once. A slow or a busy machine
makes both longer; the least of several tries leaves out what disturbed one of them.
"""

import sys
import time
from collections.abc import Callable
from types import FrameType

Work = Callable[[str], object]

SHORT, LONG = 5_000, 10_000
# Twice the text may take twice the work, and a little more; what grows with its square takes four times as much.
GROWTH = 2.6
# Of a few hundred calls, some are there whatever the length.
ALWAYS = 200
# Half-way to four times, with more room than for calls. Below the least (in seconds) there is nothing to tell apart,
# and nothing that anybody waits for.
GROWTH_OF_TIME, LEAST = 3.0, 0.02
TRIES = 12


def calls(function: Work, text: str) -> int:
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


def grows_with_the_text_alone(function: Work, piece: str) -> bool:
    short, long = (piece * LONG)[:SHORT], (piece * LONG)[:LONG]
    in_python = calls(function, long) <= GROWTH * calls(function, short) + ALWAYS
    return in_python and _in_patterns(function, short, long)


def _in_patterns(function: Work, short: str, long: str) -> bool:
    """Whether some try shows that the processor's work grows with the text: what grows faster shows it in none."""
    least_short = least_long = float("inf")
    for _ in range(TRIES):
        least_short = min(least_short, _processor_time(function, short))
        least_long = min(least_long, _processor_time(function, long))
        if least_long <= max(LEAST, GROWTH_OF_TIME * least_short):
            return True
    return False


def _processor_time(function: Work, text: str) -> float:
    began = time.process_time()
    function(text)
    return time.process_time() - began
