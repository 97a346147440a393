"""What somebody begins with who seeks the right place or tells what weighs on them, and what they end with."""

from assistant.knowledge.around import Around
from assistant.swedish.bookings.seeks_time import seeks_time
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.replies.closings import closes

RIGHT_PLACE, EVENINGS, TROUBLE, STORY = "right_place", "evening_times", "money_trouble", "heavy_story"
# What such words are taken for; what is surely something else stays that.
UNHEARD = ("nlu_fallback", "out_of_scope", "inform", "dont_know", "help")
OF_PLACE = (*UNHEARD, "faq", "show_appointment", "book_appointment", "affirm")
OF_EVENINGS = (*UNHEARD, "faq", "book_appointment", "other_times")
OF_TROUBLE = (*UNHEARD, "money_amount", "complaint", "legal_judgement")
OF_A_STORY = (*UNHEARD, "which_way", "medical_advice", "complaint")
# What words that only end a talk are taken for.
OF_CLOSING = (*UNHEARD, "medical_advice", "affirm", "faq", "human_path", "wait", "show_appointment", "stop", "thanks")
# What was answered about money.
OF_MONEY = (
    "utter_faq/does_money",
    "utter_faq/does_reko_decide_money",
    "utter_consent_what_is_at_stake",
    "utter_money_",
)


def fears_for_money(around: Around) -> bool:
    """Whether somebody fears the very thing that was just asked: that the money goes."""
    return speaks_of("fears_it", around.text) and any(name.startswith(OF_MONEY) for name in around.just_said)


def of_the_opening(around: Around) -> str | None:
    """Where no form is open, of residents."""
    if around.is_of_staff or around.form is not None:
        return None
    if around.wish in OF_CLOSING and around.just_said and (closing := closes(around.text)):
        return closing
    if around.wish in OF_PLACE and speaks_of(RIGHT_PLACE, around.text):
        return RIGHT_PLACE
    if around.wish in OF_EVENINGS and speaks_of(EVENINGS, around.text):
        return EVENINGS
    if seeks_time(around.text):
        return None
    if around.wish in OF_TROUBLE and speaks_of(TROUBLE, around.text):
        return TROUBLE
    return STORY if around.wish in OF_A_STORY and speaks_of(STORY, around.text) else None
