"""What a person may see about themselves, and that every look by staff is there."""

import ast
import inspect
from pathlib import Path

import pytest

from assistant import services
from assistant.bootstrap import House
from assistant.casework.errors import NotAllowed
from assistant.services import (
    booking,
    calendar_links,
    callback,
    channel_choice,
    consent,
    consent_receipt,
    messages,
    own_calls,
    own_data,
    sounding_board,
    worklist,
)
from assistant.services.privacy_views import OwnData
from assistant.services.views import Decision
from assistant.services.views_consent import ConsentReceipt
from assistant.store.all_tables import Base
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    KIM,
    NOW,
    OTHER_RESIDENT,
    RESIDENT,
    STRANGER,
    book,
    code_holder,
    conversation,
    later,
    phone,
    rows,
)

# Services that read without leaving a row: they show whoever asks their own matters, and staff nothing.
OWN_READINGS = {
    "booking_changes.mine": booking.mine,
    "booking_changes.moved_from": lambda uow, by, now: booking.moved_from(
        uow, appointment_id=booking.mine(uow, by=RESIDENT, now=now)[0].id, by=by
    ),
    "booking_way.same_time_in": lambda uow, by, now: booking.same_time_in(
        uow, appointment_id=booking.mine(uow, by=RESIDENT, now=now)[0].id, form="phone", by=by, now=now
    ),
    "callback.contact_of_booking": lambda uow, by, now: callback.contact_of_booking(
        uow, appointment_id=booking.mine(uow, by=RESIDENT, now=now)[0].id, by=by
    ),
    "channel_choice.current": lambda uow, by, now: channel_choice.current(uow, by=by),
    "consent.current": consent.current,
    "consent.standing_yes": consent.standing_yes,
    "consent_receipt.show": consent_receipt.show,
    "messages.mine": messages.mine,
    "own_calls.mine": lambda uow, by, now: own_calls.mine(uow, by=by),
}
# Officers' own calls and a coordinator's own link: refused to all others, and about nobody else.
STAFFS_OWN = {"sounding_board.mine": sounding_board.mine, "calendar_links.feed_token": calendar_links.feed_token}
# Free times, how to reach a function, what became of messages without whose: nobody's data.
NOBODYS_READINGS = {
    "booking_times.offer",
    "directory.coordinator_card",
    "sounding_board.centres",
    "sounding_board.times",
    "dead_letters.show",
}
# Tables that a person's export is made from, and those that tell of a person without saying anything more.
EXPORTED = {"persons", "appointments", "appointment_history", "consents", "consent_history", "call_backs", "audit"}
EXPORTED |= {"conversation_owners", "erasures", "messages", "channel_choices", "calendar_links", "notices"}
EXPORTED |= {"disclosures", "waiting", "invitations", "appointment_needs"}
NOTHING_MORE = {"cases", "booking_codes"}
# The name and number of an officer who works in the social services, and of no resident (V-03).
OFFICERS = {"sounding_board_calls"}


def shown(house: House, by=RESIDENT, now=NOW) -> OwnData:
    with house.uow() as uow:
        return own_data.show(uow, by=by, now=now)


def decide(house: House, party: str, *, given: bool, now=NOW) -> None:
    with house.uow() as uow:
        consent.record(
            uow,
            decisions=[Decision(party, given)],
            content="meeting_only",
            purpose="plan_next_step",
            until=None,
            by=RESIDENT,
            now=now,
            how_given="chat",
            text_version="1",
            language="sv",
            appointment_id=None,
        )


def call_me(house: House, *, by=RESIDENT, contact=KIM) -> None:
    with house.uow() as uow:
        callback.request(uow, care_centre_id="alen", contact=contact, about="question", by=by, now=NOW)


def test_a_person_sees_bookings_consents_and_calls_with_their_history(house: House) -> None:
    book(house)
    decide(house, "employer", given=True)
    decide(house, "employer", given=False, now=later(hours=1))
    call_me(house)
    seen = shown(house, now=later(hours=2))
    assert seen.contact == KIM
    assert [one.appointment.state for one in seen.bookings] == ["confirmed"]
    assert "appointment_booked" in [event.type for event in seen.bookings[0].history]
    assert [[event.type for event in one.history] for one in seen.consents] == [["active", "withdrawn"], ["refused"]]
    assert [one.about for one in seen.call_backs] == ["question"]


def test_nobody_sees_what_is_somebody_elses(house: House) -> None:
    book(house)
    call_me(house)
    seen = shown(house, OTHER_RESIDENT)
    assert (seen.contact, seen.bookings, seen.consents, seen.call_backs, seen.readings) == (None, [], [], [], [])


def test_a_number_that_is_not_proved_shows_no_call_of_whoever_has_it(house: House) -> None:
    call_me(house, by=STRANGER, contact=KIM)
    book(house, contact=KIM)
    assert shown(house).call_backs == []


@pytest.mark.parametrize("by", [STRANGER, COORDINATOR], ids=lambda by: by.role.value)
def test_whoever_is_no_identified_resident_is_refused(house: House, by) -> None:
    with pytest.raises(NotAllowed):
        shown(house, by)


def test_the_holder_of_a_code_is_refused(house: House) -> None:
    booked = book(house, by=STRANGER)
    with pytest.raises(NotAllowed):
        shown(house, code_holder(booked.appointment))


def test_the_person_sees_who_has_looked_when_and_why(house: House) -> None:
    book(house)
    assert shown(house).readings == []
    with house.uow() as uow:
        worklist.show(uow, by=COORDINATOR, now=later(hours=1))
    (reading,) = shown(house).readings
    assert (reading.role, reading.unit_name, reading.subject_kind, reading.why) == (
        "coordinator",
        "Alen",
        "appointment",
        "worklist",
    )
    assert reading.at == later(hours=1)


def test_a_look_at_what_a_resident_changed_is_seen_too(house: House) -> None:
    booked = book(house)
    decide(house, "employer", given=True)
    with house.uow() as uow:
        assert booked.appointment is not None
        booking.cancel(uow, appointment_id=booked.appointment.id, reason="", by=RESIDENT, now=NOW)
        consent.withdraw(uow, parties=None, by=RESIDENT, now=NOW)
        listed = worklist.show(uow, by=COORDINATOR, now=later(hours=1))
    assert len(listed.changed) == 2
    assert sorted(one.subject_kind for one in shown(house).readings) == ["appointment", "consent"]


def test_every_meeting_and_call_on_the_worklist_is_logged_as_read(house: House) -> None:
    for number in range(3):
        book(house, by=conversation(number), contact=phone(20 + number), start=FRIDAY.replace(hour=9 + number))
    call_me(house)
    before = len(rows(house, "audit"))
    with house.uow() as uow:
        listed = worklist.show(uow, by=COORDINATOR, now=NOW)
    ids = {row.appointment.id for row in listed.to_confirm} | {one.id for one in listed.call_backs}
    logged = rows(house, "audit", "subject_id, unit, why, actor")[before:]
    assert len(ids) == 4
    assert {row[0] for row in logged} == ids | {"alen"}
    assert {row[1:] for row in logged} == {("alen", "worklist", COORDINATOR.key)}


def test_a_reading_without_a_row_in_the_log_shows_staff_nothing(house: House) -> None:
    """Whoever writes a service that reads decides here: it logs who read (a deed), or shows one's own alone."""
    assert unlogged_readings() == set(OWN_READINGS) | set(STAFFS_OWN) | NOBODYS_READINGS
    book(house, by=RESIDENT)
    decide(house, "employer", given=True)
    for name, service in OWN_READINGS.items():
        with house.uow() as uow:
            assert service(uow, by=COORDINATOR, now=NOW) in ([], None, ConsentReceipt([], [], [], [])), name
    with house.uow() as uow:
        with pytest.raises(NotAllowed):
            sounding_board.mine(uow, by=COORDINATOR, now=NOW)
        with pytest.raises(NotAllowed):
            calendar_links.feed_token(uow, by=RESIDENT)


def test_a_booking_code_tells_nobody_the_name_and_number_of_who_has_logged_in(house: House) -> None:
    theirs = book(house).appointment
    without_login = book(house, by=STRANGER, start=FRIDAY.replace(hour=10)).appointment
    assert theirs is not None and without_login is not None
    with house.uow() as uow:
        opened = [
            callback.contact_of_booking(uow, appointment_id=one.id, by=by)
            for one, by in [
                (theirs, code_holder(theirs)),
                (theirs, RESIDENT),
                (without_login, code_holder(without_login)),
            ]
        ]
    assert opened == [None, KIM, KIM]


def test_every_table_about_a_person_is_in_the_export() -> None:
    personal = {"person_key", "conversation", "phone_fingerprint", "sealed_contact", "appointment_id", "consent_id"}
    personal |= {"subject_id"}
    told = {name for name, table in Base.metadata.tables.items() if personal & set(table.columns.keys())}
    # A held time is an appointment or nothing; a web session is the login itself.
    assert told - EXPORTED - NOTHING_MORE - OFFICERS - {"holds", "web_sessions"} == set()
    assert set(Base.metadata.tables) >= EXPORTED | NOTHING_MORE | OFFICERS


def unlogged_readings() -> set[str]:
    """Services marked `@reading` that are told who asks, as `module.name`."""
    files = Path(inspect.getfile(services)).parent.glob("*.py")
    functions = [
        (file.stem, node)
        for file in files
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and "reading" in [ast.unparse(one) for one in node.decorator_list]
    ]
    return {
        f"{module}.{one.name}"
        for module, one in functions
        if "by" in [argument.arg for argument in one.args.kwonlyargs]
    }
