"""Taking a yes back, in whole talks: in the form, in a form that was opened again, and of a yes given elsewhere."""

from collections.abc import Callable

import pytest

from assistant.services.views import ConsentView
from tests.conversations.questions import PARTIES
from tests.conversations.talk import Talk

Kept = Callable[[], dict[str, ConsentView]]
SOC, AF, FK, EMPLOYER = PARTIES
GIVEN = ["jag vill ge samtycke", "alla", "bara mötet", "1 månad", "alla", "ja"]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("ta bort det första", {AF}),
        ("ta bort det sista", {SOC}),
        ("ta bort det sista jaet", {SOC}),
        ("ta bort det jag sa sist", {SOC}),
        ("jag ångrar mitt ja till af", {SOC}),
    ],
)
def test_an_answer_taken_back_in_the_form_is_a_no_and_nothing_is_erased(
    logged_in: Talk, kept: Kept, said: str, left: set[str]
) -> None:
    logged_in.says(["jag vill ge samtycke", "ja", "ja", said])
    assert not logged_in.heard("utter_erased"), logged_in.answer
    assert logged_in.ends_with("utter_ask_consent_insurance_agency"), logged_in.answer
    logged_in.says(["nej till resten", "bara mötet", "1 månad", "vet inte", "ja"])
    assert {party for party, row in kept().items() if row.status == "active"} == left, logged_in.answer


def test_everything_that_is_kept_is_erased_also_in_the_form_when_that_is_said(logged_in: Talk) -> None:
    logged_in.says(["jag vill ge samtycke", "ja", "radera alla mina uppgifter"])
    assert logged_in.ends_with("utter_sure_to_erase"), logged_in.answer
    logged_in.say("ja")
    assert logged_in.heard("utter_erased"), logged_in.answer


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("jag ångrar det första", {AF, FK, EMPLOYER}),
        ("jag ångrar chefen", {SOC, AF, FK}),
        ("ta bort det sista", {SOC, AF, FK}),
    ],
)
def test_a_yes_taken_back_while_it_is_prolonged_is_over_even_if_the_form_is_left(
    logged_in: Talk, kept: Kept, said: str, left: set[str]
) -> None:
    logged_in.says([*GIVEN, "förläng mitt samtycke", said, "avbryt"])
    assert {party for party, row in kept().items() if row.status == "active"} == left, logged_in.answer


def test_soc_is_taken_back_and_af_keeps_the_meeting_alone(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "alla", "mötet och planen", "1 månad", "alla", "ja"])
    logged_in.say("ta tillbaka soc, bara om mötet till af")
    assert logged_in.heard("utter_withdrawn_social_services"), logged_in.answer
    assert kept()[AF].content == "meeting_only" and kept()[EMPLOYER].content == "next_step"


@pytest.mark.parametrize("yes", ["ja", "ja, skicka", "ja gör det"])
def test_a_yes_that_was_given_on_paper_is_taken_to_a_person(talk: Talk, yes: str) -> None:
    talk.say(
        "jag skrev på nåt papper i våras på vårdcentralen om att dom fick prata med kommunen. det vill jag inte längre"
    )
    assert talk.heard("utter_nothing_to_withdraw_named"), talk.answer
    assert talk.ends_with("utter_ask_call_back_wanted"), talk.answer
    talk.say(yes)
    assert talk.ends_with("utter_ask_centre_to_call"), talk.answer
    talk.says(["Törnrosen", "Kim Testsson", "070-174 06 21", "spelar ingen roll"])
    assert any(talk.heard(f"utter_call_back_received{day}") for day in ("", "_today", "_no_day")), talk.answer
    assert talk.ends_with("utter_call_back_about_withdrawal_of"), talk.answer


def test_a_care_centre_named_after_the_offer_shows_its_way_and_the_offer_stays(talk: Talk) -> None:
    talk.says(["ta tillbaka mitt samtycke", "Törnrosen"])
    assert talk.heard("utter_human_at_centre"), talk.answer
    assert talk.ends_with("utter_ask_call_back_wanted"), talk.answer


def test_who_goes_on_to_something_else_has_left_the_offer(talk: Talk) -> None:
    talk.says(["ta tillbaka mitt samtycke", "jag vill boka en tid"])
    assert talk.ends_with("utter_ask_care_centre"), talk.answer
