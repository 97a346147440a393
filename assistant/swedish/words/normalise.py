"""Brings what people write to the field's base forms, so that one way of saying it stands for many.

The words "SIPen hos F-kassan" become "sip hos försäkringskassan". Names, negations and ordinary words stay
as they are: a correction that turns the meaning round would be worse than none.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.swedish.data_files import load
from assistant.swedish.words.once import remembered
from assistant.swedish.words.spelling import correct, is_spoken, is_word, may_be_word
from assistant.swedish.words.text import clean, fold
from assistant.swedish.words.vocabulary import ordinary, vocabulary

__all__ = ["Change", "Normalised", "clean", "fold", "mended", "normalise"]

_TOKEN = re.compile(r"[^\W\d_]+(?:[-:’'][^\W\d_]+)*-?")
# What stands right beside a word that is part of a code, an address or a page.
_IN_CODE = re.compile(r"[\d@_/\\]|\.\w")
_SENTENCE_END = ".!?"
_LONGEST_NAME, _LONGEST_PHRASE, _FEWEST_FOREIGN = 4, 6, 2
_SHORTEST_NAME, _DEFINITE = 3, "en"
_SHORTEST_MISSPELT = 6
_SHORTEST_WITH_TWO_ERRORS = 10
_SHORTEST_WITH_THREE_ERRORS = 14


@dataclass(frozen=True)
class Change:
    """One correction: what was written, what it became, and why.

    `why`: "term" (short form, synonym, ending, phrase or a compound written apart), "spelling" or "diacritics".
    """

    was: str
    now: str
    why: str


@dataclass(frozen=True)
class Normalised:
    """The text in lower case and base forms, and what was changed beyond the case."""

    text: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class _Word:
    """`meant`: the word in lower case with ordinary errors corrected, and `why` it differs. `folded`: as written."""

    text: str
    folded: str
    meant: str
    why: str
    start: int
    end: int
    is_name: bool


_Form = Callable[[_Word], str]


@remembered
def normalise(text: str) -> Normalised:
    """The cleaned text, lower case, with the field's words in their base form."""
    cleaned = clean(text)
    found = _words(cleaned)
    parts: list[str] = []
    changes: list[Change] = []
    position = done = 0
    while position < len(found):
        change, length = _change_at(cleaned, found, position)
        last = found[position + length - 1]
        if change:
            changes.append(change)
            parts += [cleaned[done : found[position].start].lower(), change.now]
            done = last.end
        position += length
    return Normalised("".join([*parts, cleaned[done:].lower()]), tuple(changes))


def mended(text: str) -> str:
    """The text as written, but for misspelt words that decide what an answer means; names stay as they are."""
    parts: list[str] = []
    done = 0
    found = _words(text)
    for before, word in zip([None, *found], found, strict=False):
        if _is_slip(word) and word.meant in _deciding() and not _may_be_surname(word, before):
            parts += [text[done : word.start], word.meant]
            done = word.end
    return "".join([*parts, text[done:]])


def _is_slip(word: _Word) -> bool:
    """Misspelt, and neither spoken language nor, by its first letter, another word: "nordag" may be a name."""
    return word.why == "spelling" and word.folded[0] == fold(word.meant)[0] and not is_spoken(word.text.lower())


def _may_be_surname(word: _Word, before: _Word | None) -> bool:
    """ "Anna tisdal" rather than a weekday; a care centre ("kryddgården") is no given name."""
    if before is None or before.end + 1 != word.start or len(before.text) < _SHORTEST_NAME:
        return False
    known = before.why or before.folded in ordinary() or before.folded in vocabulary().forms
    return not (known or before.folded.endswith(_DEFINITE))


@cache
def _deciding() -> frozenset[str]:
    return frozenset(word for group in load("mended_words").values() for word in group)


def _words(text: str) -> list[_Word]:
    shouted, foreign = text == text.upper(), _is_foreign(text)
    found: list[_Word] = []
    for match in _TOKEN.finditer(text):
        is_name = (not shouted and _looks_like_name(text, match)) or _follows_name_lead(found)
        fixed = foreign or is_name or _is_fixed(text, match, shouted=shouted)
        meant, why = (match.group().lower(), "") if fixed else _meant(match.group())
        found.append(_Word(match.group(), fold(match.group()), meant, why, match.start(), match.end(), is_name))
    return found


def _is_foreign(text: str) -> bool:
    """Whether two words or more show another language: its words are no errors for Swedish ones."""
    return sum(word.lower() in _foreign() for word in text.split()) >= _FEWEST_FOREIGN


@cache
def _foreign() -> frozenset[str]:
    return frozenset(load("spelling")["foreign"])


def _is_fixed(text: str, match: re.Match[str], *, shouted: bool) -> bool:
    """Part of a code, an address or the like, or an abbreviation in capitals."""
    if match.group().isupper() and not shouted:
        return True
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 2]
    return bool(_IN_CODE.search(around))


def _follows_name_lead(found: Sequence[_Word]) -> bool:
    """A name comes after "heter" or "namn är", and more names after that until an ordinary word."""
    for word in reversed(found[-_LONGEST_NAME:]):
        if word.folded in _name_words("before_names"):
            return True
        if word.folded in ordinary() and word.folded not in _name_words("is"):
            return False
    return False


@cache
def _name_words(group: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load("spelling")[group])


@lru_cache(maxsize=8192)
def _meant(word: str) -> tuple[str, str]:
    """The word with ordinary errors corrected; a word of the field as it is, for that has its own forms."""
    lower, folded = word.lower(), fold(word)
    known = vocabulary().forms
    if word in _capitals() or folded in known or folded.replace("-", "") in known:
        return lower, ""
    if lower in _kept() and not is_spoken(lower):
        return lower, ""
    if lower == folded and folded in _marks() and not is_spoken(lower):
        return _marks()[folded], "diacritics"
    return correct(lower)


def _looks_like_name(text: str, match: re.Match[str]) -> bool:
    """A capital within a sentence, on a word that isn't all capitals (SIPen, VC)."""
    word = match.group()
    before = text[: match.start()].rstrip()
    starts_sentence = not before or before[-1] in _SENTENCE_END
    return word[0].isupper() and not word[:2].isupper() and not starts_sentence


def _change_at(text: str, found: Sequence[_Word], position: int) -> tuple[Change | None, int]:
    """The change that begins with the word at the position, if any, and how many words are done with."""
    base, length = _phrase_at(text, found, position, lambda word: word.folded)
    if not base and any(word.why for word in found[position : position + _LONGEST_PHRASE]):
        base, length = _phrase_at(text, found, position, lambda word: fold(word.meant))
    if base:
        return _change(text[found[position].start : found[position + length - 1].end], base, "term"), length
    if _is_particle_of_name(found, position):
        return None, 1
    word = found[position]
    now, why = _single(word.text if not word.why else word.meant, word.is_name)
    return _change(word.text, now, why or word.why), 1


def _change(was: str, now: str, why: str) -> Change | None:
    return Change(was, now, why) if was.lower() != now else None


def _phrase_at(text: str, found: Sequence[_Word], position: int, form: _Form) -> tuple[str | None, int]:
    known = vocabulary()
    reach = max(2, known.reach.get(form(found[position]), 0))
    key = tuple(form(word) for word in _unbroken(text, found[position : position + reach]))
    for length in range(len(key), 1, -1):
        if key[:length] in known.phrases:
            return known.phrases[key[:length]], length
    if len(key) > 1 and _is_split(key[:2]):
        return known.forms[key[0] + key[1]], 2
    return None, 1


def _unbroken(text: str, ahead: Sequence[_Word]) -> Sequence[_Word]:
    """The first words that stand with only a space between."""
    for index in range(1, len(ahead)):
        if text[ahead[index - 1].end : ahead[index].start] != " ":
            return ahead[:index]
    return ahead


def _is_split(key: tuple[str, ...]) -> bool:
    """A compound written as two words, at least one of which is no ordinary word by itself."""
    one, other = key
    known = vocabulary().forms
    joins = len(one) > 2 < len(other) and one + other in known and one not in known
    return joins and not (one in ordinary() and other in ordinary())


def _is_particle_of_name(found: Sequence[_Word], position: int) -> bool:
    """The "af" of a name such as Kim af Testsson."""
    around = (
        found[position - 1] if position else None,
        found[position + 1] if position + 1 < len(found) else None,
    )
    word = found[position].text
    return len(word) == 2 and word.islower() and all(near is not None and near.is_name for near in around)


@lru_cache(maxsize=4096)
def _single(word: str, is_name: bool) -> tuple[str, str]:
    """What one word becomes, and why; the word itself in lower case when nothing is to change."""
    if word in _capitals():
        return _capitals()[word], "term"
    lower, folded = word.lower(), fold(word)
    known = vocabulary().forms
    for form in (folded, folded.replace("-", "")):
        if form in known:
            return known[form], "diacritics" if form == fold(known[form]) else "term"
    if is_name or lower in _kept() or folded in ordinary() or is_word(lower):
        return lower, ""
    nearest = _nearest(folded, 1 if may_be_word(lower) else _most_errors(folded))
    return (known[nearest], "spelling") if nearest else (lower, "")


@cache
def _capitals() -> dict[str, str]:
    return dict(load("vocabulary")["capitals"])


@cache
def _marks() -> dict[str, str]:
    return dict(load("vocabulary")["diacritics"])


@cache
def _kept() -> frozenset[str]:
    return frozenset(word for group in load("keep").values() for word in group)


def _most_errors(folded: str) -> int:
    return 1 + (len(folded) >= _SHORTEST_WITH_TWO_ERRORS) + (len(folded) >= _SHORTEST_WITH_THREE_ERRORS)


def _nearest(folded: str, allowed: int) -> str | None:
    """The form that the misspelt word must mean: near enough, and no form of another word as near."""
    if len(folded) < _SHORTEST_MISSPELT:
        return None
    known = vocabulary()
    nearby = [
        form
        for change in range(-allowed, allowed + 1)
        for form in known.nearby.get((folded[0], len(folded) + change), ())
    ]
    hits = process.extract(folded, nearby, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    closest = [form for form, distance, _ in hits if distance == hits[0][1]]
    return closest[0] if len({known.forms[form] for form in closest}) == 1 else None
