"""What has been answered while the consent is being asked for: acknowledged by name, told on demand, said back."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import CONTENT, LIMITS, TERMS, UNTIL, chosen, lacking, own
from actions.consents.consent_parties import ONE_THING, ONE_THING_ONLY, PARTIES, PARTY_SLOTS, UNASKED
from actions.consents.consent_words import in_a_row, word
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent
from assistant.swedish.consents.parties import leaves_the_settled

YES, NO, CHANGED, NOTHING, UNANSWERED = "yes", "no", "changed", "nothing", "unanswered"
# What was let in is said first.
IN_ORDER = (YES, CHANGED, NO, UNANSWERED)
NOTED, ASKS_AGAIN = "utter_consent_noted", "utter_consent_asks_again"


def acknowledge(turn: Turn, updates: Mapping[str, Any], say: CollectingDispatcher, response: str = NOTED) -> None:
    """ "Ja till socialtjänsten, antecknat." An answer to the question how long is no news to whoever gave it."""
    new = {slot: value for slot, value in updates.items() if value != turn.slot(slot)}
    if turn.requested == "consent_until":
        new.pop("consent_until", None)
    values = {**turn.values, **new}
    heard = _yes_beside_the_rest(turn, new)
    changed = [p for p in PARTIES if f"consent_{p}" in new or p in heard or _is_tied_anew(turn, new, p)]
    # "Bara att du har ett möte" says nothing where nobody may be told anything.
    terms = _terms_of_all(turn, new) if chosen(values) else []
    noted = _with_terms(list(_noted(turn, values, changed)), terms)
    if noted:
        say.utter_message(response=response, noted=_as_sentences(noted))
    if response == NOTED and chosen(new):
        _say_that_it_is_asked_again(turn, say)


def tell_so_far(turn: Turn, say: CollectingDispatcher) -> None:
    say.utter_message(response="utter_consent_so_far", noted=told_so_far(turn))


def say_it_stands(turn: Turn, updates: Mapping[str, Any], say: CollectingDispatcher) -> None:
    """Who says again what is noted already hears that it was heard; the question alone would seem not to have."""
    again = bool(updates) and all(turn.slot(slot) == value for slot, value in updates.items())
    if turn.requested and again and not say.messages:
        tell_so_far(turn, say)


def told_so_far(turn: Turn) -> str:
    """Each answer that was given, a sentence each."""
    values = turn.values
    noted = [*_noted(turn, values, PARTIES, told_before=True), *_terms_of_all(turn, values)] or [word("noted", NOTHING)]
    return _as_sentences(noted)


def say_for_whom(
    values: Mapping[str, Any], question: str | None, say: CollectingDispatcher, *, others: bool = False
) -> None:
    """Whom the question how much, or how long, is about, where there are `others` whom it is not about."""
    name = (question or "").removeprefix("consent_")
    if name not in TERMS:
        return
    asked = lacking(values, name)
    settled = [party for party in chosen(values) if party not in asked and (name == UNTIL or party != ONE_THING_ONLY)]
    if asked and (settled or others):
        say.utter_message(response="utter_consent_for_whom", parties=in_a_row(asked))


def _yes_beside_the_rest(turn: Turn, new: Mapping[str, Any]) -> list[str]:
    """ "Andra nej": the yes that stands is said with it, lest it seem to be gone."""
    of_the_rest = leaves_the_settled(turn.text) and any(slot in new for slot in PARTY_SLOTS)
    return [party for party in chosen(turn.values) if f"consent_{party}" not in new] if of_the_rest else []


def _is_tied_anew(turn: Turn, new: Mapping[str, Any], party: str) -> bool:
    return LIMITS in new and own(new, party) != own(turn.values, party) and bool(own(new, party))


def _noted(
    turn: Turn, values: Mapping[str, Any], parties: tuple[str, ...] | list[str], *, told_before: bool = False
) -> Iterator[str]:
    """Each verdict with those who got it; whoever has an end or a content of their own stands alone."""
    groups: dict[tuple[str, str], list[str]] = {}
    for party in parties:
        given = values.get(f"consent_{party}")
        if isinstance(given, bool):
            took_back = given is False and turn.slot(f"consent_{party}") is True and not told_before
            verdict = CHANGED if took_back else YES if given else NO
            groups.setdefault((verdict, _own_terms(turn, values, party) if given else ""), []).append(party)
        elif given == UNASKED and turn.requested == f"consent_{party}" and not told_before:
            groups.setdefault((UNANSWERED, ""), []).append(party)
    for (verdict, terms), who in sorted(groups.items(), key=lambda group: IN_ORDER.index(group[0][0])):
        yield word("noted", verdict).format(parties=in_a_row(who)) + terms


def _own_terms(turn: Turn, values: Mapping[str, Any], party: str) -> str:
    said = own(values, party)
    content = said.get(CONTENT) or (ONE_THING if party == ONE_THING_ONLY else None)
    told = [word("noted_contents", content)] if content else []
    until = [word("noted", UNTIL).format(day=_last_day(turn, said[UNTIL], [party]))] if said.get(UNTIL) else []
    return "".join(f", {words}" for words in (*told, *until))


def terms_noted(turn: Turn, party: str) -> str:
    """How much and how long, of one who has a yes, as far as it is answered: ", bara att du har ett möte"."""
    shared = {name: turn.slot(f"consent_{name}") for name in TERMS}
    if party == ONE_THING_ONLY:
        shared[CONTENT] = None
    said = {name: own(turn.values, party).get(name) or shared[name] for name in TERMS}
    return _own_terms(turn, {LIMITS: {party: said}}, party)


def _terms_of_all(turn: Turn, values: Mapping[str, Any]) -> list[str]:
    told, until = values.get("consent_content"), values.get("consent_until")
    words = [word("noted_contents", told)] if told else []
    return [*words, word("noted", UNTIL).format(day=_last_day(turn, until, []))] if until else words


def _last_day(turn: Turn, until: str, parties: list[str]) -> str:
    """As long as it may be, whatever was asked for: no day is promised that will not be kept."""
    with house().uow() as uow:
        allowed = consent.allowed_until(uow, parties=parties, until=date.fromisoformat(until), now=turn.now)
    return dates.day_with_year(allowed)


def _with_terms(noted: list[str], terms: list[str]) -> list[str]:
    """How much and how long stand by the yes where there is one alone, else by themselves."""
    yes = word("noted", YES).format(parties="").rstrip()
    if terms and [one.startswith(yes) for one in noted].count(True) == 1:
        return [", ".join((noted[0], *terms)), *noted[1:]]
    return [*noted, ", ".join(terms)] if terms else noted


def _as_sentences(noted: list[str]) -> str:
    """One for each, the last without its point."""
    return ". ".join(one[:1].upper() + one[1:] for one in noted)


def _say_that_it_is_asked_again(turn: Turn, say: CollectingDispatcher) -> None:
    """Once, to whoever has not logged in: their yes is a wish (C-42)."""
    once = ASKS_AGAIN not in turn.said_now and not turn.has_heard(ASKS_AGAIN)
    if once and not turn.actor.is_identified_resident:
        say.utter_message(response=ASKS_AGAIN)
