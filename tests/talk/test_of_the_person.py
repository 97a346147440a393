"""While name or number is asked for: what the booking reads by itself, whatever it sounds like."""

import pytest
from rasa.shared.core.events import ActionExecuted

from assistant.nlu.understanding import entities
from assistant.places import example_places
from assistant.talk.follow_ups import FollowUpPolicy
from assistant.talk.newest import Newest
from assistant.talk.of_the_form import answers_with_number, moves_to_own_centre
from tests.actions.talking import NOW
from tests.talk.trackers import LISTEN, form, tracker, user


def newest(text: str, intent: str, asked: str = "phone") -> Newest:
    found = entities(text, NOW, example_places())
    slots = {"care_centre": "kryddgarden", "booking_time": "2026-11-25T14:00:00+01:00"}
    return Newest.of(tracker(*form("booking_form", asked, **slots), ActionExecuted(LISTEN), user(text, intent, found)))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ni når mig på 070-174 06 12, ring då", "talk_to_human"),
        ("inte 070-174 06 11 längre utan 070-174 06 12", "withdraw_consent"),
    ],
)
def test_a_number_told_in_words_answers_the_question(text: str, intent: str) -> None:
    assert answers_with_number(newest(text, intent))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("strunta i bokningen, ring mig på 070-174 06 12", "talk_to_human"),
        ("jag vill hellre bli uppringd, 070-174 06 12", "talk_to_human"),
        ("ta bort samtycket, 070-174 06 12", "withdraw_consent"),
        ("ring mig", "talk_to_human"),
        ("radera 070-174 06 12", "erase_data"),
    ],
)
def test_a_call_instead_and_what_is_taken_back_are_no_number(text: str, intent: str) -> None:
    assert not answers_with_number(newest(text, intent))


@pytest.mark.parametrize(
    "text",
    ["det skulle vara Törnrosen, hur ändrar man?", "jag vill till Törnrosen inte Kryddgården, går det att byta?"],
)
def test_the_right_centre_is_told_beside_a_question(text: str) -> None:
    assert moves_to_own_centre(newest(text, "faq", "person_name"))


@pytest.mark.parametrize("text", ["är det inte Törnrosen man ska till?", "var ligger Törnrosen?"])
def test_a_centre_that_is_only_asked_about_moves_nothing(text: str) -> None:
    assert not moves_to_own_centre(newest(text, "faq", "person_name"))


def test_which_time_was_chosen_is_the_bookings_to_tell() -> None:
    policy = FollowUpPolicy.__new__(FollowUpPolicy)
    policy.config = FollowUpPolicy.get_default_config()
    asked = newest("vilken tid var det nu igen?", "show_appointment")
    assert policy.decide(asked.tracker) == (None, [])
