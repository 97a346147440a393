"""What answers no question of the consent form, though a yes or a no may stand in it: a question what it means, a
moment's pause, doubt (facts C-23, C-40). It is explained, and the same question is asked again.
"""

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_asides import explain_the_question
from actions.consents.consent_parties import PARTY_SLOTS, named_in
from actions.turn import Turn
from assistant.knowledge.told import TO_LEAN_ON
from assistant.swedish.consents.consent_asides import (
    asks_the_meaning,
    holds_on,
    is_doubtful,
    is_unsure,
    refuses_an_unknown,
    understands_not,
)
from assistant.swedish.consents.content_answered import changed_content
from assistant.swedish.consents.either_party import says_either
from assistant.swedish.people.names_within import is_only_a_name
from assistant.swedish.words.questions import is_a_nod

# Offered just before the question was asked again: a bare yes may be to that, and a nod to any answer.
OFFERED = ("utter_perhaps", "utter_did_you_mean")
ANSWERED = (*OFFERED, *TO_LEAN_ON)
CONTENT_ASKED = "consent_content"


def answers_nothing(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether it is no answer, and what there is to say to it is said. Whoever is named has been answered for."""
    if not turn.requested or named_in(turn):
        return False
    if asks_the_meaning(turn.text):
        return explain_the_question(turn, say)
    if understands_not(turn.text):
        say.utter_message(response="utter_consent_in_other_words")
        return True
    if _gives_oneself(turn):
        say.utter_message(response="utter_consent_needs_no_name")
        return True
    if (
        turn.requested in PARTY_SLOTS
        and turn.answer == "no"
        and not turn.entity("parties")
        and refuses_an_unknown(turn.text)
    ):
        say.utter_message(response=f"utter_not_understood_{turn.requested}")
        return True
    if holds_on(turn.text):
        say.utter_message(response="utter_consent_no_hurry")
        return True
    if _may_be_to_the_offer(turn):
        say.utter_message(response="utter_consent_yes_to_what")
        return True
    return False


def is_either(turn: Turn, asked: str, say: CollectingDispatcher) -> bool:
    """Whether it is a yes to one of two; what is asked is asked again then."""
    either = asked in PARTY_SLOTS and says_either(turn.text)
    if either:
        say.utter_message(response="utter_consent_yes_to_what")
    return either


def _gives_oneself(turn: Turn) -> bool:
    """Whether a name or a number is all that is said: neither is asked for here."""
    name = turn.entity("person_name")
    only_name = isinstance(name, str) and " " in name.strip() and is_only_a_name(turn.text, name)
    least = turn.requested == CONTENT_ASKED and changed_content(turn.text) is not None
    return not (turn.answer or least) and bool(only_name or turn.entity("phone"))


def is_in_doubt(turn: Turn) -> bool:
    """Whether a yes stands beside worry or doubt, or a no beside doubt: a no out of fear is a no."""
    return is_unsure(turn.text) if turn.answer == "yes" else is_doubtful(turn.text)


def _may_be_to_the_offer(turn: Turn) -> bool:
    """ "Ja", right after "jag tror att du undrar …", need not be to the party that was asked about again."""
    if turn.requested not in (*PARTY_SLOTS, "consent_confirmed") or turn.answer != "yes":
        return False
    said = turn.answers_before[-1] if turn.answers_before else []
    to_what = ANSWERED if is_a_nod(turn.text) else OFFERED
    return len(turn.text.split()) == 1 and any(name and name.startswith(to_what) for name in said)
