"""Short questions beside a consent, which its own answers settle: in the form, or a few messages after one."""

from rasa_sdk.executor import CollectingDispatcher

from actions.calls.call_about import WITHDRAWAL, call_about
from actions.consents.consent_parties import in_order, named_in
from actions.consents.consent_put_right import repeats_the_no
from actions.consents.consent_receipt import ShowConsent, say_all
from actions.consents.consent_so_far import NO, YES, tell_so_far
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from assistant.swedish.consents.consent_asides import (
    ADVICE,
    BACKDATED,
    BOOKING,
    HELP,
    PRESSED,
    STAKES,
    aside,
    asks_for_all,
    asks_if_covered,
    asks_of_records,
    asks_to_say_yes,
    asks_what_is_at_stake,
    asks_what_stands,
)
from assistant.swedish.consents.consent_terms import (
    asks_about_the_booking,
    asks_about_what_was_told,
    asks_if_a_reason_is_needed,
    asks_since_when,
    asks_who_sees,
)
from assistant.swedish.words.questions import is_question

FORM = "consent_form"
# Offered beside the answer to a yes that was given elsewhere.
OFFER = "call_back_form"
SAID = "utter_"
OF_CONSENT = ("consent_", "ask_consent_")
# What is said to each, in the form; a yes that somebody else shall write is refused anywhere.
IN_FORM = {
    PRESSED: "utter_consent_pressed",
    ADVICE: "utter_consent_no_advice",
    HELP: "utter_consent_help_stays",
    BOOKING: "utter_consent_booking_stands",
    BACKDATED: "utter_consent_by_oneself",
    STAKES: "utter_consent_what_is_at_stake",
}
# The answer to "måste jag säga ja?", which begins with a no.
VOLUNTARY = "utter_consent_voluntary"
TAKEN_BACK = (
    *("consent_dropped", "nothing_to_withdraw", "withdraw", "consent_from_now", "consent_told_stays"),
    *("consent_from_when_said", "call_back_about_withdrawal"),
)


def answer_consent_aside(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether it was such a question, and is answered."""
    if asks_what_stands(turn.text) and (turn.form == FORM or _just_ended(turn)):
        return _tell_what_stands(turn, say)
    if turn.form == FORM and repeats_the_no(turn):
        return _tell_what_stands(turn, say)
    if asks_of_records(turn.text) and (turn.form == FORM or _just_ended(turn)):
        say.utter_message(response="utter_consent_no_records")
        return True
    if turn.form == FORM and _asks_of_somebody(turn.text) and (asked := _asked_about(turn)):
        given = all(turn.slot(f"consent_{party}") is True for party in asked)
        say.utter_message(response=f"utter_consent_sees_{YES if given else NO}", parties=in_a_row(asked))
        return True
    if response := _settled_by(turn):
        say.utter_message(response=response)
    return response is not None


def _tell_what_stands(turn: Turn, say: CollectingDispatcher) -> bool:
    if turn.form == FORM and not asks_for_all(turn.text):
        tell_so_far(turn, say)
    elif turn.form == FORM:
        say_all(turn, say)
    else:
        ShowConsent().do(turn, say)
    return True


def _just_ended(turn: Turn) -> bool:
    """Whether a consent was spoken of a few messages ago, and nothing else is going on."""
    return turn.form in (None, OFFER) and not turn.staff_tone and _lately(turn, OF_CONSENT)


def explain_the_question(turn: Turn, say: CollectingDispatcher) -> bool:
    """ "Vad betyder det?", where a question of the form is open: the same in other words."""
    if turn.form != FORM or not turn.requested:
        return False
    say.utter_message(response=f"utter_meant_{turn.requested}")
    return True


def refuse_backdating(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether a yes was to be written as given before, which it never is (C-40, C-42)."""
    backdated = not turn.staff_tone and aside(turn.text) == BACKDATED
    if backdated:
        say.utter_message(response=IN_FORM[BACKDATED])
    return backdated


def _asks_of_somebody(text: str) -> bool:
    return asks_if_covered(text) or (asks_who_sees(text) and is_question(text))


def _asked_about(turn: Turn) -> list[str]:
    return in_order(named_in(turn))


def _settled_by(turn: Turn) -> str | None:
    if said := _said_beside(turn):
        return said
    if (turn.form == FORM or _lately(turn, OF_CONSENT)) and _asks_about_the_booking(turn.text):
        return "utter_consent_booking_stands"
    if turn.form == FORM and _asks_what_stays_told(turn):
        return "utter_consent_told_stays_now"
    elsewhere = call_about(turn) == WITHDRAWAL
    if turn.form not in (None, OFFER) or not (elsewhere or _lately(turn, TAKEN_BACK)):
        return None
    if asks_if_a_reason_is_needed(turn.text):
        return "utter_withdrawn_without_reason"
    if asks_about_what_was_told(turn.text):
        return "utter_consent_told_stays"
    if not asks_since_when(turn.text):
        return None
    return "utter_consent_from_when_said" if elsewhere else "utter_consent_from_now"


def _said_beside(turn: Turn) -> str | None:
    if turn.form == FORM and asks_what_is_at_stake(turn.text):
        # What it is about comes before whether one has to: one answer says both.
        return IN_FORM[STAKES]
    kind = aside(turn.text)
    of_consent = turn.form == FORM or (not turn.form and kind in (BOOKING, HELP, STAKES) and _lately(turn, OF_CONSENT))
    if turn.form == FORM and kind == PRESSED and is_question(turn.text) and asks_to_say_yes(turn.text):
        return VOLUNTARY
    return IN_FORM[kind] if kind and (of_consent or (kind == BACKDATED and not turn.staff_tone)) else None


def _asks_what_stays_told(turn: Turn) -> bool:
    """ "Men det de redan fått veta då", which is neither a yes nor a no."""
    answers = turn.answer or turn.entity("parties")
    return not answers and asks_about_what_was_told(turn.text)


def _asks_about_the_booking(text: str) -> bool:
    return asks_about_the_booking(text) and is_question(text)


def _lately(turn: Turn, names: tuple[str, ...]) -> bool:
    return any(name.removeprefix(SAID).startswith(names) for name in turn.said_lately)
