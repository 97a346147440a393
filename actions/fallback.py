"""When we are not sure: two bands. Near enough, and we ask which was meant; too far, and we say what we can do."""

import json

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.titles import titles
from actions.turn import Turn

NEAR_ENOUGH = 0.12
SUGGESTIONS = 3
KEPT_WITH_A_GUESS = ("care_centre", "when", "situation")
ANSWERS = "utter_faq/"


class Suggest(Deed):
    def __init__(self) -> None:
        # Read once when the action server starts, so that the first lost person need not wait for it.
        titles()

    def name(self) -> str:
        return "action_suggest"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        choices = _choices(turn)
        say.utter_message(response="utter_did_you_mean" if choices else "utter_lost", choices=choices)
        return []


def _choices(turn: Turn) -> list[dict[str, str]]:
    named = titles()
    near = [guess for guess in turn.ranking if guess["name"] in named and guess["confidence"] >= NEAR_ENOUGH]
    understood = _understood(turn)
    return [{"title": named[guess["name"]], "payload": f"/{guess['name']}{understood}"} for guess in near[:SUGGESTIONS]]


def _understood(turn: Turn) -> str:
    """What the message held besides its wish goes along with the button, so that nobody has to say it again."""
    held = {name: value for name in KEPT_WITH_A_GUESS if (value := turn.entity(name))}
    return json.dumps(held, ensure_ascii=False) if held else ""


class UsePlainWords(Deed):
    """Goes over to plain words, keeps to them, and says the last answer again."""

    def name(self) -> str:
        return "action_use_plain_words"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        say.utter_message(response="utter_plain_words_on")
        if turn.form is None and (turn.last_answer or "").startswith(ANSWERS):
            say.utter_message(response=turn.last_answer, plain=True)
        return [SlotSet("plain_words", True)]
