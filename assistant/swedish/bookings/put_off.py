"""Leaving what was begun, in words that no ranking knows: for later, for want of strength, for a booking instead."""

import re

from assistant.swedish.bookings.booked_asked import wants_none_at_all
from assistant.swedish.consents.taken_away import names_consent
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.wishes_said import lost_code, wants_a_call

_PART = re.compile(r"[,.;!?]+(?:\s|$)")


def puts_consent_off(text: str) -> bool:
    """True for "inte nu med samtycket" and "jag väntar med samtycket": that is for later, and the booking is not."""
    return names_consent(text) and (books_not_yet(text) or only_waits(text))


def comes_back(text: str) -> bool:
    """True for "jag kollar på 1177 och återkommer", false for "när återkommer ni?"."""
    return speaks_of("comes_back", text) and not is_question(text)


def books_not_yet(text: str) -> bool:
    """True for "nej inte boka nu, jag måste fråga min man först", false for "inte nu på måndag, på tisdag"."""
    return speaks_of("not_yet", text) and not is_question(text)


def has_no_strength(text: str) -> bool:
    """True for "orkar inte svara på mer nu", false for "orkar inte, avbryt": that ends it."""
    return speaks_of("tired", text) and not speaks_of("ends", text)


def doubts_strength(text: str) -> bool:
    """True for "jag vet inte om jag orkar det", false for "jag vet inte om jag vill ha fredag"."""
    return speaks_of("doubts_strength", text) and not speaks_of("ends", text)


def orders_to_book(text: str) -> bool:
    """True for "strunt samma, boka det då" and "jaja, kör på det": a yes, however it grumbles."""
    return speaks_of("orders_to_book", text) and not (speaks_of("books_not", text) or is_question(text))


def books_nothing(text: str) -> bool:
    """True for "nej, boka inget" and "glöm det", false for "boka inget på fredag" and "glöm det med tolken"."""
    return (speaks_of("books_nothing", text) or wants_none_at_all(text)) and not is_question(text)


def rest_is_right(text: str) -> bool:
    """True for "behöver hiss, annars är allt rätt"."""
    return speaks_of("rest_is_right", text) and not is_question(text)


def books_instead(text: str) -> bool:
    """True for "nej strunta i det, jag bokar här i stället", false for "boka inte, ring mig i stället"."""
    return speaks_of("books_instead", text) and not (speaks_of("books_not", text) or wants_a_call(text))


def books_anew(text: str) -> bool:
    """True for "jag har aldrig fått någon kod, boka en ny tid i stället", false for "jag har bokat en ny tid"."""
    return speaks_of("books_anew", text) and not speaks_of("books_not", text)


def books_without_code(text: str) -> bool:
    """True for "har ingen kod, boka en ny": a new time, and not the one that the code would open."""
    return lost_code(text) and books_anew(text)


def only_waits(text: str) -> bool:
    """True for "hon säger att hon vill vänta med det" and "vi tar det sen", where nothing else is said."""
    if speaks_of("only_waits", text):
        return True
    parts = [part.strip() for part in _PART.split(text) if part.strip()]
    waits = [part for part in parts if speaks_of("waits_part", part)]
    return bool(waits) and all(part in waits or speaks_of("waits_beside", part) for part in parts)
