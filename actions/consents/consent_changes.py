"""Consent afterwards: narrowed and prolonged by saying so, in any state (facts C-43…C-47)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.consents.consent_ahead import read_ahead
from actions.consents.consent_asides import refuse_backdating
from actions.consents.consent_check import CONSENT_SLOTS
from actions.consents.consent_grid import read_grid
from actions.consents.consent_limits import CONTENT, FROM, LEAST, LIMITS, UNTIL, lacking
from actions.consents.consent_parties import (
    BUTTON,
    ONE_THING_ONLY,
    PARTIES,
    UNASKED,
    ended_by,
    named_in,
    only_those,
    parties_said,
)
from actions.consents.consent_said_back import say_stands
from actions.consents.consent_so_far import say_for_whom
from actions.consents.consent_until import day_said
from actions.consents.consent_withdrawn import withdraw
from actions.consents.consent_words import at_head, listed
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.casework.consent import Party
from assistant.casework.consent_change import Scope, Toward, after_change, is_more
from assistant.services import consent
from assistant.services.views import ConsentView
from assistant.swedish.consents.consent_terms import content_unasked, toward
from assistant.swedish.consents.content_answered import changed_content
from assistant.swedish.consents.taken_out import swapped

LONGER, BOOKING = "longer", "booking_form"


class ChangeConsent(Deed):
    """Less holds at once; more is said back and confirmed first, in the consent form."""

    def name(self) -> str:
        return "action_change_consent"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if refuse_backdating(turn, say):
            return []
        with house().uow() as uow:
            standing = consent.standing_yes(uow, by=turn.acting, now=turn.now)
        if not standing:
            return _begin_unless_longer(turn, say)
        until = day_said(turn)
        if until and until < turn.now.date():
            say.utter_message(response="utter_consent_change_past")
            return []
        return _change(turn, say, standing, until)


def _begin_unless_longer(turn: Turn, say: CollectingDispatcher) -> Events:
    """Nothing to change yet: "soc får bara veta om mötet" is then how somebody begins, or said ahead of a booking."""
    if turn.form == BOOKING and (ahead := read_ahead(turn, say)):
        return slots(ahead)
    parties = {} if turn.form or ended_by(turn).longer else parties_said(turn)
    if not (turn.form or any(parties.values())) and (read := read_grid(turn, "")):
        return [*slots({**dict.fromkeys(CONSENT_SLOTS), **read}), FollowupAction("consent_form")]
    if not any(parties.values()):
        say.utter_message(response="utter_consent_nothing_to_change")
        return []
    return begin(turn, parties)


def begin(turn: Turn, parties: Mapping[str, Any]) -> Events:
    """The form, with what the message said of whom, of how much and until when."""
    until = day_said(turn)
    content = content_unasked(turn.text)
    begun = {**dict.fromkeys(CONSENT_SLOTS), **only_those(parties), "consent_content": content}
    if content and parties.get(f"consent_{ONE_THING_ONLY}"):
        begun[LIMITS] = {ONE_THING_ONLY: {CONTENT: content}}
    begun["consent_until"] = until.isoformat() if until else None
    return [*slots(begun), FollowupAction("consent_form")]


def _change(turn: Turn, say: CollectingDispatcher, standing: Sequence[ConsentView], until: date | None) -> Events:
    dropped = _dropped(turn, standing)
    done = bool(dropped and withdraw(turn, say, dropped))
    left = [row for row in standing if row.party not in dropped]
    concerned, content = _concerned(turn, left), _content(turn)
    wished = _wished(turn, concerned, content, until)
    done = _narrow_each(turn, say, concerned, wished) or done
    asks_end = not (content or until or dropped) and turn.entity("until") is not None
    limits = _of_added(_wanted(turn) - {row.party for row in standing}, content, until)
    limits |= {row.party: _limits(wished[row.party]) for row in concerned if is_more(_scope(row), wished[row.party])}
    limits |= {row.party: _bound(turn, row) for row in concerned if asks_end}
    if limits:
        return _reopen(turn, say, limits, others=len(left) > len(limits.keys() & {row.party for row in left}))
    if not done:
        say.utter_message(response="utter_consent_already_so" if content or until else "utter_consent_change_how")
    return []


def _wished(turn: Turn, concerned: Sequence[ConsentView], content: str | None, until: date | None) -> dict[str, Scope]:
    standing = {Party(row.party): _scope(row) for row in concerned}
    way = toward(turn.text)
    changed = after_change(standing, standing, content=content, until=until, toward=Toward(way) if way else None)
    return {party.value: scope for party, scope in changed.items()}


def _narrow_each(
    turn: Turn, say: CollectingDispatcher, concerned: Sequence[ConsentView], wished: Mapping[str, Scope]
) -> bool:
    """What is less of it holds at once, and whoever's yes needed no change is told of as well."""
    groups: dict[Scope, list[ConsentView]] = {}
    for row in concerned:
        groups.setdefault(wished[row.party], []).append(row)
    narrowed = [
        one.party for scope, rows in groups.items() for one in narrow(turn, say, rows, scope.content, scope.until)
    ]
    if narrowed:
        say_stands((row for row in concerned if wished[row.party] == _scope(row)), say)
    return bool(narrowed)


def _scope(row: ConsentView) -> Scope:
    return Scope(row.content, row.valid_until)


def _of_added(parties: Collection[str], content: str | None, until: date | None) -> dict[str, dict[str, Any]]:
    """What was said in the same breath for those who get a yes now."""
    said = {CONTENT: content, UNTIL: until.isoformat() if until else None}
    return {party: {name: value for name, value in said.items() if value} for party in parties}


def _limits(scope: Scope) -> dict[str, Any]:
    return {CONTENT: scope.content, UNTIL: scope.until.isoformat()}


def _bound(turn: Turn, row: ConsentView) -> dict[str, Any]:
    """Its own content; its end is asked for, and moved only the way that was said."""
    way = toward(turn.text)
    return {CONTENT: row.content, **({FROM[Toward(way)]: row.valid_until.isoformat()} if way else {})}


def _dropped(turn: Turn, standing: Sequence[ConsentView]) -> list[str]:
    """Those whose yes is no longer wanted: taken back, kept out by name, or not among "bara soc"."""
    return [row.party for row in standing if row.party in _unwanted(turn)]


def _unwanted(turn: Turn) -> Collection[str]:
    said = turn.entity("parties") or {}
    meant = ended_by(turn)
    if swapped_out := swapped(turn.text)[0]:
        return swapped_out
    if meant.outright:
        # "Samtycket ska sluta gälla vid jul" ends nothing before that day.
        return meant.ends if meant.named or (meant.whole and turn.entity("until") in (None, LONGER)) else ()
    if said.get("nobody"):
        return PARTIES
    # "Soc ska inte få veta planen" keeps soc, with less.
    less = _content(turn) and not said.get("included")
    out = set() if less else set(said.get("excluded", ()))
    if said.get("only") and said.get("included"):
        out |= set(PARTIES) - set(said["included"])
    return out


def _concerned(turn: Turn, left: Sequence[ConsentView]) -> list[ConsentView]:
    """Whom the change is about: all when nobody is named, and none where only somebody new is."""
    named = set(ended_by(turn).narrowed) or _wanted(turn) or named_in(turn) - set(_unwanted(turn))
    return [row for row in left if row.party in named or not named]


def _wanted(turn: Turn) -> set[str]:
    """Those who are to know, "alla utom chefen" among the ways to say it."""
    said = turn.entity("parties") or {}
    everyone = PARTIES if said.get("everyone") else ()
    return {*everyone, *said.get("included", ()), *swapped(turn.text)[1]} - set(said.get("excluded", ()))


def _content(turn: Turn) -> str | None:
    if ended_by(turn).narrowed:
        return LEAST
    said = content_unasked(turn.text)
    if said and said != LEAST:
        return said
    if turn.act_at("consent_check").surely("change_content") and changed_content(turn.text) == LEAST:
        return LEAST
    # A button says it in so many words; "inte om mötet" says nothing of less.
    return LEAST if turn.text.startswith(BUTTON) and turn.entity("content") == LEAST else None


def narrow(
    turn: Turn, say: CollectingDispatcher, rows: Sequence[ConsentView], content: str | None, until: date | None
) -> list[ConsentView]:
    parties = [row.party for row in rows]
    with house().uow() as uow:
        narrowed = consent.narrow(uow, parties=parties, content=content, until=until, by=turn.acting, now=turn.now)
    groups: dict[tuple[str, date], list[str]] = {}
    for row in narrowed:
        groups.setdefault((row.content, row.valid_until), []).append(row.party)
    for (told, last), same in groups.items():
        say.utter_message(
            response="utter_consent_narrowed",
            parties=at_head(same),
            content=listed("contents", told.split(",")),
            until=dates.day_with_year(last),
        )
    return narrowed


def _reopen(turn: Turn, say: CollectingDispatcher, limits: Mapping[str, dict[str, Any]], *, others: bool) -> Events:
    """The form again, for those alone whom the change is about, each from its own standing terms: more is never kept
    without a new yes, and what the others may know stands as it is.
    """
    if turn.form:
        say.utter_message(response="utter_consent_change_later")
        return []
    if any(limits.values()):
        say.utter_message(response="utter_consent_change_begins")
    kept = dict.fromkeys(CONSENT_SLOTS) | {f"consent_{p}": True if p in limits else UNASKED for p in PARTIES}
    kept[LIMITS] = {party: said for party, said in limits.items() if said} or None
    question = next((f"consent_{name}" for name in (CONTENT, UNTIL) if lacking(kept, name)), None)
    say_for_whom(kept, question, say, others=others)
    return [*slots(kept), FollowupAction("consent_form")]
