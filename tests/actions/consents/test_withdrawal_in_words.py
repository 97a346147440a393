"""A withdrawal as people say it, carried out: no yes that was meant stands, no other ends, a part is not the whole."""

import pytest

from actions.base import Deed
from actions.consents.consent_changes import ChangeConsent
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS
from actions.consents.consent_withdrawal import WithdrawConsent
from assistant import clock
from assistant.bootstrap import House
from assistant.services import consent
from tests.actions.consents.test_consent_withdrawal import FORM, standing, yes_to_all
from tests.actions.houses import did, move_in
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTIES


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    return house


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
