"""A backup is restored into nothing: all is there again, but not what was erased in between, and never the key."""

import json
import os
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from assistant.bootstrap import House, open_house
from assistant.operations import erasing
from assistant.operations.backup import backup
from assistant.operations.restore import restore
from assistant.sealing import Sealer, new_master_key
from assistant.services import audit, booking, erasure, own_data
from assistant.settings import Settings, SettingsError
from assistant.store import erasure_log
from tests.operations.furnished import ANONYMOUS_SENDER, SENDER, furnish, turns
from tests.store.houses import KIM, NOW, RESIDENT, STRANGER, book, everything, later, rows

# Opening the restored database writes in its trail, and loads the directory, absences among it, anew.
GROWING = ("audit", "absences")
ENVIRON = {
    "REKO_KEY": "hemlig",
    "REKO_DATABASE_URL": "postgresql+psycopg2://reko:losen@db/reko",
    "REKO_MODE": "demo",
    "HOME": "x",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kopia.tar.gz"


@pytest.fixture
def elsewhere(settings: Settings, tmp_path: Path) -> Iterator[Settings]:
    """Where nothing is yet, on the same sort of database."""
    folder = tmp_path / "elsewhere"
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite":
        cases, talks = (f"sqlite:///{folder / name}" for name in ("casework.db", "conversations.db"))
        yield replace(settings, data_dir=folder, database_url=cases, conversations_url=talks)
        return
    name = f"reko_test_{uuid4().hex}"
    server = create_engine(os.environ["REKO_TEST_POSTGRES"], isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    there = url.set(database=name).render_as_string(hide_password=False)
    yield replace(settings, data_dir=folder, database_url=there, conversations_url=there)
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


def erase(settings: Settings, house: House, *, sender: str | None, by=RESIDENT, now=NOW) -> None:
    with house.uow() as uow:
        asked = erasure.ask(uow, sender=sender, by=by, now=now)
    erasing.carry_out(settings, house, asked, now=now)


def test_everything_is_there_again(installed: House, settings: Settings, elsewhere: Settings, file: Path) -> None:
    code = furnish(installed, settings)
    before = everything(installed)
    backup(settings, file, now=NOW)
    restore(elsewhere, file, erasures=None, now=later(hours=1))
    restored = open_house(elsewhere)
    after = everything(restored)
    assert {table: rows_ for table, rows_ in after.items() if table not in GROWING} == {
        table: rows_ for table, rows_ in before.items() if table not in GROWING
    }
    assert {table for table in before if not before[table]} <= {"code_attempts", "consent_texts"}
    assert all(set(before[table]) <= set(after[table]) for table in GROWING)
    assert turns(elsewhere, SENDER) == turns(settings, SENDER) != []
    with restored.uow() as uow:
        assert audit.verify(uow).outcome == "whole"
        assert own_data.show(uow, by=RESIDENT, now=NOW).contact == KIM
        assert booking.find_by_code(uow, code=code, by=STRANGER, now=NOW).outcome == "found"
    restored.close()


def test_life_goes_on_after_it(installed: House, settings: Settings, elsewhere: Settings, file: Path) -> None:
    """Rows that the database numbers itself get numbers that are free."""
    furnish(installed, settings)
    backup(settings, file, now=NOW)
    restore(elsewhere, file, erasures=None, now=NOW)
    restored = open_house(elsewhere)
    history = len(rows(restored, "appointment_history"))
    # The directory of the example is loaded by then: the one of the tests is away, and its coordinator free.
    with restored.uow() as uow:
        booking.find_by_code(uow, code="fel", by=STRANGER, now=NOW)
        booking.cancel(
            uow,
            appointment_id=rows(restored, "appointments", "id, state")[0][0],
            reason="",
            by=RESIDENT,
            now=NOW,
        )
    assert len(rows(restored, "appointment_history")) >= history
    assert len(rows(restored, "code_attempts")) == len(rows(installed, "code_attempts")) + 1
    restored.close()


def test_what_was_erased_after_the_backup_does_not_come_back(
    installed: House, settings: Settings, elsewhere: Settings, file: Path
) -> None:
    furnish(installed, settings)
    backup(settings, file, now=NOW)
    erase(settings, installed, sender=None, now=later(minutes=5))
    erase(settings, installed, sender=ANONYMOUS_SENDER, by=STRANGER, now=later(minutes=6))
    log = settings.data_dir / erasure_log.NAME
    assert len(list(erasure_log.lines(log))) == 2
    restore(elsewhere, file, erasures=log, now=later(hours=1))
    assert turns(elsewhere, SENDER) == turns(elsewhere, ANONYMOUS_SENDER) == []
    restored = open_house(elsewhere)
    assert rows(restored, "conversation_owners") == []
    assert dict(rows(restored, "persons", "identified, sealed_contact"))[1] is None
    restored.close()


def test_an_erasure_from_before_the_backup_takes_nothing_that_came_after_it(
    installed: House, settings: Settings, elsewhere: Settings, file: Path
) -> None:
    erase(settings, installed, sender=None, now=later(days=-1))
    furnish(installed, settings)
    backup(settings, file, now=NOW)
    restore(elsewhere, file, erasures=settings.data_dir / erasure_log.NAME, now=later(hours=1))
    assert len(turns(elsewhere, SENDER)) == 1


def test_an_erasure_that_was_under_way_is_finished(
    installed: House, settings: Settings, elsewhere: Settings, file: Path
) -> None:
    furnish(installed, settings)
    with installed.uow() as uow:
        erasure.ask(uow, sender=SENDER, by=RESIDENT, now=later(minutes=-1))
    backup(settings, file, now=NOW)
    restore(elsewhere, file, erasures=None, now=later(hours=1))
    assert turns(elsewhere, SENDER) == []


def test_the_key_is_not_in_it_and_no_password(settings: Settings, installed: House, file: Path, tmp_path: Path) -> None:
    furnish(installed, settings)
    backup(settings, file, now=NOW, environ=ENVIRON)
    with tarfile.open(file) as packed:
        packed.extractall(tmp_path / "unpacked", filter="data")
    unpacked = [one for one in (tmp_path / "unpacked").rglob("*") if one.is_file()]
    told = json.loads((tmp_path / "unpacked" / "settings.json").read_text())
    assert told["REKO_MODE"] == "demo" and "HOME" not in told
    for one in unpacked:
        for secret in ("hemlig", "losen", settings.sealer.master_keys[0], KIM.name, SENDER):
            # Rasa's own column of senders is in clear, in the database as in its copy.
            if secret != SENDER or "conversations" not in one.name:
                assert secret.encode() not in one.read_bytes(), (one.name, secret)
    assert (tmp_path / "unpacked" / "files" / "table.yml").exists()


def test_only_its_owner_may_read_it(settings: Settings, installed: House, file: Path) -> None:
    backup(settings, file, now=NOW)
    assert file.stat().st_mode & 0o077 == 0


def test_another_key_is_refused_before_anything_is_written(
    settings: Settings, installed: House, elsewhere: Settings, file: Path
) -> None:
    backup(settings, file, now=NOW)
    with pytest.raises(SettingsError, match="annan nyckel"):
        restore(replace(elsewhere, sealer=Sealer((new_master_key(),))), file, erasures=None, now=NOW)
    assert list(elsewhere.data_dir.iterdir()) == []


def test_nothing_is_written_over(settings: Settings, installed: House, file: Path) -> None:
    furnish(installed, settings)
    backup(settings, file, now=NOW)
    before = everything(installed)
    with pytest.raises(SettingsError, match="finns redan"):
        restore(settings, file, erasures=None, now=NOW)
    assert everything(installed) == before


@pytest.mark.parametrize("kept", [0, 100, 4000])
def test_half_a_backup_is_refused(
    settings: Settings, installed: House, elsewhere: Settings, file: Path, kept: int
) -> None:
    furnish(installed, settings)
    backup(settings, file, now=NOW)
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises(SettingsError, match="ingen hel säkerhetskopia"):
        restore(elsewhere, file, erasures=None, now=NOW)


def test_a_backup_that_cannot_be_written_says_so(settings: Settings, installed: House, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="gick inte att skriva"):
        backup(settings, tmp_path / "no" / "such" / "folder", now=NOW)


def test_a_copy_taken_while_somebody_books_is_consistent(
    installed: House, settings: Settings, elsewhere: Settings, file: Path
) -> None:
    book(installed)
    with installed.engine.begin() as busy:
        busy.execute(text("UPDATE appointments SET made_by = 'half done'"))
        backup(settings, file, now=NOW)
    restore(elsewhere, file, erasures=None, now=NOW)
    restored = open_house(elsewhere)
    assert rows(restored, "appointments", "made_by") == [(RESIDENT.key,)]
    restored.close()
