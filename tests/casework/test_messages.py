"""Who is told what, when, and for how long it is worth trying."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.casework import messages as rules
from assistant.casework.booking import Appointment, State
from assistant.casework.messages import Channel, Message, MessageKind, MessageState
from assistant.casework.times import STOCKHOLM
from assistant.services import parameters

RULES = parameters.load().at(datetime(2026, 11, 23).date()).messages
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)
START = datetime(2026, 11, 27, 9, 0, tzinfo=STOCKHOLM)


def appointment(state: State, start: datetime = START) -> Appointment:
    return Appointment("a", "case", "person", "alen", "c-1", start, start + timedelta(hours=1), state, NOW, "by")


def message(kind: MessageKind, start: datetime | None = START) -> Message:
    return Message("m", kind, MessageState.WAITING, "person", "alen", "a", start, NOW, START, NOW, next_try_at=NOW)


def test_a_meeting_is_reminded_of_the_day_before_and_two_hours_before() -> None:
    day_before, two_hours_before = rules.reminder_times(START, rules=RULES, now=NOW)
    assert day_before == datetime(2026, 11, 26, 9, 0, tzinfo=STOCKHOLM)
    assert two_hours_before == datetime(2026, 11, 27, 7, 0, tzinfo=STOCKHOLM)


@pytest.mark.parametrize("start", [datetime(2027, 3, 28, 9, 0), datetime(2026, 10, 25, 9, 0)])
def test_the_day_before_a_clock_change_has_the_same_clock(start: datetime) -> None:
    here = start.replace(tzinfo=STOCKHOLM)
    day_before, two_hours_before = rules.reminder_times(here, rules=RULES, now=here - timedelta(days=9))
    assert day_before.astimezone(STOCKHOLM).replace(tzinfo=None) == start - timedelta(days=1)
    assert here.astimezone(UTC) - two_hours_before.astimezone(UTC) == timedelta(hours=2)


def test_nobody_is_reminded_right_after_booking() -> None:
    booked_late = START - timedelta(hours=25)
    assert rules.reminder_times(START, rules=RULES, now=booked_late) == [START - timedelta(hours=2)]
    assert rules.reminder_times(START, rules=RULES, now=START - timedelta(hours=3)) == []


@pytest.mark.parametrize("kind", [kind for kind in MessageKind if kind not in rules.ABOUT_NO_MEETING])
def test_a_message_is_told_only_while_it_is_true(kind: MessageKind) -> None:
    told_in = [state for state in State if rules.why_not_told(message(kind), appointment(state), now=NOW) is None]
    assert told_in == [rules.TRUE_WHILE[kind]]
    moved = appointment(rules.TRUE_WHILE[kind], START + timedelta(days=1))
    assert rules.why_not_told(message(kind), moved, now=NOW) == "changed"
    assert rules.why_not_told(message(kind), None, now=NOW) == "changed"
    assert rules.why_not_told(message(kind), appointment(rules.TRUE_WHILE[kind]), now=START) == "too_late"


def test_every_change_of_a_booking_tells_the_person_something() -> None:
    told = {rules.kind_of_event(event, state) for event, state in rules.KINDS}
    assert told | {MessageKind.REMINDER, *rules.ABOUT_NO_MEETING} == set(MessageKind)
    assert rules.kind_of_event("appointment_read", State.CONFIRMED) is None


@pytest.mark.parametrize(
    ("kind", "by_staff", "told"),
    [
        (MessageKind.BOOKED_PRELIMINARY, False, True),
        (MessageKind.CANCELLED, False, True),
        (MessageKind.CANCELLED, True, False),
        (MessageKind.BOOKED, False, False),
        (None, False, False),
    ],
)
def test_the_unit_hears_of_what_others_did(kind: MessageKind | None, by_staff: bool, told: bool) -> None:
    assert rules.unit_hears_of(kind, by_staff=by_staff) is told


@given(st.integers(1, 30))
def test_each_new_try_waits_longer_until_we_give_up(tries: int) -> None:
    again = rules.next_try(tries, rules=RULES, now=NOW)
    if tries >= RULES.most_tries:
        assert again is None
    else:
        assert again is not None
        earlier = rules.next_try(tries - 1, rules=RULES, now=NOW) if tries > 1 else NOW
        assert earlier is not None and earlier <= again <= NOW + RULES.longest_retry


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("070-174 06 05", "+46701740605"),
        ("+46 (0)70 174 06 05", "+46701740605"),
        ("0046701740605", "+46701740605"),
        ("+47 400 00 000", "+4740000000"),
        ("040-628 04 10", None),
        ("070", None),
        ("", None),
    ],
)
def test_an_sms_goes_to_a_mobile_alone(written: str, number: str | None) -> None:
    assert rules.sms_number(written) == number


@pytest.mark.parametrize("written", ["kim@example.org", " kim.testsson+tid@post.example.org "])
def test_an_address_is_taken(written: str) -> None:
    assert rules.email_address(written) == written.strip()


@pytest.mark.parametrize(
    "written",
    ["", "kim", "kim@", "@example.org", "kim@localhost", "kim@.org", "a b@example.org", "kim@example.org, x@y.org",
     "Kim <kim@example.org>", "kim@example.org\nBcc: x@y.org", "kïm@example.org", "k" * 250 + "@example.org"],
)  # fmt: skip
def test_what_is_no_address_is_not(written: str) -> None:
    assert rules.email_address(written) is None


@given(st.text(max_size=60))
def test_nothing_that_is_written_breaks_the_reading_of_an_address(written: str) -> None:
    found = rules.email_address(written)
    assert found is None or ("\n" not in found and found.count("@") >= 1)
    number = rules.sms_number(written)
    assert number is None or number[1:].isdecimal()


def test_what_was_chosen_goes_before_the_phone_of_the_booking() -> None:
    assert rules.reach(None, None, "070-174 06 05") == (Channel.SMS, "+46701740605")
    assert rules.reach(None, None, "040-628 04 10") == (Channel.OWN_VIEW, None)
    assert rules.reach(None, None, None) == (Channel.OWN_VIEW, None)
    assert rules.reach(Channel.EMAIL, "kim@example.org", "070-174 06 05") == (Channel.EMAIL, "kim@example.org")
    assert rules.reach(Channel.OWN_VIEW, None, "070-174 06 05") == (Channel.OWN_VIEW, None)


def test_an_address_is_shown_by_its_ends_alone() -> None:
    assert rules.masked(Channel.EMAIL, "kim@example.org") == "k…@example.org"
    assert rules.masked(Channel.SMS, "+46701740605") == "…0605"
