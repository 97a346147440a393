"""Open invitations on a real database: a REKO invites, the person books at once."""

from datetime import timedelta

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.errors import CodeTaken, NotAllowed
from assistant.services import booking, codes, invitation, worklist
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    KIM,
    NOW,
    OTHER_COORDINATOR,
    RESIDENT,
    STRANGER,
    WEDNESDAY,
    later,
    rows,
)

CODE = "lampa tiger moln 42"
DUNGEN = Actor(Role.COORDINATOR, "c-4", "dungen", AssuranceLevel.DEMO)


def invite(house: House, by: Actor = COORDINATOR, code: str = CODE) -> str:
    with house.uow() as uow:
        assert invitation.invite(uow, contact=KIM, by=by, now=NOW, code=code).outcome == "invited"
    return find(house, code).id


def find(house: House, code: str = CODE, now=NOW):
    with house.uow() as uow:
        return codes.find(uow, code=code, by=STRANGER, now=now)


def hold(house: House, invited_id: str, *, unit="alen", start=FRIDAY, by=STRANGER):
    guest = invitation.invited(invited_id, by, unit)
    with house.uow() as uow:
        return booking.hold(uow, care_centre_id=unit, start=start, holder="talk", by=guest, now=NOW)


def accept(house: House, invited_id: str, hold_id: str, by=STRANGER, now=NOW):
    with house.uow() as uow:
        return invitation.accept(
            uow, invitation_id=invited_id, hold_id=hold_id, by=by, now=now, code="gran båt fjäder 17"
        )


def test_whoever_is_invited_books_without_a_phone_call_and_soon(house: House) -> None:
    invited_id = invite(house)
    with house.uow() as uow:
        guest = invitation.invited(invited_id, STRANGER, "alen")
        offered = booking.offer(uow, care_centre_id="alen", wishes=(), by=guest, now=NOW)
    assert offered.may_confirm_directly and offered.times[0].start == WEDNESDAY
    booked = accept(house, invited_id, hold(house, invited_id).hold_id)
    assert booked.outcome == "confirmed" and booked.confirm_by is None


def test_the_reko_sees_whom_the_time_is_with(house: House) -> None:
    invited_id = invite(house)
    accept(house, invited_id, hold(house, invited_id).hold_id)
    with house.uow() as uow:
        shown = worklist.show(uow, by=COORDINATOR, now=NOW)
        (row,) = invitation.of_unit(uow, by=COORDINATOR, now=NOW)
    assert shown.coming[0].contact.phone == KIM.phone
    assert row.state == "used" and row.appointment.start == FRIDAY


def test_an_invitation_opens_a_care_centre_that_has_no_self_booking(house: House) -> None:
    invited_id = invite(house, by=DUNGEN)
    assert hold(house, invited_id, unit="dungen").outcome == "held"


def test_an_invitation_opens_no_other_care_centre(house: House) -> None:
    invited_id = invite(house)
    elsewhere = invitation.invited(invited_id, STRANGER, "alen")
    with house.uow() as uow:
        offered = booking.offer(uow, care_centre_id="boken", wishes=(), by=elsewhere, now=NOW)
    assert offered.outcome == "no_self_booking"
    at_boken = hold(house, invited_id, unit="boken", start=WEDNESDAY - timedelta(days=1) + timedelta(days=7))
    assert at_boken.outcome == "held"
    assert accept(house, invited_id, at_boken.hold_id).outcome == "gone"


def test_an_invitation_is_good_for_one_booking(house: House) -> None:
    invited_id = invite(house)
    first = hold(house, invited_id)
    assert accept(house, invited_id, first.hold_id).outcome == "confirmed"
    second = hold(house, invited_id, start=WEDNESDAY)
    assert accept(house, invited_id, second.hold_id).outcome == "gone"
    assert find(house).state == "used"


def test_confirming_the_same_time_twice_gives_the_same_appointment(house: House) -> None:
    invited_id = invite(house)
    held = hold(house, invited_id)
    first, again = accept(house, invited_id, held.hold_id), accept(house, invited_id, held.hold_id)
    assert first.appointment == again.appointment and again.outcome == "confirmed"
    assert len(rows(house, "appointments")) == 1


def test_somebody_logged_in_has_the_booking_among_their_own(house: House) -> None:
    invited_id = invite(house)
    held = hold(house, invited_id, by=RESIDENT)
    assert accept(house, invited_id, held.hold_id, by=RESIDENT).outcome == "confirmed"
    with house.uow() as uow:
        assert len(booking.mine(uow, by=RESIDENT, now=NOW)) == 1


def test_a_withdrawn_invitation_and_one_that_ran_out_book_nothing(house: House) -> None:
    invited_id = invite(house)
    held = hold(house, invited_id)
    assert accept(house, invited_id, held.hold_id, now=later(days=31)).outcome == "gone"
    with house.uow() as uow:
        assert invitation.withdraw(uow, invitation_id=invited_id, by=COORDINATOR, now=NOW).outcome == "done"
        assert invitation.withdraw(uow, invitation_id=invited_id, by=COORDINATOR, now=NOW).outcome == "already"
    assert accept(house, invited_id, held.hold_id).outcome == "gone"


@pytest.mark.parametrize("by", [STRANGER, RESIDENT, Actor(Role.SOCIAL_WORKER, "s", None, AssuranceLevel.DEMO)])
def test_only_coordinators_invite(house: House, by: Actor) -> None:
    with house.uow() as uow, pytest.raises(NotAllowed):
        invitation.invite(uow, contact=KIM, by=by, now=NOW, code=CODE)


def test_another_care_centres_invitation_is_not_ones_own(house: House) -> None:
    invited_id = invite(house)
    with house.uow() as uow:
        assert invitation.of_unit(uow, by=OTHER_COORDINATOR, now=NOW) == []
    with house.uow() as uow, pytest.raises(NotAllowed):
        invitation.withdraw(uow, invitation_id=invited_id, by=OTHER_COORDINATOR, now=NOW)


def test_a_code_opens_one_thing(house: House) -> None:
    invite(house)
    with house.uow() as uow, pytest.raises(CodeTaken):
        invitation.invite(uow, contact=KIM, by=COORDINATOR, now=NOW, code=CODE)


def test_only_the_fingerprint_of_the_code_and_a_sealed_contact_are_kept(house: House) -> None:
    invite(house)
    kept = repr(rows(house, "invitations"))
    assert "lampa" not in kept and "Kim" not in kept and "070" not in kept
