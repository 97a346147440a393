"""A message about the parties as marks, and its statements."""

from collections.abc import Sequence
from dataclasses import dataclass

EVERYONE = "everyone"


@dataclass(frozen=True)
class Mark:
    """One thing in the message: a party, or a mark such as "inte"."""

    kind: str
    party: str | None = None


def clauses_of(said: Sequence[Mark]) -> list[tuple[str, list[Mark]]]:
    """The statements of the message, each with what it began after: "turn", "comma" or nothing."""
    clauses: list[tuple[str, list[Mark]]] = [("", [])]
    for thing in said:
        if thing.kind in ("turn", "comma"):
            clauses.append((thing.kind, []))
        else:
            clauses[-1][1].append(thing)
    return clauses


def with_no_to_all(said: Sequence[Mark]) -> list[Mark]:
    """ "Nej till dom också, allihop": a word for all by itself, after a no to nobody by name, is of that no."""
    result: list[Mark] = []
    refused = False
    for began, clause in clauses_of(said):
        bare = any(thing.party == EVERYONE for thing in clause) and all(
            thing.kind == "small" or thing.party == EVERYONE for thing in clause
        )
        result += ([Mark(began)] if began else []) + ([Mark("no")] if refused and bare else []) + clause
        named = any(thing.party for thing in clause)
        kinds = {thing.kind for thing in clause}
        refused = not named and "yes" not in kinds and (refused or "no" in kinds)
    return result
