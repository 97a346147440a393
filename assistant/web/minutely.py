"""What happens by itself every minute while the web door is open: the waiting list is tended."""

import asyncio
from contextlib import suppress

from starlette.concurrency import run_in_threadpool

from assistant import quiet_logs
from assistant.bootstrap import House
from assistant.services import waiting
from assistant.web.parts import Clock

EVERY_SECONDS = 60.0


async def tend(house: House, clock: Clock, *, every: float = EVERY_SECONDS) -> None:
    """For ever, until cancelled. A failure is logged without a word of anybody's, and tried again next time."""
    while True:
        await asyncio.sleep(every)
        try:
            await run_in_threadpool(_once, house, clock)
        except Exception as error:
            quiet_logs.failed("web.minutely", error)


def _once(house: House, clock: Clock) -> int:
    with house.uow() as uow:
        return waiting.tend(uow, now=clock())


async def ended(task: "asyncio.Task[None]") -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
