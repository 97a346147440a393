"""A yes with less than all in it: "ja men bara mötet, till jul" is kept for the one it was said of (C-40, C-45)."""

from collections.abc import Iterable
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import CONTENT, LEAST, LIMITS, UNTIL, own
from actions.consents.consent_parties import ONE_THING_ONLY, PARTIES, PARTY_SLOTS, UNDECIDED, named_in
from actions.consents.consent_until import day_said
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from assistant.swedish.consents import consent_by_act as said
from assistant.swedish.consents.end_answered import SHORTEST, days_said
from assistant.swedish.words.questions import is_question

CHOOSE, REFUSED = "utter_consent_can_be_chosen", "utter_consent_condition"


def yes_within_limits(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any] | None:
    """The yes with its own content and end; asked again once where neither can be read, and then a no."""
    party = asked.removeprefix("consent_")
    told = turn.entity("parties") or {}
    others = named_in(turn) - {party}
    if is_question(turn.text) or turn.answer == "maybe" or (others and party not in told.get("included", ())):
        return None
    out = others & set(told.get("excluded", ()))
    if (out and out != others) or turn.answer == "no":
        return None
    if said.refuses_talk(turn.text):
        return {asked: False} | _kept_out(out)
    if said.sets_terms(turn.text):
        return _refuse(party, say) | _kept_out(out)
    content, day = said.told_at_most(turn.text), _last_day(turn)
    if day and content is None and _only_says_when(turn):
        return end_of_the_yes_before(turn, asked, day) or {"consent_until": day}
    if party == ONE_THING_ONLY and said.names_the_need(turn.text):
        return _kept(turn, party, None, day, say) | _kept_out(out)
    if content is None and said.keeps_back(turn.text):
        say.utter_message(response="utter_consent_left_out")
        content = LEAST
    elif content is None and _is_tied(turn, day) and (party == ONE_THING_ONLY or _is_told_later(turn)):
        # What Försäkringskassan may be told is not asked again.
        return _ask_again(turn, party, CHOOSE, say) | _kept_out(out)
    elif said.keeps_illness_back(turn.text):
        say.utter_message(response="utter_consent_illness_never")
    return _kept(turn, party, content, day, say) | _kept_out(out)


def _kept_out(parties: Iterable[str]) -> dict[str, Any]:
    """ "Fk ja men bara mötet, chefen nej": a no to another, in the same breath."""
    return {f"consent_{party}": False for party in parties}


def _only_says_when(turn: Turn) -> bool:
    """ "Så kort tid som möjligt" is no yes to whoever is asked about."""
    return not (turn.answer or named_in(turn) or said.gives_leave(turn.text))


def end_of_the_yes_before(turn: Turn, asked: str, day: str) -> dict[str, Any]:
    """ "Till sista mars", right after a yes, is the end of that yes."""
    before = PARTIES[max(PARTY_SLOTS.index(asked) - 1, 0)]
    if turn.slot(f"consent_{before}") is not True:
        return {}
    return {LIMITS: (turn.slot(LIMITS) or {}) | {before: dict(own(turn.values, before)) | {UNTIL: day}}}


def _last_day(turn: Turn) -> str | None:
    """ "Ja, men så kort det går" ends as soon as the shortest that is offered."""
    if turn.entity("until") == SHORTEST and (shortest := day_said(turn)):
        return shortest.isoformat()
    if day := said.last_day(turn.text, turn.now):
        return day
    # "Ja, samma datum, 28 februari": a day by itself.
    named = days_said(turn.text, turn.now.date(), counted=False)
    return named[0].isoformat() if len(named) == 1 else None


def content_of_the_yes_before(turn: Turn, asked: str) -> dict[str, Any] | None:
    """ "Va, jag sa ju bara vad jag orkar", right after a yes: what that yes shall be, and none to the next (C-40)."""
    before = PARTIES[max(PARTY_SLOTS.index(asked) - 1, 0)]
    content = said.told_at_most(turn.text) if said.repeats_oneself(turn.text) else None
    if content is None or turn.answer or named_in(turn) or turn.slot(f"consent_{before}") is not True:
        return None
    return {LIMITS: (turn.slot(LIMITS) or {}) | {before: dict(own(turn.values, before)) | {CONTENT: content}}}


def _is_told_later(turn: Turn) -> bool:
    return not said.keeps_illness_back(turn.text)


def _is_tied(turn: Turn, day: str | None) -> bool:
    """Whether the yes is to something that is none of what is offered: "bara om pengarna"."""
    an_end = day or said.names_an_end(turn.text)
    return said.is_about_a_topic(turn.text) or not (an_end or said.keeps_illness_back(turn.text))


def _ask_again(turn: Turn, party: str, response: str, say: CollectingDispatcher) -> dict[str, Any]:
    """Once: whoever holds on to it is not asked a third time, and nobody is told anything."""
    if response in turn.said_lately[-2:]:
        return _refuse(party, say)
    say.utter_message(response=response)
    return {}


def _refuse(party: str, say: CollectingDispatcher) -> dict[str, Any]:
    say.utter_message(response=REFUSED, parties=in_a_row([party]))
    return {f"consent_{party}": False}


def _kept(turn: Turn, party: str, content: str | None, day: str | None, say: CollectingDispatcher) -> dict[str, Any]:
    if not day and said.names_an_end(turn.text):
        say.utter_message(response="utter_consent_end_is_asked")
    terms = {CONTENT: content, UNTIL: day}
    limits = dict(own(turn.values, party)) | {name: value for name, value in terms.items() if value}
    kept = {**(turn.slot(LIMITS) or {}), **({party: limits} if limits else {})}
    return {**_the_rest(turn), f"consent_{party}": True, **({LIMITS: kept} if kept else {})}


def _the_rest(turn: Turn) -> dict[str, Any]:
    """ "Soc till jul, de andra nej": a no to whoever has had no answer and is not let in beside it."""
    told = turn.entity("parties") or {}
    let_in = told.get("included", ())
    left = [
        slot for slot in PARTY_SLOTS if turn.slot(slot) in UNDECIDED and slot.removeprefix("consent_") not in let_in
    ]
    closed = told.get("only") or said.closes_beside(turn.text)
    return dict.fromkeys(left, False) if closed and let_in else {}
