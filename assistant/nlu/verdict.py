"""The shape in which Rasa expects what was understood: intent, and for questions the chosen answer."""

from collections.abc import Mapping, Sequence
from typing import Any

FAQ = "faq"
SELECTOR = "response_selector"
# Under this name the words of danger go to the ranking, and no further.
UNSAID = "unsaid"
FALLBACK = "nlu_fallback"
GREET = "greet"
DANGER = "danger"
HUMAN_PATH = "human_path"
OTHER_LANGUAGE = "other_language"


def selected_answer(
    ranking: Sequence[dict[str, Any]], *, sure: float, sure_of: Mapping[str, float] | None = None
) -> dict[str, Any]:
    """`intent`, and `response_selector` for a topic, out of a ranking of `{"name", "confidence"}`, best first.

    `sure_of` names wishes that need less: what only opens a question can be taken back with a word.
    """
    best = ranking[0]
    name, confidence = best["name"], best["confidence"]
    if confidence < (sure_of or {}).get(name, sure):
        return {"intent": {"name": FALLBACK, "confidence": confidence}}
    return wish(name, confidence)


def wish(name: str, confidence: float = 1.0) -> dict[str, Any]:
    """The parse data of a message that wants `name`: an intent, or `faq/<topic>`."""
    intent, _, topic = name.partition("/")
    if not topic:
        return {"intent": {"name": name, "confidence": confidence}}
    answer = {"intent_response_key": name, "utter_action": f"utter_{name}", "confidence": confidence}
    return {
        "intent": {"name": intent, "confidence": confidence},
        SELECTOR: {
            "all_retrieval_intents": [intent],
            intent: {"response": {**answer, "responses": []}, "ranking": [answer]},
        },
    }


def entity(name: str, value: Any) -> dict[str, Any]:
    """An entity that stands for a whole message, not for a part of its text."""
    return {"entity": name, "value": value, "start": 0, "end": 0, "extractor": "reko"}
