"""What is told of somebody beside the answers: neither a yes nor a no to them (C-23), as "fk har sagt nej till mig"."""

import re
from functools import cache

from assistant.swedish.data_files import load

# Each before those that are part of it.
PARTS = ("end", "rest", "answer", "their", "their_no", "kept_out", "who", "any")


def without_told(said: str) -> str:
    """The folded text where whoever is only told of is named and nothing more."""
    for pattern in _told():
        said = pattern.sub(_named_alone, said)
    return said


def only_tells_of_them(said: str) -> bool:
    """Whether the only "ingen" and "alla" of the folded text are told of: "ingen har ringt mig, är ni döda allihop"."""
    rest = without_told(said)
    return rest != said and not re.search(load("consent_told")["denies"], rest)


def _named_alone(found: re.Match[str]) -> str:
    who = found.groupdict().get("who")
    return f"{who}{load('consent_told')['stands_for']}" if who else " "


@cache
def _told() -> tuple[re.Pattern[str], ...]:
    data = load("consent_told")
    parts = {name: data[name] for name in PARTS}
    return tuple(re.compile(_filled(pattern, parts)) for pattern in data["told"])


def _filled(pattern: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return pattern
