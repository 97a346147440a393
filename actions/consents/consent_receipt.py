"""The receipt of a consent, as it is shown in the talk: what holds, in which words, what has been told (C-44, C-45)."""

from collections.abc import Iterable, Mapping, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.consents.consent_parties import PARTY_SLOTS
from actions.consents.consent_so_far import tell_so_far
from actions.consents.consent_words import at_head, in_a_row, listed, word
from actions.own_time.own_booking import say_appointment
from actions.own_time.standing import standing
from actions.own_time.what_holds import say_held
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent_receipt
from assistant.services.views import ConsentView
from assistant.services.views_consent import ConsentReceipt, Disclosed, ShownText
from assistant.swedish.consents.consent_asides import asks_what_stands, asks_what_was_passed_on

GIVEN = ("active", "wish")
TEXT, TOLD, SEND = "text", "told", "send"
SHOW_DATA = "show_data"
QUESTIONS = ("utter_ask_consent_", "utter_consent_intro")


class ShowConsent(Deed):
    """The receipt: who, what, until when, who asked; on demand the exact text, or what has been passed on."""

    def name(self) -> str:
        return "action_show_consent"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if turn.entity("receipt") == SEND:
            _send(turn, say)
            return []
        with house().uow() as uow:
            receipt = consent_receipt.show(uow, by=turn.acting, now=turn.now)
        wanted = TOLD if asks_what_was_passed_on(turn.text) else turn.entity("receipt")
        if turn.form == "consent_form" and not wanted:
            say_all(turn, say)
            if turn.intent == SHOW_DATA and not asks_what_stands(turn.text):
                say.utter_message(response="utter_show_data")
            return []
        if turn.intent == SHOW_DATA:
            say_own_data(turn, say)
        elif wanted == TOLD:
            _show_told(receipt, say)
        elif not receipt.rows:
            _say_none_here(turn, say)
        elif wanted == TEXT:
            _show_texts(receipt, say)
        else:
            _show_rows(receipt, say)
        return []


def _say_none_here(turn: Turn, say: CollectingDispatcher) -> None:
    """Where the questions were begun here, a no is what there is to tell, and that the time stands."""
    begun = any(name and name.startswith(QUESTIONS) for said in turn.answers_before for name in said)
    say.utter_message(response="utter_step_no_yes" if begun else "utter_no_consent_known")
    for appointment in standing(turn) if begun else ():
        say_appointment(say, appointment)


def say_all(turn: Turn, say: CollectingDispatcher) -> bool:
    """Booking, needs and consents in one answer; whether there was anything to tell."""
    held = say_held(turn, say)
    answered = any(isinstance(turn.slot(slot), bool) for slot in PARTY_SLOTS)
    if answered or turn.form == "consent_form":
        tell_so_far(turn, say)
        return True
    with house().uow() as uow:
        receipt = consent_receipt.show(uow, by=turn.acting, now=turn.now)
    if receipt.rows:
        _show_rows(receipt, say)
    return bool(held or receipt.rows)


def say_own_data(turn: Turn, say: CollectingDispatcher) -> None:
    """All that is kept is shown to whoever has logged in; what this talk holds is told at once."""
    if not say_all(turn, say):
        say.utter_message(response="utter_nothing_held")
    say.utter_message(response="utter_show_data")


def tell_what_was_passed_on(turn: Turn, say: CollectingDispatcher) -> None:
    with house().uow() as uow:
        _show_told(consent_receipt.show(uow, by=turn.acting, now=turn.now), say)


def _send(turn: Turn, say: CollectingDispatcher) -> None:
    with house().uow() as uow:
        sent = consent_receipt.send(uow, by=turn.acting, now=turn.now)
    say.utter_message(response=f"utter_receipt_{sent.outcome}")


def _show_rows(receipt: ConsentReceipt, say: CollectingDispatcher) -> None:
    standing = [row for row in receipt.rows if row.status in GIVEN]
    for row in standing:
        say.utter_message(response=f"utter_has_{row.status}_{row.party}", until=dates.day_with_year(row.valid_until))
    for content, rows in grouped(standing, "content").items():
        _show_terms(content, rows, say)
    for status, rows in grouped([row for row in receipt.rows if row not in standing], "status").items():
        parties = at_head(row.party for row in rows)
        say.utter_message(response="utter_has_ended", parties=parties, status=word("statuses", status))
    _warn(standing, say)
    say.utter_message(response="utter_consent_what_you_can_do" if standing else "utter_no_consent_holds")


def _show_terms(content: str, rows: Sequence[ConsentView], say: CollectingDispatcher) -> None:
    say.utter_message(
        response="utter_has_terms",
        parties=in_a_row(row.party for row in rows),
        content=listed("contents", content.split(",")),
        given=dates.day_with_year(rows[0].given_at.date()),
        collector=word("collectors", rows[0].collected_by),
    )


def _warn(rows: Iterable[ConsentView], say: CollectingDispatcher) -> None:
    """Once, for what ends first while a meeting is booked."""
    ending = sorted((row for row in rows if row.ends_before), key=lambda row: row.valid_until)
    if ending and ending[0].ends_before:
        until, meeting = dates.day_with_year(ending[0].valid_until), dates.day(ending[0].ends_before)
        say.utter_message(response="utter_consent_ends_soon", until=until, meeting=meeting)


def _show_texts(receipt: ConsentReceipt, say: CollectingDispatcher) -> None:
    known = {text.id: text for text in receipt.texts}
    for version, rows in grouped(receipt.rows, "text_version").items():
        _show_text(known.get(version), version, rows[0], say)


def _show_text(text: ShownText | None, version: str, row: ConsentView, say: CollectingDispatcher) -> None:
    response = "utter_consent_text_shown" if text else "utter_consent_text_missing"
    say.utter_message(response=response, given=dates.day_with_year(row.given_at.date()), version=version[:8])
    if text:
        say.utter_message(response="utter_consent_text_words", words=text.words)


def _show_told(receipt: ConsentReceipt, say: CollectingDispatcher) -> None:
    for one in receipt.told:
        say.utter_message(response="utter_has_been_told", **_told_words(one))
    if not receipt.told:
        say.utter_message(response="utter_nothing_told")


def _told_words(one: Disclosed) -> dict[str, str]:
    return {
        "party": word("parties", one.party),
        "content": listed("contents", one.content.split(",")),
        "day": dates.day_with_year(one.told_at.date()),
    }


def grouped(rows: Iterable[ConsentView], name: str) -> Mapping[str, list[ConsentView]]:
    """Rows that have the same value there, in order."""
    groups: dict[str, list[ConsentView]] = {}
    for row in rows:
        groups.setdefault(getattr(row, name), []).append(row)
    return groups
