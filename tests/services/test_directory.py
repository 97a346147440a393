from datetime import date, datetime, time

import pytest

from assistant import bootstrap
from assistant.bootstrap import House, directory_data
from assistant.casework.routing import WorkingPlan
from assistant.casework.times import STOCKHOLM, Interval, local, start_of_day
from assistant.services import availability, directory
from assistant.services.directory_data import DirectoryError
from assistant.settings import load as load_settings
from tests.store.houses import COORDINATOR, DIRECTORY, NOW, STRANGER, book, reload_directory, rows

DECEMBER = Interval(start_of_day(date(2026, 12, 1)), start_of_day(date(2027, 1, 15)))
FICTION = "040-628 04 "


def test_care_centres_come_by_name(house: House) -> None:
    with house.uow() as uow:
        assert [centre.id for centre in directory.care_centres(uow)] == ["alen", "boken", "cedern", "dungen"]


def test_the_card_names_a_function_and_the_next_free_time(house: House) -> None:
    with house.uow() as uow:
        card = directory.coordinator_card(uow, care_centre_id="alen", by=COORDINATOR, now=NOW)
        to_a_stranger = directory.coordinator_card(uow, care_centre_id="alen", by=STRANGER, now=NOW)
        unknown = directory.coordinator_card(uow, care_centre_id="okand", by=STRANGER, now=NOW)
    assert card is not None
    assert card.next_free == datetime(2026, 11, 25, 9, 0, tzinfo=STOCKHOLM)
    assert (card.verified_on, card.invented) == (date(2026, 11, 1), True)
    assert unknown is None
    # A stranger's booking needs a working day in between, so that the coordinator can phone.
    assert to_a_stranger is not None
    assert to_a_stranger.next_free == datetime(2026, 11, 27, 9, 0, tzinfo=STOCKHOLM)


def test_loading_again_changes_nothing_but_adds_an_audit_row(house: House) -> None:
    tables = ("care_centres", "posts", "working_plans", "absences", "coordinators")
    before = {table: rows(house, table) for table in tables}
    reload_directory(house)
    assert {table: rows(house, table) for table in tables} == before


def test_a_care_centre_left_out_is_unlisted_and_its_bookings_stand(house: House) -> None:
    book(house)
    reload_directory(house, care_centres=DIRECTORY["care_centres"][1:])
    with house.uow() as uow:
        assert "alen" not in [centre.id for centre in directory.care_centres(uow)]
    assert len(rows(house, "appointments")) == 1


def test_a_file_with_something_missing_says_what_and_changes_nothing(house: House) -> None:
    broken = {key: value for key, value in DIRECTORY["care_centres"][0].items() if key != "phone"}
    with pytest.raises(DirectoryError, match="alen: phone is missing"):
        reload_directory(house, care_centres=[broken])
    with house.uow() as uow:
        assert len(directory.care_centres(uow)) == 4


def test_an_rrule_that_cannot_be_read_is_refused(house: House) -> None:
    plans = {
        "id": "c",
        "works": [{"rrule": "FREQ=SOMETIMES", "from": "9:00", "to": "10:00", "valid_from": NOW.date()}],
    }
    with pytest.raises(DirectoryError, match="rrule"):
        reload_directory(house, care_centres=[{**DIRECTORY["care_centres"][0], "coordinators": [plans]}])


def test_the_example_directory_says_that_it_is_invented_and_uses_fiction_numbers() -> None:
    centres = directory_data()["care_centres"]
    assert {centre["id"] for centre in centres} >= {"tornrosen", "kryddgarden", "lonnbacken", "solglantan"}
    assert all(centre["invented"] for centre in centres)
    assert all(centre["phone"].startswith(FICTION) for centre in centres)
    assert [centre["id"] for centre in centres if not centre["public"]] == ["lonnbacken"]


def test_the_example_directory_shares_coordinators_and_times(house: House) -> None:
    with house.uow() as uow:
        directory.load(uow, directory_data(), NOW)
    posts = [tuple(row) for row in rows(house, "posts", "care_centre_id, coordinator_id")]
    assert len([post for post in posts if post[1] == "reko-havsbrisen-kastanjen"]) == 2
    assert len([post for post in posts if post[0] == "tornrosen"]) == 2


def test_thursdays_in_odd_weeks_hold_across_the_new_year(house: House) -> None:
    with house.uow() as uow:
        directory.load(uow, directory_data(), NOW)
        windows = uow.atomic(lambda: availability.staffed_windows(uow, "kastanjen", DECEMBER), writes=False)
    days = [local(window.when.start).date() for window in windows]
    # Week 53 of 2026 ends in an eve; week 1 of 2027 is odd as well.
    assert days == [date(2026, 12, 3), date(2026, 12, 17), date(2027, 1, 7)]
    assert all(day.isocalendar().week % 2 for day in days)


def test_nobody_works_on_red_days_and_eves() -> None:
    red = availability.red_days(DECEMBER)
    assert {
        date(2026, 12, 24),
        date(2026, 12, 25),
        date(2026, 12, 31),
        date(2027, 1, 1),
        date(2027, 1, 6),
    } <= red
    assert date(2026, 12, 23) not in red


def test_a_plan_ends_on_its_last_day() -> None:
    plan = WorkingPlan("p", "c", "alen", "FREQ=DAILY", time(9), time(10), date(2026, 1, 1), date(2026, 12, 3))
    windows = availability._expanded([plan], DECEMBER)
    assert [local(window.when.start).day for window in windows] == [1, 2, 3]


def test_clock_times_are_kept_when_the_clocks_change() -> None:
    plan = WorkingPlan("p", "c", "alen", "FREQ=DAILY", time(9), time(10), date(2026, 1, 1), None)
    span = Interval(start_of_day(date(2027, 3, 27)), start_of_day(date(2027, 3, 29)))
    hours = {local(window.when.start).hour for window in availability._expanded([plan], span)}
    assert hours == {9}


def test_a_house_is_prepared_from_nothing_and_again(tmp_path) -> None:
    settings = load_settings({"REKO_DATA_DIR": str(tmp_path / "new" / "var")})
    for _ in range(2):
        bootstrap.prepare(settings, NOW)
    opened = bootstrap.open_house(settings)
    with opened.uow() as uow:
        assert len(directory.care_centres(uow)) >= 6
    opened.close()
