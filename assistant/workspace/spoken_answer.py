"""An answer that a person gave the coordinator, as the forms of the consent page send it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

YES, NO = "yes", "no"
# The narrowest first, as on the page.
CONTENTS = ("meeting_only", "work_ability", "next_step", "plan_and_ability")
FIELDS = ("party", "content", "until", "answer")
# What a no stands beside in its row: nothing is told by it.
NARROWEST = CONTENTS[0]


class Unclear(Exception):
    """Can't be kept as it was sent; `notice` says why."""

    def __init__(self, notice: str) -> None:
        super().__init__(notice)
        self.notice = notice


@dataclass(frozen=True)
class Answer:
    """`content` is empty while nobody has said what may be told."""

    party: str
    given: bool
    content: str
    until: date | None

    def as_said(self) -> dict[str, Any]:
        """What the services are told."""
        return {"party": self.party, "given": self.given, "content": self.content, "until": self.until}


def fields_of(form: Mapping[str, Any]) -> dict[str, str]:
    """The fields as they were sent, to show again."""
    return {name: str(form.get(name) or "") for name in FIELDS}


def read(sent: Mapping[str, str]) -> Answer:
    """Raises `Unclear`."""
    if sent["answer"] not in (YES, NO) or sent["content"] not in ("", *CONTENTS):
        raise Unclear("incomplete")
    given = sent["answer"] == YES
    return Answer(sent["party"], given, sent["content"] if given else NARROWEST, _day(sent["until"]))


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise Unclear("date_unreadable") from None
