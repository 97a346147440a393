"""After the meeting the coordinator says whether it was held; and no small post can be filled by strangers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from assistant.bootstrap import House
from assistant.casework.errors import NotAllowed
from assistant.casework.parameters import DatedParameters
from assistant.services import booking, booking_times
from assistant.services.availability import of_care_centre
from assistant.services.views import Hold, Offer, Wish
from tests.services.days import id_of, to_do
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    NOW,
    OTHER_COORDINATOR,
    RESIDENT,
    STRANGER,
    TUESDAY,
    WEDNESDAY,
    book,
    centre,
    conversation,
    later,
    phone,
    reload_directory,
    rows,
    works,
)

AFTER = FRIDAY + timedelta(hours=1)


def close(house: House, appointment_id: str, *, came=True, by=COORDINATOR, now=AFTER) -> str:
    with house.uow() as uow:
        return booking.close(uow, appointment_id=appointment_id, came=came, by=by, now=now).outcome


def hold(house: House, number: int, start, *, by=None, now=NOW, at="alen") -> Hold:
    by = by or conversation(number)
    with house.uow() as uow:
        return booking.hold(uow, care_centre_id=at, start=start, holder=by.key, by=by, now=now)


def offer(house: House, wishes: list[Wish], *, at="boken", limit=4, skip=0) -> Offer:
    with house.uow() as uow:
        return booking.offer(uow, care_centre_id=at, wishes=wishes, by=conversation(3), now=NOW, limit=limit, skip=skip)


def with_caps(house: House, **caps: int) -> House:
    periods = tuple(
        (day, replace(rules, booking=replace(rules.booking, **caps))) for day, rules in house.parameters.periods
    )
    return House(house.engine, house.sealer, DatedParameters(periods))


def test_a_meeting_that_is_over_waits_to_be_closed(house: House) -> None:
    booked = id_of(book(house))
    assert to_do(house, now=FRIDAY).to_close == []
    assert [row.appointment.id for row in to_do(house, now=AFTER).to_close] == [booked]
    assert close(house, booked) == "done"
    assert to_do(house, now=AFTER).to_close == []


def test_nobody_came_can_be_said_from_the_start_and_not_before(house: House) -> None:
    booked = id_of(book(house))
    assert close(house, booked, came=False, now=FRIDAY - timedelta(minutes=1)) == "too_early"
    assert close(house, booked, came=False, now=FRIDAY) == "no_show"


def test_the_other_button_corrects_the_first(house: House) -> None:
    booked = id_of(book(house))
    assert [close(house, booked), close(house, booked), close(house, booked, came=False)] == [
        "done", "already", "no_show",
    ]  # fmt: skip


def test_what_nobody_confirmed_or_what_is_cancelled_was_not_held(house: House) -> None:
    preliminary = id_of(book(house, by=STRANGER))
    assert close(house, preliminary) == "too_late"
    with house.uow() as uow:
        booking.decline(uow, appointment_id=preliminary, reason="x", by=COORDINATOR, now=NOW)
    assert close(house, preliminary) == "too_late"


@pytest.mark.parametrize("by", [RESIDENT, STRANGER, OTHER_COORDINATOR])
def test_only_the_units_own_coordinator_closes(house: House, by) -> None:
    booked = id_of(book(house))
    with pytest.raises(NotAllowed):
        close(house, booked, by=by)


def test_closing_leaves_its_rows_and_gives_the_cells_back(house: House) -> None:
    close(house, id_of(book(house)))
    assert rows(house, "occupied") == []
    assert ("appointment_done", "coordinator", "c-1", "held") in [
        (row.type, row.role, row.actor, row.why) for row in rows(house, "appointment_history")
    ]


def test_strangers_cannot_hold_more_than_the_cap_at_once(house: House) -> None:
    capped = with_caps(house, open_holds_cap=2)
    assert hold(capped, 1, WEDNESDAY + timedelta(days=7)).outcome == "held"
    assert hold(capped, 2, FRIDAY).outcome == "held"
    assert hold(capped, 3, FRIDAY + timedelta(hours=1)).outcome == "taken"
    with capped.uow() as uow:
        offered = booking.offer(uow, care_centre_id="alen", wishes=(), by=conversation(3), now=NOW)
    # There are times: it would be untrue to say that there are none.
    assert (offered.outcome, offered.again_in_minutes) == ("others_choosing", 15)


def test_a_wish_that_nothing_meets_is_no_reason_to_say_that_there_are_no_times(house: House) -> None:
    capped = with_caps(house, open_holds_cap=1)
    hold(capped, 1, FRIDAY)
    with capped.uow() as uow:
        wish = Wish(FRIDAY, FRIDAY)
        offered = booking.offer(uow, care_centre_id="alen", wishes=[wish], by=conversation(3), now=NOW)
    assert (offered.outcome, list(offered.times)) == ("others_choosing", [])


def two_at_the_same_place(house: House) -> None:
    """Boken: one coordinator on Tuesdays, who can be crowded, and one on Thursdays."""
    thursday = works("FREQ=WEEKLY;BYDAY=TH", "09:00", "11:00")
    reload_directory(house, care_centres=[centre("boken", coordinators={"c-1": [TUESDAY], "c-2": [thursday]})])


def test_whoever_pages_through_a_crowded_post_comes_to_an_end_and_begins_again(house: House) -> None:
    two_at_the_same_place(house)
    capped = with_caps(house, open_holds_cap=1)
    tuesday = FRIDAY + timedelta(days=4)
    assert hold(capped, 1, tuesday, at="boken").outcome == "held"
    found = [
        (offered.outcome, len(offered.times))
        for skip in range(0, 400, 50)
        for offered in [offer(capped, [Wish(tuesday, tuesday + timedelta(hours=2))], limit=50, skip=skip)]
    ]
    assert found[0][0] == "others_choosing"
    assert found[0][1] > 0
    # Once the first are shown nothing is told of the others again, and the last page says that it is the end.
    assert {outcome for outcome, _ in found[1:]} <= {"none_then", "none"}
    assert found[-1] == ("none", 0)


def test_the_calendar_is_read_once_for_an_answer_and_nobody_is_compared_where_nobody_is_crowded(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        booking_times, "of_care_centre", lambda uow, id, **more: asked.append(id) or of_care_centre(uow, id, **more)
    )
    capped = with_caps(house, open_holds_cap=1)
    saturday = FRIDAY + timedelta(days=1)
    assert offer(capped, [Wish(saturday, saturday)], at="alen").outcome == "none_then"
    assert len(asked) == 1
    hold(capped, 1, FRIDAY)
    asked.clear()
    assert offer(capped, [Wish(saturday, saturday)], at="alen").outcome == "others_choosing"
    assert len(asked) == 1


def test_a_time_that_is_really_taken_is_not_said_to_be_chosen_among(house: House) -> None:
    capped = with_caps(house, open_holds_cap=2)
    hold(capped, 1, FRIDAY)
    with capped.uow() as uow:
        wish = Wish(FRIDAY, FRIDAY)
        offered = booking.offer(uow, care_centre_id="alen", wishes=[wish], by=conversation(3), now=NOW)
    assert offered.outcome == "none_then"
    assert offered.again_in_minutes is None


def test_the_cap_gives_way_when_a_hold_runs_out_or_is_released(house: House) -> None:
    capped = with_caps(house, open_holds_cap=1)
    first = hold(capped, 1, FRIDAY)
    assert hold(capped, 2, FRIDAY + timedelta(hours=1)).outcome == "taken"
    with capped.uow() as uow:
        booking.release(uow, hold_id=first.hold_id or "", by=conversation(1), now=NOW)
    assert hold(capped, 2, FRIDAY + timedelta(hours=1)).outcome == "held"
    assert hold(capped, 3, FRIDAY, now=later(minutes=16)).outcome == "held"


def test_ones_own_hold_does_not_stand_in_the_way_of_another_choice(house: House) -> None:
    capped = with_caps(house, open_holds_cap=1)
    assert hold(capped, 1, FRIDAY).outcome == "held"
    assert hold(capped, 1, FRIDAY + timedelta(hours=1)).outcome == "held"


def test_who_has_logged_in_is_not_stopped_by_strangers(house: House) -> None:
    capped = with_caps(house, open_holds_cap=1)
    hold(capped, 1, FRIDAY)
    assert hold(capped, 0, FRIDAY + timedelta(hours=1), by=RESIDENT).outcome == "held"


def test_when_too_many_wait_to_be_confirmed_a_stranger_is_phoned_instead(house: House) -> None:
    capped = with_caps(house, open_preliminary_cap=2, weekly_preliminary_cap=50)
    outcomes = [
        book(
            capped, by=conversation(number), contact=phone(10 + number), start=FRIDAY + timedelta(hours=number)
        ).outcome
        for number in range(3)
    ]
    assert outcomes == ["preliminary", "preliminary", "weekly_cap"]
    assert len(rows(house, "call_backs")) == 1
