"""Leaving what was begun, in words that no ranking knows: for later, for want of strength, for a booking instead."""

from assistant.swedish.asides import speaks_of
from assistant.swedish.questions import is_question
from assistant.swedish.wishes_said import wants_a_call


def comes_back(text: str) -> bool:
    """True for "jag kollar på 1177 och återkommer", false for "när återkommer ni?"."""
    return speaks_of("comes_back", text) and not is_question(text)


def books_not_yet(text: str) -> bool:
    """True for "nej inte boka nu, jag måste fråga min man först", false for "inte nu på måndag, på tisdag"."""
    return speaks_of("not_yet", text) and not is_question(text)


def has_no_strength(text: str) -> bool:
    """True for "orkar inte svara på mer nu", false for "orkar inte, avbryt": that ends it."""
    return speaks_of("tired", text) and not speaks_of("ends", text)


def books_instead(text: str) -> bool:
    """True for "nej strunta i det, jag bokar här i stället", false for "boka inte, ring mig i stället"."""
    return speaks_of("books_instead", text) and not (speaks_of("books_not", text) or wants_a_call(text))
