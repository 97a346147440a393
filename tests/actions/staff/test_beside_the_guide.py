"""What is told beside the guide's question, what the number says of today, and where somebody lives."""

import pytest

from actions.answers.coordinator import FindCoordinator
from actions.answers.fallback import Suggest
from actions.staff.ways import ValidateWayForm
from tests.actions.staff_talk import done, said_before

AT_GUARD = {"requested_slot": "way_special", "way_need": ["ability"], "way_consent": "yes"}


def test_several_noes_and_what_the_file_says_answer_both_questions() -> None:
    text = "ingen är i fara, ingen god man, inget skyddat, och i akten hittar jag ingenting"
    told = done(ValidateWayForm(), text, form="way_form", slots=AT_GUARD)[1]
    assert told["way_special"] == "none" and told["way_asked"] == "no"


def test_a_guardian_beside_the_noes_is_not_passed_by() -> None:
    text = "ingen fara och vuxen, men hon har god man"
    assert done(ValidateWayForm(), text, form="way_form", slots=AT_GUARD)[1].get("way_special") != "none"


def test_somebody_feared_for_beside_the_noes_is_not_passed_by() -> None:
    text = "ingen god man, inget skyddat, men hon är rädd för sin sambo"
    assert done(ValidateWayForm(), text, form="way_form", slots=AT_GUARD)[1].get("way_special") != "none"


def test_the_noes_beside_a_question_of_staffs_are_kept() -> None:
    text = "inget av det. hur vet jag om en kollega redan har skickat?"
    said, told, _ = done(Suggest(), text, form="way_form", slots=AT_GUARD)
    assert said == ["utter_staff_asked_before"] and told["way_special"] == "none"


@pytest.mark.usefixtures("seeded")
def test_the_number_is_shown_with_when_it_is_answered_next() -> None:
    said = done(FindCoordinator(), "vem är reko på kryddgården")[0]
    assert said[0] == "utter_coordinator_card" and said[1].startswith("utter_phone_answered_")


def test_where_somebody_lives_shows_no_number() -> None:
    said, slots, _ = done(Suggest(), "hon bor i Oxie, vilken reko är det")
    assert said == ["utter_staff_lives_there"] and slots["centre_wanted_for"] == "coordinator"


def test_days_named_right_after_are_counted_anew() -> None:
    before = said_before("utter_staff_unanswered_late")
    assert done(Suggest(), "och om det bara är 20 dagar?", events=before)[0][0] == "utter_staff_unanswered_recent"


def test_whether_one_may_decide_is_theirs() -> None:
    said = done(Suggest(), "kan jag fatta mitt beslut innan de har svarat?")[0]
    assert said == ["utter_staff_decides", "utter_staff_not_in_time"]
