"""A freed time that is taken is a booking like any other: needs, calendar file and all."""

import pytest

from actions.bookings.waiting import SubmitFreedTime, ValidateFreedTimeForm, WaitingList
from actions.turn import Turn
from actions.wiring import house
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking, needs, waiting
from assistant.services.views import Contact
from tests.actions.talking import NOW, Turned, turn
from tests.actions.trackers import CONVERSATION, tracker

pytestmark = pytest.mark.usefixtures("seeded")
STRANGER = Actor(Role.ANONYMOUS, CONVERSATION)
OTHER = Actor(Role.RESIDENT, "somebody-else", assurance=AssuranceLevel.DEMO)


def somebody_has_the_first_time() -> str:
    with house().uow() as uow:
        start = booking.offer(uow, care_centre_id="tornrosen", wishes=(), by=STRANGER, now=NOW).times[0].start
        held = booking.hold(uow, care_centre_id="tornrosen", start=start, holder="x", by=OTHER, now=NOW)
        booked = booking.confirm(uow, hold_id=held.hold_id or "", contact=None, by=OTHER, now=NOW, code="k")
    assert booked.appointment
    return booked.appointment.id


def offered_place() -> str:
    """The id of a place in line that has been offered a time which somebody gave back."""
    taken = somebody_has_the_first_time()
    with house().uow() as uow:
        joined = waiting.join(
            uow,
            care_centre_id="tornrosen",
            contact=Contact("Kim Testsson", "+46701740631"),
            wishes=(),
            by=STRANGER,
            now=NOW,
            code="lampa tiger moln 42",
        )
    with house().uow() as uow:
        booking.cancel(uow, appointment_id=taken, reason="said", by=OTHER, now=NOW)
    assert joined.id
    return joined.id


def test_whoever_takes_a_freed_time_gets_a_file_and_the_reko_their_needs() -> None:
    place = Turn(tracker()).grant(offered_place(), "own_place")
    slots = {"own_place": place, "freed_time_wanted": "yes", "needs": {"interpreter": True, "language": "ar"}}
    done = Turned(SubmitFreedTime(), tracker(slots=slots))
    assert done.said == ["utter_booking_preliminary"]
    assert done.blank("custom")["path"].startswith("/kalender/")
    assert done.slots["needs"] is None and done.slots["own_place"] is None
    mine = Turn(tracker(slots={"own_booking": done.slots["own_booking"]}))
    with house().uow() as uow:
        (appointment,) = booking.mine(uow, by=mine.acting, now=NOW)
    with house().uow() as uow:
        told = uow.atomic(lambda: needs.of_appointment(uow, appointment.id), writes=False)
    assert told and told.interpreter and told.language == "ar"


@pytest.mark.parametrize(
    "text", ["ja men hellre en annan dag", "ja fast på fredag 18 december", "ja, kan jag byta tid"]
)
def test_a_yes_to_another_time_takes_no_freed_one(text: str) -> None:
    place = Turn(tracker()).grant(offered_place(), "own_place")
    known = {"requested_slot": "freed_time_wanted", "own_place": place}
    assert "freed_time_wanted" not in turn(ValidateFreedTimeForm(), text, "freed_time_form", known).slots
    assert turn(ValidateFreedTimeForm(), "ja tack", "freed_time_form", known).slots["freed_time_wanted"] == "yes"


def in_two_lines() -> Actor:
    for centre in ("tornrosen", "kryddgarden"):
        with house().uow() as uow:
            waiting.join(uow, care_centre_id=centre, contact=None, wishes=(), by=OTHER, now=NOW, code=centre)
    return OTHER


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ta bort mig från väntelistan på törnrosen", {"kryddgarden"}),
        ("ta bort mig från väntelistan", set()),
        ("jag vill inte lämna väntelistan", {"tornrosen", "kryddgarden"}),
        ("vad händer om jag hoppar av väntelistan", {"tornrosen", "kryddgarden"}),
        ("ta bort mig från väntelistan på kastanjen", {"tornrosen", "kryddgarden"}),
    ],
)
def test_only_the_list_that_is_named_is_left(text: str, left: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Turn, "actor", in_two_lines())
    turn(WaitingList(), text, "", {}, "waiting_list")
    with house().uow() as uow:
        assert {place.care_centre_id for place in waiting.mine(uow, by=OTHER, now=NOW)} == left
