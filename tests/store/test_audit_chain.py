"""Whoever changes, removes or puts in an audit row behind the program's back is found out, and which row it was."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, text

from assistant.bootstrap import House
from assistant.services import audit, worklist
from assistant.services.privacy_views import Verified
from tests.store.houses import COORDINATOR, FRIDAY, NOW, book, conversation, phone, rows

Tampering = Callable[[Connection], object]


def some_rows(house: House) -> int:
    for number in range(3):
        book(house, by=conversation(number), contact=phone(20 + number), start=FRIDAY + timedelta(hours=number))
    return len(rows(house, "audit"))


def verified(house: House) -> Verified:
    with house.uow() as uow:
        return audit.verify(uow)


def tamper(house: House, *deeds: str, **values: Any) -> None:
    """As the database's owner, who can take the triggers away."""
    with house.engine.begin() as connection:
        if house.engine.dialect.name == "sqlite":
            for name in ("audit_no_update", "audit_no_delete"):
                connection.execute(text(f"DROP TRIGGER {name}"))
        else:
            connection.execute(text("DROP TRIGGER audit_no_change ON audit"))
        for deed in deeds:
            connection.execute(text(deed), values)


def test_an_untouched_trail_is_whole(house: House) -> None:
    count = some_rows(house)
    assert count > 4
    assert verified(house) == Verified("whole", count)


def test_a_changed_row_is_found(house: House) -> None:
    some_rows(house)
    tamper(house, "UPDATE audit SET unit = 'boken' WHERE id = 3")
    assert verified(house).faults == (("changed", 3),)


def test_a_removed_row_is_found(house: House) -> None:
    some_rows(house)
    tamper(house, "DELETE FROM audit WHERE id = 3")
    assert verified(house).faults == (("removed", 2),)


def test_rows_cut_off_at_the_end_are_found(house: House) -> None:
    count = some_rows(house)
    tamper(house, "DELETE FROM audit WHERE id > :kept", kept=count - 2)
    assert verified(house).faults == (("end_removed", count - 2),)


def test_a_removed_first_row_is_found(house: House) -> None:
    some_rows(house)
    tamper(house, "DELETE FROM audit WHERE id = 1")
    assert verified(house).faults == (("removed", 0),)


@pytest.mark.parametrize("follows", [2, 5])
def test_an_inserted_row_is_found(house: House, follows: int) -> None:
    count = some_rows(house)
    columns = "at, type, role, actor, unit, subject_kind, subject_id, why, previous, hash, keyed"
    tamper(
        house,
        f"INSERT INTO audit (id, {columns}) SELECT :new, {columns} FROM audit WHERE id = :follows",  # noqa: S608
        new=count + 1,
        follows=follows,
    )
    assert verified(house).faults == (("inserted", count + 1),)


def test_a_chain_mended_without_the_key_is_found(house: House) -> None:
    """Plain hashes in place of keyed ones, and an end that says so: nobody but us can sign it."""
    some_rows(house)
    tamper(house, "UPDATE audit SET keyed = false, hash = previous", "UPDATE audit_head SET hash = 'x'")
    assert verified(house).outcome == "broken"


def test_an_end_that_we_did_not_sign_is_found(house: House) -> None:
    count = some_rows(house)
    tamper(house, "DELETE FROM audit WHERE id = :last", "UPDATE audit_head SET audit_id = :last - 1", last=count)
    assert ("end_unsigned", count - 1) in verified(house).faults


def test_many_at_once_make_one_chain(house: House) -> None:
    before = len(rows(house, "audit"))

    def read() -> None:
        for _ in range(5):
            with house.uow() as uow:
                worklist.show(uow, by=COORDINATOR, now=NOW)

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert verified(house) == Verified("whole", before + 40)
