"""What a message does with the question that a form asked, picked out of what was read of it (ADR 0030)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from assistant.settings import PROJECT

# Where the reading stands in what was understood of a message: step → [act, confidence].
ACTS = "acts"
STEPS = PROJECT / "data" / "acts" / "steps.yml"
# The step that no question asks for: what staff ask of their own accord.
STAFF = "staff"
# The step of no question either: whether a clause beside an answer only tells, or matters to it (ADR 0036).
BESIDE, TELLS, MATTERS = "beside", "tells", "matters"
TELLS_FROM = 0.8
# From here on it is done where nothing else was read; from `SURE` on it is believed against what else was read.
LIKELY, SURE = 0.6, 0.8
# Acts that every question knows, and that answer none.
ASIDE = frozenset({"question", "feeling", "put_off", "stop", "person", "need", "thanks"})

# Acts that are more than an answer: something else is wanted, and other ways lead there.
ERRANDS = frozenset({"cancel", "move", "late", "asks_when"})


@dataclass(frozen=True)
class Act:
    name: str
    confidence: float
    step: str

    @property
    def is_answer(self) -> bool:
        return self.name not in ASIDE

    @property
    def is_errand(self) -> bool:
        return self.name in ERRANDS

    def surely(self, *names: str) -> bool:
        return self.confidence >= SURE and self.name in names

    def likely(self, *names: str) -> bool:
        return self.confidence >= LIKELY and self.name in names


# In words: what is said so shortly is said in words that the rules know.
BRIEF = 2


def is_brief(text: str, most: int = BRIEF) -> bool:
    """Whether the words are to be read before what they do: "nej", "allt", "vet inte". `most`: in words."""
    return len(text.split()) <= most


NONE = Act("", 0.0, "")


def act_of(read: Mapping[str, Any] | None, asked: str | None) -> Act:
    """The act of a message (`read`: its parse data) at the question for the slot `asked`; `NONE` where nobody knows."""
    step = _steps().get(asked or "")
    name, confidence = ((read or {}).get(ACTS) or {}).get(step, ("", 0.0))
    return Act(name, confidence, step) if step and name else NONE


def act_at(read: Mapping[str, Any] | None, step: str) -> Act:
    """What it would do with the questions of another step than the one that was asked; `NONE` where nobody knows."""
    name, confidence = ((read or {}).get(ACTS) or {}).get(step, ("", 0.0))
    return Act(name, confidence, step) if name else NONE


def staff_act(read: Mapping[str, Any] | None) -> Act:
    """What staff ask or tell, whether or not a question of ours is open; `NONE` where nobody knows."""
    return act_at(read, STAFF)


@cache
def _steps() -> dict[str, str]:
    """The step by the slot that is asked for."""
    return dict(yaml.safe_load(STEPS.read_text(encoding="utf-8"))["asked_by"])
