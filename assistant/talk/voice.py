"""Replies to somebody who listens: the text as it is read aloud, computed from what is shown."""

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.swedish.voice.spoken import spoken

CHANNEL, VOICE = "channel", "voice"


def as_heard(replies: Sequence[dict[str, Any]], metadata: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The replies, said out where the message came in over a voice channel (`metadata.channel`), else as they are."""
    if metadata.get(CHANNEL) != VOICE:
        return list(replies)
    return [{**reply, "text": spoken(reply["text"])} if reply.get("text") else reply for reply in replies]
