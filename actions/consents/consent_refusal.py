"""A no outside of the questions: "då säger jag nej till alla" is written as it was said (C-43, C-47)."""

from collections.abc import Iterable

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import LEAST
from actions.consents.consent_parties import in_order
from actions.consents.consent_submit import GIVEN_IN_CHAT, LANGUAGE, PURPOSE
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from actions.wiring import house
from assistant.services import consent, consent_texts
from assistant.services.views import Decision
from assistant.swedish.consents.consent_refusal import forbids_somebody, gives_leave, refuses_somebody

FORM = "consent_form"


def refuses(turn: Turn) -> bool:
    """Whether the message is a no of one's own to somebody, and to nobody a yes."""
    return _speaks_for_oneself(turn) and refuses_somebody(turn.text)


def forbids(turn: Turn) -> bool:
    """Whether it keeps somebody out, with no yes before it: "ni ska inte prata med soc om mig"."""
    return _speaks_for_oneself(turn) and forbids_somebody(turn.text)


def _speaks_for_oneself(turn: Turn) -> bool:
    return not turn.staff_tone and turn.form != FORM and consent.may_give(turn.acting)


def gives(turn: Turn) -> bool:
    """Whether it is a yes of one's own to somebody, in so many words: "jag går med på att vården pratar med fk"."""
    own = not turn.staff_tone and turn.form is None and consent.may_give(turn.acting)
    said = turn.entity("parties") or {}
    return own and bool(said.get("included")) and gives_leave(turn.text)


def write_refusal(
    turn: Turn, say: CollectingDispatcher, parties: Iterable[str], response: str = "utter_consent_refused"
) -> None:
    refused = in_order(parties)
    with house().uow() as uow:
        consent.record(
            uow,
            decisions=[Decision(party, False) for party in refused],
            content=LEAST,
            purpose=PURPOSE,
            until=None,
            by=turn.acting,
            now=turn.now,
            how_given=GIVEN_IN_CHAT,
            shown=consent_texts.today(),
            language=LANGUAGE,
            appointment_id=turn.own_booking,
        )
    say.utter_message(response=response, parties=in_a_row(refused))
