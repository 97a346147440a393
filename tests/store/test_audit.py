"""Each deed leaves an audit row in its own transaction, and the trail only grows."""

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.services import booking, callback, consent, worklist
from assistant.services.history import AuditEntry
from assistant.services.views import Decision
from assistant.store import audit
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    KIM,
    NOW,
    RESIDENT,
    STRANGER,
    book,
    conversation,
    everything,
    phone,
    rows,
)


def a_hold(uow) -> None:
    booking.hold(uow, care_centre_id="alen", start=FRIDAY, holder=RESIDENT.key, by=RESIDENT, now=NOW)


def a_booking(uow) -> None:
    booking.confirm(uow, hold_id="held", contact=KIM, by=STRANGER, now=NOW, code="ny kod")


def a_release(uow) -> None:
    booking.release(uow, hold_id="held", by=STRANGER, now=NOW)


def a_cancellation(uow) -> None:
    booking.cancel(uow, appointment_id="booked", reason="ill", by=Actor(Role.CODE_HOLDER, "booked"), now=NOW)


def a_confirmation_by_phone(uow) -> None:
    booking.confirm_preliminary(uow, appointment_id="booked", by=COORDINATOR, now=NOW)


def a_decline(uow) -> None:
    booking.decline(uow, appointment_id="booked", reason="x", by=COORDINATOR, now=NOW)


def a_consent(uow) -> None:
    consent.record(
        uow,
        decisions=[Decision("employer", True)],
        content="meeting_only",
        purpose="plan",
        until=None,
        by=RESIDENT,
        now=NOW,
        how_given="chat",
        text_version="1",
        language="sv",
        appointment_id=None,
    )


def a_withdrawal(uow) -> None:
    consent.withdraw(uow, parties=None, by=RESIDENT, now=NOW)


def a_call_back(uow) -> None:
    callback.request(uow, care_centre_id="alen", contact=phone(50), about="question", by=STRANGER, now=NOW)


def a_read_worklist(uow) -> None:
    worklist.show(uow, by=COORDINATOR, now=NOW)


def a_tried_code(uow) -> None:
    booking.find_by_code(uow, code="fel", by=STRANGER, now=NOW)


DEEDS = [
    a_hold,
    a_booking,
    a_release,
    a_cancellation,
    a_confirmation_by_phone,
    a_decline,
    a_consent,
    a_withdrawal,
    a_call_back,
    a_read_worklist,
    a_tried_code,
]


def furnish(house: House) -> None:
    """A booking called `booked`, a hold called `held`, a consent of the resident's."""
    booked = book(house, by=conversation(1), contact=phone(20), start=FRIDAY + timedelta(days=3))
    assert booked.appointment is not None
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=FRIDAY.replace(hour=11), holder="c", by=STRANGER, now=NOW)
        consent.record(
            uow,
            decisions=[Decision("social_services", True)],
            content="meeting_only",
            purpose="plan",
            until=None,
            by=RESIDENT,
            now=NOW,
            how_given="chat",
            text_version="1",
            language="sv",
            appointment_id=None,
        )
    rename(house, "booked", booked.appointment.id, "held", held.hold_id or "")


def rename(house: House, booked: str, was_booked: str, held: str, was_held: str) -> None:
    """Copies of the rows under names that the deeds above know."""
    booked_values = {"new": booked, "old": was_booked}
    with house.engine.begin() as connection:
        columns = [column for column in _columns(connection, "appointments") if column != "id"]
        quoted = ", ".join(f'"{column}"' for column in columns)
        connection.execute(text("UPDATE appointments SET state = 'cancelled' WHERE id = :old"), {"old": was_booked})
        connection.execute(
            text(f"INSERT INTO appointments (id, {quoted}) SELECT :new, {quoted} FROM appointments WHERE id = :old"),
            booked_values,
        )
        connection.execute(text("UPDATE appointments SET state = 'preliminary' WHERE id = :new"), {"new": booked})
        connection.execute(text("UPDATE occupied SET owner = :new WHERE owner = :old"), booked_values)
        hold_values = {"new": held, "old": was_held}
        connection.execute(text("UPDATE occupied SET owner = :new WHERE owner = :old"), hold_values)
        connection.execute(text("UPDATE holds SET id = :new WHERE id = :old"), hold_values)


def _columns(connection, table: str) -> list[str]:
    return list(connection.execute(text(f"SELECT * FROM {table} WHERE 1 = 0")).keys())


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_every_deed_leaves_an_audit_row_and_a_failing_one_undoes_it(
    house: House, deed, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(house)
    before = everything(house)

    def fail(self: audit.SqlAudit, entry: AuditEntry) -> None:
        raise RuntimeError("the audit trail can't be written")

    with monkeypatch.context() as broken:
        broken.setattr(audit.SqlAudit, "add", fail)
        with house.uow() as uow, pytest.raises(RuntimeError):
            deed(uow)
    assert everything(house) == before
    with house.uow() as uow:
        deed(uow)
    assert len(rows(house, "audit")) > len(before["audit"])


@pytest.mark.parametrize("change", ["UPDATE audit SET type = 'nothing_happened'", "DELETE FROM audit"])
def test_the_audit_trail_only_grows(house: House, change: str) -> None:
    with pytest.raises(DBAPIError, match="append-only"), house.engine.begin() as connection:
        connection.execute(text(change))
    assert rows(house, "audit")
