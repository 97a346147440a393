"""When it suits: by button, in free words, by place in the list. Only times that were offered can be booked."""

import pytest
import sqlalchemy as sa

from assistant.bootstrap import House
from assistant.services.transactions import conversation_key
from tests.conversations.questions import OFFERED
from tests.conversations.talk import Talk

THURSDAY = 3


@pytest.fixture
def choosing(talk: Talk) -> Talk:
    """A talk that has offered times of a care centre."""
    talk.says(["boka ett samtal", "kryddgården"])
    assert len(talk.times) == 4, talk.answer
    return talk


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("den första", 0),
        ("den andra", 1),
        ("den tredje", 2),
        ("nummer 4", 3),
        ("den sista", 3),
        ("den tidigaste", 0),
        ("tvåan", 1),
    ],
)
def test_a_time_is_picked_by_its_place_in_the_list(choosing: Talk, said: str, place: int) -> None:
    title = choosing.titles[place]
    choosing.say(said)
    assert choosing.ends_with("utter_ask_person_name"), choosing.answer
    choosing.says(["Kim Testsson", "070-174 06 28"])
    assert title in choosing.answer


def test_a_time_is_picked_by_writing_what_the_button_says(choosing: Talk) -> None:
    title = choosing.titles[2]
    choosing.say(title)
    assert choosing.ends_with("utter_ask_person_name"), choosing.answer
    choosing.says(["Kim Testsson", "070-174 06 28"])
    assert title in choosing.answer


@pytest.mark.parametrize(
    "said", ["andra tider", "har du några fler?", "ingen av dem passar", "nej", "inget av det funkar"]
)
def test_other_times_are_others(choosing: Talk, said: str) -> None:
    first = choosing.starts
    choosing.say(said)
    assert choosing.ends_with(*OFFERED), choosing.answer
    assert choosing.starts and not set(first) & set(choosing.starts)


def test_the_last_of_many_others_comes_round_to_the_first(talk: Talk) -> None:
    talk.says(["boka ett samtal", "havsbrisen"])
    first = talk.starts
    for _ in range(40):
        talk.say("andra tider")
        if talk.heard("utter_no_more_times"):
            break
    assert talk.heard("utter_no_more_times"), talk.answer
    assert talk.starts == first


def test_a_day_without_free_times_gets_the_nearest_and_says_so(choosing: Talk) -> None:
    choosing.say("på söndag")
    assert choosing.heard("utter_offer_daytime_only"), choosing.answer
    assert choosing.times


def test_a_time_that_has_been_is_said_to_have_been(choosing: Talk) -> None:
    choosing.say("i går")
    assert choosing.heard("utter_time_past"), choosing.answer
    assert choosing.ends_with(*OFFERED), choosing.answer


def test_a_day_that_does_not_exist_is_said_not_to_exist(choosing: Talk) -> None:
    choosing.say("den 31 november")
    assert choosing.heard("utter_time_impossible"), choosing.answer
    assert choosing.ends_with(*OFFERED), choosing.answer


def test_an_exact_time_is_taken_without_a_list(talk: Talk) -> None:
    talk.says(["boka ett samtal", "kryddgården", "vecka 50"])
    title = talk.titles[1]
    talk.says(["andra tider", title])
    assert talk.ends_with("utter_ask_person_name"), talk.answer


def test_a_day_said_before_the_care_centre_is_remembered(talk: Talk) -> None:
    talk.says(["jag vill boka en tid torsdag vecka 50", "kryddgården"])
    assert talk.ends_with(*OFFERED), talk.answer
    assert {start.weekday() for start in talk.starts} == {THURSDAY}


def test_a_part_of_the_day_without_a_day_looks_at_all_days(choosing: Talk) -> None:
    choosing.say("helst på förmiddagen")
    assert choosing.starts and all(start.hour < 12 for start in choosing.starts), choosing.titles


def test_a_bare_clock_time_picks_from_the_list(talk: Talk) -> None:
    talk.says(["boka ett samtal", "kryddgården", "tisdag vecka 50"])
    title, clock = talk.titles[1], talk.starts[1].strftime("%H.%M")
    talk.say(f"klockan {clock}")
    assert talk.ends_with("utter_ask_person_name"), talk.answer
    talk.says(["Kim Testsson", "070-174 06 28"])
    assert title in talk.answer


@pytest.mark.parametrize("said", ["inte den dagen", "jag kan inte då", "inte förmiddagar"])
def test_a_time_that_does_not_suit_never_books(choosing: Talk, said: str) -> None:
    choosing.say(said)
    assert choosing.ends_with(*OFFERED), choosing.answer


def test_a_time_that_somebody_else_takes_meanwhile_is_said_and_others_are_offered(talk: Talk) -> None:
    other = Talk(talk.system)
    for one in (talk, other):
        one.says(["boka ett samtal", "kryddgården"])
    title = talk.titles[0]
    other.press(title)
    talk.press(title)
    assert talk.heard("utter_time_taken"), talk.answer
    assert talk.ends_with(*OFFERED) and title not in talk.titles, talk.answer
    talk.pick()
    assert talk.ends_with("utter_ask_person_name"), talk.answer


def test_a_time_that_is_lost_while_it_is_confirmed_is_looked_for_anew(talk: Talk, house: House, phone: str) -> None:
    talk.says(["boka ett samtal", "törnrosen"])
    talk.pick()
    talk.says(["Kim Testsson", phone])
    _give_to_somebody_else(house, talk.sender)
    talk.press("Ja")
    assert talk.heard("utter_booking_taken"), talk.answer
    assert talk.ends_with(*OFFERED), talk.answer
    talk.pick(1)
    assert talk.ends_with("utter_confirm_booking_preliminary"), talk.answer


def _give_to_somebody_else(house: House, conversation: str) -> None:
    """As if the hold had run out and another conversation had been quicker."""
    with house.uow() as uow:
        (held,) = uow.calendar.holds_of(conversation_key(uow, conversation))
    with house.engine.begin() as connection:
        taken = sa.text("UPDATE occupied SET owner = 'somebody-else' WHERE owner = :hold")
        assert connection.execute(taken, {"hold": held.id}).rowcount
