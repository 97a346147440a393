"""A call that was asked for is read back and put right by whoever asked for it, and by nobody else."""

from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.services import callback, own_calls
from assistant.services.views import Contact
from tests.store.houses import KIM, NOW, STRANGER, book, code_holder

OTHER = Actor(Role.ANONYMOUS, "another-talk")
RIGHT = Contact("Kim Testsson", "+46701740612")


def asked(house: House, contact: Contact = KIM, by: Actor = STRANGER) -> None:
    with house.uow() as uow:
        callback.request(uow, care_centre_id="alen", contact=contact, about="other", by=by, now=NOW, suits="fm")


def mine(house: House, by: Actor = STRANGER) -> list[own_calls.OwnCall]:
    with house.uow() as uow:
        return own_calls.mine(uow, by=by)


def change(house: House, call_id: str, contact: Contact, by: Actor = STRANGER, centre: str | None = None) -> str:
    with house.uow() as uow:
        return own_calls.change(
            uow, call_back_id=call_id, contact=contact, by=by, now=NOW, care_centre_id=centre
        ).outcome


def test_another_number_takes_the_place_of_the_wrong_one_and_the_wish_stays(house: House) -> None:
    asked(house)
    assert change(house, mine(house)[0].id, RIGHT) == "changed"
    now = mine(house)
    assert [(one.contact.phone, one.suits) for one in now] == [(RIGHT.phone, "fm")]


def test_nobody_else_sees_or_changes_a_call_though_they_know_its_number(house: House) -> None:
    asked(house)
    asked(house, by=OTHER)
    assert mine(house, by=OTHER) == []
    assert change(house, mine(house)[0].id, RIGHT, by=OTHER) == "not_found"
    assert mine(house)[0].contact.phone == KIM.phone


def test_a_call_moves_to_another_care_centre(house: House) -> None:
    asked(house)
    assert change(house, mine(house)[0].id, KIM, centre="dungen") == "changed"
    assert [one.care_centre_id for one in mine(house)] == ["dungen"]


def test_a_call_put_right_to_a_number_that_is_waited_for_already_is_closed(house: House) -> None:
    asked(house)
    asked(house, RIGHT, by=OTHER)
    assert change(house, mine(house)[0].id, RIGHT) == "changed"
    assert mine(house) == []
    assert len(mine(house, by=OTHER)) == 1


def test_a_consent_taken_back_goes_with_the_call_that_stays(house: House) -> None:
    with house.uow() as uow:
        callback.request(
            uow, care_centre_id="alen", contact=KIM, about="withdrawal", by=STRANGER, now=NOW, parties=["employer"]
        )
    asked(house, RIGHT, by=OTHER)
    assert change(house, mine(house)[0].id, RIGHT) == "changed"
    stays = mine(house, by=OTHER)[0]
    with house.uow() as uow:
        kept = uow.call_backs.get(stays.id)
        assert kept is not None
        assert (kept.about, list(callback.parties_concerned(uow, kept.sealed_contact))) == ("withdrawal", ["employer"])


def test_who_asks_again_with_the_whole_name_is_listed_by_it(house: House) -> None:
    asked(house, Contact("Testsson", KIM.phone))
    asked(house, Contact("Kim Testsson", KIM.phone))
    assert [one.contact.name for one in mine(house)] == ["Kim Testsson"]


def test_the_number_of_a_booking_is_put_right_by_who_holds_it_alone(house: House) -> None:
    booked = book(house, by=STRANGER)
    ids = {"appointment_id": booked.appointment.id, "contact": RIGHT, "now": NOW}
    holder = code_holder(booked.appointment)
    with house.uow() as uow:
        assert own_calls.change_of_booking(uow, by=OTHER, **ids).outcome == "not_found"
        assert own_calls.change_of_booking(uow, by=holder, **ids).outcome == "changed"
        contact = callback.contact_of_booking(uow, appointment_id=booked.appointment.id, by=holder)
    assert contact and contact.phone == RIGHT.phone
