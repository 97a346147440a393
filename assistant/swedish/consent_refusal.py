"""A no to being talked about, spoken outright: "då säger jag nej till alla", "jag säger nej till arbetsgivaren"."""

from assistant.swedish.consent_terms import consents_for, ends_with_all, gives_leave_in_words, says_outright_no
from assistant.swedish.parties import parties
from assistant.swedish.questions import is_question
from assistant.swedish.taken_back import takes_back


def refuses_somebody(text: str) -> bool:
    """Whether it is a no to somebody, and to nobody a yes. "Nej till alla tider" is about something else."""
    if not says_outright_no(text) or is_question(text):
        return False
    said = parties(text)
    refused = said.excluded or (said.nobody and ends_with_all(text))
    return bool(refused) and not (said.included or said.everyone)


def gives_leave(text: str) -> bool:
    """Whether leave is given to talk to somebody, for oneself: "jag samtycker till att ni pratar med soc"."""
    given = gives_leave_in_words(text) and not takes_back(text)
    return given and not is_question(text) and consents_for(text) is None
