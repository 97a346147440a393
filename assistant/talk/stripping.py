"""What is taken out of a turn before it is kept."""

import re
from collections.abc import Container, Iterable, Mapping
from typing import Any

from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered

from assistant.nlu.verdict import DANGER, HUMAN_PATH
from assistant.swedish.bookings.booking_codes import hide as hide_booking_codes
from assistant.swedish.people.personal_numbers import hide as hide_personal_numbers
from assistant.swedish.people.phones import hide_phones
from assistant.talk.who_writes import TOLD

SPOKEN_AHEAD = (DANGER, HUMAN_PATH)
PERSONAL_SLOTS = ("person_name", "phone")
# What a learner answers is judged at once; the words are nobody's business afterwards.
WORDLESS_SLOTS = (*PERSONAL_SLOTS, "training_answer")
# A situation that an officer tells, and all that is said in the guide, is about somebody else: only facts are kept.
TELLING = "which_way"
GUIDE_SLOTS = "way_"
PERSONAL_ENTITIES = ("person_name", "phone", "booking_code")
KEPT_METADATA = ("audience", TOLD)
# What else a message might have meant is read in its own turn, and by nobody after.
KEPT_OF_READING = ("intent", "message_id")
# The door marks so what may be said in need after all: it is read, and kept without its words.
UNKEPT = "unkept"
KEPT_OF_ANSWERS = ("utter_action", "model_id", "assistant_id")
# Rasa copies the first message's metadata, token and all, into this slot.
FIRST_METADATA = "session_started_metadata"
LEFT_OUT = ""
HIDDEN_NAME = "[namn]"
# The blank of an answer that reads a person's name back to them.
READ_BACK_NAME = "own_name"


def stripped(events: Iterable[Event], requested_slot: str | None) -> list[dict[str, Any]]:
    """The events as dictionaries, fit to be kept; as many as came in, in the same order.

    `requested_slot` is what had been asked for: an answer to a personal question, or to one of the training, is
    kept without its words.
    """
    kept = []
    crisis = False
    for event in events:
        data = event.as_dict()
        if isinstance(event, UserUttered):
            crisis = event.intent.get("name") in SPOKEN_AHEAD
            _strip_user(data, wordless=crisis or _is_wordless(event, requested_slot))
        elif isinstance(event, BotUttered):
            _strip_bot(data, wordless=crisis)
        elif isinstance(event, SlotSet) and event.key == FIRST_METADATA:
            data["value"] = _kept(data["value"], KEPT_METADATA)
        elif crisis and data["event"] == "action" and not data["name"].startswith("action_"):
            # The name of the crisis answer would tell what it was about.
            data["name"] = "action_default_fallback"
        kept.append(data)
    return kept


def _is_wordless(event: UserUttered, requested_slot: str | None) -> bool:
    if requested_slot in WORDLESS_SLOTS or (requested_slot or "").startswith(GUIDE_SLOTS):
        return True
    return event.intent.get("name") == TELLING or bool((event.metadata or {}).get(UNKEPT))


def _strip_user(data: dict[str, Any], *, wordless: bool) -> None:
    data["metadata"] = metadata = _kept(data.get("metadata"), KEPT_METADATA)
    parse = data.get("parse_data") or {}
    entities = [] if wordless else [e for e in parse.get("entities", []) if e["entity"] not in PERSONAL_ENTITIES]
    text = LEFT_OUT if wordless else harmless(_without_name(data.get("text") or "", parse.get("entities", [])))
    data["text"] = text
    read = _kept(parse, KEPT_OF_READING)
    data["parse_data"] = {**read, "text": text, "entities": entities, "metadata": metadata}


def _without_name(text: str, entities: Iterable[Mapping[str, Any]]) -> str:
    """The text without the name that somebody gave unasked. A care centre's name looks like one, and stays."""
    found = {entity["entity"]: str(entity["value"]) for entity in entities}
    name = found.get("person_name", "")
    # A lone word that nobody asked for ("stopp") only looks like a name.
    is_one_word = " " not in name
    if not name or (is_one_word and ("care_centre" in found or name.casefold() == text.strip().casefold())):
        return text
    return re.sub(rf"(?<!\w){re.escape(name)}s?(?!\w)", HIDDEN_NAME, text, flags=re.IGNORECASE)


def _strip_bot(data: dict[str, Any], *, wordless: bool) -> None:
    name = (data.get("metadata") or {}).get(READ_BACK_NAME) or HIDDEN_NAME
    data["text"] = LEFT_OUT if wordless else harmless((data.get("text") or "").replace(name, HIDDEN_NAME))
    # The metadata of an answer holds what its blanks were filled with: codes, numbers, places.
    data["metadata"] = _kept(data.get("metadata"), KEPT_OF_ANSWERS)
    if wordless:
        # The buttons of the form's question, asked again in the same turn, must still work.
        offered = {"buttons": buttons} if (buttons := (data.get("data") or {}).get("buttons")) else {}
        data["data"], data["metadata"] = offered, {}


def _kept(metadata: Any, names: Container[str]) -> dict[str, Any]:
    return {name: value for name, value in (metadata or {}).items() if name in names}


def harmless(text: str) -> str:
    """The text without personal numbers, phone numbers and booking codes."""
    return hide_booking_codes(hide_phones(hide_personal_numbers(text)))
