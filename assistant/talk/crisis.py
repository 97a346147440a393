"""Which answer belongs to which danger."""

from typing import Final

CERTAIN: Final = "certain"
# What `utter_danger_possible` itself is about; every other kind has words of its own.
DEFAULT_KIND = "suicide"
VIOLENCE = "violence"


def answer_to(kind: str | None, level: str | None, *, young: bool = False) -> str:
    """The response's name. A danger of unknown kind gets the numbers that fit most."""
    kind = kind or DEFAULT_KIND
    if level == CERTAIN:
        return f"utter_danger_{kind}_young" if young and kind == VIOLENCE else f"utter_danger_{kind}"
    return "utter_danger_possible" if kind == DEFAULT_KIND else f"utter_danger_possible_{kind}"


# What stands after a certain danger in the next few messages, by its kind; every other kind has the numbers of life.
# Whoever fears for another has lines with the same numbers as the answer before them (facts N-31 to N-33).
AFTERWARDS = {
    "violence": "violence",
    "seen": "violence",
    "child": "child",
    "worried_violence": "worried_violence",
    "worried_suicide": "worried_suicide",
    "acute_illness": "illness",
    "eased": "illness",
    "threat": "threat",
}


def answer_afterwards(kind: str | None) -> str:
    """What a vague word after the answer about certain danger gets."""
    return f"utter_after_danger_{AFTERWARDS.get(kind or DEFAULT_KIND, 'life')}"


TAKEN_BACK, CALLING = "utter_threat_taken_back", "utter_after_danger_calling"
# What may be meant for the task that danger closed gets this.
OFFER = "utter_after_danger_go_on"
GOING_ON = "utter_going_on_"
# Of a danger that was only possible nobody remembers the kind: its numbers stand just above.
GOING_ON_IN_FORM, NO_PLAN = "utter_going_on_in_form", "utter_after_danger_no_plan"
OF_VIOLENCE = ("violence", "worried_violence")


def is_of_violence(kind: str | None) -> bool:
    """Whether somebody may be feared: by who writes, or by whom they write of."""
    return AFTERWARDS.get(kind or DEFAULT_KIND) in OF_VIOLENCE


def answer_all_clear(kind: str | None) -> str:
    """What "jag är trygg nu" gets, with the number that fits if it turns."""
    after = AFTERWARDS.get(kind or DEFAULT_KIND)
    return f"utter_after_danger_clear_{after}" if after else "utter_after_danger_clear"


def whom_to_talk_to(kind: str) -> str:
    """The answer to "vem kan jag prata med": the help lines for that very danger."""
    return answer_afterwards(kind) if kind in AFTERWARDS else "utter_after_danger_whom"


def that_one_rings(kind: str | None) -> str:
    """The answer to "ska jag ringa någon under tiden": yes, and whom in that very danger."""
    return f"utter_after_danger_ring_{AFTERWARDS.get(kind or DEFAULT_KIND, 'life')}"


def said_before_going_on(kind: str | None) -> str:
    """One line with the numbers of that danger before a task is gone on with."""
    return f"{GOING_ON}{AFTERWARDS.get(kind or DEFAULT_KIND, 'life')}"
