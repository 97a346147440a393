"""The answer to which yeses are to be taken back: "ja, alla. Men tiden vill jag ha kvar" is never a yes to anybody."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.swedish.consents.parties import named
from assistant.swedish.consents.party_names import party_at
from assistant.swedish.consents.taken_back import EVERYBODY, TakenBack, only_asks_of_it, taken_back
from assistant.swedish.data_files import load
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold, words

ALL = TakenBack(EVERYBODY, named=False, outright=True, whole=True)
# Said of taking back, and what offers it where it was not understood.
WHICH = "utter_consent_which_to_end"
_OF_IT = ("utter_withdrawn", WHICH, "utter_nothing_to_withdraw", "utter_consent_change_how")
_OFFERED = ("utter_did_you_mean", "utter_perhaps")


def takes_them_all_back(text: str, before: str, said: Sequence[Sequence[str | None]]) -> bool:
    """`before`: the message before it; `said`: the names of the answers so far, message by message."""
    names = [name for name in (said[-1] if said else ()) if name]
    offered = any(name.startswith(_OFFERED) for name in names) and taken_back(before).outright
    spoken_of = offered or any(name.startswith(_OF_IT) for name in names)
    return spoken_of and not is_question(text) and _all().match(" ".join(words(fold(text)))) is not None


def means_one_of_several(text: str) -> bool:
    """ "Ta bort ett samtycke", and it is not said whose."""
    return (
        not named(text) and not only_asks_of_it(text) and _one_of_them().search(" ".join(words(fold(text)))) is not None
    )


def answers_which(text: str, said: Sequence[Sequence[str | None]]) -> TakenBack | None:
    """ "Soc", "alla utom kassan", right after it was asked whose yes goes."""
    asked = bool(said) and WHICH in said[-1]
    if not asked or not named(text) or is_question(text):
        return None
    meant = taken_back(text)
    if meant.outright:
        return meant
    return taken_back(f"{load('taken_back_order')['order']} {text}") if _only_names(text) else None


def _only_names(text: str) -> bool:
    """ "Af", "det till min chef", "inte soc, af": names and small words; "inte soc" alone takes nobody out."""
    said, listed = words(fold(text)), load("taken_back_order")
    if set(said) & set(listed["not"]) and len(named(text)) == 1:
        return False
    position = 0
    while position < len(said):
        party, length = party_at(said, position)
        if party is None and said[position] not in listed["beside_names"]:
            return False
        position += length
    return True


@cache
def _one_of_them() -> re.Pattern[str]:
    return re.compile(load("taken_back_order")["one_of_them"])


@cache
def _all() -> re.Pattern[str]:
    return re.compile(load("taken_back_order")["all_of_them"])
