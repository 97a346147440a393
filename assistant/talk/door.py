"""Rasa's door: the REST channel at its usual address, which cleans and guards what comes in.

Nothing that a person wrote passes on before personal numbers are hidden and danger is recognised: a message of
danger goes on without its words. A message with several wishes goes on in parts, and gets one
reply. Text that starts with `/` is ordinary text, unless it is a button of the last answer.
"""

from __future__ import annotations

import gc
from asyncio import CancelledError
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any
from uuid import uuid4

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from assistant import quiet_logs
from assistant.nlu.safety import recognised_first
from assistant.nlu.verdict import FALLBACK, GREET, wish
from assistant.swedish.people.personal_numbers import hide
from assistant.swedish.words import once
from assistant.swedish.words.clause_patterns import prepare
from assistant.swedish.words.normalise import clean, mended
from assistant.talk import (
    faint,
    going_on,
    in_english,
    leaning,
    name_asked,
    payloads,
    quick_rasa,
    resuming,
    said_beside,
    several,
    training_door,
    who_writes,
)
from assistant.talk.conversations import SealedConversations
from assistant.talk.erasing import Erasing
from assistant.talk.met_after import was_believed
from assistant.talk.one_reply import Answered, Replies, as_one_message, one_reply
from assistant.talk.several import Part
from assistant.talk.stripping import UNKEPT
from assistant.talk.trouble import trouble
from assistant.talk.voice import as_heard

quiet_logs.install()
quick_rasa.install()

Deliver = Callable[[UserMessage], Awaitable[Any]]
LONGEST_SENDER = 255
ERASED = "erased"


class Door(RestInput):
    """`POST /webhooks/rest/webhook {"sender", "message", "metadata"}`, as Rasa's own, `GET …/ready`, `POST …/erase`."""

    def __init__(self) -> None:
        super().__init__()
        self._erasing = Erasing()

    def blueprint(self, on_new_message: Deliver) -> Blueprint:
        door = Blueprint("reko_door", __name__)

        @door.route("/", methods=["GET"])
        async def health(request: Request) -> HTTPResponse:
            return json({"status": "ok"})

        @door.route("/ready", methods=["GET"])
        async def ready(request: Request) -> HTTPResponse:
            good = _is_whole(request.app.ctx.agent)
            return json({"ready": good}, status=200 if good else 503)

        @door.route("/webhook", methods=["POST"])
        async def receive(request: Request) -> HTTPResponse:
            return await self._receive(request, on_new_message)

        @door.route("/erase", methods=["POST"])
        async def erase(request: Request) -> HTTPResponse:
            """What was asked for on the page, `{"erasure": id}`: only here are the conversations' locks."""
            said = request.json if isinstance(request.json, dict) else {}
            done = await self._erasing.carry_out(request.app.ctx.agent, [str(said.get("erasure"))])
            return json({"erased": done})

        @door.listener("after_server_start")
        async def settle(*_: Any) -> None:
            """What is loaded stays: the collector need not walk through all of it between two answers."""
            prepare()
            gc.collect()
            gc.freeze()

        return door

    async def _receive(self, request: Request, deliver: Deliver) -> HTTPResponse:
        said = request.json if isinstance(request.json, dict) else {}
        sender, text = said.get("sender"), said.get("message")
        if not isinstance(sender, str) or not 0 < len(sender) <= LONGEST_SENDER or not isinstance(text, str):
            return json({"error": "sender and message must be text"}, status=400)
        with self._erasing.message_of(sender), once.reading():
            return await self._reply(request, sender, text, deliver)

    async def _reply(self, request: Request, sender: str, text: str, deliver: Deliver) -> HTTPResponse:
        await self._erasing.note_owner(sender, self._metadata(request))
        read = partial(request.app.ctx.agent.tracker_store.retrieve, sender)
        metadata = await who_writes.as_told(self._metadata(request), text, read)
        of_staff = who_writes.is_of_staff(metadata)
        parse = request.app.ctx.agent.parse_message
        errand, response = await said_beside.errand_of(text, read, parse, of_staff=of_staff)
        parts = await _parts(request, sender, errand, of_staff=of_staff)
        answered = await self._answered(metadata, sender, parts, deliver)
        replies = _all_said(answered) if len(parts) == 1 else one_reply(sender, answered)
        replies = [said_beside.met(sender, response), *replies] if response and replies else replies
        promised = _erasure_was_promised(_all_said(answered))
        await self._erasing.after_turn(request.app.ctx.agent, sender, promised=promised)
        return json(as_heard(replies or trouble(sender, parts[0].parse_data), self._metadata(request)))

    async def _answered(
        self, metadata: dict[str, Any], sender: str, parts: list[Part], deliver: Deliver
    ) -> list[Answered]:
        """Each part as a message of its own, one after the other; the parts of a message share its id."""
        message_id = uuid4().hex
        answered = []
        for part in parts:
            replies = Replies()
            of_part = {**metadata, UNKEPT: True} if part.unkept else {**metadata}
            message = UserMessage(
                part.text, replies, sender, part.parse_data, self.name(), message_id=message_id, metadata=of_part
            )
            if not part.surplus:
                await _try(deliver, message)
            answered.append(Answered(part, replies.said))
        return answered

    def _metadata(self, request: Request) -> dict[str, Any]:
        given = self.get_metadata(request)
        return given if isinstance(given, dict) else {}


async def _try(deliver: Deliver, message: UserMessage) -> None:
    """Whatever fails, what was answered until then is kept, and the next part gets its turn."""
    try:
        await deliver(message)
    except (CancelledError, Exception) as error:
        quiet_logs.failed("door.deliver", error)


async def _parts(request: Request, sender: str, text: str, *, of_staff: bool) -> list[Part]:
    agent = request.app.ctx.agent
    if name_asked.may_be_name(_cleaned(text)):
        tracker = await agent.tracker_store.retrieve(sender)
        if name := name_asked.as_name(tracker, _cleaned(text)):
            return [name]
    parts = await _read_parts(request, sender, text, of_staff=of_staff)
    if training_door.may_be_answer(parts):
        tracker = await agent.tracker_store.retrieve(sender)
        return training_door.as_answer(tracker, _cleaned(text), parts) or parts
    if leaning.may_lean(parts):
        return [await leaning.in_context(parts[0], agent.parse_message, partial(agent.tracker_store.retrieve, sender))]
    return parts


async def _read_parts(request: Request, sender: str, text: str, *, of_staff: bool) -> list[Part]:
    """The message as it was understood so far: a button, danger and what stands beside it, or its wishes."""
    if text.startswith(payloads.PREFIX) and await _was_offered(request, sender, text):
        return [Part(text, resuming.with_kept(sender, payloads.parse_data(text)))]
    written = _cleaned(text)
    whole = written if recognised_first(written) else mended(written)
    if not whole:
        return [Part("", {"text": "", "entities": [], **wish(FALLBACK, 0.0)})]
    cleaned = who_writes.errand(whole) if of_staff else whole
    if not cleaned:
        return [Part(whole, {"text": whole, "entities": [], **wish(GREET)})]
    agent = request.app.ctx.agent
    first = recognised_first(cleaned)
    if said := in_english.as_swedish(cleaned, first):
        cleaned, first = said, recognised_first(said)
    if going_on.may_go_on(cleaned, first):
        tracker = await agent.tracker_store.retrieve(sender)
        first = going_on.after(tracker, cleaned, first)
        if first and was_believed(tracker) and (ordinary := await faint.as_said(cleaned, first, agent.parse_message)):
            return [ordinary]
    asked_for = partial(_asked_for, agent, sender)
    if said_beside.may_fear_it(cleaned, first):
        tracker = await agent.tracker_store.retrieve(sender)
        if fear := said_beside.as_fear_for_money(tracker, cleaned):
            return [fear]
    if first and (answer := await faint.as_answer(cleaned, first, agent.parse_message, asked_for)):
        return [answer]
    if first and of_staff and (question := await faint.as_staffs_question(cleaned, first, agent.parse_message)):
        return [question]
    if first:
        # Words beside danger that are read are kept by nobody.
        answered = Part(first["text"], first, unkept=bool(first["text"]))
        beside = in_english.booking_beside(cleaned, first) or await several.beside(
            cleaned, first, agent.parse_message, asked_for
        )
        return [answered, *beside]
    return await several.parts_of(cleaned, agent.parse_message, asked_for)


async def _asked_for(agent: Any, sender: str) -> str | None:
    """The slot that an open form waits for."""
    tracker = await agent.tracker_store.retrieve(sender)
    return tracker.get_slot("requested_slot") if tracker is not None and tracker.active_loop_name else None


def _cleaned(text: str) -> str:
    # The sign goes last, as what hides before it (a tag, a control character) goes when the text is cleaned.
    return hide(clean(text)).lstrip(payloads.PREFIX + " ")


async def _was_offered(request: Request, sender: str, payload: str) -> bool:
    tracker = await request.app.ctx.agent.tracker_store.retrieve(sender)
    return tracker is not None and payload in payloads.offered(as_one_message(tracker.events))


def _is_whole(agent: Any) -> bool:
    """A model is loaded, and conversations go where they are sealed (Rasa falls back in silence)."""
    return bool(agent.is_ready()) and isinstance(_our_store(agent), SealedConversations)


def _our_store(agent: Any) -> Any:
    """The tracker store behind the wrapper that Rasa puts around it."""
    return getattr(agent.tracker_store, "_tracker_store", agent.tracker_store)


def _all_said(answered: list[Answered]) -> list[dict[str, Any]]:
    return [said for answer in answered for _, said in answer.said]


def _erasure_was_promised(messages: list[dict[str, Any]]) -> bool:
    return any((message.get("custom") or {}).get("kind") == ERASED for message in messages)
