"""A short message that only means something after the question before it: "även utan leg?", "o året efter".

Read alone it is out of scope or a guess; read together with the question before it, it mostly finds its topic. What is
found so is a guess still: it is answered as one (ADR 0021).
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant import quiet_logs
from assistant.knowledge.told import TOPIC, last_told
from assistant.nlu.verdict import FALLBACK, FAQ
from assistant.swedish.replies.follow_ups import aspects, leans
from assistant.talk.payloads import PREFIX
from assistant.talk.several import Part

Parse = Callable[[str], Awaitable[dict[str, Any]]]
Recall = Callable[[], Awaitable[DialogueStateTracker | None]]
ParseData = dict[str, Any]

MOST_WORDS = 10
OUT_OF_SCOPE, INFORM = "out_of_scope", "inform"
# What a leaning message looks like when it is read alone.
LOST = (FALLBACK, OUT_OF_SCOPE, "other_times", INFORM)
# Read out of the words themselves: another policy knows what it leans on.
KNOWN_OTHERWISE = ("figure",)


def may_lean(parts: Sequence[Part]) -> bool:
    """Whether the message is short, and was not yet understood: seen without reading the talk."""
    return len(parts) == 1 and parts[0].parse_data is None and len(parts[0].text.split()) <= MOST_WORDS


async def in_context(part: Part, parse: Parse, recall: Recall) -> Part:
    """The message as it is meant after the answer before it. Whatever goes wrong here, it stays as it was.

    The talk is only read for what nobody would understand alone.
    """
    try:
        alone = await parse(part.text)
        before = _question_before(await recall()) if _may_mean_more(alone, part.text) else None
        return Part(part.text, alone if before is None else await _together(before, alone, part.text, parse))
    except Exception as error:
        quiet_logs.failed("leaning.in_context", error)
        return part


async def _together(before: str, alone: ParseData, text: str, parse: Parse) -> ParseData:
    both = await parse(f"{before} {text}")
    if not str(both["intent_ranking"][0]["name"]).startswith(f"{FAQ}/"):
        return alone
    guess = {"name": FALLBACK, "confidence": both["intent_ranking"][0]["confidence"]}
    return {**alone, "intent": guess, "intent_ranking": both["intent_ranking"]}


def _may_mean_more(alone: ParseData, text: str) -> bool:
    """Whether it is lost alone, and no policy knows what it leans on."""
    if alone["intent"]["name"] not in LOST or _stands_alone(alone, text):
        return False
    return not _is_known_otherwise(alone) and not aspects(text)


def _stands_alone(alone: ParseData, text: str) -> bool:
    """Surely something of its own: a fact that a form reads, or another subject that nothing ties to the answer."""
    name = alone["intent"]["name"]
    return bool(name == INFORM and alone["entities"]) or (name == OUT_OF_SCOPE and not leans(text))


def _is_known_otherwise(parsed: ParseData) -> bool:
    return any(found["entity"] in KNOWN_OTHERWISE for found in parsed["entities"])


def _question_before(tracker: DialogueStateTracker | None) -> str | None:
    """The question whose answer was told last; None in a form, and where the last answer was none of a topic's."""
    if tracker is None or tracker.active_loop_name or tracker.latest_message is None:
        return None
    turns = _turns(tracker)
    told = last_told([answers for _, answers in turns])
    if told is None or not told.startswith(TOPIC):
        return None
    said = next(text for text, answers in reversed(turns) if told in answers)
    return said if said and not said.startswith(PREFIX) else None


def _turns(tracker: DialogueStateTracker) -> list[tuple[str, list[str | None]]]:
    """For each message its words and the names of the responses to it, oldest first."""
    turns: list[tuple[str, list[str | None]]] = [("", [])]
    for event in tracker.events:
        if isinstance(event, UserUttered):
            turns.append((event.text or "", []))
        elif isinstance(event, BotUttered):
            turns[-1][1].append((event.metadata or {}).get("utter_action"))
    return turns
