"""What an answer about several parties says, and the words it is read by (see `grid`)."""

import re
from dataclasses import dataclass, field
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


@dataclass
class Grid:
    """What a message says of each. `others`: of all who are not named; `alone`: those who are named and nobody else,
    whatever was said before; `everyone`: of all four.

    `contents` and `ends` (`2026-12-24`, `shortest`, `meeting`) are by party, of those with a yes; `content` and `end`
    were said before anybody was named.
    """

    answers: dict[str, bool] = field(default_factory=dict)
    others: bool | None = None
    alone: bool = False
    everyone: bool | None = None
    contents: dict[str, str] = field(default_factory=dict)
    ends: dict[str, str] = field(default_factory=dict)
    content: str | None = None
    end: str | None = None

    @property
    def decides_several(self) -> bool:
        return len(self.answers) > 1 or self.others is not None or self.everyone is not None


def found(name: str, said: str) -> bool:
    """Whether it is said."""
    return pattern(name).search(said) is not None


@cache
def pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("consent_grid")[name])


def refuses_first(text: str) -> bool:
    """ "Nej, det är bra så" may be a no to keeping it; "nej, inga ändringar" is none."""
    return found("begins_with_no", fold(text)) and not found("no_changes", fold(text))


def listed(name: str) -> list[str]:
    """Those that are looked for one by one."""
    patterns: list[str] = load("consent_grid")[name]
    return patterns
