"""What is done by night while the assistant runs: cut-off erasures are finished, staff hear of consents that are about
to end, and what is too old is purged, sessions among it.
"""

import threading
from datetime import datetime, time, timedelta

from assistant import clock, quiet_logs
from assistant.bootstrap import open_house
from assistant.casework.times import STOCKHOLM
from assistant.operations import erasing, purging
from assistant.services import consent_expiry
from assistant.settings import Settings

# Few write then, and it is past the hour that a change of clocks skips or repeats.
HOUR = time(3, 30)


def keep(settings: Settings) -> threading.Thread:
    """Works now and then each night, in a thread of its own that ends with the process."""
    thread = threading.Thread(target=_for_ever, args=(settings,), name="night", daemon=True)
    thread.start()
    return thread


def work(settings: Settings, *, now: datetime) -> None:
    """One night's work. Whatever fails is logged and done the next night."""
    house = open_house(settings)
    try:
        erasing.finish_all(settings, house, now=now)
        with house.uow() as uow:
            consent_expiry.remind_staff(uow, now=now)
        for _ in purging.purge(settings, house, now=now):
            pass
    except Exception as error:
        quiet_logs.failed("night", error)
    finally:
        house.close()


def next_night(now: datetime) -> datetime:
    """The next time it is half past three in Stockholm."""
    today = now.astimezone(STOCKHOLM)
    night = datetime.combine(today.date(), HOUR, STOCKHOLM)
    return night if night > today else datetime.combine(today.date() + timedelta(days=1), HOUR, STOCKHOLM)


def _for_ever(settings: Settings) -> None:
    pause = threading.Event()
    while True:
        work(settings, now=clock.now())
        now = clock.now()
        pause.wait((next_night(now) - now).total_seconds())
