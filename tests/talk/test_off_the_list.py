"""Right after a call was put on the list: no code is asked for, and a day that does not suit is of the call."""

from rasa.shared.core.events import ActionExecuted

from assistant.talk.contact_kept import SHOW, of_contact_kept
from assistant.talk.needs import NeedsPolicy
from assistant.talk.newest import Newest
from assistant.talk.of_the_form import is_its_own
from tests.talk.test_contact_kept import newest, said
from tests.talk.trackers import LISTEN, entity, form, tracker, user

RECEIVED = "utter_call_back_received"


def test_who_wants_off_is_told_how() -> None:
    assert of_contact_kept(newest("ta bort mig från listan", "cancel_appointment", after=RECEIVED)) == SHOW
    assert of_contact_kept(newest("ni behöver inte ringa mer", "withdraw_consent", after=RECEIVED)) == SHOW
    assert of_contact_kept(newest("radera allt, ring inte", "erase_data", after=RECEIVED)) is None
    assert of_contact_kept(newest("ta bort mig från listan", "cancel_appointment")) is None
    assert of_contact_kept(newest("jag tar tillbaka mitt samtycke", "withdraw_consent", after=RECEIVED)) is None


def test_a_day_that_does_not_suit_is_no_need() -> None:
    policy = NeedsPolicy.__new__(NeedsPolicy)
    policy.config = {"wishes": ["rebook_appointment"], "in_forms": []}
    told = user("ring inte på fredag", "rebook_appointment", [entity("needs", {"channel": "call"})])
    assert policy.decide(tracker(*said(RECEIVED), told))[0] is None
    assert policy.decide(tracker(*said("utter_greet"), told))[0] is not None


def test_when_it_suits_greets_nobody() -> None:
    def is_read(text: str) -> bool:
        talk = tracker(*form("call_back_form", "call_time"), ActionExecuted(LISTEN), user(text, "greet"))
        return is_its_own(Newest.of(talk))

    assert is_read("mornarna") and not is_read("god dag")
