"""Takes a person's name out of a longer message: "boka på törnrosen, jag heter Kim Testsson och har 070-174 06 05"."""

import re
from difflib import SequenceMatcher
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.people.names import person_name
from assistant.swedish.people.phones import HIDDEN, hide_phones, phone
from assistant.swedish.words.text import clean, fold
from assistant.swedish.words.vocabulary import field_words, ordinary

_CAPITALISED = re.compile(r"[^\W\d_a-zåäö][^\W\d_]+(?:-[^\W\d_]+)*")
# A number ends a piece as a comma does: "Kim Testsson 070-174 06 05".
_ALWAYS_ENDS = rf"[,;:!?\n]|\.(?:\s|$)|{re.escape(HIDDEN)}"
_WHO_IS_NAMED = re.compile(r"(?:\b(?:min|mitt|mina|var|vart|hans|hennes) (?:\w+ )??)?\b([^\W\d_]+) heter\b(?! jag\b)")
_POSSESSIVES = frozenset({"min", "mitt", "mina", "var", "vart", "hans", "hennes"})
_POSSESSIVE = re.compile(r"^(?:min|mitt|mina|var|vart|hans|hennes) ")
_MOST_WORDS, _FULL_NAME = 3, 2
_ALIKE_LETTERS, _ALIKE, _A_LITTLE_ALIKE = 3, 0.75, 0.5


def named_within(text: str) -> str | None:
    """The name that somebody gives beside something else. Only a name written with capitals is one here.

    After an introduction, or standing by itself in a message with a phone number, after a no or after "vi fortsätter".
    """
    pieces = [piece.strip() for piece in _ends().split(hide_phones(clean(text)))]
    introduced = (_after_introduction(piece) or _in_small_letters(piece) for piece in pieces)
    leads_to_it = tuple(load("names")["before_a_name"])
    expected = phone(text) or fold(pieces[0]) in load("names")["noes"]
    expected = expected or any(fold(piece).endswith(leads_to_it) for piece in pieces[:-1])
    expected = expected or any(fold(piece) in load("names")["going_on"] for piece in pieces[:-1])
    alone = (_standing_alone(piece) for piece in pieces) if expected else iter(())
    return next((name for name in (*introduced, *alone) if name), None)


def corrected(known: str, said: str, *, introduced: bool = False) -> str | None:
    """The name after a correction, None when it is none: a single name stands in for the one it looks like.

    "Demosson" puts "Mika Demoson" right, and "perfekt" puts nothing right. `introduced`: said as one's own name.
    """
    words = known.split()
    if len(said.split()) > 1:
        return said if said != known else None
    alike = [place for place, word in enumerate(words) if _are_alike(word, said)]
    if not (alike or introduced):
        return None
    place = alike[0] if alike else _nearest(words, said)
    new = " ".join([*words[:place], said, *words[place + 1 :]])
    return new if new != known else None


def _nearest(words: list[str], said: str) -> int:
    """The word that it looks most like, "Qim" of "Kim Testsson"; the surname where it looks like none of them."""
    likeness = [SequenceMatcher(None, fold(word), fold(said)).ratio() for word in words]
    place = max(range(len(words)), key=lambda at: (likeness[at], at))
    return place if likeness[place] >= _A_LITTLE_ALIKE else len(words) - 1


def instead_of_denied(known: str, said: str, text: str) -> str | None:
    """ "Inte Kim, Kym": the part of the known name that is denied gives way to the single name beside it, or to the
    whole one that looks like it.
    """
    words, told = known.split(), fold(text)
    out = [at for at, word in enumerate(words) if re.search(rf"\b(?:inte|ej|utan)\W+{re.escape(fold(word))}\b", told)]
    if len(out) == 1 and " " in said:
        return said if are_alike(known, said) and fold(words[out[0]]) not in fold(said).split() else None
    if len(out) != 1 or fold(said) in map(fold, words):
        return None
    return " ".join([*words[: out[0]], said, *words[out[0] + 1 :]])


def in_place(known: str, said: str, *, given: str | None, family: str | None) -> str | None:
    """The name after one part of it was told as such: "efternamnet är Testsson" after "Kim" makes both."""
    if " " in said or not (given or family):
        return corrected(known, said, introduced=True)
    words = known.split()
    first, last = words[0], words[1:]
    new = " ".join([given or first, *([family] if family else last)])
    return new if new != known else None


def spelt_out(text: str) -> str | None:
    """The name of "Mirela med ett l", as it then is written."""
    found = re.search(load("names")["spelt"], clean(text), re.IGNORECASE)
    is_name = found and fold(found["name"]) not in load("names")["beside_a_name"]
    return found["name"].capitalize() if found and is_name else None


def asks_to_respell(text: str) -> bool:
    """True for "det stavas med q", which tells no name: how it is written is asked anew."""
    return re.search(load("names")["respell"], fold(text)) is not None and spelt_out(text) is None


def introduces_oneself(text: str) -> bool:
    """True for "jag heter Kim" and "namnet ska vara Kim", false for "min handläggare heter Kim" and "det är Kim"."""
    return any(re.search(rf"\b{fold(phrase)}\b", fold(text)) for phrase in load("names")["own_intros"])


def tells_of_another(text: str) -> bool:
    """True for "min handläggare heter Kim": a name, but not the speaker's."""
    found = _WHO_IS_NAMED.finditer(fold(text))
    return any(_POSSESSIVE.match(match.group()) or _is_somebody(match[1]) for match in found)


def _is_somebody(word: str) -> bool:
    """ "Handläggaren heter", and not "fredag eftermiddag heter", where the speaker's own name begins anew."""
    lists = load("names")
    return word in map(fold, lists["others"]) or word.endswith(tuple(map(fold, lists["others_ends"])))


def beside_a_phone(text: str) -> str | None:
    """The name in the answer to "Vad heter du?", where the number came along with it ("kim testsson 070-…")."""
    return person_name(hide_phones(clean(text)).replace(HIDDEN, " "))


def right_before_a_phone(text: str) -> str | None:
    """ "Boka reko eftermiddag, ivo exempelson 070-…": two words that mean nothing else, before the number."""
    before, number, _ = hide_phones(clean(text)).partition(HIDDEN)
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.split(r"[,;:.!?\n]", before.rstrip(" ,.:;"))[-1])
    if words and fold(words[-1]) in load("names")["of_the_number"]:
        words.pop()
    pair = words[-_FULL_NAME:]
    if not number or len(pair) < _FULL_NAME or any(_means_something(word) for word in pair):
        return None
    name = _name(pair)
    return name if name and " " in name else None


def _means_something(word: str) -> bool:
    return fold(word) in ordinary() or fold(word) in field_words()


def speaks_of_name(text: str) -> bool:
    """True for "namnet blev fel" and "det stavas": the speaker's own name is the matter."""
    said = fold(text)
    return not tells_of_another(text) and any(word in said for word in load("names")["of_the_name"])


def may_be_a_centre(name: str) -> bool:
    """Whether what looks like a person's name is more like a care centre's that we don't know."""
    lists = load("names")
    words = fold(name).split()
    return any(word in lists["centres"] or word.endswith(tuple(lists["centre_ends"])) for word in words)


def are_alike(name: str, other: str) -> bool:
    """Whether one is the other with a slip of the finger."""
    return SequenceMatcher(None, fold(name), fold(other)).ratio() >= _ALIKE


def is_a_piece(text: str, name: str) -> bool:
    """Whether a name with capitals stands by itself between marks: "boka på fredag, Mika Testsson"."""
    return any(piece == name and len(_leading_capitals(piece)) == len(piece.split()) for piece in _pieces(text))


def pieces_beside(text: str, name: str) -> list[str]:
    """What else is said between the marks, beside such a name."""
    return [piece for piece in _pieces(text) if piece and piece != name]


def says_who_it_is(text: str, name: str) -> bool:
    """True for "hej, Mika Testsson här", false for "Mika Testsson här på jobbet"."""
    return any(piece == f"{name} {here}" for piece in _pieces(text) for here in load("names")["here"])


def is_opener(piece: str) -> bool:
    """True for "hej" and "ja", which tell nothing of anybody."""
    return fold(piece) in map(fold, load("names")["openers"])


def wishes_well(piece: str) -> bool:
    """True for "God jul", which looks like a name with its capitals."""
    return fold(piece) in load("names")["feasts"]


def names_somebody(text: str) -> bool:
    """True for "min kurator på Törnrosen" and "läkaren": whoever is named next may be them."""
    words = fold(text).split()
    return any(word in _POSSESSIVES or _is_somebody(word) for word in words)


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in re.split(_ALWAYS_ENDS, clean(text))]


def is_only_a_name(text: str, name: str) -> bool:
    """Whether nothing but the name is said, besides a no or a comma."""
    around = fold(clean(text)).replace(fold(name), " ")
    return all(word in load("names")["beside_a_name"] for word in re.findall(r"\w+", around))


def _are_alike(word: str, said: str) -> bool:
    one, other = fold(word), fold(said)
    return one[:_ALIKE_LETTERS] == other[:_ALIKE_LETTERS] or SequenceMatcher(None, one, other).ratio() >= _ALIKE


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(
        "|".join([_ALWAYS_ENDS, *(rf"\b{phrase}\b" for phrase in load("names")["piece_ends"])]), re.IGNORECASE
    )


@cache
def _introduction() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('names')['within_intros'])})\s+(?=[^\W\d_a-zåäö])")


def _after_introduction(piece: str) -> str | None:
    match = _introduction().search(piece)
    return _name(_leading_capitals(piece[match.end() :])) if match else None


def _in_small_letters(piece: str) -> str | None:
    """ "Heter sam exempellund": two words, of which the surname means nothing else, and nothing after them."""
    match = _small_introduction().search(fold(piece))
    words = piece[match.end() :].split() if match else []
    if len(words) != _FULL_NAME or fold(words[1]) in ordinary() or fold(words[1]) in field_words():
        return None
    return _name(words)


@cache
def _small_introduction() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(fold, load('names')['small_intros']))})\s+")


def _standing_alone(piece: str) -> str | None:
    words = piece.split()
    return (
        _name(words)
        if _FULL_NAME <= len(words) <= _MOST_WORDS and len(_leading_capitals(piece)) == len(words)
        else None
    )


def _leading_capitals(text: str) -> list[str]:
    found: list[str] = []
    for word in text.split():
        if not _CAPITALISED.fullmatch(word) or len(found) == _MOST_WORDS:
            break
        found.append(word)
    return found


def _name(words: list[str]) -> str | None:
    known = [word for word in words if fold(word) in ordinary() or fold(word) in field_words()]
    return person_name(" ".join([load("names")["strong_intros"][0], *words])) if len(known) < len(words) else None
