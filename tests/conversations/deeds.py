"""What many talks begin with: a time that is booked."""

from collections.abc import Iterable

from assistant.services.views import WorklistRow
from tests.conversations.questions import PARTIES
from tests.conversations.talk import Talk

NAME = "Kim Testsson"


def book_preliminarily(talk: Talk, care_centre: str, phone: str) -> str:
    """Books the first time offered, with name and phone, and refuses the consents; returns the time's title."""
    time = book_until_consent(talk, care_centre, phone)
    talk.press("Nej till alla")
    return time


def book_until_consent(talk: Talk, care_centre: str, phone: str | None = None) -> str:
    """Books the first time offered; the talk then stands at the first question about consent."""
    talk.says(["jag vill boka ett samtal", care_centre])
    time = talk.pick()
    if phone:
        talk.says([NAME, phone])
    talk.press("Ja")
    assert talk.heard("utter_consent_intro"), talk.answer
    return time


def rows_of(rows: Iterable[WorklistRow], phone: str) -> list[WorklistRow]:
    """The rows of whoever has that number, however it is written there."""
    wanted = phone.replace(" ", "")[-4:]
    return [row for row in rows if row.contact and row.contact.phone.replace(" ", "")[-4:] == wanted]


def book_directly(talk: Talk, care_centre: str) -> str:
    """Books the first time offered for somebody logged in, and refuses the consents; returns the time's title."""
    time = book_until_consent(talk, care_centre)
    talk.press("Nej till alla")
    return time


def refuse_the_rest(talk: Talk) -> None:
    """Says no to the parties that are still asked about."""
    for _ in PARTIES:
        if talk.ends_with(*[f"utter_ask_consent_{party}" for party in PARTIES]):
            talk.say("nej")
