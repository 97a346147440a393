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
# Open for somebody with a matter of their own: what they work as is an answer there, or told beside it.
OF_ONES_OWN = ("booking_form", "consent_form", "call_back_form", "waiting_form", "rebooking_form", "cancellation_form")
Retrieve = Callable[[], Awaitable[DialogueStateTracker | None]]


async def as_told(metadata: Mapping[str, Any], text: str, retrieve: Retrieve) -> dict[str, Any]:
    """The metadata of a message, with the audience that the person's own words give it.

    Somebody who is logged in is who the token says.
    """
    if metadata.get("audience") == STAFF or metadata.get("identity") or tells_own_matter(text):
        return dict(metadata)
    tracker = await retrieve()
    if _told_before(tracker) or (tells_own_role(text) and not _in_own_matter(tracker)):
        return {**metadata, "audience": STAFF, TOLD: True}
    return dict(metadata)


def errand(text: str) -> str:
    """The message without whose it is; danger is read in all of it. Empty for who only says what they work as."""
    return text if text.startswith(PREFIX) or recognised_first(text) else errand_of(text)


def is_of_staff(metadata: Mapping[str, Any]) -> bool:
    return metadata.get("audience") == STAFF


def _in_own_matter(tracker: DialogueStateTracker | None) -> bool:
    return tracker is not None and (tracker.active_loop_name in OF_ONES_OWN or bool(tracker.get_slot("own_booking")))


def _told_before(tracker: DialogueStateTracker | None) -> bool:
    newest = tracker.latest_message if tracker else None
    return bool(newest and (newest.metadata or {}).get(TOLD))
