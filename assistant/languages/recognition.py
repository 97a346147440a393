"""Another language than Swedish, or none: in doubt it is Swedish, however it is spelt.

Words weigh most: how much commoner each is in the other language than in Swedish. Where they leave a doubt, the
letters are asked too. Names, our own subject's words and what Swedes borrow say nothing.
"""

import re
from collections.abc import Sequence
from functools import cache
from math import log10

from assistant.languages.letters import SWEDISH, likelihoods
from assistant.languages.scripts import by_script
from assistant.languages.text import MOST_CHARACTERS, bare, is_latin, words
from assistant.languages.words import LATIN, NOTHING, TELLING, Weights, data, neutral, telling, weights

WORTH_ASKING = 1.0
CERTAIN = 6.0
ENOUGH = 3.6
MOST_SWEDISH = 0.34
LETTERS_SAY_AT_MOST = 2.0
DOUBT = 0.01
LAST_LATIN = "\u024f"
LONGEST_NAME = 3
VERY_COMMON = 2.0
# Nobody asks for help in such signs: it is a piece of a program, or an attack.
PROGRAM_SIGN, WORDS_A_SIGN = re.compile(r"[;{}<>=*\\|]|--"), 3
SPELT_OUT = re.compile(r"(?:\b\w ){3}")


def language_of(text: str) -> str | None:
    """The code of the language (ISO 639), "other" for one that we have no answer in, None for Swedish or too little."""
    text = text[:MOST_CHARACTERS]
    if text and max(text) > LAST_LATIN and _is_in_other_letters(text):
        return by_script(_without_latin(text))
    written = words(text)
    if 0 < len(written) <= WORDS_A_SIGN * len(PROGRAM_SIGN.findall(text)):
        return None
    if _is_swedish([weights().get(word, NOTHING) for word in written]):
        return None
    said = _borrowed().sub(" ", " ".join(written))
    if SPELT_OUT.search(said):
        return None
    return _of_words([word for word in said.split() if word not in neutral()])


def prepare() -> None:
    """Loads what the first message would else wait for, about half a second."""
    weights(), telling(), neutral(), _borrowed(), likelihoods("hej")


def _is_in_other_letters(text: str) -> bool:
    latin = sum(len(word) for word in words(text) if word not in neutral() and is_latin(word[0]))
    return sum(letter.isalpha() and not is_latin(letter) for letter in text) > latin


def _without_latin(text: str) -> str:
    return "".join(" " if letter.isalpha() and is_latin(letter) else letter for letter in text)


def _of_words(said: Sequence[str]) -> str | None:
    known = [weights().get(word, NOTHING) for word in said]
    if not said or _is_swedish(known):
        return None
    scores = {code: _score(place, code, said, known) for place, code in enumerate(LATIN)}
    best = max(scores, key=lambda code: scores[code])
    if scores[best] < WORTH_ASKING:
        return None
    if scores[best] < CERTAIN:
        scores = _with_letters(scores, " ".join(said))
        best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= ENOUGH and _is_no_name(best, said, known) else None


def _is_swedish(known: Sequence[Weights]) -> bool:
    """Whether words that are commoner in Swedish than anywhere else are more than a few."""
    return sum(max(its) <= -1 for its in known) > MOST_SWEDISH * len(known)


def _is_no_name(code: str, said: Sequence[str], known: Sequence[Weights]) -> bool:
    """Whether the message has a word that names don't have: a telling one, or in a long enough one a very common."""
    if any(word in telling()[code] for word in said):
        return True
    place = LATIN.index(code)
    return len(said) > LONGEST_NAME or (len(said) > 1 and max(its[place] for its in known) >= VERY_COMMON)


def _score(place: int, code: str, said: Sequence[str], known: Sequence[Weights]) -> float:
    telling_words = sum(word in telling()[code] for word in said)
    return sum(its[place] for its in known) + TELLING * min(telling_words, 2)


def _with_letters(scores: dict[str, float], text: str) -> dict[str, float]:
    found = likelihoods(text)
    return {code: score + _ratio(found[code], found[SWEDISH]) for code, score in scores.items()}


def _ratio(one: float, other: float) -> float:
    ratio = log10((one + DOUBT) / (other + DOUBT))
    return max(-LETTERS_SAY_AT_MOST, min(LETTERS_SAY_AT_MOST, ratio))


@cache
def _borrowed() -> re.Pattern[str]:
    """Longest first, whole words."""
    listed = sorted((bare(phrase) for phrase in data()["borrowed"]), key=len, reverse=True)
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, listed))})(?![\w'])")
