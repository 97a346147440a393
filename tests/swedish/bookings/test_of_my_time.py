"""What somebody with a booked time asks and says of it, in words that no ranking knows."""

import pytest

from assistant.swedish.bookings import of_my_time
from assistant.swedish.bookings.booked_asked import asks_if_booked
from assistant.swedish.bookings.in_line import asks_for_a_line, refuses_line
from assistant.swedish.replies.asides import speaks_of


@pytest.mark.parametrize(
    "text", ["hur länge är man där?", "när slutar mötet", "hur lång tid tar samtalet, har barnvakt"]
)
def test_how_long_the_meeting_is(text: str) -> None:
    assert of_my_time.asks_length(text)


@pytest.mark.parametrize(
    "text",
    [
        "hur länge sparas det",
        "hur länge gäller mitt ja",
        "hur lång är kön till reko",
        "hur lång tid har jag varit sjukskriven, minns det inte",
        "när slutar ni svara i telefon",
        "hur lång tid innan de ringer?",
    ],
)
def test_what_is_long_besides(text: str) -> None:
    assert not of_my_time.asks_length(text)


def test_when_it_is_confirmed_is_not_when_somebody_phones() -> None:
    assert of_my_time.asks_when_confirmed("när hör ni av er och bekräftar?")
    assert of_my_time.asks_when_confirmed("när blir min tid bekräftad")
    assert not of_my_time.asks_when_confirmed("när ringer ni?")
    assert not of_my_time.asks_when_confirmed("jag bekräftar när jag vet")


def test_the_code_is_asked_for_again() -> None:
    assert of_my_time.asks_code_again("hann aldrig skriva ner koden")
    assert of_my_time.asks_code_again("kan du säga bokningskoden en gång till")
    assert not of_my_time.asks_code_again("jag skrev upp koden")
    assert not of_my_time.asks_code_again("kan du säga tiden en gång till")


@pytest.mark.parametrize(
    "text",
    [
        "torsdagen går inte, måndag då?",
        "krockar med jobbet, finns det fredag i stället",
        "jag kan inte onsdag, hellre tisdag",
        "tiden passar inte, jag vill ha nån i januari",
    ],
)
def test_a_day_that_will_not_do_and_another(text: str) -> None:
    assert of_my_time.wants_another_than_booked(text)


@pytest.mark.parametrize(
    "text",
    [
        "onsdag funkar bra, jag kommer",
        "kan inte gå i trappor, fredag ska jag till sjukgymnasten",
        "om onsdag inte går, kan jag ta fredag då?",
        "ring inte onsdag, hellre torsdag",
        "flytta inte mötet, fredag?",
        "onsdag går inte",
        "min man kan inte komma med på onsdag",
    ],
)
def test_no_other_day_is_wished_for(text: str) -> None:
    assert not of_my_time.wants_another_than_booked(text)


def test_what_happens_there() -> None:
    assert of_my_time.asks_what_happens("vad gör man på ett sånt möte")
    assert of_my_time.asks_what_happens("hur går samtalet till")
    assert not of_my_time.asks_what_happens("vad händer efter mötet")
    assert not of_my_time.asks_what_happens("vad händer på soc")


def test_erasing_some_other_time_is_asked_about() -> None:
    assert of_my_time.asks_to_erase_later("kan jag radera allt sen, efter besöket?")
    assert not of_my_time.asks_to_erase_later("kan du radera allt nu")
    assert not of_my_time.asks_to_erase_later("kan jag göra det efter mötet?")


def test_whether_one_stands_on_a_list_and_what_the_line_is() -> None:
    assert of_my_time.asks_if_on_the_list("är jag kvar i kön?")
    assert not of_my_time.asks_if_on_the_list("jag är på väntelista hos tandläkaren")
    assert of_my_time.asks_of_the_line("vad är en väntelista")
    assert of_my_time.asks_of_the_line("om jag står på väntelistan, får jag tid automatiskt")
    assert not of_my_time.asks_of_the_line("sätt mig på väntelistan")


def test_a_line_is_asked_for_by_whoever_finds_no_time_and_refused_by_others() -> None:
    assert asks_for_a_line("ingen av tiderna passar, finns det nån kölista?")
    assert not asks_for_a_line("finns det väntelista?")
    assert refuses_line("ingen väntelista, tack")
    assert not refuses_line("ställ mig på väntelistan")
    assert not refuses_line("ta bort mig från väntelistan")


def test_a_time_or_only_the_line() -> None:
    assert asks_if_booked("har jag nån tid eller bara kö?")
    assert asks_if_booked("har jag en tid bokad eller står jag bara i kö")


def test_a_change_some_other_time_is_asked_about() -> None:
    assert speaks_of("cancel_later", "kan man byta dag senare om det strular")
    assert not speaks_of("cancel_later", "kan jag byta dag till fredag")
