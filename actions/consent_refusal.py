"""A no outside of the questions: "då säger jag nej till alla" is written as it was said (C-43, C-47)."""

from collections.abc import Iterable

from rasa_sdk.executor import CollectingDispatcher

from actions.consent import GIVEN_IN_CHAT, LANGUAGE, PURPOSE
from actions.consent_limits import LEAST
from actions.consent_parties import in_order
from actions.turn import Turn
from actions.wiring import house
from assistant.services import consent, consent_texts
from assistant.services.views import Decision
from assistant.swedish.consent_refusal import gives_leave, refuses_somebody

FORM = "consent_form"


def refuses(turn: Turn) -> bool:
    """Whether the message is a no of one's own to somebody, and to nobody a yes."""
    own = not turn.staff_tone and consent.may_give(turn.acting)
    return own and turn.form != FORM and refuses_somebody(turn.text)


def gives(turn: Turn) -> bool:
    """Whether it is a yes of one's own to somebody, in so many words: "jag går med på att vården pratar med fk"."""
    own = not turn.staff_tone and turn.form is None and consent.may_give(turn.acting)
    said = turn.entity("parties") or {}
    return own and bool(said.get("included")) and gives_leave(turn.text)


def write_refusal(turn: Turn, say: CollectingDispatcher, parties: Iterable[str]) -> None:
    with house().uow() as uow:
        consent.record(
            uow,
            decisions=[Decision(party, False) for party in in_order(parties)],
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
    say.utter_message(response="utter_consent_refused")
