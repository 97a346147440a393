"""The door is not ready when Rasa has fallen back to a store that is not ours, or has no model."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.tracker_store import AwaitableTrackerStore, FailSafeTrackerStore, InMemoryTrackerStore, TrackerStore

from assistant.talk.conversations import SealedConversations
from assistant.talk.door import _is_whole
from tests.talk.trackers import domain


@pytest.fixture
def sealed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SealedConversations]:
    monkeypatch.setenv("REKO_DATA_DIR", str(tmp_path))
    opened = SealedConversations(domain())
    yield opened
    opened.engine.dispose()


def agent(store: Any, *, has_model: bool = True) -> Any:
    return SimpleNamespace(tracker_store=store, is_ready=lambda: has_model)


@pytest.mark.parametrize("wrapped", [FailSafeTrackerStore, lambda store: store])
def test_conversations_that_are_sealed_are_ready(sealed: SealedConversations, wrapped: Any) -> None:
    assert _is_whole(agent(wrapped(sealed)))


@pytest.mark.parametrize("wrapped", [FailSafeTrackerStore, AwaitableTrackerStore, lambda store: store])
def test_a_store_of_rasas_own_is_not(wrapped: Any) -> None:
    memory: TrackerStore = InMemoryTrackerStore(domain())
    assert not _is_whole(agent(wrapped(memory)))


def test_without_a_model_it_is_not(sealed: SealedConversations) -> None:
    assert not _is_whole(agent(sealed, has_model=False))
