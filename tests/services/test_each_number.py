"""How many may wait for one and the same phone number: one, or as many as the operator's demo allows."""

from datetime import timedelta

from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.services import callback, own_calls, parameters
from assistant.services.views import Contact
from tests.store.houses import FRIDAY, KIM, NOW, STRANGER, book, conversation

OTHER = Actor(Role.ANONYMOUS, "another-talk")
LO = Contact("Lo Provsson", KIM.phone)


def allowing(house: House, each: int) -> House:
    return House(house.engine, house.sealer, parameters.capped(house.parameters, None, each))


def outcomes(house: House, wanted: int) -> list[str]:
    at = [FRIDAY + timedelta(hours=number) for number in range(wanted)]
    return [book(house, by=conversation(number), contact=KIM, start=start).outcome for number, start in enumerate(at)]


def ask(house: House, contact: Contact, by: Actor) -> str:
    with house.uow() as uow:
        return callback.request(uow, care_centre_id="alen", contact=contact, about="other", by=by, now=NOW).outcome


def listed(house: House, by: Actor) -> list[str]:
    with house.uow() as uow:
        return [one.contact.name for one in own_calls.mine(uow, by=by)]


def test_as_many_bookings_wait_for_a_number_as_may_and_no_more(house: House) -> None:
    assert outcomes(allowing(house, 2), 3) == ["preliminary", "preliminary", "open_booking_exists"]


def test_without_a_demo_there_is_one(house: House) -> None:
    assert parameters.capped(house.parameters, None, None) == house.parameters
    assert outcomes(house, 2) == ["preliminary", "open_booking_exists"]


def test_two_who_try_it_out_with_one_number_both_wait_for_a_call_by_their_names(house: House) -> None:
    demo = allowing(house, 2)
    assert (ask(demo, KIM, STRANGER), ask(demo, LO, OTHER)) == ("received", "received")
    assert (listed(demo, STRANGER), listed(demo, OTHER)) == ([KIM.name], [LO.name])
    assert ask(demo, LO, OTHER) == "already"


def test_otherwise_a_number_is_phoned_once(house: House) -> None:
    assert (ask(house, KIM, STRANGER), ask(house, LO, OTHER)) == ("received", "already")
    assert listed(house, OTHER) == []
