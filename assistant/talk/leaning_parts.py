"""Parts of a message that only go on from another: "var ligger EBB, vilken gata", "hur gick det, var de nöjda".

A part gets an answer of its own when it is a question or a wish of its own. A few words that nobody would understand
alone are a part of what they stand beside; so are few words with a "de" or "det" whose answer is about another subject.
"""

import re
from collections.abc import Iterable

from assistant.knowledge.follow_ups import subject_of
from assistant.nlu.verdict import FALLBACK
from assistant.swedish.data_files import load
from assistant.swedish.people.needs import needs
from assistant.swedish.people.needs_asked import asks_to_note
from assistant.swedish.staff.staff_asks import (
    DUE,
    LEFT_OUT,
    ONE_YES,
    ORAL,
    PAPER,
    PHONE_READY,
    YES_TO_ME,
    staff_ask,
    tells_and_asks_way,
)
from assistant.swedish.words.text import fold, words
from assistant.swedish.words.wishes_said import asks_when_called

MOST_WORDS, MOST_WORDS_OF_ASKING = 4, 7
# "Får jag använda det som handläggare": who asks is no subject.
ROLE, MOST_WORDS_OF_A_ROLE = "som", 2
OF_A_TIME = frozenset({"book_appointment", "rebook_appointment"})
UNANSWERABLE = (FALLBACK, "out_of_scope")
TOPIC = "faq/"
# The slots that the guide asks for.
OF_THE_GUIDE = "way_"
OF_WHAT_IS_TOLD = (ORAL, ONE_YES, DUE, YES_TO_ME, LEFT_OUT, PHONE_READY, PAPER)


def leans_on_others(text: str, wish: str, others: Iterable[str]) -> bool:
    """Whether a part with that wish (an intent or `faq/<topic>`) only goes on from the parts with the `others`."""
    said = _without_role(words(fold(text)))
    beside = [other for other in others if other not in UNANSWERABLE]
    if wish in UNANSWERABLE and OF_A_TIME.intersection(beside) and _asks_which_times(text):
        return True
    if len(said) <= MOST_WORDS_OF_ASKING and asks_to_note(text) and not needs(text):
        # "Kan ni skriva upp det?" after a need is manners: it asks for no human being, and of no record.
        return True
    if len(said) > MOST_WORDS or not beside:
        return False
    if wish in UNANSWERABLE or " ".join(said) in load("follow_ups")["asked_again"]:
        return True
    points = not {fold(word) for word in load("follow_ups")["pointing"]}.isdisjoint(said)
    return points and wish.startswith(TOPIC) and not any(_same_subject(wish, other) for other in beside)


def asks_of_what_it_tells(text: str, asked: str | None) -> bool:
    """In the guide for staff: "jag har ett muntligt ja, räcker det?", "vi skickade den i juni, när kommer svaret"."""
    of_what_is_told = staff_ask(text) in OF_WHAT_IS_TOLD or tells_and_asks_way(text)
    return (asked or "").startswith(OF_THE_GUIDE) and of_what_is_told


def asks_when_called_some_day(text: str) -> bool:
    """ "När ringer ni, på torsdag?" is one question: the day in it is no wish for that day."""
    return asks_when_called(text) and len(words(fold(text))) <= MOST_WORDS_OF_ASKING


def _asks_which_times(text: str) -> bool:
    """ "Har ni nåt senare i veckan?" beside "jag behöver flytta min tid": the times are shown in any case."""
    return any(re.search(pattern, fold(text)) for pattern in load("follow_ups")["which_times"])


def _without_role(said: list[str]) -> list[str]:
    if ROLE not in said:
        return said
    place = said.index(ROLE)
    return said[:place] if len(said) - place - 1 <= MOST_WORDS_OF_A_ROLE else said


def _same_subject(one: str, other: str) -> bool:
    subjects = [subject_of(wish.removeprefix(TOPIC)) for wish in (one, other)]
    return subjects[0] == subjects[1] if all(subjects) else not other.startswith(TOPIC)
