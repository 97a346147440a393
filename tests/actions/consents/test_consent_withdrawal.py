"""Taking consent back, in the form and outside of it: those who were meant, and nobody else."""

from datetime import timedelta

import pytest

from actions.answers.fallback import Suggest
from actions.base import Deed
from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_changes import ChangeConsent
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS
from actions.consents.consent_withdrawal import WithdrawConsent
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
        ("jag ångrar det jag svarade om soc", {AF}),
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


def test_what_is_feared_takes_back_nothing_and_is_answered(home: House) -> None:
    said = "jag är rädd att soc får veta"
    assert did(WithdrawConsent(), said, home, by=RESIDENT)[1][:1] == ["utter_nothing_to_withdraw_named"]
    yes_to_all(home)
    assert did(WithdrawConsent(), said, home, by=RESIDENT)[1] == ["utter_consent_change_how"]
    assert standing(home) == set(PARTIES)


@pytest.mark.parametrize("deed", [WithdrawConsent(), ChangeConsent()])
@pytest.mark.parametrize("said", ["jag vill att soc bara får veta om mötet", "jag vill bara att soc får veta om mötet"])
def test_only_the_meeting_for_one_leaves_the_others_as_they_are(home: House, deed: Deed, said: str) -> None:
    yes_to_all(home)
    did(deed, said, home, by=RESIDENT)
    with home.uow() as uow:
        rows = consent.standing_yes(uow, by=RESIDENT, now=clock.now())
    told = {row.party: row.content for row in rows}
    assert set(told) == set(PARTIES) and told[SOC] == "meeting_only" and told[AF] == "next_step"


def test_a_no_that_is_regretted_is_asked_about_and_is_no_yes_yet(home: House) -> None:
    said = "jag ångrar att jag sa nej till soc"
    now, _ = did(WithdrawConsent(), said, home, by=RESIDENT)
    assert now["consent_social_services"] is None and now["consent_employer"] == ""
    slots = {**dict.fromkeys(PARTY_SLOTS, False), "requested_slot": PARTY_SLOTS[2]}
    now, _ = did(ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots=slots)
    assert now["consent_social_services"] is None and now["requested_slot"] == PARTY_SLOTS[0]


def test_a_no_that_is_regretted_leaves_a_yes_that_stands(home: House) -> None:
    yes_to_all(home)
    assert did(WithdrawConsent(), "jag ångrar att jag sa nej till soc", home, by=RESIDENT)[1] == [
        "utter_consent_change_how"
    ]
    assert standing(home) == set(PARTIES)


def test_what_stood_is_withdrawn_in_a_booking_and_not_only_noted_for_later(home: House) -> None:
    yes_to_all(home)
    slots = {"requested_slot": "phone"}
    said, heard = did(
        WithdrawConsent(), "ta tillbaka mitt ja till soc", home, by=RESIDENT, form="booking_form", slots=slots
    )
    assert standing(home) == {AF, FK, EMPLOYER} and "utter_withdrawn_social_services" in heard
    assert not [name for name in heard if "noted" in str(name)]
    assert not any(said.get(slot) for slot in PARTY_SLOTS)


@pytest.mark.parametrize("said", ["och ni ska INTE prata med soc om mig", "prata inte med min chef"])
def test_a_no_with_no_yes_before_it_is_noted_and_presumes_none(home: House, said: str) -> None:
    now, heard = did(WithdrawConsent(), said, home, by=RESIDENT)
    assert heard == ["utter_consent_no_noted"] and "call_back_wanted" not in now
    with home.uow() as uow:
        assert [row.status for row in consent.current(uow, by=RESIDENT, now=clock.now())] == ["refused"]


@pytest.mark.parametrize(
    "said", ["jag vill inte längre att ni pratar med soc", "jag har sagt ja till soc men ni ska inte prata med dem"]
)
def test_a_yes_that_is_spoken_of_is_no_bare_no(home: House, said: str) -> None:
    now, heard = did(WithdrawConsent(), said, home, by=RESIDENT)
    assert heard == ["utter_nothing_to_withdraw_named"] and now["withdrawn_parties"] == ["social_services"]


@pytest.mark.parametrize("said", ["ta bort samtycket men låt tiden vara", "stryk alltihop, ingen ska prata om mig"])
def test_the_consent_goes_and_the_time_is_not_spoken_of(home: House, said: str) -> None:
    yes_to_all(home)
    did(WithdrawConsent(), said, home, by=RESIDENT)
    assert standing(home) == set()
