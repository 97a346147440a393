"""Text as people send it, made safe and comparable: cleaning, folding and cutting into words."""

import re
import unicodedata

from assistant.swedish.words.once import remembered

MAX_LENGTH = 2000
_HEAD_LENGTH = 1200
_GAP = " … "

_TAG = re.compile(r"</?[A-Za-z!][^<>]{0,500}>")
_SPACE = re.compile(r"\s+")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff0-\ufffb\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e0fff]"
)
_FOLDED = str.maketrans("åäöéèêëáàâãøæüúùíìîïñç", "aaoeeeeaaaaoauuuiiiinc")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[.,!?;:]")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")


@remembered
def clean(text: str) -> str:
    """One line of visible text in NFC, without HTML tags, digits as 0-9, at most 2,000 characters.

    A longer text (a pasted mail) keeps its beginning and its end: the errand stands in one of them.
    """
    composed = plain_digits(unicodedata.normalize("NFC", _INVISIBLE.sub("", text)))
    visible = _SPACE.sub(" ", _TAG.sub(" ", composed)).strip()
    if len(visible) <= MAX_LENGTH:
        return visible
    return visible[:_HEAD_LENGTH] + _GAP + visible[-(MAX_LENGTH - _HEAD_LENGTH - len(_GAP)) :]


def fold(text: str) -> str:
    """Lower case without å, ä, ö and accents. Same length as the text when that is in NFC, so spans hold."""
    if text.isascii():
        return text.lower()
    said = unicodedata.normalize("NFC", text).replace("\u0130", "I").lower()
    # Mostly there are no others than these three, and a table of letters takes its time.
    said = said.replace("å", "a").replace("ä", "a").replace("ö", "o")
    return said if said.isascii() else said.translate(_FOLDED)


def plain_digits(text: str) -> str:
    """The text with every decimal digit of any script as 0-9. Same length."""
    if text.isascii():
        return text
    return _FOREIGN_DIGIT.sub(lambda sign: str(unicodedata.decimal(sign.group())), text)


def tokens(text: str) -> list[str]:
    """Folded words (hyphenated ones whole), numbers and the marks `.,!?;:`, in order."""
    return _TOKEN.findall(fold(text))


def words(text: str) -> list[str]:
    """Folded words and numbers, hyphenated words in their parts, without marks."""
    return _WORD.findall(fold(text))
