"""Calendar files, read by another library than the one that wrote them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import vobject

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.errors import NotAllowed
from assistant.casework.times import STOCKHOLM
from assistant.messages import ics
from assistant.services import booking, calendar_links
from assistant.services.message_views import CalendarEntry, CalendarFile
from tests.messages.test_wording import TELLS_TOO_MUCH
from tests.services.test_messages import cancel, id_of, rebook, staff
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    NOW,
    OTHER_COORDINATOR,
    OTHER_RESIDENT,
    RESIDENT,
    STRANGER,
    WEDNESDAY,
    book,
    code_holder,
    later,
    rows,
)

LINK = "https://tid.example.org/min-tid"


def token(house: House, appointment_id: str, by: Actor = RESIDENT) -> str | None:
    with house.uow() as uow:
        return calendar_links.token_of_appointment(uow, appointment_id=appointment_id, by=by, now=NOW)


def opened(house: House, key: str | None, now: datetime = NOW) -> CalendarFile | None:
    with house.uow() as uow:
        return calendar_links.opened(uow, token=key or "", now=now)


def read(house: House, key: str | None, now: datetime = NOW) -> Any:
    """The file as `vobject` reads it."""
    found = opened(house, key, now)
    assert found is not None
    return vobject.readOne(ics.write(found, link=LINK).decode())


def feed(house: House, by: Actor = COORDINATOR) -> str:
    with house.uow() as uow:
        return calendar_links.renew_feed(uow, by=by, now=NOW)


def file_of(*starts: datetime) -> bytes:
    entries = [
        CalendarEntry(f"id-{n}", start, start + timedelta(hours=1), "confirmed", 0, NOW, "040-628 04 10", None)
        for n, start in enumerate(starts)
    ]
    return ics.write(CalendarFile("appointment", entries), link="")


def test_another_library_reads_a_residents_file(house: House) -> None:
    booked = book(house)
    calendar = read(house, token(house, id_of(booked)))
    event = calendar.vevent
    assert (calendar.method.value, event.status.value, event.sequence.value) == ("PUBLISH", "CONFIRMED", "0")
    assert (event.dtstart.value, event.dtend.value) == (FRIDAY, FRIDAY + timedelta(hours=1))
    found = opened(house, token(house, id_of(booked)))
    assert found is not None
    assert b"DTSTART;TZID=Europe/Stockholm:20261127T090000" in ics.write(found, link=LINK)
    assert "040-628 04 10" in event.description.value and LINK in event.description.value


def test_a_preliminary_time_is_tentative(house: House) -> None:
    booked = book(house, by=STRANGER)
    key = token(house, id_of(booked), code_holder(booked.appointment))
    assert read(house, key).vevent.status.value == "TENTATIVE"
    staff(house, booking.confirm_preliminary, booked)
    after = read(house, key).vevent
    assert (after.status.value, after.sequence.value) == ("CONFIRMED", "1")


def test_a_moved_time_keeps_its_uid_and_grows_its_sequence(house: House) -> None:
    booked = book(house)
    key = token(house, id_of(booked))
    before = read(house, key).vevent
    rebook(house, booked, FRIDAY + timedelta(days=3))
    after = read(house, key).vevent
    assert after.uid.value == before.uid.value
    assert int(after.sequence.value) == int(before.sequence.value) + 1
    assert after.dtstart.value == FRIDAY + timedelta(days=3)


def test_a_cancelled_time_takes_itself_out_of_the_calendar(house: House) -> None:
    booked = book(house)
    key = token(house, id_of(booked))
    cancel(house, booked)
    event = read(house, key).vevent
    assert (event.status.value, event.sequence.value) == ("CANCELLED", "1")


def test_a_file_is_the_same_until_something_happens(house: House) -> None:
    booked = book(house)
    key = token(house, id_of(booked))
    one, other = opened(house, key), opened(house, key, later(hours=5))
    assert one is not None and other is not None
    assert ics.write(one, link=LINK) == ics.write(other, link=LINK)


def test_no_file_tells_what_it_is_about_or_who_it_is_with(house: House) -> None:
    booked = book(house, by=STRANGER)
    book(house, start=WEDNESDAY)
    for key in (token(house, id_of(booked), code_holder(booked.appointment)), feed(house)):
        found = opened(house, key)
        assert found is not None
        written = ics.write(found, link=LINK).decode()
        assert not TELLS_TOO_MUCH.search(written) and "Kim" not in written and id_of(booked) not in written


@pytest.mark.parametrize("by", [OTHER_RESIDENT, STRANGER, COORDINATOR])
def test_nobody_gets_a_link_to_somebody_elses_time(house: House, by: Actor) -> None:
    assert token(house, id_of(book(house)), by) is None


def test_a_link_is_the_same_each_time_and_is_not_kept_in_the_open(house: House) -> None:
    appointment_id = id_of(book(house))
    key = token(house, appointment_id)
    assert key == token(house, appointment_id) and key is not None
    assert not any(key in str(cell) for row in rows(house, "calendar_links") for cell in row)


def test_a_link_is_closed_a_month_after_the_meeting(house: House) -> None:
    key = token(house, id_of(book(house)))
    assert opened(house, key, FRIDAY + timedelta(days=29)) is not None
    assert opened(house, key, FRIDAY + timedelta(days=31)) is None


@pytest.mark.parametrize("key", ["", "0" * 32, "x", "../../etc", "A" * 32, "é" * 32])
def test_a_link_that_nobody_made_opens_nothing(house: House, key: str) -> None:
    assert opened(house, key) is None


def test_a_feed_shows_ones_own_meetings_at_every_care_centre(house: House) -> None:
    book(house)
    book(house, by=OTHER_RESIDENT, start=FRIDAY.replace(day=24) + timedelta(days=7), care_centre_id="boken")
    own = read(house, feed(house))
    assert {event.dtstart.value for event in own.vevent_list} == {FRIDAY, FRIDAY + timedelta(days=4)}
    assert {event.location.value for event in own.vevent_list} == {"Alen", "Boken"}
    assert not hasattr(read(house, feed(house, OTHER_COORDINATOR)), "vevent_list")


def test_a_cancelled_meeting_leaves_the_feed(house: House) -> None:
    booked = book(house)
    key = feed(house)
    cancel(house, booked)
    found = opened(house, key)
    assert found is not None and found.entries == []


def test_a_renewed_feed_closes_the_old_link(house: House) -> None:
    old = feed(house)
    new = feed(house)
    assert old != new and opened(house, old) is None and opened(house, new) is not None
    with house.uow() as uow:
        assert calendar_links.feed_token(uow, by=COORDINATOR) == new
        calendar_links.end_feed(uow, by=COORDINATOR, now=NOW)
        assert calendar_links.feed_token(uow, by=COORDINATOR) is None
    assert opened(house, new) is None


@pytest.mark.parametrize("by", [RESIDENT, STRANGER, Actor(Role.ADMIN, "a", assurance=AssuranceLevel.DEMO)])
def test_a_feed_is_a_coordinators_alone(house: House, by: Actor) -> None:
    with house.uow() as uow, pytest.raises(NotAllowed):
        calendar_links.feed_token(uow, by=by)
    with house.uow() as uow, pytest.raises(NotAllowed):
        calendar_links.renew_feed(uow, by=by, now=NOW)


@pytest.mark.parametrize(
    "day", [(2026, 10, 24), (2026, 10, 26), (2027, 3, 27), (2027, 3, 29), (2036, 7, 1), (2041, 1, 2)]
)
def test_the_time_zone_block_gives_the_right_moment(day: tuple[int, int, int]) -> None:
    """Read with the file's own block alone, not with what the reader knows of Stockholm."""
    start = datetime(*day, 9, 0, tzinfo=STOCKHOLM)
    written = file_of(start).decode().replace("Europe/Stockholm", "Somewhere")
    found = vobject.readOne(written).vevent.dtstart.value
    assert found.astimezone(UTC) == start.astimezone(UTC)


def test_the_block_turns_at_the_very_hour() -> None:
    written = file_of(datetime(2027, 1, 1, 9, 0, tzinfo=STOCKHOLM)).decode().replace("Europe/Stockholm", "Somewhere2")
    zone = vobject.readOne(written).vevent.dtstart.value.tzinfo
    for hour in range(24):
        for day in (datetime(2027, 3, 28, hour), datetime(2027, 10, 31, hour)):
            if hour == 2:
                continue  # it happens twice, or not at all
            assert day.replace(tzinfo=zone).utcoffset() == day.replace(tzinfo=STOCKHOLM).utcoffset(), day


def test_every_line_is_as_long_as_the_standard_allows() -> None:
    lines = file_of(NOW).split(b"\r\n")
    assert all(len(line) <= 75 for line in lines) and lines[-1] == b""


def test_a_meeting_by_phone_says_so_and_nothing_more_about_it() -> None:
    entry = CalendarEntry(
        "id", FRIDAY, FRIDAY + timedelta(hours=1), "confirmed", 0, NOW, "040-628 04 10", None, "phone"
    )
    told = vobject.readOne(ics.write(CalendarFile("appointment", [entry]), link="").decode()).vevent
    assert told.description.value.startswith("Tiden är på telefon.") and "040-628 04 10" in told.description.value
    assert "telefon" not in told.summary.value.casefold()
