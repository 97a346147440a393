"""Yeses that are taken back, in what is kept: at once, and with what can't be called back any more (fact C-43)."""

from collections.abc import Collection

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_words import word
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent, consent_receipt
from assistant.services.views import ConsentView


def withdraw(turn: Turn, say: CollectingDispatcher, parties: Collection[str]) -> list[ConsentView]:
    """Takes back, and tells of each what was already told and can't be called back."""
    # A code that was shown or a login says who somebody is now: what was said before that is taken back as well.
    hands = dict.fromkeys((turn.acting, turn.unknown))
    with house().uow() as uow:
        taken_back = [row for by in hands for row in consent.withdraw(uow, parties=parties, by=by, now=turn.now)]
        told = consent_receipt.show(uow, by=turn.acting, now=turn.now).told
    for row in taken_back:
        say.utter_message(response=f"utter_withdrawn_{row.party}")
    for one in told:
        if one.party in {row.party for row in taken_back}:
            day = dates.day_with_year(one.told_at.date())
            say.utter_message(response="utter_already_told", party=word("parties", one.party), day=day)
    if taken_back:
        # Whoever has not logged in has mostly only been able to wish.
        wished = "_wish" if all(row.only_wished for row in taken_back) else ""
        say.utter_message(response=f"utter_withdrawn{wished}")
    return taken_back
