"""The measurements. Both bots are asked in turn, so that whatever else the machine does falls on both alike."""

import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from typing import Any

import yaml

from benchmarks.channel import NoReply, Visit
from benchmarks.ours import TALKS, Ours

STOCK_VISIT = 12  # messages; then somebody new comes
WARM_UP = 12
LONG_VISIT = 205
MOST_READ = 10_000
EARLY, LATE = range(8, 13), range(195, 206)
A_BUTTON = int
LOGGED_IN = "confirmed"


@dataclass
class Times:
    """Seconds a reply, ours and the stock bot's, measured in turn."""

    ours: list[float] = field(default_factory=list)
    stock: list[float] = field(default_factory=list)

    def p50(self) -> tuple[float, float]:
        return statistics.median(self.ours), statistics.median(self.stock)

    def p95(self) -> tuple[float, float]:
        return percentile(self.ours, 95), percentile(self.stock, 95)

    def __add__(self, other: "Times") -> "Times":
        return Times(self.ours + other.ours, self.stock + other.stock)


def percentile(values: Sequence[float], percent: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def talks() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(TALKS.read_text(encoding="utf-8"))
    return loaded


class Stock:
    """The stock bot's side: people who come, say a dozen things of its own examples, and go."""

    def __init__(self, url: str, sayings: Iterator[str]) -> None:
        self._url = url
        self._sayings = sayings
        self._said = 0
        self._visit = Visit(url)

    def reply(self) -> float:
        if self._said % STOCK_VISIT == 0:
            self._visit = Visit(self._url)
        self._said += 1
        return self._visit.say(next(self._sayings))


def warm_up(ours: Ours, stock: Stock) -> None:
    """The first replies of a process load what the later ones have."""
    questions = cycle(talks()["questions"])
    visit = ours.visit()
    for question in islice(questions, WARM_UP):
        visit.say(question)
        stock.reply()
    whole_booking(ours, talks()["bookings"][0], "")


def questions(ours: Ours, stock: Stock, count: int) -> Times:
    """`count` questions in visits of eight each."""
    times = Times()
    asked = cycle(talks()["questions"])
    for number in range(count):
        if number % 8 == 0:
            visit = ours.visit()
        times.ours.append(visit.say(next(asked)))
        times.stock.append(stock.reply())
    return times


def bookings(ours: Ours, stock: Stock, count: int, phones: Iterator[str]) -> Times:
    """`count` whole bookings, from the wish to the consent; the stock bot gets as many messages."""
    times = Times()
    for booking in islice(cycle(talks()["bookings"]), count):
        phone = "" if booking["kind"] == LOGGED_IN else next(phones)
        took = whole_booking(ours, booking, phone, meanwhile=lambda: times.stock.append(stock.reply()))
        times.ours += took
    return times


def whole_booking(
    ours: Ours, booking: dict[str, Any], phone: str, meanwhile: Callable[[], None] = lambda: None
) -> list[float]:
    """Seconds a reply. Raises `NoReply` when no appointment came of it: nothing counts that failed."""
    before = ours.appointments()
    visit = ours.visit(logged_in=booking["kind"] == LOGGED_IN)
    took = []
    for said in booking["says"]:
        took.append(visit.press(said) if isinstance(said, A_BUTTON) else visit.say(said.format(phone=phone)))
        meanwhile()
    if ours.appointments() != before + 1:
        raise NoReply(f"no appointment came of a booking of kind {booking['kind']}")
    return took


def strange(ours: Ours) -> float:
    """Seconds of the slowest answer to strange messages of as many characters as are read at the most."""
    visit = ours.visit()
    return max(visit.say((piece * MOST_READ)[:MOST_READ]) for piece in talks()["strange"])


def long_visit(ours: Ours) -> tuple[float, float]:
    """Median seconds of the replies around turn 10 and around turn 200 of one visit."""
    visit = ours.visit()
    took = [visit.say(question) for question in islice(cycle(talks()["questions"]), LONG_VISIT)]
    return _middle(took, EARLY), _middle(took, LATE)


def _middle(took: Sequence[float], turns: range) -> float:
    return statistics.median(took[turn - 1] for turn in turns)
