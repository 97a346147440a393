from datetime import date, timedelta

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.consent import Kind, Party, Share
from assistant.casework.errors import NotAllowed, UnknownParty
from assistant.services import booking, consent, privacy
from assistant.services.views import Booked, ConsentView, Decision, May, Receipt
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    NOW,
    OTHER_RESIDENT,
    RESIDENT,
    STRANGER,
    book,
    code_holder,
    conversation,
    later,
    rows,
)

YES_TO_SOCIAL = Decision("social_services", True)
NO_TO_EMPLOYER = Decision("employer", False)


def record(
    house: House, *decisions: Decision, by=RESIDENT, now=NOW, until=None, appointment_id=None, **more
) -> Receipt:
    terms = {"content": "meeting_only,next_step", "purpose": "plan_next_step", **more}
    terms.setdefault("asked", [one.party for one in decisions])
    with house.uow() as uow:
        return consent.record(
            uow,
            decisions=decisions,
            until=until,
            by=by,
            now=now,
            how_given="chat",
            text_version="1",
            language="sv",
            appointment_id=appointment_id,
            **terms,
        )


def withdraw(house: House, *parties: str, by=RESIDENT, now=NOW) -> list[ConsentView]:
    with house.uow() as uow:
        return consent.withdraw(uow, parties=parties or None, by=by, now=now)


def current(house: House, by=RESIDENT, now=NOW) -> dict[str, str]:
    with house.uow() as uow:
        return {row.party: row.status for row in consent.current(uow, by=by, now=now)}


def share(party="social_services", kind="exchange", content="next_step", purpose="plan_next_step") -> Share:
    return Share("region", Party(party), Kind(kind), content, purpose)


def may_share(house: House, party="social_services", *, now=NOW, person_key=RESIDENT.key, **what) -> May:
    with house.uow() as uow:
        return consent.may_share(uow, person_key=person_key, share=share(party, **what), now=now)


def id_of(booked: Booked) -> str:
    assert booked.appointment is not None
    return booked.appointment.id


def test_yes_and_no_are_both_kept_one_row_a_party(house: House) -> None:
    receipt = record(house, YES_TO_SOCIAL, NO_TO_EMPLOYER)
    assert [(row.party, row.status) for row in receipt.rows] == [
        ("social_services", "active"),
        ("employer", "refused"),
    ]


def test_a_yes_opens_just_that_party_and_that_content(house: House) -> None:
    record(house, YES_TO_SOCIAL, content="meeting_only")
    assert may_share(house, content="meeting_only") == May(True, "consent")
    assert may_share(house, content="next_step") == May(False, "other_content")
    assert may_share(house, content="") == May(False, "other_content")
    assert may_share(house, "employment_service", content="meeting_only") == May(False, "no_consent")


def test_the_four_kinds_are_kept_apart(house: House) -> None:
    record(house, YES_TO_SOCIAL, Decision("insurance_agency", True))
    need = {"content": "rehabilitation_need", "purpose": "tell_rehabilitation_need"}
    assert may_share(house, "insurance_agency", kind="inform_insurance_agency", **need).allowed
    assert not may_share(house, "insurance_agency", kind="inform_insurance_agency").allowed
    assert not may_share(house, "insurance_agency", kind="exchange").allowed
    assert not may_share(house, kind="sip").allowed
    assert not may_share(house, kind="coordination").allowed


def test_nothing_said_means_no(house: House) -> None:
    assert may_share(house) == May(False, "no_consent")


def test_a_wish_without_a_login_opens_nothing(house: House) -> None:
    booked = book(house, by=STRANGER)
    receipt = record(house, YES_TO_SOCIAL, NO_TO_EMPLOYER, by=STRANGER, appointment_id=id_of(booked))
    assert [(row.status, row.ask_again) for row in receipt.rows] == [("wish", True), ("wish_refused", False)]
    (person_key,) = rows(house, "persons", "key")[0]
    assert may_share(house, person_key=person_key) == May(False, "only_a_wish")


def test_a_resident_without_assurance_only_makes_a_wish(house: House) -> None:
    pretender = Actor(Role.RESIDENT, RESIDENT.key, assurance=AssuranceLevel.NONE)
    assert record(house, YES_TO_SOCIAL, by=pretender).rows[0].status == "wish"
    assert may_share(house) == May(False, "no_consent")


def test_a_wish_said_before_the_booking_follows_it(house: House) -> None:
    record(house, YES_TO_SOCIAL, by=STRANGER)
    booked = book(house, by=STRANGER)
    assert current(house, by=code_holder(booked.appointment)) == {"social_services": "wish"}


def test_a_withdrawal_holds_at_once_and_history_stays(house: House) -> None:
    record(house, YES_TO_SOCIAL)
    assert [row.status for row in withdraw(house, "social_services", now=later(minutes=1))] == ["withdrawn"]
    assert may_share(house, now=later(minutes=1)) == May(False, "withdrawn")
    assert rows(house, "consent_history", "status") == [("active",), ("withdrawn",)]


def test_withdrawing_one_party_leaves_the_others(house: House) -> None:
    record(house, YES_TO_SOCIAL, Decision("insurance_agency", True))
    withdraw(house, "insurance_agency")
    assert current(house) == {"social_services": "active", "insurance_agency": "withdrawn"}


def test_withdrawing_everything_twice_does_it_once(house: House) -> None:
    record(house, YES_TO_SOCIAL, NO_TO_EMPLOYER)
    assert [row.party for row in withdraw(house)] == ["social_services"]
    assert withdraw(house) == []


def test_nobody_withdraws_for_another(house: House) -> None:
    record(house, YES_TO_SOCIAL)
    for stranger in (OTHER_RESIDENT, STRANGER, Actor(Role.CODE_HOLDER, "x")):
        assert withdraw(house, by=stranger) == []
    assert may_share(house).allowed


def test_a_booking_code_does_not_open_what_was_given_with_a_login(house: House) -> None:
    booked = book(house)
    record(house, YES_TO_SOCIAL, appointment_id=id_of(booked))
    holder = code_holder(booked.appointment)
    assert current(house, by=holder) == {}
    assert withdraw(house, by=holder) == []
    record(house, Decision("social_services", False), by=holder)
    assert may_share(house).allowed


def test_whoever_shows_the_code_takes_back_wishes(house: House) -> None:
    booked = book(house, by=STRANGER)
    record(house, YES_TO_SOCIAL, by=STRANGER, appointment_id=id_of(booked))
    holder = code_holder(booked.appointment)
    assert [row.party for row in withdraw(house, by=holder)] == ["social_services"]
    assert current(house, by=STRANGER) == {"social_services": "withdrawn"}


def test_a_later_no_takes_back_a_yes(house: House) -> None:
    record(house, YES_TO_SOCIAL)
    record(house, Decision("social_services", False), now=later(minutes=1))
    assert may_share(house, now=later(minutes=1)) == May(False, "refused")
    assert sorted(rows(house, "consents", "status")) == [("refused",), ("withdrawn",)]


def test_narrowing_a_yes_replaces_the_wider_one(house: House) -> None:
    record(house, YES_TO_SOCIAL)
    record(house, YES_TO_SOCIAL, content="meeting_only", now=later(minutes=1))
    assert not may_share(house, content="next_step", now=later(minutes=1)).allowed


def test_recording_the_same_again_makes_no_second_row(house: House) -> None:
    first = record(house, YES_TO_SOCIAL)
    again = record(house, YES_TO_SOCIAL, now=later(minutes=1))
    assert again.rows[0].id == first.rows[0].id


def test_a_consent_holds_through_its_last_day(house: House) -> None:
    last = NOW.date() + timedelta(days=10)
    record(house, YES_TO_SOCIAL, until=last)
    assert may_share(house, now=later(days=10, hours=13)).allowed
    assert may_share(house, now=later(days=11)) == May(False, "expired")
    assert current(house, now=later(days=11)) == {"social_services": "expired"}


def test_the_default_is_ninety_days_and_too_long_is_cut(house: House) -> None:
    assert record(house, YES_TO_SOCIAL).until == date(2027, 2, 21)
    assert record(house, YES_TO_SOCIAL, until=date(2040, 1, 1)).until == NOW.date() + timedelta(days=180)


def test_a_day_that_is_over_records_nothing(house: House) -> None:
    assert record(house, YES_TO_SOCIAL, until=NOW.date() - timedelta(days=1)).outcome == "past"
    assert rows(house, "consents") == []


def test_nobody_ties_a_consent_to_anothers_appointment(house: House) -> None:
    booked = book(house)
    for stranger in (STRANGER, OTHER_RESIDENT, COORDINATOR):
        with pytest.raises(NotAllowed):
            record(house, YES_TO_SOCIAL, by=stranger, appointment_id=id_of(booked))


def test_an_unknown_party_is_an_error_and_nothing_is_kept(house: House) -> None:
    with pytest.raises(UnknownParty):
        record(house, YES_TO_SOCIAL, Decision("neighbour", True))
    assert rows(house, "consents") == []


def test_a_record_holds_all_that_a_consent_must(house: House) -> None:
    """C-45: kind, who tells, to whom, what, what for, until when, who asked, how sure, how, which text, language."""
    record(house, Decision("insurance_agency", True))
    columns = "kind, discloser, party, content, purpose, collected_by, assurance, how_given, text_version, language"
    assert rows(house, "consents", columns) == [
        (
            "inform_insurance_agency",
            "region",
            "insurance_agency",
            "rehabilitation_need",
            "tell_rehabilitation_need",
            "region",
            "demo",
            "chat",
            "1",
            "sv",
        )
    ]


def test_erasing_a_conversation_drops_its_hold_and_wishes_but_not_the_booking(house: House) -> None:
    booked = book(house, by=STRANGER)
    record(house, YES_TO_SOCIAL, by=STRANGER, appointment_id=id_of(booked))
    record(house, NO_TO_EMPLOYER, by=code_holder(booked.appointment))
    with house.uow() as uow:
        held = booking.hold(
            uow,
            care_centre_id="alen",
            start=FRIDAY.replace(hour=11),
            holder=STRANGER.key,
            by=STRANGER,
            now=NOW,
        )
        assert held.outcome == "held"
        privacy.erase_conversation_data(uow, by=STRANGER, now=NOW)
        assert [one.state for one in booking.mine(uow, by=code_holder(booked.appointment), now=NOW)] == ["preliminary"]
    assert rows(house, "consents") == rows(house, "consent_history") == []
    assert len(rows(house, "occupied")) == 12


def test_erasing_one_conversation_leaves_the_others(house: House) -> None:
    record(house, YES_TO_SOCIAL, by=conversation(1))
    record(house, YES_TO_SOCIAL)
    with house.uow() as uow:
        privacy.erase_conversation_data(uow, by=STRANGER, now=NOW)
    assert len(rows(house, "consents")) == 2


def test_one_end_date_holds_for_all_that_was_said_yes_to(house: House) -> None:
    with house.uow() as uow:
        alone = consent.allowed_until(uow, parties=["employer"], until=date(2027, 11, 20), now=NOW)
        with_fk = consent.allowed_until(
            uow, parties=["employer", "insurance_agency"], until=date(2027, 11, 20), now=NOW
        )
        near = consent.allowed_until(uow, parties=["employer"], until=date(2026, 12, 1), now=NOW)
    assert with_fk <= alone < date(2027, 11, 20)
    assert near == date(2026, 12, 1)
