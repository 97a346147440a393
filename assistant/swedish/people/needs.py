"""What somebody says they need at a meeting: interpreter, access, company, how to be reached.

Kinds out of fixed lists, never the words themselves: those may tell of an illness.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from assistant.swedish.bookings.booking_codes import without_codes
from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import normalise
from assistant.swedish.words.text import fold

_LIST_NAME = re.compile(r"<(\w+)>")
_MOST_CHARACTERS = 1000
CALL, SMS = "call", "sms"


def needs(text: str) -> dict[str, Any]:
    """What the text asks for, empty when nothing: the fields of `casework.needs.Needs`, each as JSON.

    A question ("kan jag få tolk?") asks for it too; whether it is meant as a wish is for the caller to judge. As it is
    written first; where that tells of none, with its misspelt words corrected ("tålk").
    """
    said = without_codes(text[:_MOST_CHARACTERS])
    written, corrected = fold(said), fold(normalise(said).text)
    return _asked_for(written) or ({} if corrected == written else _asked_for(corrected))


def _asked_for(said: str) -> dict[str, Any]:
    found: dict[str, Any] = _interpreter(said)
    own = _without_others(said)
    access = [kind for kind in load("needs")["access"] if _any("access", own, kind)]
    found |= {"access": access} if access else {}
    found |= _companion(said)
    found |= {"other_coordinator": True} if _any("other_coordinator", said) else {}
    found |= {"discreet": True} if _wants_discretion(said) else {}
    channel = _channel(said)
    return found | ({"channel": channel} if channel else {})


def _interpreter(whole: str) -> dict[str, Any]:
    said = _without_costs(whole)
    if not _any("interpreter", said):
        return {}
    language, dialect, gender = _language(said), _dialect(said), _gender(said)
    optional = {"language": language, "dialect": dialect, "interpreter_gender": gender, "interpreter_way": _way(said)}
    return {"interpreter": True, **{name: value for name, value in optional.items() if value}}


def _without_others(said: str) -> str:
    """The text without what is told of a relative who stays at home: "min mamma sitter i rullstol"."""
    if any(pattern.search(said) for pattern in _patterns("others_come", None)):
        return said
    for pattern in _patterns("others_trouble", None):
        said = pattern.sub(" ", said)
    return said


def _companion(said: str) -> dict[str, Any]:
    """That somebody comes along, and as what: only words in the very phrases that say so count."""
    matches = [match for match in _matches("companion", said) if not _is_denied(said, match)]
    if not matches:
        return {}
    told = " ".join(match.group() for match in matches)
    who = [kind for kind, words in load("needs")["company"].items() if re.search(rf"\b(?:{words})\b", told)]
    return {"companion": True} | ({"company": who} if who else {})


def _without_costs(said: str) -> str:
    """The text without the clauses that speak of money: who asks what an interpreter costs has not asked for one."""
    clauses = re.split(f"({load('needs')['clause_ends']})", said)
    return "".join(" " if re.search(load("needs")["costs"], clause) else clause for clause in clauses)


def _language(said: str) -> str | None:
    """The one that is named last as wanted: "inte arabiska, somaliska" is Somali."""
    words = re.findall(r"\w+", _without_refused(said))
    return next((code for code, names in load("needs")["languages"].items() if _named(names, words)), None)


def _without_refused(said: str) -> str:
    return re.sub(rf"\b(?:inte|ej|i stallet for|istallet for|fel,?) (?:pa )?(?:{_language_names()})\b", " ", said)


@cache
def _language_names() -> str:
    names = {fold(name) for listed in load("needs")["languages"].values() for name in listed}
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


def _named(names: list[str], words: list[str]) -> bool:
    return any(fold(name) in words for name in names)


def _dialect(said: str) -> str | None:
    return next((word for word in load("needs")["dialects"] if re.search(rf"\b{fold(word)}", said)), None)


def _gender(said: str) -> str | None:
    """The one that is asked for; none when both are named."""
    asked = [gender for gender in ("woman", "man") if _any(gender, said)]
    return asked[0] if len(asked) == 1 else None


def _way(said: str) -> str | None:
    """How the interpreter takes part; none when several ways are asked for."""
    asked = [way for way in load("needs")["interpreter_way"] if _any("interpreter_way", said, way)]
    return "there" if "there" in asked else asked[0] if len(asked) == 1 else None


def cannot_phone(text: str) -> bool:
    """True for "jag är döv" and "jag kan inte prata i telefon", false for "jag hör inte av er"."""
    return _cannot_phone(fold(text[:_MOST_CHARACTERS]))


def _cannot_phone(said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns("no_phone", None))


def _wants_discretion(said: str) -> bool:
    """Nothing is to be left where somebody else finds it; who got no text, or leaves no message, asks for nothing."""
    asked = any(pattern.search(said) for pattern in _patterns("discreet", None))
    return asked and not any(pattern.search(said) for pattern in _patterns("not_discreet", None))


def _channel(said: str) -> str | None:
    """Whoever can't be phoned wants to be written to, also where they say no more than that; "i stället för sms" wants
    none.
    """
    said = re.sub(load("needs")["channel_given_up"], " i stallet ", said)
    written = _cannot_phone(said)
    if not written and not re.search(load("needs")["prefers"], said):
        return None
    kinds = [kind for kind in load("needs")["channel"] if not (written and kind == CALL)]
    return next((kind for kind in kinds if _any("channel", said, kind)), SMS if written else None)


def _any(name: str, said: str, kind: str | None = None) -> bool:
    return any(not _is_denied(said, match) for match in _matches(name, said, kind))


def _matches(name: str, said: str, kind: str | None = None) -> Iterator[re.Match[str]]:
    return (match for pattern in _patterns(name, kind) for match in pattern.finditer(said))


def _is_denied(said: str, match: re.Match[str]) -> bool:
    before, after = said[: match.start()], said[match.end() :]
    return bool(re.search(load("needs")["denial"], before) or re.search(load("needs")["denial_after"], after))


@cache
def _patterns(name: str, kind: str | None) -> tuple[re.Pattern[str], ...]:
    listed = load("needs")[name]
    return tuple(re.compile(_LIST_NAME.sub(_alternatives, pattern)) for pattern in (listed[kind] if kind else listed))


def _alternatives(match: re.Match[str]) -> str:
    return str(load("needs")["lists"][match[1]])


def asks_for_interpreter(text: str) -> bool:
    """True for "kan jag få tolk?", false for "vad kostar en tolk?" and "kan min son tolka?"."""
    said = without_codes(text[:_MOST_CHARACTERS])
    return any(_any("asks_interpreter", _without_costs(fold(way))) for way in (said, normalise(said).text))


def language_instead(text: str) -> str | None:
    """The code of the language that takes another's place: "nej inte arabiska, somaliska"."""
    for sentence in re.split(r"[.!?;]", fold(text[:_MOST_CHARACTERS])):
        if _without_refused(sentence) != sentence and (instead := _language(sentence)):
            return instead
    return None


def speaks_language(text: str) -> str | None:
    """The code of the language of "jag pratar dari, lite svenska"; None where none is named as one's own."""
    said = fold(text[:_MOST_CHARACTERS])
    found = re.search(rf"{load('needs')['speaks']} ({_language_names()})\b", said)
    return _language(found[1]) if found else only_language(text)


def wants_spoken(text: str) -> str | None:
    """The code of the language of "om nån kan spanska är det bra", as a wish; None of "pratar ni spanska"."""
    said = fold(text[:_MOST_CHARACTERS])
    found = re.search(rf"{load('needs')['wants_spoken']} ({_language_names()})\b", said)
    return _language(found[1]) if found else None


def only_gender(text: str) -> str | None:
    """woman | man, where the message says no more than whom somebody would rather have: "kvinna helst"."""
    said = fold(text[:_MOST_CHARACTERS])
    if not re.search(load("needs")["only_gender"], said):
        return None
    return "man" if re.search(r"\b(?:man|manlig|kille)\b", said) else "woman"


def comes_alone(text: str) -> bool:
    """True for "brorsan kan inte, jag kommer själv"."""
    said = fold(text[:_MOST_CHARACTERS])
    return any(pattern.search(said) for pattern in _patterns("alone", None)) and not _any("companion", said)


def company_instead(text: str) -> bool:
    """True for "nej inte mamma, det är min dotter som följer med", false for "min son kommer också, jag hör inte"."""
    said = fold(text[:_MOST_CHARACTERS])
    instead = any(pattern.search(said) for pattern in _patterns("company_instead", None))
    return instead and not re.search(load("needs")["company_too"], said)


def puts_company_right(text: str) -> bool:
    """True for "ta bort det, skriv att dottern följer med": nobody takes a child away."""
    return re.search(load("needs")["company_put_right"], fold(text[:_MOST_CHARACTERS])) is not None


def child_interprets(text: str) -> bool:
    """True for "min son på 14 år kan tolka"."""
    said = fold(text[:_MOST_CHARACTERS])
    return any(pattern.search(said) for pattern in _patterns("child_interprets", None))


def only_language(text: str) -> str | None:
    """The code of the language that is all the message names: "på somaliska, tack"."""
    words = re.findall(r"\w+", fold(text[:_MOST_CHARACTERS]))
    languages = {fold(name) for names in load("needs")["languages"].values() for name in names}
    beside = {*load("needs")["beside_a_language"], *languages}
    return _language(" ".join(words)) if words and all(word in beside for word in words) else None
