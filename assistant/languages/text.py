"""A message as words that can be compared, whatever marks their language writes on them."""

import re
import unicodedata
from functools import lru_cache

MOST_CHARACTERS = 600
# Stroked letters, which Unicode does not take apart, the apostrophe that phones write, and, for speed, the commonest.
_COMMON = str.maketrans("łđıøæœß’åäöéèüáóíúñçćčšžğşęąśźżń", "ldioaes'aaoeeuaoiuncccszgseaszzn")
_NOT_WORDS = re.compile(r"\S*[@/\\]\S*|\bwww\.\S+|\S*\d\S*")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def bare(text: str) -> str:
    """Lower case, without marks: "mówię" and "mowie" are the same."""
    lower = text.replace("\u0130", "I").lower().translate(_COMMON)
    if lower.isascii():
        return lower
    return "".join(sign for sign in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """Bare words in order, without addresses, links and whatever holds a digit."""
    return _WORD.findall(bare(_NOT_WORDS.sub(" ", text[:MOST_CHARACTERS])))


@lru_cache(maxsize=512)
def is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")
