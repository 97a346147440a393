"""Is the message an answer, and which: yes, no or perhaps?"""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from assistant.swedish.data_files import load
from assistant.swedish.words.clauses import Kind, clauses
from assistant.swedish.words.first_person import with_jag
from assistant.swedish.words.phrases import Phrases, Piece
from assistant.swedish.words.text import fold, tokens, words

Answer = Literal["yes", "no", "maybe"]

_GROUPS = (
    "yes_strong",
    "no_strong",
    "no_medium",
    "maybe",
    "yes_medium",
    "yes_weak",
    "greeting_after",
    "correction",
    "negation",
    "filler",
)
_MARKS = frozenset(".,!;:")
_MOST_TOKENS = 80
_MOST_WORDS_IN_DOUBT = 4


@cache
def _phrases() -> Phrases:
    lists = load("answers")
    return Phrases({group: lists[group] for group in _GROUPS})


@cache
def _doubts() -> Phrases:
    return Phrases({"doubt": load("answers")["doubt"], "question": load("answers")["explanation"]})


@cache
def _pauses() -> frozenset[str]:
    return frozenset(token for phrase in load("answers")["pause"] for token in tokens(phrase))


@cache
def _questions() -> Phrases:
    return Phrases({"question": load("answers")["question"]})


def answer(text: str) -> Answer | None:
    """What the message answers to a question that can be answered with yes or no.

    None when it is no answer: a question, a new errand, a word that only contains one. A yes that contradicts
    itself ("ja, nej") is "maybe", and so is a yes with a question mark: what it would open needs a clear yes.
    """
    by_sign = _from_emoji(text)
    if by_sign:
        return by_sign
    text = with_jag(text)
    found = tokens(text)[:_MOST_TOKENS]
    if _is_question(found):
        return None
    pieces = _after_correction(_phrases().read(found))
    said = [piece for piece in _without_greeting(pieces) if piece.words[0] not in _MARKS and piece.label != "filler"]
    if not said:
        return None
    asks = said[-1].words == ("?",)
    rest = [piece for piece in said if piece.words != ("?",)]
    if all(_kind(piece) or piece.label == "negation" for piece in rest):
        return _settled(rest, asks)
    return None if _only_heard(said, text) else _opening(_without_greeting(pieces), asks)


def _only_heard(said: Sequence[Piece], text: str) -> bool:
    """ "Ok. å vad var det jag hade bokat", "okej jag förstår": that the last message was read, and no yes.

    A yes opens what only a clear yes may open (fact C-23).
    """
    if said[0].label != "yes_medium":
        return False
    return any(clause.kind is Kind.QUESTION for clause in clauses(text)) or _says_it_was_heard(text)


def _says_it_was_heard(text: str) -> bool:
    """And nothing that answers: "ok jag förstår, ja" is a yes."""
    whole = f" {' '.join(words(text))} "
    heard = next((phrase for phrase in map(fold, load("answers")["heard"]) if f" {phrase} " in whole), None)
    if heard is None:
        return False
    rest = _phrases().read(whole.replace(f" {heard} ", " ").split())
    return not any(_kind(piece) for piece in rest[1:])


def doubt(text: str) -> bool:
    """The person says that they don't know ("vet inte", "ingen aning"); not when they ask what something is."""
    pieces = _doubts().read(tokens(text)[:_MOST_TOKENS])
    found = [piece for piece in pieces if piece.label == "doubt"]
    unknown = [piece for piece in pieces if piece.label is None and piece.words[0].isalnum()]
    asks = any(piece.label == "question" for piece in pieces)
    return bool(found) and not asks and len(unknown) <= _MOST_WORDS_IN_DOUBT


def _from_emoji(text: str) -> Answer | None:
    sign = text.strip()
    if sign in load("answers")["emoji_yes"]:
        return "yes"
    return "no" if sign in load("answers")["emoji_no"] else None


def _after_correction(pieces: list[Piece]) -> list[Piece]:
    """What stands after the last "jag menar", if an answer does."""
    places = [index for index, piece in enumerate(pieces) if piece.label == "correction"]
    if places and any(_kind(piece) for piece in pieces[places[-1] :]):
        return pieces[places[-1] + 1 :]
    return [piece for piece in pieces if piece.label != "correction"]


def _without_greeting(pieces: list[Piece]) -> list[Piece]:
    return pieces[1:] if pieces and pieces[0].label == "greeting_after" else pieces


def _kind(piece: Piece) -> Answer | None:
    label = (piece.label or "").split("_")[0]
    return label if label in ("yes", "no", "maybe") else None  # type: ignore[return-value]


def _settled(pieces: Sequence[Piece], asks: bool) -> Answer | None:
    """The answer of a message where every word belongs to one."""
    kinds = [_kind(piece) for piece in pieces if piece.label != "negation"]
    if not kinds:
        return "no" if pieces and not asks else None
    if asks:
        return None if _is_weak(pieces[0]) else "maybe"
    if "maybe" in kinds:
        return "maybe"
    if _is_negated_yes(pieces):
        return "no"
    return kinds[0] if _agrees(pieces, kinds[0]) else "maybe"


def _is_weak(piece: Piece) -> bool:
    return (piece.label or "").endswith("_weak")


def _is_negated_yes(pieces: Sequence[Piece]) -> bool:
    """Said as "gärna inte", "det är inte okej": an ordinary word for yes with one word for not."""
    labels = sorted(piece.label or "" for piece in pieces)
    return labels in (["negation", "yes_medium"], ["negation", "yes_weak"])


def _agrees(pieces: Sequence[Piece], first: Answer | None) -> bool:
    """Whether nothing after the first answer takes it back. "Nej, det är lugnt" is still a no."""
    later = [piece.label for piece in pieces[1:]]
    if first == "no":
        return "yes_strong" not in later
    return not any(label in ("no_strong", "no_medium", "negation") for label in later)


def _opening(pieces: Sequence[Piece], asks: bool) -> Answer | None:
    """The answer that the message begins with, when more follows."""
    start = next((i for i, piece in enumerate(pieces) if _kind(piece)), None)
    if start is None or any(piece.label != "filler" and piece.words[0] not in _MARKS for piece in pieces[:start]):
        return None
    opening, after = pieces[start], list(pieces[start + 1 :])
    kind = _kind(opening)
    if not after or after[0].label == "greeting_after" or _is_weak(opening):
        return None
    if (opening.label or "").endswith("_strong"):
        return _with_second_thoughts(kind, after, asks)
    if after[0].words[0] not in _pauses() or asks or _is_question(_without_pauses(after)):
        return None
    return _with_second_thoughts(kind, after, asks)


def _without_pauses(pieces: Sequence[Piece]) -> list[str]:
    return [word for piece in pieces for word in piece.words if word not in _pauses()]


def _with_second_thoughts(kind: Answer | None, after: Sequence[Piece], asks: bool) -> Answer | None:
    words = [piece for piece in after if piece.words[0] not in _MARKS]
    if kind == "yes" and asks and after[0].words[0] not in _MARKS:
        return None
    nearest = _kind(words[0]) if words else None
    if kind == "yes" and nearest in ("no", "maybe"):
        return "maybe"
    return kind


def _is_question(found: Sequence[str]) -> bool:
    first = _questions().read(found)[:1]
    return bool(first and first[0].label == "question")
