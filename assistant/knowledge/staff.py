"""What is answered for staff at once, whatever it was taken for: the policy that lets it go ahead looks here, and the
action that answers it."""

from assistant.swedish.staff_asks import staff_ask

GUIDE = "way_form"
# Told of the case: in the guide they are its own to read.
OF_THE_CASE = frozenset({"opens_guide", "limited_yes", "refuses_meeting", "no_consent"})


def answered_for_staff(text: str, form: str | None) -> str | None:
    """The kind of what staff ask, where it is answered beside whatever is open; None where it is not."""
    if text.startswith("/") or form not in (None, GUIDE):
        return None
    kind = staff_ask(text)
    return None if form == GUIDE and kind in OF_THE_CASE else kind


def is_of_the_case(text: str) -> bool:
    """Whether the guide reads it itself: "hon vill inte ha något möte"."""
    return staff_ask(text) in OF_THE_CASE
