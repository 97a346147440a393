"""What is asked or put off in the middle of the consent questions, and what a withdrawal in the same talk leaves of
them (facts C-23, C-31, C-40, C-43).
"""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_around import read_around
from actions.consents.consent_parties import BUTTON, ONE_THING_ONLY, PARTIES, PARTY_SLOTS, UNASKED, in_order, named_in
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from assistant.swedish.consents.consent_asides import BACKDATED, aside
from assistant.swedish.consents.consent_asked import (
    asks_what_is_told,
    asks_who_there,
    decides_later,
    lets_it_in_too,
    refuses_it_too,
    refuses_that,
)
from assistant.swedish.consents.parties import named
from assistant.swedish.consents.taken_back import taken_back
from assistant.swedish.words.questions import is_question

UNSURE = "utter_consent_unsure"
TOLD_WHAT, TOLD_ONE_THING = "utter_consent_told_what_you_choose", "utter_consent_told_the_need"
BEFORE_CONTENT = (*PARTY_SLOTS, "consent_content")
# Said where a yes was taken back, or told where it is to be.
TAKEN_BACK = ("utter_nothing_to_withdraw_", "utter_withdrawn_")


def read_in_the_middle(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any] | None:
    """The answers that it sets, maybe none; None where it is nothing of the kind."""
    if asked in BEFORE_CONTENT and asks_what_is_told(turn.text):
        one = named_in(turn) or {asked.removeprefix("consent_")}
        say.utter_message(response=TOLD_ONE_THING if one == {ONE_THING_ONLY} else TOLD_WHAT)
        return {}
    if asked and asks_who_there(turn.text):
        say.utter_message(response="utter_consent_told_whom")
        return {}
    if asked in PARTY_SLOTS and decides_later(turn.text):
        if UNSURE not in turn.said_lately:
            say.utter_message(response=UNSURE)
        return {f"consent_{party}": UNASKED for party in named_in(turn)}
    if asked and refuses_that(turn.text):
        return _no_to_that(turn, asked)
    return read_around(turn, asked, say) if asked else None


def _no_to_that(turn: Turn, asked: str) -> dict[str, Any] | None:
    """ "Då säger jag nej till det": to whom the question just before was about, else to whom it is asked about."""
    before = turn.texts_before[-1] if turn.texts_before else ""
    about = named(before) if is_question(before) else frozenset()
    if about:
        return {"consent_understood": None, **{f"consent_{party}": False for party in in_order(about)}}
    return {asked: False} if asked in PARTY_SLOTS else None


def no_to_it_too(turn: Turn, asked: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """A no to others and to whom it was asked about: neither is lost."""
    only_no = bool(said) and not any(said.values())
    return {asked: False} if asked in PARTY_SLOTS and only_no and refuses_it_too(turn.text) else {}


def yes_to_it_too(turn: Turn, asked: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """The yes by itself, ahead of what is said of others, by name: it is not lost beside a doubt, or a no."""
    alone = asked in PARTY_SLOTS and asked not in said and asked.removeprefix("consent_") not in named_in(turn)
    return {asked: True} if alone and lets_it_in_too(turn.text) else {}


def goes_on(turn: Turn) -> bool:
    """ "Försäkringskassan får ni fortsätta prata med", after a withdrawal from somebody else: nothing is new."""
    meant = taken_back(turn.text)
    stays = meant.stays and not (meant.ends or meant.asked or is_question(turn.text))
    return bool(stays and _withdrawn(turn))


def say_why_left(turn: Turn, say: CollectingDispatcher) -> None:
    """Nothing new is kept: why, as far as there is more to say than that."""
    if goes_on(turn):
        say.utter_message(
            response="utter_consent_goes_on",
            parties=in_a_row(in_order(taken_back(turn.text).stays)),
            ended=in_a_row(in_order(_withdrawn(turn))),
        )
        return
    backdated = aside(turn.text) == BACKDATED
    say.utter_message(response="utter_consent_by_oneself" if backdated else "utter_consent_not_kept")


def without_withdrawn(turn: Turn, updates: dict[str, Any]) -> dict[str, Any]:
    """Nobody is asked for a yes that was taken back in the same talk, unless it is named anew."""
    ended = _withdrawn(turn) - named_in(turn)
    if turn.requested or ended >= set(PARTIES):
        return updates
    unsaid = {f"consent_{party}": UNASKED for party in in_order(ended) if turn.slot(f"consent_{party}") is None}
    return unsaid | updates


def _withdrawn(turn: Turn) -> set[str]:
    """By what was said, message by message, and how it was answered."""
    talk = zip(reversed(turn.texts_before), reversed(turn.answers_before), strict=False)
    ends = [taken_back(text) for text, said in talk if not text.startswith(BUTTON) and _tells_of_withdrawal(said)]
    return {party for meant in ends if meant.named for party in meant.ends}


def _tells_of_withdrawal(said: list[str | None]) -> bool:
    return any(name and name.startswith(TAKEN_BACK) for name in said)
