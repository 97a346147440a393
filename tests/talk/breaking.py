"""Breaking parts of a running assistant, and mending them again."""

import os
import signal
import subprocess
import threading
import time
import urllib.error
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.conversations.talk import Talk
from tests.system import System

WITHIN_SECONDS = 15.0
# Long enough for a message to reach the locked database on a busy machine.
ON_ITS_WAY_SECONDS = 1.5


@contextmanager
def without(system: System, name: str) -> Iterator[None]:
    """The part is killed, and started again afterwards."""
    system.kill(name)
    try:
        yield
    finally:
        system.start_again(name)


def restart(system: System, name: str) -> None:
    with without(system, name):
        pass


def eventually(happened: Callable[[], bool], within: float = WITHIN_SECONDS) -> bool:
    deadline = time.monotonic() + within
    while not happened():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


class Unanswered:
    """A message that is under way. `answered` tells whether a reply ever came."""

    def __init__(self, talk: Talk, text: str) -> None:
        self.answered = False
        self._talk, self._text = talk, text
        self._thread = threading.Thread(target=self._say, daemon=True)
        self._thread.start()
        time.sleep(ON_ITS_WAY_SECONDS)

    def _say(self) -> None:
        try:
            self._talk.say(self._text)
            self.answered = True
        except (urllib.error.URLError, OSError):
            pass

    def wait(self) -> None:
        self._thread.join(WITHIN_SECONDS)


def freeze(process: subprocess.Popen[bytes]) -> None:
    os.kill(process.pid, signal.SIGSTOP)
