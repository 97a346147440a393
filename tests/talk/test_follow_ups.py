"""A short question leans on the answer just before it, in a form as outside; elsewhere it is left alone."""

from typing import Any

import pytest
import yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet

from assistant.settings import PROJECT
from assistant.swedish.consents.consent_asides import is_about_the_answers
from assistant.talk.follow_ups import FollowUpPolicy
from tests.talk.trackers import LISTEN, form, tracker, user

NAME = "assistant.talk.follow_ups.FollowUpPolicy"
POLICIES: list[dict[str, Any]] = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))["policies"]
CONFIGURED = next(one for one in POLICIES if one["name"] == NAME)
POLICY = FollowUpPolicy(
    {**FollowUpPolicy.get_default_config(), **CONFIGURED}, None, Resource(NAME), ExecutionContext(GraphSchema({}))
)
SIP = "utter_faq/what_is_sip"


def said(*names: str) -> list[Event]:
    """An exchange in which these responses were the answer."""
    answers: list[Event] = [BotUttered("…", metadata={"utter_action": name}) for name in names]
    return [user("vad är sip", "faq"), *answers, ActionExecuted(LISTEN)]


@pytest.mark.parametrize("intent", ["nlu_fallback", "faq", "ask_why", "deny", "out_of_scope"])
@pytest.mark.parametrize("text", ["hur länge då?", "och om jag säger nej?", "vem bestämmer det", "varför?"])
def test_right_after_an_answer_a_short_question_is_about_it(text: str, intent: str) -> None:
    assert POLICY.decide(tracker(*said(SIP), user(text, intent)))[0] == "action_follow_up"


def test_small_talk_in_between_does_no_harm() -> None:
    events = [*said(SIP), *said("utter_thanks"), user("hur länge då", "nlu_fallback")]
    assert POLICY.decide(tracker(*events))[0] == "action_follow_up"


@pytest.mark.parametrize(
    "text", ["hur länge gäller ett samtycke", "får min chef veta", "tack", "jag vill boka", "/help"]
)
def test_a_message_with_its_own_topic_is_left_alone(text: str) -> None:
    assert POLICY.decide(tracker(*said(SIP), user(text, "faq"))) == (None, [])


def test_without_an_answer_there_is_nothing_to_lean_on() -> None:
    assert POLICY.decide(tracker(user("hur länge då", "nlu_fallback"))) == (None, [])
    assert POLICY.decide(tracker(*said("utter_human_way"), user("hur länge då", "nlu_fallback"))) == (None, [])


def test_after_a_crisis_answer_which_is_kept_without_its_name_it_is_left_alone() -> None:
    crisis = [user("", "danger"), BotUttered("", metadata={}), ActionExecuted(LISTEN)]
    assert POLICY.decide(tracker(*said(SIP), *crisis, user("varför", "ask_why"))) == (None, [])


def test_afterwards_it_is_quiet_outside_a_form_and_the_form_goes_on_inside_one() -> None:
    done = [*said(SIP), user("hur länge då", "faq"), ActionExecuted("action_follow_up")]
    assert POLICY.decide(tracker(*done)) == (LISTEN, [])
    assert POLICY.decide(tracker(*form("booking_form", "phone"), ActionExecuted(LISTEN), *done)) == (None, [])


def test_in_a_form_why_is_about_the_forms_question() -> None:
    opened = [*form("booking_form", "phone"), ActionExecuted(LISTEN), *said(SIP, "utter_ask_phone")]
    assert POLICY.decide(tracker(*opened, user("varför", "ask_why"))) == (None, [])
    assert POLICY.decide(tracker(*opened, user("vem bestämmer det", "faq")))[0] == "action_follow_up"


def test_a_learners_answer_is_never_taken_for_one() -> None:
    opened = [*form("training_form", "training_answer"), ActionExecuted(LISTEN), *said(SIP)]
    assert POLICY.decide(tracker(*opened, user("hur länge då", "faq"))) == (None, [])


def test_the_word_that_was_asked_for_completes_the_comparison() -> None:
    waiting = [*said("utter_compare_which_other"), SlotSet("term_to_compare", "sip")]
    assert POLICY.decide(tracker(*waiting, user("loh", "faq")))[0] == "action_compare_terms"
    assert POLICY.decide(tracker(*waiting, user("jag vill boka", "book_appointment"))) == (None, [])


def test_in_the_guide_only_how_long_it_takes_is_such_a_question() -> None:
    guide = [*form("way_form", "way_special"), ActionExecuted(LISTEN)]
    assert POLICY.decide(tracker(*guide, user("hur länge tar det", "faq")))[0] == "action_follow_up"
    assert POLICY.decide(tracker(*guide, user("vem bestämmer det", "faq"))) == (None, [])


STAFF = {"audience": "staff"}
COMPARED = "utter_faq/difference_sip_inquiry"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("vi har fått samtycke", "faq"),
        ("nä, ingen fara för någon", "deny"),
        ("oklart vad hon klarar", "nlu_fallback"),
        ("nej vi har inte frågat reko tidigare", "deny"),
    ],
)
def test_what_staff_tell_after_the_ways_were_compared_goes_to_the_guide(text: str, intent: str) -> None:
    assert POLICY.decide(tracker(*said(COMPARED), user(text, intent, metadata=STAFF)))[0] == "action_start_ways"


@pytest.mark.parametrize("told", ["utter_faq/what_is_loh", "utter_faq/difference_inquiry_loh"])
def test_what_staff_tell_after_the_papers_were_explained_goes_to_the_guide(told: str) -> None:
    new = user("det är försäkringskassan som pratat om det, det gäller sjukersättning", "faq", metadata=STAFF)
    assert POLICY.decide(tracker(*said(told), new))[0] == "action_start_ways"


@pytest.mark.parametrize(
    ("text", "intent", "metadata", "told"),
    [
        ("vi har fått samtycke", "faq", None, COMPARED),
        ("vi har fått samtycke", "faq", STAFF, SIP),
        ("tack, det räcker", "thanks", STAFF, COMPARED),
        ("hur frågar jag om samtycke", "faq", STAFF, COMPARED),
        ("boka en tid", "book_appointment", STAFF, COMPARED),
    ],
)
def test_other_words_after_an_answer_start_no_guide(text: str, intent: str, metadata: Any, told: str) -> None:
    assert POLICY.decide(tracker(*said(told), user(text, intent, metadata=metadata)))[0] != "action_start_ways"


def test_another_case_after_a_way_starts_the_guide_again() -> None:
    events = said("utter_way_wait", "utter_ways_reason", "utter_ways_prepare")
    new = user("för en annan klient har det gått åtta veckor", "nlu_fallback", metadata=STAFF)
    assert POLICY.decide(tracker(*events, new))[0] == "action_start_ways"


CONSENT_OPEN = [*form("consent_form", "consent_employer"), ActionExecuted(LISTEN)]
BOOKING_OPEN = [*form("booking_form", "booking_time"), ActionExecuted(LISTEN)]


@pytest.mark.parametrize(
    ("opened", "text", "intent"),
    [
        (CONSENT_OPEN, "räcker det?", "stop"),
        (BOOKING_OPEN, "måste jag svara nu?", "ask_why"),
        (BOOKING_OPEN, "är det klart nu då?", "continue_task"),
        (BOOKING_OPEN, "vem är det jag träffar?", "faq"),
    ],
)
def test_in_a_form_a_short_question_is_about_its_step(opened: list[Event], text: str, intent: str) -> None:
    assert POLICY.decide(tracker(*opened, user(text, intent)))[0] == "action_follow_up"


@pytest.mark.parametrize("text", ["får jag mindre pengar nu?", "kan de kräva att jag säger ja?"])
def test_what_a_yes_may_cost_is_answered_by_the_questions_about_consent_themselves(text: str) -> None:
    assert POLICY.decide(tracker(*CONSENT_OPEN, user(text, "nlu_fallback")))[0] is None
    assert is_about_the_answers(text, "consent_employer")


@pytest.mark.parametrize(
    ("opened", "text", "intent"),
    [
        (CONSENT_OPEN, "vill inte", "deny"),
        (CONSENT_OPEN, "det räcker", "stop"),
        (CONSENT_OPEN, "varför?", "ask_why"),
        (CONSENT_OPEN, "hur länge gäller det?", "faq"),
        (BOOKING_OPEN, "varför då?", "ask_why"),
        (BOOKING_OPEN, "har ni nåt på måndag?", "other_times"),
        ([*form("training_form", "training_answer"), ActionExecuted(LISTEN)], "är det klart nu?", "nlu_fallback"),
    ],
)
def test_what_the_form_itself_reads_is_left_to_it(opened: list[Event], text: str, intent: str) -> None:
    assert POLICY.decide(tracker(*opened, user(text, intent))) == (None, [])


def test_staff_stand_in_no_step_of_a_residents() -> None:
    events = [*BOOKING_OPEN, user("vem är det?", "faq", metadata=STAFF)]
    assert POLICY.decide(tracker(*events))[0] != "action_follow_up"


def test_right_after_a_deed_a_short_question_is_about_it_until_something_else_was_told() -> None:
    asked = user("är det klart nu?", "continue_task")
    done = said("utter_cancellation_cancelled")
    assert POLICY.decide(tracker(*done, asked))[0] == "action_follow_up"
    how_long = user("kostar det?", "faq")
    assert POLICY.decide(tracker(*done, how_long))[0] == "action_follow_up"


@pytest.mark.parametrize(("text", "intent"), [("räcker det?", "stop"), ("är det klart nu?", "continue_task")])
def test_a_question_about_nothing_stops_nothing_and_goes_on_with_nothing(text: str, intent: str) -> None:
    assert POLICY.decide(tracker(user(text, intent)))[0] == "action_follow_up"
    assert POLICY.decide(tracker(user("det räcker", "stop"))) == (None, [])


def test_right_after_a_crisis_nothing_is_about_a_deed_before_it() -> None:
    crisis = [user("", "danger"), BotUttered("", metadata={}), ActionExecuted(LISTEN)]
    for asked in (user("och nu?", "goodbye"), user("räcker det?", "stop")):
        assert POLICY.decide(tracker(*said("utter_call_back_received"), *crisis, asked)) == (None, [])


def test_a_question_with_a_meaning_of_its_own_leans_only_where_it_is_answered() -> None:
    money = user("får jag mindre pengar då?", "money_amount")
    assert POLICY.decide(tracker(*said("utter_faq/what_if_i_say_no"), money))[0] == "action_follow_up"
    assert POLICY.decide(tracker(*said("utter_faq/sip_per_month"), money)) == (None, [])


def test_whether_an_illness_is_told_leans_on_no_answer() -> None:
    asked = [*form("consent_form", "consent_understood"), ActionExecuted(LISTEN)]
    assert POLICY.decide(tracker(*asked, user("får chefen veta min diagnos nu?", "faq"))) == (None, [])
