"""The answer to "får REKO prata med …?" where it is known what the message does (ADR 0030): only the values are read.

Nothing is taken for more than was said: what can't be read is asked about again, and a no reaches no yes given before.
"""

from collections.abc import Callable, Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_around import read_around
from actions.consents.consent_asides import answer_consent_aside
from actions.consents.consent_asked import TOLD_ONE_THING, TOLD_WHAT, read_in_the_middle
from actions.consents.consent_at_once import kept_out, read_at_once
from actions.consents.consent_goodbye import END_HERE
from actions.consents.consent_limited_yes import content_of_the_yes_before, end_of_the_yes_before, yes_within_limits
from actions.consents.consent_limits import LEAST
from actions.consents.consent_no_answer import answers_nothing
from actions.consents.consent_parties import (
    BUTTON,
    ONE_THING_ONLY,
    PARTIES,
    PARTY_SLOTS,
    UNASKED,
    UNDECIDED,
    in_order,
    named_in,
)
from actions.consents.consent_same_again import read_same
from actions.consents.consent_unsaid_yes import NO_YES
from actions.consents.consent_words import in_a_row
from actions.second_reading import ANSWERED, heard
from actions.turn import Turn
from assistant.knowledge.acts import SURE, is_brief
from assistant.swedish.consents import consent_by_act as said
from assistant.swedish.consents.acts_read import is_of_what_was_read_back
from assistant.swedish.consents.consent_asked import asks_what_is_told, asks_who_there, doubts_somebody
from assistant.swedish.consents.consent_limits import CONDITION, limit
from assistant.swedish.words.questions import MARK, is_question

AGAIN = "utter_consent_wrong_answer"
NOT_HERE, LATER = "utter_consent_only_these_four", "utter_consent_party_comes"
BESIDE, HUMAN = "utter_consent_question_beside", "utter_consent_person_instead"
NOT_YET_A_YES = "utter_consent_not_yet_a_yes"
THANKS_OR_YES = "utter_consent_thanks_or_yes"

# "Annars får jag bara tjafs" sounds like a tie, and is none where the whole surely says yes.
_PLAIN = (None, CONDITION)

# What holds no yes to this one, though a content may be named.
_NO_YES = (*NO_YES, "all_yes", "take_back")

Read = dict[str, Any] | None


def read_party_by_act(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """The answers that it sets, maybe none; None where the words alone decide."""
    if asked not in PARTY_SLOTS or turn.text.startswith(BUTTON):
        return None
    if is_of_what_was_read_back(turn.text):
        # Of something else: a yes to this one has to be a yes to it (C-23).
        say.utter_message(response=NOT_YET_A_YES)
        return {}
    if (again := content_of_the_yes_before(turn, asked)) is not None:
        return again
    if (read := read_same(turn, asked, say)) is not None or (read := read_at_once(turn, asked, say)) is not None:
        return read
    if said.tells_only_of_the_plan(turn.text) and not (turn.answer == "no" or turn.act.surely(*_NO_YES)):
        return yes_within_limits(turn, asked, say)
    if said.says_only_how_long(turn.text):
        return _end(turn, asked, say)
    if turn.act.confidence < SURE:
        return None
    if is_brief(turn.text) and turn.act.name != "no":
        return None
    reader = _READERS.get(turn.act.name)
    return reader(turn, asked, say) if reader else None


def _yes(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """Those of a no may say it ("det har jag inget emot"), a tie to something not."""
    if _speaks_of_others(turn, asked) or is_question(turn.text) or turn.answer == "maybe":
        return None
    if turn.answer != "no" and said.told_at_most(turn.text) == LEAST and not said.hangs_on(turn.text):
        # "De får veta att jag har ett möte": nobody is told more than that.
        return yes_within_limits(turn, asked, say)
    against = said.has_nothing_against(turn.text)
    plain = limit(turn.text, turn.now) in _PLAIN and not (said.sets_terms(turn.text) or said.hangs_on(turn.text))
    return {asked: True} if plain and (against or turn.answer != "no") else None


def _no(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """Of the one who is asked about, and of whoever is kept out by name; an earlier yes stands."""
    if (turn.entity("parties") or {}).get("included") and _speaks_of_others(turn, asked):
        return None
    if turn.answer != "no" and doubts_somebody(turn.text):
        return None
    if turn.answer != "no" and turn.text.rstrip().endswith(MARK):
        # "Af?" asks, whatever it sounds like.
        say.utter_message(response=BESIDE)
        return {}
    return {asked: False} | kept_out(turn)


def _rest_no(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """ "Okej för den här, sen inga fler": what was answered stands, and whoever is left gets a no."""
    named = (turn.entity("parties") or {}).get("included", ())
    this = said.lets_this_one_in(turn.text) or asked.removeprefix("consent_") in named
    left = [slot for slot in PARTY_SLOTS if turn.slot(slot) in UNDECIDED]
    let_in = {f"consent_{party}": True for party in named if f"consent_{party}" in left}
    if limit(turn.text, turn.now) is not None and (this or let_in) and said.sets_terms(turn.text):
        return None
    return dict.fromkeys(left, False) | let_in | {asked: this} | kept_out(turn)


def _all_yes(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """Whoever has had no answer yet; nobody where somebody is kept out, or it hangs on something."""
    out = (turn.entity("parties") or {}).get("excluded")
    if out or turn.answer == "maybe" or said.sets_terms(turn.text) or said.hangs_on(turn.text):
        return None
    return {slot: True for slot in PARTY_SLOTS if turn.slot(slot) in UNDECIDED}


def _take_back(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """Of whom, by name or by place. A yes ends at once; a no that is regretted is asked about again."""
    answered = [party for party in PARTIES if isinstance(turn.slot(f"consent_{party}"), bool)]
    place = said.place(turn.text)
    by_place = [answered[place]] if answered and place is not None else []
    # Of the one who is asked about nothing has been answered yet.
    meant = in_order(named_in(turn) & set(answered)) or ([] if named_in(turn) else by_place)
    if not meant:
        return None
    given = [party for party in meant if turn.slot(f"consent_{party}") is True]
    if said.turns_to_no(turn.text) or (given and not said.turns_to_yes(turn.text)):
        return {f"consent_{party}": False for party in meant}
    if given or set(meant) <= set((turn.entity("parties") or {}).get("included", ())):
        return {f"consent_{party}": True for party in meant}
    say.utter_message(response=AGAIN)
    return {f"consent_{party}": None for party in meant}


def _others_named(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """A doctor, a union, a relative: nobody is written here but the four. One of them has a question of its own."""
    others = in_order(named_in(turn) - {asked.removeprefix("consent_")})
    told = turn.entity("parties") or {}
    no_to_it = {asked: False} if said.not_with_these(turn.text) and not told.get("excluded") else {}
    if said.names_another(turn.text):
        say.utter_message(response=NOT_HERE)
        return no_to_it
    if told.get("included") or told.get("excluded") or not others:
        return None
    say.utter_message(response=LATER, parties=in_a_row(others))
    return no_to_it


def _end(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """Only until when: that is no yes yet. The day is kept, and whoever it is about is asked again."""
    if _speaks_of_others(turn, asked) or turn.answer:
        return None
    if day := said.last_day(turn.text, turn.now):
        return end_of_the_yes_before(turn, asked, day) or {"consent_until": day}
    say.utter_message(response="utter_consent_end_is_asked")
    return {}


def _put_off(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """Nobody is pressed: where nobody has a yes, it ends there. A yes that was given is not lost."""
    if turn.answer == "maybe":
        return None
    if not any(turn.slot(slot) is True for slot in PARTY_SLOTS):
        return dict(END_HERE)
    say.utter_message(response="utter_consent_ask_first")
    return {asked: UNASKED}


def _stop(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    return dict(END_HERE)


def _question(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """It answers nothing, whatever stands in it: "förlorar jag pengar om jag inte vill" is no no."""
    if turn.answer in ("yes", "no"):
        return None
    told = asks_what_is_told(turn.text) or asks_who_there(turn.text)
    if told and read_in_the_middle(turn, asked, say) is not None:
        return {}
    if not (answers_nothing(turn, say) or answer_consent_aside(turn, say) or read_around(turn, asked, say) == {}):
        say.utter_message(response=_answer_to(turn, asked))
    return {}


def _answer_to(turn: Turn, asked: str) -> str:
    if said.asks_of_money(turn.text):
        return "utter_consent_what_is_at_stake"
    if not said.asks_of_what_is_told(turn.text):
        return BESIDE
    return TOLD_ONE_THING if asked == f"consent_{ONE_THING_ONLY}" else TOLD_WHAT


def _person(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    say.utter_message(response=HUMAN)
    return {}


def _no_answer(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    """Worry and stories, a need, thanks: met, and nothing is read out of them ("gråter bara jag hör kassan")."""
    if turn.answer == "no" or turn.intent == "thanks" or (turn.entity("parties") or {}).get("excluded"):
        return None
    if not heard(turn, say):
        say.utter_message(response=THANKS_OR_YES if turn.act.name == "thanks" else ANSWERED[turn.act.name])
    return {}


def _speaks_of_others(turn: Turn, asked: str) -> bool:
    return bool(named_in(turn) - {asked.removeprefix("consent_")})


_READERS: Mapping[str, Callable[[Turn, str, CollectingDispatcher], Read]] = {
    "yes": _yes,
    "yes_limited": yes_within_limits,
    "no": _no,
    "rest_no": _rest_no,
    "all_yes": _all_yes,
    "take_back": _take_back,
    "others_named": _others_named,
    "when_end": _end,
    "put_off": _put_off,
    "stop": _stop,
    "question": _question,
    "person": _person,
    **dict.fromkeys(("feeling", "need", "thanks"), _no_answer),
}
