"""Where Rasa keeps conversations: sealed, one row a turn, and without what must never be kept.

A turn's events are sealed together. Before that they are stripped: identity tokens, words of danger, names, phone
numbers, booking codes. A long visit is cut into sessions, so that its hundredth answer costs no more than its tenth.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.utils.common import all_subclasses

from assistant import quiet_logs, settings
from assistant.sealing import Sealer
from assistant.store.engine import forget_journal
from assistant.talk.stripping import stripped

quiet_logs.install()

LISTEN = "action_listen"
TURN = "turn"
SESSION_TURN = SessionStarted.type_name
LONGEST_SESSION = 60  # events; about eight questions
TURNS_REMEMBERED = 5
# Set while something is paused, or was said yes to and not yet done: what was filled in must not be cut away.
UNFINISHED = (
    "paused_task",
    "booking_confirmed",
    "rebooking_confirmed",
    "cancellation_confirmed",
    "consent_confirmed",
)
CARRIED_OVER = ("plain_words", "privacy_told", "own_booking", "own_place", "centre_wanted_for", "training")
# But coming late is over by then.
LATE = "late"
# Written out, as they run twice a message: building them anew takes longer than running them.
ALL_TURNS = sa.text("SELECT data FROM events WHERE sender_id = :sender ORDER BY id")
# The newest session, with the last few turns before it: a short question leans on what was told just before the cut.
TURNS_OF_SESSION = sa.text(
    "SELECT data FROM events WHERE sender_id = :sender AND id >= coalesce((SELECT min(id) FROM ("
    "SELECT id FROM events WHERE sender_id = :sender AND id < coalesce("
    "(SELECT max(id) FROM events WHERE sender_id = :sender AND type_name = :start), 0) "
    "ORDER BY id DESC LIMIT :remembered) AS remembered), 0) ORDER BY id"
)
ALL_GONE = sa.text("DELETE FROM events WHERE sender_id = :sender")
NEW_TURN = sa.insert(SQLTrackerStore.SQLEvent)


class SealedConversations(SQLTrackerStore):
    """Rasa's SQL tracker store, sealed and stripped. The URL comes from the settings unless given."""

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        **kwargs: Any,
    ) -> None:
        ours = settings.load()
        super().__init__(domain, host=host or ours.conversations_url, event_broker=event_broker)
        self._sealer: Sealer = ours.sealer
        _prepare(self.engine)

    async def _retrieve(self, sender_id: str, fetch_events_from_all_sessions: bool) -> DialogueStateTracker | None:
        with self.engine.connect() as connection:
            query = ALL_TURNS if fetch_events_from_all_sessions else TURNS_OF_SESSION
            asked = {"sender": sender_id, "start": SESSION_TURN, "remembered": TURNS_REMEMBERED}
            turns = connection.execute(query, asked).scalars().all()
        events = [event for turn in turns for event in self._sealer.unseal_json(turn)]
        if not events or self.domain is None:
            return None
        tracker = DialogueStateTracker.from_events(sender_id, [_event(event) for event in events], self.domain.slots)
        _mark_stored(tracker)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Appends what happened since the tracker was read, as one row."""
        await self.stream_events(tracker)
        if tracker.latest_action_name != LISTEN:
            # A turn that was cut off would else count against every later one.
            tracker.update(ActionExecuted(LISTEN))
        events = list(tracker.events)
        stored = getattr(tracker, "stored_events", 0)
        fresh = events[stored:]
        if not fresh:
            return
        prefix = _new_session(_since_the_cut(events[:stored]), fresh[0])
        row = self._row(tracker.sender_id, [*prefix, *stripped(fresh, requested_slot_before(events, stored))])
        with self.engine.begin() as connection:
            connection.execute(NEW_TURN, row)
        _mark_stored(tracker)

    async def forget(self, sender_id: str) -> None:
        """Deletes every turn of the conversation."""
        with self.engine.begin() as connection:
            connection.execute(ALL_GONE, {"sender": sender_id})
        forget_journal(self.engine)

    def _row(self, sender_id: str, events: list[dict[str, Any]]) -> dict[str, Any]:
        starts = any(event["event"] == SESSION_TURN for event in events)
        return {
            "sender_id": sender_id,
            "type_name": SESSION_TURN if starts else TURN,
            "timestamp": events[-1].get("timestamp"),
            "data": self._sealer.seal_json(events),
        }


def _event(data: dict[str, Any]) -> Event:
    """As `Event.from_parameters`, which looks through all of Rasa's event classes anew for each event."""
    return _event_classes()[data["event"]]._from_parameters(data)


@cache
def _event_classes() -> dict[str, type[Event]]:
    return {kind.type_name: kind for kind in reversed(all_subclasses(Event))}


def _mark_stored(tracker: DialogueStateTracker) -> None:
    tracker.stored_events = len(tracker.events)


def _prepare(engine: sa.Engine) -> None:
    """An index for the newest session; on SQLite a journal that readers do not wait for."""
    if engine.dialect.name == "sqlite":
        # Rasa has made its table already: connections from before would not have our settings.
        engine.dispose()
        sa.event.listen(engine, "connect", _on_connect)
    with engine.begin() as connection:
        connection.execute(
            sa.text("CREATE INDEX IF NOT EXISTS ix_events_sender_type ON events (sender_id, type_name, id)")
        )


def _on_connect(raw: Any, _record: Any) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON"):
        raw.execute(f"PRAGMA {pragma}")


def requested_slot_before(events: Sequence[Event], position: int) -> str | None:
    """What the bot had asked for when the turn at `position` began."""
    for event in reversed(events[:position]):
        if isinstance(event, SlotSet) and event.key == "requested_slot":
            return str(event.value) if event.value else None
    return None


def _since_the_cut(events: Sequence[Event]) -> Sequence[Event]:
    cuts = [place for place, event in enumerate(events) if isinstance(event, SessionStarted)]
    return events[cuts[-1] :] if cuts else events


def _new_session(before: Sequence[Event], first: Event) -> list[dict[str, Any]]:
    """Events that start a new session ahead of this turn, when the last one is long and nothing was open."""
    values = _slot_values(before)
    unfinished = any(values.get(name) for name in UNFINISHED)
    if len(before) < LONGEST_SESSION or _loop_was_open(before) or unfinished:
        return []
    moment = first.timestamp
    start: Iterable[Event] = (
        ActionExecuted("action_session_start", timestamp=moment),
        SessionStarted(timestamp=moment),
        *(
            SlotSet(name, values[name], timestamp=moment)
            for name in CARRIED_OVER
            if values.get(name) not in (None, LATE)
        ),
        ActionExecuted(LISTEN, timestamp=moment),
    )
    return [event.as_dict() for event in start]


def _loop_was_open(events: Sequence[Event]) -> bool:
    for event in reversed(events):
        if event.type_name == "active_loop":
            return bool(getattr(event, "name", None))
    return False


def _slot_values(events: Sequence[Event]) -> dict[str, Any]:
    return {event.key: event.value for event in events if isinstance(event, SlotSet)}
