"""What goes with a message and is no errand: an apology beside an order, "mvh", how one is, fear for the money just
asked about.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.knowledge.asides_of_opening import OF_MONEY
from assistant.nlu.safety import recognised_first
from assistant.nlu.verdict import DANGER, FALLBACK, wish
from assistant.swedish.dangers.said_after import names_somebody_feared
from assistant.swedish.replies.apologies import without_apology
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.replies.stories import Told
from assistant.swedish.replies.trimmings import without_trimmings
from assistant.talk.payloads import PREFIX
from assistant.talk.several import Part, Said
from assistant.talk.told_beside import Parse, may_tell_beside, told_beside
from assistant.talk.trouble import wording

ReadTalk = Callable[[], Awaitable[DialogueStateTracker | None]]
# What is said to it, by the file it is in; what else was said is answered after it.
APOLOGY, OF_ONESELF = ("small_talk", "utter_apology_beside"), ("steering", "utter_heard")


async def errand_of(
    text: str, read: ReadTalk, parse: Parse, *, of_staff: bool = False
) -> tuple[str, tuple[str, str] | None]:
    """The message without what changes nothing of it, and the response to what was said besides. Danger is read in
    all of it. `read`: how the talk is read; it is, where something may only be told beside what is asked for. What
    staff tell is a case.
    """
    if text.startswith(PREFIX) or recognised_first(text):
        return text, None
    if errand := without_apology(text):
        return without_trimmings(errand), APOLOGY
    shorter = without_trimmings(text)
    told = None if of_staff else await _told(shorter, read, parse)
    if told is None:
        return shorter, None
    return without_trimmings(told.errand), OF_ONESELF if told.touches else None


async def _told(text: str, read: ReadTalk, parse: Parse) -> Told | None:
    """What is only told beside an answer to the open form, or beside something to do."""
    if not may_tell_beside(text):
        return None
    tracker = await read()
    if _tells_of_danger(tracker):
        return None
    asked = tracker.get_slot("requested_slot") if tracker and tracker.active_loop_name else None
    return await told_beside(text, asked, parse)


def _tells_of_danger(tracker: DialogueStateTracker | None) -> bool:
    """Whether there was danger in this talk: after that, what hurts is never beside the point."""
    said = [event for event in tracker.events if isinstance(event, UserUttered)] if tracker else []
    return DANGER in [event.intent.get("name") for event in said]


def met(sender: str, response: tuple[str, str]) -> Said:
    return {"recipient_id": sender, "text": wording(*response)}


def may_fear_it(text: str, first: dict[str, Any] | None) -> bool:
    """Whether it is "det är det jag är rädd för": seen without reading the talk."""
    return first is not None and speaks_of("fears_it", text) and not names_somebody_feared(text)


def as_fear_for_money(tracker: DialogueStateTracker | None, text: str) -> Part | None:
    """The message as ordinary words, where the message before it asked about money, and named nobody to fear.

    Of what was danger no word is kept, so that whoever told of it is heard as before.
    """
    said = [event for event in tracker.events if isinstance(event, UserUttered)] if tracker else []
    before = (said[-1].text or "") if said else ""
    of_others = names_somebody_feared(before) or speaks_of("found_out", before)
    if tracker is None or not _told_of_money(tracker) or not speaks_of("of_money", before) or of_others:
        return None
    return Part(text, {"text": text, "entities": [], **wish(FALLBACK, 1.0)}, unkept=True)


def _told_of_money(tracker: DialogueStateTracker) -> bool:
    """Whether that is what was answered last: only then is the fear met after it."""
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            return False
        if isinstance(event, BotUttered) and str((event.metadata or {}).get("utter_action")).startswith(OF_MONEY):
            return True
    return False
