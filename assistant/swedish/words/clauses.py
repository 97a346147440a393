"""A message cut into clauses, and what each one wants: to know something, to have something done, or nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from assistant.swedish.words.clause_patterns import listed, pattern
from assistant.swedish.words.once import remembered
from assistant.swedish.words.text import MAX_LENGTH, fold, words

_END = re.compile(r"(?:[?!…]+|\.+(?!\w)|;|:(?=\s)|\n)+[\s\"”'):-]*")
_TRAILING = " ,;:-–/"
_QUESTION_MARK = re.compile(r"\?[\s?!.…\"”')]*$")
_LEFT_READ = 160
_RIGHT_READ = 120
_MOST_WORDS = 16
_FEWEST_WORDS = 3


class Kind(IntEnum):
    """What a clause wants, in the order in which wishes are answered."""

    NONE = 0
    QUESTION = 1
    DEED = 2
    LEAVE = 3
    FORM = 4


@dataclass(frozen=True)
class Clause:
    """`start` and `end` are its place in the message, `sentence` the number of its sentence, `words` are folded."""

    text: str
    start: int
    end: int
    sentence: int
    words: tuple[str, ...]
    kind: Kind

    @property
    def core(self) -> str:
        """The text without what somebody goes on telling after a comma."""
        told = pattern("telling_on").search(fold(self.text))
        core = self.text[: told.start()] if told else self.text
        return core if len(words(core)) >= _FEWEST_WORDS else self.text

    @property
    def frames(self) -> bool:
        """Only greets, thanks or announces: nothing is lost without it."""
        return is_only(self.words, "framing", "announcing")

    @property
    def tells_details(self) -> bool:
        """Holds a number, a time, a care centre or a name."""
        return any(word.isdigit() or word in listed("time_words") or word in listed("own_words") for word in self.words)

    @property
    def asks_for_times(self) -> bool:
        if self.kind is not Kind.QUESTION or pattern("durations").search(" ".join(self.words)):
            return False
        return any(word in listed("time_words") for word in self.words)


@remembered
def clauses(text: str) -> tuple[Clause, ...]:
    """In the order they were written, without the words that join them. Text as `clean` leaves it.

    Empty for a text longer than `clean` lets through, and for one of nothing but marks.
    """
    if len(text) > MAX_LENGTH:
        return ()
    folded = fold(text)
    found: list[Clause] = []
    for number, (start, end) in enumerate(_sentences(text, folded)):
        asks = _QUESTION_MARK.search(folded, start, end) is not None
        spans = list(_spans(folded, start, end, asks=asks))
        for place, (first, last) in enumerate(spans):
            said = tuple(words(folded[first:last]))
            if said:
                last_one = place == len(spans) - 1
                goes_on = place > 0 and pattern("asked_of_thing").match(" ".join(said)) is not None
                kind = kind_of(said, asks=goes_on or (asks and (last_one or said[0] in listed("verbs_of_any"))))
                found.append(Clause(text[first:last].strip().rstrip(_TRAILING), first, last, number, said, kind))
    return tuple(found)


def kind_of(said: tuple[str, ...], *, asks: bool) -> Kind:
    """What the folded words want; `asks` when a question mark follows them."""
    if is_only(said, "framing", "announcing", "same_matter") or _points_back(said):
        return Kind.NONE
    whole = " ".join(said[:_MOST_WORDS])
    if not asks and _is_inverted(whole):
        return Kind.NONE
    begun = _without_opening(whole)
    opening = _opening_kind(begun, asks=asks) or _kind_further_on(begun, asks=asks)
    return Kind.QUESTION if opening is Kind.NONE and asks else opening


def is_only(said: tuple[str, ...], *lists: str) -> bool:
    """Whether the words are a phrase of one of the lists, and nothing more but a word to begin with."""
    if len(said) > _MOST_WORDS:
        return False
    whole = " ".join(said)
    begun = _without_opening(whole)
    return any(whole in listed(name) or begun in listed(name) for name in lists)


def _kind_further_on(said: str, *, asks: bool) -> Kind:
    """A wish that comes after a condition or a reason: "om det inte är farligt vill jag säga ja"."""
    if ordered := pattern("ordered").search(said):
        return _opening_kind(ordered["order"], asks=False)
    found = None if asks else pattern("wanted").search(said)
    before = words(said[: found.start()])[-1:] if found else []
    if found is None or set(before) & listed("subordinating"):
        return Kind.NONE
    return _opening_kind(said[found.start() :], asks=False)


def _is_inverted(said: str) -> bool:
    """A verb comes first only since another word stands ahead of it, and nothing is wanted: "nu är det så att"."""
    opened = pattern("inverting").match(said)
    begun = said[opened.end() :] if opened else ""
    return bool(pattern("inverted").match(begun)) and not pattern("turned").match(begun)


def _points_back(said: tuple[str, ...]) -> bool:
    """A question of small words alone, with one that stands for what was just spoken of: "och vad gör de"."""
    return bool(set(said) & listed("pointing")) and set(said) <= listed("pointing") | listed("small_words")


def _opening_kind(begun: str, *, asks: bool) -> Kind:
    """What the first words want, whatever follows."""
    if asks and pattern("turned").match(begun):
        return Kind.QUESTION
    for name, kind in (("form", Kind.FORM), ("deed", Kind.DEED), ("leave", Kind.LEAVE)):
        if pattern(name).match(begun):
            return kind
    if pattern("question").match(begun) and not pattern("exclaiming").match(begun):
        return Kind.QUESTION
    return Kind.QUESTION if pattern("telling" if asks else "telling_you").match(begun) else Kind.NONE


def _sentences(text: str, folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _END.finditer(folded):
        if _goes_on(text, folded, start, end):
            continue
        yield start, end.end()
        start = end.end()
    if start < len(folded):
        yield start, len(folded)


def _goes_on(text: str, folded: str, start: int, end: re.Match[str]) -> bool:
    """After "kl." and "den 3." no sentence ends, unless a capital follows."""
    if not end.group().startswith(".") or text[end.end() : end.end() + 1].isupper():
        return False
    return pattern("abbreviated").search(folded, max(start, end.start() - 8), end.start()) is not None


def _spans(folded: str, start: int, end: int, *, asks: bool) -> Iterator[tuple[int, int]]:
    """The sentence cut where a new wish begins, without the words that join."""
    opened = pattern("joined").match(folded, start, end)
    first = opened.end() if opened else start
    for joint in pattern("joint").finditer(folded, first, end):
        left = folded[max(first, joint.start() - _LEFT_READ) : joint.start()]
        right = folded[joint.end() : min(end, joint.end() + _RIGHT_READ)]
        if _begins_anew(left, joint.group(), right, asks=asks):
            yield first, joint.start()
            first = joint.end()
    yield first, end


def _begins_anew(left: str, joint: str, right: str, *, asks: bool) -> bool:
    """Whether a wish begins after the joint: a comma, "och", "förresten", or nothing but a space."""
    said = tuple(words(right))
    kind = _opening_kind(" ".join(said[:_MOST_WORDS]), asks=False)
    before = words(left)
    if not asks and pattern("what_one_can").match(" ".join(said)):
        # "Soc får veta planen och vad jag klarar" goes on with what may be told.
        return False
    if not before or (kind is Kind.NONE and not (joint.strip() and _asks_on(before, joint, said, asks=asks))):
        return False
    if not joint.strip():
        return _runs_on(before, kind, said)
    if kind < Kind.DEED and not pattern("explaining").match(" ".join(said)):
        return asks or not _is_inverted(" ".join([*words(joint), *said]))
    if pattern("bare").match(" ".join(said)):
        hangs = listed("governing") & set(before) or pattern("condition").search(" ".join(before))
        return len(said) > 1 and not hangs
    return not (asks and _opening_kind(_without_opening(" ".join(before)), asks=False) is Kind.QUESTION)


def _asks_on(before: list[str], joint: str, said: tuple[str, ...], *, asks: bool) -> bool:
    """A verb after a wish, in a sentence with a question mark: "vill boka, finns tolk på dari?".

    Without that mark its subject must follow, after a word that joins: "får jag ha tolk och är tolken gratis".
    """
    name = "asked_of_thing" if words(joint) else "asked_of_itself"
    if not asks and not pattern(name).match(" ".join(said)):
        return False
    left = _opening_kind(_without_opening(" ".join(before[:_MOST_WORDS])), asks=False)
    return left is not Kind.NONE and not listed("governing") & set(before[-2:]) and said[0] in listed("verbs_of_any")


def _runs_on(before: list[str], kind: Kind, said: tuple[str, ...]) -> bool:
    """Without comma and "och": only a main clause of its own right, after a wish of another kind."""
    if len(before) < 2:
        return False
    left = _opening_kind(_without_opening(" ".join(before[:_MOST_WORDS])), asks=False)
    if kind is Kind.QUESTION and left is Kind.QUESTION:
        return _asks_anew(before, " ".join(said))
    if before[-1] in listed("binding"):
        return False
    if kind is Kind.QUESTION:
        return left > Kind.QUESTION and pattern("main_question").match(" ".join(said)) is not None
    return left < Kind.DEED and pattern("wanted").match(" ".join(said)) is not None


def _asks_anew(before: list[str], said: str) -> bool:
    """A second question with nothing between: "hur bokar jag måste jag ha bankid". The first must be whole."""
    if before[-1] in listed("binding") - listed("closing") or not _verbs() & set(before):
        return False
    if pattern("main_question").match(said):
        return True
    return listed("linking").isdisjoint(before) and pattern("asked_of_person").match(said) is not None


@cache
def _verbs() -> frozenset[str]:
    return listed("verbs") | listed("asking_verbs") | listed("telling_verbs")


def _without_opening(said: str) -> str:
    opened = pattern("opening").match(said)
    return said[opened.end() :] if opened else said
