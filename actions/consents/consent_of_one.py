""" "Har jag sagt ja till fk eller inte?", "vad får soc veta nu?": who is named is answered of first (C-40, C-45).

In the form it is what is noted, afterwards what was kept.
"""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import CONTENT, own
from actions.consents.consent_parties import ONE_THING, ONE_THING_ONLY, in_order, named_in
from actions.consents.consent_so_far import terms_noted
from actions.consents.consent_words import in_a_row, listed, word
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.knowledge.asides_of_consent import CONSENT, asks_for_a_verdict, asks_of_a_no, asks_the_answer
from assistant.services import consent
from assistant.services.views import ConsentView

ONE = "utter_consent_one_"
REFUSED, DEPENDS = "utter_consent_sees_no", "utter_consent_told_what_you_choose"
SO, NOT_SO, TOLD, WISH = "so", "not_so", "told", "wish"


def say_of_one(turn: Turn, say: CollectingDispatcher) -> None:
    tell = _of_the_noted if turn.form == CONSENT else _of_the_kept
    for party in in_order(named_in(turn)):
        response, said = tell(turn, party)
        say.utter_message(response=response, parties=in_a_row([party]), **said)


def _of_the_noted(turn: Turn, party: str) -> tuple[str, Mapping[str, Any]]:
    given = turn.slot(f"consent_{party}")
    if not asks_the_answer(turn.text):
        return _what_is_told(turn, party, given)
    if not isinstance(given, bool):
        return f"{ONE}unanswered", {}
    verdict = _verdict(turn, given=given)
    return (f"{ONE}yes", verdict | {"terms": terms_noted(turn, party)}) if given else (f"{ONE}no", verdict)


def _what_is_told(turn: Turn, party: str, given: Any) -> tuple[str, Mapping[str, Any]]:
    if given is not True:
        return f"{ONE}told_nothing", {}
    settled = own(turn.values, party).get(CONTENT) or turn.slot("consent_content")
    content = own(turn.values, party).get(CONTENT) or (ONE_THING if party == ONE_THING_ONLY else settled)
    return (f"{ONE}told", {"told": word("noted_contents", content)}) if content else (DEPENDS, {})


def _of_the_kept(turn: Turn, party: str) -> tuple[str, Mapping[str, Any]]:
    with house().uow() as uow:
        rows = [row for row in consent.standing_yes(uow, by=turn.acting, now=turn.now) if row.party == party]
    if not rows:
        return _nothing_kept(turn.text), {}
    return _kept(turn, rows[0])


def _nothing_kept(text: str) -> str:
    if not asks_the_answer(text):
        return f"{ONE}told_nothing"
    # A "nej" first would say that the no which is asked about was never said.
    return REFUSED if asks_for_a_verdict(text) and not asks_of_a_no(text) else f"{ONE}nothing_kept"


def _kept(turn: Turn, row: ConsentView) -> tuple[str, Mapping[str, Any]]:
    said = {"told": listed("contents", row.content.split(",")), "until": dates.day_with_year(row.valid_until)}
    if asks_the_answer(turn.text):
        return f"{ONE}{row.status}", said | _verdict(turn, given=True)
    return f"{ONE}told_{WISH if row.status == WISH else 'saved'}", said


def _verdict(turn: Turn, *, given: bool) -> dict[str, str]:
    """Of what was asked: "har jag sagt nej till soc?" is answered with a yes where that is so."""
    if not asks_for_a_verdict(turn.text):
        return {"verdict": word("noted", TOLD)}
    return {"verdict": word("noted", SO if given is not asks_of_a_no(turn.text) else NOT_SO)}
