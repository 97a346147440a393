"""A new key: all is sealed anew, also after a crash in the middle, and the old key opens nothing that is needed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from assistant.bootstrap import House, open_house
from assistant.operations.keys import rotate
from assistant.sealing import SEALED, Sealer, new_master_key
from assistant.services import booking, own_data, worklist
from assistant.settings import PROJECT, Settings, SettingsError, load
from assistant.store import resealing, sessions
from assistant.store.resealing import sealed_columns
from tests.operations.furnished import SENDER, furnish, say, turns, with_keys
from tests.store.houses import COORDINATOR, KIM, NOW, RESIDENT, SEALER, STRANGER

# No worker has sent anything, and nobody has asked to be forgotten.
NEVER_FILLED_HERE = {"messages.sealed_text", "messages.sealed_address", "erasures.sealed_senders"}
OLD, NEW = SEALER.master_keys[0], new_master_key()


def sealed_values(house: House) -> list[str]:
    with house.engine.connect() as connection:
        return [
            value
            for table, names in sealed_columns().items()
            for name in names
            for value in connection.scalars(sa.select(table.c[name]).where(table.c[name].is_not(None)))
        ]


def empty_columns(house: House) -> set[tuple[sa.Table, str]]:
    with house.engine.connect() as connection:
        return {
            (table, name)
            for table, names in sealed_columns().items()
            for name in names
            if not connection.scalar(sa.select(sa.func.count(table.c[name])))
        }


def under_newest(house: House, sealer: Sealer) -> int:
    return sum(sealer.is_sealed_with_newest(value) for value in sealed_values(house))


def works_with(settings: Settings, code: str) -> None:
    """All that was sealed or looked up by fingerprint before is found with these keys alone."""
    house = open_house(settings)
    try:
        with house.uow() as uow:
            assert own_data.show(uow, by=RESIDENT, now=NOW).contact == KIM
            assert booking.find_by_code(uow, code=code, by=STRANGER, now=NOW).outcome == "found"
            assert worklist.show(uow, by=COORDINATOR, now=NOW).call_backs[0].contact == KIM
            session = sessions.load(uow, session_id="s", tab="t", now=NOW)
            assert session is not None and session.sender == SENDER and session.actor == RESIDENT
    finally:
        house.close()
    ((_, slot),) = turns(settings, SENDER)
    assert settings.sealer.unseal(slot["value"]) == KIM.name


def test_after_the_change_the_new_key_alone_opens_everything(
    installed: House, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    code = furnish(installed, settings)
    assert {f"{table.name}.{name}" for table, name in empty_columns(installed)} <= NEVER_FILLED_HERE
    assert rotate(with_keys(settings, NEW, OLD)) == 0
    assert "ta bort de gamla" in capsys.readouterr().out
    assert under_newest(installed, Sealer((NEW,))) == len(sealed_values(installed))
    works_with(with_keys(settings, NEW), code)


def test_while_both_keys_are_there_everything_works_too(installed: House, settings: Settings) -> None:
    code = furnish(installed, settings)
    works_with(with_keys(settings, NEW, OLD), code)


def test_killed_in_the_middle_and_run_again_it_is_whole(installed: House, settings: Settings) -> None:
    code = furnish(installed, settings)
    both = with_keys(settings, NEW, OLD)
    for batches in (1, 3):
        child = [
            sys.executable,
            "-m",
            Path(__file__).stem,
            settings.database_url,
            settings.conversations_url,
            str(batches),
        ]
        paths = os.pathsep.join([str(PROJECT), str(Path(__file__).parent)])
        environ = {
            **os.environ,
            "PYTHONPATH": paths,
            "REKO_KEY": f"{NEW},{OLD}",
            "REKO_DATA_DIR": str(settings.data_dir),
        }
        done = subprocess.run(child, env=environ, check=False, capture_output=True)
        assert done.returncode == -signal.SIGKILL, done.stderr
    assert 0 < under_newest(installed, Sealer((NEW,))) < len(sealed_values(installed))
    works_with(both, code)
    assert rotate(both) == 0
    works_with(with_keys(settings, NEW), code)


def test_a_second_run_changes_nothing(installed: House, settings: Settings) -> None:
    furnish(installed, settings)
    rotate(with_keys(settings, NEW, OLD))
    before = sealed_values(installed)
    rotate(with_keys(settings, NEW, OLD))
    assert sealed_values(installed) == before


def test_a_value_that_no_key_opens_keeps_the_old_keys(installed: House, settings: Settings) -> None:
    furnish(installed, settings)
    say(settings, "somebody", "x", Sealer((new_master_key(),)))
    with pytest.raises(SettingsError, match="1 värden går inte att öppna"):
        rotate(with_keys(settings, NEW, OLD))


def test_a_single_key_is_no_change_of_keys(settings: Settings) -> None:
    with pytest.raises(SettingsError, match="bara en nyckel"):
        rotate(settings)


def test_a_word_that_only_looks_sealed_is_left_as_it_is(installed: House, settings: Settings) -> None:
    furnish(installed, settings)
    say(settings, "somebody", SEALED + "inte alls")
    assert rotate(with_keys(settings, NEW, OLD)) == 0
    ((user, _),) = turns(with_keys(settings, NEW), "somebody")
    assert user["text"] == SEALED + "inte alls"


def rotate_and_die(database: str, conversations: str, batches: int) -> None:
    """What the child process runs."""
    resealing.BATCH = 1
    left = batches

    def tell(table: str, rows: int) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    from assistant.operations import keys

    keys._tell = tell  # type: ignore[assignment]
    rotate(load({**os.environ, "REKO_DATABASE_URL": database, "REKO_CONVERSATIONS_URL": conversations}))


if __name__ == "__main__":
    rotate_and_die(sys.argv[1], sys.argv[2], int(sys.argv[3]))
