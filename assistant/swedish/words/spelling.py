"""Ordinary words as they were meant: typing errors, missing å, ä, ö, spelling by ear.

Which word was meant is weighed: how common it is in Swedish, whether people use it with us, and how easily the error
is made on a phone or by ear. A word that exists is left alone, unless a far commoner one looks like it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from string import ascii_lowercase
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.swedish.data_files import load
from assistant.swedish.words.slips import by_ear, slip, without_a_vowel
from assistant.swedish.words.text import fold

KNOWN_FROM, DOUBTFUL_FROM = 2.6, 1.9  # Zipf: words rarer than this in ordinary Swedish are as often errors as words
MEANT_FROM, HEARD_FROM = 3.3, 3.8
OWN_BONUS = {"constant": 2.0, "frequent": 1.4, "occasional": 0.7}
COMMON_FROM, FAIRLY_COMMON_FROM, RARE_BELOW = 4.4, 3.3, 3.8
MUCH_COMMONER, FAR_COMMONER_TWIN, FAR_COMMONER = 1.3, 2.3, 3.2  # Zipf: 20, 200 and 1,600 times
EASY = 0.4
NEAR_TIE = 0.25
SHORTEST_STEM, SHORTEST_PART = 5, 4
COMMON_PART, COMMON_APART, STRONG, CERTAIN = 4.0, 4.8, 6.0, 6.5
LEAST, LEAST_SHORT = 1.5, 2.9
ANY_ERROR, MARKS_MIXED, BY_EAR_COST, TWO_COST = 1.3, 0.3, 0.7, 2.0
SHORTEST, SHORTEST_COMMON, SHORTEST_TWO_ERRORS, LONGEST = 3, 5, 8, 25
CENTIBELS = 100


_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True)
class _Lexicon:
    """`zipf`: how common each known word is, with the bonus for our own. `twins`: the known words by folded form.

    `starts`: folded forms of eight letters or more, by first letter and length. `sounds`: folded forms by how they
    sound. `doubtful`: what people write so seldom that it may be a word or an error.
    """

    zipf: dict[str, float]
    twins: dict[str, tuple[str, ...]]
    starts: dict[tuple[str, int], tuple[str, ...]]
    sounds: dict[str, tuple[str, ...]]
    doubtful: frozenset[str]


@lru_cache(maxsize=8192)
def correct(word: str) -> tuple[str, str]:
    """What `word` must mean, in lower case, and why: "spelling" or "diacritics"; "" when it is left as it is."""
    lower = word.lower()
    if lower in _spoken():
        return _spoken()[lower], "spelling"
    if lower in _never() or len(lower) > LONGEST:
        return lower, ""
    known = _lexicon()
    if len(lower) < SHORTEST:
        return lower, ""
    meant = _likelier(lower, known) if lower in known.zipf else _for_unknown(lower, known)
    return (meant, "diacritics" if fold(meant) == fold(lower) else "spelling") if meant else (lower, "")


def prepare() -> None:
    """Loads the words now (half a second, 45 MB), so that the first message needn't wait for them."""
    _lexicon()


def is_spoken(lower: str) -> bool:
    """Whether a word in lower case is listed as everyday or Scanian for another."""
    return lower in _spoken()


def may_be_word(lower: str) -> bool:
    """Whether a word in lower case is one that people write on purpose, a form of one or a compound of two."""
    known = _lexicon()
    return is_word(lower) or lower in known.doubtful or _is_form(lower, known) or _is_compound(lower, known)


def is_word(lower: str) -> bool:
    """Whether a word in lower case is one that people write on purpose."""
    return lower in _lexicon().zipf


@cache
def _spoken() -> dict[str, str]:
    """Everyday and Scanian forms, as written and with their marks lost where that is no word of its own."""
    listed: dict[str, str] = {**load("spelling")["scanian"], **load("spelling")["everyday"]}
    bare = {fold(form): word for form, word in listed.items() if not is_word(fold(form)) and len(form) > SHORTEST}
    hasty = {form: deed for deed in load("spelling")["deeds"] for form in without_a_vowel(deed) if not is_word(form)}
    return hasty | bare | listed


@cache
def _never() -> frozenset[str]:
    return (
        frozenset(load("keep")["negations"])
        | frozenset(load("spelling")["never"])
        | frozenset(load("spelling")["exist"])
    )


@cache
def _lexicon() -> _Lexicon:
    listed = dict(_common())
    zipf = {word: value for word, value in listed.items() if value >= KNOWN_FROM}
    for group, words in load("own_words").items():
        zipf.update({word: zipf.get(word, KNOWN_FROM) + OWN_BONUS[group] for word in words})
    for word in (word for group in [*load("keep").values(), load("spelling")["exist"]] for word in group):
        zipf.setdefault(word, KNOWN_FROM)
    twins = _grouped(zipf, fold)
    long = (form for form in twins if len(form) >= SHORTEST_TWO_ERRORS - 2)
    sounds = _grouped((word for word, value in zipf.items() if value >= HEARD_FROM), by_ear)
    return _Lexicon(
        zipf, twins, _grouped(long, lambda form: (form[0], len(form))), sounds, frozenset(listed.keys() - zipf.keys())
    )


def _grouped(words: Iterable[str], key: Callable[[str], _Key]) -> dict[_Key, tuple[str, ...]]:
    groups: dict[_Key, list[str]] = {}
    for word in words:
        groups.setdefault(key(word), []).append(word)
    return {name: tuple(found) for name, found in groups.items()}


def _common() -> Iterator[tuple[str, float]]:
    """Words of letters only, with their Zipf value: 7 for one in a hundred, 3 for one in a million."""
    # A fifth of a second, and only whoever reads a message needs it.
    import wordfreq

    path = wordfreq.available_languages("large")["sv"]
    for centibels, words in enumerate(wordfreq.read_cBpack(path)):
        zipf = 9 - centibels / CENTIBELS
        if zipf < DOUBTFUL_FROM:
            return
        yield from ((word, zipf) for word in words if word.isalpha())


def _likelier(lower: str, known: _Lexicon) -> str | None:
    """The far commoner word that a rare one stands for: its marks lost, or an easy error ("vil" for "vill")."""
    return _better(_with_marks(lower, known), _commoner(lower, known), known)


def _for_unknown(lower: str, known: _Lexicon) -> str | None:
    meant, marked = _meant(lower, known), _with_marks(lower, known)
    if marked and known.zipf[marked] >= MEANT_FROM:
        return _better(marked, meant if meant and _is_easy(lower, meant) else None, known)
    if meant and not _is_easy(lower, meant) and (two := _apart(lower, known, CERTAIN)):
        return two
    if meant and (fold(meant) == lower or not _may_stand(lower, meant, known)):
        return meant
    return _apart(lower, known, COMMON_APART)


def _better(marked: str | None, easy: str | None, known: _Lexicon) -> str | None:
    if marked and easy:
        return easy if known.zipf[easy] - known.zipf[marked] > MUCH_COMMONER else marked
    return marked or easy


def _may_stand(lower: str, meant: str, known: _Lexicon) -> bool:
    """Whether a word that no list has is yet more likely one than an error for another."""
    if _is_form(lower, known):
        return True
    if lower in known.doubtful and (known.zipf[meant] < CERTAIN or not slip(fold(lower), fold(meant))):
        return not _is_easy(lower, meant)
    strong = known.zipf[meant] >= STRONG and slip(fold(lower), fold(meant))
    return not strong and not _is_easy(lower, meant) and _is_compound(lower, known)


def _is_form(lower: str, known: _Lexicon) -> bool:
    """A known word with an ending that it may well have."""
    return any(
        lower.endswith(ending)
        and len(lower) - len(ending) >= SHORTEST_STEM
        and known.zipf.get(lower.removesuffix(ending), 0) >= MEANT_FROM
        and (len(ending) > 1 or lower[-2] in "aeoåäö" or (ending == "s" and lower[-2] != "s"))
        for ending in load("spelling")["endings"]
    )


def _is_compound(lower: str, known: _Lexicon) -> bool:
    """Two common words in one, perhaps with an s between."""
    return any(
        _is_part(lower[place:], known)
        and (_is_part(lower[:place], known) or _is_part(lower[:place].removesuffix("s"), known))
        for place in range(SHORTEST_PART, len(lower) - SHORTEST_PART + 1)
    )


def _is_part(word: str, known: _Lexicon) -> bool:
    return known.zipf.get(word, 0) >= COMMON_PART and word not in _joiners()


def _apart(lower: str, known: _Lexicon, common: float) -> str | None:
    """Two words that lost the space between them ("jagvill"), one of them a word that makes no compounds."""
    pairs = [(lower[:place], lower[place:]) for place in range(2, len(lower) - 1)]
    joiners = _joiners()
    likely = [
        (min(known.zipf.get(one, 0), known.zipf.get(other, 0)), one, other)
        for one, other in pairs
        if one in joiners or other in joiners
    ]
    least, one, other = max(likely, default=(0.0, "", ""))
    return f"{one} {other}" if least >= common else None


@cache
def _joiners() -> frozenset[str]:
    return frozenset(load("spelling")["never_in_compounds"])


def _with_marks(lower: str, known: _Lexicon) -> str | None:
    """The word that this one is without its marks, when that is much the commoner of the two."""
    here = known.zipf.get(lower, 0.0)
    if lower != fold(lower) or here >= COMMON_FROM:
        return None
    best = max(known.twins.get(lower, (lower,)), key=lambda word: known.zipf.get(word, 0.0))
    enough = MUCH_COMMONER if here < FAIRLY_COMMON_FROM else FAR_COMMONER_TWIN
    return best if best != lower and known.zipf[best] - here >= enough and _is_likely(best, lower, known) else None


def _is_likely(word: str, written: str, known: _Lexicon) -> bool:
    least = LEAST if len(written) >= SHORTEST_COMMON else LEAST_SHORT
    return _weight(written, word, known) >= least


def _commoner(lower: str, known: _Lexicon) -> str | None:
    here = known.zipf[lower]
    meant = _meant(lower, known) if here < RARE_BELOW else None
    return meant if meant and _is_easy(lower, meant) and known.zipf[meant] - here >= FAR_COMMONER else None


def _is_easy(lower: str, meant: str) -> bool:
    error = slip(lower, meant)
    return error is not None and error.value <= EASY


def _meant(lower: str, known: _Lexicon) -> str | None:
    """The likeliest word for one that doesn't exist; None when no word is likely, or two are about as likely."""
    weighed = sorted(
        ((_weight(lower, word, known), word) for word in _candidates(lower, known) - {lower}), reverse=True
    )
    if not weighed or not _is_likely(weighed[0][1], lower, known):
        return None
    tied = len(weighed) > 1 and weighed[0][0] - weighed[1][0] < NEAR_TIE
    best = weighed[0][1]
    return best if not tied and _may_be_guessed(best, lower) else None


def _candidates(lower: str, known: _Lexicon) -> set[str]:
    folded = fold(lower)
    forms: Iterable[str] = _one_error(folded) & known.twins.keys()
    if not forms and len(folded) >= SHORTEST_TWO_ERRORS:
        forms = _two_errors(folded, known)
    near = {word for form in forms for word in known.twins[form]} | set(known.sounds.get(by_ear(lower), ()))
    return {word for word in near if 1 < len(word) >= len(lower) - 2}


def _may_be_guessed(word: str, lower: str) -> bool:
    """Not a grave word; then what was written stays, rather than become the next likely one."""
    return word not in load("spelling")["never_guessed"] or fold(word) == lower or _is_easy(lower, word)


def _one_error(word: str) -> set[str]:
    """Every form within one error of a folded word, itself among them."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    shorter = {before + after[1:] for before, after in cuts}
    swapped = {before + after[1::-1] + after[2:] for before, after in cuts[:-2]}
    longer = {before + letter + after for before, after in cuts for letter in ascii_lowercase}
    other = {before + letter + after[1:] for before, after in cuts[:-1] for letter in ascii_lowercase}
    return shorter | swapped | longer | other


def _two_errors(folded: str, known: _Lexicon) -> Iterator[str]:
    near = [form for change in range(-2, 3) for form in known.starts.get((folded[0], len(folded) + change), ())]
    yield from (form for form, _, _ in process.extract(folded, near, scorer=OSA.distance, score_cutoff=2, limit=20))


def _weight(lower: str, word: str, known: _Lexicon) -> float:
    return known.zipf[word] - _cost(lower, word)


def _cost(lower: str, word: str) -> float:
    """In powers of ten. Marks cost nothing to who writes none, a little to who writes them."""
    without, meant = fold(lower), fold(word)
    if without == meant:
        return 0.0 if lower == without else MARKS_MIXED
    error = slip(lower, word) or slip(without, meant)
    if error:
        return ANY_ERROR + error.value
    return ANY_ERROR + (BY_EAR_COST if by_ear(lower) == by_ear(word) else TWO_COST)
