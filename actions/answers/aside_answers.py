"""Answers to short messages that mean something by where the talk stands (`assistant/knowledge/asides.py`)."""

from rasa_sdk.executor import CollectingDispatcher

from actions.answers.asides import around, say_late_again, say_late_tell
from actions.answers.coordinator import centre_choices
from actions.bookings.needs_noted import say_if_noted
from actions.bookings.person_given import CALL_FORM
from actions.bookings.right_coordinator import NO_CENTRE, say_where_to_phone, say_where_to_phone_now
from actions.calls.call_offer import is_to_be_phoned
from actions.calls.when_called import say_when_called
from actions.consents.consent_illness import say_of_illness
from actions.consents.consent_of_one import say_of_one
from actions.consents.consent_parties import in_order
from actions.consents.consent_receipt import ShowConsent, say_all, say_own_data, tell_what_was_passed_on
from actions.consents.consent_words import listed
from actions.own_time.own_booking import say_appointment
from actions.own_time.standing import say_contact, standing
from actions.turn import Turn
from assistant import dates
from assistant.knowledge.asides import CANCELLED_YET, WHAT_HOLDS, aside
from assistant.knowledge.asides_of_calls import NOBODY_RANG, WHEN_CALLED
from assistant.knowledge.asides_of_consent import ANSWER_OF_ONE, ILLNESS, NEEDS_NOTED, OWN_DATA, PASSED_ON, STANDS
from assistant.knowledge.asides_of_reko import OF_REKO, PARTS_OF_REKO, reko_parts
from assistant.knowledge.asides_of_time import CANCELLED, NUMBER_RUNG, PAPER, WHO_RINGS
from assistant.services.views import AppointmentView
from assistant.swedish.consents.parties import named

OF_WHAT_IS_KNOWN = {
    **{PASSED_ON: tell_what_was_passed_on, WHAT_HOLDS: say_all, STANDS: ShowConsent().do},
    **{NEEDS_NOTED: say_if_noted, ILLNESS: say_of_illness, OWN_DATA: say_own_data},
    ANSWER_OF_ONE: say_of_one,
}
BY_PHONE = "phone"
# How late somebody is, and what else is asked then: the number to phone comes with it.
ON_THE_WAY = "late_on_the_way"
OF_LATENESS = ("late_tell", "late_minutes")
# Whom to phone, and when: the number comes with it.
OF_PHONING = (
    *(NOBODY_RANG, "if_nobody_rings", "call_missed"),
    *("if_late", "late_come", "whom_to_call", "open_now", "practical"),
)

# Whoever asks this would phone at once.
NOW = ("late_come", "open_now")


def answer_by_place(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether the message was such a one, now answered."""
    kind = aside(around(turn))
    if kind is None:
        return False
    if kind in OF_LATENESS:
        _say_of_lateness(turn, say, kind)
    elif kind in OF_WHAT_IS_KNOWN:
        OF_WHAT_IS_KNOWN[kind](turn, say)
    elif kind == WHEN_CALLED:
        say_when_called(turn, say)
    elif kind == CANCELLED_YET:
        _say_if_cancelled(turn, say)
    elif kind == "next_step":
        for appointment in standing(turn):
            say_appointment(say, appointment)
    elif kind in (WHO_RINGS, PAPER, NUMBER_RUNG):
        _say_of_own_time(turn, say, kind)
    elif kind in OF_PHONING:
        say_whom_to_phone(turn, say, kind)
        for appointment in standing(turn) if kind == NOBODY_RANG else ():
            # Until when the time is confirmed by phone is told with it.
            say_appointment(say, appointment)
    elif kind == OF_REKO:
        for part in reko_parts(turn.text):
            say.utter_message(response=PARTS_OF_REKO[part])
    elif kind == "withdrawal_of_one":
        said = in_order(named(turn.text))
        say.utter_message(response="utter_nothing_to_withdraw_only", parties=listed("noted_parties", said))
    else:
        say.utter_message(response=f"utter_{kind}")
        _say_of_named(turn, say, kind)
    return bool(say.messages)


def _say_of_named(turn: Turn, say: CollectingDispatcher, kind: str) -> None:
    """ "Törnrosen, jag sitter på bussen": the number of the care centre that was asked for is told too."""
    if kind == ON_THE_WAY and (centre := turn.entity("care_centre")) in turn.care_centres:
        say_where_to_phone_now(turn, say, str(centre), "utter_late_at_centre")


def say_whom_to_phone(turn: Turn, say: CollectingDispatcher, kind: str) -> None:
    """With the number where the care centre is known by what was said, else with a button for each of them."""
    mine, said = standing(turn), turn.entity("care_centre")
    near = turn.centre_just_named or (mine[0].care_centre_id if mine else turn.slot("care_centre"))
    known = near or turn.centre_said_before
    if centre := known if said in (None, NO_CENTRE) else said:
        tell = say_where_to_phone_now if kind in NOW else say_where_to_phone
        tell(turn, say, centre, f"utter_{kind}_at_centre")
    elif kind == NOBODY_RANG:
        # The offer of a call comes with its own buttons.
        say.utter_message(response=f"utter_{kind}")
    else:
        say.utter_message(response=f"utter_{kind}", choices=centre_choices())


def _say_if_cancelled(turn: Turn, say: CollectingDispatcher) -> None:
    """What is true, and nothing is done: neither the time nor a call that is not finished is lost unsaid."""
    mine = standing(turn)
    if turn.form == "cancellation_form":
        say.utter_message(response="utter_step_nothing_cancelled")
    elif mine:
        say.utter_message(response="utter_not_cancelled")
        for appointment in mine:
            say_appointment(say, appointment)
    elif turn.has_heard(CANCELLED):
        say.utter_message(response="utter_step_cancelled")
    else:
        say.utter_message(response="utter_nothing_cancelled")
    if turn.form == CALL_FORM and turn.slot("call_back_wanted") is True:
        say.utter_message(response="utter_call_not_ordered_yet")
    elif is_to_be_phoned(turn):
        say.utter_message(response="utter_call_back_stands")
    elif mine:
        _say_who_rings(turn, say, mine[0])


def _say_of_own_time(turn: Turn, say: CollectingDispatcher, kind: str) -> None:
    """Who phones whom, or where the time stands: what is true of the time and of the call that there is."""
    mine = standing(turn)
    for appointment in mine:
        say_appointment(say, appointment)
        if kind == NUMBER_RUNG:
            say_contact(turn, say, appointment.id)
    if kind == PAPER:
        say.utter_message(response="utter_paper_of_time_shown" if mine else "utter_paper_of_time")
    elif is_to_be_phoned(turn):
        say.utter_message(response="utter_call_back_stands")
    elif kind == WHO_RINGS and mine:
        _say_who_rings(turn, say, mine[0])


def _say_who_rings(turn: Turn, say: CollectingDispatcher, mine: AppointmentView) -> None:
    """The REKO, at the time too where it is by phone; and the number of those who asked for it."""
    way = "phone" if mine.form == BY_PHONE else "there"
    say_where_to_phone(turn, say, mine.care_centre_id, f"utter_reko_rings_{way}")


def _say_of_lateness(turn: Turn, say: CollectingDispatcher, kind: str) -> None:
    mine = standing(turn)
    if mine and mine[0].start.date() > turn.now.date():
        when = dates.moment(mine[0].start)
        say_where_to_phone(turn, say, mine[0].care_centre_id, "utter_late_not_today", when=when)
    elif mine:
        say_where_to_phone_now(turn, say, mine[0].care_centre_id, "utter_late_at_centre")
    elif kind == "late_tell":
        say_late_tell(turn, say)
    else:
        say_late_again(turn, say)
