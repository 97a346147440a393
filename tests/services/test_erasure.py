"""What an erasure takes, what it leaves, and that each step can be done again."""

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor
from assistant.services import booking, callback, erasure
from assistant.services.views import AppointmentView
from assistant.store import sessions
from tests.services.test_own_data import call_me, decide
from tests.store.houses import COORDINATOR, FRIDAY, KIM, NOW, RESIDENT, STRANGER, book, code_holder, later, rows

SENDER = "conversation-of-kim"


def asked(house: House, *, by: Actor = RESIDENT, sender: str | None = SENDER) -> str:
    with house.uow() as uow:
        return erasure.ask(uow, sender=sender, by=by, now=NOW)


def carried_out(house: House, erasure_id: str, now=NOW) -> list[str]:
    with house.uow() as uow:
        begun = erasure.begin(uow, erasure_id=erasure_id, now=now)
        erasure.finish(uow, erasure_id=erasure_id, now=now)
    return list(begun.senders)


def contacts(house: House) -> list[str | None]:
    return [sealed for (sealed,) in rows(house, "persons", "sealed_contact")]


def test_asking_erases_nothing_yet(house: House) -> None:
    book(house)
    before = {table: rows(house, table) for table in ("persons", "appointments", "holds", "consents")}
    asked(house)
    assert {table: rows(house, table) for table in before} == before


def test_the_booking_and_the_consent_stay_and_so_does_the_way_to_reach_the_person(house: House) -> None:
    book(house)
    decide(house, "employer", given=True)
    carried_out(house, asked(house))
    assert len(rows(house, "appointments")) == len(rows(house, "consents")) == 1
    assert None not in contacts(house)


def test_when_no_meeting_is_left_nobody_needs_to_reach_the_person(house: House) -> None:
    booked = book(house)
    assert booked.appointment is not None
    with house.uow() as uow:
        booking.cancel(uow, appointment_id=booked.appointment.id, reason="", by=RESIDENT, now=NOW)
    carried_out(house, asked(house))
    assert contacts(house) == [None]
    assert len(rows(house, "appointments")) == 1


def test_after_the_meeting_the_contact_goes_too(house: House) -> None:
    book(house)
    carried_out(house, asked(house), now=FRIDAY.replace(hour=23))
    assert contacts(house) == [None]


def test_a_call_that_was_made_goes_and_one_that_waits_stays(house: House) -> None:
    call_me(house)
    carried_out(house, asked(house))
    (waiting,) = rows(house, "call_backs", "id")
    with house.uow() as uow:
        callback.done(uow, call_back_id=waiting[0], by=COORDINATOR, now=NOW)
    carried_out(house, asked(house))
    assert rows(house, "call_backs") == []


def test_every_conversation_of_the_person_is_named_and_nobody_elses(house: House) -> None:
    with house.uow() as uow:
        for sender, key in (("one", RESIDENT.key), ("two", RESIDENT.key), ("others", "person-robin")):
            erasure.note_owner(uow, sender=sender, person_key=key, now=NOW)
    assert sorted(carried_out(house, asked(house))) == [SENDER, "one", "two"]
    assert [key for (key,) in rows(house, "conversation_owners", "person_key")] == ["person-robin"]


def test_an_anonymous_erasure_reaches_its_own_conversation_alone(house: House) -> None:
    with house.uow() as uow:
        erasure.note_owner(uow, sender="one", person_key=RESIDENT.key, now=NOW)
    assert carried_out(house, asked(house, by=STRANGER, sender=STRANGER.key)) == [STRANGER.key]
    assert len(rows(house, "conversation_owners")) == 1


def test_the_browser_gets_a_new_conversation_before_the_old_one_is_gone(house: House) -> None:
    with house.uow() as uow:
        sessions.save(uow, session_id="s", tab="t", sender=SENDER, actor=RESIDENT, now=NOW)
        sessions.save(uow, session_id="s", tab="", sender="", actor=RESIDENT, now=NOW)
        erasure_id = erasure.ask(uow, sender=SENDER, by=RESIDENT, now=NOW)
        erasure.begin(uow, erasure_id=erasure_id, now=NOW)
        assert sessions.load(uow, session_id="s", tab="t", now=NOW) is None
        still = sessions.load(uow, session_id="s", tab="", now=NOW)
    assert still is not None and still.actor == RESIDENT
    assert rows(house, "erasures", "done_at") == [(None,)]


def test_an_erasure_that_was_cut_off_names_the_same_conversations_again(house: House) -> None:
    erasure_id = asked(house)
    with house.uow() as uow:
        erasure.note_owner(uow, sender="one", person_key=RESIDENT.key, now=NOW)
        first = erasure.begin(uow, erasure_id=erasure_id, now=NOW)
        assert erasure.unfinished(uow) == [erasure_id]
        assert erasure.begin(uow, erasure_id=erasure_id, now=NOW) == first


def test_a_finished_erasure_is_not_done_again(house: House) -> None:
    erasure_id = asked(house)
    carried_out(house, erasure_id)
    with house.uow() as uow:
        assert erasure.finish(uow, erasure_id=erasure_id, now=later(days=1)) is None
        assert erasure.unfinished(uow) == []
        assert list(erasure.begin(uow, erasure_id=erasure_id, now=NOW).senders) == []


@pytest.mark.parametrize("secret", [SENDER, KIM.name, KIM.phone])
def test_the_line_of_the_erasure_log_holds_no_secret(house: House, secret: str) -> None:
    book(house)
    erasure_id = asked(house)
    with house.uow() as uow:
        erasure.begin(uow, erasure_id=erasure_id, now=NOW)
        line = erasure.finish(uow, erasure_id=erasure_id, now=NOW)
    assert line is not None and RESIDENT.key in line and secret not in line


def asked_with_code(house: House, view: AppointmentView | None) -> list[str]:
    """The erasures that one "radera" of whoever showed the code leads to."""
    with house.uow() as uow:
        erasure.ask(uow, sender=STRANGER.key, by=code_holder(view), now=NOW)
        return erasure.unfinished(uow, sender=STRANGER.key)


def test_a_booking_code_takes_the_contact_once_the_meeting_is_over(house: House) -> None:
    booked = book(house, by=STRANGER)
    for one in asked_with_code(house, booked.appointment):
        carried_out(house, one, now=FRIDAY.replace(hour=23))
    assert contacts(house) == [None]
    assert len(rows(house, "appointments")) == 1


def test_while_the_meeting_is_ahead_the_reko_can_still_phone(house: House) -> None:
    booked = book(house, by=STRANGER)
    for one in asked_with_code(house, booked.appointment):
        carried_out(house, one)
    assert None not in contacts(house)


def test_a_code_takes_nothing_of_somebody_who_has_logged_in(house: House) -> None:
    booked = book(house)
    for one in asked_with_code(house, booked.appointment):
        carried_out(house, one, now=FRIDAY.replace(hour=23))
    assert None not in contacts(house)


def test_the_conversation_of_whoever_showed_a_code_goes_as_well(house: House) -> None:
    booked = book(house, by=STRANGER)
    senders = [carried_out(house, one) for one in asked_with_code(house, booked.appointment)]
    assert sorted(senders) == [[], [STRANGER.key]]


def test_a_call_asked_for_without_a_login_goes_when_it_has_been_made(house: House) -> None:
    call_me(house, by=STRANGER)
    carried_out(house, asked(house, by=STRANGER, sender=STRANGER.key))
    (waiting,) = rows(house, "call_backs", "id")
    with house.uow() as uow:
        callback.done(uow, call_back_id=waiting[0], by=COORDINATOR, now=NOW)
    carried_out(house, asked(house, by=STRANGER, sender=STRANGER.key))
    assert rows(house, "call_backs") == []
