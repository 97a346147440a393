"""The patterns of `data/consent_acts.yml`: what is read of a message whose act is known (ADR 0030)."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold, words


@cache
def pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("consent_acts")[name])


@cache
def table(name: str) -> dict[str, float]:
    return {word: float(value) for word, value in load("consent_acts")[name].items()}


def found(text: str, name: str) -> bool:
    return pattern(name).search(said(text)) is not None


def said(text: str) -> str:
    """Folded words, one space apart."""
    return " ".join(words(fold(text)))


def clauses(text: str) -> list[str]:
    """The parts of the message, folded."""
    return [part.strip() for part in pattern("clause").split(fold(text)) if part.strip()]


def tells_of_oneself(text: str) -> bool:
    """ "Ja glömmer allt", where "ja" is "jag"."""
    return found(text, "of_oneself")


def moves_the_time(text: str) -> bool:
    """ "Kan vi flytta tiden?", at the questions of a consent; false for "kan jag flytta tiden sen?"."""
    return found(text, "moves_the_time") and not found(text, "moves_not")


def is_a_length_or_so(text: str) -> bool:
    """ "Tre månader eller vad ni har"."""
    return found(text, "or_so")


def puts_right(text: str) -> bool:
    """Whether a no says that something is wrong, and not that all shall go."""
    return found(text, "put_right")


def is_of_what_was_read_back(text: str) -> bool:
    """ "Ja, det stämmer", "ändra det": where nothing was read back it is no yes to what is asked (C-23)."""
    return _calls_right(text) or found(text, "changes_it")


def only_says_yes(text: str) -> bool:
    """True for "ja" and "ja tack", false for "ok" and for thanks alone."""
    return found(text, "bare_yes") and "?" not in text


def confirms(text: str) -> bool:
    """Whether what was read back is called right, or told to be kept so, in so many words: "ja, spara det".

    A bare "ja" is not that, and no thanks: it may be the last yes of a consent.
    """
    in_so_many_words = len(said(text).split()) > 1 and not _asks_if_right(text)
    return in_so_many_words and (_calls_right(text) or _tells_to_keep(text))


def _calls_right(text: str) -> bool:
    return found(text, "calls_right") and not _asks_if_right(text)


def _asks_if_right(text: str) -> bool:
    return "?" in text or is_question(text) or found(text, "asks_if_right")


def _tells_to_keep(text: str) -> bool:
    spoken = set(said(text).split())
    of_it = set(load("consent_acts")["confirming"])
    beside = set(load("consent_acts")["beside_confirming"])
    return spoken <= of_it | beside and (bool(of_it & spoken) or found(text, "so_be_it"))
