"""The answer to "får REKO prata med …?", of whoever is asked about; in doubt neither yes nor no (facts C-23, C-40)."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_no_answer import is_in_doubt
from actions.consents.consent_parties import PARTY_SLOTS, UNASKED, named_in
from actions.turn import Turn
from assistant.swedish.consents.consent_asides import is_doubtful, is_unsure
from assistant.swedish.consents.consent_asked import asks_others_first, doubts_somebody, lets_them
from assistant.swedish.consents.consent_by_act import names_one_that_sounds_alike
from assistant.swedish.consents.consent_terms import says_later
from assistant.swedish.words.questions import is_question

UNSURE = "utter_consent_unsure"


def read_party_answer(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any]:
    """Who is unsure has said neither yes nor no (fact C-23), and hears that; it can be given later."""
    if asked not in PARTY_SLOTS:
        return {}
    if turn.answer == "yes" and names_one_that_sounds_alike(turn.text):
        return {}
    others = named_in(turn) - {asked.removeprefix("consent_")}
    if turn.answer is None and lets_them(turn.text) and not (others or is_in_doubt(turn)):
        return {asked: True}
    if turn.answer in ("yes", "no") and (others or not is_in_doubt(turn)):
        return {asked: turn.answer == "yes"}
    if others or (turn.answer != "maybe" and not is_unsure(turn.text) and not _doubts(turn.text)):
        # "Jag är rädd att chefen får veta", where it is asked about somebody else, answers nothing.
        return {}
    if UNSURE not in turn.said_lately:
        say.utter_message(response=UNSURE)
    return {asked: UNASKED}


def leave_in_doubt(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any] | None:
    """ "Fk vet jag inte, jag vill tänka på det": of that one alone, so the other questions go on; None for all else."""
    about, said = named_in(turn), turn.entity("parties") or {}
    told = _answers(turn, asked) or any(said.get(how) for how in ("included", "excluded", "everyone", "nobody"))
    if asked not in PARTY_SLOTS or len(about) != 1 or told or is_question(turn.text) or asks_others_first(turn.text):
        return None
    slot = f"consent_{next(iter(about))}"
    doubted = is_doubtful(turn.text) or says_later(turn.text) or doubts_somebody(turn.text)
    if isinstance(turn.slot(slot), bool) or not doubted:
        return None
    if UNSURE not in turn.said_lately:
        say.utter_message(response=UNSURE)
    return {slot: UNASKED}


def _answers(turn: Turn, asked: str) -> bool:
    """A yes and a doubt of the same one, by name, is no yes: "ja, men af vet jag inte"."""
    doubted = named_in(turn) == {asked.removeprefix("consent_")} and doubts_somebody(turn.text)
    return turn.answer == "no" or (turn.answer == "yes" and not doubted)


def _doubts(text: str) -> bool:
    return doubts_somebody(text) and not is_question(text)


def without_doubted(turn: Turn, said: Mapping[str, Any], say: CollectingDispatcher) -> dict[str, Any]:
    """ "Af vet jag inte riktigt" denies nothing to whom it names; a "nej" beside the doubt is a no."""
    refused = [slot for slot, yes in said.items() if yes is False]
    if turn.answer == "no" or len(said) != 1 or not refused or not doubts_somebody(turn.text):
        return dict(said)
    if UNSURE not in turn.said_lately:
        say.utter_message(response=UNSURE)
    return dict.fromkeys(refused, UNASKED)
