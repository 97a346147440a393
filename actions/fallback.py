"""When we are not sure: two bands. Near enough, and we ask which was meant; too far, and we say what we can do."""

from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.titles import titles
from actions.turn import Turn

NEAR_ENOUGH = 0.12
SUGGESTIONS = 3
ANSWERS = "utter_faq/"


class Suggest(Deed):
    def __init__(self) -> None:
        # Read once when the action server starts, so that the first lost person need not wait for it.
        titles()

    def name(self) -> str:
        return "action_suggest"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        choices = _choices(turn.ranking)
        say.utter_message(response="utter_did_you_mean" if choices else "utter_lost", choices=choices)
        return []


def _choices(ranking: list[dict[str, Any]]) -> list[dict[str, str]]:
    named = titles()
    near = [guess for guess in ranking if guess["name"] in named and guess["confidence"] >= NEAR_ENOUGH]
    return [{"title": named[guess["name"]], "payload": f"/{guess['name']}"} for guess in near[:SUGGESTIONS]]


class UsePlainWords(Deed):
    """Goes over to plain words, keeps to them, and says the last answer again."""

    def name(self) -> str:
        return "action_use_plain_words"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        say.utter_message(response="utter_plain_words_on")
        if turn.form is None and (turn.last_answer or "").startswith(ANSWERS):
            say.utter_message(response=turn.last_answer, plain=True)
        return [SlotSet("plain_words", True)]
