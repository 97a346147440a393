"""The sending of messages as a process of its own: a slow mail server must not hold up a page."""

import signal
from threading import Event
from types import FrameType

from assistant import clock, quiet_logs, settings
from assistant.bootstrap import open_house
from assistant.messages import settings as ways_out
from assistant.messages.worker import Worker


def main() -> None:
    quiet_logs.install()
    house = open_house(settings.load())
    Worker(house, ways_out.load(), clock.now).run(_told_to_end())
    house.close()


def _told_to_end() -> Event:
    """Set by a signal: the message in hand is finished first, so that it isn't sent twice."""
    stop = Event()

    def end(number: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, end)
    return stop


if __name__ == "__main__":
    main()
