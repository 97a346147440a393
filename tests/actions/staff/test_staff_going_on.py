"""Staff go on from an answer: what is then said, and what becomes of the guide."""

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.fallback import Suggest
from actions.staff.training_words import say_reason
from actions.staff.ways import ValidateWayForm
from assistant.services import training
from tests.actions.staff_talk import done, said_before


def test_thanks_are_answered_and_the_guide_asks_nothing_again() -> None:
    assert done(Suggest(), "bra, då tar jag det med henne. tack")[0] == ["utter_staff_closing"]
    thanks, shown = "bra, då tar jag det med henne. tack", {"way_shown": "V-08"}
    assert done(Suggest(), thanks, form="way_form", slots=shown)[0] == ["utter_staff_closing_in_guide"]
    # Nothing is provisional where nothing was proposed.
    assert done(Suggest(), thanks, form="way_form")[0] == ["utter_staff_closing"]


@pytest.mark.usefixtures("seeded")
def test_another_care_centre_right_after_a_number_is_shown_too() -> None:
    said, _, _ = done(Suggest(), "och kryddgården då?", events=said_before("utter_coordinator_card"))
    assert said[0] == "utter_coordinator_card"
    assert "utter_coordinator_card" not in done(Suggest(), "och kryddgården då?")[0]


def test_what_is_only_believed_is_no_yes_in_the_guide() -> None:
    asked = {"requested_slot": "way_consent", "way_special": "none"}
    _, set_to, _ = done(ValidateWayForm(), "jag tror vi har samtycke", form="way_form", slots=asked)
    assert set_to["way_consent"] == "unclear"
    _, set_to, _ = done(ValidateWayForm(), "säg att klienten säger ja, vad gör vi då", form="way_form", slots=asked)
    assert "way_consent" not in set_to


def test_a_wish_to_meet_is_said_back_and_is_no_consent() -> None:
    asked = {"requested_slot": "way_special"}
    said, set_to, _ = done(ValidateWayForm(), "klienten vill gärna ha ett möte", form="way_form", slots=asked)
    assert "utter_ways_heard" in said and set_to["way_around"] == ["wants_meeting"] and "way_consent" not in set_to


def test_a_no_to_something_else_is_asked_again_without_being_told_to_say_no() -> None:
    before = said_before("utter_faq/inquiry_late")
    before.append({"event": "bot", "text": "", "metadata": {"utter_action": "utter_ask_way_special"}})
    asked = {"requested_slot": "way_special"}
    said, set_to, _ = done(ValidateWayForm(), "nej", form="way_form", slots=asked, events=before)
    assert "utter_not_understood_way_special" not in said and "way_special" not in set_to


def test_the_reason_of_a_training_question_can_be_said_again() -> None:
    question = next(q for track in training.tracks() for q in track.questions)
    said = CollectingDispatcher()
    say_reason(said, question)
    assert said.messages[0]["response"] == "utter_training_reason"
