"""What a short question means by the step in which it is asked: every answer exists, and the examples hold."""

import pytest

from actions.answers.steps import DEEDS
from actions.answers.titles import titles
from assistant.knowledge.steps import Where, answer_here, is_newer_than_the_step, steps
from assistant.swedish.data_files import load
from tests.test_reachability import read, responses

Said = list[str | None]
BOOKED: Said = ["utter_booking_preliminary"]
REFUSED: Said = ["utter_consent_refused"]
LEFT: Said = ["utter_stopped_consent_form"]
NOT_OURS: Said = ["utter_nothing_to_withdraw_named"]
ORDERED: Said = ["utter_call_back_received_today", "utter_when_they_call"]
OTHER: Said = ["utter_thanks"]
CRISIS: Said = [None]


def in_form(form: str, asked: str = "", *before: Said) -> Where:
    return Where(form, asked or None, before)


def after(*said: Said, booked: bool = False) -> Where:
    return Where(None, None, said, booked)


def test_every_answer_of_a_step_exists() -> None:
    known = {*DEEDS, *responses(), *(name.removeprefix("faq/") for name in titles())}
    named = {answer for step in steps().values() for answer in step.answers.values()}
    assert named - known == set()


def test_every_step_is_somewhere_and_answers_what_can_be_asked() -> None:
    forms, groups = read("domain.yml")["forms"], load("follow_ups")
    aspects = {*groups["aspects"], *groups["names"], *groups["at_a_step"]}
    for name, step in steps().items():
        assert step.form or step.after, name
        assert set(step.answers) <= aspects, name
        assert step.form is None or set(step.asked) <= set(forms[step.form]["required_slots"]), name
        begun = [one for one in step.after if not any(response.startswith(one) for response in responses())]
        assert begun == [], name


@pytest.mark.parametrize(
    ("aspect", "where", "answer"),
    [
        ("done", in_form("booking_form", "booking_confirmed"), "utter_nothing_booked_yet"),
        ("prepare", in_form("booking_form", "booking_time"), "how_to_prepare_for_meeting"),
        ("must_now", in_form("booking_form", "booking_time"), "utter_step_booking_later"),
        ("money", in_form("consent_form", "consent_employer"), "does_money_stop_if_no"),
        ("demand", in_form("consent_form", "consent_until"), "utter_consent_pressed"),
        ("who_is_it", in_form("consent_form", "consent_employer"), "show_question"),
        ("who_is_it", in_form("consent_form", "consent_until"), None),
        ("what_number", in_form("call_back_form", "call_back_wanted"), "show_number"),
        ("what_number", in_form("call_back_form", "phone"), None),
        ("how_long", in_form("consent_form", "consent_employer"), "how_long_does_consent_last"),
        ("how_long", in_form("consent_form", "consent_understood"), "show_answers"),
        ("yes_later", in_form("consent_form", "consent_employer"), "utter_step_consent_again"),
        ("yes_later", after(REFUSED), "utter_step_consent_again"),
        ("looked", after(["utter_nothing_held", "utter_show_data"]), "utter_step_who_has_looked"),
        ("see_it", after(["utter_no_consent_known"]), "utter_step_where_consent_is"),
        ("see_it", after(NOT_OURS), "utter_step_where_consent_is"),
        ("who_told", after(["utter_nothing_told"]), "utter_consent_who_told"),
        ("looked", after(OTHER), None),
        ("if_no", in_form("cancellation_form", "cancellation_confirmed"), "utter_step_cancelling_if_no"),
        ("done", after(BOOKED), "show_time"),
        ("done", after(BOOKED, REFUSED), "utter_step_no_yes"),
        ("then", after(BOOKED, REFUSED), "show_time"),
        ("done", after(BOOKED, LEFT), "show_time"),
        ("change", after(BOOKED, LEFT), "utter_step_consent_again"),
        ("from_now", after(NOT_OURS), "utter_step_not_withdrawn_here"),
        ("from_now", in_form("call_back_form", "call_back_wanted", NOT_OURS), "utter_step_not_withdrawn_here"),
        ("from_now", in_form("call_back_form", "phone", NOT_OURS), "utter_step_no_call_yet"),
        ("missed", after(ORDERED, OTHER), "utter_step_call_missed"),
        ("who_is_it", after(*[OTHER] * 6, booked=True), "utter_step_who"),
        ("who_is_it", after(BOOKED, *[OTHER] * 6), None),
        ("who_is_it", after(OTHER), None),
    ],
)
def test_the_same_words_mean_what_the_step_is_about(aspect: str, where: Where, answer: str | None) -> None:
    assert answer_here(aspect, where) == answer


def test_an_answer_that_the_step_gave_leaves_one_in_it_and_any_other_does_not() -> None:
    where = after(BOOKED)
    assert not is_newer_than_the_step("utter_faq/what_does_the_meeting_cost", where)
    assert is_newer_than_the_step("utter_faq/what_is_sip", where)
    assert is_newer_than_the_step("utter_faq/what_is_sip", in_form("booking_form", "phone"))
    assert not is_newer_than_the_step(None, where)


def test_after_a_crisis_no_step_is_leant_on() -> None:
    assert answer_here("then", after(ORDERED, CRISIS, booked=True)) is None
    assert answer_here("then", after(ORDERED, CRISIS, OTHER)) is None
    assert answer_here("then", after(BOOKED, CRISIS, OTHER, booked=True)) == "show_time"


def test_what_comes_next_is_of_the_time_only_as_long_as_it_was_just_booked() -> None:
    just = Where("consent_form", "consent_social_services", [["utter_booking_preliminary"]], has_booked=True)
    later = Where(
        "consent_form", "consent_social_services", [["utter_booking_preliminary"], ["utter_x"]], has_booked=True
    )
    assert answer_here("then", just) == "show_time"
    assert answer_here("then", later) == "utter_step_consent_then"
