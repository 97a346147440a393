"""What staff ask in so many words (`assistant/swedish/staff/staff_asks.py`), answered beside whatever is open."""

from collections.abc import Callable

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.coordinator import named_centre, say_card
from actions.base import Events
from actions.staff.way_said import BESIDE_THE_CASE, listed, say_row_briefly
from actions.turn import Turn
from assistant import dates
from assistant.casework.ways import Row
from assistant.knowledge.staff import answered_for_staff
from assistant.services import ways
from assistant.swedish.staff.situations import days_ago
from assistant.swedish.staff.staff_asks import needs_a_way

CARD = "utter_coordinator_card"
START_WAYS = "action_start_ways"
INQUIRY = "inquiry"
# Kinds that only the learnt reading knows (`data/acts/examples/staff.yml`).
LEARNT = {
    "ways_differ": "utter_faq/which_way_when",
    "may_ring": "utter_staff_may_ring",
    "consent_paper": "utter_staff_consent_paper",
    "consent_here": "utter_staff_consent_here",
    "consent_who": "utter_faq/who_asks_for_consent",
    "inquiry_asks": "utter_staff_inquiry_asks",
    "not_in_time": "utter_staff_not_in_time",
    "who_answers": "utter_faq/inquiry_who_answers",
    "must_come": "utter_staff_must_come",
    "who_writes": "utter_staff_who_writes",
    "bring_relative": "utter_faq/bring_someone_to_sip",
    "needs_it": "utter_staff_needs_it",
    "refuses_aid": "utter_staff_refuses_aid",
    "helps_beside": "utter_staff_helps_beside",
    "to_show": "utter_staff_to_show",
    "reko_does": "utter_staff_reko_does",
    "who_gets": "utter_faq/who_gets_reko",
    "the_meeting": "utter_staff_the_meeting",
    "nothing_booked": "utter_staff_books_nothing",
    "centre_unknown": "utter_faq/which_care_centre_am_i_at",
}
# Kinds whose answer is a response and nothing more.
ANSWERS = {
    "books_for_client": "utter_staff_books_not",
    "gives_person": "utter_staff_no_person",
    "right_to_know": "utter_staff_no_right",
    "send_it": "utter_staff_sends_itself",
    "taken_back_meanwhile": "utter_staff_taken_back",
    "answered_anyway": "utter_staff_not_answered",
    "must_tell": "utter_staff_must_tell",
    "must_answer": "utter_faq/doctor_must_answer",
    "persuades": "utter_staff_no_pressing",
    "sees_booking": "utter_staff_no_bookings",
    "differs_from_inquiry": "utter_staff_statement_differs",
    "statement_next": "utter_staff_statement_next",
    "no_to_meeting": "utter_staff_no_to_meeting",
    "books_why": "utter_staff_books_why",
    "client_books": "utter_staff_client_books",
    "board_consent": "utter_staff_board_consent",
    "board_login": "utter_staff_board_login",
    "board_leaves_out": "utter_staff_board_leaves_out",
    "send_how": "utter_staff_send_how",
    "send_steps": "utter_staff_send_steps",
    "send_where": "utter_staff_send_where",
    "inquiry_time": "utter_faq/inquiry_answer_time",
    "money_if_no": "utter_faq/does_money_stop_if_no",
    "who_sends": "utter_faq/inquiry_who_sends",
    "inquiry_consent": "utter_faq/inquiry_needs_consent",
    "no_new_one": "utter_staff_no_new_one",
    "sip_to_press": "utter_staff_sip_to_press",
    "sip_consent": "utter_staff_sip_consent",
    "who_calls": "utter_staff_who_calls",
    "statement_who": "utter_staff_statement_who",
    "calls_meeting": "utter_staff_calls_meeting",
    "statement_of_theirs": "utter_staff_statement_of_theirs",
    "we_ask": "utter_staff_we_ask",
    "staff_attends": "utter_staff_attends",
    "inquiry_ready": "utter_staff_inquiry_ready",
    "inquiry_late": "utter_faq/inquiry_late",
    "counted_from": "utter_staff_counted_from",
    "asked_before": "utter_staff_asked_before",
    "authority_asks": "utter_staff_authority_asks",
    "client_attends": "utter_staff_client_attends",
    "private_inquiry": "utter_faq/private_care_centres",
    "protected_phone": "utter_staff_protected_phone",
    "threatened": "utter_faq/threat_against_staff",
    "moved_centre": "utter_staff_moved_centre",
    "board_page": "utter_staff_board_page",
    "when_no": "utter_staff_when_no",
    "card_by_mail": "utter_staff_by_mail",
    "five_questions": "utter_faq/five_questions_unknown",
    "taken_back_alone": "utter_staff_taken_back",
    **LEARNT,
    **BESIDE_THE_CASE,
    "consent_needed": "utter_ways_consent_needed",
    "consent_signed": "utter_faq/is_oral_consent_enough",
    "call_or_inquiry": "utter_faq/call_first",
    "what_is_inquiry": "utter_faq/what_is_inquiry",
    "what_is_sip": "utter_faq/what_is_sip",
    "sip_time": "utter_faq/how_fast_sip",
    "must_attend": "utter_faq/sip_refused_by_care",
    "party_left_out": "utter_staff_left_out",
    "no_consent": "utter_ways_no_consent",
    "without_consent": "utter_faq/bollplank_without_consent",
    "refuses_meeting": "utter_faq/say_no_to_sip",
    "regrets": "utter_faq/can_i_withdraw_consent",
    "says_no": "utter_faq/what_if_i_say_no",
}


def asked_by_staff(turn: Turn) -> str | None:
    """The kind of what is asked, None where it is nothing that is answered here."""
    before = turn.answers_before, turn.wishes_before
    return answered_for_staff(turn.text, turn.form, *before, turn.intent, turn.staff_act)


def answer_staff(kind: str, turn: Turn, say: CollectingDispatcher) -> Events:
    if response := ANSWERS.get(kind):
        say.utter_message(response=response)
        return []
    return MORE[kind](turn, say)


def _open_guide(turn: Turn, say: CollectingDispatcher) -> Events:
    return [FollowupAction(START_WAYS)]


def _tell_which_way(turn: Turn, say: CollectingDispatcher) -> Events:
    """The way of the case where there is one; else what each of the ways is for, and the number to phone first."""
    if row := _proposed(turn):
        say_row_briefly(say, row)
        return []
    if turn.form is None and needs_a_way(turn.text):
        return [FollowupAction(START_WAYS)]
    say.utter_message(response="utter_faq/which_way_when")
    if centre := named_centre(turn):
        say_card(turn, say, centre, CARD)
    return []


def _tell_of_each_centre(turn: Turn, say: CollectingDispatcher) -> Events:
    """Each care centre has its own: which it is decides, and not the one just shown."""
    say.utter_message(response="utter_staff_phone")
    if centre := named_centre(turn):
        say_card(turn, say, centre, CARD)
        return []
    say.utter_message(response="utter_staff_which_number")
    return [] if turn.form else [SlotSet("centre_wanted_for", "coordinator")]


def _tell_when_sip(turn: Turn, say: CollectingDispatcher) -> Events:
    """The rule, and then the guide for the case at hand."""
    say.utter_message(response="utter_faq/sip_in_the_model")
    return [] if turn.form else [FollowupAction(START_WAYS)]


def _tell_whom_to_phone(turn: Turn, say: CollectingDispatcher) -> Events:
    say.utter_message(response="utter_staff_short_question")
    shown = CARD in turn.said_lately and not named_centre(turn)
    return [] if shown else _show_number(turn, say)


def _tell_number(turn: Turn, say: CollectingDispatcher) -> Events:
    say.utter_message(response="utter_staff_phone")
    return _show_number(turn, say)


def _tell_how_to_call(turn: Turn, say: CollectingDispatcher) -> Events:
    """Who calls a SIP and whom, and the number to phone before it, unless it was just shown (C-32, S-34)."""
    say.utter_message(response="utter_staff_who_calls")
    shown = CARD in turn.said_lately and not named_centre(turn)
    return [] if shown else _show_number(turn, say)


def _tell_what_to_have(turn: Turn, say: CollectingDispatcher) -> Events:
    """What the guide lets one prepare before a call to the REKO (V-03, V-04)."""
    row = next(row for row in ways.table().rows if row.way == "call_coordinator")
    say.utter_message(response="utter_ways_prepare", prepare=listed(row.prepare))
    return []


def _tell_number_to_withdraw(turn: Turn, say: CollectingDispatcher) -> Events:
    say.utter_message(response="utter_staff_phone_withdrawal")
    return _show_number(turn, say)


def _tell_instead_of_booking(turn: Turn, say: CollectingDispatcher) -> Events:
    say.utter_message(response="utter_staff_booked_instead")
    return _show_number(turn, say)


def _refuse_to_book_again(turn: Turn, say: CollectingDispatcher) -> Events:
    say.utter_message(response="utter_staff_books_not_either")
    return _show_number(turn, say)


def _tell_that_no_inquiry_is_seen(turn: Turn, say: CollectingDispatcher) -> Events:
    """Where it is known, and the number unless it was just shown (V-06)."""
    say.utter_message(response="utter_staff_sees_no_inquiry")
    shown = CARD in turn.said_lately and not named_centre(turn)
    return [] if shown else _show_number(turn, say)


def _tell_how_long_unanswered(turn: Turn, say: CollectingDispatcher) -> Events:
    """Whether the goal has passed, said plainly, and what to do instead of sending a new one (V-05, V-06, H-08)."""
    days = days_ago(turn.text, turn.now.date()) or 0
    say.utter_message(response=f"utter_staff_unanswered_{ways.waited(days, now=turn.now)}", days=days)
    return _show_number(turn, say)


def _tell_private_number(turn: Turn, say: CollectingDispatcher) -> Events:
    say.utter_message(response="utter_way_private_centre")
    return _show_number(turn, say)


def _tell_who_stands_in(turn: Turn, say: CollectingDispatcher) -> Events:
    """Who is asked for instead, and the number where the care centre is known and was not just shown."""
    say.utter_message(response="utter_faq/reko_does_not_answer")
    shown = CARD in turn.said_lately and not named_centre(turn)
    if not shown and (centre := named_centre(turn) or turn.centre_lately):
        say_card(turn, say, centre, "utter_coordinator_card")
    return []


def _tell_when_due(turn: Turn, say: CollectingDispatcher) -> Events:
    """The goal's own day, where it was told when the inquiry was sent (H-07, H-08)."""
    days = days_ago(turn.text, turn.now.date())
    if days is None:
        say.utter_message(response="utter_staff_counted_from")
        return []
    due = ways.answer_due(days, now=turn.now)
    waited = ways.waited(days, now=turn.now)
    say.utter_message(
        response=f"utter_staff_answer_due_{waited}", **{name: dates.day(day) for name, day in due.items()}
    )
    return []


def _show_number(turn: Turn, say: CollectingDispatcher) -> Events:
    if centre := named_centre(turn) or turn.centre_lately or turn.centre_said_before:
        say_card(turn, say, centre, "utter_coordinator_card")
        return []
    say.utter_message(response="utter_staff_which_number")
    return [] if turn.form else [SlotSet("centre_wanted_for", "coordinator")]


def _say_goodbye(turn: Turn, say: CollectingDispatcher) -> Events:
    """Whoever thanks is not asked again: the guide's question stands, and may be answered later."""
    say.utter_message(response="utter_staff_closing_in_guide" if turn.form else "utter_staff_closing")
    return []


def _tell_first_step(turn: Turn, say: CollectingDispatcher) -> Events:
    """The steps of the way that was just proposed; without one, or without consent, the steps that come first."""
    row = _proposed(turn)
    if row and turn.slot("way_consent") == "yes":
        say.utter_message(response="utter_ways_prepare", prepare=listed(row.prepare))
    else:
        say.utter_message(response="utter_staff_first_steps")
    return []


def _tell_briefly(turn: Turn, say: CollectingDispatcher) -> Events:
    """The way that was proposed and its reason in one line, for who asks for a short answer."""
    if row := _proposed(turn):
        say_row_briefly(say, row)
    return []


def _tell_if_inquiry(turn: Turn, say: CollectingDispatcher) -> Events:
    row = _proposed(turn)
    if row and row.way != INQUIRY:
        say.utter_message(response=f"utter_way_{row.way}")
    say.utter_message(response="utter_staff_inquiry_then")
    return []


def _proposed(turn: Turn) -> Row | None:
    shown = turn.slot("way_shown") if turn.form else None
    return next((row for row in ways.table().rows if row.id == shown), None)


MORE: dict[str, Callable[[Turn, CollectingDispatcher], Events]] = {
    "opens_guide": _open_guide,
    "sip_when": _tell_when_sip,
    "which_of_ways": _tell_which_way,
    "same_coordinator": _tell_of_each_centre,
    "short_question": _tell_whom_to_phone,
    "without_a_name": _tell_whom_to_phone,
    "card_again": _show_number,
    "closes": _say_goodbye,
    "whom_to_phone": _tell_number,
    "new_centre_phone": _tell_number,
    "sip_steps": _tell_how_to_call,
    "phone_ready": _tell_what_to_have,
    "in_time": _show_number,
    "withdrawal_phone": _tell_number_to_withdraw,
    "said_briefly": _tell_briefly,
    "booked_instead": _tell_instead_of_booking,
    "books_not_either": _refuse_to_book_again,
    "sees_inquiry": _tell_that_no_inquiry_is_seen,
    "still_unanswered": _tell_how_long_unanswered,
    "private_phone": _tell_private_number,
    "coordinator_away": _tell_who_stands_in,
    "answer_due": _tell_when_due,
    "first_step": _tell_first_step,
    "inquiry_then": _tell_if_inquiry,
}
