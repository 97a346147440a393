"""What a number, a plain yes or no, or a few words answer to a question of the guide (`actions/staff/ways.py`)."""

from actions.forms import MISSES
from actions.turn import Turn
from assistant.swedish.staff.situations import is_plain_no
from assistant.swedish.staff.way_answers import answer_to
from assistant.swedish.words.questions import is_question

# Nobody passes it with a no about something else.
GUARD = "special"
# Words of a no that says nothing of what it denies: "nej tack".
BARE = 2
# It was not known: the way is only provisional, and what must be found out first is said.
UNSURE = "unsure"
# Says nothing of what is needed where that was not asked.
LOST = "lost"
# What a plain yes, no or "vet inte" says to a question, where it says anything.
ANSWERS: dict[str, dict[str, str]] = {
    "special": {"no": "none"},
    "plan": {"maybe": "unsure"},
    "consent": {"yes": "yes", "no": "no", "maybe": "unclear"},
    "asked": {"no": "no", "maybe": "unsure"},
    "waited": {"maybe": "unsure"},
    "news": {"yes": "new", "no": "nothing_new", "maybe": "nothing_new"},
    "need": {"maybe": "lost"},
    "purpose": {"yes": "yes", "no": "no", "maybe": "no"},
}
# In the order of the buttons, for "den andra" and "2".
CHOICES: dict[str, tuple[str, ...]] = {
    "special": ("none", "danger", "under_18", "guardian", "protected_identity"),
    "plan": ("sip", "activity", "habilitation", "insurance", "employer", "coordinator"),
    "consent": ("yes", "no", "unclear"),
    "asked": ("no", "waiting", "answered", "unsure"),
    "waited": ("recent", "over_goal", "late"),
    "news": ("nothing_new", "new", "unclear_answer"),
    "need": (
        "ability",
        "joint",
        "information",
        "advice",
        "af_ground",
        "sickness_compensation",
        "certificate",
        "employer",
        "activity",
        "lost",
    ),
    "purpose": ("yes", "no"),
}


def plain_answer(turn: Turn, asked: str) -> str | None:
    """The value of the fact that is asked for. What tells it in any message has been read already."""
    choice = turn.entity("choice")
    if choice and choice.isdigit() and int(choice) < len(CHOICES[asked]):
        return CHOICES[asked][int(choice)]
    if value := answer_to(f"way_{asked}", turn.text):
        return value
    if turn.answer == "maybe" and asked == GUARD:
        # Asked once more, to be found out. Then nobody is kept at it, and the way is only provisional.
        return UNSURE if turn.slot(MISSES) else None
    if turn.answer == "no" and asked == GUARD and not is_plain_no(turn.text):
        # "Nej, inte frågat vården" answers that, and not whether somebody is in danger.
        return None
    if turn.answer == "no" and asked == GUARD and turn.question_left_out and len(turn.text.split()) <= BARE:
        # Said to something else, where the question was not asked again just before.
        return None
    return ANSWERS[asked].get(turn.answer or "")


def need_beside(text: str) -> str | None:
    """What is needed, said in a few words while something else is asked: "det är bara intyget vi vill ha"."""
    need = answer_to("way_need", text)
    return None if need in (None, LOST) or is_question(text) else need
