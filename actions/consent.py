"""Consent: to whom, what, until when; each yes and no of its own; withdrawn by saying so (facts C-30…C-47)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.forms import FormTurn
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent
from assistant.services.views import ConsentView, Decision, Receipt
from assistant.swedish.questions import is_question

PARTIES = ("social_services", "employment_service", "insurance_agency", "employer")
PARTY_SLOTS = tuple(f"consent_{party}" for party in PARTIES)
CONSENT_SLOTS = (*PARTY_SLOTS, "consent_content", "consent_until", "consent_confirmed")
CONTENTS = ("meeting_only", "next_step")
PERIODS = (30, 90)  # days, in the order of the buttons
DEFAULT_PERIOD = 90
PURPOSE = "plan_next_step"
TEXT_VERSION = "2026-11-22"
LANGUAGE = "sv"
GIVEN_IN_CHAT = "chat"


class ValidateConsentForm(FormTurn):
    form = "consent_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        undecided = any(values.get(slot) is None for slot in PARTY_SLOTS)
        some_yes = any(values.get(slot) for slot in PARTY_SLOTS)
        details = ("consent_content", "consent_until") if undecided or some_yes else ()
        return (*PARTY_SLOTS, *details, "consent_confirmed")

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        asked = turn.requested or ""
        updates = _read_parties(turn) or _read_party_answer(turn, asked)
        if asked == "consent_content":
            updates |= _read_content(turn)
        if asked == "consent_until":
            updates |= _read_until(turn)
        if asked == "consent_confirmed" and not updates:
            updates |= _read_confirmation(turn, say)
        return updates


def _read_parties(turn: Turn) -> dict[str, Any]:
    """Who may be told, said in free words: "soc men inte arbetsgivaren", "alla utom chefen", "ingen"."""
    said = turn.entity("parties")
    # "Får soc veta det?" asks; nobody consents by asking.
    if not said or is_question(turn.text):
        return {}
    named = said["included"] or said["excluded"]
    if turn.requested not in (None, *PARTY_SLOTS, "consent_confirmed") and not named:
        return {}
    decided: dict[str, Any] = {}
    if said["nobody"] or said["everyone"]:
        decided = dict.fromkeys(PARTY_SLOTS, bool(said["everyone"]))
    decided |= {f"consent_{party}": True for party in said["included"]}
    decided |= {f"consent_{party}": False for party in said["excluded"]}
    if said.get("only"):
        # "Bara soc" settles everybody; "resten nej" only those who are still undecided.
        others = PARTY_SLOTS if said["included"] else [slot for slot in PARTY_SLOTS if turn.slot(slot) is None]
        decided = {**dict.fromkeys(others, False), **decided}
    # What was said back is no longer what was said: it has to be said back again.
    return {**decided, "consent_confirmed": None}


def _read_party_answer(turn: Turn, asked: str) -> dict[str, Any]:
    answer = turn.answer
    if asked not in PARTY_SLOTS or answer not in ("yes", "no", "maybe"):
        return {}
    # Who is unsure has not consented (fact C-23); it can be given later.
    return {asked: answer == "yes"}


def _read_content(turn: Turn) -> dict[str, Any]:
    chosen = turn.entity("content") or _by_place(turn, CONTENTS)
    return {"consent_content": chosen} if chosen in CONTENTS else {}


def _by_place(turn: Turn, choices: Sequence[Any]) -> Any:
    choice = turn.entity("choice")
    return choices[int(choice)] if choice and choice.isdigit() and int(choice) < len(choices) else None


def _read_until(turn: Turn) -> dict[str, Any]:
    if when := turn.entity("when"):
        last = datetime.fromisoformat(when[-1]["end"])
        # A whole day ends at the next midnight; the last day that counts is the one before.
        return {"consent_until": (last - timedelta(minutes=1)).date().isoformat()}
    days = turn.entity("period") or _by_place(turn, PERIODS)
    if days is None and turn.answer in ("yes", "maybe"):
        days = DEFAULT_PERIOD
    return {"consent_until": (turn.now.date() + timedelta(days=int(days))).isoformat()} if days else {}


def _read_confirmation(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    if turn.answer == "yes":
        return {"consent_confirmed": True}
    if turn.answer == "no":
        say.utter_message(response="utter_consent_from_the_start")
        return dict.fromkeys(CONSENT_SLOTS)
    return {}


class AskConsentConfirmed(Deed):
    """Says back in plain words what is about to be kept: every yes, and every no."""

    def name(self) -> str:
        return "action_ask_consent_form_consent_confirmed"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        say.utter_message(response="utter_consent_said_back")
        for party in PARTIES:
            verdict = "yes" if turn.slot(f"consent_{party}") else "no"
            say.utter_message(response=f"utter_consent_{verdict}_{party}")
        events: Events = []
        if any(turn.slot(slot) for slot in PARTY_SLOTS):
            until = _allowed_until(turn)
            response = f"utter_consent_terms_{turn.slot('consent_content')}"
            say.utter_message(response=response, until=dates.day_with_year(until))
            events = [SlotSet("consent_until", until.isoformat())]
        say.utter_message(response="utter_ask_consent_right")
        return events


def _allowed_until(turn: Turn) -> date:
    """One day for all that was said yes to, so that what is said back is what will be kept."""
    chosen = [party for party in PARTIES if turn.slot(f"consent_{party}")]
    until = date.fromisoformat(turn.slot("consent_until"))
    with house().uow() as uow:
        return consent.allowed_until(uow, parties=chosen, until=until, now=turn.now)


class SubmitConsent(Deed):
    def name(self) -> str:
        return "action_submit_consent"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        emptied = slots(dict.fromkeys(CONSENT_SLOTS))
        if turn.slot("consent_confirmed") is not True:
            say.utter_message(response="utter_consent_not_kept")
            return emptied
        receipt = self._record(turn)
        say.utter_message(response=f"utter_consent_{self._verdict(turn, receipt)}", until=_until_words(receipt))
        return emptied

    def _record(self, turn: Turn) -> Receipt:
        until = turn.slot("consent_until")
        with house().uow() as uow:
            return consent.record(
                uow,
                decisions=[Decision(party, bool(turn.slot(f"consent_{party}"))) for party in PARTIES],
                content=turn.slot("consent_content") or CONTENTS[0],
                purpose=PURPOSE,
                until=date.fromisoformat(until) if until else turn.now.date() + timedelta(days=DEFAULT_PERIOD),
                by=turn.acting,
                now=turn.now,
                how_given=GIVEN_IN_CHAT,
                text_version=TEXT_VERSION,
                language=LANGUAGE,
                appointment_id=turn.own_booking,
            )

    def _verdict(self, turn: Turn, receipt: Receipt) -> str:
        if receipt.outcome != "recorded":
            return receipt.outcome
        given = [row for row in receipt.rows if row.status in ("active", "wish")]
        if not given:
            return "refused"
        if not given[0].ask_again:
            return "kept"
        # Without a booking there is no REKO yet who could see the wish.
        return "wish_kept" if turn.own_booking else "wish_waits"


def _until_words(receipt: Receipt) -> str:
    return dates.day_with_year(receipt.until) if receipt.until else ""


class WithdrawConsent(Deed):
    """Effective at once for everything not yet done (fact C-43); in any state, by saying so."""

    def name(self) -> str:
        return "action_withdraw_consent"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        said = turn.entity("parties") or {}
        named = sorted({*said.get("included", ()), *said.get("excluded", ())})
        with house().uow() as uow:
            taken_back = consent.withdraw(uow, parties=named or None, by=turn.acting, now=turn.now)
        for row in taken_back:
            say.utter_message(response=f"utter_withdrawn_{row.party}")
        say.utter_message(response=self._closing_words(turn, taken_back))
        return self._no_in_open_form(turn, named)

    def _closing_words(self, turn: Turn, taken_back: Sequence[ConsentView]) -> str:
        if not taken_back:
            in_form = turn.form == "consent_form"
            return "utter_withdrawn_before_given" if in_form else "utter_nothing_to_withdraw"
        # Whoever has not logged in has only been able to wish.
        return "utter_withdrawn" if turn.actor.is_identified_resident else "utter_withdrawn_wish"

    def _no_in_open_form(self, turn: Turn, named: Sequence[str]) -> Events:
        """In the middle of the consent form a withdrawal also means no to what is being asked."""
        if turn.form != "consent_form":
            return []
        refused = [f"consent_{party}" for party in named] or list(PARTY_SLOTS)
        return [*slots(dict.fromkeys(refused, False)), SlotSet("consent_confirmed")]


class ShowConsent(Deed):
    def name(self) -> str:
        return "action_show_consent"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        with house().uow() as uow:
            rows = consent.current(uow, by=turn.acting, now=turn.now)
        standing = [row for row in rows if row.status in ("active", "wish")]
        for row in standing:
            say.utter_message(response=self._words(row), until=dates.day_with_year(row.valid_until))
        if not standing:
            say.utter_message(response="utter_no_consent_known")
        return []

    def _words(self, row: ConsentView) -> str:
        return f"utter_has_{row.status}_{row.party}"
