"""What one message of a booking asks the database: no question twice. Counted, so alike on every machine."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import event

from actions import wiring
from actions.bookings.booking import AskBookingConfirmed, AskBookingTime, AskPersonName, ValidateBookingForm
from actions.bookings.needs_in_words import needs_words
from actions.bookings.right_coordinator import choose
from actions.bookings.times import TIME_SLOTS
from assistant.services.right_coordinator import Ties
from tests.actions.talking import turn

pytestmark = pytest.mark.usefixtures("seeded")
Asked = Callable[[str], int]
AT_THE_NAME = {
    **dict.fromkeys(TIME_SLOTS),
    "care_centre": "tornrosen",
    "requested_slot": "person_name",
    "booking_time": "2026-11-26T13:00:00+01:00",
}


@pytest.fixture
def asked(seeded: None) -> Iterator[Asked]:
    """How often a table was asked, `BEGIN` for how many transactions there were."""
    statements: list[str] = []

    def heard(connection: object, cursor: object, statement: str, *more: object) -> None:
        statements.append(" ".join(statement.split()))

    # What fingerprints are made with is looked up once in the life of a process.
    wiring.house().sealer.fingerprint("conversation", "anybody")
    engine = wiring.house().engine
    event.listen(engine, "before_cursor_execute", heard)
    yield lambda name: sum(name in said for said in statements)
    event.remove(engine, "before_cursor_execute", heard)


@pytest.mark.parametrize("text", ["Kim Testsson", "070-174 06 05", "hur då"])
def test_a_message_asks_once_which_care_centres_there_are_and_nothing_else_where_nothing_else_was_said(
    asked: Asked, text: str
) -> None:
    turn(ValidateBookingForm(), text, "booking_form", AT_THE_NAME)
    assert (asked("BEGIN"), asked("FROM care_centres")) == (1, 1)


def test_a_wish_for_a_day_asks_once_more_for_its_times(asked: Asked) -> None:
    turn(ValidateBookingForm(), "på fredag", "booking_form", AT_THE_NAME | {"requested_slot": "booking_time"})
    assert (asked("BEGIN"), asked("FROM working_plans"), asked("FROM occupied")) == (2, 1, 1)


@pytest.mark.parametrize("by", [AskPersonName, AskBookingConfirmed])
def test_a_held_time_is_held_and_told_in_two_transactions(asked: Asked, by: type) -> None:
    turn(by(), "", "booking_form", AT_THE_NAME)
    assert asked("BEGIN") == 2


def test_the_times_are_told_with_one_look_into_the_calendar(asked: Asked) -> None:
    turn(AskBookingTime(), "", "booking_form", AT_THE_NAME | {"booking_time": None})
    assert (asked("FROM working_plans"), asked("FROM occupied")) == (1, 1)


def test_who_works_where_is_one_question_however_many_care_centres_there_are(asked: Asked) -> None:
    assert choose(Ties(chosen="tornrosen")).care_centre_id == "tornrosen"
    assert asked("FROM posts") == 1


def test_the_words_for_needs_are_read_from_their_file_once() -> None:
    assert needs_words() is needs_words()
