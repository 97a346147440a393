"""Danger as this process hears it: the patterns always, the learnt ear since a model was loaded.

The door guards what comes in before Rasa sees it, so it can't ask Rasa's pipeline: the ear that came with the model is
kept here for the whole process.
"""

from assistant.languages.recognition import language_of
from assistant.nlu.ear import Ear
from assistant.swedish.danger import Danger, danger
from assistant.swedish.plain_answers import is_plain_answer

# Swedish has no code: it is what everything else is told from.
LEARNT = (None, "en", "ar")
_ears: list[Ear] = []


def listen_with(ear: Ear) -> None:
    """From now on this process listens with `ear` too, and with no other."""
    _ears[:] = [ear]


def heard(text: str) -> Danger | None:
    """The danger in the text, None when there is nothing to hear.

    The ear knows no bare "inte de heller": it would hear need in any few words that say no.
    """
    known = danger(text)
    if known is None and is_plain_answer(text):
        return None
    found = _ears[0].hear(text, known) if _ears else known
    if found is None or (known and "certain" == known.level == found.level):
        return found
    # A language that nobody taught the ear sounds like need. Who writes one gets the numbers with its answer.
    return found if language_of(text) in LEARNT else None
