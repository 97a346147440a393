"""What goes with a message and is no errand: an apology beside an order, fear for the money just asked about."""

from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.knowledge.asides_of_opening import OF_MONEY
from assistant.nlu.safety import recognised_first
from assistant.nlu.verdict import FALLBACK, wish
from assistant.swedish.dangers.said_after import names_somebody_feared
from assistant.swedish.replies.apologies import without_apology
from assistant.swedish.replies.asides import speaks_of
from assistant.talk.payloads import PREFIX
from assistant.talk.several import Part, Said
from assistant.talk.trouble import wording

APOLOGY = "utter_apology_beside"


def errand_beside_apology(text: str) -> str | None:
    """The message without the apology in it. Danger is read in all of it."""
    return None if text.startswith(PREFIX) or recognised_first(text) else without_apology(text)


def met(sender: str) -> Said:
    """What an apology gets; what else was said is answered after it."""
    return {"recipient_id": sender, "text": wording("small_talk", APOLOGY)}


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
