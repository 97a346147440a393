"""An action server that has just started answers the first person as it answers the second."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from actions import base, wiring
from actions.rehearsal import rehearse
from assistant.settings import PROJECT
from tests.store.houses import everything

FIRST_MESSAGES = """
import yaml
from actions.bookings.booking import AskBookingTime, AskCareCentre, ValidateBookingForm
from actions.rehearsal import rehearse
from assistant.places import example_places
from tests.actions.talking import turn

rehearse()
# The reading of places is of the other process.
example_places()
read, safe_load = [], yaml.safe_load
yaml.safe_load = lambda *given: read.append(given) or safe_load(*given)
there = {"care_centre": "tornrosen", "requested_slot": "booking_time"}
turn(AskCareCentre(), "", "booking_form", {})
turn(ValidateBookingForm(), "hej", "booking_form", there)
turn(AskBookingTime(), "", "booking_form", there)
turn(ValidateBookingForm(), "Kim", "booking_form", {**there, "requested_slot": "person_name"})
print(len(read))
"""


@pytest.mark.usefixtures("seeded")
def test_it_leaves_nothing_behind_and_stumbles_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    failed: list[Any] = []
    monkeypatch.setattr(base.quiet_logs, "failed", lambda *given: failed.append(given))
    before = everything(wiring.house())
    rehearse()
    assert everything(wiring.house()) == before
    assert failed == []


@pytest.mark.usefixtures("seeded")
def test_after_it_no_file_of_words_is_read_for_the_first_messages_of_a_booking(tmp_path: Path) -> None:
    environ = {"PYTHONPATH": str(PROJECT), "REKO_DATA_DIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_MESSAGES], cwd=PROJECT, env=environ, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "0", done.stderr


@pytest.mark.usefixtures("seeded")
def test_it_does_without_a_care_centre(monkeypatch: pytest.MonkeyPatch) -> None:
    with wiring.house().engine.begin() as connection:
        connection.exec_driver_sql("UPDATE care_centres SET listed = false")
    failed: list[Any] = []
    monkeypatch.setattr(base.quiet_logs, "failed", lambda *given: failed.append(given))
    rehearse()
    assert failed == []
