"""Who may be told, said before anybody asks: "boka på törnrosen, och soc får gärna veta" (facts C-40, C-47).

Much else is said on the way to a booking. "Jag vill prata med soc" and "ring mig inte på jobbet" name somebody and are
neither a yes nor a no: words of being told have to stand there.
"""

import re
from datetime import datetime
from functools import cache

from assistant.swedish.consents.consent_asked import supposes_a_no
from assistant.swedish.consents.consent_for_another import consents_for
from assistant.swedish.consents.consent_limits import may_be_a_limit
from assistant.swedish.consents.consent_terms import ends_there, until
from assistant.swedish.consents.parties import named, parties
from assistant.swedish.data_files import load
from assistant.swedish.words.clauses import Kind, clauses
from assistant.swedish.words.once import remembered
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold, words

# Names alone, ahead of what is said of them: "soc och af".
FEW_WORDS = 3
_SENTENCE = re.compile(r"[.;!?]+(?:\s|$)")
_PIECE = re.compile(r"(?=,|\b(?:och|men|fast)\b)")
_BUTTON = "/"
# "Ja till" needs a name after it; beside the others "ingen" and "alla" are read as well.
_OF_ALL = ("knows", "told_not")
_TELLING = (*_OF_ALL, "verdict")


@remembered
def consent_said(text: str) -> str:
    """The words of it that say who may be told; empty where none do. What it asks is left out."""
    if text.startswith(_BUTTON) or consents_for(text):
        return ""
    # "Berätta inget för kassan" only sounds like "berätta om SIP".
    stated = [one.text for one in clauses(text) if one.kind is not Kind.QUESTION or _says("told_not", one.text)]
    sentences = [
        sentence
        for said in stated
        for sentence in _SENTENCE.split(said)
        if not (is_question(sentence) or supposes_a_no(sentence))
    ]
    return ". ".join(filter(None, map(_about_telling, sentences)))


def keeps_others_out(said: str) -> bool:
    """True for "inga andra ska veta", where nobody is named: those who have a yes already keep it."""
    return _says("no_others", said) and _of_all(said) and not named(said)


def without_ends(text: str, now: datetime) -> str:
    """Without "soc får veta till jul" beside something else: that day is the end of a yes, and no day to meet."""
    if not until(text, now):
        return text
    said = consent_said(text)
    rest = text.replace(said, " ") if said and until(said, now) else ""
    return rest if words(rest) else text


def _about_telling(sentence: str) -> str:
    """The sentence without what it begins and ends with of other things."""
    found = _PIECE.split(sentence)
    telling = [place for place, piece in enumerate(found) if any(_says(name, piece) for name in _TELLING)]
    if not telling:
        return ""
    first = telling[0]
    while first and named(found[first - 1]) and len(words(found[first - 1])) <= FEW_WORDS:
        first -= 1
    last = max([telling[-1], *(place for place in range(telling[0] + 1, len(found)) if _goes_on(found[place]))])
    said = "".join(found[first : last + 1]).strip(" ,")
    return said if _names_somebody(said) else ""


def _goes_on(piece: str) -> bool:
    """ "Men inte chefen", "men ingen annan", "men inget om kuratorn", "till jul"."""
    return bool(named(piece)) or _says("others", piece) or may_be_a_limit(piece) or ends_there(piece)


def _names_somebody(said: str) -> bool:
    """ "Ingen" and "alla" are also of times and of telephones: only where it is said that they are told.

    "Säg inget till dom" is about those who were named before.
    """
    read = parties(said)
    of_all = (read.nobody or read.everyone) and _of_all(said)
    return bool(read.included or read.excluded or of_all or keeps_others_out(said))


def _of_all(said: str) -> bool:
    return any(_says(name, said) for name in _OF_ALL) and not _says("they", said)


def _says(name: str, text: str) -> bool:
    said = " ".join(words(fold(text)))
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load("consent_ahead")[name]))
