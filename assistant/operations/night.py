"""What is done by night while the assistant runs: cut-off erasures are finished, staff hear of consents that are about
to end, and what is too old is purged, sessions among it.
"""

import threading
from collections.abc import Callable
from datetime import datetime, time, timedelta

from assistant import clock, quiet_logs
from assistant.bootstrap import House, open_house
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
    """One night's work. What fails is logged and done the next night, and keeps nothing else from being done."""
    try:
        house = open_house(settings)
    except Exception as error:
        quiet_logs.failed("night", error)
        return
    try:
        for part in (_erase, _remind, _purge):
            _do(part, settings, house, now)
    finally:
        house.close()


def _do(part: Callable[[Settings, House, datetime], None], settings: Settings, house: House, now: datetime) -> None:
    try:
        part(settings, house, now)
    except Exception as error:
        quiet_logs.failed(f"night.{part.__name__.strip('_')}", error)


def _erase(settings: Settings, house: House, now: datetime) -> None:
    erasing.finish_all(settings, house, now=now)


def _remind(settings: Settings, house: House, now: datetime) -> None:
    with house.uow() as uow:
        consent_expiry.remind_staff(uow, now=now)


def _purge(settings: Settings, house: House, now: datetime) -> None:
    for _ in purging.purge(settings, house, now=now):
        pass


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
