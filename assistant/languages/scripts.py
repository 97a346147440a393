"""Messages in other letters than ours: the letters say almost everything."""

import unicodedata
from collections import Counter

from assistant.languages.codes import OTHER
from assistant.languages.letters import likelihoods
from assistant.languages.text import bare
from assistant.languages.words import LATIN, NOTHING, weights

FEWEST_LETTERS = 2
# Letters that one of the languages has and its neighbours have not.
_PERSIAN = frozenset("پچژگکی")
_ARABIC = frozenset("ةىيكأإؤ")
_NEITHER = frozenset("ټډړږښڼېځڅۍەێۆڵڕٹڈں")
_SERBIAN = frozenset("ђјљњћџ")
_NOT_SERBIAN = frozenset("ыэщъёьйяюіїєґѓќѕ")
_TO_LATIN = str.maketrans("абвгдђежзијклљмнњопрстћуфхцчџш", "abvgdđežzijklљmnњoprstćufhcčџš") | {
    ord("љ"): "lj",
    ord("њ"): "nj",
    ord("џ"): "dž",
}
_ENOUGH = 2.0


def by_script(text: str) -> str | None:
    """The language of a text in other letters, `OTHER` when we have no answer in it; None when there are too few."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) < FEWEST_LETTERS:
        return None
    script, _ = Counter(unicodedata.name(letter, "?").split()[0] for letter in letters).most_common(1)[0]
    if script == "ARABIC":
        return _arabic_or_persian(text)
    if script == "CYRILLIC":
        return "hbs" if _is_serbian(text.lower()) else OTHER
    return OTHER


def _arabic_or_persian(text: str) -> str:
    if _NEITHER & set(text):
        return OTHER
    persian, arabic = (sum(letter in own for letter in text) for own in (_PERSIAN, _ARABIC))
    if persian != arabic:
        return "fa" if persian > arabic else "ar"
    found = likelihoods(text)
    return "fa" if found["fa"] > found["ar"] else "ar"


def _is_serbian(lower: str) -> bool:
    if _NOT_SERBIAN & set(lower):
        return False
    place = LATIN.index("hbs")
    known = (weights().get(bare(word.strip(".,!?")), NOTHING) for word in lower.translate(_TO_LATIN).split())
    return bool(_SERBIAN & set(lower)) or sum(its[place] for its in known) >= _ENOUGH
