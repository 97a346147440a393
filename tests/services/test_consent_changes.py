"""A consent after it was given: narrowed, asked again, shown with its words and history, about to end."""

from datetime import date, timedelta

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor
from assistant.casework.consent import Kind, Party, Share
from assistant.casework.errors import NotAllowed, UnknownParty
from assistant.services import consent, consent_by_staff, consent_expiry, consent_receipt, consent_texts, worklist
from assistant.services.views import ConsentView, Decision, Receipt, Worklist
from assistant.services.views_consent import ConsentReceipt, ShownText
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    NOW,
    OTHER_COORDINATOR,
    OTHER_RESIDENT,
    RESIDENT,
    STRANGER,
    book,
    code_holder,
    later,
    rows,
)

YES = Decision("social_services", True)
TEXT = ShownText("any", "Får REKO prata med socialtjänsten?")
CHRISTMAS = date(2026, 12, 24)


def record(house: House, *decisions: Decision, by=RESIDENT, now=NOW, until=None, **more) -> Receipt:
    terms = {"content": "next_step", "purpose": "plan_next_step", "appointment_id": None, "shown": TEXT, **more}
    terms.setdefault("asked", [one.party for one in decisions])
    with house.uow() as uow:
        return consent.record(
            uow, decisions=decisions, until=until, by=by, now=now, how_given="chat", language="sv", **terms
        )


def narrow(house: House, by=RESIDENT, now=NOW, parties=None, content=None, until=None) -> list[ConsentView]:
    with house.uow() as uow:
        return consent.narrow(uow, parties=parties, content=content, until=until, by=by, now=now)


def receipt(house: House, by=RESIDENT, now=NOW) -> ConsentReceipt:
    with house.uow() as uow:
        return consent_receipt.show(uow, by=by, now=now)


def seen(house: House, now=NOW) -> Worklist:
    with house.uow() as uow:
        return worklist.show(uow, by=COORDINATOR, now=now)


def may_tell(house: House, person_key: str, content="next_step", now=NOW) -> str:
    share = Share("region", Party.SOCIAL_SERVICES, Kind.EXCHANGE, content, "plan_next_step")
    with house.uow() as uow:
        return consent.may_share(uow, person_key=person_key, share=share, now=now).reason


def answer(house: House, appointment_id: str, *, by=COORDINATOR, given=True, until=None, now=NOW, **more) -> str:
    what = {"party": "social_services", "content": "next_step", "shown": TEXT, **more}
    with house.uow() as uow:
        return consent_by_staff.record_spoken(
            uow, appointment_id=appointment_id, given=given, until=until, by=by, now=now, **what
        ).outcome


def booked_by_a_stranger(house: House) -> str:
    appointment = book(house, by=STRANGER).appointment
    assert appointment
    return appointment.id


def test_narrowing_holds_at_once_and_the_reko_reads_it_in_her_list(house: House) -> None:
    book(house)
    record(house, YES)
    (row,) = narrow(house, content="meeting_only", until=CHRISTMAS, now=later(minutes=1))
    assert (row.content, row.valid_until, row.status) == ("meeting_only", CHRISTMAS, "active")
    assert may_tell(house, RESIDENT.key, now=later(minutes=2)) == "other_content"
    assert may_tell(house, RESIDENT.key, "meeting_only", now=later(minutes=2)) == "consent"
    changed = seen(house, later(minutes=3)).changed
    assert [(one.type, tuple(one.parties)) for one in changed] == [("consent_narrowed", ("social_services",))]


def test_narrowing_never_widens_and_says_so_by_what_it_returns(house: House) -> None:
    record(house, YES, content="meeting_only", until=CHRISTMAS)
    assert narrow(house, content="next_step") == []
    assert narrow(house, until=CHRISTMAS + timedelta(days=1)) == []
    assert narrow(house, until=NOW.date() - timedelta(days=1)) == []
    assert may_tell(house, RESIDENT.key) == "other_content"


def test_narrowing_one_party_leaves_the_others_and_nobody_narrows_for_another(house: House) -> None:
    record(house, YES, Decision("employer", True))
    assert narrow(house, by=OTHER_RESIDENT, content="meeting_only") == []
    assert [row.party for row in narrow(house, parties=["employer"], content="meeting_only")] == ["employer"]
    assert may_tell(house, RESIDENT.key) == "consent"


def test_prolonging_is_a_new_yes_that_tells_the_reko_what_it_was(house: House) -> None:
    book(house)
    record(house, YES, until=CHRISTMAS)
    record(house, YES, until=CHRISTMAS + timedelta(days=30), now=later(minutes=1))
    assert [one.type for one in seen(house, later(minutes=2)).changed] == ["consent_extended"]


def test_history_holds_every_step_also_after_a_withdrawal(house: House) -> None:
    record(house, YES)
    narrow(house, content="meeting_only", now=later(minutes=1))
    with house.uow() as uow:
        consent.withdraw(uow, parties=None, by=RESIDENT, now=later(minutes=2), how="web")
    told = receipt(house, now=later(minutes=3))
    assert [step.status for step in told.history] == ["active", "active", "withdrawn"]
    assert [row.status for row in told.rows] == ["withdrawn"]
    assert rows(house, "consents", "withdrawn_how") == [(None,), ("web",)]


def test_the_words_that_were_shown_are_kept_once_and_shown_again(house: House) -> None:
    record(house, YES)
    record(house, Decision("employer", True), now=later(days=1))
    later_words = ShownText("any", "Andra ord.")
    record(house, Decision("employer", False), shown=later_words, now=later(days=2))
    told = receipt(house, now=later(days=3))
    assert [text.words for text in told.texts] == [TEXT.words, later_words.words]
    assert {row.party: row.text_version for row in told.rows} == {
        "social_services": consent_texts.version_of(TEXT.words),
        "employer": consent_texts.version_of(later_words.words),
    }
    assert len(rows(house, "consent_texts")) == 2


def test_another_word_makes_another_version() -> None:
    assert consent_texts.version_of("ja") != consent_texts.version_of("ja.")
    assert consent_texts.today().id == consent_texts.version_of(consent_texts.today().words)
    assert "socialtjänsten" in consent_texts.today().words


def test_a_receipt_is_ones_own(house: House) -> None:
    record(house, YES)
    for other in (OTHER_RESIDENT, STRANGER):
        assert receipt(house, other) == ConsentReceipt(rows=[], texts=[], told=[], history=[])


def test_how_the_check_went_is_kept_with_a_yes_and_not_with_a_no(house: House) -> None:
    record(house, YES, Decision("employer", False), understood="explained_again")
    assert {row.party: row.understood for row in receipt(house).rows} == {
        "social_services": "explained_again",
        "employer": None,
    }


def test_a_wish_that_the_reko_asked_about_again_becomes_a_consent(house: House) -> None:
    appointment = booked_by_a_stranger(house)
    record(house, YES, by=STRANGER, appointment_id=appointment)
    (person,) = rows(house, "persons", "key")[0]
    assert may_tell(house, person) == "only_a_wish"
    assert answer(house, appointment, now=later(hours=1)) == "recorded"
    assert may_tell(house, person, now=later(hours=2)) == "consent"
    (row,) = [one for one in seen(house, later(hours=2)).to_confirm[0].consents if one.status == "active"]
    assert (row.how_given, row.collected_by) == ("spoken", "region")
    assert rows(house, "consents", "assurance, status") == [("none", "replaced"), ("by_staff", "active")]


def test_a_spoken_no_closes_and_a_spoken_withdrawal_holds_at_once(house: House) -> None:
    appointment = booked_by_a_stranger(house)
    (person,) = rows(house, "persons", "key")[0]
    answer(house, appointment)
    with house.uow() as uow:
        what = {"appointment_id": appointment, "party": "social_services", "by": COORDINATOR}
        assert consent_by_staff.withdraw_spoken(uow, now=later(hours=1), **what).outcome == "withdrawn"
        assert consent_by_staff.withdraw_spoken(uow, now=later(hours=1), **what).outcome == "already"
    assert may_tell(house, person, now=later(hours=2)) == "withdrawn"
    answer(house, appointment, given=False, now=later(hours=3))
    assert may_tell(house, person, now=later(hours=4)) == "refused"


def test_what_was_said_to_the_reko_is_taken_back_with_the_booking_code(house: House) -> None:
    booked = book(house, by=STRANGER)
    assert booked.appointment
    (person,) = rows(house, "persons", "key")[0]
    answer(house, booked.appointment.id)
    with house.uow() as uow:
        taken = consent.withdraw(uow, parties=None, by=code_holder(booked.appointment), now=later(hours=1))
    assert [(row.party, row.only_wished) for row in taken] == [("social_services", False)]
    assert may_tell(house, person, now=later(hours=2)) == "withdrawn"


def test_a_wish_never_takes_the_place_of_what_the_reko_was_told(house: House) -> None:
    booked = book(house, by=STRANGER)
    assert booked.appointment
    (person,) = rows(house, "persons", "key")[0]
    answer(house, booked.appointment.id, content="meeting_only")
    record(house, YES, by=code_holder(booked.appointment), now=later(hours=1))
    assert may_tell(house, person, "meeting_only", now=later(hours=2)) == "consent"
    assert may_tell(house, person, now=later(hours=2)) == "other_content"


@pytest.mark.parametrize("by", [OTHER_COORDINATOR, RESIDENT, STRANGER])
def test_only_the_units_own_reko_sees_and_writes_a_spoken_answer(house: House, by: Actor) -> None:
    appointment = booked_by_a_stranger(house)
    with house.uow() as uow:
        with pytest.raises(NotAllowed):
            consent_by_staff.show(uow, appointment_id=appointment, by=by, now=NOW)
        with pytest.raises(NotAllowed):
            consent_by_staff.withdraw_spoken(uow, appointment_id=appointment, party="employer", by=by, now=NOW)
    with pytest.raises(NotAllowed):
        answer(house, appointment, by=by)
    assert rows(house, "consents") == []


def test_a_spoken_answer_has_a_day_that_comes_and_a_party_that_is_known(house: House) -> None:
    appointment = booked_by_a_stranger(house)
    assert answer(house, appointment, until=NOW.date() - timedelta(days=1)) == "past"
    assert answer(house, "x") == "not_found"
    with pytest.raises(UnknownParty):
        answer(house, appointment, party="grannen")
    assert rows(house, "consents") == []
    answer(house, appointment, until=date(2040, 1, 1))
    assert rows(house, "consents", "valid_until")[0][0] in (date(2027, 5, 22), "2027-05-22")


def test_every_look_at_a_persons_consents_is_logged(house: House) -> None:
    appointment = booked_by_a_stranger(house)
    with house.uow() as uow:
        card = consent_by_staff.show(uow, appointment_id=appointment, by=COORDINATOR, now=NOW)
    assert card and card.appointment.id == appointment
    assert ("consent_read", appointment) in rows(house, "audit", "type, subject_id")


def test_a_yes_that_ends_before_the_meeting_is_told_to_the_reko_the_person_and_the_night(house: House) -> None:
    booked = book(house, start=FRIDAY)
    assert booked.appointment
    ends = NOW.date() + timedelta(days=2)
    record(house, YES, Decision("employer", False), until=ends)
    assert {row.party: row.ends_before for row in receipt(house).rows} == {"social_services": FRIDAY, "employer": None}
    listed = {one.party: one.ends_before for one in seen(house).coming[0].consents}
    assert listed == {"social_services": FRIDAY, "employer": None}
    with house.uow() as uow:
        (ending,) = consent_expiry.about_to_end(uow, now=NOW)
    assert (ending.care_centre_id, ending.appointment_id, ending.valid_until) == ("alen", booked.appointment.id, ends)


def test_nothing_is_said_of_an_end_while_nothing_is_planned(house: House) -> None:
    record(house, YES, until=NOW.date() + timedelta(days=2))
    assert receipt(house).rows[0].ends_before is None
    with house.uow() as uow:
        assert consent_expiry.about_to_end(uow, now=NOW) == []
