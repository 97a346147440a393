"""What a message does with the question, where its words told the form nothing, or less than that (ADR 0030)."""

from functools import cache
from typing import Any

import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from assistant.knowledge.acts import LIKELY, SURE
from assistant.settings import PROJECT
from assistant.swedish.consents.parties import folded
from assistant.swedish.consents.told_of_them import only_tells_of_them

IN_PLAIN_WORDS = PROJECT / "data" / "acts" / "in_plain_words.yml"
# Believed before the words are read: "nu räcker det, resten får va" holds no yes.
FIRST = {"party": ("all_no",)}
# After a yes that stands, "nu räcker det" is of whoever has had no answer (C-43).
ALL_NO, REST_NO, CONSENT = "all_no", "rest_no", "consent_"
# Nothing of these is an answer, and none of them is a miss.
ANSWERED = {"feeling": "utter_heard", "need": "utter_need_for_coordinator", "thanks": "utter_heard_thanks"}


def plainly(turn: Turn, *, first: bool = False) -> Turn | None:
    """The message as the sentence that says its act, None without one. `first`: only what goes before the words."""
    act = turn.act
    if act.name == ALL_NO and only_tells_of_them(folded(turn.text)):
        return None
    if first and not (act.surely(*FIRST.get(act.step, ())) and _leaves_it_open(turn)):
        return None
    said = _sentences().get(act.step, {}).get(REST_NO if act.name == ALL_NO and _some_yes(turn) else act.name)
    return turn.as_said(said) if said and act.confidence >= (SURE if act.name == "yes" else LIKELY) else None


def _leaves_it_open(turn: Turn) -> bool:
    """Whether nobody is named, nobody has a yes, and it is no doubt: that has a way of its own."""
    said = turn.entity("parties") or {}
    named = said.get("included") or said.get("excluded")
    return not (named or _some_yes(turn) or turn.answer == "maybe")


def _some_yes(turn: Turn) -> bool:
    return any(value is True for slot, value in turn.values.items() if slot.startswith(CONSENT))


def heard(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether it is no answer, and that is met: worry and stories, thanks, a need that nobody can write down here."""
    response = ANSWERED.get(turn.act.name) if turn.act.confidence >= LIKELY and not turn.answer else None
    if response is None or response in turn.said_lately[-2:]:
        return False
    say.utter_message(response=response)
    return True


@cache
def _sentences() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(IN_PLAIN_WORDS.read_text(encoding="utf-8"))
    return found
