"""A form that waits, open, after numbers for what may be need: the person says whether to go on (ADR 0027)."""

from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.verdict import DANGER
from assistant.swedish.consents.consent_by_act import closes_all

YES, NO = "affirm", "deny"
# Staff go on at once: what they tell is a case, and the practice judges an answer that is made up.
OF_STAFF = ("way_form", "training_form")
# What a form reads: with any of it a yes or no is an answer to the form.
OF_THE_FORM = frozenset({"parties", "when", "choice", "phone", "person_name", "care_centre", "needs", "booking_code"})


def waits(tracker: DialogueStateTracker) -> bool:
    """Whether the open form is one that waits after such numbers."""
    return tracker.active_loop_name not in (None, *OF_STAFF)


def answers_if_to_go_on(tracker: DialogueStateTracker) -> bool:
    """Whether a yes or no is said to "Vill du gå vidare?", and so to nothing that the form had asked before."""
    newest = tracker.latest_message
    said = [event.intent.get("name") for event in tracker.events if isinstance(event, UserUttered)]
    return (
        waits(tracker)
        and said[-2:-1] == [DANGER]
        and newest is not None
        and newest.intent.get("name") in (YES, NO)
        and OF_THE_FORM.isdisjoint(found["entity"] for found in newest.entities)
        and not closes_all(newest.text or "")
    )


def said_no(tracker: DialogueStateTracker) -> bool:
    """Whether the newest message says no."""
    return tracker.latest_message is not None and tracker.latest_message.intent.get("name") == NO
