"""An answer to somebody who writes another language: in that language, and in simple Swedish."""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.turn import Turn
from assistant.languages.codes import ANSWERED, OTHER

ANSWER, AGAIN = "utter_other_language_", "utter_swedish_please"


class OtherLanguage(Deed):
    def name(self) -> str:
        return "action_other_language"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        language = turn.entity("language")
        known = language if language in ANSWERED else OTHER
        told = any(name and name.startswith(ANSWER) for said in turn.answers_before for name in said)
        say.utter_message(response=AGAIN if told else f"{ANSWER}{known}")
        return []
