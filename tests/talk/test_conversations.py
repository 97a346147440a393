"""The tracker store: sealed, one row a turn, cut into sessions, and whole again after a restart."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.sealing import SealBroken, new_master_key
from assistant.talk.conversations import LONGEST_SESSION, TURNS_REMEMBERED, SealedConversations
from tests.talk.trackers import LISTEN, domain, form, user

SENDER = "talk-1"
MARKER = "zebramarkering"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SealedConversations]:
    monkeypatch.setenv("REKO_DATA_DIR", str(tmp_path))
    opened = SealedConversations(domain())
    yield opened
    opened.engine.dispose()


def turn(store: SealedConversations, *events: Event, sender: str = SENDER) -> DialogueStateTracker:
    """One message's worth: read, let things happen, kept."""
    return asyncio.run(_turn(store, sender, events))


async def _turn(store: SealedConversations, sender: str, events: tuple[Event, ...]) -> DialogueStateTracker:
    tracker = await store.get_or_create_tracker(sender)
    for event in events:
        tracker.update(event)
    await store.save(tracker)
    return tracker


def read(store: SealedConversations, sender: str = SENDER) -> DialogueStateTracker | None:
    return asyncio.run(store.retrieve(sender))


def read_all(store: SealedConversations) -> DialogueStateTracker | None:
    return asyncio.run(store.retrieve_full_tracker(SENDER))


def talked(store: SealedConversations, turns: int, *first: Event) -> None:
    """Questions and answers, four events each."""
    turn(store, ActionExecuted("action_session_start"), SessionStarted(), ActionExecuted(LISTEN), *first)
    for number in range(turns):
        turn(store, *question(number))


def question(number: int = 0) -> list[Event]:
    said = user(f"vad är sip {number}", "faq")
    return [said, ActionExecuted("utter_faq"), BotUttered("En plan."), ActionExecuted(LISTEN)]


def rows(folder: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(folder / "conversations.db")) as database:
        return database.execute("SELECT type_name, data FROM events ORDER BY id").fetchall()


def test_what_was_said_can_not_be_read_in_the_file(store: SealedConversations, tmp_path: Path) -> None:
    turn(store, user(f"vad är sip {MARKER}", "faq"), ActionExecuted(LISTEN))
    assert MARKER.encode() not in b"".join(file.read_bytes() for file in tmp_path.glob("conversations.db*"))
    assert all(data.startswith("sealed:") for _, data in rows(tmp_path))


def test_every_turn_is_one_row_and_a_turn_without_news_is_none(store: SealedConversations, tmp_path: Path) -> None:
    turn(store, *question())
    before = len(rows(tmp_path))
    for _ in range(3):
        turn(store, *question())
    turn(store)
    assert len(rows(tmp_path)) == before + 3


def test_a_conversation_is_whole_after_a_restart(store: SealedConversations) -> None:
    turn(store, user("boka tid", "book_appointment"), *form("booking_form", "phone", care_centre="tornrosen"))
    turn(store, *question())
    again = read(SealedConversations(domain()))
    assert again is not None
    assert (again.active_loop_name, again.get_slot("requested_slot")) == ("booking_form", "phone")
    assert again.get_slot("care_centre") == "tornrosen"
    assert again.latest_action_name == LISTEN


def test_a_conversation_of_somebody_else_is_not_read(store: SealedConversations) -> None:
    turn(store, *question())
    assert read(store, "talk-2") is None


def test_what_was_sealed_with_another_key_is_not_read(
    store: SealedConversations, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn(store, *question())
    monkeypatch.setenv("REKO_KEY", new_master_key())
    with pytest.raises(SealBroken):
        read(SealedConversations(domain()))


def test_a_turn_that_was_cut_off_does_not_count_against_the_next(store: SealedConversations) -> None:
    turn(store, user("hej", "greet"), *[ActionExecuted("action_suggest")] * 10)
    again = read(store)
    assert again is not None
    assert again.latest_action_name == LISTEN


def test_a_long_talk_is_cut_when_nothing_is_open(store: SealedConversations) -> None:
    talked(store, LONGEST_SESSION)
    again, whole = read(store), read_all(store)
    assert again is not None
    assert whole is not None
    assert len(again.events) < 1.5 * LONGEST_SESSION
    assert sum(event.type_name == "user" for event in whole.events) == LONGEST_SESSION


def test_what_was_told_just_before_the_cut_is_still_known_and_its_slots_are_not(store: SealedConversations) -> None:
    talked(store, LONGEST_SESSION - 1, SlotSet("booking_outcome", "booked"))
    for number in range(LONGEST_SESSION):
        again = read(store)
        assert again is not None
        assert sum(event.type_name == "user" for event in again.events) >= min(number, TURNS_REMEMBERED)
        turn(store, *question(number))
    assert again is not None and again.get_slot("booking_outcome") is None


def test_what_counts_for_the_whole_talk_is_carried_over_the_cut(store: SealedConversations) -> None:
    talked(
        store, LONGEST_SESSION, SlotSet("plain_words", True), SlotSet("privacy_told", True), SlotSet("own_booking", "b")
    )
    again = read(store)
    assert again is not None
    assert (again.get_slot("plain_words"), again.get_slot("privacy_told"), again.get_slot("own_booking")) == (
        True,
        True,
        "b",
    )


def test_what_belongs_to_an_ended_matter_is_not_carried_over(store: SealedConversations) -> None:
    talked(store, LONGEST_SESSION, SlotSet("booking_outcome", "booked"))
    again = read(store)
    assert again is not None
    assert again.get_slot("booking_outcome") is None


@pytest.mark.parametrize(("wanted", "kept"), [("late", None), ("coordinator", "coordinator")])
def test_being_late_is_over_when_the_talk_is_cut(store: SealedConversations, wanted: str, kept: str | None) -> None:
    talked(store, LONGEST_SESSION, SlotSet("centre_wanted_for", wanted))
    again = read(store)
    assert again is not None and again.get_slot("centre_wanted_for") == kept


def test_a_form_is_never_cut(store: SealedConversations) -> None:
    talked(store, 2, *form("booking_form", "phone", care_centre="tornrosen"))
    for number in range(LONGEST_SESSION):
        turn(store, *question(number))
    again = read(store)
    assert again is not None
    assert (again.active_loop_name, again.get_slot("care_centre")) == ("booking_form", "tornrosen")
    assert len(again.events) > 4 * LONGEST_SESSION


def test_a_form_that_danger_paused_is_never_cut(store: SealedConversations) -> None:
    paused = [SlotSet("paused_task", "booking_form"), SlotSet("requested_slot", None), ActiveLoop(None)]
    talked(store, 2, *form("booking_form", "phone", care_centre="tornrosen"), *paused)
    for number in range(LONGEST_SESSION):
        turn(store, *question(number))
    again = read(store)
    assert again is not None
    assert (again.get_slot("paused_task"), again.get_slot("care_centre")) == ("booking_form", "tornrosen")


def test_after_a_form_has_ended_the_next_question_is_cut_off_from_it(store: SealedConversations) -> None:
    talked(store, 2, *form("booking_form", "phone", care_centre="tornrosen"))
    for number in range(LONGEST_SESSION):
        turn(store, *question(number))
    turn(store, user("stopp", "stop"), ActionExecuted("action_stop"), ActiveLoop(None), ActionExecuted(LISTEN))
    turn(store, *question())
    again = read(store)
    assert again is not None
    assert len(again.events) < LONGEST_SESSION


def test_two_messages_at_once_lose_nothing(store: SealedConversations) -> None:
    async def both() -> None:
        await asyncio.gather(*(_turn(store, f"talk-{number}", tuple(question())) for number in range(8)))

    asyncio.run(both())
    assert all(read(store, f"talk-{number}") is not None for number in range(8))
