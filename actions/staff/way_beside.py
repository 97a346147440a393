"""What a message to the guide tells beside its question or beside one of its own: several noes, what the file says."""

from typing import Any

from actions.base import Events, slots
from actions.turn import Turn
from assistant.knowledge.staff import GUIDE
from assistant.swedish.dangers.of_staff import fears_for_somebody, without_denials
from assistant.swedish.staff.situations import facts, safety_told
from assistant.swedish.staff.way_answers import denies_what_guards, finds_none_sent

# Told beside what was answered on its own, these stand.
PLAIN = ("consent",)
GUARD, ASKED, NONE, NO = "special", "asked", "none", "no"


def noes_told(turn: Turn) -> dict[str, Any]:
    """Facts by what is denied, said anywhere in the message: nobody who is feared for is passed by."""
    told: dict[str, Any] = {}
    if passes_the_guard(turn.text) and turn.requested == f"way_{GUARD}":
        told[GUARD] = NONE
    if finds_none_sent(turn.text) and turn.slot(f"way_{ASKED}") is None and ASKED not in facts(turn.text):
        told[ASKED] = NO
    return told


def passes_the_guard(text: str) -> bool:
    """Whether it is denied that a human being must choose the way, and nothing else said of that."""
    rest = without_denials(text)
    return denies_what_guards(text) and safety_told(text) is None and not fears_for_somebody(rest)


def noes_kept(turn: Turn) -> Events:
    """The same beside a question that is answered on its own: it is not asked again for."""
    if turn.form != GUIDE:
        return []
    told = {} if "?" in turn.text else turn.entity("situation") or {}
    plain = {fact: value for fact, value in told.items() if fact in PLAIN and turn.slot(f"way_{fact}") is None}
    return slots({f"way_{fact}": value for fact, value in (plain | noes_told(turn)).items()})
