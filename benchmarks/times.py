"""`python -m benchmarks.times --cases DIR`: our reading of Swedish times beside dateparser's, on public test sets.

DIR holds `*.jsonl`, one row a line: `{"text", "reference_time", "expected", "flags"}`. Rows with flags (past, vague,
disputed between the origins) are left out. A day is compared as a day, a clock time to the minute.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from assistant.swedish.times import understand

DAY = timedelta(days=1)
# For rows that name no moment: clock times alone are the same on any day.
SOME_MORNING = datetime(2026, 3, 11, 10, 0)
COMPARED = {"year": 1, "month": 2, "day": 3, "hour": 4, "minute": 5, "second": 5}
ABSENT = "The comparison with dateparser is left out: the public test sets do not lie in `{}`."
MISSING = "The comparison with dateparser is left out: it is not installed (`uv sync --group dev`)."
HEAD = "| test set | rows | ours | dateparser |\n|---|---|---|---|"


@dataclass(frozen=True)
class Answer:
    """What a reader made of a text. end is None when it knows only points; past: it said so, and gave no time."""

    start: datetime | None
    end: datetime | None = None
    past: bool = False


@dataclass(frozen=True)
class Row:
    text: str
    now: datetime
    expected: dict[str, Any] | None


Reader = Callable[[str, datetime], Iterable[Answer]]


def table(cases: Path) -> str:
    """Markdown: per file the rows and how many per cent each reader got right; a sentence where DIR has none."""
    files = {path.stem: list(rows(path)) for path in sorted(cases.glob("*.jsonl"))}
    files = {name: read for name, read in files.items() if read}
    if not files:
        return ABSENT.format(cases.name)
    try:
        other = dateparser_reader()
    except ImportError:
        return MISSING
    lines = [_line(name, read, other) for name, read in files.items()]
    everything = [row for read in files.values() for row in read]
    return "\n".join([HEAD, *lines, _line("**all**", everything, other)])


def _line(name: str, read: list[Row], other: Reader) -> str:
    return f"| {name} | {len(read)} | {_share(read, ours):.0f} % | {_share(read, other):.0f} % |"


def _share(read: list[Row], reader: Reader) -> float:
    return 100 * sum(is_right(row, reader) for row in read) / len(read)


def rows(path: Path) -> Iterator[Row]:
    """The rows of a file that ask for a time and that nobody disputes."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if {"text", "expected", "flags"} <= row.keys() and not row["flags"]:
            said = row.get("reference_time")
            now = datetime.fromisoformat(said).replace(tzinfo=None) if said else SOME_MORNING
            yield Row(row["text"], now, row["expected"])


def ours(text: str, now: datetime) -> list[Answer]:
    found = understand(text, now)
    if not found.when:
        return [Answer(None, past=True)] if found.past else []
    return [Answer(found.when[0].start, found.when[-1].end)]


def dateparser_reader() -> Reader:
    """Raises `ImportError` without dateparser. Both ways it reads count, whichever comes nearer."""
    from dateparser import parse
    from dateparser.search import search_dates

    def read(text: str, now: datetime) -> list[Answer]:
        settings = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": now, "DATE_ORDER": "DMY"}
        whole = parse(text, languages=["sv"], settings=settings)
        parts = search_dates(text, languages=["sv"], settings=settings) or []
        found = [whole, *(moment for _, moment in parts)]
        return [Answer(moment.replace(tzinfo=None)) for moment in found if moment]

    return read


def is_right(row: Row, reader: Reader) -> bool:
    """Whether one of the reader's answers is the expected one; where nothing is expected, whether there is none."""
    answers = list(reader(row.text, row.now))
    if row.expected is None:
        return not any(answer.start for answer in answers)
    return any(_matches(answer, row.expected, row.now) for answer in answers)


def _matches(answer: Answer, expected: dict[str, Any], now: datetime) -> bool:
    if answer.past:
        # A booking has no use for a date that is over: to say so is the right answer.
        return "value" in expected and datetime.fromisoformat(expected["value"]) < now
    if answer.start is None:
        return False
    kind = next(key for key in MATCHES if key in expected)
    return MATCHES[kind](answer.start, answer.end, expected)


def _point(start: datetime, _end: datetime | None, expected: dict[str, Any]) -> bool:
    value = datetime.fromisoformat(expected["value"])
    if expected["grain"] == "week":
        return start.isocalendar()[:2] == value.isocalendar()[:2]
    fields = COMPARED[expected["grain"]]
    return start.timetuple()[:fields] == value.timetuple()[:fields]


def _clock(start: datetime, end: datetime | None, expected: dict[str, Any]) -> bool:
    hour, minute = (int(part) for part in expected["time"].split(":")[:2])
    same = start.hour == hour or bool(expected.get("twelve_hour")) and start.hour % 12 == hour % 12
    return same and start.minute == minute and end in (None, start)


def _weekday(start: datetime, _end: datetime | None, expected: dict[str, Any]) -> bool:
    return start.isoweekday() % 7 == expected["weekday"]


def _stretch(start: datetime, end: datetime | None, expected: dict[str, Any]) -> bool:
    """A reader that knows only points is right with the beginning."""
    if start != datetime.fromisoformat(expected["from"]):
        return False
    if end is None or "to" not in expected:
        return True
    last = datetime.fromisoformat(expected["to"])
    return end == (last if expected.get("to_exclusive", True) else last + DAY)


def _until(start: datetime, end: datetime | None, expected: dict[str, Any]) -> bool:
    return (end or start) == datetime.fromisoformat(expected["to"])


MATCHES: dict[str, Callable[[datetime, datetime | None, dict[str, Any]], bool]] = {
    "value": _point,
    "time": _clock,
    "weekday": _weekday,
    "from": _stretch,
    "to": _until,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.times", description=__doc__)
    parser.add_argument("--cases", type=Path, required=True, help="folder of *.jsonl")
    print(table(parser.parse_args().cases))
    return 0


if __name__ == "__main__":
    sys.exit(main())
