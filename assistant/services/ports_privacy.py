"""What the services of privacy ask of a store, as in `ports.py`."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any, Protocol

from assistant.casework.callback import CallBack
from assistant.casework.erasure import Erasure
from assistant.casework.trail import Link
from assistant.services.history import AppointmentEvent, AuditEntry, ConsentEvent


class AuditStore(Protocol):
    def add(self, entry: AuditEntry) -> None:
        """Written with the transaction, as the next of the chain."""
        ...

    def links(self) -> Iterator[Link]:
        """The whole trail, oldest first."""
        ...

    def end(self) -> str | None:
        """The hash of the last row as it was signed; None when the signature is not ours."""
        ...

    def digest(self, text: str) -> str: ...
    def of_subjects(self, types: Collection[str], subjects: Collection[tuple[str, str]]) -> list[AuditEntry]:
        """Entries of those types about any subject (kind, id), newest first."""
        ...

    def ids_of(self, actor: str, type: str) -> list[str]:
        """The ids of what somebody has done that to."""
        ...


class ErasureStore(Protocol):
    def get(self, erasure_id: str) -> Erasure | None:
        """Locked until the transaction ends."""
        ...

    def save(self, erasure: Erasure) -> None: ...
    def unfinished(self, conversation: str | None = None) -> list[Erasure]: ...
    def done_of(self, subject: str) -> list[Erasure]: ...
    def note_owner(self, conversation: str, person_key: str, sealed_sender: str, now: datetime) -> None: ...
    def sealed_senders_of(self, person_key: str) -> list[str]: ...
    def begun_by(self, person_key: str) -> list[datetime]:
        """When each of the person's conversations began."""
        ...

    def forget_owners(self, conversations: Collection[str]) -> None: ...
    def forget_tabs(self, conversations: Collection[str]) -> None:
        """The web door's rows of those conversations: each tab gets a new one with its next message."""
        ...

    def forget_done_call_backs(self, ids: Collection[str]) -> None: ...


class OwnDataStore(Protocol):
    def events_of(self, appointment_ids: Collection[str]) -> list[AppointmentEvent]: ...
    def consent_events_of(self, consent_ids: Collection[str]) -> list[ConsentEvent]: ...
    def call_backs(self, ids: Collection[str]) -> list[CallBack]: ...


class PurgingStore(Protocol):
    def due(self, kind: str, before: datetime) -> list[tuple[Any, ...]]:
        """The keys of everything of a kind that is older."""
        ...

    def purge(self, kind: str, keys: Sequence[tuple[Any, ...]]) -> None:
        """Those, and what can't be without them."""
        ...
