"""One reply of the answers to several wishes.

A form's question is said once, last; what two parts both got for an answer is said once; a part that failed is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import yaml
from rasa.core.channels.channel import CollectingOutputChannel

from assistant.swedish.consents.parties import PARTIES
from assistant.talk.several import Part, Said
from assistant.talk.trouble import RESPONSES

UNANSWERED = "utter_part_unanswered"
DID_YOU_MEAN = "utter_did_you_mean"
LOST = "utter_lost"
# What a form says to ask, as against what it answers. The same is said again after every interruption.
QUESTIONS = (
    "utter_ask_",
    "utter_offer_",
    "utter_confirm_",
    "utter_old_time_is_kept",
    "utter_consent_said_back",
    "utter_consent_terms_",
    # Read back of each; "utter_consent_no_hurry" and "utter_consent_no_records" are answers.
    *(f"utter_consent_{answer}_{party}" for answer in ("yes", "no") for party in PARTIES),
)
# Asked by no form: it holds whatever comes after.
OPEN_QUESTIONS = ("utter_ask_whose_coordinator",)


@dataclass
class Answered:
    """A part and what was answered to it: pairs of a response's name and what was said."""

    part: Part
    said: list[tuple[str, Said]] = field(default_factory=list)


class Replies(CollectingOutputChannel):
    """Rasa's collector, which also remembers which response each message is of."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        self._name_the_rest("")
        name = str(message.get("utter_action") or "")
        await super().send_response(recipient_id, message)
        self._name_the_rest(name)

    @property
    def said(self) -> list[tuple[str, Said]]:
        self._name_the_rest("")
        return list(zip(self._names, self.messages, strict=True))

    def _name_the_rest(self, name: str) -> None:
        self._names += [name] * (len(self.messages) - len(self._names))


def one_reply(sender: str, answered: Sequence[Answered]) -> list[Said]:
    """All answers in order, what was left unanswered, and the question of the form that is now open.

    Empty when nothing at all was answered.
    """
    heard = [answer for answer in answered if answer.said]
    if not heard:
        return []
    said = [pair for answer in heard for pair in answer.said]
    answers = [pair for pair in said if not pair[0].startswith(QUESTIONS)]
    missed = [_unanswered(sender, answer.part.text) for answer in answered if not answer.said]
    asked = [pair for pair in said if pair[0] in OPEN_QUESTIONS]
    asked += [pair for pair in heard[-1].said if pair[0].startswith(QUESTIONS) and pair not in asked]
    return [*_each_once(answers), *missed, *_each_once(asked)]


def _each_once(answers: Sequence[tuple[str, Said]]) -> Iterator[Said]:
    """Nothing twice; of several "menade du" one, with the choices of all."""
    unsure = [said for name, said in answers if name == DID_YOU_MEAN]
    told: list[Said] = []
    for name, said in answers:
        if name == DID_YOU_MEAN:
            said = _with_all_choices(unsure)
        if said in told or (name == LOST and unsure):
            continue
        told.append(said)
        yield said


def _with_all_choices(unsure: Sequence[Said]) -> Said:
    """The first of them, with the buttons of all; what it ends with ("något annat") still comes last."""
    last = unsure[0]["buttons"][-1:]
    buttons = [button for said in unsure for button in said["buttons"] if button not in last]
    different = {button["payload"]: button for button in buttons}
    return {**unsure[0], "buttons": [*different.values(), *last]}


def _unanswered(sender: str, part: str) -> Said:
    return {"recipient_id": sender, "text": _wording().replace("{part}", part)}


@cache
def _wording() -> str:
    words = yaml.safe_load((RESPONSES / "several.yml").read_text(encoding="utf-8"))
    return str(words["responses"][UNANSWERED][0]["text"]).strip()


def as_one_message(events: Iterable[Any]) -> Iterator[Any]:
    """A conversation's events with the parts of a message as one: what was offered in any of them was just offered."""
    message: str | None = None
    for event in events:
        if event.type_name == "user":
            if event.message_id is not None and event.message_id == message:
                continue
            message = event.message_id
        yield event
