"""A nod to what was just taken back: it is done already, and nobody else goes by it (C-43)."""

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_parties import PARTIES, named_in
from actions.consents.consent_receipt import ShowConsent
from actions.consents.consent_said_back import say_stands
from actions.consents.consent_so_far import tell_so_far
from actions.turn import Turn
from actions.wiring import house
from assistant.services import consent
from assistant.services.views import ConsentView
from assistant.swedish.consents.taken_back import TakenBack

# Said when somebody by name was taken out. Not what is only told of taking back: a nod to that takes back.
TAKEN_OUT = ("utter_withdrawn_before_given", *(f"utter_withdrawn_{party}" for party in PARTIES))


def only_nods(turn: Turn, meant: TakenBack) -> bool:
    """ "Ja, ta bort", right after somebody was, and with nobody named in it."""
    if turn.answer != "yes" or meant.named or meant.whole or named_in(turn):
        return False
    return any(name in TAKEN_OUT for name in (turn.answers_before or [[]])[-1])


def say_what_is_left(turn: Turn, say: CollectingDispatcher, standing: list[ConsentView]) -> None:
    """Where an answer is open the answers so far; else whose yes stands, or that none does."""
    if turn.form == "consent_form":
        tell_so_far(turn, say)
    elif standing:
        say_stands(standing, say)
    else:
        ShowConsent().do(turn, say)


def standing_yes(turn: Turn) -> list[ConsentView]:
    """The yeses that stand, whoever was asked about."""
    with house().uow() as uow:
        return list(consent.standing_yes(uow, by=turn.acting, now=turn.now))
