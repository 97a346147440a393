"""What is said of a consent, in its form and just after it, and what is said there of the time instead."""

from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet, UserUttered

from assistant.talk.newest import Newest
from assistant.talk.of_the_consent import ANSWER, CHANGE, CONSENT, REBOOK, THE_FORMS_OWN, WITHDRAW, of_consent
from assistant.talk.own_time import SHOW, of_own_time
from tests.talk.test_policies import asked_for
from tests.talk.trackers import LISTEN, entity, tracker, user

SURELY = 0.95
SAVED, AF = "utter_consent_saved_wish", "employment_service"


def said(text: str, wish: str, found: dict[str, Any] | None = None, **acts: str) -> UserUttered:
    message = user(text, wish, [entity(name, value) for name, value in (found or {}).items()])
    message.parse_data["acts"] = {step: [act, SURELY] for step, act in acts.items()}
    return message


def in_form(asked: str, *message: Event) -> str | None:
    return of_consent(Newest.of(asked_for(asked, *message, name=CONSENT)))


def afterwards(message: UserUttered, response: str = SAVED) -> str | None:
    answered = BotUttered("…", metadata={"utter_action": response})
    before = [user("ja", "affirm"), ActionExecuted(response), answered, ActionExecuted(LISTEN)]
    return of_consent(Newest.of(tracker(*before, message)))


def parties(included: tuple[str, ...] = (), excluded: tuple[str, ...] = ()) -> dict[str, Any]:
    said = {"included": list(included), "excluded": list(excluded)}
    return {"parties": {**said, "everyone": False, "nobody": False, "only": False}}


@pytest.mark.parametrize("asked", ["consent_social_services", "consent_until", "consent_confirmed"])
def test_user_who_moves_the_time_moves_it_wherever_the_consent_stands(asked: str) -> None:
    for text in ("oj då jobbar jag, går det att byta dag?", "vi måste skjuta på mötet"):
        assert in_form(asked, said(text, "withdraw_consent")) == REBOOK
    assert in_form(asked, said("kan jag flytta tiden sen?", "faq")) != REBOOK


@pytest.mark.parametrize("wish", ["rebook_appointment", "cancel_appointment", "waiting_list", "faq"])
def test_a_sure_answer_begins_no_other_matter(wish: str) -> None:
    no = said("af nej, de har jag lämnat", wish, parties(excluded=("employment_service",)), party="no")
    assert in_form("consent_employment_service", no) == THE_FORMS_OWN
    less = said("hellre bara om mötet", wish, {"content": "meeting_only"}, content="meeting_only")
    assert in_form("consent_content", less) == THE_FORMS_OWN


def test_a_no_that_becomes_a_yes_takes_no_yes_back() -> None:
    fk = parties(included=("insurance_agency",))
    assert in_form("consent_understood", said("vänta, ändra kassan till ja", "withdraw_consent", fk)) == THE_FORMS_OWN
    out = said("ta bort af, bara fk", "withdraw_consent", fk)
    assert in_form("consent_understood", out) != THE_FORMS_OWN


def test_somebody_taken_out_before_the_last_question_is_of_the_form() -> None:
    out = said("stryk kassan, soc kan va kvar", "stop", until="question", consent_check="take_back")
    assert in_form("consent_until", out) == THE_FORMS_OWN


@pytest.mark.parametrize(
    ("message", "action"),
    [
        (said("chefen får också höra", "faq", parties(("employer",)), party="yes"), CHANGE),
        (
            said("nä inte af mer", "deny", parties(excluded=("employment_service",)), consent_check="take_back"),
            WITHDRAW,
        ),
        (said("byt soc mot kassan", "nlu_fallback", consent_check="take_back"), CHANGE),
        (said("de ska bara höra om mötet", "nlu_fallback", consent_check="change_content"), CHANGE),
        (said("planen får de gärna höra", "nlu_fallback", consent_check="change_content"), CHANGE),
        (said("låt det gå till påsk", "faq", {"until": "2027-03-28"}, consent_check="change_until"), CHANGE),
        (said("läser de i min journal då?", "faq"), ANSWER),
    ],
)
def test_just_after_it_a_consent_is_what_is_spoken_of(message: UserUttered, action: str) -> None:
    assert afterwards(message) == action
    assert afterwards(message, "utter_greet") is None


def test_just_after_it_a_question_changes_nothing() -> None:
    assert afterwards(said("får de höra om planen?", "faq", consent_check="change_content")) is None
    assert afterwards(said("får soc veta nåt?", "faq", parties(("social_services",)), party="question")) is None


@pytest.mark.parametrize("text", ["blir det möte ändå om jag säger nej?", "har jag tiden kvar fast jag sa nej?"])
def test_whether_the_meeting_comes_off_is_told_of_the_time(text: str) -> None:
    booked = SlotSet("own_booking", "7")
    newest = Newest.of(asked_for("consent_employer", booked, user(text, "cancel_appointment"), name=CONSENT))
    assert of_own_time(newest) == SHOW
    assert of_own_time(Newest.of(tracker(booked, user(text, "cancel_appointment")))) == SHOW


def test_a_no_that_was_not_meant_is_put_right_afterwards() -> None:
    message = said("jag sa ju ja till soc, de andra var det nej", "withdraw_consent", parties(("social_services",)))
    assert afterwards(message, "utter_consent_refused") == CHANGE
    ended = said("ta bort mitt ja till af, soc får vara kvar", "withdraw_consent", parties(("social_services",), (AF,)))
    assert afterwards(ended) != CHANGE


def test_taking_back_all_but_the_time_touches_no_time() -> None:
    assert afterwards(said("ta bort allt, fast tiden vill jag ha kvar", "cancel_appointment")) == WITHDRAW
    assert afterwards(said("stryk samtycket men låt tiden vara", "cancel_appointment")) == WITHDRAW
    assert afterwards(said("ta bort tiden", "cancel_appointment")) != WITHDRAW


@pytest.mark.parametrize(
    "text",
    [
        *("avboka inte min tid", "ta bort den inte, låt den stå kvar", "tiden får stå kvar"),
        "nej jag ångrar att jag avbokade, tiden får stå kvar",
    ],
)
def test_only_keeping_the_time_takes_nothing_back(text: str) -> None:
    assert afterwards(said(text, "cancel_appointment")) != WITHDRAW


def test_user_may_see_what_was_just_kept() -> None:
    assert afterwards(said("kan jag få se vad som står nu?", "nlu_fallback")) == "action_show_consent"


def test_all_is_no_yes_where_it_was_asked_what_to_take_back() -> None:
    all_of_them = said("Ja allihop, men mötet vill jag ha kvar!", "change_consent")
    assert afterwards(all_of_them, "utter_withdrawn_wish") == WITHDRAW
    assert afterwards(all_of_them) != WITHDRAW
    begged = said("Frugan vill att jag väntar. Kan ni ta bort mina samtycken?", "nlu_fallback")
    assert afterwards(begged) == WITHDRAW


@pytest.mark.parametrize("asked", ["consent_understood", "consent_confirmed"])
def test_who_will_not_save_yet_erases_nothing(asked: str) -> None:
    assert in_form(asked, said("spara inte det där än", "erase_data")) == THE_FORMS_OWN
    assert in_form(asked, said("radera allt om mig", "erase_data")) is None


def test_a_no_that_passes_over_one_ends_no_questions() -> None:
    assert in_form("consent_employer", said("nej, den hoppar jag över", "stop")) == THE_FORMS_OWN
    assert in_form("consent_employer", said("nej, sluta fråga", "stop")) is None


def test_the_proposal_is_taken_whatever_it_sounds_like() -> None:
    assert in_form("consent_until", said("ja ta det du rekommenderar", "nlu_fallback")) == THE_FORMS_OWN


def test_leave_for_whom_was_named_just_before_is_heard_after_the_questions() -> None:
    assert afterwards(said("Jag tänkte på det där med chefen. Henne får ni gärna ringa.", "nlu_fallback")) == CHANGE


@pytest.mark.parametrize("text", ["min handläggare på af ringer ibland, hon är bra", "chefen ringde, hon var snäll"])
def test_praise_changes_nobodys_answer(text: str) -> None:
    assert afterwards(said(text, "faq")) is None


@pytest.mark.parametrize(
    "text", ["nä ni ska inte snacka med nån annan", "jag vill inte att reko talar med andra just nu"]
)
def test_who_lets_nobody_be_talked_with_wants_no_human(text: str) -> None:
    assert in_form("consent_social_services", said(text, "talk_to_human")) == THE_FORMS_OWN
    assert in_form("consent_until", said(text, "talk_to_human")) is None


@pytest.mark.parametrize(
    "text", ["jag vill prata med någon annan", "jag vill inte prata med en robot", "kan ni inte prata med nån annan?"]
)
def test_who_wants_somebody_else_gets_a_human(text: str) -> None:
    assert in_form("consent_social_services", said(text, "talk_to_human")) is None
