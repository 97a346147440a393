"""What people say while their consent is asked for: understood, acknowledged, never made into a yes unsaid."""

from typing import Any

import pytest

from actions.answers.fallback import Suggest, UsePlainWords
from actions.answers.glossary import DefineTerm
from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, UNASKED
from actions.consents.consent_receipt import ShowConsent
from actions.consents.consent_submit import SubmitConsent
from assistant import clock
from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import consent
from tests.actions.houses import did, move_in
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
FORM = "consent_form"
OFFICER = Actor(Role.SOCIAL_WORKER, "officer-1", assurance=AssuranceLevel.DEMO)
NOTED = "utter_consent_noted"


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    return house


def answered(
    home: House, said: str, asked: str | None, by: Actor = RESIDENT, **slots: Any
) -> tuple[dict[str, Any], list[str]]:
    """What the form makes of an answer, and what it says to it."""
    return did(ValidateConsentForm(), said, home, by=by, form=FORM, slots={"requested_slot": asked, **slots})


def parties_of(set_slots: dict[str, Any]) -> dict[str, Any]:
    return {slot: value for slot, value in set_slots.items() if slot in PARTY_SLOTS}


@pytest.mark.parametrize("said", ["jag vill ge samtycke till soc", "ni får prata med soc", "soc får veta om mötet"])
def test_a_wish_that_names_one_party_asks_about_that_one_alone(home: House, said: str) -> None:
    now, heard = answered(home, said, None)
    assert parties_of(now) == {SOC: True, AF: UNASKED, FK: UNASKED, EMPLOYER: UNASKED}
    assert now["requested_slot"] not in PARTY_SLOTS and NOTED in heard


def test_a_wish_that_names_nobody_asks_about_each(home: House) -> None:
    now, _ = answered(home, "jag vill ge samtycke", None)
    assert parties_of(now) == {} and now["requested_slot"] == SOC


def test_whom_nobody_asked_about_has_neither_a_yes_nor_a_no_written(home: House) -> None:
    slots = {SOC: True, AF: UNASKED, FK: UNASKED, EMPLOYER: UNASKED, "consent_content": "meeting_only"}
    until = clock.now().date().isoformat()
    did(SubmitConsent(), "ja", home, by=RESIDENT, slots={**slots, "consent_until": until, "consent_confirmed": True})
    with home.uow() as uow:
        kept = consent.current(uow, by=RESIDENT, now=clock.now())
    assert [(row.party, row.status) for row in kept] == [(PARTIES[0], "active")]


@pytest.mark.parametrize(
    ("said", "before", "after"),
    [
        # "De andra" are those who have had no answer yet; a yes is never given to somebody who had a no.
        ("ja till de andra", {SOC: False}, {AF: True, FK: True, EMPLOYER: True}),
        ("ja till alla", {SOC: False}, {AF: True, FK: True, EMPLOYER: True}),
        ("nej till de andra", {SOC: True}, {AF: False, FK: False, EMPLOYER: False}),
        ("ja till af men resten nej", {SOC: True}, {AF: True, FK: False, EMPLOYER: False}),
        ("bara af", {SOC: True}, {SOC: False, AF: True, FK: False, EMPLOYER: False}),
        ("nej till alla", {SOC: True}, dict.fromkeys(PARTY_SLOTS, False)),
        ("nej till samtycke", {SOC: True}, dict.fromkeys(PARTY_SLOTS, False)),
        ("jag vill inte ge samtycke", {SOC: True}, dict.fromkeys(PARTY_SLOTS, False)),
        ("nej förresten, inte soc", {SOC: True}, {SOC: False}),
        ("ja till allt utom arbetsgivaren", {}, {SOC: True, AF: True, FK: True, EMPLOYER: False}),
    ],
)
def test_who_else_is_meant(home: House, said: str, before: dict[str, Any], after: dict[str, Any]) -> None:
    now, _ = answered(home, said, AF if before else SOC, **before)
    assert parties_of(now) == {slot: value for slot, value in after.items() if before.get(slot) != value}


def test_each_answer_is_acknowledged_and_the_last_is_said_back_instead(home: House) -> None:
    assert answered(home, "ja", SOC)[1] == [NOTED]
    last = {SOC: False, AF: False, FK: False}
    assert answered(home, "nej", EMPLOYER, **last)[1] == []


@pytest.mark.parametrize("said", ["till jul", "tre månader", "till sista januari"])
def test_how_long_may_be_said_before_it_is_asked(home: House, said: str) -> None:
    now, heard = answered(home, said, AF, **{SOC: True})
    assert now["consent_until"] and now["requested_slot"] == AF and heard == [NOTED]


@pytest.mark.parametrize("asked", ["consent_content", "consent_understood", "consent_confirmed"])
def test_another_end_is_a_change_at_any_question(home: House, asked: str) -> None:
    slots = {SOC: True, AF: False, FK: False, EMPLOYER: False, "consent_until": "2026-12-24"}
    now, _ = answered(home, "ändra till mars", asked, **slots)
    assert now["consent_until"][5:] == "03-01" and now.get("consent_confirmed") is not True


@pytest.mark.parametrize(
    "said",
    [
        "senare",
        "jag vill tänka",
        "jag behöver tid att fundera",
        "inte nu",
        "hoppa över",
        "skippa det",
        "inget samtycke nu",
    ],
)
@pytest.mark.parametrize("asked", [SOC, "consent_content", "consent_understood", "consent_confirmed"])
def test_whoever_wants_to_think_leaves_with_nothing_kept(home: House, said: str, asked: str) -> None:
    slots = {SOC: True, AF: True, FK: False, EMPLOYER: False} if asked != SOC else {}
    now, _ = answered(home, said, asked, **slots)
    assert now["requested_slot"] is None and now["consent_confirmed"] is False
    _, heard = did(SubmitConsent(), said, home, by=RESIDENT, slots={**slots, "consent_confirmed": False})
    assert heard == ["utter_consent_not_kept"]
    with home.uow() as uow:
        assert consent.current(uow, by=RESIDENT, now=clock.now()) == []


@pytest.mark.parametrize(
    ("said", "by", "answer"),
    [
        ("min mamma har sagt ja", RESIDENT, "another"),
        ("jag vill ge samtycke för min bror till soc", RESIDENT, "another"),
        ("hon samtycker till att ni pratar med soc", RESIDENT, "another"),
        ("klienten har samtyckt muntligt till af", RESIDENT, "client"),
        ("jag vill ge samtycke", OFFICER, "client"),
        ("får jag lämna samtycket åt klienten?", OFFICER, "another"),
    ],
)
def test_nobody_consents_for_another(home: House, said: str, by: Actor, answer: str) -> None:
    now, _ = answered(home, said, None, by)
    assert parties_of(now) == {} and now["requested_slot"] is None
    slots = {"consent_confirmed": now["consent_confirmed"]}
    assert did(SubmitConsent(), said, home, by=by, slots=slots)[1] == [f"utter_consent_for_{answer}"]


def test_somebody_elses_yes_answers_no_question_of_ones_own(home: House) -> None:
    now, heard = answered(home, "min man har sagt ja", SOC)
    assert parties_of(now) == {} and now["requested_slot"] == SOC and heard == ["utter_consent_for_another"]


@pytest.mark.parametrize(
    "said", ["min mamma får veta, jag samtycker", "min chef och min man får veta, det godkänner jag", "jag samtycker"]
)
def test_a_yes_of_ones_own_is_nobody_elses(home: House, said: str) -> None:
    assert answered(home, said, None)[0].get("consent_confirmed") is None


@pytest.mark.parametrize("deed", [ShowConsent(), UsePlainWords()])
def test_what_was_answered_so_far_is_told_and_nothing_changes(home: House, deed: Any) -> None:
    now, heard = did(deed, "sammanfatta", home, by=RESIDENT, form=FORM, slots={SOC: True})
    assert (now, heard) == ({}, ["utter_consent_so_far"])


@pytest.mark.parametrize(("said", "kept"), [("bara soc", {SOC}), ("soc", {SOC, AF}), ("alla utom af", {SOC})])
def test_no_more_is_kept_than_what_is_said_at_the_check(home: House, said: str, kept: set[str]) -> None:
    slots = {SOC: True, AF: True, FK: False, EMPLOYER: False, "consent_until": "2026-12-24"}
    slots["consent_content"] = "meeting_only"
    now, _ = answered(home, said, "consent_understood", **slots)
    assert {slot for slot in PARTY_SLOTS if {**slots, **now}[slot]} == kept


def test_somebody_more_is_asked_about_alone(home: House) -> None:
    now, _ = answered(home, "ni får också prata med arbetsförmedlingen", None)
    assert parties_of(now) == {SOC: UNASKED, AF: True, FK: UNASKED, EMPLOYER: UNASKED}


@pytest.mark.parametrize("said", ["hoppa över frågan", "skippa den frågan", "nästa fråga"])
def test_one_question_passed_over_is_the_next_one_and_nothing_written(home: House, said: str) -> None:
    now, _ = answered(home, said, SOC)
    assert now[SOC] == UNASKED and now["requested_slot"] == AF
    all_passed = dict.fromkeys(PARTY_SLOTS, UNASKED)
    assert did(SubmitConsent(), said, home, by=RESIDENT, slots=all_passed)[1] == ["utter_consent_not_kept"]


@pytest.mark.parametrize(("yes", "answer"), [(None, "no"), (False, "no"), (True, "yes")])
@pytest.mark.parametrize("deed", [DefineTerm(), Suggest()])
def test_who_gets_to_know_is_answered_from_the_answers(home: House, deed: Any, yes: bool | None, answer: str) -> None:
    slots = {SOC: True, AF: yes, "requested_slot": "consent_content"}
    _, heard = did(deed, "får arbetsförmedlingen veta det?", home, by=RESIDENT, form=FORM, slots=slots)
    assert heard == [f"utter_consent_sees_{answer}"]
