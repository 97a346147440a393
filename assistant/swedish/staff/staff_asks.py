"""What staff ask in words that say it surely, however the ranking takes them; the words: `data/staff_asks.yml`.

What a short question asks by the answer before it stands in `data/staff_follow_ups.yml`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from assistant.swedish.data_files import load
from assistant.swedish.staff.situations import (
    asks_if_consent_is_needed,
    asks_without_consent,
    facts,
    waits_beyond_days,
)
from assistant.swedish.words.normalise import fold, normalise
from assistant.swedish.words.once import remembered
from assistant.swedish.words.questions import asks_somewhere

_LIST_NAME = re.compile(r"<(\w+)>")
_MOST_CHARACTERS = 600
# A longer message right after an answer has a topic of its own.
MOST_WORDS = 16
NO_CONSENT, NEEDED, WITHOUT, LIMITED = "no_consent", "consent_needed", "without_consent", "limited_yes"
ORAL, ONE_YES, OF_AUTHORITY, DUE = "oral_enough", "one_yes_enough", "authority_asks", "answer_due"
UNANSWERED = "still_unanswered"
YES_TO_ME, LEFT_OUT, PHONE_READY, PAPER = "yes_to_me", "left_out", "phone_ready", "consent_paper"
CLOSES = "closes"
# Which way it is, asked in some way: a need told with it decides.
OF_THE_WAY = frozenset({"opens_guide", "sip_when", "inquiry_then", "which_of_ways", "call_and_inquiry"})
RIGHT_STILL = "asks_if_right"
OPENS, NEEDS_A_WAY = "opens_guide", frozenset({"ability", "joint"})
Kinds = Sequence[Mapping[str, Sequence[str]]]


@remembered
def staff_ask(text: str) -> str | None:
    """The kind of what is asked or told: `books_for_client`, `send_it`, `first_step` …; None for all else."""
    if asks_without_consent(text):
        return WITHOUT
    if asks_if_consent_is_needed(text):
        return NEEDED
    if waits_beyond_days(text):
        return UNANSWERED
    said = _comparable(text)
    found = next((kind for kind, pattern in _asks() if pattern.search(said)), None)
    if found == OF_AUTHORITY and "need" in facts(text):
        # The guide has a way for that very paper.
        return None
    if found is None and _asks_which_way(text, said):
        return OPENS
    if found is None and _closes(text, said):
        return CLOSES
    return found or (NO_CONSENT if _tells_only_of_no_consent(text) else None)


def asked_after(subject: str, text: str) -> str | None:
    """The kind of what is asked by few words right after an answer about `subject`."""
    if len(text.split()) > MOST_WORDS:
        return None
    said = _comparable(text)
    return next((kind for kind, pattern in _follow_ups(subject) if pattern.search(said)), None)


def says_ask(kind: str, text: str) -> bool:
    """Whether that is said, beside whatever else: a yes to a part of it also tells of a consent."""
    said = _comparable(text)
    return any(pattern.search(said) for name, pattern in _asks() if name == kind)


def asks_besides(name: str, text: str) -> bool:
    """Whether that is asked too: "till vem skickar jag, och vem får skicka", "vad gör jag om hen säger nej"."""
    return bool(_besides(name).search(_comparable(text)))


def tells_and_asks_way(text: str) -> bool:
    """Whether something of a case is told and the way asked for by it: "alla drar åt olika håll, är det rätt ändå?"."""
    return _asks_which_way(text, _comparable(text)) or (needs_a_way(text) and staff_ask(text) in OF_THE_WAY)


def is_hurried(text: str) -> bool:
    """Whether the shortest answer is wanted: "stressigt, säg bara vilken"."""
    said = _comparable(text)
    return any(pattern.search(said) for pattern in _hurried())


def _comparable(text: str) -> str:
    return fold(normalise(text[:_MOST_CHARACTERS]).text)


def needs_a_way(text: str) -> bool:
    """Whether a need of a case is told that the guide has a way for."""
    return bool(NEEDS_A_WAY & set(facts(text).get("need", ())))


def _asks_which_way(text: str, said: str) -> bool:
    """ "Både vi och vårdcentralen ska göra saker, vad gäller då?": a need of a case, and what to do about it."""
    return needs_a_way(text) and bool(_asks_way().search(said) or _besides(RIGHT_STILL).search(said))


def _closes(text: str, said: str) -> bool:
    """Whether thanks, or what one will do now, is all there is: nothing asked, and nothing told of a case."""
    return not facts(text) and "?" not in text and any(pattern.search(said) for pattern in _thanks())


def _tells_only_of_no_consent(text: str) -> bool:
    return facts(text) == {"consent": "no"} and not asks_somewhere(text)


@cache
def _asks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(_compiled(load("staff_asks")["asks"]))


@cache
def _follow_ups(subject: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(_compiled(load("staff_follow_ups")["after"].get(subject, ())))


@cache
def _asks_way() -> re.Pattern[str]:
    return re.compile(load("staff_asks")["asks_way"])


@cache
def _besides(name: str) -> re.Pattern[str]:
    return re.compile(_LIST_NAME.sub(_written_out, load("staff_asks")[name]))


@cache
def _thanks() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("staff_asks")["closes"])


@cache
def _hurried() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("staff_asks")["hurried"])


def _compiled(kinds: Kinds) -> Iterator[tuple[str, re.Pattern[str]]]:
    for entry in kinds:
        for kind, patterns in entry.items():
            for pattern in patterns:
                yield kind, re.compile(_LIST_NAME.sub(_written_out, pattern))


def _written_out(match: re.Match[str]) -> str:
    lists: Mapping[str, Any] = load("staff_asks")["lists"]
    return f"(?:{lists[match[1]]})"
