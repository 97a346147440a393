from datetime import timedelta
from typing import Any

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.errors import NotAllowed
from assistant.services import booking, callback, consent, consent_by_staff, worklist
from assistant.services.views import Booked, Contact, Decision, Worklist
from assistant.store.own_data import SqlOwnData
from tests.services.test_consent_changes import YES, record
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    KIM,
    MWF,
    NOW,
    OTHER_COORDINATOR,
    RESIDENT,
    STRANGER,
    WEDNESDAY,
    book,
    centre,
    code_holder,
    conversation,
    later,
    phone,
    reload_directory,
    rows,
    works,
)


def show(house: House, *, by=COORDINATOR, now=NOW, **more) -> Worklist:
    with house.uow() as uow:
        return worklist.show(uow, by=by, now=now, **more)


def id_of(booked: Booked) -> str:
    assert booked.appointment is not None
    return booked.appointment.id


def ask_to_be_phoned(house: House, *, contact=KIM, care_centre_id="alen", now=NOW):
    with house.uow() as uow:
        return callback.request(
            uow, care_centre_id=care_centre_id, contact=contact, about="question", by=STRANGER, now=now
        )


def wish(house: House, booked: Booked, *, collected_by="region", party="social_services") -> None:
    with house.uow() as uow:
        consent.record(
            uow,
            decisions=[Decision(party, True)],
            content="meeting_only",
            purpose="plan",
            until=None,
            by=code_holder(booked.appointment),
            now=NOW,
            how_given="chat",
            text_version="1",
            language="sv",
            appointment_id=None,
            collected_by=collected_by,
        )


def test_each_open_meeting_stands_in_one_list(house: House) -> None:
    confirmed = book(house, start=WEDNESDAY)
    preliminary = book(house, by=STRANGER, start=FRIDAY)
    seen = show(house)
    assert seen.care_centre_name == "Alen"
    assert [row.appointment.id for row in seen.coming] == [id_of(confirmed)]
    assert [row.appointment.id for row in seen.to_confirm] == [id_of(preliminary)]
    assert seen.today == []
    assert [row.appointment.id for row in show(house, now=WEDNESDAY).today] == [id_of(confirmed)]


def test_days_bound_what_is_coming_but_not_what_is_to_confirm(house: House) -> None:
    far = FRIDAY + timedelta(days=21)
    book(house, start=far)
    assert book(house, by=STRANGER, start=far.replace(hour=11)).outcome == "preliminary"
    seen = show(house, days=7)
    assert (len(seen.coming), len(seen.to_confirm)) == (0, 1)


def test_the_coordinator_sees_whom_to_phone_and_what_to_ask_again(house: House) -> None:
    wish(house, book(house, by=STRANGER))
    row = show(house).to_confirm[0]
    assert row.contact == KIM
    assert [(one.party, one.ask_again) for one in row.consents] == [("social_services", True)]


def test_what_the_other_authority_collected_is_not_shown(house: House) -> None:
    wish(house, book(house, by=STRANGER), collected_by="municipality")
    assert show(house).to_confirm[0].consents == []


def test_the_overdue_stand_first_and_never_vanish(house: House) -> None:
    overdue = book(house, by=conversation(1), contact=phone(11), start=FRIDAY.replace(hour=10))
    book(house, by=conversation(2), contact=phone(12), start=FRIDAY + timedelta(days=7))
    for now in (WEDNESDAY.replace(hour=13), FRIDAY + timedelta(days=4)):
        first, second = show(house, now=now).to_confirm
        assert (first.appointment.id, first.appointment.overdue) == (id_of(overdue), True)
        assert not second.appointment.overdue


def test_what_is_to_be_confirmed_stands_by_its_deadline_and_says_who_has_it(house: House) -> None:
    """Whoever works on Thursdays alone has to phone a week ahead, of a meeting that is the later one."""
    thursdays = works("FREQ=WEEKLY;BYDAY=TH", "09:00", "12:00")
    reload_directory(house, care_centres=[centre("alen", coordinators={"c-1": [MWF], "c-2": [thursdays]})])
    sooner = book(house, by=conversation(1), contact=phone(11), start=WEDNESDAY + timedelta(days=14))
    later_one = book(house, by=conversation(2), contact=phone(12), start=WEDNESDAY + timedelta(days=15))
    listed = show(house).to_confirm
    assert [row.appointment.id for row in listed] == [id_of(later_one), id_of(sooner)]
    assert [(row.holder.number, row.holder.oneself) for row in listed if row.holder] == [(2, False), (1, True)]


def test_where_there_is_one_reko_nobody_is_told_apart(house: House) -> None:
    book(house, by=STRANGER)
    assert show(house).to_confirm[0].holder is None


def test_cancelled_and_declined_meetings_leave_the_list(house: House) -> None:
    booked = book(house, by=STRANGER)
    with house.uow() as uow:
        booking.decline(uow, appointment_id=id_of(booked), reason="no_answer", by=COORDINATOR, now=NOW)
    seen = show(house)
    assert (seen.today, seen.coming, seen.to_confirm, seen.changed) == ([], [], [], [])


def test_what_residents_changed_is_told_newest_first(house: House) -> None:
    booked = book(house, by=STRANGER)
    wish(house, booked)
    holder = code_holder(booked.appointment)
    with house.uow() as uow:
        consent.withdraw(uow, parties=None, by=holder, now=later(minutes=1))
        booking.cancel(uow, appointment_id=id_of(booked), reason="ill", by=holder, now=later(minutes=2))
    seen = show(house, now=later(minutes=3)).changed
    assert [(row.type, tuple(row.parties)) for row in seen] == [
        ("appointment_cancelled", ()),
        ("consent_withdrawn", ("social_services",)),
    ]
    assert show(house, now=later(days=15)).changed == []


def test_a_change_of_consent_says_who_wrote_it_down_and_the_steps_are_asked_for_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    booked = book(house)
    record(house, YES, Decision("employer", True))
    with house.uow() as uow:
        consent.narrow(uow, parties=["employer"], content="meeting_only", until=None, by=RESIDENT, now=later(minutes=1))
        consent.withdraw(uow, parties=["social_services"], by=RESIDENT, now=later(minutes=2))
        consent_by_staff.withdraw_spoken(
            uow, appointment_id=id_of(booked), party="employer", by=COORDINATOR, now=later(minutes=3)
        )
    asked: list[Any] = []
    of_these = SqlOwnData.consent_events_of
    monkeypatch.setattr(SqlOwnData, "consent_events_of", lambda store, ids: asked.append(ids) or of_these(store, ids))
    seen = show(house, now=later(minutes=4)).changed
    assert [(row.type, tuple(row.parties), row.by_staff) for row in seen] == [
        ("consent_withdrawn", ("employer",), True),
        ("consent_withdrawn", ("social_services",), False),
        ("consent_narrowed", ("employer",), False),
    ]
    assert len(asked) == 1


def test_another_units_meetings_are_not_there(house: House) -> None:
    book(house, by=STRANGER)
    ask_to_be_phoned(house)
    seen = show(house, by=OTHER_COORDINATOR)
    assert not (seen.today)
    assert not (seen.coming)
    assert not (seen.to_confirm)
    assert not (seen.call_backs)
    assert not (seen.changed)


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.COORDINATOR, Role.MANAGER)])
def test_nobody_but_the_units_staff_reads_it(house: House, role: Role) -> None:
    with pytest.raises(NotAllowed):
        show(house, by=Actor(role, "x", "alen", AssuranceLevel.DEMO))


def test_staff_without_a_unit_is_refused(house: House) -> None:
    with pytest.raises(NotAllowed):
        show(house, by=Actor(Role.COORDINATOR, "x", None, AssuranceLevel.DEMO))


def test_every_read_is_logged_with_whom_it_was_about(house: House) -> None:
    booked = book(house, by=STRANGER)
    ask_to_be_phoned(house)
    (call_back_id,) = rows(house, "call_backs", "id")[0]
    show(house)
    read = [row for row in rows(house, "audit", "type, actor, unit, subject_id") if row[0].endswith("_read")]
    assert [tuple(row) for row in read] == [
        ("worklist_read", "c-1", "alen", "alen"),
        ("appointment_read", "c-1", "alen", id_of(booked)),
        ("call_back_read", "c-1", "alen", call_back_id),
    ]


def test_a_call_back_is_asked_for_once_and_done_once(house: House) -> None:
    assert ask_to_be_phoned(house).outcome == "received"
    assert ask_to_be_phoned(house, contact=Contact("Kim", "+4670-1740605")).outcome == "already"
    row = show(house).call_backs[0]
    assert (row.contact, row.about, row.overdue) == (KIM, "question", False)
    assert show(house, now=later(days=3)).call_backs[0].overdue
    with house.uow() as uow:
        with pytest.raises(NotAllowed):
            callback.done(uow, call_back_id=row.id, by=OTHER_COORDINATOR, now=NOW)
        outcomes = [callback.done(uow, call_back_id=row.id, by=COORDINATOR, now=NOW).outcome for _ in range(2)]
    assert outcomes == ["done", "already"]
    assert show(house).call_backs == []
    assert ask_to_be_phoned(house).outcome == "received"


def test_a_call_back_says_when_the_coordinator_works_next(house: House) -> None:
    assert ask_to_be_phoned(house).answered_when == WEDNESDAY.date()


def test_a_call_back_needs_a_phone_and_a_known_care_centre(house: House) -> None:
    assert ask_to_be_phoned(house, contact=Contact("Kim", "nej")).outcome == "needs_contact"
    assert ask_to_be_phoned(house, care_centre_id="okand").outcome == "unknown_centre"


def test_a_residents_own_booking_shows_the_contact_they_gave(house: House) -> None:
    book(house, by=RESIDENT, contact=KIM, start=WEDNESDAY)
    assert show(house).coming[0].contact == KIM
