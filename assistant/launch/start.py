"""`reko start`, step by step: check, prepare, train if needed, start, wait for the whole chain, tell where to go."""

import signal
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import yaml
from sqlalchemy.exc import SQLAlchemyError

from assistant import bootstrap, settings
from assistant.launch import model, plan
from assistant.launch.plan import LOOPBACK, Plan
from assistant.launch.processes import Household, Part
from assistant.messages import settings as ways_out
from assistant.operations import night
from assistant.operations.checking import purging_told
from assistant.settings import PROJECT, SettingsError
from assistant.texts import text
from assistant.web import oidc_settings

READY_WITHIN_SECONDS = 180.0
ENDING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
TRAINING_STEPS = 4
# The signals that asked us to end: an exception that is raised while something is cleaned up gets lost.
_asked: list[int] = []


class Ended(BaseException):
    """Somebody asked us to end: Ctrl-C, or a signal of the service manager."""


def start(wanted: Plan) -> int:
    """Runs until Ctrl-C. Raises `SettingsError` with one sentence when it can't."""
    _listen_for_the_end()
    try:
        _run(wanted)
    except Ended:
        print(text("stopped"), flush=True)
    return 0


def _run(wanted: Plan) -> None:
    plan.check_ports(wanted)
    model.check(may_train=wanted.train)
    environ = wanted.environment()
    ours = settings.load(environ)
    ways = ways_out.load(environ)
    oidc_settings.load_staff(environ)
    oidc_settings.load_residents(environ)
    purging_told(ours)
    plan.check_folders(wanted)
    print(text("preparing"), flush=True)
    _prepare(ours)
    trained = model.ensure(environ, wanted.logs / "training.log", ProgressBar())
    household = Household(parts_of(wanted, trained), environ, _tell_restart)
    print(text("starting"), flush=True)
    try:
        with _not_now():
            household.start()
        _wait_until_ready(wanted, household)
        print(purging_told(ours))
        _tell_where(wanted, ways)
        night.keep(ours)
        household.keep_alive(_heed)
    finally:
        _deafen()
        household.end()


def _listen_for_the_end() -> None:
    def end(number: int, frame: FrameType | None) -> None:
        _asked.append(number)
        raise Ended

    _asked.clear()
    for number in ENDING_SIGNALS:
        signal.signal(number, end)


@contextmanager
def _not_now() -> Iterator[None]:
    """A signal is heeded a moment later: a part that is half started is known to nobody who could end it."""
    before = {number: signal.signal(number, lambda number, _: _asked.append(number)) for number in ENDING_SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    _heed()


def _heed() -> None:
    """Ends where somebody asked, and it went unheard."""
    if _asked:
        raise Ended


def _deafen() -> None:
    """While we end everything in order, a second Ctrl-C must not cut that short."""
    for number in ENDING_SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def _prepare(ours: settings.Settings) -> None:
    try:
        bootstrap.prepare(ours)
    except bootstrap.DatabaseIsNewer:
        raise SettingsError(text("database_is_newer")) from None
    except SQLAlchemyError:
        raise SettingsError(text("database_unreachable")) from None


def parts_of(wanted: Plan, trained: Path) -> list[Part]:
    python = [sys.executable, "-m"]
    endpoints = _endpoints(wanted)
    rasa = ["rasa", "run", "-i", LOOPBACK, "-p", str(wanted.rasa_port), "-m", str(trained)]
    rasa += ["--endpoints", str(endpoints), "--credentials", str(PROJECT / "credentials.yml")]
    return [
        Part(
            "actions",
            [*python, "assistant.launch.actions", "-p", str(wanted.actions_port), "--actions", "actions"],
            _log(wanted, "actions"),
        ),
        Part("rasa", [*python, *rasa], _log(wanted, "rasa")),
        Part("web", [*python, "assistant.launch.web"], _log(wanted, "web")),
        Part("messages", [*python, "assistant.launch.messages"], _log(wanted, "messages")),
    ]


def _log(wanted: Plan, name: str) -> Path:
    return wanted.logs / f"{name}.log"


def _endpoints(wanted: Plan) -> Path:
    """The project's endpoints with this start's port of the action server."""
    endpoints = yaml.safe_load((PROJECT / "endpoints.yml").read_text(encoding="utf-8"))
    endpoints["action_endpoint"]["url"] = f"http://{LOOPBACK}:{wanted.actions_port}/webhook"
    file = wanted.data_dir / "endpoints.yml"
    file.write_text(yaml.safe_dump(endpoints), encoding="utf-8")
    return file


def _wait_until_ready(wanted: Plan, household: Household) -> None:
    deadline = time.monotonic() + READY_WITHIN_SECONDS
    while True:
        _heed()
        if answers(f"http://{LOOPBACK}:{wanted.port}/readyz"):
            return
        dead = next((part for part in household.parts if not part.alive), None)
        if dead or time.monotonic() > deadline:
            part = dead or household.parts[1]
            raise SettingsError(text("not_ready", part=text(f"parts_{part.name}"), log=part.log))
        time.sleep(0.3)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return bool(response.status == 200)
    except urllib.error.HTTPError as refused:
        refused.close()
        return False
    except (urllib.error.URLError, OSError):
        return False


def _tell_restart(name: str) -> None:
    print(text("restarted", part=text(f"parts_{name}")), flush=True)


def _tell_where(wanted: Plan, ways: ways_out.WaysOut) -> None:
    from assistant.web.login import identities

    print(text("ready", url=wanted.url))
    if wanted.demo:
        names = "\n".join(f"  - {identity['title']}" for identity in identities().values())
        print(text("ready_demo", url=wanted.url, identities=names))
    else:
        print(text("ready_oidc" if oidc_settings.load_staff() else "ready_production", url=ways.public_url))
        print(text("ready_residents" if oidc_settings.load_residents() else "ready_anonymous", url=ways.public_url))
    _tell_ways_out(ways)
    print(text("stop_hint"), flush=True)


def _tell_ways_out(ways: ways_out.WaysOut) -> None:
    """Which messages leave the machine: an operator must not believe that reminders go out when they don't."""
    mail, sms = "on" if ways.mail else "off", "on" if ways.sms else "off"
    print(text("ways_out", mail=text(f"mail_{mail}"), sms=text(f"sms_{sms}")))
    if (ways.mail or ways.sms) and not ways.public_url:
        print(text("public_url_missing"))


class ProgressBar:
    """A bar in a terminal, lines in a log. Called with the name of each step as it is done."""

    def __init__(self) -> None:
        self._done = 0
        self._started = threading.Event()

    def __call__(self, step: str) -> None:
        if not self._started.is_set():
            self._started.set()
            print(text("training"), flush=True)
        self._done = min(self._done + 1, TRAINING_STEPS)
        bar = "█" * (5 * self._done) + "░" * (5 * (TRAINING_STEPS - self._done))
        end = "\r" if sys.stdout.isatty() and self._done < TRAINING_STEPS else "\n"
        print(f"  {bar} {step}", end=end, flush=True)
