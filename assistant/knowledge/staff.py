"""What is answered for staff at once, whatever it was taken for: the policy that lets it go ahead looks here, and the
action that answers it."""

from collections.abc import Mapping, Sequence

from assistant.knowledge.told import Turns
from assistant.swedish.staff_asks import asked_after, staff_ask

GUIDE = "way_form"
# Told of the case: in the guide they are its own to read.
OF_THE_CASE = frozenset(
    {"opens_guide", "limited_yes", "refuses_meeting", "no_consent", "oral_enough", "one_yes_enough"}
)
# What was spoken of, by the answers that told it: a short question after one of them is about that.
SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "booking": (
        *("utter_staff_books", "utter_staff_no_person", "utter_staff_no_bookings", "utter_staff_client_books"),
        *("utter_human_path_guardian", "utter_faq/who_may_book"),
    ),
    "protected": ("utter_human_path_protected_identity", "utter_staff_protected_phone"),
    "board": (
        *("utter_way_bollplank", "utter_faq/what_is_bollplank", "utter_faq/bollplank_without_consent"),
        *("utter_staff_short_question", "utter_staff_board"),
    ),
    "taken_back": ("utter_staff_taken_back", "utter_staff_not_answered", "utter_staff_must_tell"),
    "private": ("utter_way_private_centre", "utter_faq/private_care_centres"),
    "inquiry": (
        *("utter_way_inquiry", "utter_way_wait", "utter_staff_send", "utter_staff_inquiry", "utter_staff_answer_due"),
        *("utter_staff_counted_from", "utter_faq/inquiry_"),
    ),
    "threat": (
        *("utter_danger_violence", "utter_danger_possible_violence", "utter_after_danger_violence"),
        *("utter_faq/threat_against_staff",),
    ),
}
LATELY = 4


def answered_for_staff(text: str, form: str | None, turns: Turns = ()) -> str | None:
    """The kind of what staff ask, where it is answered beside whatever is open; None where it is not.

    `turns`: the names of what was answered to each message before, oldest first.
    """
    if text.startswith("/") or form not in (None, GUIDE):
        return None
    subject = subject_told(turns)
    kind = (asked_after(subject, text) if subject else None) or staff_ask(text)
    return None if form == GUIDE and kind in OF_THE_CASE else kind


def subject_told(turns: Turns) -> str | None:
    """What the last few answers were about, the newest that was about any of these."""
    for said in reversed(turns[-LATELY:]):
        if subject := next(filter(None, map(_subject, _newest_first(said))), None):
            return subject
    return None


def is_of_the_case(text: str) -> bool:
    """Whether the guide reads it itself: "hon vill inte ha något möte"."""
    return staff_ask(text) in OF_THE_CASE


def _newest_first(said: Sequence[str | None]) -> list[str]:
    return [name for name in reversed(said) if name]


def _subject(name: str) -> str | None:
    return next((subject for subject, answers in SUBJECTS.items() if name.startswith(answers)), None)
