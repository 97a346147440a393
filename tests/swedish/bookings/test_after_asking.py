"""A time that is put right after it was asked about, and what else is asked for beside a list of times."""

import pytest

from assistant.swedish.bookings.day_and_hour import puts_right_what_it_asked
from assistant.swedish.bookings.number_sought import seeks_number
from assistant.swedish.bookings.refusals import before_the_wish, beside_refused
from assistant.swedish.bookings.seeks_time import seeks_time
from assistant.swedish.bookings.way_wished import asks_for_way, way_insisted
from assistant.swedish.words.wishes_said import asks_for_call_instead


@pytest.mark.parametrize(
    "text", ["kan jag ta onsdag 13? eller nej, torsdag samma tid", "går tisdag? nej förresten, onsdag kl 9"]
)
def test_what_stands_after_the_question_is_what_is_meant(text: str) -> None:
    assert puts_right_what_it_asked(text)


@pytest.mark.parametrize(
    "text", ["onsdag 13? nej tack", "går onsdag? vad kostar det", "nej, torsdag", "finns hiss? annars torsdag 14"]
)
def test_what_puts_nothing_right_is_read_as_before(text: str) -> None:
    assert not puts_right_what_it_asked(text)


def test_what_goes_stands_in_a_sentence_of_its_own() -> None:
    assert before_the_wish("inte fredag. nästa vecka går bra") == "inte fredag"
    assert beside_refused("inte fredag. torsdag funkar") == "torsdag funkar"
    assert beside_refused("inte torsdag. fredag går inte heller") == ""


@pytest.mark.parametrize("text", ["försöker få tag i nån, ge mig en tid", "telefontid på törnrosen önskas"])
def test_who_orders_a_time_seeks_no_number(text: str) -> None:
    assert not seeks_number(text)
    assert seeks_number("hur får jag tag i reko") and not seeks_time("vilken telefontid har reko")


@pytest.mark.parametrize(
    "text", ["nej jag vill komma till Törnrosen och prata där", "vill hellre komma till Kryddgården"]
)
def test_who_will_come_to_the_care_centre_wants_to_meet_there(text: str) -> None:
    assert way_insisted(text) == "visit"
    assert way_insisted("jag vill komma till saken") is None and way_insisted("jag kan komma till mötet") is None


def test_a_way_is_known_misspelt() -> None:
    assert asks_for_way("går det att ha det på viedo") == "video"


@pytest.mark.parametrize("text", ["kan du inte ringa mig i stället? ingen passar", "kan jag i stället bli uppringd"])
def test_a_call_is_asked_for_instead(text: str) -> None:
    assert asks_for_call_instead(text)
    assert not asks_for_call_instead("kan jag ringa er i stället") and not asks_for_call_instead(
        "en annan tid i stället"
    )
