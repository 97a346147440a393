"""A short message that only means something after the question before it: "även utan leg?", "o året efter".

Read alone it is out of scope or a guess; read together with the question before it, it mostly finds its topic. What is
found so is a guess still: it is answered as one (ADR 0021).
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from assistant import quiet_logs
from assistant.knowledge.told import TOPIC, last_told, turns_of
from assistant.nlu.verdict import FALLBACK, FAQ
from assistant.swedish.follow_ups import aspects
from assistant.talk.payloads import PREFIX
from assistant.talk.several import Part

Parse = Callable[[str], Awaitable[dict[str, Any]]]
ParseData = dict[str, Any]

MOST_WORDS = 10
# What a leaning message looks like when it is read alone.
LOST = (FALLBACK, "out_of_scope", "how_are_you", "other_times", "inform", "repeat")
# Read out of the words themselves: another policy knows what it leans on.
KNOWN_OTHERWISE = ("figure",)


def may_lean(parts: Sequence[Part]) -> bool:
    """Whether the message is short, and was not yet understood: seen without reading the talk."""
    return len(parts) == 1 and parts[0].parse_data is None and len(parts[0].text.split()) <= MOST_WORDS


async def in_context(tracker: DialogueStateTracker | None, part: Part, parse: Parse) -> Part:
    """The message as it is meant after the answer before it. Whatever goes wrong here, it stays as it was."""
    before = _question_before(tracker)
    if before is None or aspects(part.text):
        return part
    try:
        alone = await parse(part.text)
        return Part(part.text, await _together(before, alone, part.text, parse))
    except Exception as error:
        quiet_logs.failed("leaning.in_context", error)
        return part


async def _together(before: str, alone: ParseData, text: str, parse: Parse) -> ParseData:
    if alone["intent"]["name"] not in LOST or _is_known_otherwise(alone):
        return alone
    both = await parse(f"{before} {text}")
    if not str(both["intent_ranking"][0]["name"]).startswith(f"{FAQ}/"):
        return alone
    guess = {"name": FALLBACK, "confidence": both["intent_ranking"][0]["confidence"]}
    return {**alone, "intent": guess, "intent_ranking": both["intent_ranking"]}


def _is_known_otherwise(parsed: ParseData) -> bool:
    return any(found["entity"] in KNOWN_OTHERWISE for found in parsed["entities"])


def _question_before(tracker: DialogueStateTracker | None) -> str | None:
    """The question whose answer was told last; None in a form, and where the last answer was none of a topic's."""
    if tracker is None or tracker.active_loop_name or tracker.latest_message is None:
        return None
    said = tracker.latest_message.text or ""
    told = last_told([*turns_of(_events(tracker)), _answers(tracker)])
    return said if said and not said.startswith(PREFIX) and told and told.startswith(TOPIC) else None


def _events(tracker: DialogueStateTracker) -> list[tuple[str, str | None]]:
    return [(event.type_name, (getattr(event, "metadata", None) or {}).get("utter_action")) for event in tracker.events]


def _answers(tracker: DialogueStateTracker) -> list[str | None]:
    """The names of the responses to the newest message."""
    names: list[str | None] = []
    for kind, name in _events(tracker):
        if kind == "user":
            names = []
        elif kind == "bot":
            names.append(name)
    return names
