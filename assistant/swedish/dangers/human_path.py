"""Who should come to a human being at once, by what they tell of themselves (facts V-02, C-50, C-52)."""

import re
from functools import cache
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.swedish.data_files import load
from assistant.swedish.words.once import remembered
from assistant.swedish.words.text import fold
from assistant.swedish.words.vocabulary import ordinary

HumanPath = Literal["under_18", "guardian", "protected_identity"]

_URGENCY: tuple[HumanPath, ...] = ("protected_identity", "guardian", "under_18")
_WORD = re.compile(r"[^\W\d_]+")
_LIST_NAME = re.compile(r"<(\w+)>")
_SENTENCE_END = re.compile(r"[.!?;]\s|[\n]")
_SHORTEST_MISSPELT = 6
_MOST_CHARACTERS = 4000


@remembered
def human_path(text: str) -> HumanPath | None:
    """Why a human being should take over, or None.

    "protected_identity" goes before the others: it forbids most. A question about the thing ("vad är en god
    man?") is no reason, unless the person tells of somebody in the same sentence.
    """
    sentences = _SENTENCE_END.split(_spelt(fold(text[:_MOST_CHARACTERS])))
    return next((path for path in _URGENCY if any(_tells_of(path, sentence) for sentence in sentences)), None)


def _tells_of(path: HumanPath, sentence: str) -> bool:
    found = next((match for match in _finds(path, sentence) if not _denied(sentence, match)), None)
    if found is None or (path == "under_18" and _is_in_passing(sentence)):
        return False
    without_it = sentence[: found.start()] + " " + sentence[found.end() :] if path != "under_18" else sentence
    return not _any("question", without_it) or _any("claim", sentence)


def _is_in_passing(sentence: str) -> bool:
    """Whether the child only comes along, or interprets: that is a question about a rule, and has an answer."""
    about_oneself = _any("child_himself", sentence)
    return _any("child_in_passing", sentence) and not _any("child_s_own", sentence) and not about_oneself


def _finds(path: HumanPath, sentence: str) -> list[re.Match[str]]:
    return [match for pattern in _patterns(path) for match in pattern.finditer(sentence)]


def _denied(sentence: str, match: re.Match[str]) -> bool:
    before, after = sentence[: match.start()], sentence[match.end() :]
    return any(pattern.search(before) for pattern in _patterns("denial")) or any(
        pattern.search(after) for pattern in _patterns("denial_after")
    )


def _any(name: str, sentence: str) -> bool:
    return any(pattern.search(sentence) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_LIST_NAME.sub(_alternatives, pattern)) for pattern in load("human_path")[name])


def _alternatives(match: re.Match[str]) -> str:
    words = sorted((fold(word) for word in load("human_path")["lists"][match[1]]), key=len, reverse=True)
    return f"(?:{'|'.join(words)})"


def _spelt(folded: str) -> str:
    """The text with the words that the patterns turn on spelt right."""
    return _WORD.sub(lambda match: _right_spelling(match.group()), folded)


@cache
def _spellings() -> tuple[str, ...]:
    return tuple(fold(word) for word in load("human_path")["spelling"])


def _right_spelling(word: str) -> str:
    if len(word) < _SHORTEST_MISSPELT or word in ordinary() or word in _spellings():
        return word
    allowed = 1 if len(word) < 9 else 2
    nearest = process.extractOne(word, _spellings(), scorer=OSA.distance, score_cutoff=allowed)
    return nearest[0] if nearest else word
