"""What is read of a message in English: the plainest answers, and that a time is to be booked.

The rest gets the answer to another language. Nobody has to say in Swedish what anybody understands.
"""

from typing import Any

from assistant import clock
from assistant.languages.english import answer_in_swedish, consent_in_swedish, wants_to_book
from assistant.nlu.understanding import entities
from assistant.nlu.verdict import OTHER_LANGUAGE, wish
from assistant.places import example_places
from assistant.talk.several import Part

ENGLISH, CENTRE, BOOK = "en", "care_centre", "book_appointment"
Parsed = dict[str, Any]


def as_swedish(text: str, first: Parsed | None) -> str | None:
    """The answer in Swedish words, which every form reads; None where it is none."""
    return (answer_in_swedish(text) or consent_in_swedish(text)) if _is_english(first) else None


def booking_beside(text: str, first: Parsed) -> list[Part]:
    """The booking that is asked for, with the care centre that is named. No other word of it goes along."""
    if not (_is_english(first) and wants_to_book(text)):
        return []
    named = [one for one in entities(text, clock.now(), example_places()) if one["entity"] == CENTRE]
    return [Part("", {"text": "", "entities": named, **wish(BOOK, 1.0)})]


def _is_english(first: Parsed | None) -> bool:
    if first is None or first["intent"]["name"] != OTHER_LANGUAGE:
        return False
    return any(found["value"] == ENGLISH for found in first["entities"])
