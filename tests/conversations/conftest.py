"""What the conversations share: phone numbers nobody has, and the care centre's own view of the database."""

from collections.abc import Callable, Iterator

import pytest

from assistant import bootstrap
from assistant.bootstrap import House
from assistant.services import consent, worklist
from assistant.services.views import ConsentView, Worklist
from tests.conversations.talk import Talk, coordinator, new_resident, system_now
from tests.system import System

# Of the series that PTS keeps for fiction, 070-174 06 05 … 99; other tests use the lowest.
FIRST_PHONE, LAST_PHONE = 30, 79


@pytest.fixture(scope="session")
def _phones() -> Iterator[str]:
    return (f"070-174 06 {number}" for number in range(FIRST_PHONE, LAST_PHONE + 1))


@pytest.fixture
def phone(_phones: Iterator[str]) -> str:
    """A number without a booking: one open preliminary booking a number.

    A REKO takes six preliminary bookings a week, so spread them: at most four a REKO in all these tests.
    """
    return next(_phones)


@pytest.fixture(scope="session")
def house(system: System) -> Iterator[House]:
    """The running assistant's own database, as its staff's pages see it."""
    opened = bootstrap.open_house(system.settings)
    yield opened
    opened.close()


@pytest.fixture
def worklist_of(system: System, house: House) -> Callable[[str], Worklist]:
    """The worklist of a care centre, as its coordinator reads it."""

    def show(care_centre: str) -> Worklist:
        with house.uow() as uow:
            return worklist.show(uow, by=coordinator(care_centre), now=system_now(system), days=60)

    return show


@pytest.fixture
def talk(system: System) -> Iterator[Talk]:
    """A new conversation with nobody logged in. Ends with a stop, so that no time stays held."""
    conversation = Talk(system)
    yield conversation
    conversation.say("avbryt")


@pytest.fixture
def logged_in(system: System) -> Iterator[Talk]:
    """A new conversation with somebody logged in who has nothing yet."""
    conversation = Talk(system, actor=new_resident())
    yield conversation
    conversation.say("avbryt")


@pytest.fixture
def kept(logged_in: Talk, house: House) -> Callable[[], dict[str, ConsentView]]:
    """What the database holds of the consents of whoever is logged in, by party."""

    def read() -> dict[str, ConsentView]:
        assert logged_in.actor
        with house.uow() as uow:
            rows = consent.current(uow, by=logged_in.actor, now=system_now(logged_in.system))
        return {row.party: row for row in rows}

    return read
