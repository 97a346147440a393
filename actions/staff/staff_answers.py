"""What staff ask in so many words (`assistant/swedish/staff/staff_asks.py`), answered beside whatever is open."""

from collections.abc import Callable
from functools import partial

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.coordinator import named_centre, say_card
from actions.base import Events
from actions.staff.of_the_client import OF_THE_CLIENT, centre_kept
from actions.staff.staff_responses import ANSWERS
from actions.staff.way_beside import noes_kept
from actions.staff.way_said import listed, say_row_briefly
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.casework.ways import Row
from assistant.knowledge.staff import answered_for_staff
from assistant.services import directory, ways
from assistant.services.views import CoordinatorCard
from assistant.swedish.staff.situations import days_ago
from assistant.swedish.staff.staff_asks import asks_besides, needs_a_way

CARD = "utter_coordinator_card"
START_WAYS = "action_start_ways"
INQUIRY, SIP = "inquiry", "sip"


def asked_by_staff(turn: Turn) -> str | None:
    """The kind of what is asked, None where it is nothing that is answered here."""
    before = turn.answers_before, turn.wishes_before
    return answered_for_staff(turn.text, turn.form, *before, turn.intent, turn.staff_act)


def answer_staff(kind: str, turn: Turn, say: CollectingDispatcher) -> Events:
    if response := ANSWERS.get(kind):
        say.utter_message(response=response)
        return [*centre_kept(turn), *noes_kept(turn)]
    return [*MORE[kind](turn, say), *centre_kept(turn), *noes_kept(turn)]


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
    """The rule, and then the guide for the case at hand; in the guide the way that was proposed."""
    if row := _proposed(turn):
        say_row_briefly(say, row)
        return []
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


def _tell_what_to_have(turn: Turn, say: CollectingDispatcher, way: str = "call_coordinator") -> Events:
    """What the guide lets one prepare before a call to the REKO, or another way (V-03, V-04)."""
    row = next(row for row in ways.table().rows if row.way == way)
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
    days = days_ago(turn.text, turn.now.date()) or turn.entity("period")
    if days is None:
        say.utter_message(response="utter_faq/inquiry_late")
        return []
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
    due, waited = ways.answer_due(days, now=turn.now), ways.waited(days, now=turn.now)
    say.utter_message(
        response=f"utter_staff_answer_due_{waited}", **{name: dates.day(day) for name, day in due.items()}
    )
    return []


def _tell_how_the_client_books(turn: Turn, say: CollectingDispatcher) -> Events:
    """And that it can be done at the very care centre that was spoken of, where it can."""
    say.utter_message(response="utter_staff_client_books")
    if (card := _card_of(turn)) and card.next_free:
        say.utter_message(response="utter_staff_open_there", care_centre_name=card.care_centre)
    return []


def _tell_next_free_time(turn: Turn, say: CollectingDispatcher) -> Events:
    """The next one at the care centre that was spoken of: it is shown to anybody, and only the person books it."""
    if (card := _card_of(turn)) and card.next_free:
        time = dates.moment(card.next_free)
        say.utter_message(response="utter_staff_next_free_there", care_centre_name=card.care_centre, next_free=time)
    else:
        say.utter_message(response="utter_staff_next_free")
    return []


def _card_of(turn: Turn) -> CoordinatorCard | None:
    centre = _centre_spoken_of(turn)
    if centre is None:
        return None
    with house().uow() as uow:
        return directory.coordinator_card(uow, care_centre_id=centre, by=turn.actor, now=turn.now)


def _tell_where_to_send(turn: Turn, say: CollectingDispatcher) -> Events:
    """To whom, who may send it where that is asked too, and the number: no name is asked for that was given."""
    if asks_besides("asks_who_may_send", turn.text):
        say.utter_message(response="utter_staff_who_may_send")
    centre = _centre_spoken_of(turn)
    say.utter_message(response="utter_staff_send_there" if centre else "utter_staff_send_where")
    if centre and (CARD not in turn.said_lately or named_centre(turn)):
        say_card(turn, say, centre, CARD)
    return []


def _tell_of_direct_number(turn: Turn, say: CollectingDispatcher) -> Events:
    say.utter_message(response="utter_staff_direct_number")
    return _show_number(turn, say)


def _tell_to_phone_first(turn: Turn, say: CollectingDispatcher) -> Events:
    """What each is for; the number where it is known and was not just shown. A need of a case opens the guide."""
    if turn.form is None and needs_a_way(turn.text):
        return [FollowupAction(START_WAYS)]
    say.utter_message(response="utter_staff_phone_first")
    shown = CARD in turn.said_lately and not named_centre(turn)
    if not shown and (centre := _centre_spoken_of(turn)):
        say_card(turn, say, centre, CARD)
    return []


def _centre_spoken_of(turn: Turn) -> str | None:
    return named_centre(turn) or turn.centre_lately or turn.centre_said_before


def _show_number(turn: Turn, say: CollectingDispatcher) -> Events:
    if centre := _centre_spoken_of(turn):
        say_card(turn, say, centre, "utter_coordinator_card")
        return []
    say.utter_message(response="utter_staff_which_number")
    return [] if turn.form else [SlotSet("centre_wanted_for", "coordinator")]


def _say_goodbye(turn: Turn, say: CollectingDispatcher) -> Events:
    """Whoever thanks is not asked again. What was proposed in the guide stands until its question is answered."""
    say.utter_message(response="utter_staff_closing_in_guide" if _proposed(turn) else "utter_staff_closing")
    return []


def _tell_first_step(turn: Turn, say: CollectingDispatcher) -> Events:
    """The steps of the proposed way, a SIP's begin with the yes; without one, or consent, those that come first."""
    row = _proposed(turn)
    consent = turn.slot("way_consent")
    if row and (consent == "yes" or (row.way == SIP and consent != "no")):
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
    **OF_THE_CLIENT,
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
    "coordinator_reached": _tell_number,
    "phone_ready": _tell_what_to_have,
    "sip_ready": partial(_tell_what_to_have, way=SIP),
    "client_books": _tell_how_the_client_books,
    "next_free_time": _tell_next_free_time,
    "send_where": _tell_where_to_send,
    "direct_number": _tell_of_direct_number,
    "call_and_inquiry": _tell_to_phone_first,
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
