"""What the resident sees of what the REKO did, and of what nobody did: never silently lost."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.bootstrap import House
from assistant.services import booking, worklist
from assistant.services.views import AppointmentView
from tests.conversations.deeds import NAME, book_directly, book_preliminarily, book_until_consent, rows_of
from tests.conversations.talk import Talk, coordinator, new_resident, system_now
from tests.system import System, running

LATER = "2026-12-10T08:00"
WEEKLY_CAP = 6
REASON = "REKO är sjuk den dagen"


def test_the_reason_of_a_cancellation_reaches_the_resident(system: System, house: House) -> None:
    who = new_resident()
    talk = Talk(system, actor=who)
    book_directly(talk, "kryddgården")
    with house.uow() as uow:
        (mine,) = booking.mine(uow, by=who, now=system_now(system))
    with house.uow() as uow:
        by = coordinator("kryddgarden")
        booking.cancel(uow, appointment_id=mine.id, reason=REASON, by=by, now=system_now(system))
    talk.say("min tid")
    assert talk.heard("utter_appointment_cancelled_by_staff") and REASON in talk.answer, talk.answer


def test_the_reason_of_a_declined_preliminary_booking_reaches_whoever_has_the_code(
    system: System, house: House, talk: Talk, phone: str
) -> None:
    book_until_consent(talk, "kryddgården", phone)
    code = talk.code
    declined = _to_confirm(system, house, "kryddgarden", phone)
    with house.uow() as uow:
        by = coordinator("kryddgarden")
        booking.decline(uow, appointment_id=declined.id, reason=REASON, by=by, now=system_now(system))
    later = Talk(system)
    later.say(f"min tid {code}")
    assert later.heard("utter_appointment_declined_by_staff") and REASON in later.answer, later.answer


def test_a_booking_that_the_reko_has_confirmed_is_said_to_be(
    system: System, house: House, talk: Talk, phone: str
) -> None:
    book_preliminarily(talk, "törnrosen", phone)
    confirmed = _to_confirm(system, house, "tornrosen", phone)
    with house.uow() as uow:
        booking.confirm_preliminary(
            uow, appointment_id=confirmed.id, by=coordinator("tornrosen"), now=system_now(system)
        )
    talk.say("min tid")
    assert talk.heard("utter_appointment_confirmed"), talk.answer


@pytest.fixture(scope="module")
def booked_far_ahead(system: System) -> str:
    """The code of a preliminary booking whose deadline is over on `LATER`, but not its time."""
    talk = Talk(system)
    talk.says(["boka ett samtal", "törnrosen", "den 10 december"])
    talk.pick()
    talk.says([NAME, "070-174 06 27"])
    talk.press("Ja")
    return talk.code


@pytest.fixture(scope="module")
def later_system(system: System, booked_far_ahead: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """The same assistant two weeks later, with a copy of all it knew."""
    folder = tmp_path_factory.mktemp("later") / "data"
    copy_of(system.plan.data_dir, folder)
    with running(folder, REKO_NOW=LATER, REKO_PRELIMINARY_CAP=str(WEEKLY_CAP)) as started:
        yield started


def test_a_booking_nobody_confirmed_in_time_is_said_not_to_be_confirmed_yet(
    later_system: System, booked_far_ahead: str
) -> None:
    talk = Talk(later_system)
    talk.say(f"min tid {booked_far_ahead}")
    if talk.heard("utter_appointment_preliminary"):
        pytest.fail(f"the deadline is not over: {talk.answer}")
    assert talk.heard("utter_appointment_not_confirmed_yet"), talk.answer


def test_one_open_preliminary_booking_a_phone_number(later_system: System) -> None:
    book_until_consent(Talk(later_system), "havsbrisen", "070-174 06 79")
    again = Talk(later_system)
    again.says(["boka ett samtal", "kryddgården"])
    again.pick()
    again.says(["Robin Provsson", "070-174 06 79"])
    again.press("Ja")
    assert again.heard("utter_booking_open_booking_exists"), again.answer
    assert not again.heard("utter_consent_intro")
    again.say("vad är en reko?")
    assert again.heard("utter_faq/what_is_reko"), again.answer


def test_past_the_weekly_cap_the_reko_phones_instead(later_system: System) -> None:
    for number in range(80, 80 + WEEKLY_CAP):
        book_until_consent(Talk(later_system), "kryddgården", f"070-174 06 {number}")
    one_more = Talk(later_system)
    one_more.says(["boka ett samtal", "kryddgården"])
    one_more.pick()
    one_more.says([NAME, "070-174 06 99"])
    one_more.press("Ja")
    assert one_more.heard("utter_booking_weekly_cap"), one_more.answer
    assert not one_more.heard("utter_consent_intro")


def copy_of(folder: Path, target: Path) -> None:
    """A whole copy of a running assistant's folder; SQLite's own backup, since a file in use can't be copied."""
    shutil.copytree(folder, target, ignore=shutil.ignore_patterns("*.db*", "*.sqlite*", "log"))
    for database in [*folder.glob("*.db"), *folder.glob("*.sqlite*")]:
        if database.suffix in (".db", ".sqlite", ".sqlite3"):
            source, copy = sqlite3.connect(database), sqlite3.connect(target / database.name)
            source.backup(copy)
            source.close()
            copy.close()


def _to_confirm(system: System, house: House, care_centre: str, phone: str) -> AppointmentView:
    with house.uow() as uow:
        shown = worklist.show(uow, by=coordinator(care_centre), now=system_now(system), days=60)
    (row,) = rows_of(shown.to_confirm, phone)
    return row.appointment
