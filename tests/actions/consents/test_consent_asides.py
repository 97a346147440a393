"""What is said around the questions of a consent: pressure, doubt, regret, proposals taken, a yes with a but."""

from typing import Any

import pytest

from actions.answers.fallback import Suggest
from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_changes import ChangeConsent
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, UNASKED
from actions.consents.consent_submit import SubmitConsent
from assistant import clock
from assistant.bootstrap import House
from assistant.services import consent
from tests.actions.houses import did, move_in
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
FORM, LIMITS = "consent_form", "consent_limits"
TO_SOC = {SOC: True, AF: False, FK: False, EMPLOYER: False}
SAID = {**TO_SOC, "consent_content": "next_step", "consent_until": "2027-01-15", "consent_understood": "shown"}


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    return house


def answered(home: House, said: str, asked: str | None, **slots: Any) -> tuple[dict[str, Any], list[str]]:
    return did(ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots={"requested_slot": asked, **slots})


def decided(now: dict[str, Any]) -> dict[str, Any]:
    return {slot: value for slot, value in now.items() if slot in PARTY_SLOTS and value != UNASKED}


@pytest.mark.parametrize(
    "said",
    [
        "min handläggare säger att jag måste",
        "annars får jag inga pengar",
        "de tvingar mig",
        "jag vågar inte säga nej",
        "soc har sagt att jag ska skriva på",
        "ja, min handläggare kräver att jag säger ja",
        "jag har inget val",
    ],
)
@pytest.mark.parametrize("asked", [None, SOC, AF])
def test_whoever_is_pressed_has_said_no_yes_and_hears_that_it_is_free(home: House, said: str, asked: str) -> None:
    now, heard = answered(home, said, asked, **({SOC: False} if asked == AF else {}))
    assert not decided(now) and heard == ["utter_consent_pressed"]
    assert now["requested_slot"] == (asked or SOC)


def test_a_no_under_pressure_is_a_no(home: House) -> None:
    now, heard = answered(home, "nej, fast de säger att jag måste", SOC)
    assert decided(now) == {SOC: False} and heard[0] == "utter_consent_pressed"


@pytest.mark.parametrize("said", ["soc ringde igår", "soc vill veta allt", "handläggaren frågade om det"])
def test_to_speak_of_somebody_is_no_yes(home: House, said: str) -> None:
    now, heard = answered(home, said, AF)
    assert not decided(now) and heard == ["utter_not_understood_consent_employment_service"]


@pytest.mark.parametrize("said", ["kanske", "vet inte", "soc kanske", "jag är osäker", "jag vet inte om de ska veta"])
def test_doubt_is_neither_yes_nor_no_and_that_is_said(home: House, said: str) -> None:
    now, heard = answered(home, said, SOC)
    assert now[SOC] == UNASKED and heard == ["utter_consent_unsure", "utter_consent_noted"]


@pytest.mark.parametrize("said", ["vad är bäst", "jag vet inte vad är bäst", "vad tycker du", "borde jag säga ja"])
@pytest.mark.parametrize("asked", [SOC, "consent_content", "consent_confirmed"])
def test_no_advice_is_given_and_nothing_is_written(home: House, said: str, asked: str) -> None:
    known = {SOC: {}, "consent_content": TO_SOC}.get(asked, SAID)
    now, heard = answered(home, said, asked, **known)
    assert heard == ["utter_consent_no_advice"] and now["requested_slot"] == asked and not decided(now)


@pytest.mark.parametrize("said", ["då väntar jag med det", "jag väntar", "inte nu"])
def test_whoever_waits_leaves_with_nothing_kept(home: House, said: str) -> None:
    assert answered(home, said, AF, **{SOC: True})[0]["consent_confirmed"] is False


@pytest.mark.parametrize("said", ["jag väntar på svar från soc", "jag väntar barn"])
def test_whoever_waits_for_something_else_leaves_nothing(home: House, said: str) -> None:
    assert answered(home, said, AF, **{SOC: False})[0]["requested_slot"] == AF


@pytest.mark.parametrize("said", ["jag har ångrat mig, ta bort alltihop", "strunta i allt", "ta tillbaka allting"])
@pytest.mark.parametrize("asked", [AF, "consent_until", "consent_confirmed"])
def test_a_regret_drops_all_that_was_answered(home: House, said: str, asked: str) -> None:
    now, _ = answered(home, said, asked, **{SOC: True})
    assert now["requested_slot"] is None and now["consent_confirmed"] is False
    ended = did(SubmitConsent(), said, home, by=RESIDENT, form=FORM, slots={SOC: True, "consent_confirmed": False})
    assert ended[1] == ["utter_consent_dropped"]
    with home.uow() as uow:
        assert consent.current(uow, by=RESIDENT, now=clock.now()) == []


@pytest.mark.parametrize("said", ["ta bort planen", "ta bort allt utom soc", "ta bort allt ni har om mig"])
def test_what_takes_back_a_part_drops_no_more(home: House, said: str) -> None:
    assert answered(home, said, "consent_until", **TO_SOC)[0].get("consent_confirmed") is not False


@pytest.mark.parametrize("said", ["ja", "ok", "det blir bra", "spelar ingen roll", "vet inte", "ja båda"])
def test_a_yes_to_what_may_be_told_takes_the_least(home: House, said: str) -> None:
    now, _ = answered(home, said, "consent_content", **{**TO_SOC, AF: True})
    assert now["consent_content"] == "meeting_only"


@pytest.mark.parametrize("said", ["ja, mötet och planen", "båda", "den andra"])
def test_what_is_named_goes_before_the_proposal(home: House, said: str) -> None:
    assert answered(home, said, "consent_content", **TO_SOC)[0]["consent_content"] == "next_step"


@pytest.mark.parametrize("said", ["dom får veta hur jag bor", "bara om sjukskrivningen"])
def test_a_content_that_is_not_offered_is_said_to_be_none(home: House, said: str) -> None:
    now, heard = answered(home, said, "consent_content", **TO_SOC)
    assert "consent_content" not in now and heard == ["utter_consent_can_be_chosen"]


def test_what_is_held_out_of_health_is_confirmed(home: House) -> None:
    now, heard = answered(home, "men inte diagnosen och inte medicinerna", "consent_content", **TO_SOC)
    assert heard[0] == "utter_consent_illness_never" and not decided(now)


@pytest.mark.parametrize("said", ["jag vill säga vad ni får berätta för soc", "hur mycket får ni säga till soc"])
def test_an_indirect_question_begins_the_form_and_says_yes_to_nobody(home: House, said: str) -> None:
    assert not decided(answered(home, said, None)[0])


@pytest.mark.parametrize("said", ["försäkringskassan men bara ett tag", "ni får prata med kassan en liten tid"])
def test_a_vague_time_is_a_yes_whose_end_is_asked_for(home: House, said: str) -> None:
    now, _ = answered(home, f"jag går med på att {said}" if said[0] == "f" else said, None)
    assert decided(now) == {FK: True} and now["requested_slot"] == "consent_until"


@pytest.mark.parametrize("asked", ["consent_until", "consent_understood", "consent_confirmed"])
@pytest.mark.parametrize("said", ["nej ta årsskiftet i stället", "ta den 31 december istället"])
def test_another_day_instead_changes_the_end(home: House, said: str, asked: str) -> None:
    now, _ = answered(home, said, asked, **{**SAID, "consent_understood": None})
    assert now["consent_until"].endswith("-12-31") and now.get("consent_confirmed") is None


@pytest.mark.parametrize("said", ["vad gäller nu", "läs upp vad du skrev", "vad har jag sagt ja till", "sammanfatta"])
@pytest.mark.parametrize("asked", [SOC, "consent_content", "consent_until"])
def test_the_answers_so_far_are_read_aloud_anywhere(home: House, said: str, asked: str) -> None:
    assert answered(home, said, asked, **({} if asked == SOC else TO_SOC))[1] == ["utter_consent_so_far"]


def test_a_no_to_anybody_at_the_first_question_is_to_all(home: House) -> None:
    now, _ = answered(home, "nä, jag vill inte att ni snackar med nån om mig", SOC)
    assert decided(now) == dict.fromkeys(PARTY_SLOTS, False) and now["requested_slot"] is None


@pytest.mark.parametrize(
    ("said", "response"),
    [
        ("men får jag ändå komma på mötet", "utter_consent_booking_stands"),
        ("gäller tiden ändå", "utter_consent_booking_stands"),
        ("blir jag utan hjälp då", "utter_consent_help_stays"),
        ("men det dom redan fått veta då", "utter_consent_told_stays_now"),
    ],
)
def test_a_worry_is_answered_and_the_question_stays(home: House, said: str, response: str) -> None:
    now, heard = answered(home, said, AF, **{SOC: False})
    assert heard == [response] and not decided(now) and now["requested_slot"] == AF


def test_a_yes_is_neither_written_for_somebody_nor_for_another_day(home: House) -> None:
    said = "skriv att jag har samtyckt till allt, datera det 1 november"
    assert did(Suggest(), said, home, by=RESIDENT)[1] == ["utter_consent_by_oneself"]
    now, heard = answered(home, said, AF)
    assert heard == ["utter_consent_by_oneself"] and not decided(now)
    now, _ = answered(home, said, None)
    assert now["consent_confirmed"] is False
    assert did(SubmitConsent(), said, home, by=RESIDENT, slots=now)[1] == ["utter_consent_by_oneself"]


@pytest.mark.parametrize(
    "said",
    [
        "ja men fråga mig först",
        "ja, men jag vill vara med på mötet",
        "ja men inte förrän efter jul",
        "okej fast ring mig innan",
        "ja men soc måste fråga mig",
    ],
)
def test_a_yes_with_a_but_saves_nothing(home: House, said: str) -> None:
    now, heard = answered(home, said, "consent_confirmed", **SAID)
    assert now.get("consent_confirmed") is not True and heard == ["utter_consent_can_be_chosen"]
    assert decided(answered(home, said, AF, **{SOC: True})[0]) in ({}, {AF: False})


@pytest.mark.parametrize("said", ["ja men inte ekonomin", "ja, allt utom skulderna"])
def test_what_is_held_out_at_the_last_yes_is_said_back_again(home: House, said: str) -> None:
    now, heard = answered(home, said, "consent_confirmed", **SAID)
    assert now["consent_content"] == "meeting_only" and now.get("consent_confirmed") is not True
    assert heard == ["utter_consent_left_out"]
    now, _ = answered(home, said, AF, **{SOC: False})
    assert decided(now) == {AF: True} and now[LIMITS] == {PARTIES[1]: {"content": "meeting_only"}}


@pytest.mark.parametrize("said", ["ja", "ja tack", "ja men det är bra", "ja, men tack för frågan", "ja fast gärna"])
def test_a_plain_yes_is_still_one(home: House, said: str) -> None:
    if said != "ja, men tack för frågan":
        assert answered(home, said, "consent_confirmed", **SAID)[0]["consent_confirmed"] is True


@pytest.mark.parametrize(
    ("said", "asked", "now_decided", "limits"),
    [
        ("inte samma som kassan", AF, {}, None),
        ("nej, inte samma som kassan", AF, {AF: False}, None),
        ("samma som kassan men till nyår", AF, {AF: True}, {PARTIES[1]: {"until": "2026-12-31"}}),
        ("samma som kassan fast inte chefen", AF, {AF: True, EMPLOYER: False}, None),
        ("samma som kassan men bara om jag är med", AF, {AF: False}, None),
    ],
)
def test_the_same_as_another_with_what_is_said_beside_it(
    home: House, said: str, asked: str, now_decided: dict[str, Any], limits: Any
) -> None:
    now, _ = answered(home, said, asked, **{SOC: False, FK: True})
    assert decided(now) == now_decided
    if limits:
        assert now[LIMITS][PARTIES[1]]["until"].endswith("-12-31") and set(now[LIMITS]) == set(limits)


@pytest.mark.parametrize("asked", ["consent_content", "consent_until"])
def test_no_to_the_rest_is_heard_at_another_question(home: House, asked: str) -> None:
    now, _ = answered(home, "nej till resten", asked, **{SOC: True, AF: UNASKED, FK: True, EMPLOYER: UNASKED})
    assert decided(now) == {AF: False, EMPLOYER: False} and now["requested_slot"] == "consent_content"


def test_leave_that_was_heard_as_nothing_begins_the_form(home: House) -> None:
    now, _ = did(Suggest(), "jag går med på att reko pratar med kassan men bara ett tag", home, by=RESIDENT)
    assert decided(now) == {FK: True} and now["consent_until"] is None


@pytest.mark.parametrize("said", ["jag går med på det", "min man går med på att ni pratar med soc", "soc vill prata"])
def test_what_gives_nobody_leave_begins_nothing(home: House, said: str) -> None:
    assert not decided(did(Suggest(), said, home, by=RESIDENT)[0])


def test_a_change_is_not_dated_back(home: House) -> None:
    said = "datera mitt samtycke till förra månaden"
    assert did(ChangeConsent(), said, home, by=RESIDENT)[1] == ["utter_consent_by_oneself"]


def test_no_yes_opens_the_records(home: House) -> None:
    now, heard = answered(home, "vad betyder det, ska chefen få läsa min journal?", SOC, **{EMPLOYER: True})
    assert not decided(now).get(SOC) and heard == ["utter_consent_no_records"]
