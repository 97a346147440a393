"""Who may be told: what a message says of each party, and what is never taken for a yes (facts C-30…C-33, C-40)."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from actions.turn import Turn
from assistant.services import consent
from assistant.swedish.consents.consent_for_another import consents_for, refuses_for
from assistant.swedish.consents.consent_same import (
    Same,
    same_as,
    says_same_apart,
    says_same_end,
    says_same_for_both,
    speaks_of_same,
)
from assistant.swedish.consents.consent_terms import content_unasked, until
from assistant.swedish.consents.parties import leaves_the_settled, named, parties
from assistant.swedish.consents.taken_back import TakenBack, taken_back
from assistant.swedish.people.relatives import answers_for_relative
from assistant.swedish.words.questions import is_question

PARTIES = ("social_services", "employment_service", "insurance_agency", "employer")
PARTY_SLOTS = tuple(f"consent_{party}" for party in PARTIES)
# A yes to Försäkringskassan that says no more is a yes to one thing, by a law of its own (C-31). What it may be told
# instead is said of it alone, and never taken over from the others (ADR 0031).
ONE_THING_ONLY, ONE_THING = "insurance_agency", "rehabilitation_need"
# Somebody named just whom it is about: nobody asks about the others, and neither a yes nor a no is written of them.
# Not None, or the form would ask; false, or it could be taken for a yes.
UNASKED = ""
UNDECIDED = (None, UNASKED)
# Where the form waits for something else, a party has to be named to be meant.
OPEN_TO_ALL = (None, *PARTY_SLOTS, "consent_understood", "consent_confirmed")
BUTTON = "/"
CLIENT = "client"


def parties_said(turn: Turn) -> dict[str, Any]:
    """Who may be told, said in free words: "soc men inte arbetsgivaren", "alla utom chefen", "ingen"."""
    said = turn.entity("parties")
    # "Får soc veta det?" asks; nobody consents by asking.
    if not said or is_question(turn.text):
        return {}
    if turn.requested not in OPEN_TO_ALL and not (said["included"] or said["excluded"] or _names_the_rest(turn, said)):
        return {}
    decided = _of_the_others(turn, said)
    decided |= {f"consent_{party}": True for party in said["included"]}
    return decided | {f"consent_{party}": False for party in said["excluded"]}


def let_in_beside(turn: Turn, ended: Iterable[str]) -> dict[str, Any]:
    """Whoever gets a yes in the message that ends others': "bara soc, stryk resten". It must not be lost."""
    given = [slot for slot, yes in parties_said(turn).items() if yes and slot.removeprefix("consent_") not in ended]
    return dict.fromkeys(given, True)


def _names_the_rest(turn: Turn, said: Mapping[str, Any]) -> bool:
    """ "Nej till resten", where something else was asked for."""
    return bool(said.get("only")) and leaves_the_settled(turn.text)


def named_in(turn: Turn) -> set[str]:
    """Whom the message speaks of. A pressed button says it without words."""
    said = turn.entity("parties") or {}
    pressed = {*said.get("included", ()), *said.get("excluded", ())}
    return pressed if turn.text.startswith(BUTTON) else pressed | named(turn.text)


def same_said(turn: Turn) -> dict[str, Any] | None:
    """ "Soc samma som kassan": the answer that the other got, its own limits with it, and what is said beside it
    ("men till jul") for those alone. None where nothing of it is said; empty where the other has no answer yet.
    """
    if not speaks_of_same(turn.text) or is_question(turn.text):
        return None
    if says_same_end(turn.text) or says_same_for_both(turn.text):
        return None
    asked = [slot for slot in (turn.requested,) if slot in PARTY_SLOTS]
    same = same_as(turn.text) or _same_for_named(turn)
    model = same.model or _model_of(turn) if same else None
    if same and not model and turn.answer == "yes":
        return dict.fromkeys(asked, True)
    answer = turn.slot(f"consent_{model}") if model else None
    if same is None or not isinstance(answer, bool):
        return dict.fromkeys(asked, False) if turn.answer == "no" else {}
    slots = [f"consent_{party}" for party in same.who] or asked
    return dict.fromkeys(slots, answer) | beside_the_same(turn, same, slots, model if answer else None)


def _same_for_named(turn: Turn) -> Same | None:
    """ "Ja af också, på samma vis": as the last yes."""
    said = turn.entity("parties") or {}
    who = frozenset(said.get("included", ()))
    given = [party for party in PARTIES if turn.slot(f"consent_{party}") is True and party not in who]
    plain = who and given and not said.get("excluded") and says_same_apart(turn.text)
    return Same(who, given[-1]) if plain else None


def beside_the_same(turn: Turn, same: Same, slots: list[str], model: str | None) -> dict[str, Any]:
    """Their limits, and those who are kept out in the same breath."""
    limits = dict(turn.slot("consent_limits") or {})
    own = limits.get(model or "", {}) | _terms_of(same.beside, turn.now)
    if model and own:
        limits |= {slot.removeprefix("consent_"): _for_one(own) for slot in slots}
    out = {f"consent_{party}": False for party in parties(same.beside).excluded}
    return {**out, **({"consent_limits": limits} if limits else {})}


def _for_one(terms: Mapping[str, str]) -> dict[str, str]:
    """The need, which Försäkringskassan alone may be told, is nobody else's content (C-31)."""
    return {name: said for name, said in terms.items() if said != ONE_THING}


def _terms_of(text: str, now: datetime) -> dict[str, str]:
    day, content = until(text, now), content_unasked(text)
    return {**({"until": day} if day and day[0].isdigit() else {}), **({"content": content} if content else {})}


def _model_of(turn: Turn) -> str | None:
    """ "Ja, samma sak där" is a yes like the last yes; "samma" is whatever the one before got."""
    if turn.answer != "yes":
        return _answered_last(turn)
    given = [party for party in PARTIES if turn.slot(f"consent_{party}") is True]
    return given[-1] if given else None


def _answered_last(turn: Turn) -> str | None:
    """Whoever was asked about before the one that is asked about now."""
    at = PARTY_SLOTS.index(turn.requested) if turn.requested in PARTY_SLOTS else 0
    return PARTIES[at - 1] if at else None


def _of_the_others(turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Those who are meant without a name. A no reaches them all; a yes only those who have had no answer."""
    undecided = [slot for slot in PARTY_SLOTS if turn.slot(slot) in UNDECIDED]
    if said["nobody"]:
        return dict.fromkeys(PARTY_SLOTS, False)
    if said["everyone"]:
        # "Ja till resten" is no yes to whoever was passed over in doubt, as long as others have had no question.
        not_asked = [slot for slot in undecided if turn.slot(slot) is None] if leaves_the_settled(turn.text) else []
        return dict.fromkeys(not_asked or undecided, True)
    if said.get("only"):
        # "Bara soc" settles everybody; "resten nej" only those who are still undecided.
        return dict.fromkeys(undecided if leaves_the_settled(turn.text) else PARTY_SLOTS, False)
    return {}


def only_those(decided: Mapping[str, Any]) -> dict[str, Any]:
    """Whoever begins by naming whom it is about is asked about nobody else."""
    if not any(decided.values()):
        return dict(decided)
    return {**dict.fromkeys(PARTY_SLOTS, UNASKED), **decided}


def only_asked_about(turn: Turn) -> dict[str, Any]:
    """ "Kan jag lägga till af?" opens the form with that one's question and no other."""
    about = {f"consent_{party}" for party in named_in(turn)}
    return {slot: UNASKED for slot in PARTY_SLOTS if slot not in about} if about else {}


def for_another(turn: Turn) -> str | None:
    """The answer to somebody who brings another person's yes or no: nobody consents for another (C-41, C-51)."""
    of_staff = _is_staff(turn)
    who = consents_for(turn.text)
    if refusal := told_refusal(turn):
        return refusal
    if of_staff and answers_for_relative(turn.text):
        return "utter_consent_for_another"
    if of_staff and (who or not consent.may_give(turn.actor)):
        return f"utter_consent_for_{CLIENT}"
    return f"utter_consent_for_{who}" if who else None


def told_refusal(turn: Turn) -> str | None:
    """The answer to somebody who tells of a client's no."""
    return "utter_consent_client_refuses" if refuses_for(turn.text, of_staff=_is_staff(turn)) else None


def _is_staff(turn: Turn) -> bool:
    return turn.staff_tone or not consent.may_give(turn.actor)


def ended_by(turn: Turn) -> TakenBack:
    """Whose yes the message takes back. A pressed button says it without words."""
    if not turn.text.startswith(BUTTON):
        return taken_back(turn.text)
    said = turn.entity("parties") or {}
    named = frozenset((*said.get("included", ()), *said.get("excluded", ())))
    return TakenBack(named or frozenset(PARTIES), named=bool(named), whole=not named)


def in_order(parties: Iterable[str]) -> list[str]:
    """The parties as they are always named."""
    wanted = set(parties)
    return [party for party in PARTIES if party in wanted]
