"""What a short message asks about the answer before it: "hur länge då?", "och om jag säger nej?"."""

from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import normalise
from assistant.swedish.words.phrases import Phrases
from assistant.swedish.words.questions import MARK
from assistant.swedish.words.text import fold, words

MOST_WORDS = 9
_FILLER, _OWN, NEXT = "filler", "own", "then"


def aspects(text: str) -> tuple[str, ...]:
    """The aspects asked for (`how_long`, `who_decides` …), in order; empty for a message with a topic of its own."""
    return _read_as(_phrases(), text) or _of_a_name(text) or _what_then(text)


def aspects_of_a_step(text: str) -> tuple[str, ...]:
    """The same, with what only the step in which one stands tells the meaning of: "vem är det?", "är det klart nu?"."""
    return _read_as(_phrases_at_a_step(), text) or _of_a_name(text) or _what_then(text)


def belongs_to_a_step(aspect: str) -> bool:
    """Whether no answer that was told before says what is meant by it."""
    return aspect in load("follow_ups")["at_a_step"]


def only_asks_what_comes_next(text: str) -> bool:
    """Whether "och sen?" or "vad händer nu?" is all there is."""
    return aspects(text) == (NEXT,)


def _read_as(phrases: Phrases, text: str) -> tuple[str, ...]:
    if len(text.split()) > MOST_WORDS:
        return ()
    pieces = phrases.read(words(normalise(text).text))
    labels = [piece.label for piece in pieces]
    if None in labels or _OWN in labels:
        return ()
    asked = dict.fromkeys(label for label in labels if label and label != _FILLER)
    return tuple(asked)


def _of_a_name(text: str) -> tuple[str, ...]:
    """ "Soc?", "och chefen då": a name alone. With more beside it, it is a question of its own."""
    said = words(normalise(text).text)
    labels = [piece.label for piece in _names().read(said)] if len(said) <= MOST_WORDS else []
    named = dict.fromkeys(label for label in labels if label != _FILLER)
    return tuple(name for name in named if name) if len(named) == 1 and None not in named else ()


def _what_then(text: str) -> tuple[str, ...]:
    """ "Sen?", but not "sen", which may be of somebody who is late."""
    said = words(normalise(text).text)
    asked = MARK in text and bool(said) and said[-1] in _listed("then_if_asked")
    return (NEXT,) if asked and _listed("before_then").issuperset(said) else ()


def speaks_of_the_answer(text: str) -> bool:
    """Whether it is about the answer that somebody waits for: "hur lång tid tar svaret?"."""
    return not _listed("of_the_answer").isdisjoint(words(normalise(text).text))


def leans(text: str) -> bool:
    """Whether a word of the message ties it to what was said before it: "då", "även", "samma"."""
    said = words(normalise(text).text)
    return not _listed("ties").isdisjoint(said) or not _listed("ties_at_the_start").isdisjoint(said[:1])


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load("follow_ups")[name])


@cache
def _phrases() -> Phrases:
    listed = load("follow_ups")
    return Phrases({_OWN: listed[_OWN], **listed["aspects"], _FILLER: listed[_FILLER]})


@cache
def _names() -> Phrases:
    listed = load("follow_ups")
    return Phrases({**listed["names"], _FILLER: listed["beside_a_name"]})


@cache
def _phrases_at_a_step() -> Phrases:
    listed = load("follow_ups")
    # First come, first served: "vem är det" has no meaning of its own where a step gives it one.
    return Phrases({**listed["at_a_step"], _OWN: listed[_OWN], **listed["aspects"], _FILLER: listed[_FILLER]})
