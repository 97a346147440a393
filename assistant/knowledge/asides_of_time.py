"""What is asked and said of a time one has, or had until a moment ago, in words that no ranking knows."""

from assistant.knowledge.around import Around
from assistant.knowledge.told import CALL_SETTLED, NOT_OURS_TO_WITHDRAW, WAITED_FOR
from assistant.swedish.people.needs_asked import needs_stated
from assistant.swedish.replies.all_done import is_nod
from assistant.swedish.replies.asides import speaks_of

WHO_RINGS, PAPER, NUMBER_RUNG = "who_rings", "paper_of_time", "number_rung"
HIDDEN = "step_hidden_number"
CANCELLED = "utter_cancellation_cancelled"
MOVED = "utter_rebooking_"
# Nothing more is asked there: a "bra" is a farewell.
SETTLED = (
    *(MOVED, "utter_nothing_moved", "utter_cancellation_", "utter_appointment_", "utter_late_", "utter_code_again"),
    *("utter_code_is_the_same", "utter_practical", "utter_reminder", "utter_calendar", "utter_sent_to_me"),
)
# What was done, and what ends a talk: after it a bare "ja" wants nothing either.
DONE = ("utter_booking_confirmed", "utter_booking_preliminary", CALL_SETTLED, "utter_cancellation_cancelled")
FAREWELLS = ("utter_thanks", "utter_okay", "utter_consent_refused", "utter_consent_kept")
# Asked where no form is open: a yes may be to that.
ASKS = ("utter_ask", "utter_offer", "utter_did_you_mean", "utter_perhaps", "utter_relative", "utter_sure")
# What is asked about a time one has that no ranking knows, and a question that the ranking knows goes before.
OF_THE_TIME = ("practical", "reminder", "calendar", "sent_to_me", "hears_of_free")
MISSED = "utter_faq/what_if_i_miss_my_time"
# A code was asked for, so that a time can be cancelled or moved.
CODE_ASKED = "cancellation_form"
IN_LINE, HOW_LONG, HOW_TOLD = "utter_waiting_", "faq/reko_waiting_time", "line_how"
COST = "step_cancelling_cost"
AGREES, QUESTION = "affirm", "faq"
# What a bare name or an unknown sentence is taken for.
UNKNOWN = ("inform", "out_of_scope", "nlu_fallback")


def of_being_angry(around: Around) -> str | None:
    """Whether somebody is angry at who cancels, or whether it costs: nobody who dares ask is left alone with it."""
    if speaks_of("angry_if_cancelled", around.text):
        return "angry_if_cancelled"
    gone = CANCELLED in around.said_lately or around.form == CODE_ASKED
    if gone and speaks_of("angry_now", around.text):
        return "angry_if_cancelled"
    return COST if CANCELLED in around.said_lately and not around.form and speaks_of("costs", around.text) else None


def in_line(around: Around) -> str | None:
    """ "Hur länge brukar det ta?", or how one is told, right after the waiting list was spoken of."""
    waits = any(name.startswith(IN_LINE) for name in around.said_lately)
    if not waits or around.form is not None:
        return None
    asks_how_long = speaks_of("wait_length", around.text)
    if speaks_of("told_in_line", around.text) or (asks_how_long and around.slots.get("own_place")):
        return HOW_TOLD
    return HOW_LONG if asks_how_long else None


def of_who_rings(around: Around) -> str | None:
    """ "Ringer hon mig eller ska jag ringa?" of somebody who has a time or waits for a call; and where it stands."""
    waits = any(name.startswith(WAITED_FOR) for name in around.said_lately)
    has_time = bool(around.slots.get("own_booking"))
    if (waits or has_time) and speaks_of(WHO_RINGS, around.text):
        return WHO_RINGS
    if has_time and speaks_of(NUMBER_RUNG, around.text):
        # It asks for no call.
        return NUMBER_RUNG
    if (waits or has_time) and around.form is None and speaks_of("number_that_rings", around.text):
        return HIDDEN
    outside = around.form != "booking_form" and around.wish != QUESTION
    return PAPER if outside and speaks_of(PAPER, around.text) else None


def after_the_time(around: Around) -> str | None:
    """What is said right after a time was cancelled, moved or missed."""
    if around.form is not None:
        return None
    settled = any(name.startswith(SETTLED) for name in around.just_said)
    if around.wish == AGREES and settled and speaks_of("all_well", around.text):
        return "okay"
    if around.wish == AGREES and not settled and _is_farewell(around):
        return "thanks"
    gone = CANCELLED in around.said_lately
    if gone and speaks_of("told_of_cancelled", around.text):
        return "step_soc_sees"
    if gone and speaks_of("back_again", around.text) and not speaks_of("book_again", around.text):
        return "cancelled_back"
    missed = MISSED in around.said_lately
    if speaks_of("book_again", around.text) and (gone or missed):
        return "book_again"
    if missed and not gone and speaks_of("a_new_one", around.text):
        return "book_again"
    if missed and speaks_of("forgot", around.text):
        return "missed_kindly"
    if speaks_of("if_cannot_come", around.text) and not speaks_of("another_instead", around.text):
        return MISSED.removeprefix("utter_")
    if speaks_of("missed_mine", around.text) or (around.wish in UNKNOWN and speaks_of("cannot_come", around.text)):
        return MISSED.removeprefix("utter_")
    moved = any(name.startswith(MOVED) for name in around.said_lately)
    return "next_step" if moved and speaks_of("not_there_then", around.text) else None


def _is_farewell(around: Around) -> bool:
    """Whether all is done, and nothing was asked since: "okej, fint då" is then no yes that wants something."""
    done = around.slots.get("own_booking") or any(name.startswith(DONE) for name in around.said_lately)
    if not done or any(name.startswith((*ASKS, NOT_OURS_TO_WITHDRAW)) for name in around.just_said):
        return False
    ended = any(name.startswith((*SETTLED, *DONE, *FAREWELLS)) for name in around.just_said)
    return speaks_of("all_well", around.text) or (ended and is_nod(around.text))


def of_the_time(around: Around) -> str | None:
    if around.wish == QUESTION:
        return None
    kind = next((kind for kind in OF_THE_TIME if speaks_of(kind, around.text)), None)
    # "Jag behöver parkera nära" is a need, and no question about the place.
    return None if kind == OF_THE_TIME[0] and needs_stated(around.text) else kind
