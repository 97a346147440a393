"""The process is killed, as by `kill -9`, in the middle of a booking and right after its commit."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.bootstrap import House, open_house
from assistant.services import booking
from assistant.settings import PROJECT, load
from assistant.store.appointments import SqlAppointments
from tests.store.houses import FRIDAY, KIM, NOW, STRANGER, rows

BEFORE_COMMIT, AFTER_COMMIT = "before", "after"


def die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def confirm(house: House, hold_id: str) -> str:
    with house.uow() as uow:
        return booking.confirm(uow, hold_id=hold_id, contact=KIM, by=STRANGER, now=NOW, code="blå sten").outcome


def confirm_and_die(url: str, key: str, hold_id: str, when: str) -> None:
    """What the child process runs."""
    if when == BEFORE_COMMIT:
        SqlAppointments.add_event = die  # type: ignore[method-assign, assignment]
    confirm(open_house(load({"REKO_DATABASE_URL": url, "REKO_KEY": key})), hold_id)
    die()


@pytest.mark.parametrize(("when", "kept"), [(BEFORE_COMMIT, 0), (AFTER_COMMIT, 1)])
def test_a_booking_stands_whole_or_not_at_all_and_can_be_confirmed_again(house: House, when: str, kept: int) -> None:
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=FRIDAY, holder="c", by=STRANGER, now=NOW)
    hold_id, url = held.hold_id or "", house.engine.url.render_as_string(hide_password=False)
    child = [sys.executable, "-m", Path(__file__).stem, url, house.sealer.master_keys[0], hold_id, when]
    paths = os.pathsep.join([str(PROJECT), str(Path(__file__).parent)])
    done = subprocess.run(child, env={**os.environ, "PYTHONPATH": paths}, check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL, done.stderr
    for table in ("appointments", "appointment_history", "booking_codes", "persons"):
        assert len(rows(house, table)) == kept
    assert confirm(house, hold_id) == "preliminary"
    assert len(rows(house, "appointments")) == 1


if __name__ == "__main__":
    confirm_and_die(*sys.argv[1:])
