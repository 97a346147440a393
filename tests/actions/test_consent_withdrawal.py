"""Taking consent back, in the form and outside of it: those who were meant, and nobody else."""

from datetime import timedelta

import pytest

from actions.base import Deed
from actions.consent import ValidateConsentForm
from actions.consent_changes import ChangeConsent
from actions.consent_parties import PARTIES, PARTY_SLOTS
from actions.consent_withdrawal import WithdrawConsent
from actions.fallback import Suggest
from assistant import clock
from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.services import consent
from assistant.services.views import Decision
from tests.actions.houses import did, move_in
from tests.actions.trackers import CONVERSATION
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTIES
FORM = "consent_form"


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    return house


def yes_to_all(house: House, by: Actor = RESIDENT) -> None:
    now = clock.now()
    with house.uow() as uow:
        consent.record(
            uow,
            decisions=[Decision(party, True) for party in PARTIES],
            content="next_step",
            purpose="plan_next_step",
            until=(now + timedelta(days=60)).date(),
            by=by,
            now=now,
            how_given="chat",
            language="sv",
            appointment_id=None,
        )


def standing(house: House, by: Actor = RESIDENT) -> set[str]:
    with house.uow() as uow:
        return {row.party for row in consent.standing_yes(uow, by=by, now=clock.now())}


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("jag tar tillbaka samtycket för alla utom soc", {SOC}),
        ("jag tar tillbaka samtycket för soc", {AF, FK, EMPLOYER}),
        ("ni får inte prata med någon annan än af", {AF}),
        ("behåll fk men ta tillbaka resten", {FK}),
        ("ta tillbaka för de andra", set()),
        ("ingen av dem får veta något längre", set()),
        ("ta tillbaka mitt samtycke", set()),
        ("plocka bort arbetsgivaren, fk kan va kvar", {SOC, AF, FK}),
        ("soc kan vara kvar", set(PARTIES)),
    ],
)
@pytest.mark.parametrize("form", [None, FORM, "booking_form"])
def test_those_who_are_meant_lose_their_yes_in_any_state(
    home: House, said: str, left: set[str], form: str | None
) -> None:
    yes_to_all(home)
    did(WithdrawConsent(), said, home, by=RESIDENT, form=form)
    assert standing(home) == left


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("ta bort alla utom soc", {SOC}),
        ("ändra så att ingen får veta något", set()),
        ("ta bort fk", {SOC, AF, EMPLOYER}),
    ],
)
def test_a_change_that_takes_back_takes_back_the_same(home: House, said: str, left: set[str]) -> None:
    yes_to_all(home)
    did(ChangeConsent(), said, home, by=RESIDENT)
    assert standing(home) == left


def test_in_the_form_all_but_one_is_a_no_to_the_others(home: House) -> None:
    slots = {**dict.fromkeys(PARTY_SLOTS, True), "requested_slot": "consent_content"}
    said, _ = did(WithdrawConsent(), "ta tillbaka för alla utom soc", home, by=RESIDENT, form=FORM, slots=slots)
    assert {slot: value for slot, value in said.items() if slot in PARTY_SLOTS} == dict.fromkeys(PARTY_SLOTS[1:], False)


def test_a_wish_said_before_the_login_is_taken_back_as_well(home: House) -> None:
    before = Actor(Role.ANONYMOUS, CONVERSATION)
    yes_to_all(home, before)
    did(WithdrawConsent(), "ta tillbaka mitt samtycke", home, by=RESIDENT)
    assert standing(home, before) == set()


def test_prolonging_asks_nobody_who_was_never_asked(home: House) -> None:
    now = clock.now()
    yes_to_all(home)
    with home.uow() as uow:
        consent.withdraw(uow, parties=[AF, FK, EMPLOYER], by=RESIDENT, now=now)
    said, _ = did(ChangeConsent(), "förläng mitt samtycke", home, by=RESIDENT)
    assert [said[slot] for slot in PARTY_SLOTS] == [True, "", "", ""]


def test_changing_what_is_not_there_offers_to_begin(home: House) -> None:
    _, heard = did(ChangeConsent(), "ändra mitt samtycke", home, by=RESIDENT)
    assert heard == ["utter_consent_nothing_to_change"]


def test_adding_somebody_leaves_the_others_as_they_are(home: House) -> None:
    yes_to_all(home)
    with home.uow() as uow:
        consent.withdraw(uow, parties=[AF, FK], by=RESIDENT, now=clock.now())
    said, _ = did(ChangeConsent(), "lägg till arbetsförmedlingen", home, by=RESIDENT)
    assert [said[slot] for slot in PARTY_SLOTS] == ["", True, "", ""]
    assert standing(home) == {SOC, EMPLOYER}


def test_a_yes_beside_a_no_is_not_lost_when_it_is_heard_as_taking_back(home: House) -> None:
    said, heard = did(WithdrawConsent(), "jag säger ja till att ni pratar med soc men inte med af", home, by=RESIDENT)
    assert said["consent_social_services"] is True and said["consent_employment_service"] is False
    assert "utter_nothing_to_withdraw_named" not in heard


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("nej stopp, jag vill ta tillbaka det första", {AF}),
        ("jag ångrar det förra", {SOC}),
        ("ta tillbaka det jag sa om soc", {AF}),
        ("ta tillbaka det andra", {SOC}),
        ("oj, jag ångrar mig", set()),
        ("jag ångrar inte det första", {SOC, AF}),
        ("kan jag ta tillbaka det första sen?", {SOC, AF}),
    ],
)
@pytest.mark.parametrize("asked", ["consent_insurance_agency", "consent_employer", "consent_content", "consent_until"])
def test_an_answer_taken_back_in_the_form_never_stands(home: House, said: str, left: set[str], asked: str) -> None:
    before: dict[str, object] = {"consent_social_services": True, "consent_employment_service": True}
    slots = {**before, "requested_slot": asked}
    now, _ = did(ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots=slots)
    held = {**before, **now}
    assert {party for party in PARTIES if held.get(f"consent_{party}") is True} == left
    assert now.get("consent_content") is None


def test_which_yes_was_meant_is_told_where_it_is_not_sure(home: House) -> None:
    slots = {"consent_social_services": True, "consent_employment_service": True, "requested_slot": "consent_employer"}
    _, heard = did(ValidateConsentForm(), "jag ångrar mig", home, by=RESIDENT, form=FORM, slots=slots)
    assert "utter_consent_taken_back_unsure" in heard


def test_the_first_answer_is_meant_also_when_it_is_heard_as_taking_back(home: House) -> None:
    slots = {"consent_social_services": True, "consent_employment_service": True, "requested_slot": "consent_employer"}
    now, _ = did(WithdrawConsent(), "ta tillbaka det första", home, by=RESIDENT, form=FORM, slots=slots)
    assert {slot for slot in PARTY_SLOTS if now.get(slot) is False} == {"consent_social_services"}


@pytest.mark.parametrize(
    ("said", "refused"),
    [("nähä, då säger jag nej till alla", set(PARTIES)), ("jag säger nej till min arbetsgivare", {EMPLOYER})],
)
@pytest.mark.parametrize("deed", [WithdrawConsent(), Suggest()])
def test_a_no_outside_of_the_questions_is_written(home: House, deed: Deed, said: str, refused: set[str]) -> None:
    _, heard = did(deed, said, home, by=RESIDENT)
    assert heard == ["utter_consent_refused"]
    with home.uow() as uow:
        kept = consent.current(uow, by=RESIDENT, now=clock.now())
    assert {row.party: row.status for row in kept} == dict.fromkeys(refused, "refused")


def test_a_no_to_somebody_who_has_a_yes_takes_it_back(home: House) -> None:
    yes_to_all(home)
    _, heard = did(Suggest(), "jag säger nej till arbetsgivaren", home, by=RESIDENT)
    assert standing(home) == {SOC, AF, FK} and "utter_withdrawn_employer" in heard


@pytest.mark.parametrize("said", ["säger jag nej till soc då?", "klienten säger nej till alla", "jag säger nej"])
def test_what_is_no_outright_no_to_somebody_writes_nothing(home: House, said: str) -> None:
    _, heard = did(Suggest(), said, home, by=RESIDENT)
    assert "utter_consent_refused" not in heard
    with home.uow() as uow:
        assert consent.current(uow, by=RESIDENT, now=clock.now()) == []


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("jag har gett ja till soc, nu vill jag ta tillbaka", {AF, FK, EMPLOYER}),
        ("jag har fortfarande ett ja till chefen, ta bort det", {SOC, AF, FK}),
        ("jag går fortfarande hos soc men ta tillbaka mitt samtycke", set()),
        ("Jag är patient och vill inte längre att soc får veta", {AF, FK, EMPLOYER}),
        ("jag som patient tar tillbaka mitt samtycke", set()),
        ("Jag är deltagare på AMA och vill inte att ni pratar med af", {SOC, FK, EMPLOYER}),
        ("min patientansvariga läkare säger nej, men jag tar tillbaka", set()),
        ("jag vill gärna ta tillbaka soc", {AF, FK, EMPLOYER}),
        ("ni får gärna sluta prata med af", {SOC, FK, EMPLOYER}),
        ("ta bort soc och behåll inget annat heller", set()),
        ("Jag vill ta tillbaka mitt samtycke, jag mår mindre bra", set()),
        ("ta tillbaka hela samtycket, inte bara mötet", set()),
        ("jag vill avsluta samtycket i stället för att förlänga det", set()),
        ("chefen får inte veta något längre, resten är okej", {SOC, AF, FK}),
    ],
)
def test_who_withdraws_is_never_left_with_the_yes_that_was_meant_nor_loses_the_others(
    home: House, said: str, left: set[str]
) -> None:
    yes_to_all(home)
    did(WithdrawConsent(), said, home, by=RESIDENT)
    assert standing(home) == left


def contents(house: House) -> dict[str, str]:
    with house.uow() as uow:
        return {row.party: row.content for row in consent.standing_yes(uow, by=RESIDENT, now=clock.now())}


@pytest.mark.parametrize("deed", [WithdrawConsent(), ChangeConsent()])
def test_one_is_taken_back_and_another_is_only_narrowed(home: House, deed: Deed) -> None:
    yes_to_all(home)
    did(deed, "ta tillbaka soc, bara om mötet till af", home, by=RESIDENT)
    assert standing(home) == {AF, FK, EMPLOYER}
    assert contents(home)[AF] == "meeting_only" and contents(home)[EMPLOYER] == "next_step"


def test_soc_shall_not_hear_of_the_plan_narrows_that_one_alone(home: House) -> None:
    yes_to_all(home)
    did(WithdrawConsent(), "soc ska inte få veta planen", home, by=RESIDENT)
    assert standing(home) == set(PARTIES)
    assert contents(home)[SOC] == "meeting_only" and contents(home)[EMPLOYER] == "next_step"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("jag ångrar det första", {AF, FK, EMPLOYER}),
        ("jag ångrar chefen", {SOC, AF, FK}),
        ("ångrar mig", set()),
        ("ta bort det sista och soc", {AF, FK}),
    ],
)
def test_in_a_form_opened_again_to_prolong_the_kept_yes_ends_too(home: House, said: str, left: set[str]) -> None:
    yes_to_all(home)
    reopened, _ = did(ChangeConsent(), "förläng mitt samtycke", home, by=RESIDENT)
    slots = {**reopened, "requested_slot": "consent_until"}
    now, _ = did(WithdrawConsent(), said, home, by=RESIDENT, form=FORM, slots=slots, intent="nlu_fallback")
    assert standing(home) == left
    assert {party for party in PARTIES if {**slots, **now}[f"consent_{party}"] is True} == left


def test_in_the_form_less_for_one_is_kept_for_that_one(home: House) -> None:
    slots = {**dict.fromkeys(PARTY_SLOTS, True), "consent_content": "next_step", "requested_slot": "consent_until"}
    now, heard = did(WithdrawConsent(), "soc ska inte få veta planen", home, by=RESIDENT, form=FORM, slots=slots)
    assert now["consent_limits"] == {SOC: {"content": "meeting_only"}}
    assert "utter_consent_noted" in heard and not any(now.get(slot) is False for slot in PARTY_SLOTS)


def test_after_a_withdrawal_no_form_is_begun_for_somebody_who_has_a_yes(home: House) -> None:
    yes_to_all(home)
    said, heard = did(WithdrawConsent(), "ni får gärna prata med soc men inte med chefen", home, by=RESIDENT)
    assert standing(home) == {SOC, AF, FK}
    assert "utter_consent_nothing_to_change" not in heard and not any(slot in said for slot in PARTY_SLOTS)


def test_a_withdrawal_that_only_sounds_like_a_yes_beside_says_nothing_of_changes(home: House) -> None:
    yes_to_all(home)
    _, heard = did(WithdrawConsent(), "ta bort chefen, det går bra att ni pratar med mig", home, by=RESIDENT)
    assert standing(home) == {SOC, AF, FK} and "utter_consent_nothing_to_change" not in heard


@pytest.mark.parametrize("said", ["samtycket ska sluta gälla vid jul", "korta till jul"])
def test_a_change_with_a_day_ends_nothing_before_it(home: House, said: str) -> None:
    yes_to_all(home)
    did(ChangeConsent(), said, home, by=RESIDENT)
    assert standing(home) == set(PARTIES)


def test_a_whole_withdrawal_that_is_heard_as_a_change_is_carried_out(home: House) -> None:
    yes_to_all(home)
    did(ChangeConsent(), "jag vill avsluta samtycket i stället för att förlänga det", home, by=RESIDENT)
    assert standing(home) == set()


@pytest.mark.parametrize("said", ["ta tillbaka mitt samtycke", "jag vill inte längre att ni pratar med soc"])
def test_where_the_yes_was_given_elsewhere_a_call_is_offered(home: House, said: str) -> None:
    now, heard = did(WithdrawConsent(), said, home, by=RESIDENT)
    assert heard[0] in ("utter_nothing_to_withdraw", "utter_nothing_to_withdraw_named")
    assert now["call_back_wanted"] is None and "waits_for_call" in now


def test_in_the_middle_of_a_booking_no_call_is_offered_instead(home: House) -> None:
    now, _ = did(WithdrawConsent(), "ta tillbaka mitt samtycke", home, by=RESIDENT, form="booking_form")
    assert "call_back_wanted" not in now
