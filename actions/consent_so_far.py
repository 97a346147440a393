"""What has been answered while the consent is being asked for: acknowledged by name, told on demand, said back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consent_parties import PARTIES
from actions.consent_words import listed, word
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent

YES, NO, UNTIL, NOTHING = "yes", "no", "until", "nothing"


def acknowledge(turn: Turn, updates: Mapping[str, Any], say: CollectingDispatcher) -> None:
    """ "Ja till socialtjänsten, antecknat." An answer to the question how long is no news to whoever gave it."""
    new = {slot: value for slot, value in updates.items() if value != turn.slot(slot)}
    if turn.requested == "consent_until":
        new.pop("consent_until", None)
    if noted := _noted(turn, new):
        say.utter_message(response="utter_consent_noted", noted=_as_sentence(noted))


def tell_so_far(turn: Turn, say: CollectingDispatcher) -> None:
    noted = _noted(turn, turn.values) or [word("noted", NOTHING)]
    say.utter_message(response="utter_consent_so_far", noted=", ".join(noted))


def _noted(turn: Turn, values: Mapping[str, Any]) -> list[str]:
    said = []
    for verdict, given in ((YES, True), (NO, False)):
        parties = [party for party in PARTIES if values.get(f"consent_{party}") is given]
        if parties:
            said.append(word("noted", verdict).format(parties=listed("noted_parties", parties)))
    if values.get("consent_until"):
        said.append(word("noted", UNTIL).format(day=_last_day(turn, values["consent_until"])))
    return said


def _last_day(turn: Turn, until: str) -> str:
    """As long as it may be, whatever was asked for: no day is promised that will not be kept."""
    with house().uow() as uow:
        allowed = consent.allowed_until(uow, parties=[], until=date.fromisoformat(until), now=turn.now)
    return dates.day_with_year(allowed)


def _as_sentence(noted: list[str]) -> str:
    words = ", ".join(noted)
    return words[:1].upper() + words[1:]
