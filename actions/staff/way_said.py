"""How a way is said: the proposal, why, what to prepare, and what can be begun at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from assistant.casework.ways import Row, Step
from assistant.swedish.staff.staff_asks import says_ask

# What is asked while the case is told, mostly of its consent, by its kind (`assistant/swedish/staff/staff_asks.py`).
BESIDE_THE_CASE = {
    "limited_yes": "utter_ways_limited_consent",
    "oral_enough": "utter_faq/is_oral_consent_enough",
    "one_yes_enough": "utter_staff_one_yes",
    "yes_to_me": "utter_staff_yes_to_me",
    "left_out": "utter_staff_left_out",
}
Choices = Sequence[dict[str, str]]


def answer_beside(turn: Turn, say: CollectingDispatcher) -> bool:
    """Answers what was asked of a consent while it was told; whether there was such a question."""
    answer = next((response for kind, response in BESIDE_THE_CASE.items() if says_ask(kind, turn.text)), None)
    if answer:
        say.utter_message(response=answer)
    return answer is not None


def listed(lines: Iterable[str]) -> str:
    return "\n".join(f"– {line}" for line in lines)


def say_provisional(say: CollectingDispatcher, step: Step) -> str | None:
    """The way beside the open question, and on what it holds, without its buttons: those of the question come.

    The row's id.
    """
    if step.row is None:
        return None
    say.utter_message(response="utter_ways_provisional", assumed=listed(one.words for one in step.assumed))
    _say_why(say, step, step.row)
    _say_what_to_do(say, step.row)
    return step.row.id


def say_briefly(say: CollectingDispatcher, step: Step) -> str | None:
    """The same for somebody in a hurry: which way, why in one line, and on what it holds. The row's id."""
    if step.row is None:
        return None
    say_row_briefly(say, step.row)
    if step.assumed:
        say.utter_message(response="utter_ways_provisional_brief", assumed="; ".join(one.words for one in step.assumed))
    return step.row.id


def say_row_briefly(say: CollectingDispatcher, row: Row) -> None:
    say.utter_message(response=f"utter_way_{row.way}")
    say.utter_message(response="utter_ways_reason", reason=f"{row.reason.split('. ')[0].rstrip('.')}.")


def say_way(say: CollectingDispatcher, step: Step, row: Row, choices: Choices) -> None:
    _say_why(say, step, row)
    _say_what_to_do(say, row, choices=choices)


def say_confirmed(say: CollectingDispatcher, row: Row, choices: Choices) -> None:
    """What was said already as provisional: its reason is not said again."""
    say.utter_message(response="utter_ways_confirmed")
    say.utter_message(response=f"utter_way_{row.way}")
    _say_what_to_do(say, row, choices=choices)


def _say_why(say: CollectingDispatcher, step: Step, row: Row) -> None:
    say.utter_message(response=f"utter_way_{row.way}")
    say.utter_message(response="utter_ways_reason", reason=row.reason)
    for note in step.notes:
        say.utter_message(response="utter_ways_note", note=note.text)


def _say_what_to_do(say: CollectingDispatcher, row: Row, **buttons: Any) -> None:
    say.utter_message(response="utter_ways_prepare", prepare=listed(row.prepare), **buttons)
