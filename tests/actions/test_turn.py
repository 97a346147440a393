"""One message as an action reads it: who, what, and whether something was done about it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from actions.turn import Turn
from actions.wiring import house
from assistant import clock, identity
from assistant.casework.actors import Actor, AssuranceLevel, Role
from tests.actions.trackers import CONVERSATION, tracker

RESIDENT = Actor(Role.RESIDENT, "person-1", assurance=AssuranceLevel.DEMO)


@pytest.fixture(autouse=True)
def own_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("REKO_DATA_DIR", str(tmp_path))
    house.cache_clear()
    yield
    house().close()
    house.cache_clear()


def shown(actor: Actor = RESIDENT, conversation: str | None = CONVERSATION) -> dict[str, Any]:
    minutes = timedelta(minutes=5)
    token = identity.mint(house().sealer, actor, now=clock.now(), lifetime=minutes, conversation=conversation)
    return {"identity": token, "audience": "staff"}


def test_the_token_of_the_message_says_who_it_is() -> None:
    turn = Turn(tracker(metadata=shown()))
    assert turn.actor == RESIDENT
    assert turn.staff_tone


@pytest.mark.parametrize("metadata", [None, {}, {"identity": None}, {"identity": "x"}, {"identity": {"role": "admin"}}])
def test_without_a_good_token_nobody_is_known(metadata: Any) -> None:
    assert Turn(tracker(metadata=metadata)).actor == Actor(Role.ANONYMOUS, CONVERSATION)


def test_a_token_of_another_conversation_is_none() -> None:
    assert Turn(tracker(metadata=shown(conversation="talk-2"))).actor.role is Role.ANONYMOUS


def test_the_audience_gives_nobody_a_role() -> None:
    assert Turn(tracker(metadata={"audience": "staff"})).actor.role is Role.ANONYMOUS


def test_somebody_anonymous_acts_as_the_holder_of_the_booking_shown_in_this_talk() -> None:
    grant = Turn(tracker()).grant("appointment-1")
    assert Turn(tracker(slots={"own_booking": grant})).acting == Actor(Role.CODE_HOLDER, "appointment-1")


def test_a_grant_of_another_conversation_opens_nothing() -> None:
    other = house().sealer.seal_json({"appointment": "appointment-1", "conversation": "talk-2"})
    assert Turn(tracker(slots={"own_booking": other})).own_booking is None


@pytest.mark.parametrize("forged", ["appointment-1", "sealed:x", '{"appointment":"appointment-1"}'])
def test_a_forged_grant_opens_nothing(forged: str) -> None:
    assert Turn(tracker(slots={"own_booking": forged})).acting.role is Role.ANONYMOUS


@pytest.mark.parametrize(
    ("done", "fresh"),
    [
        ((), True),
        (("action_listen",), True),
        (("action_extract_slots",), True),
        (("booking_form",), True),
        (("utter_faq",), False),
        (("action_go_back", "booking_form"), False),
    ],
)
def test_a_message_is_fresh_until_something_was_done_about_it(done: tuple[str, ...], fresh: bool) -> None:
    assert Turn(tracker(form="booking_form", done=done)).fresh is fresh


def test_the_first_entity_of_a_name_counts() -> None:
    assert Turn(tracker(entities={"answer": "yes"})).entity("answer") == "yes"
    assert Turn(tracker()).entity("answer") is None
