"""One of everything that a booking may bring with it, so that a test of the whole forgets no table."""

from datetime import timedelta

from assistant.bootstrap import House
from assistant.casework.needs import Access, Needs
from assistant.services import (
    calendar_links,
    channel_choice,
    day,
    disclosure,
    invitation,
    needs,
    notices,
    sounding_board,
    staff_moves,
    waiting,
)
from assistant.services.views import Contact
from tests.services.days import OFFICER, away, two_at_alen
from tests.services.test_own_data import decide
from tests.store.houses import COORDINATOR, FRIDAY, NOW, RESIDENT, later, phone

ADDRESS = "kim@example.org"
OFFICERS_PHONE = Contact("Charlie Handläggarsson", "070-174 06 55")
NEEDED = Needs(interpreter=True, language="so", access=(Access.CALM_ROOM, Access.STEP_FREE), companion=True)


def one_of_each(house: House, appointment_id: str) -> None:
    """Around Kim's appointment at Alen: told, needed, moved, waited for, invited; a call, and somebody away."""
    two_at_alen(house)
    decide(house, "employer", given=True)
    what = {"appointment_id": appointment_id, "by": RESIDENT, "now": NOW}
    with house.uow() as uow:
        assert channel_choice.choose(uow, channel="email", address=ADDRESS, by=RESIDENT, now=NOW).outcome == "done"
        assert calendar_links.token_of_appointment(uow, **what)
        assert needs.tell(uow, needs=NEEDED, **what).outcome == "done"
        joined = waiting.join(
            uow, care_centre_id="alen", contact=None, wishes=[], by=RESIDENT, now=NOW, code="katt sol bord 12"
        )
        assert joined.outcome == "joined"
    _by_staff(house, appointment_id)
    _by_officer(house)
    away(house, start=later(days=12), end=later(days=13))


def _by_staff(house: House, appointment_id: str) -> None:
    with house.uow() as uow:
        noted = disclosure.note(
            uow,
            appointment_id=appointment_id,
            use_case="tell_of_meeting",
            party="employer",
            by=COORDINATOR,
            now=NOW,
        )
        assert noted.outcome == "noted"
        start = FRIDAY + timedelta(hours=2)
        moved = staff_moves.move(uow, appointment_id=appointment_id, start=start, form="visit", by=COORDINATOR, now=NOW)
        assert moved.outcome == "moved"
        (notice,) = day.show(uow, by=COORDINATOR, now=NOW).to_tell
        assert notices.told(uow, notice_id=notice.id, by=COORDINATOR, now=NOW).outcome == "told"
        assert invitation.invite(uow, contact=phone(30), by=COORDINATOR, now=NOW, code="hund bok sten 34")


def _by_officer(house: House) -> None:
    with house.uow() as uow:
        (first, *_) = sounding_board.times(uow, care_centre_id="alen", by=OFFICER, now=NOW).times
        booked = sounding_board.book(
            uow, care_centre_id="alen", start=first.start, contact=OFFICERS_PHONE, by=OFFICER, now=NOW
        )
        assert booked.outcome == "booked"
