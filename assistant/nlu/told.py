"""A message that tells of a case at the social services: several facts of a situation, stated and not asked.

There are as many situations as there are people, and the learnt ranking takes a part of one for a question about it.
"""

import re
from functools import cache
from typing import Any

from assistant.nlu.limits import sure
from assistant.swedish.consents.consent_for_another import consents_for
from assistant.swedish.consents.parties import Parties, parties
from assistant.swedish.data_files import load
from assistant.swedish.staff.situations import facts, is_about_oneself, plans_sip, says_none_yet, states_need
from assistant.swedish.words.questions import asks_yes_or_no, is_question
from assistant.swedish.words.text import fold, words

WHICH_WAY = "which_way"
ENOUGH, ENOUGH_IN_DOUBT = 3, 2
MOST_WORDS_OF_A_YES = 5
_END = re.compile(r"[,.]")


def tells_of_case(text: str, confidence: float) -> bool:
    """Whether the message surely wants a way for its case. `confidence`: how sure the ranking is of its best guess."""
    # A case may be told first, and only a question of its own asked at the end.
    if is_question(text) or asks_yes_or_no(_END.split(text)[-1]) or is_about_oneself(text):
        return False
    told = facts(text)
    if says_none_yet(text) or plans_sip(text) or (confidence < sure() and states_need(text)):
        return True
    return len(told) >= ENOUGH or (len(told) >= ENOUGH_IN_DOUBT and _is_weighty(told, confidence))


def tells_of_a_yes(text: str) -> bool:
    """ "Klienten har samtyckt", and nothing else: an officer's word of somebody else's yes."""
    said = words(text)
    alone = 1 < len(said) <= MOST_WORDS_OF_A_YES and said[0].startswith(_clients())
    return alone and consents_for(text) == "client" and not is_question(text) and parties(text) == Parties()


@cache
def _clients() -> tuple[str, ...]:
    return tuple(map(fold, load("consent_terms")["for_another"]["clients"]))


def _is_weighty(told: dict[str, Any], confidence: float) -> bool:
    """A consent that was given is only mentioned beside an errand; a refusal or an earlier question is asked of too."""
    return told.get("consent") == "yes" or (confidence < sure() and bool({"consent", "asked"} & told.keys()))
