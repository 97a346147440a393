"""Said where it is asked how much or until when, though it belongs to the last question: out with somebody, another
content, or a plain assent to what was proposed (C-40, C-43)."""

from datetime import timedelta
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_act_content import change_content
from actions.consents.consent_act_parties import take_out
from actions.consents.consent_limits import LEAST, kept_apart
from actions.consents.consent_parties import named_in
from actions.consents.consent_terms import read_until
from actions.consents.consent_until import PERIODS
from actions.turn import Turn
from assistant.swedish.consents.acts_read import tells_of_oneself
from assistant.swedish.consents.content_answered import changed_content
from assistant.swedish.words.questions import is_question

Read = dict[str, Any]
CONTENT, UNTIL, CHECKED, STEP = "consent_content", "consent_until", "consent_understood", "consent_check"


def read_early(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """The answers that it sets, maybe none; None where it is no such message."""
    act = turn.act_at(STEP)
    if act.surely("take_back") and (named_in(turn) or turn.answer == "yes"):
        return _anew(take_out(turn, say))
    if changes_content_early(turn):
        return _anew(_with_the_day(turn, change_content(turn, say)))
    return take_what_is_proposed(turn) if act.surely("yes") and _only_assents(turn) else None


def changes_content_early(turn: Turn) -> bool:
    """ "Kan det bli bara om mötet", where it is asked until when: asked for, too, it may become less, but no more."""
    if turn.requested != UNTIL or not turn.act_at(STEP).surely("change_content"):
        return False
    content = changed_content(turn.text)
    return content == LEAST or (content is not None and not is_question(turn.text))


def _with_the_day(turn: Turn, read: Read | None) -> Read | None:
    """ "Till nyår, och planen också": the day that it was asked for is not lost."""
    return {**read_until(turn, UNTIL), **read} if read and turn.entity("until") else read


def _anew(read: Read | None) -> Read | None:
    """Whatever changes has to be said back again."""
    return {CHECKED: None, **read} if read else read


def _only_assents(turn: Turn) -> bool:
    """ "Så vill jag ha det", with nothing in it that the question itself could read."""
    values = named_in(turn) or any(turn.entity(name) for name in ("content", "until", "period", "when", "choice"))
    sure = turn.act.is_answer and turn.act.surely(turn.act.name)
    return not (values or sure or is_question(turn.text) or tells_of_oneself(turn.text))


def take_what_is_proposed(turn: Turn) -> Read:
    """What the question says that a yes means: the least, and the longest of the two periods that are named."""
    if turn.requested == CONTENT:
        return kept_apart(turn, CONTENT, {CONTENT: LEAST})
    last = turn.now.date() + timedelta(days=PERIODS[-1])
    return kept_apart(turn, UNTIL, {UNTIL: last.isoformat()})
