"""Taking back by name, nodding to it, and changing what was kept, in words of one's own (C-43)."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed
from actions.consents.consent_changes import ChangeConsent
from actions.consents.consent_parties import PARTY_SLOTS
from actions.consents.consent_withdrawal import WithdrawConsent
from assistant import clock, identity
from assistant.bootstrap import House
from assistant.nlu.understanding import entities
from assistant.services import consent
from tests.actions.consents.test_consent_withdrawal import AF, EMPLOYER, FK, FORM, SOC, standing, yes_to_all
from tests.actions.houses import TOKEN_LIFETIME, did, move_in
from tests.actions.trackers import CONVERSATION, tracker
from tests.store.houses import RESIDENT


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    yes_to_all(house)
    return house


class After:
    """One message after an answer of that name, with what it surely does at the last question."""

    def __init__(self, deed: Deed, text: str, house: House, *, before: str = "", act: str = "", **seen: Any) -> None:
        token = identity.mint(
            house.sealer, RESIDENT, now=clock.now(), lifetime=TOKEN_LIFETIME, conversation=CONVERSATION
        )
        said: Mapping[str, Any] = {"event": "bot", "text": "…", "metadata": {"utter_action": before}}
        found = {one["entity"]: one["value"] for one in entities(text, clock.now(), ())}
        acts = {"consent_check": [act, 0.95]}
        events = [{"event": "user", "text": "…"}, said]
        message = tracker(text, None, found, metadata={"identity": token}, events=events, acts=acts, **seen)
        say = CollectingDispatcher()
        done = asyncio.run(deed.run(say, message, {}))
        self.slots = {event["name"]: event["value"] for event in done if event["event"] == "slot"}
        self.heard = [str(message.get("response")) for message in say.messages]


def test_who_is_kept_is_told_beside_who_is_taken_back(home: House) -> None:
    _, heard = did(WithdrawConsent(), "ta bort af, soc kan vara kvar", home, by=RESIDENT)
    assert standing(home) == {SOC, FK, EMPLOYER} and heard.count("utter_consent_stands") == len(standing(home))
    _, heard = did(WithdrawConsent(), "ta tillbaka mitt samtycke", home, by=RESIDENT)
    assert "utter_consent_stands" not in heard


def test_a_nod_to_who_was_taken_back_takes_back_nobody_else(home: House) -> None:
    did(WithdrawConsent(), "ta bort af", home, by=RESIDENT)
    nod = After(WithdrawConsent(), "ja, stryk dem", home, before="utter_withdrawn_employment_service")
    assert standing(home) == {SOC, FK, EMPLOYER}
    assert set(nod.heard) == {"utter_consent_stands"}


@pytest.mark.parametrize("before", ["utter_faq", "utter_withdrawn_without_reason"])
def test_a_nod_to_what_was_only_told_takes_back(home: House, before: str) -> None:
    After(WithdrawConsent(), "ja, stryk dem", home, before=before)
    assert standing(home) == set()


def test_all_of_it_is_taken_back_right_after_one(home: House) -> None:
    After(WithdrawConsent(), "ja, ta bort allt samtycke", home, before="utter_withdrawn_employment_service")
    assert standing(home) == set()


def test_in_the_open_form_a_nod_changes_no_answer(home: House) -> None:
    with home.uow() as uow:
        consent.withdraw(uow, parties=[SOC, AF, FK, EMPLOYER], by=RESIDENT, now=clock.now())
    slots = {**dict.fromkeys(PARTY_SLOTS, False), "consent_insurance_agency": True}
    before = "utter_withdrawn_before_given"
    nod = After(WithdrawConsent(), "ja, stryk dem", home, before=before, form=FORM, slots=slots)
    assert nod.slots == {} and nod.heard == ["utter_consent_so_far"]


def test_less_in_words_of_ones_own_holds_at_once(home: House) -> None:
    less = After(ChangeConsent(), "de behöver bara veta om mötet, inget mer", home, act="change_content")
    assert "utter_consent_narrowed" in less.heard and not less.slots


def test_who_changes_places_is_taken_back_and_the_other_is_asked_about(home: House) -> None:
    with home.uow() as uow:
        consent.withdraw(uow, parties=[SOC, EMPLOYER], by=RESIDENT, now=clock.now())
    changed = After(ChangeConsent(), "byt af mot chefen", home, act="take_back")
    assert standing(home) == {FK}
    assert [changed.slots[slot] for slot in PARTY_SLOTS] == ["", "", "", True]
