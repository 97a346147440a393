"""The table in `benchmarks/README.md`, between its two markers."""

import os
import platform
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
GIGABYTE = 1024**3
HEAD = """| what | ours | stock | ours as part of it | at most | |
|---|---|---|---|---|---|"""


@dataclass(frozen=True)
class Figure:
    """One row. `value` is held against `limit`; `limit` None is for information."""

    what: str
    ours: str
    other: str
    value: float
    limit: float | None
    unit: str = ""

    @property
    def kept(self) -> bool:
        return self.limit is None or self.value <= self.limit

    def row(self) -> str:
        limit = "" if self.limit is None else f"{self.limit:.2f}{self.unit}".replace(".00 s", " s")
        verdict = "" if self.limit is None else "kept" if self.kept else "**missed**"
        value = f"{self.value:.2f}" if not self.unit else ""
        return f"| {self.what} | {self.ours} | {self.other} | {value} | {limit} | {verdict} |"


def ratio(what: str, ours: float, other: float, limit: float | None, shown: str) -> Figure:
    """`shown` formats both sides, such as `{:.1f} s`."""
    return Figure(what, shown.format(ours), shown.format(other), ours / other, limit)


def table(figures: list[Figure]) -> str:
    return "\n".join([HEAD, *(figure.row() for figure in figures)])


def write(text: str, readme: Path = README) -> None:
    """Replaces what stands between the markers."""
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    readme.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def surroundings(now: datetime, load: tuple[float, float]) -> str:
    """Date, machine, versions, and how busy the machine was at the start and at the end (load average, 1 minute)."""
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIGABYTE
    return (
        f"{now:%Y-%m-%d %H:%M}, {_processor()}, {os.cpu_count()} cores, {total:.0f} GB, "
        f"{platform.system()} {platform.release().split('-')[0]}, Python {platform.python_version()}, "
        f"Rasa {version('rasa')}. Load of the machine before: {load[0]:.1f}, after: {load[1]:.1f}."
    )


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
