"""Doubt about somebody by name, a limited yes beside a no to another, and a no to anybody else (C-23, C-40, C-47)."""

from datetime import timedelta
from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_limits import CONTENT, LIMITS, UNTIL
from actions.consents.consent_parties import PARTY_SLOTS, UNASKED
from assistant import clock
from assistant.swedish.consents.consent_by_act import lets_nobody_else_in
from tests.actions.talking import Turned, turn

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
FORM = "consent_form"


def _in_a_month() -> str:
    return (clock.now().date() + timedelta(days=30)).isoformat()


def answered(said: str, asked: str, act: tuple[str, float] = ("other", 0.5), **known: Any) -> Turned:
    acts = {"party": list(act)}
    return turn(ValidateConsentForm(), said, FORM, {"requested_slot": asked, **known}, acts=acts)


@pytest.mark.parametrize(
    "said",
    [
        "af ... vet inte riktigt",
        "arbetsförmedlingen. osäker",
        "arbetsförmedlingen, nja jag är inte helt säker",
        "arbetsförmedlingen? ingen aning",
        "af, vet inte",
    ],
)
def test_a_name_and_a_doubt_after_it_are_neither_yes_nor_no(said: str) -> None:
    now = answered(said, AF, **{SOC: True})
    assert now.slots[AF] == UNASKED and "utter_consent_unsure" in now.said


@pytest.mark.parametrize(
    "said", ["af, jag vet inte, vad ska de med det till?", "af ... osäker, varför behöver de veta något?"]
)
def test_a_doubt_with_a_question_after_it_lets_nobody_in(said: str) -> None:
    for act in (("question", 0.95), ("no", 0.9), ("yes", 0.9), ("other", 0.5)):
        now = answered(said, AF, act, **{SOC: True})
        assert now.slots.get(AF) not in (True, False), act


def test_a_bare_name_with_a_question_mark_is_no_no() -> None:
    now = answered("af?", AF, ("no", 0.9), **{SOC: True})
    assert AF not in now.slots and now.said == ["utter_consent_question_beside"]


def test_a_doubt_of_another_leaves_those_who_were_let_in() -> None:
    now = answered("soc och af, men vet inte om chefen", SOC)
    assert now.slots[SOC] is now.slots[AF] is True and now.slots.get(EMPLOYER) is None


def test_a_yes_whose_end_is_not_known_is_a_yes() -> None:
    assert answered("soc ja, vet inte hur länge", SOC).slots[SOC] is True


@pytest.mark.parametrize(
    "said",
    [
        "fk ja men bara om själva mötet, så kort det går. jobbet nej",
        "försäkringskassan ja, bara att jag har ett möte, kortaste tiden. nej till chefen",
        "kassan okej men bara om mötestiden, kortast möjligt. arbetsgivaren nej",
    ],
)
def test_a_yes_with_its_content_and_end_and_a_no_to_another_are_both_kept(said: str) -> None:
    for act in (("yes_limited", 0.99), ("other", 0.5)):
        now = answered(said, FK, act, **{SOC: False, AF: False})
        assert now.slots[FK] is True and now.slots[EMPLOYER] is False, act
        assert now.slots[LIMITS]["insurance_agency"] == {CONTENT: "meeting_only", UNTIL: _in_a_month()}, act


def test_what_cannot_be_written_is_a_no_and_the_other_no_is_kept() -> None:
    now = answered(
        "fk ja men bara om jag är med, arbetsgivaren nej", FK, ("yes_limited", 0.99), **{SOC: False, AF: False}
    )
    assert now.slots[FK] is now.slots[EMPLOYER] is False


NOBODY_ELSE = [
    "nej ni ska inte prata med någon annan",
    "nä, jag vill inte att reko snackar med nån annan just nu",
    "nej, blanda inte in någon annan",
    "jag vill inte att ni snackar med några andra om mig",
]


@pytest.mark.parametrize("said", NOBODY_ELSE)
def test_nobody_else_is_nobody_while_nobody_has_a_yes(said: str) -> None:
    for known in ({}, {SOC: False}):
        now = answered(said, AF if known else SOC, ("all_no", 0.75), **known)
        assert all({**known, **now.slots}[slot] is False for slot in PARTY_SLOTS)


@pytest.mark.parametrize("said", NOBODY_ELSE)
def test_nobody_else_leaves_a_yes_that_was_given(said: str) -> None:
    now = answered(said, AF, ("all_no", 0.75), **{SOC: True})
    assert now.slots.get(SOC, True) is True and now.slots[AF] is now.slots[FK] is now.slots[EMPLOYER] is False


@pytest.mark.parametrize(
    "said",
    [
        "prata inte med någon annan än soc",
        "får ni inte prata med någon annan?",
        "prata med någon annan",
        "inte prata med någon annan gång",
    ],
)
def test_an_exception_or_a_question_closes_nothing(said: str) -> None:
    assert not lets_nobody_else_in(said)


@pytest.mark.parametrize(
    "said", ["kassan vet jag inte, kanske. jag måste tänka på det", "fk är jag tveksam till, jag behöver fundera"]
)
def test_a_doubt_about_one_ends_no_other_question(said: str) -> None:
    for act in (("put_off", 0.97), ("other", 0.5)):
        now = answered(said, FK, act, **{SOC: False, AF: False})
        assert now.slots[FK] == UNASKED and now.slots["requested_slot"] == EMPLOYER
        assert "utter_consent_unsure" in now.said
