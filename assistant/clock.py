"""What time it is here. The one place that asks the machine."""

import os
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def now() -> datetime:
    """The time now, aware, in Europe/Stockholm.

    `REKO_NOW=2026-11-23T10:00` lets a demo or a test start at another moment; time goes on from there.
    """
    real = datetime.now(STOCKHOLM)
    started = _pretended_start()
    return real if started is None else started[0] + (real - started[1])


@cache
def _pretended_start() -> tuple[datetime, datetime] | None:
    pretended = os.environ.get("REKO_NOW")
    if not pretended:
        return None
    return datetime.fromisoformat(pretended).replace(tzinfo=STOCKHOLM), datetime.now(STOCKHOLM)
