from datetime import datetime, timedelta

import pytest

from assistant.bootstrap import House
from assistant.casework.errors import CodeTaken
from assistant.casework.times import STOCKHOLM
from assistant.services import booking
from assistant.services.views import Contact, Hold, Offer, Wish
from tests.store.houses import (
    DIRECTORY,
    FRIDAY,
    KIM,
    NOW,
    RESIDENT,
    STRANGER,
    WEDNESDAY,
    absence,
    book,
    conversation,
    later,
    phone,
    reload_directory,
    rows,
)


def offer(house: House, *wishes: Wish, by=RESIDENT, care_centre_id="alen", now=NOW, **more) -> Offer:
    with house.uow() as uow:
        return booking.offer(uow, care_centre_id=care_centre_id, wishes=wishes, by=by, now=now, **more)


def hold(house: House, *, start=FRIDAY, by=RESIDENT, care_centre_id="alen", now=NOW) -> Hold:
    with house.uow() as uow:
        return booking.hold(uow, care_centre_id=care_centre_id, start=start, holder=by.key, by=by, now=now)


def confirm(house: House, hold_id: str | None, *, by=RESIDENT, contact=KIM, now=NOW, code="blå sten"):
    with house.uow() as uow:
        return booking.confirm(uow, hold_id=hold_id, contact=contact, by=by, now=now, code=code)


def release(house: House, hold_id: str | None, *, by=RESIDENT) -> None:
    with house.uow() as uow:
        booking.release(uow, hold_id=hold_id, by=by, now=NOW)


def day(start: datetime) -> Wish:
    return Wish(start.replace(hour=0), start.replace(hour=0) + timedelta(days=1))


def starts(offered: Offer) -> list[str]:
    return [time.start.strftime("%a %H:%M") for time in offered.times]


def test_resident_asks_for_the_soonest_times(house: House) -> None:
    offered = offer(house)
    assert (offered.outcome, offered.may_confirm_directly, offered.more) == ("times", True, True)
    assert starts(offered) == ["Wed 09:00", "Wed 10:00", "Fri 09:00", "Fri 10:00"]
    assert offered.times[0].start.tzinfo is STOCKHOLM


def test_asking_for_others_goes_on_where_the_first_ended(house: House) -> None:
    first, then = starts(offer(house, limit=4)), starts(offer(house, skip=4, limit=2))
    assert then == ["Mon 09:00", "Mon 10:00"]
    assert not set(first) & set(then)


def test_past_the_last_time_there_are_none(house: House) -> None:
    assert offer(house, skip=5000).outcome == "none"


def test_a_day_wish_gives_that_days_times(house: House) -> None:
    offered = offer(house, day(FRIDAY))
    assert (offered.outcome, {time.start.date() for time in offered.times}) == ("times", {FRIDAY.date()})


def test_an_exact_clock_time_is_met_to_the_minute(house: House) -> None:
    at_ten = FRIDAY.replace(hour=10)
    offered = offer(house, Wish(at_ten, at_ten))
    assert offered.exact is not None
    assert offered.exact.start == at_ten


def test_a_wish_that_nothing_meets_gives_the_nearest_others(house: House) -> None:
    thursday = FRIDAY - timedelta(days=1)
    offered = offer(house, day(thursday), limit=2)
    assert (offered.outcome, offered.exact, starts(offered)) == (
        "none_then",
        None,
        ["Fri 09:00", "Fri 09:30"],
    )


def test_any_of_several_wishes_will_do(house: House) -> None:
    offered = offer(house, day(WEDNESDAY + timedelta(days=1)), day(FRIDAY))
    assert (offered.outcome, offered.times[0].start) == ("times", FRIDAY)


@pytest.mark.parametrize(
    ("care_centre_id", "outcome"),
    [("cedern", "no_self_booking"), ("dungen", "no_self_booking"), ("okand", "unknown_centre")],
)
def test_only_public_centres_that_said_yes_can_be_booked(house: House, care_centre_id: str, outcome: str) -> None:
    assert offer(house, care_centre_id=care_centre_id).outcome == outcome
    assert hold(house, care_centre_id=care_centre_id).outcome == "not_offered"


def test_anonymous_is_only_offered_times_with_a_working_day_in_between(house: House) -> None:
    offered = offer(house, by=STRANGER)
    assert offered.times[0].start == FRIDAY
    assert not offered.may_confirm_directly
    assert hold(house, by=STRANGER, start=WEDNESDAY).outcome == "not_offered"
    assert hold(house, by=RESIDENT, start=WEDNESDAY).outcome == "held"


def test_a_held_time_is_neither_offered_nor_given_to_another(house: House) -> None:
    hold(house, by=RESIDENT)
    assert FRIDAY not in [time.start for time in offer(house, day(FRIDAY), by=STRANGER).times]
    assert hold(house, by=STRANGER).outcome == "taken"


def test_a_time_that_overlaps_a_held_one_is_taken(house: House) -> None:
    hold(house, start=FRIDAY)
    assert hold(house, start=FRIDAY.replace(minute=30), by=STRANGER).outcome == "taken"


def test_a_time_that_never_was_is_not_offered(house: House) -> None:
    assert hold(house, start=FRIDAY.replace(hour=3)).outcome == "not_offered"
    assert hold(house, start=FRIDAY - timedelta(days=14)).outcome == "not_offered"


def test_holding_the_same_time_again_gives_the_same_hold(house: House) -> None:
    first, again = hold(house), hold(house, now=later(minutes=5))
    assert again.hold_id == first.hold_id
    assert again.expires_at == first.expires_at + timedelta(minutes=5)


def test_a_new_hold_releases_the_older_one(house: House) -> None:
    first = hold(house, start=FRIDAY)
    second = hold(house, start=FRIDAY.replace(minute=30))
    assert second.outcome == "held"
    assert confirm(house, first.hold_id).outcome == "gone"
    assert len(rows(house, "occupied")) == 12


def test_the_older_hold_stays_when_the_new_time_is_taken(house: House) -> None:
    first = hold(house, by=STRANGER, start=FRIDAY)
    book(house, start=FRIDAY.replace(hour=11))
    assert hold(house, by=STRANGER, start=FRIDAY.replace(hour=11)).outcome == "taken"
    assert confirm(house, first.hold_id, by=STRANGER).outcome == "preliminary"


def test_an_expired_hold_gives_way(house: House) -> None:
    hold(house, by=STRANGER)
    assert hold(house, by=RESIDENT, now=later(minutes=16)).outcome == "held"


def test_a_released_time_is_free_again(house: House) -> None:
    first = hold(house, by=STRANGER)
    release(house, first.hold_id, by=STRANGER)
    release(house, first.hold_id, by=STRANGER)
    assert hold(house, by=RESIDENT).outcome == "held"
    assert confirm(house, first.hold_id, by=STRANGER).outcome == "gone"


def test_releasing_after_booking_changes_nothing(house: House) -> None:
    held = hold(house)
    confirm(house, held.hold_id)
    release(house, held.hold_id)
    assert hold(house, by=STRANGER).outcome == "taken"


def test_identified_resident_gets_a_confirmed_booking_without_contact(house: House) -> None:
    booked = confirm(house, hold(house).hold_id, contact=None)
    assert (booked.outcome, booked.confirm_by, booked.code) == ("confirmed", None, "blå sten")
    assert booked.appointment is not None
    assert booked.appointment.start == FRIDAY


def test_anonymous_gets_a_preliminary_booking_with_a_deadline_before_it(house: House) -> None:
    booked = confirm(house, hold(house, by=STRANGER).hold_id, by=STRANGER)
    assert booked.outcome == "preliminary"
    assert booked.confirm_by == WEDNESDAY.replace(hour=12)


@pytest.mark.parametrize("contact", [None, Contact("", "070-174 06 05"), Contact("Kim Testsson", "12")])
def test_anonymous_needs_a_name_and_a_phone(house: House, contact: Contact | None) -> None:
    held = hold(house, by=STRANGER)
    assert confirm(house, held.hold_id, by=STRANGER, contact=contact).outcome == "needs_contact"
    assert confirm(house, held.hold_id, by=STRANGER).outcome == "preliminary"


def test_confirming_again_after_a_crash_gives_the_same_appointment(house: House) -> None:
    """The process dies after the commit, before the reply: what it knew is gone, but for the hold."""
    held = hold(house, by=STRANGER)
    first = confirm(house, held.hold_id, by=STRANGER, code="blå sten")
    again = confirm(house, held.hold_id, by=STRANGER, code="röd bil", now=later(hours=2), contact=None)
    assert (again.outcome, again.appointment) == (first.outcome, first.appointment)
    assert len(rows(house, "appointments")) == 1
    for code in ("Blå sten", "röd-bil"):
        with house.uow() as uow:
            assert booking.find_by_code(uow, code=code, by=STRANGER, now=NOW).outcome == "found"


def test_an_expired_hold_is_booked_if_nobody_took_its_time(house: House) -> None:
    held = hold(house)
    assert confirm(house, held.hold_id, now=later(hours=1)).outcome == "confirmed"


def test_an_expired_hold_is_taken_when_another_was_quicker(house: House) -> None:
    held = hold(house, by=STRANGER)
    book(house, now=later(minutes=20))
    assert confirm(house, held.hold_id, by=STRANGER, now=later(minutes=30)).outcome == "taken"


def test_a_hold_is_taken_when_the_coordinator_has_fallen_ill(house: House) -> None:
    held = hold(house)
    reload_directory(house, absences=[absence("c-1", FRIDAY.date())])
    assert confirm(house, held.hold_id).outcome == "taken"


def test_an_unknown_hold_is_gone(house: House) -> None:
    assert confirm(house, "no-such-hold").outcome == "gone"


def test_one_open_preliminary_booking_for_a_phone_number_however_written(house: House) -> None:
    book(house, by=conversation(1), contact=Contact("Kim Testsson", "070-174 06 05"))
    second = book(
        house, by=conversation(2), start=FRIDAY.replace(hour=11), contact=Contact("Kim", "+46 (0)70 174 0605")
    )
    assert second.outcome == "open_booking_exists"


def test_past_the_weekly_cap_a_call_back_is_asked_for_instead(house: House) -> None:
    for number in range(6):
        start = (FRIDAY + timedelta(days=7 * (number // 3))).replace(hour=9 + number % 3)
        assert book(house, by=conversation(number), contact=phone(10 + number), start=start).outcome == "preliminary"
    two_weeks_on = FRIDAY + timedelta(days=14)
    held = hold(house, by=STRANGER, start=two_weeks_on)
    assert confirm(house, held.hold_id, by=STRANGER).outcome == "weekly_cap"
    assert confirm(house, held.hold_id, by=STRANGER).outcome == "weekly_cap"
    assert len(rows(house, "call_backs")) == 1
    assert hold(house, by=RESIDENT, start=two_weeks_on).outcome == "held"


def test_two_coordinators_can_have_the_same_time(house: House) -> None:
    tuesday = datetime(2026, 12, 1, 9, 0, tzinfo=STOCKHOLM)
    for number in (1, 2):
        booked = book(house, by=conversation(number), contact=phone(number + 10), care_centre_id="boken", start=tuesday)
        assert booked.outcome == "preliminary"
    assert hold(house, by=RESIDENT, care_centre_id="boken", start=tuesday).outcome == "taken"


def test_a_substitute_takes_over_while_somebody_is_away(house: House) -> None:
    reload_directory(house, absences=[absence("c-1", FRIDAY.date(), substitute="c-2")])
    assert hold(house).outcome == "held"
    assert rows(house, "holds", "coordinator_id") == [("c-2",)]


def test_another_bookings_code_is_refused_and_nothing_is_written(house: House) -> None:
    confirm(house, hold(house).hold_id, code="blå sten")
    held = hold(house, by=STRANGER, start=FRIDAY.replace(hour=11))
    with pytest.raises(CodeTaken):
        confirm(house, held.hold_id, by=STRANGER, code="BLÅ STEN")
    assert len(rows(house, "appointments")) == 1
    assert confirm(house, held.hold_id, by=STRANGER, code="grå sten").outcome == "preliminary"


def test_a_coordinator_of_two_centres_is_never_in_both_at_once(house: House) -> None:
    first, second, *_ = DIRECTORY["care_centres"]
    both = [first, {**second, "coordinators": first["coordinators"]}]
    reload_directory(house, care_centres=both)
    assert book(house).outcome == "confirmed"
    assert FRIDAY not in [time.start for time in offer(house, day(FRIDAY), care_centre_id="boken").times]
    assert hold(house, care_centre_id="boken", by=STRANGER).outcome == "taken"


def test_wishes_meet_times_across_the_change_of_clocks(house: House) -> None:
    wednesday = datetime(2027, 3, 31, 9, 0, tzinfo=STOCKHOLM)  # the clocks went forward on Sunday
    offered = offer(house, Wish(wednesday, wednesday), now=wednesday - timedelta(days=14))
    assert offered.exact is not None
    assert offered.exact.start.strftime("%H:%M %z") == "09:00 +0200"
