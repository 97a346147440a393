"""What is said at a question of a consent that is no answer to it: a nod, a question, an end put right, a no again."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, UNASKED
from actions.consents.consent_withdrawal import WithdrawConsent
from assistant.bootstrap import House
from tests.actions.houses import did, move_in
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
LIMITS = "consent_limits"
ALL = dict.fromkeys(PARTY_SLOTS, True)
TO_SOC = {SOC: True, AF: False, FK: False, EMPLOYER: False}
TO_CHRISTMAS = {LIMITS: {PARTIES[0]: {"until": "2026-12-24"}}}

PLAIN = [
    "ok",
    "okej, gör det",
    "okej, det går bra",
    "ok, de får veta",
    "absolut, kör på",
    "okej jag förstår, ja",
    "ok jag fattar, det går bra",
]


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    return house


def answered(home: House, said: str, asked: str | None, **slots: Any) -> tuple[dict[str, Any], list[str]]:
    form = {"requested_slot": asked, **slots}
    return did(ValidateConsentForm(), said, home, by=RESIDENT, form="consent_form", slots=form)


def decided(now: dict[str, Any]) -> dict[str, Any]:
    return {slot: value for slot, value in now.items() if slot in PARTY_SLOTS and value != UNASKED}


@pytest.mark.parametrize(
    "said",
    [
        "ok. å vad var det jag hade bokat nu igen, jag glömmer allt",
        "jaha. vem är det som ringer mig sen",
        "ok, men hur länge gäller det",
        "bra. får af veta nåt då",
        "aha, och vad säger ni till dom",
        "okej jag förstår",
        "ok jag hör vad du säger",
        "ok, tack för svaret",
        "okej, bra att veta",
    ],
)
@pytest.mark.parametrize("asked", PARTY_SLOTS[:2])
def test_a_nod_ahead_of_a_question_is_no_yes(home: House, said: str, asked: str) -> None:
    assert not decided(answered(home, said, asked, **({SOC: False} if asked == AF else {}))[0])


@pytest.mark.parametrize("said", PLAIN)
def test_a_plain_ok_is_still_a_yes(home: House, said: str) -> None:
    assert decided(answered(home, said, SOC)[0]) == {SOC: True}


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("hm jag tänkte efter. bara soc. stryk resten", {SOC}),
        ("bara soc och af, ta bort de andra", {SOC, AF}),
        ("jag ångrar mig, bara af. resten ska bort", {AF}),
        ("ta bort soc, stryk resten också", set()),
    ],
)
def test_whoever_is_named_ahead_of_the_rest_keeps_the_yes(home: House, said: str, kept: set[str]) -> None:
    now, _ = answered(home, said, "consent_content", **ALL)
    after = {**ALL, **decided(now)}
    assert {slot for slot in after if after[slot]} == kept


@pytest.mark.parametrize("said", ["bara soc. stryk resten", "ja soc, inte dom andra"])
def test_a_yes_beside_a_no_to_the_rest_is_not_lost(home: House, said: str) -> None:
    assert decided(answered(home, said, SOC)[0]) == TO_SOC
    now, heard = did(WithdrawConsent(), said, home, by=RESIDENT, form="consent_form", slots={"requested_slot": SOC})
    assert decided(now) == TO_SOC and heard[0] == "utter_consent_noted"


@pytest.mark.parametrize(
    "said",
    [
        "men om dom redan fått nåt då, kan man ta tillbaka det",
        "om jag ångrar mig, går det att ta tillbaka det",
        "ok å kan man ta tillbaka det dom redan vet",
    ],
)
def test_to_ask_if_it_can_be_taken_back_takes_nothing_back(home: House, said: str) -> None:
    assert not decided(answered(home, said, "consent_content", **ALL)[0])
    now, heard = did(WithdrawConsent(), said, home, by=RESIDENT, form="consent_form", slots={**ALL})
    assert not decided(now) and heard == ["utter_consent_told_stays_now"]


@pytest.mark.parametrize("said", ["jag ångrar mig, kan ni ta bort soc", "jag tar tillbaka soc, hur gör man sen"])
def test_what_is_taken_back_beside_a_question_is(home: House, said: str) -> None:
    assert decided(answered(home, said, "consent_content", **ALL)[0]) == {SOC: False}


@pytest.mark.parametrize(
    "said",
    [
        "Socialtjänsten får veta vad jag orkar och inte orkar, men inget om vilka mediciner jag tar",
        "soc får veta hur mycket jag kan och inte kan jobba men inget om mina barn",
    ],
)
def test_what_somebody_cannot_do_is_no_no_to_whoever_is_told_of_it(home: House, said: str) -> None:
    now, heard = answered(home, said, SOC)
    assert decided(now) == {SOC: True} and now[LIMITS] == {PARTIES[0]: {"content": "meeting_only"}}
    assert "utter_consent_left_out" in heard


@pytest.mark.parametrize("said", ["soc får inte veta vad jag kan och inte kan", "soc får veta vad som helst inte"])
def test_a_no_to_being_told_of_it_is_one(home: House, said: str) -> None:
    assert decided(answered(home, said, SOC)[0]) == {SOC: False}


@pytest.mark.parametrize(
    "said",
    [
        "nej jag menade till sista januari, jul är ju typ imorn",
        "nej, till sista januari",
        "jag menar till sista januari",
        "fel datum, det ska vara till sista januari",
    ],
)
@pytest.mark.parametrize("asked", [AF, FK, "consent_content"])
def test_an_end_put_right_is_that_of_whoever_was_answered_for(home: House, said: str, asked: str) -> None:
    others = {AF: {}, FK: {AF: False}}.get(asked, {AF: False, FK: False, EMPLOYER: False})
    now, _ = answered(home, said, asked, **{SOC: True}, **others, **TO_CHRISTMAS)
    assert not decided(now) and now[LIMITS] == {PARTIES[0]: {"until": "2027-01-31"}}
    assert now["requested_slot"] == asked


def test_an_end_that_several_got_is_put_right_for_all_of_them(home: House) -> None:
    to_easter = {LIMITS: {party: {"until": "2027-03-26"} for party in PARTIES[:3]}}
    slots = {SOC: True, AF: True, FK: True, EMPLOYER: False, **to_easter}
    now, _ = answered(home, "nej vänta, till sista januari menade jag", "consent_content", **slots)
    assert now[LIMITS] == {party: {"until": "2027-01-31"} for party in PARTIES[:3]}


def test_a_yes_with_an_end_is_an_answer_of_its_own(home: House) -> None:
    now, _ = answered(home, "ja till sista januari", AF, **{SOC: True}, **TO_CHRISTMAS)
    assert decided(now) == {AF: True} and now[LIMITS][PARTIES[0]] == {"until": "2026-12-24"}


@pytest.mark.parametrize("said", ["resten är fortfarande nej", "dom andra: nej", "nej till alla dom andra"])
@pytest.mark.parametrize("asked", ["consent_content", "consent_until"])
def test_a_no_said_again_changes_nothing_and_tells_what_stands(home: House, said: str, asked: str) -> None:
    slots = {**TO_SOC, **({"consent_content": "meeting_only"} if asked == "consent_until" else {})}
    now, heard = answered(home, said, asked, **slots)
    assert not decided(now) and heard == ["utter_consent_so_far"] and now["requested_slot"] == asked


def test_a_no_to_all_the_others_leaves_a_yes_standing(home: House) -> None:
    now, _ = answered(home, "nej till alla dom andra", AF, **{SOC: True})
    assert decided(now) == {AF: False, FK: False, EMPLOYER: False}


@pytest.mark.parametrize("said", ["när går det ut alltså?", "vilken dag upphör samtycket", "säg allt en gång till"])
def test_who_asks_when_it_ends_hears_what_was_answered(home: House, said: str) -> None:
    now, heard = answered(home, said, AF, **{SOC: True}, **TO_CHRISTMAS)
    assert not decided(now) and heard == ["utter_consent_so_far"]


def test_till_a_month_is_over_holds_that_month_out(home: House) -> None:
    now, _ = answered(home, "bara tills februari är slut", "consent_until", **TO_SOC, consent_content="meeting_only")
    assert now["consent_until"] == "2027-02-28"
