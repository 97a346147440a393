"""Says what answers a short question in the step where it is asked (`assistant/knowledge/steps.py`)."""

from rasa_sdk.executor import CollectingDispatcher

from actions.answers.aside_answers import say_whom_to_phone
from actions.bookings.meeting_form import forms_of, say_way_as_it_is
from actions.consents.consent_asides import explain_the_question
from actions.consents.consent_receipt import ShowConsent
from actions.consents.consent_so_far import tell_so_far
from actions.own_time.own_booking import say_appointment
from actions.own_time.standing import standing
from actions.turn import Turn
from assistant.knowledge.beside import answer_beside
from assistant.knowledge.steps import Where, answer_here

RESPONSE, WAY, VIDEO = "utter_", "utter_step_way", "video"


def answer_of_the_step(turn: Turn, aspect: str) -> str | None:
    return None if turn.staff_tone else answer_here(aspect, where_it_stands(turn))


def asked_beside(turn: Turn) -> str | None:
    """What answers a question beside the question of the open form."""
    if turn.staff_tone or turn.form is None:
        return None
    return answer_beside(turn.text, turn.act, turn.found, where_it_stands(turn))


def where_it_stands(turn: Turn) -> Where:
    return Where(turn.form, turn.requested, turn.answers_before, bool(turn.slot("own_booking")))


def say_of_the_step(turn: Turn, say: CollectingDispatcher, answer: str) -> None:
    """A deed, a response, or else a topic."""
    if deed := DEEDS.get(answer):
        deed(turn, say)
    else:
        say.utter_message(response=answer if answer.startswith(RESPONSE) else f"utter_faq/{answer}")


def _show_time(turn: Turn, say: CollectingDispatcher) -> None:
    for appointment in standing(turn):
        say_appointment(say, appointment)
    if not say.messages:
        say.utter_message(response="utter_no_appointment_known")


def _show_consent(turn: Turn, say: CollectingDispatcher) -> None:
    ShowConsent().do(turn, say)


def _show_question(turn: Turn, say: CollectingDispatcher) -> None:
    explain_the_question(turn, say)


def _show_practical(turn: Turn, say: CollectingDispatcher) -> None:
    """Where it is, and how to get there: the care centre knows. Before one is chosen there is no number to show."""
    if turn.slot("care_centre"):
        say_whom_to_phone(turn, say, "practical")
    else:
        say.utter_message(response="utter_step_not_known")


def _show_number(turn: Turn, say: CollectingDispatcher) -> None:
    say_whom_to_phone(turn, say, "whom_to_call")


def _show_ways(turn: Turn, say: CollectingDispatcher) -> None:
    """What there is at the care centre that is booked at, where it has no video to tell of."""
    forms = forms_of(turn, str(turn.slot("care_centre")))
    if forms and VIDEO not in forms:
        say_way_as_it_is(turn, say, str(turn.slot("care_centre")))
    else:
        say.utter_message(response=WAY)


DEEDS = {
    "show_time": _show_time,
    "show_consent": _show_consent,
    "show_answers": tell_so_far,
    "show_question": _show_question,
    "show_number": _show_number,
    "show_practical": _show_practical,
    WAY: _show_ways,
}
