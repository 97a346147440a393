"""The consent form's answers whose act is sure: how much, until when, whom, the last yes (ADR 0030, C-40, C-45).

The act says what is done; the values are read with that known. In doubt less is taken, or the question comes again.
"""

from collections.abc import Callable, Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_act_content import change_content, read_content_act
from actions.consents.consent_act_parties import read_check_act, take_out
from actions.consents.consent_act_until import change_until, read_until_act
from actions.consents.consent_act_yes import read_last_no, read_last_yes
from actions.consents.consent_check import is_a_yes_to_a_wish
from actions.consents.consent_early import changes_content_early, read_early
from actions.consents.consent_goodbye import END_HERE
from actions.consents.consent_limits import SAID_BACK, chosen
from actions.consents.consent_parties import BUTTON, PARTY_SLOTS
from actions.consents.consent_said_back import to_say_back
from actions.consents.consent_terms import read_until
from actions.turn import Turn
from assistant.knowledge.acts import is_brief
from assistant.swedish.consents.acts_read import is_a_length_or_so
from assistant.swedish.consents.consent_asked import says_a_plain_yes
from assistant.swedish.consents.consent_first import sets_an_end_first, takes_the_proposal
from assistant.swedish.consents.consent_limits import limit
from assistant.swedish.words.questions import is_question

Read = dict[str, Any]
Reader = Callable[[Turn, CollectingDispatcher], Read | None]
CONTENT_ASKED, UNTIL_ASKED, WHO_ASKED, LAST_ASKED = (
    *("consent_content", "consent_until"),
    *("consent_understood", "consent_confirmed"),
)
STEPS = ("content", "until", "who_knows", "consent_check")
PAST = "past"
# Misspelt, two words of these are read by none of the rules.
A_DAY = ("length", "date")
# What ends the questions with nothing written.
ENDS = ("put_off", "stop")
# What holds no answer, whatever words stand in it.
NO_ANSWER = ("need", "person", "feeling")
# A question may stand beside an answer, and a word of thanks may be a nod; where the act is sure they set no terms.
SETS_NO_TERMS = (*NO_ANSWER, "question", "thanks")


def read_by_act(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """The answers that it sets, maybe none; None where the words are to be read without the act."""
    reader = _readers().get(turn.requested or "", {}).get(turn.act.name)
    if turn.text.startswith(BUTTON) or turn.act.step not in STEPS:
        return None
    if (is_brief(turn.text) and turn.act.name not in A_DAY) or turn.entity("when_unclear") == PAST:
        return None
    if turn.requested in (CONTENT_ASKED, UNTIL_ASKED) and (early := read_early(turn, say)) is not None:
        return early
    if not turn.act.surely(turn.act.name):
        return None
    if turn.act.name in ENDS and turn.answer == "maybe":
        # "Vet inte" takes the least, as the question says.
        return None
    if turn.act.name in ENDS:
        return None if _says_more(turn) or limit(turn.text, turn.now) else dict(END_HERE)
    if turn.act.name in NO_ANSWER:
        return {}
    read = _with_the_end(turn, reader(turn, say)) if reader else None
    return None if read is None else to_say_back(turn, read)


def _with_the_end(turn: Turn, read: Read | None) -> Read | None:
    """ "Bara mötet, till nyår", where it is asked how much."""
    return {**read_until(turn, CONTENT_ASKED), **read} if read and turn.requested == CONTENT_ASKED else read


def without_unsaid_terms(turn: Turn, updates: Mapping[str, Any]) -> Read:
    """Without what a question or a thank-you sounds like: "varför just nittio" is no answer."""
    if turn.text.startswith(BUTTON) or turn.act.step not in STEPS or not turn.act.surely(*SETS_NO_TERMS):
        return dict(updates)
    if is_a_yes_to_a_wish(turn):
        return dict(updates)
    length = turn.requested == UNTIL_ASKED and turn.entity("period") and is_a_length_or_so(turn.text)
    if length or _names_an_end(turn) or changes_content_early(turn) or _takes_the_proposal(turn):
        return dict(updates)
    if turn.act.name == "thanks" and len(turn.text.split()) == 1:
        return dict(updates)
    thanks = turn.act.name == "thanks"
    kept = {slot: value for slot, value in updates.items() if _is_kept(slot, value, last_yes=not thanks)}
    return kept if any(value is not None for value in kept.values()) else {}


def _names_an_end(turn: Turn) -> bool:
    """ "Året ut kan de få, sen är det slut": a day in words asks nothing, whatever it sounds like."""
    if turn.requested in SAID_BACK and sets_an_end_first(turn.text, turn.now.date()):
        return True
    return (
        turn.requested == UNTIL_ASKED
        and bool(turn.entity("until") or turn.entity("parties"))
        and not is_question(turn.text)
    )


def _takes_the_proposal(turn: Turn) -> bool:
    """ "Bra, ja då", which thanks as well: what was proposed is the least, and is said back before it counts."""
    if turn.requested not in (CONTENT_ASKED, UNTIL_ASKED):
        return False
    thanked = turn.act.name == "thanks" and turn.answer == "yes" and says_a_plain_yes(turn.text)
    return thanked or takes_the_proposal(turn.text)


def _is_kept(slot: str, value: Any, *, last_yes: bool) -> bool:
    """A no that is named, and how the check went; a yes alone where it was the last that was asked for."""
    if slot == LAST_ASKED:
        return last_yes and value is not False
    return value is None or slot == WHO_ASKED or (slot in PARTY_SLOTS and value is False)


def _says_more(turn: Turn) -> bool:
    """Whether a party or a day is named, too: those must not be lost."""
    said = turn.entity("parties") or {}
    return bool(said.get("included") or said.get("excluded") or (turn.entity("until") or "")[:1].isdigit())


def _nobody_after_all(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """ "De ska inte få veta nåt", where it is asked how much or how long: a no to all of them (C-43)."""
    if (turn.entity("parties") or {}).get("excluded"):
        return None
    return {f"consent_{party}": False for party in chosen(turn.values)}


def _readers() -> Mapping[str, Mapping[str, Reader]]:
    terms = ("meeting_only", "meeting_and_plan", "ability", "own_limit", "not_diagnosis", "all_content")
    ends = ("shortest", "longest", "always", "date", "length", "event")
    check = ("names", "says_yes", "dont_know", "nobody")
    return {
        CONTENT_ASKED: dict.fromkeys(terms, read_content_act) | {"no": _nobody_after_all},
        UNTIL_ASKED: dict.fromkeys(ends, read_until_act) | {"no": _nobody_after_all},
        WHO_ASKED: dict.fromkeys(check, read_check_act) | {"take_back": take_out},
        LAST_ASKED: {
            "yes": read_last_yes,
            "no": read_last_no,
            "take_back": take_out,
            "change_until": change_until,
            "change_content": change_content,
        },
    }
