"""What was wanted beside what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass

HEAD = "| what | ours | other | measured | wanted | |\n|---|---|---|---|---|---|"


@dataclass(frozen=True)
class Target:
    """One row, written out."""

    what: str
    ours: str
    other: str
    measured: str
    wanted: str
    kept: bool

    def row(self) -> str:
        verdict = "kept" if self.kept else "**missed**"
        return f"| {self.what} | {self.ours} | {self.other} | {self.measured} | {self.wanted} | {verdict} |"

    @staticmethod
    def table(targets: Iterable["Target"]) -> str:
        return "\n".join([HEAD, *(target.row() for target in targets)])


def against(what: str, ours: float, other: float, better: float) -> Target:
    """Shares; `better` is the difference wanted at the least."""
    gained = ours - other
    shown = f"{100 * gained:+.1f} points"
    return Target(what, f"{ours:.1%}", f"{other:.1%}", shown, f"at least {100 * better:+.0f}", gained >= better)


def at_least(what: str, share: float, wanted: float) -> Target:
    return Target(what, f"{share:.1%}", "", "", f"at least {wanted:.0%}", share >= wanted)


def at_most(what: str, value: float, wanted: float, ours: str, other: str, shown: str = "{:.2f}") -> Target:
    return Target(what, ours, other, shown.format(value), f"at most {shown.format(wanted)}", value <= wanted)
