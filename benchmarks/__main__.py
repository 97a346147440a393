"""`python -m benchmarks`: measures, prints the table and writes it into `benchmarks/README.md`."""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant import clock
from assistant.settings import PROJECT
from benchmarks import measure, ours, report, stock
from benchmarks.channel import NoReply, Visit
from benchmarks.measure import Stock
from benchmarks.ours import Ours
from benchmarks.report import Figure, ratio
from benchmarks.servers import LOOPBACK, environment, first_answer, free_ports, memory, server, wait_until

CACHE = PROJECT / "var" / "benchmarks"
MEGABYTE = 1024**2


@dataclass(frozen=True)
class Amount:
    """How much of everything."""

    rounds: int
    questions: int
    bookings: int
    starts: int
    long_visits: int
    training: bool


FULL = Amount(rounds=4, questions=64, bookings=6, starts=2, long_visits=3, training=True)
QUICK = Amount(rounds=1, questions=32, bookings=3, starts=1, long_visits=1, training=False)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few repetitions, no training; nothing is written")
    quick = parser.parse_args().quick
    before = os.getloadavg()[0]
    figures = measured(QUICK if quick else FULL)
    about = report.surroundings(clock.now(), (before, os.getloadavg()[0]))
    text = f"{about}\n\n{report.table(figures)}"
    print(text)
    if not quick:
        report.write(text)
    return 0 if all(figure.kept for figure in figures) else 1


def measured(amount: Amount) -> list[Figure]:
    """All figures, in the order of the table."""
    tell("making the stock bot")
    folder = stock.made(CACHE)
    with tempfile.TemporaryDirectory(prefix="reko-benchmark-") as data:
        bot = Ours.in_folder(Path(data))
        with both(bot, folder) as (pids, url):
            other = Stock(url, stock.sayings(folder))
            figures = [*replies(bot, other, amount), used_memory(*pids), turns(bot, amount), strange(bot)]
        figures.append(starts(bot, folder, amount))
    if amount.training:
        tell("training")
        figures.append(training())
    return figures


@contextmanager
def both(bot: Ours, folder: Path) -> Iterator[tuple[tuple[int, int], str]]:
    """Process ids of ours and the stock server, and the stock server's address; both answer."""
    [port] = free_ports(1)
    other = Visit(f"http://{LOOPBACK}:{port}")
    tell("starting both")
    with server(bot.command, PROJECT, bot.environ, CACHE / "ours.log") as mine:
        wait_until(mine, bot.ready)
        with server(stock.run(folder, port), folder, environment(), CACHE / "stock.log") as theirs:
            wait_until(theirs, lambda: answered(other))
            yield (mine.pid, theirs.pid), other.url


def answered(visit: Visit) -> bool:
    try:
        return visit.say("hi") > 0
    except (OSError, NoReply):
        return False


def replies(bot: Ours, other: Stock, amount: Amount) -> list[Figure]:
    measure.warm_up(bot, other)
    asked, booked = measure.Times(), measure.Times()
    # One open preliminary booking a phone number.
    phones = ours.phones()
    for number in range(amount.rounds):
        tell(f"questions and bookings {number + 1}/{amount.rounds}")
        asked += measure.questions(bot, other, amount.questions)
        booked += measure.bookings(bot, other, amount.bookings, phones)
    mixed = asked + booked
    return [
        ratio("questions, p50", *asked.p50(), 0.40, "{:.4f} s"),
        ratio("questions and bookings, p50", *mixed.p50(), 0.60, "{:.4f} s"),
        ratio("questions and bookings, p95", *mixed.p95(), 1.10, "{:.4f} s"),
        ratio("for information: bookings alone, p50", *booked.p50(), None, "{:.4f} s"),
        ratio("for information: questions, p95", *asked.p95(), None, "{:.4f} s"),
    ]


def used_memory(mine: int, theirs: int) -> Figure:
    return ratio("memory of all processes", memory(mine) / MEGABYTE, memory(theirs) / MEGABYTE, 1.0, "{:.0f} MB")


def turns(bot: Ours, amount: Amount) -> Figure:
    tell("long visits")
    visits = [measure.long_visit(bot) for _ in range(amount.long_visits)]
    early, late = (statistics.median(times) for times in zip(*visits, strict=True))
    shown = f"turn 200: {late:.4f} s", f"turn 10: {early:.4f} s (ours too)"
    return Figure("turn 200 against turn 10", *shown, late / early, 1.5)


def strange(bot: Ours) -> Figure:
    took = measure.strange(bot)
    return Figure("10,000 strange characters, the slowest answer", f"{took:.3f} s", "", took, 0.3, " s")


def starts(bot: Ours, folder: Path, amount: Amount) -> Figure:
    """From `rasa run` to the first answer: the better of several, in turn."""
    mine, theirs = [], []
    for number in range(amount.starts):
        tell(f"starting each {number + 1}/{amount.starts}")
        [port] = free_ports(1)
        visit = Visit(f"http://{LOOPBACK}:{port}")
        theirs.append(first_answer(stock.run(folder, port), folder, environment(), CACHE / "stock.log", visit, "hi"))
        question = measure.talks()["questions"][0]
        mine.append(first_answer(bot.rasa_alone(), PROJECT, bot.environ, CACHE / "ours.log", bot.visit(), question))
    return ratio("from `rasa run` to the first answer", min(mine), min(theirs), 0.60, "{:.1f} s")


def training() -> Figure:
    took = ours.training_seconds(CACHE / "ours.log")
    return Figure("training, nothing cached", f"{took:.0f} s", "", took, 90.0, " s")


def tell(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
