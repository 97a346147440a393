"""Consent afterwards: narrowed and prolonged by saying so, in any state (facts C-43…C-47)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.consent_asides import refuse_backdating
from actions.consent_check import CONSENT_SLOTS
from actions.consent_limits import CONTENT, LEAST, LIMITS, UNTIL
from actions.consent_parties import (
    ONE_THING_ONLY,
    PARTIES,
    PRESSED,
    UNASKED,
    ended_by,
    named_in,
    only_those,
    parties_said,
)
from actions.consent_receipt import grouped
from actions.consent_until import day_said
from actions.consent_withdrawn import withdraw
from actions.consent_words import listed
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent
from assistant.services.views import ConsentView
from assistant.swedish.consent_terms import content_unasked

LONGER = "longer"


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
    """Nothing to change yet: "soc får bara veta om mötet" is then how somebody begins."""
    parties = {} if turn.form or ended_by(turn).longer else parties_said(turn)
    if not any(parties.values()):
        say.utter_message(response="utter_consent_nothing_to_change")
        return []
    return begin(turn, parties)


def begin(turn: Turn, parties: Mapping[str, Any]) -> Events:
    """The form, with what the message said of whom, of how much and until when."""
    until = day_said(turn)
    begun = {**dict.fromkeys(CONSENT_SLOTS), **only_those(parties), "consent_content": content_unasked(turn.text)}
    begun["consent_until"] = until.isoformat() if until else None
    return [*slots(begun), FollowupAction("consent_form")]


def _change(turn: Turn, say: CollectingDispatcher, standing: Sequence[ConsentView], until: date | None) -> Events:
    dropped = _dropped(turn, standing)
    done = bool(dropped and withdraw(turn, say, dropped))
    left = [row for row in standing if row.party not in dropped]
    concerned = [row for row in left if row.party in _concerned(turn)] or left
    content = _content(turn)
    if content or until:
        narrowed = narrow(turn, say, concerned, content, until)
        done = done or bool(narrowed)
        if {row.party for row in narrowed} < {row.party for row in concerned if _differs(row, content, until)}:
            return _reopen(turn, say, left, concerned, content, until)
    elif turn.entity("until") and not dropped:
        return _reopen(turn, say, left, concerned, None, None)
    elif added := _wanted(turn) - {row.party for row in standing}:
        return _ask_about(turn, say, added)
    if not done:
        asked = content or until
        say.utter_message(response="utter_consent_already_so" if asked else "utter_consent_change_how")
    return []


def _ask_about(turn: Turn, say: CollectingDispatcher, added: Collection[str]) -> Events:
    """The form for somebody more. What the others may know stands as it is, and is not asked about again."""
    if turn.form:
        say.utter_message(response="utter_consent_change_later")
        return []
    asked = only_those({f"consent_{party}": True for party in added})
    return [*slots({**dict.fromkeys(CONSENT_SLOTS), **asked}), FollowupAction("consent_form")]


def _dropped(turn: Turn, standing: Sequence[ConsentView]) -> list[str]:
    """Those whose yes is no longer wanted: taken back, kept out by name, or not among "bara soc"."""
    return [row.party for row in standing if row.party in _unwanted(turn)]


def _unwanted(turn: Turn) -> Collection[str]:
    said = turn.entity("parties") or {}
    meant = ended_by(turn)
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


def _concerned(turn: Turn) -> set[str]:
    """Whom the change is about: all when nobody is named."""
    narrowed = ended_by(turn).narrowed
    return set(narrowed) or _wanted(turn) or named_in(turn)


def _wanted(turn: Turn) -> set[str]:
    """Those who are to know, "alla utom chefen" among the ways to say it."""
    said = turn.entity("parties") or {}
    everyone = PARTIES if said.get("everyone") else ()
    return {*everyone, *said.get("included", ())} - set(said.get("excluded", ()))


def _content(turn: Turn) -> str | None:
    if ended_by(turn).narrowed:
        return LEAST
    said = content_unasked(turn.text)
    if said and said != LEAST:
        return said
    # A button says it in so many words; "inte om mötet" says nothing of less.
    return LEAST if turn.text.startswith(PRESSED) and turn.entity("content") == LEAST else None


def _differs(row: ConsentView, content: str | None, until: date | None) -> bool:
    other_content = content not in (None, row.content) and row.party != ONE_THING_ONLY
    return other_content or until not in (None, row.valid_until)


def narrow(
    turn: Turn, say: CollectingDispatcher, rows: Sequence[ConsentView], content: str | None, until: date | None
) -> list[ConsentView]:
    parties = [row.party for row in rows]
    with house().uow() as uow:
        narrowed = consent.narrow(uow, parties=parties, content=content, until=until, by=turn.acting, now=turn.now)
    for key, same in grouped(narrowed, "content").items():
        say.utter_message(
            response="utter_consent_narrowed",
            parties=listed("parties", (row.party for row in same)),
            content=listed("contents", key.split(",")),
            until=dates.day_with_year(same[0].valid_until),
        )
    return narrowed


def _reopen(
    turn: Turn,
    say: CollectingDispatcher,
    left: Sequence[ConsentView],
    concerned: Sequence[ConsentView],
    content: str | None,
    until: date | None,
) -> Events:
    """The form again, filled with what holds and what was asked for: more is never kept without a new yes."""
    if turn.form:
        say.utter_message(response="utter_consent_change_later")
        return []
    say.utter_message(response="utter_consent_change_begins")
    kept: dict[str, Any] = dict.fromkeys(CONSENT_SLOTS)
    parties = {row.party for row in left} | _wanted(turn)
    kept |= {f"consent_{party}": True if party in parties else UNASKED for party in PARTIES}
    told = [row.content for row in concerned if row.party != ONE_THING_ONLY]
    kept[LIMITS] = _limits_of([row for row in left if row not in concerned])
    kept["consent_content"] = content or (told[0] if told else None)
    kept["consent_until"] = until.isoformat() if until else _end_kept(turn, concerned)
    return [*slots(kept), FollowupAction("consent_form")]


def _limits_of(rows: Sequence[ConsentView]) -> dict[str, Any] | None:
    """What those may know whom the change is not about, and until when: just what they might before."""
    return {row.party: {UNTIL: row.valid_until.isoformat(), CONTENT: row.content} for row in rows} or None


def _end_kept(turn: Turn, rows: Sequence[ConsentView]) -> str | None:
    """The end stays when something else was to change; when it was the end, it is asked for."""
    return None if turn.entity("until") else min(row.valid_until for row in rows).isoformat()
