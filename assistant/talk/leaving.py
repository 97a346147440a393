"""What leaves a form, or stays in it, by words of its own rather than by what it was taken for."""

from assistant.knowledge.acts import Act, is_brief
from assistant.swedish.bookings.in_line import wants_in_line
from assistant.swedish.bookings.put_off import (
    books_anew,
    books_instead,
    books_not_yet,
    comes_back,
    has_no_strength,
    only_waits,
    orders_to_book,
)
from assistant.swedish.consents.consent_ahead import consent_said
from assistant.swedish.consents.taken_away import names_consent
from assistant.swedish.replies.answers import answer
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import wants_a_call

BOOKING, CALL_BACK, CONSENT = "booking_form", "call_back_form", "consent_form"
ABOUT_ONE, CODE_ASKED = ("rebooking_form", "cancellation_form"), "appointment_id"
CHECK = "booking_confirmed"
STOP, BOOK_INSTEAD, TO_A_HUMAN = "action_stop", "action_book_instead", "action_talk_to_human"
STOPS, TRAINING = "stop", "training_form"
WAITING = "waiting_form"
# By what surely is done with one of the first questions of these forms, however it is put (ADR 0030).
BY_ACT = {"stop": STOP, "put_off": STOP, "person": TO_A_HUMAN}
FIRST_STEPS = ("centre", "name", "phone")


def leaves_by(form: str, text: str, requested: str | None = None, *, names_a_time: bool) -> str | None:
    """The action by which such words leave the form, None when they are no such words."""
    if form in ABOUT_ONE and requested == CODE_ASKED and books_anew(text):
        return BOOK_INSTEAD
    if form == CONSENT and wants_a_call(text):
        return TO_A_HUMAN
    if form == CONSENT and only_waits(text):
        return STOP
    if form == CALL_BACK and books_instead(text):
        return BOOK_INSTEAD
    if form == BOOKING and books_not_yet(text) and not (names_a_time or _is_of_consent(text)):
        return STOP
    return STOP if form in (BOOKING, CALL_BACK) and comes_back(text) else None


def leaves_by_act(form: str, text: str, act: Act) -> str | None:
    """The same by what is surely done with a question for the care centre, the name or the number.

    Whoever only needs a moment stays, and in a call a human being is asked for already.
    """
    if form == WAITING and joins_once_more(text):
        return None
    if form not in (BOOKING, CALL_BACK, WAITING) or act.step not in FIRST_STEPS or not act.surely(*BY_ACT):
        return None
    if act.name == STOPS and (is_brief(text) or answer(text) == "yes"):
        # "Nej", and a wish said once more ("ja jag vill ha tid"), end nothing.
        return None
    if act.name == "person" and (form == CALL_BACK or _asks_who_answers(text)):
        return None
    return None if act.name == "put_off" and speaks_of("a_moment", text) else BY_ACT[act.name]


def _asks_who_answers(text: str) -> bool:
    """ "Är du en riktig människa?" is asked, and nobody sought; "är du en bot, jag vill prata med nån" seeks one."""
    asks = speaks_of("no_human", text) or speaks_of("yes_a_bot", text)
    return asks and not (speaks_of("seeks_somebody", text) or wants_a_call(text))


def joins_once_more(text: str) -> bool:
    """ "Ja, sätt upp mig då", where somebody is being put in line already: no call is asked for."""
    return wants_in_line(text) or speaks_of("joins_line", text)


def _is_of_consent(text: str) -> bool:
    """Whether what is put off or refused is a consent, and no time: "inte nu, prata inte med soc än"."""
    return names_consent(text) or bool(consent_said(text))


def stays_by(form: str, requested: str | None, wish: str, text: str) -> bool:
    """Whether it only sounds like the end, where one yes is all that is missing: the draft is not thrown away."""
    if form != BOOKING:
        return False
    return orders_to_book(text) or (requested == CHECK and wish == STOPS and has_no_strength(text))
