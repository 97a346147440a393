"""A care centre's name, right after staff were asked for it, shows its number, whatever the ranking takes it for."""

import pytest
from rasa.shared.core.events import BotUttered

from assistant.talk.newest import Newest
from assistant.talk.of_the_guide import names_promised_centre
from tests.talk.trackers import entity, tracker, user

STAFF = {"audience": "staff"}


def promised(text: str, told: str, centre: str = "kryddgarden") -> bool:
    before = [user("vilken reko", "nlu_fallback", metadata=STAFF), BotUttered("…", metadata={"utter_action": told})]
    said = user(text, "nlu_fallback", [entity("care_centre", centre)], metadata=STAFF)
    return names_promised_centre(Newest.of(tracker(*before, said)))


@pytest.mark.parametrize("told", ["utter_staff_which_reko", "utter_staff_lives_there", "utter_staff_which_number"])
def test_the_name_is_what_was_asked_for(told: str) -> None:
    assert promised("hm det lär vara kryddgården", told)


@pytest.mark.parametrize(
    "text", ["vad gör man på kryddgården?", "hon gick på kryddgården förut men har bytt flera gånger"]
)
def test_a_question_and_a_story_are_no_name(text: str) -> None:
    assert not promised(text, "utter_staff_lives_there")


def test_where_nothing_was_asked_for_it_is_no_answer() -> None:
    assert not promised("kryddgården då", "utter_staff_may_tell")
