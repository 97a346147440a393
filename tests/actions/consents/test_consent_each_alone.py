"""One consent is shortened or added: every other keeps its own content and its own end, to the day."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_changes import ChangeConsent
from actions.consents.consent_limits import LIMITS, set_apart, within_bounds
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, UNASKED
from actions.consents.consent_said_back import AskConsentConfirmed, AskConsentUnderstood
from assistant import clock
from assistant.bootstrap import House
from assistant.casework.errors import NotAllowed
from assistant.services import consent
from assistant.services.views import Decision
from tests.actions.houses import did, move_in
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTIES
FORM = "consent_form"
CHRISTMAS, NEW_YEAR, FEBRUARY = date(2026, 12, 24), date(2026, 12, 31), date(2027, 2, 23)


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 11, 23, 10, tzinfo=clock.STOCKHOLM))
    return house


def record(home: House, *decisions: Decision, asked: tuple[str, ...] = ()) -> None:
    with home.uow() as uow:
        consent.record(
            uow,
            decisions=decisions,
            content="meeting_only",
            purpose="plan_next_step",
            until=CHRISTMAS,
            by=RESIDENT,
            now=clock.now(),
            how_given="chat",
            language="sv",
            appointment_id=None,
            asked=asked,
        )


@pytest.fixture
def two(home: House) -> House:
    """Socialtjänsten: the meeting until Christmas. Arbetsförmedlingen: the plan too, until February."""
    record(home, Decision(SOC, True), Decision(AF, True, "next_step", FEBRUARY))
    return home


def standing(home: House) -> dict[str, tuple[str, date]]:
    with home.uow() as uow:
        rows = consent.standing_yes(uow, by=RESIDENT, now=clock.now())
    return {row.party: (row.content, row.valid_until) for row in rows}


def changed(home: House, said: str) -> tuple[dict[str, Any], list[str]]:
    return did(ChangeConsent(), said, home, by=RESIDENT)


@pytest.mark.parametrize(
    "said",
    ["korta till nyår", "korta mitt samtycke till nyår", "det ska inte gälla längre än till nyår", "högst till nyår"],
)
def test_shortening_moves_only_the_ends_that_are_later(two: House, said: str) -> None:
    now, heard = changed(two, said)
    assert standing(two) == {SOC: ("meeting_only", CHRISTMAS), AF: ("next_step", NEW_YEAR)}
    assert now == {} and heard == ["utter_consent_narrowed", "utter_consent_stands"]


def test_shortening_one_leaves_the_other(two: House) -> None:
    changed(two, "korta arbetsförmedlingen till nyår")
    assert standing(two) == {SOC: ("meeting_only", CHRISTMAS), AF: ("next_step", NEW_YEAR)}


@pytest.mark.parametrize("said", ["korta socialtjänsten till nyår", "korta soc till mars"])
def test_shortening_to_a_later_day_changes_nothing(two: House, said: str) -> None:
    before = standing(two)
    assert changed(two, said) == ({}, ["utter_consent_already_so"]) and standing(two) == before


@pytest.mark.parametrize("said", ["förläng soc till mars", "soc får veta planen också, till mars"])
def test_a_reopened_form_is_about_those_who_were_named_and_begins_from_their_own(two: House, said: str) -> None:
    now, _ = changed(two, said)
    assert {slot: now[slot] for slot in PARTY_SLOTS if now[slot]} == {f"consent_{SOC}": True}
    assert now[LIMITS].keys() == {SOC} and now[LIMITS][SOC]["until"] == "2027-03-01"
    assert now[LIMITS][SOC]["content"] == ("next_step" if "planen" in said else "meeting_only")
    assert standing(two)[AF] == ("next_step", FEBRUARY)


@pytest.mark.parametrize(
    "said",
    [
        "jag vill säga ja till försäkringskassan och arbetsgivaren också, mötet och planen, tre månader",
        "lägg till arbetsgivaren, mötet och planen, 3 månader",
    ],
)
def test_somebody_more_is_asked_about_alone_with_what_was_said(two: House, said: str) -> None:
    now, _ = changed(two, said)
    assert now[f"consent_{EMPLOYER}"] is True and now[f"consent_{SOC}"] == now[f"consent_{AF}"] == UNASKED
    assert now[LIMITS][EMPLOYER] == {"content": "next_step", "until": "2027-02-23"}
    assert standing(two) == {SOC: ("meeting_only", CHRISTMAS), AF: ("next_step", FEBRUARY)}


def test_shortening_without_a_day_asks_for_one_and_none_becomes_later(two: House) -> None:
    now, _ = changed(two, "korta mitt samtycke")
    assert {party: said["content"] for party, said in now[LIMITS].items()} == {SOC: "meeting_only", AF: "next_step"}
    then, _ = did(
        ValidateConsentForm(),
        "till nyår",
        two,
        by=RESIDENT,
        form=FORM,
        slots={**now, "requested_slot": "consent_until"},
    )
    assert {party: said["until"] for party, said in then[LIMITS].items()} == {SOC: "2026-12-24", AF: "2026-12-31"}


def test_shortening_at_the_check_makes_no_end_later(home: House) -> None:
    limits = {SOC: {"content": "meeting_only", "until": "2026-12-24"}}
    slots = yes_to(SOC, AF) | {LIMITS: limits, "consent_content": "next_step", "consent_until": "2027-02-23"}
    for asked in ("consent_understood", "consent_confirmed"):
        now, _ = answered(home, "korta till nyår", asked, **slots)
        assert now[LIMITS][SOC] == limits[SOC] and now[LIMITS][AF]["until"] == "2026-12-31", asked


@pytest.mark.parametrize("said", ["ja till arbetsförmedlingen också", "Arbetsförmedlingen ja", "lägg till af"])
def test_who_is_added_at_the_check_is_asked_about_alone(home: House, said: str) -> None:
    slots = yes_to(SOC) | {"consent_content": "meeting_only", "consent_until": "2026-12-24"}
    now, heard = answered(home, said, "consent_understood", **slots)
    assert now[LIMITS] == {SOC: {"content": "meeting_only", "until": "2026-12-24"}}
    assert now["requested_slot"] == "consent_content" and "utter_consent_for_whom" in heard
    then, _ = answered(home, "mötet och planen", "consent_content", **{**slots, **now})
    assert then["consent_content"] == "next_step" and LIMITS not in then


@pytest.mark.parametrize("said", ["af tror jag", "arbetsförmedlingen", "får af också veta?"])
def test_a_wrong_answer_to_the_check_is_a_yes_to_nobody(home: House, said: str) -> None:
    slots = yes_to(SOC) | {"consent_content": "meeting_only", "consent_until": "2026-12-24"}
    now, _ = answered(home, said, "consent_understood", **slots)
    assert f"consent_{AF}" not in now


def test_nobody_is_told_more_without_having_been_asked_about(two: House) -> None:
    for wider in (Decision(SOC, True, "next_step", CHRISTMAS), Decision(SOC, True, "meeting_only", NEW_YEAR)):
        with pytest.raises(NotAllowed):
            record(two, wider, asked=(AF,))
    assert standing(two)[SOC] == ("meeting_only", CHRISTMAS)
    record(two, Decision(SOC, True, "next_step", NEW_YEAR), asked=(SOC,))
    assert standing(two)[SOC] == ("next_step", NEW_YEAR)


def test_what_stands_beside_the_question_is_said_with_its_own_end(two: House) -> None:
    limits = {EMPLOYER: {"content": "next_step", "until": "2027-02-23"}}
    _, heard = did(AskConsentUnderstood(), "", two, by=RESIDENT, form=FORM, slots=yes_to(EMPLOYER) | {LIMITS: limits})
    assert heard.count("utter_consent_stands") == 2 and "utter_consent_terms_next_step" in heard


DAYS = st.dates(date(2026, 11, 23), date(2027, 5, 22)).map(date.isoformat)
TERMS = st.fixed_dictionaries({}, optional={"content": st.sampled_from(["meeting_only", "next_step"]), "until": DAYS})


@given(
    st.dictionaries(st.sampled_from(PARTIES[:3]), TERMS),
    st.none() | DAYS,
    st.none() | st.sampled_from(["meeting_only", "next_step"]),
)
def test_an_added_party_changes_nothing_that_was_said_for_the_others(
    limits: dict[str, dict[str, str]], until: str | None, content: str | None
) -> None:
    values = yes_to(*PARTIES[:3]) | {LIMITS: limits, "consent_until": until, "consent_content": content}
    after = {**values, **set_apart(values, {f"consent_{EMPLOYER}": True})}
    for party in PARTIES[:3]:
        for name, shared in (("until", until), ("content", content)):
            # The others' content was never Försäkringskassan's (ADR 0031).
            common = None if (party, name) == (PARTIES[2], "content") else shared
            before = limits.get(party, {}).get(name) or common
            of_all = None if common is None else after[f"consent_{name}"]
            assert (after[LIMITS].get(party, {}).get(name) or of_all) == before


@given(DAYS, DAYS)
def test_an_end_that_is_to_be_shortened_never_gets_later(stood: str, answered_day: str) -> None:
    values = {LIMITS: {SOC: {"content": "meeting_only", "not_after": stood}}, "consent_until": answered_day}
    assert within_bounds(values)[LIMITS][SOC] == {"content": "meeting_only", "until": min(stood, answered_day)}


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("socialtjänsten", "nearly"),
        ("af", "nearly"),
        ("socialtjänsten och arbetsförmedlingen", "shown"),
        ("soc, af", "shown"),
        ("båda", "shown"),
        ("arbetsgivaren", "explained_again"),
        ("soc, af och arbetsgivaren", "explained_again"),
        ("vet inte", "explained_again"),
    ],
)
def test_the_check_is_passed_by_naming_all_of_them(home: House, said: str, verdict: str) -> None:
    slots = yes_to(SOC, AF) | {"consent_content": "meeting_only", "consent_until": "2026-12-24"}
    now, _ = answered(home, said, "consent_understood", **slots)
    assert now["consent_understood"] == verdict


def test_half_an_answer_hears_the_whole_list_and_saves_nothing(home: House) -> None:
    slots = yes_to(SOC, AF) | {"consent_content": "meeting_only", "consent_until": "2026-12-24"}
    _, heard = did(
        AskConsentConfirmed(), "soc", home, by=RESIDENT, form=FORM, slots=slots | {"consent_understood": "nearly"}
    )
    assert heard == ["utter_consent_nearly", "utter_ask_consent_right"]


def yes_to(*parties: str) -> dict[str, Any]:
    return {f"consent_{party}": True if party in parties else UNASKED for party in PARTIES}


def answered(home: House, said: str, asked: str, **slots: Any) -> tuple[dict[str, Any], list[str]]:
    return did(ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots={"requested_slot": asked, **slots})
