"""What residents ask of the REKO and of a yes at any step, and what they feel where nothing is open."""

from assistant.knowledge.around import Around
from assistant.swedish.bookings.way_wished import asks_for_way
from assistant.swedish.replies.asides import speaks_of, speaks_plainly_of

OF_REKO = "of_reko"
CONSENT, BOOKING, INSURANCE = "consent_form", "booking_form", "consent_insurance_agency"
WITH_A_TIME = (CONSENT, BOOKING)
# Each has its answer; two of them in one message get both, in this order.
PARTS_OF_REKO = {
    "reko_what": "utter_faq/what_is_reko",
    "reko_doctor": "utter_faq/is_reko_a_doctor",
    "reko_control": "utter_reko_no_control",
    "reko_certificate": "utter_faq/who_writes_certificate",
}
WHO_THEN, CONTROL, DOCTOR = "reko_who_then", "reko_control", "reko_doctor"
BOOKS = ("book_appointment", "cancel_appointment", "rebook_appointment", "running_late")
# Of what nothing is open for, and what it is answered with.
BETWEEN = {
    "thinks": "take_your_while",
    "where_to_complain": "complaint",
    "page_useless": "complaint",
    "tired_of_all": "tired_of_all",
    "tell_to_pay": "tell_to_pay",
    "bye": "goodbye",
    "write_not": "swedish_please",
}
# Asked at any step; what one has a time for is answered by that.
ANYWHERE = {"residence_permit": "residence_permit", "stairs": "stairs", "recorded": "step_recorded"}
# Orders of what one has a time for.
CHANGES = ("cancel_appointment", "rebook_appointment")
OF_A_TIME = ("cancel_appointment", "rebook_appointment", "running_late")
# Asked once more, of the place one goes to.
STAIRS = "utter_stairs"
# A way to meet that is asked for, and heard as illness for what is told beside it.
ILLNESS, WHERE_IT_IS = "medical_advice", "faq/where_is_the_meeting"
# Asked of the meeting, where the ranking heard of money, of an answer, or nothing.
COST, MONEY = "cost_asked", ("money_amount", "nlu_fallback", "out_of_scope", "inform", "complaint")
OF_THE_MEETING = {"long_meeting": "faq/how_long_is_the_meeting", "who_knows": "faq/who_reads_the_chat"}


def of_the_reko(around: Around) -> str | None:
    """The kind of aside, None without one: the ranking's own answer then stands."""
    if around.is_of_staff:
        return None
    if _asks_more_than_the_ranking_knows(around):
        return OF_REKO
    if around.form == CONSENT and (found := _of_a_yes(around)):
        return found
    if found := next((kind for kind in ANYWHERE if speaks_plainly_of(kind, around.text)), None):
        # "Jag måste avboka, jag ska till Migrationsverket" only tells why.
        return None if around.wish in OF_A_TIME else ANYWHERE[found]
    if STAIRS in around.said_lately and speaks_plainly_of("how_there", around.text):
        return "stairs"
    if found := _of_the_meeting(around):
        return found
    if around.form in WITH_A_TIME and speaks_plainly_of("reminder_asked", around.text):
        return "reminder"
    if around.slots.get("own_booking") and speaks_plainly_of("wait_for_mine", around.text):
        return "next_step"
    return None if around.form else _between(around)


def reko_parts(text: str) -> list[str]:
    """What is asked of a REKO in the message. "Vem är då" asks it beside another such question."""
    found = [part for part in PARTS_OF_REKO if speaks_plainly_of(part, text)]
    also = speaks_plainly_of(WHO_THEN, text) and found and "reko_what" not in found
    return ["reko_what", *found] if also else found


def _asks_more_than_the_ranking_knows(around: Around) -> bool:
    parts = reko_parts(around.text)
    if around.wish in BOOKS:
        return False
    return CONTROL in parts or len(parts) > 1 or "reko_what" in parts


def _of_the_meeting(around: Around) -> str | None:
    """Who counts what money is left asks no more than what it costs to come."""
    if around.form is None and around.slots.get("own_booking") and speaks_of("meeting_length", around.text):
        return "next_step"
    of_cost = around.wish in MONEY and speaks_plainly_of(COST, around.text)
    if around.form in (None, BOOKING) and of_cost and not speaks_of("interpreter_cost", around.text):
        return "faq/what_does_the_meeting_cost"
    if around.form is None and around.wish == ILLNESS and not around.slots.get("own_booking"):
        # "Kan det vara på telefon? Jag är nyopererad": what hurts tells why.
        return WHERE_IT_IS if asks_for_way(around.text) else None
    asked = OF_THE_MEETING if around.form == BOOKING else {}
    return next((answer for kind, answer in asked.items() if speaks_plainly_of(kind, around.text)), None)


def _of_a_yes(around: Around) -> str | None:
    if speaks_plainly_of("yes_later", around.text):
        return "consent_yes_later"
    if not speaks_plainly_of("yes_means", around.text):
        return None
    asked = str(around.slots.get("requested_slot"))
    return f"meant_{asked}" if asked == INSURANCE else "consent_yes_means"


def _between(around: Around) -> str | None:
    kinds = (kind for kind in BETWEEN if speaks_plainly_of(kind, around.text))
    return next((BETWEEN[kind] for kind in kinds), None)
