"""A no to being talked about, spoken outright: "då säger jag nej till alla", "jag säger nej till arbetsgivaren"."""

import re

from assistant.swedish.consents.consent_asked import supposes_a_no
from assistant.swedish.consents.consent_for_another import consents_for
from assistant.swedish.consents.consent_terms import (
    content_unasked,
    ends_with_all,
    gives_leave_in_words,
    says_outright_no,
    speaks_of_an_earlier_yes,
)
from assistant.swedish.consents.parties import parties
from assistant.swedish.consents.taken_away import names_consent, names_data
from assistant.swedish.consents.taken_back import taken_back, takes_back
from assistant.swedish.data_files import load
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold, words

FEW_WORDS = 10
_PART = re.compile(r"[,.;!?]")


def refuses_somebody(text: str) -> bool:
    """Whether it is a no to somebody, and to nobody a yes. "Nej till alla tider" is about something else."""
    if not says_outright_no(text) or is_question(text) or supposes_a_no(text):
        return False
    said = parties(text)
    refused = said.excluded or (said.nobody and ends_with_all(text))
    return bool(refused) and not (said.included or said.everyone)


def forbids_somebody(text: str) -> bool:
    """Whether somebody who is named is kept out and no yes is spoken of that could be over: "prata inte med soc"."""
    said = parties(text)
    before = speaks_of_an_earlier_yes(text) or taken_back(text).outright
    return bool(said.excluded) and not (said.included or said.everyone or before or is_question(text))


def ends_an_earlier_yes(text: str) -> bool:
    """ "Jag har sagt ja till soc men det behövs inte längre": a yes is told of, and not needed any more."""
    tells = speaks_of_an_earlier_yes(text) and not is_question(text)
    return tells and any(
        re.search(pattern, " ".join(words(fold(text)))) for pattern in load("consent_terms")["unneeded"]
    )


def takes_consent_back(text: str) -> bool:
    """ "Ta bort samtycket men inte tiden", "ta bort allt, ingen ska prata om mig": the consent goes, and nothing else.

    What only narrows it is a change, and whoever asks takes nothing back.
    """
    if is_question(text) or names_data(text) or not takes_back(text):
        return False
    said = " ".join(words(fold(text)))
    takes = any(re.search(pattern, said) for pattern in load("taken_away")["of_consent"])
    read = taken_back(text)
    changes = read.narrowed or read.asked or read.longer or content_unasked(text)
    return (takes or names_consent(text)) and not changes


def lets_somebody_in(text: str) -> bool:
    """Whether a yes to somebody is all that is said, as after the questions: "jo förresten soc är okej".

    "Det går bra på jobbet" tells of a day at work: an employer has to be called so.
    """
    said = parties(text).included
    at_work = said == {"employer"} and not _names_an_employer(text)
    if not said or at_work or len(words(text)) > FEW_WORDS:
        return False
    return gives_leave(text) and any(parties(part).included and gives_leave(part) for part in _PART.split(text))


def _names_an_employer(text: str) -> bool:
    return any(word.startswith(stem) for word in words(text) for stem in load("consent_terms")["employer_stems"])


def gives_leave(text: str) -> bool:
    """Whether leave is given to talk to somebody, for oneself: "jag samtycker till att ni pratar med soc"."""
    given = gives_leave_in_words(text) and not takes_back(text)
    return given and not is_question(text) and consents_for(text) is None
