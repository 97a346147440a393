"""What could not be sent: seen, sent again and dropped by whoever runs the system, and by nobody else."""

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import SYSTEM, Actor
from assistant.casework.errors import NotAllowed
from assistant.services import dead_letters
from tests.services.outboxes import ADMIN, claim, claim_all, failed, give_function_addresses, sent
from tests.services.test_messages import kinds
from tests.store.houses import (
    COORDINATOR,
    NOW,
    RESIDENT,
    STRANGER,
    book,
    code_holder,
    later,
    rows,
)


@pytest.fixture(autouse=True)
def function_address(house: House) -> None:
    give_function_addresses(house)


def test_an_administrator_sends_a_dead_letter_again(house: House) -> None:
    book(house, by=STRANGER)
    failed(house, claim(house), for_good=True)
    with house.uow() as uow:
        [letter] = dead_letters.show(uow, by=ADMIN, now=NOW).dead
        assert dead_letters.resend(uow, message_id=letter.id, by=ADMIN, now=later(minutes=1)).outcome == "done"
        assert dead_letters.resend(uow, message_id=letter.id, by=ADMIN, now=later(minutes=1)).outcome == "already"
    again = claim_all(house, later(minutes=1))
    assert letter.id in {one.message_id for one in again} and letter.tries == 1


def test_an_administrator_sends_all_dead_letters_again_but_not_the_late_ones(house: House) -> None:
    book(house, by=STRANGER)
    for parcel in claim_all(house):
        failed(house, parcel, for_good=True)
    with house.uow() as uow:
        assert dead_letters.resend_all(uow, by=ADMIN, now=later(days=30)).outcome == "not_found"
        late = dead_letters.show(uow, by=ADMIN, now=later(days=30)).dead
        assert dead_letters.resend(uow, message_id=late[0].id, by=ADMIN, now=later(days=30)).outcome == "too_late"
        assert dead_letters.resend_all(uow, by=ADMIN, now=NOW).outcome == "done"
        assert dead_letters.show(uow, by=ADMIN, now=NOW).dead == []


def test_a_dead_letter_that_is_dropped_is_still_in_the_own_view(house: House) -> None:
    by = code_holder(book(house, by=STRANGER).appointment)
    for parcel in claim_all(house):
        failed(house, parcel, for_good=True)
    with house.uow() as uow:
        for letter in dead_letters.show(uow, by=ADMIN, now=NOW).dead:
            assert dead_letters.drop(uow, message_id=letter.id, by=ADMIN, now=NOW).outcome == "done"
            assert dead_letters.drop(uow, message_id=letter.id, by=ADMIN, now=NOW).outcome == "already"
        assert dead_letters.drop(uow, message_id="no such", by=ADMIN, now=NOW).outcome == "not_found"
    assert claim_all(house, later(hours=1)) == [] and kinds(house, by=by) == ["booked_preliminary"]


@pytest.mark.parametrize("by", [STRANGER, RESIDENT, COORDINATOR, SYSTEM])
def test_dead_letters_are_the_administrators_alone(house: House, by: Actor) -> None:
    with house.uow() as uow:
        for service in (dead_letters.show, dead_letters.resend_all):
            with pytest.raises(NotAllowed):
                service(uow, by=by, now=NOW)
        for service in (dead_letters.resend, dead_letters.drop):
            with pytest.raises(NotAllowed):
                service(uow, message_id="x", by=by, now=NOW)


def test_sending_and_giving_up_leave_audit_rows(house: House) -> None:
    book(house, by=STRANGER)
    first, second = claim_all(house)
    sent(house, first)
    failed(house, second, for_good=True)
    types = [row[0] for row in rows(house, "audit", "type")]
    assert types.count("message_sent") == types.count("message_dead") == 1
