"""What is answered for staff at once, whatever it was taken for: the policy that lets it go ahead looks here, and the
action that answers it."""

from collections.abc import Mapping, Sequence

from assistant.knowledge.acts import NONE, Act
from assistant.knowledge.told import Turns
from assistant.swedish.bookings.booking_codes import find
from assistant.swedish.staff.staff_asks import asked_after, asks_besides, staff_ask, tells_and_asks_way
from assistant.swedish.words.questions import asks_somewhere
from assistant.swedish.words.wishes_said import wants_sounding_board

GUIDE, OPENS_GUIDE, WAY = "way_form", "opens_guide", "way"
# There only what is asked in earnest, with its question mark: an answer may hold any words.
TRAINING = "training_form"
# Of a named or unnamed client: nothing that was spoken of before makes it another question.
OF_A_CLIENT = frozenset({"sees_booking", "consent_by_staff", "before_yes"})
# Told of the case: in the guide they are its own to read.
OF_THE_CASE = frozenset(
    {
        *("opens_guide", "limited_yes", "refuses_meeting", "no_consent", "oral_enough", "one_yes_enough"),
        *("yes_to_me", "left_out", "still_unanswered", "taken_back_alone"),
    }
)
# A no to another's number leaves it open how it is found out, as it was.
WHERE_LISTED = ("utter_faq/which_care_centre_am_i_at", "utter_staff_lives_there", "utter_staff_not_by_address")
NO_PERSON = "utter_staff_no_person"
# What was spoken of, by the answers that told it: a short question after one of them is about that.
SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "booking": (
        *("utter_staff_books", "utter_staff_no_person", "utter_staff_no_bookings", "utter_staff_client_books"),
        "utter_staff_beside_the_client",
        *("utter_faq/who_may_book", "utter_staff_helps_beside", "utter_staff_needs_it", "utter_staff_not_even"),
    ),
    "protected": ("utter_staff_protected_phone",),
    "board": (
        *("utter_way_bollplank", "utter_faq/what_is_bollplank", "utter_faq/bollplank_without_consent"),
        *("utter_staff_short_question", "utter_staff_board", "utter_staff_may_ring"),
    ),
    "taken_back": ("utter_staff_taken_back", "utter_staff_not_answered", "utter_staff_must_tell"),
    "statement": (
        *("utter_way_doctors_statement", "utter_staff_statement_", "utter_staff_authority_asks"),
        *("utter_staff_inquiry_then", "utter_faq/difference_inquiry_loh", "utter_faq/what_is_loh"),
    ),
    "waiting": (
        *("utter_way_wait", "utter_staff_no_new_one", "utter_staff_answer_due", "utter_staff_counted_from"),
        *("utter_staff_asked_before", "utter_faq/inquiry_late", "utter_staff_unanswered_"),
        "utter_staff_not_in_time",
    ),
    "sip": (
        *("utter_way_sip", "utter_staff_sip_consent", "utter_staff_calls_meeting", "utter_staff_who_calls"),
        *("utter_staff_left_out", "utter_staff_client_attends", "utter_staff_no_to_meeting"),
        *("utter_faq/sip_", "utter_faq/who_comes_to_sip", "utter_faq/who_can_ask_for_sip", "utter_faq/what_is_sip"),
        *(
            "utter_staff_must_come",
            "utter_staff_who_writes",
            "utter_faq/bring_someone_to_sip",
            "utter_faq/how_fast_sip",
            "utter_staff_reko_at_sip",
            "utter_staff_sip_not_from_here",
            "utter_staff_phoned_in_vain",
        ),
    ),
    "consent": (
        *("utter_faq/is_oral_consent_enough", "utter_faq/what_should_consent_contain", "utter_staff_yes_to_me"),
        *("utter_staff_one_yes", "utter_staff_sip_consent", "utter_ways_consent_needed", "utter_staff_consent_"),
        "utter_staff_sees_no_consent",
        "utter_faq/who_asks_for_consent",
    ),
    "private": ("utter_way_private_centre", "utter_faq/private_care_centres"),
    "inquiry": (
        *("utter_way_inquiry", "utter_way_wait", "utter_staff_send", "utter_staff_inquiry", "utter_staff_answer_due"),
        *("utter_staff_counted_from", "utter_staff_we_ask", "utter_staff_yes_to_me", "utter_faq/inquiry_"),
        *("utter_faq/what_is_inquiry", "utter_faq/five_questions"),
    ),
    "told_by_reko": ("utter_staff_before_yes", "utter_staff_may_tell"),
    "way": ("utter_way_",),
    "card": ("utter_coordinator_card",),
    "listed": WHERE_LISTED,
    "no_consent": (
        *("utter_ways_no_consent", "utter_staff_no_pressing", "utter_staff_when_no", "utter_faq/what_if_i_say_no"),
        "utter_faq/does_money_stop_if_no",
    ),
    "threat": ("utter_faq/threat_against_staff",),
}
# What is done with a booked time, and what is answered instead: it is the person's own.
OF_A_TIME = {
    "show_appointment": "sees_booking",
    "rebook_appointment": "books_for_client",
    "cancel_appointment": "books_for_client",
}
# A time that is booked is the client's only where the client is spoken of.
BOOKS, OF_A_CLIENTS_TIME = "book_appointment", "books_for_client"
# Learnt so that they are not taken for a question of staff's: a topic, an answer.
LEFT_TO_OTHERS = frozenset({"other"})
# Wishes with a way of their own, and a kind that a topic answers better where the ranking surely found one.
SAID_OUTRIGHT = frozenset(
    {"which_way", "show_training", "start_training", "show_source", "talk_to_human", "compare_terms", "define_term"}
)
TOPIC_FIRST, FAQ = frozenset({"ways_differ"}), "faq"
# Read from so few words that what is learnt goes before them: "ok vi tar samtycket på tisdag, vad ska stå i det".
WEAK = frozenset({"closes", "no_consent"})
ITS_OWN_TO_READ = frozenset({OPENS_GUIDE, "yes_to_me", "still_unanswered"})
PLAIN_ANSWERS = frozenset({"affirm", "deny"})
# Said in the guide without asking.
TOLD = frozenset({"closes", "nothing_booked", "gives_person", "to_show"})
# Of danger too only that there was some is kept: a number asked for right after it is never a REKO's.
OF_DANGER, EMERGENCY = "danger", "emergency"
# So many messages back.
LATELY = 3
# Of what sends somebody to a human being only that it did is kept: it was a booking for another, or protected data.
SENT_TO_A_HUMAN, OF_A_HUMAN = "human_path", ("protected", "booking")


def answered_for_staff(
    text: str,
    form: str | None,
    turns: Turns = (),
    wishes: Sequence[str] = (),
    wish: str | None = None,
    learnt: Act = NONE,
) -> str | None:
    """The kind of what staff ask, where it is answered beside whatever is open; None where it is not.

    `turns`: the names of what was answered to each message before, oldest first; `wishes`: what the last few of these
    were taken for; `wish`: what this one was; `learnt`: what it asks as learnt, believed where no words say it surely.
    """
    if text.startswith("/") or form not in (None, GUIDE, TRAINING) or (form == TRAINING and "?" not in text):
        return None
    lately = len(turns) if form == GUIDE else LATELY
    if form == GUIDE and tells_and_asks_way(text):
        return None
    proposed = _way_told(turns) if form == GUIDE else ()
    leaning = (asked_after(subject, text) for subject in (*subjects_told(turns, wishes, lately), *proposed))
    said = staff_ask(text)
    kind = said if said in OF_A_CLIENT else next(filter(None, leaning), None) or said
    if kind in WEAK and learnt.likely(learnt.name) and learnt.name not in LEFT_TO_OTHERS:
        kind = learnt.name
    if form == GUIDE and kind in OF_THE_CASE:
        return None
    return kind or _learnt(text, form, wish, learnt) or _of_a_time(text, wish)


def subjects_told(turns: Turns, wishes: Sequence[str], lately: int = LATELY) -> tuple[str, ...]:
    """What a short question may be about; in the guide that is its way, however long ago it was proposed."""
    open_still = [said for said in turns[-lately:] if NO_PERSON not in said] if _asked_where_listed(turns) else []
    told = next(filter(None, map(_subjects, reversed(open_still or turns[-lately:]))), ())
    danger = (EMERGENCY,) if OF_DANGER in wishes[-1:] else ()
    return (*danger, *told, *(OF_A_HUMAN if SENT_TO_A_HUMAN in wishes[-LATELY:] else ()))


def _asked_where_listed(turns: Turns) -> bool:
    """Whether it was where somebody is listed before a number of theirs was refused."""
    return any(name in WHERE_LISTED for said in turns[-2:-1] for name in said)


def _way_told(turns: Turns) -> tuple[str, ...]:
    """The way that was proposed last, whatever was shown beside it or after it: a number, a rule."""
    return next((told for told in map(_subjects, reversed(turns)) if WAY in told), ())


def is_of_the_case(text: str) -> bool:
    """Whether the guide reads it itself: "hon vill inte ha något möte"."""
    return staff_ask(text) in OF_THE_CASE or tells_and_asks_way(text)


def _learnt(text: str, form: str | None, wish: str | None, act: Act) -> str | None:
    """The kind of a question that is read like those learnt. An answer to the guide is its own to read."""
    if not act.surely(act.name) or act.name in LEFT_TO_OTHERS or wish in PLAIN_ANSWERS:
        return None
    if (form == GUIDE and act.name in ITS_OWN_TO_READ) or wish in SAID_OUTRIGHT:
        return None
    if act.name in TOPIC_FIRST and wish == FAQ:
        return None
    asks = asks_somewhere(text) or act.name in TOLD
    return act.name if asks or form is None else None


def _of_a_time(text: str, wish: str | None) -> str | None:
    """Staff have no time of their own here: nobody is asked for a code that they don't have."""
    if find(text) or wants_sounding_board(text):
        return None
    if wish == BOOKS and asks_besides("speaks_of_client", text):
        return OF_A_CLIENTS_TIME
    return OF_A_TIME.get(wish or "")


def _subjects(said: Sequence[str | None]) -> tuple[str, ...]:
    """What the answers to one message were about, in the order of `SUBJECTS`."""
    return tuple(subject for subject, answers in SUBJECTS.items() if any(n and n.startswith(answers) for n in said))
