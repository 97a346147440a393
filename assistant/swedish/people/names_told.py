"""The name in a message that surely tells one: "på leg står det Kim Testsson men alla säger Kimmen" (ADR 0030).

Where the act is known nearly anything that looks like a name is one, so this reader is freer than `names.person_name`.
Of several names the whole one is taken, that of the papers before what everybody says, and nobody else's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, cached_property

from assistant.swedish.data_files import load
from assistant.swedish.people.names import no_part, particles, titled, uses_letters
from assistant.swedish.people.phones import HIDDEN, hide_phones
from assistant.swedish.words.text import clean, fold
from assistant.swedish.words.vocabulary import field_words, ordinary

_WORD = r"[^\W\d_]+(?:['’´-][^\W\d_]+)*"
_TOKEN = re.compile(rf"[^\W\d_]\.(?= ?[^\W\d_]{{2}})|{_WORD}|\d+|[^\w\s]")
_SPELT = re.compile(r"(?<![\w-])[^\W\d_](?:(?:-| )[^\W\d_]){3,}(?![\w-])")
_ENDS = re.compile(r"[,.;:!?()…/]|\d+")
_WHOLE, _MOST_WORDS, _LONGEST = 2, 4, 80
# Words of a piece that tell of a name alone, besides it.
_FEW = 3
_WEIGHTS = {"legal": 5, "own": 2, "perhaps": 1, "nick": -3, "other": -8}
_OF_ONESELF = frozenset({"own", "perhaps"})
_ALIKE = 0.75
_WHOLE_WEIGHS, _CAPITAL_WEIGHS = 4, 1


@dataclass(frozen=True)
class _Run:
    """Words in a row that may be a name, and what stands around them."""

    words: tuple[str, ...]
    before: str
    after: str
    beside: int

    @property
    def is_whole(self) -> bool:
        return len(self.words) >= _WHOLE

    @property
    def is_capitalised(self) -> bool:
        return self.words[0][0].isupper()

    @cached_property
    def signs(self) -> frozenset[str]:
        """legal | own | nick | other. What is surely one's own is nobody else's."""
        said = {"before": self.before, "after": self.after}
        found = frozenset(sign for sign in _WEIGHTS if any(_is_said(side, sign, said[side]) for side in said))
        return found - _OF_ONESELF if found & {"nick", "other"} else found

    @property
    def weight(self) -> int:
        whole = _WHOLE_WEIGHS * self.is_whole + _CAPITAL_WEIGHS * self.is_capitalised
        return whole + sum(_WEIGHTS[sign] for sign in self.signs)

    @property
    def fills_piece(self) -> bool:
        """Whether hardly anything is said beside it, from mark to mark."""
        return self.beside <= _FEW

    @property
    def is_likely(self) -> bool:
        """In small letters only where it is led up to, or stands alone: any unknown word may be misspelt."""
        led_up_to = self.signs & {"legal", "own"} or (self.fills_piece and not self.before) or self.stands_alone
        return self.weight >= 0 and bool(self.is_capitalised or led_up_to)

    @property
    def is_likely_part(self) -> bool:
        """A nickname too is a first name where only the surname was said as such."""
        return self.is_capitalised or self.is_likely or "nick" in self.signs

    @property
    def stands_alone(self) -> bool:
        whole = self.is_whole and (not self.before or not self.beside or bool(self.signs))
        return whole or (not self.beside and len(f"{self.before} {self.after}".split()) < _FEW)


def told_name(text: str) -> str | None:
    """The name, with capitals; None where nothing looks like one."""
    said = _SPELT.sub(_joined, hide_phones(clean(text)).replace(HIDDEN, " , "))
    found = list(_runs(said))
    words = _in_parts(said, [run for run in found if "other" not in run.signs])
    words = _put_right(words or _of([run for run in found if run.is_likely]), found)
    name = " ".join(titled([word]).pop() if word.islower() and word not in particles() else word for word in words)
    return name if uses_letters(name) and len(name) <= _LONGEST else None


def told_parts(text: str) -> tuple[str | None, str | None]:
    """First name and surname, each where it is said as such."""
    said = clean(text)
    given, family = _part("given", said), _part("family", said)
    # "Testsson efternamn Kim förnamn": one word stands beside both.
    return given, None if given and family and fold(given) == fold(family) else family


def _joined(match: re.Match[str]) -> str:
    """ "S-A-H-R-A" as the word it spells."""
    return re.sub(r"[- ]", "", match.group()).capitalize()


def _of(runs: Sequence[_Run]) -> tuple[str, ...]:
    if not runs:
        return ()
    singles = [run for run in runs if not run.is_whole and not run.signs & {"nick", "legal"}]
    if len(runs) == len(singles) == _WHOLE and _are_one_name(*runs):
        return _both(*runs)
    # The first of those that weigh the same.
    return max(runs, key=lambda run: run.weight).words


def _put_right(words: tuple[str, ...], runs: Sequence[_Run]) -> tuple[str, ...]:
    """ "Kim Tesson, nej Testsson": a word told anew after a slip stands for the one that it looks like."""
    if len(words) < _WHOLE:
        return words
    singles = (run for run in runs if len(run.words) == 1 and "other" not in run.signs)
    for word in (run.words[0] for run in singles if _after_slip(run, words)):
        words = tuple(word if _is_slip_of(old, word) else old for old in words)
    return words


def _after_slip(run: _Run, words: Sequence[str]) -> bool:
    _, told, since = run.before.rpartition(fold(" ".join(words)))
    return bool(told) and any(pattern.search(since) for pattern in _patterns("slips", None))


def _is_slip_of(old: str, word: str) -> bool:
    return SequenceMatcher(None, fold(old), fold(word)).ratio() >= _ALIKE


def _are_one_name(one: _Run, other: _Run) -> bool:
    """Whether nothing but a mark divides them, or hardly anything is said beside them."""
    adjoin = re.fullmatch(r"\W*", one.after[: len(one.after) - len(other.after)].replace(fold(other.words[0]), ""))
    return other.fills_piece and (one.fills_piece or bool(adjoin))


def _both(one: _Run, other: _Run) -> tuple[str, ...]:
    """ "Testsson, Kim" begins with the surname, "Kim heter jag, och Testsson efter det" does not."""
    if fold(one.words[0]) == fold(other.words[0]):
        return one.words
    return one.words + other.words if "own" in one.signs and "own" not in other.signs else other.words + one.words


def _in_parts(said: str, runs: Sequence[_Run]) -> tuple[str, ...]:
    """First name and surname where one of them is said as such; the other is what else looks like a name."""
    given, family = told_parts(said)
    if not (given or family):
        return ()
    told = {fold(part) for part in (given, family) if part}
    if whole := next((run.words for run in runs if run.is_whole and told & set(map(fold, run.words))), None):
        return whole if not (given and family) else (given, family)
    rest = next((run.words for run in runs if run.is_likely_part and not told & set(map(fold, run.words))), ())
    return (*((given,) if given else rest), *((family,) if family else rest))


def _part(name: str, said: str) -> str | None:
    folded = fold(said)
    for pattern in _patterns(name, None):
        for match in pattern.finditer(folded):
            if not _is_no_name(match["name"]) and len(match["name"]) > 1:
                return said[match.start("name") : match.end("name")]
    return None


def _runs(said: str) -> Iterator[_Run]:
    found = list(_TOKEN.finditer(said))
    place = 0
    while place < len(found):
        length = _length(found[place:])
        if length:
            yield _run(said, found, place, length)
        place += max(1, length)


def _run(said: str, found: Sequence[re.Match[str]], place: int, length: int) -> _Run:
    words = tuple(token.group() for token in found[place : place + length])
    start, end = found[place].start(), found[place + length - 1].end()
    piece = _reach(found[:place][::-1]) + _reach(found[place + length :])
    return _Run(words, fold(said[:start]), fold(said[end:]), piece)


def _reach(beside: Sequence[re.Match[str]]) -> int:
    """How many words to the end of the piece."""
    ends = (index for index, token in enumerate(beside) if _ENDS.fullmatch(token.group()))
    return next(ends, len(beside))


def _length(rest: Sequence[re.Match[str]]) -> int:
    """How many words from here on may be one name: all with capitals, or all small."""
    first = rest[0].group()
    if not first[0].isalpha() or _is_no_part(first, rest):
        return 0
    length = 1
    while length < min(len(rest), _MOST_WORDS) and _goes_on(first, rest[length].group(), rest[length:]):
        length += 1
    while length > 1 and fold(rest[length - 1].group()) in particles():
        length -= 1
    return length


def _goes_on(first: str, word: str, rest: Sequence[re.Match[str]]) -> bool:
    if not word[0].isalpha():
        return False
    if fold(word) in particles() and fold(word) not in _beside():
        return len(rest) > 1
    if _is_surname(first, word, rest):
        return True
    # "Kim testsson": a name in small letters after one with a capital.
    return not _is_no_part(word, rest) and (first[0].isupper() or word[0].islower())


def _is_surname(first: str, word: str, rest: Sequence[re.Match[str]]) -> bool:
    """ "Samira Berg", "Ali Modig": an ordinary word with a capital, right after a first name and last in its row."""
    if not (first.istitle() and word.istitle() and fold(word) in ordinary() - _no_surname()):
        return False
    beside = rest[1].group() if len(rest) > 1 else ""
    return not (beside[:1].isupper() or fold(first) in ordinary() or fold(first) in field_words())


@cache
def _no_surname() -> frozenset[str]:
    return _beside() | no_part() | field_words()


def _is_no_part(word: str, rest: Sequence[re.Match[str]]) -> bool:
    """Ordinary words are none, but for those with a capital beside a name ("Stig", "Tor Ledig")."""
    if len(word.strip(".")) == 1:
        return not word.isupper()
    if not _is_no_name(word):
        return False
    beside = rest[1].group() if len(rest) > 1 else ""
    also_a_name = fold(word) in set(map(fold, load("names")["given_too"]))
    return not (also_a_name and word[0].isupper() and beside[:1].isupper() and not _is_no_name(beside))


def _is_no_name(word: str) -> bool:
    folded = fold(word)
    known = folded in ordinary() or folded in field_words() or folded in _beside()
    return known and folded not in load("names")["names_too"]


@cache
def _beside() -> frozenset[str]:
    lists = load("names")
    return frozenset(map(fold, [*load("names_told")["beside"], *lists["never"], *lists["others"]]))


def _is_said(side: str, sign: str, beside: str) -> bool:
    return any(pattern.search(beside) for pattern in _patterns(side, sign))


@cache
def _patterns(name: str, sign: str | None) -> tuple[re.Pattern[str], ...]:
    listed = load("names_told")[name]
    found = listed.get(sign, []) if sign else listed
    return tuple(re.compile(pattern.replace("<word>", _WORD)) for pattern in found)
