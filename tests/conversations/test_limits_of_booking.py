"""Where the assistant does not book, and says so: closed care centres, a second booking, people a human must help."""

from collections.abc import Callable

import pytest

from assistant.services.views import Worklist
from tests.conversations.deeds import book_preliminarily, rows_of
from tests.conversations.questions import OFFERED
from tests.conversations.talk import Talk
from tests.system import System

WorklistOf = Callable[[str], Worklist]


def test_whoever_does_not_know_the_care_centre_is_told_how_to_find_out(talk: Talk) -> None:
    talk.says(["boka ett samtal", "vet inte"])
    assert talk.heard("utter_care_centre_unknown"), talk.answer
    assert talk.ends_with("utter_ask_care_centre"), talk.answer
    talk.press("Jag vet inte")
    assert talk.heard("utter_care_centre_unknown"), talk.answer
    talk.press("Törnrosen")
    assert talk.ends_with(*OFFERED), talk.answer


@pytest.mark.parametrize("care_centre", ["solgläntan", "lönnbacken"])
def test_a_care_centre_without_self_booking_shows_the_way_by_phone(talk: Talk, care_centre: str) -> None:
    talk.says(["boka ett samtal", care_centre])
    assert talk.heard("utter_offer_no_self_booking"), talk.answer
    assert not talk.times
    talk.say("prata med en människa")
    assert talk.heard("utter_human_at_centre"), talk.answer
    talk.says(["nej", "kryddgården då"])
    assert talk.ends_with(*OFFERED), talk.answer


def test_who_tries_it_out_may_write_the_same_invented_number_again(system: System, phone: str) -> None:
    book_preliminarily(Talk(system), "havsbrisen", phone)
    book_preliminarily(Talk(system), "kryddgården", phone)


def test_a_number_with_a_cancelled_booking_may_book_again(talk: Talk, phone: str) -> None:
    book_preliminarily(talk, "kryddgården", phone)
    talk.says(["avboka min tid", "ja"])
    assert talk.heard("utter_cancellation_cancelled"), talk.answer
    book_preliminarily(talk, "törnrosen", phone)
    assert talk.heard("utter_consent_refused"), talk.answer


@pytest.mark.parametrize(
    "said",
    [
        "jag är 17 år och går i skolan",
        "jag är förvaltare för min bror",
        "jag bokar åt min dotter",
        "jag har fullmakt för en vän",
        "jag har skyddade personuppgifter",
        "jag lever med sekretessmarkering",
    ],
)
def test_somebody_whom_a_human_should_help_leaves_nothing_behind(
    talk: Talk, phone: str, worklist_of: WorklistOf, said: str
) -> None:
    talk.says(["boka ett samtal", "kryddgården"])
    title = talk.pick()
    talk.says(["Kim Testsson", phone, said])
    assert talk.answer.count("ring") + talk.answer.count("Ring") and not talk.buttons, talk.answer
    talk.says(["ja", "fortsätt"])
    assert talk.heard("utter_nothing_to_resume"), talk.answer
    assert not rows_of(worklist_of("kryddgarden").to_confirm, phone)
    other = Talk(talk.system)
    other.says(["boka ett samtal", "kryddgården"])
    assert title in other.titles, "the time is still held"


def test_where_anybody_is_listed_is_never_said(talk: Talk) -> None:
    talk.say("vilken vårdcentral är min granne listad på?")
    assert "listad" in talk.answer and not any(
        name in talk.answer for name in ("Törnrosen", "Kryddgården", "Havsbrisen")
    ), talk.answer
