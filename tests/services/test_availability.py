"""Working plans as they are in life: a small post, exceptions, eves, pauses, forms, and clocks that change."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from assistant.bootstrap import House
from assistant.casework.booking import FreeTime
from assistant.casework.parameters import DatedParameters
from assistant.casework.times import STOCKHOLM, Interval, local
from assistant.services import availability, booking, directory
from assistant.services.availability import MeetingKind
from assistant.services.directory_data import DirectoryError
from tests.store.houses import FRIDAY, NOW, RESIDENT, book, centre, later, reload_directory, rows, works

MONTH = Interval(NOW, NOW + timedelta(days=31))


def with_plans(house: House, *plans: dict[str, Any], **changes: Any) -> None:
    reload_directory(house, care_centres=[centre("alen", coordinators={"c-1": list(plans)}, **changes)])


def days_of(house: House, span: Interval = MONTH) -> list[date]:
    with house.uow() as uow:
        windows = uow.atomic(lambda: availability.staffed_windows(uow, "alen", span), writes=False)
    return [local(window.when.start).date() for window in windows]


def times(house: House, now: datetime = NOW, **more: Any) -> list[FreeTime]:
    with house.uow() as uow:
        return uow.atomic(lambda: availability.of_care_centre(uow, "alen", now=now, **more), writes=False).times


def with_rules(house: House, **changes: Any) -> House:
    """The same database under other rules."""
    periods = tuple(
        (day, replace(rules, booking=replace(rules.booking, **changes))) for day, rules in house.parameters.periods
    )
    return House(house.engine, house.sealer, DatedParameters(periods))


def test_a_small_post_works_on_tuesday_mornings_in_odd_weeks(house: House) -> None:
    rule = "FREQ=YEARLY;BYDAY=TU;BYWEEKNO=" + ",".join(str(week) for week in range(1, 54, 2))
    with_plans(house, {**works(rule, "08:00", "12:00"), "valid_from": date(2026, 1, 1)})
    found = days_of(house)
    assert found == [date(2026, 12, 1), date(2026, 12, 15)]
    assert [day.isocalendar().week for day in found] == [49, 51]


def test_a_day_can_be_left_out_and_another_added(house: House) -> None:
    plan = {
        **works("FREQ=WEEKLY;BYDAY=TU", "08:00", "12:00"), "except": [date(2026, 12, 1)], "also": [date(2026, 12, 3)],
    }  # fmt: skip
    with_plans(house, plan)
    assert days_of(house)[:4] == [date(2026, 11, 24), date(2026, 12, 3), date(2026, 12, 8), date(2026, 12, 15)]


def test_an_added_day_after_the_plans_end_does_not_count(house: House) -> None:
    plan = {
        **works("FREQ=WEEKLY;BYDAY=TU", "08:00", "12:00"), "also": [date(2026, 12, 3)], "valid_to": date(2026, 11, 30),
    }  # fmt: skip
    with_plans(house, plan)
    assert days_of(house) == [date(2026, 11, 24)]


def test_the_day_before_a_red_day_ends_earlier(house: House) -> None:
    with_plans(house, works("FREQ=DAILY", "13:00", "17:00"))
    span = Interval(datetime(2026, 12, 22, tzinfo=STOCKHOLM), datetime(2026, 12, 24, tzinfo=STOCKHOLM))
    with house.uow() as uow:
        windows = uow.atomic(lambda: availability.staffed_windows(uow, "alen", span), writes=False)
    assert [local(window.when.end).time() for window in windows] == [time(17), time(15)]


def test_an_eve_that_starts_after_closing_has_no_times(house: House) -> None:
    with_plans(house, works("FREQ=DAILY", "15:00", "17:00"))
    assert date(2026, 12, 23) not in days_of(house)


def test_nine_in_the_morning_is_nine_before_and_after_the_clocks_change(house: House) -> None:
    with_plans(house, works("FREQ=DAILY", "09:00", "10:00"))
    friday = datetime(2027, 3, 26, 8, 0, tzinfo=STOCKHOLM)
    found = [local(time.when.start) for time in times(house, friday)]
    around = [moment for moment in found if date(2027, 3, 27) <= moment.date() <= date(2027, 3, 30)]
    assert {moment.time() for moment in around} == {time(9)}
    assert {moment.utcoffset() for moment in around} == {timedelta(hours=1), timedelta(hours=2)}


def test_a_meeting_through_the_changing_night_is_as_long_as_any(house: House) -> None:
    with_plans(house, works("FREQ=DAILY", "00:30", "05:00"))
    saturday = datetime(2027, 10, 29, 0, 0, tzinfo=STOCKHOLM)
    night = [time for time in times(house, saturday) if local(time.when.start).date() == date(2027, 10, 31)]
    # Half past two comes twice that night: an hour more to meet in.
    assert len(night) == 10
    assert {time.when.end - time.when.start for time in night} == {timedelta(hours=1)}


def test_a_meeting_by_phone_is_shorter_where_it_is_offered(house: House) -> None:
    with_plans(house, works("FREQ=WEEKLY;BYDAY=FR", "09:00", "10:00"), forms=["phone"])
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=FRIDAY, holder="k", by=RESIDENT, now=NOW, form="phone")
        booked = booking.confirm(uow, hold_id=held.hold_id or "", contact=None, by=RESIDENT, now=NOW, code="k")
        assert booked.appointment is not None and booked.appointment.form == "phone"
        assert booked.appointment.end - booked.appointment.start == timedelta(minutes=45)


def test_a_form_that_the_care_centre_has_not_is_not_offered(house: House) -> None:
    with house.uow() as uow:
        what: dict[str, Any] = {"care_centre_id": "alen", "by": RESIDENT, "now": NOW, "form": "video"}
        assert booking.offer(uow, wishes=(), **what).outcome == "none"
        assert booking.hold(uow, start=FRIDAY, holder="k", **what).outcome == "not_offered"


def test_a_care_centre_that_meets_by_phone_has_short_meetings_without_being_asked(house: House) -> None:
    with_plans(house, works("FREQ=WEEKLY;BYDAY=FR", "09:00", "10:00"), form="phone")
    booked = book(house).appointment
    assert booked is not None and booked.end - booked.start == timedelta(minutes=45)


def test_after_a_meeting_there_is_a_pause_and_before_it_too(house: House) -> None:
    resting = with_rules(house, pause=timedelta(minutes=15), step=timedelta(minutes=15))
    book(resting, start=FRIDAY + timedelta(hours=1))
    friday = [
        local(time.when.start).time() for time in times(resting) if local(time.when.start).date() == FRIDAY.date()
    ]
    assert friday == []
    assert len(rows(house, "occupied")) == 15


def test_the_pause_may_reach_past_the_hours(house: House) -> None:
    resting = with_rules(house, pause=timedelta(minutes=30))
    last = FRIDAY + timedelta(hours=2)
    assert last in [time.when.start for time in times(resting)]


def test_a_renewed_hold_keeps_its_pause(house: House) -> None:
    resting = with_rules(house, pause=timedelta(minutes=10))
    what: dict[str, Any] = {"care_centre_id": "alen", "start": FRIDAY, "holder": "k", "by": RESIDENT}
    with resting.uow() as uow:
        first = booking.hold(uow, now=NOW, **what)
        again = booking.hold(uow, now=later(minutes=5), **what)
    assert first.hold_id == again.hold_id and len(rows(house, "occupied")) == 14


def test_hours_for_calls_are_no_hours_for_meetings(house: House) -> None:
    calls = {**works("FREQ=DAILY", "08:00", "09:00"), "kind": "sounding_board"}
    with_plans(house, works("FREQ=WEEKLY;BYDAY=FR", "09:00", "10:00"), calls)
    assert {local(time.when.start).time() for time in times(house)} == {time(9)}
    found = times(house, kind=MeetingKind.SOUNDING_BOARD)
    assert {time.when.end - time.when.start for time in found} == {timedelta(minutes=10)}
    assert {local(time.when.start).hour for time in found} == {8}


def test_many_at_once_are_as_each_alone(house: House) -> None:
    book(house)
    with house.uow() as uow:
        together = uow.atomic(lambda: availability.of_care_centres(uow, ["alen", "boken"], now=NOW), writes=False)
        alone = {
            one: uow.atomic(lambda one=one: availability.of_care_centre(uow, one, now=NOW), writes=False)
            for one in ("alen", "boken")
        }
    assert together == alone and together["alen"].times


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"form": "letter"}, "alen: letter"), ({"forms": ["walk"]}, "alen: walk")],
)
def test_a_form_that_does_not_exist_is_refused_by_name(house: House, changes: dict[str, Any], said: str) -> None:
    with pytest.raises(DirectoryError, match=said):
        with_plans(house, **changes)


def test_a_kind_of_hours_that_does_not_exist_is_refused(house: House) -> None:
    data = {
        "care_centres": [centre("alen", coordinators={"c-1": [{**works("FREQ=DAILY", "08:00", "09:00"), "kind": "x"}]})]
    }
    with house.uow() as uow, pytest.raises(DirectoryError, match="alen:c-1:0: x"):
        directory.load(uow, data, NOW)
