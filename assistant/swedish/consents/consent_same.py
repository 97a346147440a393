"""Does somebody ask for the same answer as another party got: "soc samma som kassan"?"""

import re
from dataclasses import dataclass
from functools import cache

from assistant.swedish.consents.parties import named
from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold, words

_NEXT = re.compile(r"[.,;!?]|\b(?:men|fast|dock)\b")


@dataclass(frozen=True)
class Same:
    """`who` gets the answer of `model`. Nobody in `who`: the one that is asked about; no `model`: the one before.

    `beside`: what else is said, from the next "men" on.
    """

    who: frozenset[str]
    model: str | None
    beside: str = ""


def same_as(text: str) -> Same | None:
    """None where no such thing is said, or where it can't be told whose answer is meant."""
    if _is_alone(text):
        return Same(frozenset(), None)
    found = _same().search(fold(text))
    if not found:
        return None
    before, after = fold(text)[: found.start()], fold(text)[found.end() :]
    model, *beside = _NEXT.split(after, maxsplit=1)
    models = named(model)
    if len(models) != 1 or _folded("not_same") & set(words(before)):
        return None
    return Same(named(before), next(iter(models)), beside[0] if beside else "")


def same_for(text: str) -> Same | None:
    """ "Samma för af, till jul", "af samma sak": as the one before, for whom the same part names."""
    said = _NEXT.split(fold(text))
    for index, part in enumerate(said):
        found = set(words(part))
        again = found & _folded("same_words") and not found & (_folded("not_same") | {"som", "tid", "datum"})
        if again and (who := named(part)):
            return Same(who, None, ", ".join([*said[:index], *said[index + 1 :]]))
    return None


def speaks_of_same(text: str) -> bool:
    """Whether an answer like another's is meant, even where it can't be told whose."""
    return bool(_folded("same_words") & set(words(text))) or _is_alone(text)


def says_same_apart(text: str) -> bool:
    """ "Ja af också, på samma vis": it stands by itself in one part of the message."""
    return any(map(_is_alone, _NEXT.split(text)))


def says_same_end(text: str) -> bool:
    """ "Samma tid som de andra": the end that the others have, and no answer to who; not "samma sak och lika länge"."""
    said = " ".join(words(fold(text)))
    rest = set(_without_end(said).split())
    return rest != set(said.split()) and not rest & _folded("same_words") and not _folded("not_same") & set(words(text))


def says_same_for_both(text: str) -> bool:
    """ "Soc och af ja, samma för båda": of those who are named in the same breath, and like nobody before."""
    return re.search(load("consent_limits")["same_for_both"], fold(text)) is not None and len(named(text)) > 1


def _is_alone(text: str) -> bool:
    """Whether that is all that is said: "ja, samma sak där", "som förut"."""
    return _bare(text) in {_bare(phrase) for phrase in _folded("same_alone")}


def _bare(text: str) -> str:
    said = " ".join(word for word in words(text) if word not in _folded("same_idle"))
    return _without_end(said) or said


def _without_end(said: str) -> str:
    """ "Samma sak och lika länge" is the same, end and all."""
    for phrase in _folded("same_end"):
        said = re.sub(rf"\b{phrase}\b", " ", said)
    return " ".join(said.split())


@cache
def _folded(name: str) -> frozenset[str]:
    return frozenset(" ".join(words(phrase)) for phrase in load("consent_limits")[name])


@cache
def _same() -> re.Pattern[str]:
    phrases = sorted(map(fold, load("consent_limits")["same"]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")
