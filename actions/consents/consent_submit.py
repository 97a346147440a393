"""The answers of the consent form kept, or left: a yes that was confirmed, a no to all, or nothing (C-40…C-47)."""

from datetime import date

from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.consents.consent_asked import say_why_left
from actions.consents.consent_check import CONSENT_SLOTS
from actions.consents.consent_goodbye import LEAVING
from actions.consents.consent_nodded import standing_yes
from actions.consents.consent_parties import PARTY_SLOTS, for_another
from actions.consents.consent_said_back import EXPLAINED_AGAIN, NEARLY, decisions, said_back, say_stands
from actions.consents.consent_terms import CONTENTS
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent, consent_texts
from assistant.services.views import Receipt
from assistant.swedish.consents.consent_asides import drops_everything

PURPOSE = "plan_next_step"
LANGUAGE = "sv"
GIVEN_IN_CHAT = "chat"
REFUSED = "refused"


class SubmitConsent(Deed):
    def name(self) -> str:
        return "action_submit_consent"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        emptied = slots(dict.fromkeys(CONSENT_SLOTS))
        if not _is_decided(turn):
            return [*emptied, *_leave(turn, say)]
        receipt = self._record(turn)
        verdict = self._verdict(turn, receipt)
        say.utter_message(response=f"utter_consent_{verdict}", until=_until_words(receipt))
        if verdict == REFUSED:
            # Whoever was not asked about now keeps the yes of before: "REKO pratar inte med dem" is not of those.
            say_stands(standing_yes(turn), say)
        return emptied

    def _record(self, turn: Turn) -> Receipt:
        until, understood = turn.slot("consent_until"), turn.slot("consent_understood")
        with house().uow() as uow:
            return consent.record(
                uow,
                decisions=decisions(turn),
                content=turn.slot("consent_content") or CONTENTS[0],
                purpose=PURPOSE,
                until=date.fromisoformat(until) if until else None,
                by=turn.acting,
                now=turn.now,
                how_given=GIVEN_IN_CHAT,
                shown=consent_texts.today(),
                understood=EXPLAINED_AGAIN if understood in (NEARLY, LEAVING) else understood,
                language=LANGUAGE,
                appointment_id=turn.own_booking,
                asked=said_back(turn),
            )

    def _verdict(self, turn: Turn, receipt: Receipt) -> str:
        if receipt.outcome != "recorded":
            return receipt.outcome
        given = [row for row in receipt.rows if row.status in ("active", "wish")]
        if not given:
            return REFUSED
        if not given[0].ask_again:
            return "kept" if len({row.valid_until for row in given}) == 1 else "kept_each"
        # Without a booking there is no REKO yet who could see the wish.
        return "wish_kept" if turn.own_booking else "wish_waits"


def _leave(turn: Turn, say: CollectingDispatcher) -> Events:
    """Nothing new is kept. Who wants all of it gone means what was said yes to before as well (C-43)."""
    if another := for_another(turn):
        say.utter_message(response=another)
    elif drops_everything(turn.text):
        with house().uow() as uow:
            stands = consent.standing_yes(uow, by=turn.acting, now=turn.now)
        if stands:
            return [FollowupAction("action_withdraw_consent")]
        say.utter_message(response="utter_consent_dropped")
    else:
        say_why_left(turn, say)
    return []


def _is_decided(turn: Turn) -> bool:
    """A yes has to be confirmed; where everybody got a no there is nothing more to ask."""
    confirmed = turn.slot("consent_confirmed")
    answered = [turn.slot(slot) for slot in PARTY_SLOTS]
    refused = False in answered and None not in answered and not any(answered)
    return confirmed is True or (confirmed is None and refused)


def _until_words(receipt: Receipt) -> str:
    return dates.day_with_year(receipt.until) if receipt.until else ""
