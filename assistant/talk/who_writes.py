"""Whose tone a message is met in: what the page says, or what somebody told of their own work in this talk.

It only sets the tone: what staff may do and see hangs on the signed token alone.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from assistant.content.choice import STAFF
from assistant.nlu.safety import recognised_first
from assistant.swedish.staff.own_role import errand_of, tells_own_matter, tells_own_role
from assistant.talk.payloads import PREFIX

TOLD = "told_role"
# What the button of somebody who works with others' matters brings along.
_BUTTON = '"guide":"staff"'
Retrieve = Callable[[], Awaitable[DialogueStateTracker | None]]


async def as_told(metadata: Mapping[str, Any], text: str, retrieve: Retrieve) -> dict[str, Any]:
    """The metadata of a message, with the audience that the person's own words give it.

    Somebody who is logged in is who the token says.
    """
    if metadata.get("audience") == STAFF or metadata.get("identity") or tells_own_matter(text):
        return dict(metadata)
    if _tells(text) or _told_before(await retrieve()):
        return {**metadata, "audience": STAFF, TOLD: True}
    return dict(metadata)


def errand(text: str) -> str:
    """The message without whose it is; danger is read in all of it. Empty for who only says what they work as."""
    return text if text.startswith(PREFIX) or recognised_first(text) else errand_of(text)


def is_of_staff(metadata: Mapping[str, Any]) -> bool:
    return metadata.get("audience") == STAFF


def _tells(text: str) -> bool:
    return _BUTTON in text if text.startswith(PREFIX) else tells_own_role(text)


def _told_before(tracker: DialogueStateTracker | None) -> bool:
    newest = tracker.latest_message if tracker else None
    return bool(newest and (newest.metadata or {}).get(TOLD))
