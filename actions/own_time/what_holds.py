"""All that this talk holds of somebody, told in one answer: time, needs, name and number, call-back, place in line."""

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.needs_in_words import in_words
from actions.bookings.waiting import my_places, say_places
from actions.calls.call_offer import is_to_be_phoned
from actions.own_time.own_booking import say_appointment
from actions.own_time.standing import say_contact, standing
from actions.turn import Turn
from actions.wiring import house
from assistant.services import needs as service
from assistant.services.views import AppointmentView
from assistant.swedish.people.phones_written import readable


def say_held(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether there was any of it. What is kept of it beyond the talk is told with it (L-22)."""
    mine = standing(turn)
    for appointment in mine:
        say_appointment(say, appointment)
        _say_of_appointment(turn, say, appointment)
    if turn.own_booking and not mine:
        # It was cancelled, or is over: that comes first of all that holds.
        say.utter_message(response="utter_no_time_besides")
    begun = _say_begun(turn, say)
    called = is_to_be_phoned(turn)
    if called:
        say.utter_message(response="utter_held_call")
    places = say_places(turn, say, my_places(turn))
    return bool(mine or begun or called or places)


def _say_of_appointment(turn: Turn, say: CollectingDispatcher, appointment: AppointmentView) -> None:
    with house().uow() as uow:
        wanted = service.of_appointment(uow, appointment.id)
    say_contact(turn, say, appointment.id)
    if wanted and (words := in_words(wanted)):
        say.utter_message(response="utter_held_needs", needs=words)


def _say_begun(turn: Turn, say: CollectingDispatcher) -> bool:
    """What was given to an open form, or noted for a booking to come: it is in the talk alone."""
    begun = [name for name in ("person_name", "phone", "needs") if turn.slot(name)]
    if "person_name" in begun:
        say.utter_message(response="utter_begun_name", own_name=house().sealer.unseal(turn.slot("person_name")))
    if "phone" in begun:
        say.utter_message(response="utter_begun_phone", own_phone=readable(house().sealer.unseal(turn.slot("phone"))))
    if "needs" in begun:
        say.utter_message(response="utter_begun_needs", needs=in_words(service.from_json(turn.slot("needs"))))
    return bool(begun)
