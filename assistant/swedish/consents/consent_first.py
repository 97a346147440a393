"""A no to the answer before, too, a pause before anything is saved, and a no with a question after it."""

import re
from datetime import date
from functools import cache

from assistant.swedish.consents.consent_terms import says_what
from assistant.swedish.consents.end_answered import days_said
from assistant.swedish.consents.parties import named
from assistant.swedish.data_files import load
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold, words

COUNTS = {"tva": 2, "2": 2, "tre": 3, "3": 3}


def refuses_the_one_before(text: str) -> bool:
    """ "Nej, och nej på förra också", and not "jag sa inte nej på förra"."""
    other = ("yes_to_the_one_before", "said_no_such_no")
    return not is_question(text) and _says(text, "no_to_the_one_before") and not any(_says(text, one) for one in other)


def denies_such_a_no(text: str) -> bool:
    """ "Nej, jag sa inte nej på förra": the no ahead is to what was heard, and answers nothing."""
    return _says(text, "said_no_such_no")


def skips_with_a_no(text: str) -> bool:
    """ "Nej, det hoppar jag över": no to that one, and no end of the questions."""
    return _says(text, "no_and_skips")


def says_no_now(text: str) -> bool:
    """ "Då säger jag nej nu. Jag vill träffa människan först": a no to whom it was asked of, whatever its reason."""
    return _says(text, "says_no_now") and not (named(text) or is_question(text))


def lets_ask(text: str) -> bool:
    """ "Ja, fråga på": leave to ask, and no answer to what is asked. "Ja, de får fråga" is an answer."""
    plain = " ".join(words(fold(text)))
    ahead = _pattern("lets_ask_tail").sub("", plain)
    return _pattern("lets_ask").search(ahead) is not None and not _says(text, "asks_them")


def skips_them_all(text: str) -> bool:
    """ "Kan vi skippa det här med samtycke", "inte just nu": all of the questions are left, and nobody is refused."""
    return (_says(text, "skips_them_all") or _says(text, "not_now")) and not named(text)


def waits_to_save(text: str, today: date) -> bool:
    """ "Spara inte än", "vänta, jag måste prata med min man först": nothing is answered, and nothing ends. What shall
    be done or be another before it is saved is no pause: "innan du sparar, ändra till 30 dagar".
    """
    waits = _says(text, "waits_to_save") and not is_question(text)
    return waits and not (_says(text, "does_something") or _says_a_value(text, today))


def sets_an_end_first(text: str, today: date) -> bool:
    """ "Vänta, ändra till 30 dagar först": another end and nothing else, which asks nothing of so many days."""
    waits = _says(text, "waits_to_save") and not is_question(text)
    other = _says(text, "own_reason") or _says(text, "more_than_an_end") or says_what(text) or named(text)
    return waits and not other and bool(days_said(text, today))


def _says_a_value(text: str, today: date) -> bool:
    return not _says(text, "own_reason") and (says_what(text) or bool(days_said(text, today)))


def gives_reko_leave(text: str) -> bool:
    """ "Henne får ni prata med", "REKO får gärna kontakta honom"."""
    return _says(text, "leave_given") and not is_question(text)


def says_the_least(text: str) -> bool:
    """ "Det allra minsta", which is of how much or of how long, as it was asked."""
    return _says(text, "the_least")


def takes_the_proposal(text: str) -> bool:
    """ "Ta det du tycker", and nothing else."""
    return _says(text, "the_proposal") and "?" not in text


def how_many_first(text: str) -> int:
    """ "De två första", 0 where nothing of it is said."""
    found = _pattern("the_first").search(" ".join(words(fold(text))))
    return COUNTS[found["a"] or found["b"]] if found else 0


def no_and_question(text: str) -> tuple[str, str] | None:
    """ "Nej tack, vad kostar mötet?": the question and the no, which goes to what was asked. None where somebody is
    named in the question, whom the no may be of.
    """
    found = _pattern("no_then_asked").match(fold(text))
    if found is None:
        return None
    question = text[found.start("asked") : found.end("asked")]
    asks = is_question(question) and not named(question)
    return (question, text[found.start("no") : found.end("no")]) if asks else None


def refused_and_asked_of(text: str) -> frozenset[str]:
    """ "Nej tack, får chefen veta": whom it asks about, who got no yes by it. Empty where it asks of nobody."""
    found = _pattern("no_then_of_whom").search(" ".join(words(fold(text))))
    return named(found["asked"]) if found and not _says(found["asked"], "begs_for_it") else frozenset()


def _says(text: str, name: str) -> bool:
    return _pattern(name).search(" ".join(words(fold(text)))) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("consent_first")[name])
