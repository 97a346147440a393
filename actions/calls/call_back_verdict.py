"""What becomes of the wish to be phoned, said to whoever made it."""

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.person_given import person_words
from actions.bookings.right_coordinator import say_where_to_phone
from actions.calls.call_about import OF_A_TIME, WITHDRAWAL, call_about, withdrawn_parties
from actions.calls.call_wishes import ANY_TIME, WORDS, CallWish, in_short, is_when_staffed
from actions.calls.when_called import day_on_duty, how_soon
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from assistant import dates
from assistant.services.views import Requested
from assistant.swedish.people.needs import cannot_phone

RECEIVED = "received"
WRITTEN = ("sms", "email", "letter")
# What the REKO sees it is about is told.
TOLD_ABOUT = {WITHDRAWAL: "utter_call_back_about_withdrawal", OF_A_TIME: "utter_call_back_about_time"}
# Asked for before or now: the same words, so that nobody learns who has asked.
SUITS = ("utter_call_back_suits", "utter_call_back_when_it_suits")
SAME_WORDS = {"already": RECEIVED}


def say_verdict(turn: Turn, say: CollectingDispatcher, centre: str, asked: Requested, wished: CallWish) -> None:
    """`wished`: when the call would suit, which is told back and not promised."""
    verdict = SAME_WORDS.get(asked.outcome, asked.outcome)
    # By who works there now: a deadline that was set before may lie behind.
    when = day_on_duty(turn, centre) if verdict == RECEIVED else None
    name = f"utter_call_back_{verdict}{how_soon(turn, when) if verdict == RECEIVED else ''}"
    day = dates.day(when) if when else ""
    if verdict == RECEIVED and wished and turn.said_now.isdisjoint(SUITS):
        say_when_it_suits(turn, say, wished, centre)
    elif verdict == RECEIVED and turn.slot("call_time") == ANY_TIME:
        say.utter_message(response="utter_call_back_any_time")
    say_where_to_phone(turn, say, centre, name, day=day, **person_words(turn))
    if verdict == RECEIVED:
        _say_about(turn, say)


def _say_about(turn: Turn, say: CollectingDispatcher) -> None:
    """What the REKO's list tells of the matter."""
    if parties := withdrawn_parties(turn):
        say.utter_message(response="utter_call_back_about_withdrawal_of", parties=in_a_row(parties))
    elif told := TOLD_ABOUT.get(call_about(turn)):
        say.utter_message(response=told)


def say_when_it_suits(turn: Turn, say: CollectingDispatcher, wished: CallWish, centre: str) -> None:
    """Told back and not promised; that nobody works there then is said too."""
    name = SUITS[0] if WORDS in wished else SUITS[1]
    say.utter_message(response=name, when=in_short(wished))
    if centre in turn.care_centres and not is_when_staffed(turn, wished, centre):
        say.utter_message(response="utter_call_back_not_staffed", care_centre_name=turn.care_centres[centre].name)


def stands_without_number(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether the call is still wanted by whoever gives no number, or can't be phoned; says what there is instead."""
    if cannot_phone(turn.text):
        say.utter_message(response="utter_call_without_phone")
        return False
    known = turn.slot("phone") is not None
    say.utter_message(response="utter_number_is_known" if known else "utter_no_number_no_call")
    return known


def offered(turn: Turn) -> str:
    """Which offer of a call: whoever has asked to be written to is not pressed."""
    if (turn.slot("needs") or {}).get("channel") in WRITTEN:
        return "written"
    known = (turn.slot("person_name"), turn.slot("phone"))
    if not any(known):
        return "wanted"
    return "known" if all(known) else "given"
