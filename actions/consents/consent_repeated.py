"""What says again, at the read-back, what stands there already; and the same for one more (facts C-23, C-40, C-45)."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import CONTENT, LIMITS, UNTIL, chosen, hangs_on_something, own
from actions.consents.consent_parties import BUTTON, in_order
from actions.consents.consent_said_back import SHOWN, to_say_back
from actions.turn import Turn
from assistant.swedish.consents.acts_read import tells_of_oneself
from assistant.swedish.consents.consent_by_act import (
    has_no_employer,
    last_day,
    names_an_end,
    told_at_most,
)
from assistant.swedish.consents.consent_same import speaks_of_same
from assistant.swedish.consents.consent_terms import content_unasked
from assistant.swedish.consents.end_answered import days_said
from assistant.swedish.words.questions import is_question

CHECK, LAST = "consent_understood", "consent_confirmed"
ALREADY, EMPLOYER = "utter_consent_already_so", "employer"
UNSURE = ("no", "maybe")


def read_repeated(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any] | None:
    """The answers that it sets; None where something is said that does not stand."""
    if turn.text.startswith(BUTTON) or is_question(turn.text) or hangs_on_something(turn):
        return None
    if added := _same_for_another(turn):
        return to_say_back(turn, added)
    if _only_repeats_noes(turn):
        return _heard(asked, say)
    if asked == LAST and _repeats_the_yeses(turn):
        return _agreed(turn)
    return None


def _heard(asked: str, say: CollectingDispatcher) -> dict[str, Any]:
    """Who shall not be told is as good an answer to the check; the last yes is still to be given."""
    if asked == CHECK:
        return {CHECK: SHOWN}
    say.utter_message(response=ALREADY)
    return {}


def _agreed(turn: Turn) -> dict[str, Any]:
    """A yes with it is the last yes. Without one it answers who may be told, and the yes is asked for."""
    if turn.answer == "yes":
        return {LAST: True}
    return {CHECK: SHOWN} if turn.slot(CHECK) != SHOWN else {}


def _only_repeats_noes(turn: Turn) -> bool:
    """ "Af nej, och kassan också nej", of nobody with a yes, and "jag har ingen arbetsgivare"."""
    said = turn.entity("parties") or {}
    if has_no_employer(turn.text) and set(said.get("excluded", ())) <= {EMPLOYER} and not said.get("included"):
        return turn.slot(f"consent_{EMPLOYER}") is False
    out = set(said.get("excluded", ()))
    refused = all(turn.slot(f"consent_{party}") is False for party in out)
    return bool(out) and refused and not (said.get("included") or said.get("everyone") or _sets_terms(turn))


def _repeats_the_yeses(turn: Turn) -> bool:
    """ "Bara socialtjänsten, och bara om mötet": just those with a yes, with nothing that does not stand."""
    said = turn.entity("parties") or {}
    told, named = set(chosen(turn.values)), set(said.get("included", ()))
    denied = set(said.get("excluded", ())) & told
    is_so = named == told and not (denied or said.get("everyone") or tells_of_oneself(turn.text))
    return is_so and turn.answer not in UNSURE and not _sets_terms(turn)


def _sets_terms(turn: Turn) -> bool:
    """Whether a content or an end is named that is not what all of them have, or one that can't be told."""
    contents = {content_unasked(turn.text), told_at_most(turn.text), turn.entity("content")} - {None}
    ends = {day.isoformat() for day in days_said(turn.text, turn.now.date())} | {last_day(turn.text, turn.now)} - {None}
    other = (contents and contents != _stand(turn, CONTENT)) or (ends and ends != _stand(turn, UNTIL))
    return bool(other or (not ends and (names_an_end(turn.text) or turn.entity("until"))))


def _stand(turn: Turn, name: str) -> set[Any]:
    return {own(turn.values, party).get(name) or turn.slot(f"consent_{name}") for party in chosen(turn.values)}


def _same_for_another(turn: Turn) -> dict[str, Any]:
    """ "Kassan också, samma sak och lika länge": content and end of the last yes, for whoever is named."""
    said, given = turn.entity("parties") or {}, chosen(turn.values)
    new = [party for party in in_order(said.get("included", ())) if party not in given]
    unlike = said.get("excluded") or turn.answer in UNSURE or not speaks_of_same(turn.text)
    if not (new and given) or unlike or turn.entity("until") or turn.entity("content"):
        return {}
    shared = {name: turn.slot(f"consent_{name}") for name in (CONTENT, UNTIL) if turn.slot(f"consent_{name}")}
    theirs = shared | dict(own(turn.values, given[-1]))
    limits = {**(turn.slot(LIMITS) or {}), **dict.fromkeys(new, theirs)}
    return {**{f"consent_{party}": True for party in new}, LIMITS: limits}
