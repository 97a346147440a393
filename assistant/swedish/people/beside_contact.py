"""What else is said beside a name or a number that is put right: "ja på den, men numret blev fel, det ska va 070-…"."""

import re

from assistant.swedish.consents.parties import named
from assistant.swedish.data_files import load
from assistant.swedish.people.names_told import told_name
from assistant.swedish.people.names_within import introduces_oneself, speaks_of_name
from assistant.swedish.people.phones import HIDDEN, hide_phones
from assistant.swedish.replies.answers import answer
from assistant.swedish.words.text import fold

_SENTENCES = re.compile(r"(?<=[.!?;\n])\s*")
_TELEPHONE = HIDDEN.strip("[]")


def answer_beside_contact(text: str) -> str | None:
    """The words that answer something else; None where there are none, or where it is in doubt.

    A "nej" right before it ("nej, numret är fel") denies the number and nothing else.
    """
    kept = [rest for sentence in _SENTENCES.split(hide_phones(text)) if (rest := _rest(sentence))]
    said = " ".join(kept).strip()
    return said if said and (named(said) or answer(said) in ("yes", "no")) else None


def answer_before(text: str) -> str | None:
    """The yes or no that stands by itself before whatever else is said; None where none does."""
    first = re.split(r"[,.!;]", text, maxsplit=1)[0].strip()
    return first if first != text.strip() and answer(first) in ("yes", "no") else None


def _rest(sentence: str) -> str:
    pieces = [piece for piece in re.split(load("contact_put_right")["between"], sentence, flags=re.IGNORECASE) if piece]
    of_contact = [at for at, piece in enumerate(pieces) if _is_of_contact(piece)]
    if not of_contact:
        return sentence
    before = pieces[: of_contact[0]]
    led = " ".join(before).strip(" ,")
    leads = [led] if _is_an_answer(led, sentence) else []
    after = [piece for at, piece in enumerate(pieces) if at > of_contact[0] and at not in of_contact and named(piece)]
    return "".join(f"{piece.strip(' ,.')}. " for piece in (*leads, *after))


def _is_an_answer(led: str, sentence: str) -> bool:
    """A single word only where the correction is set against it: "ja, men numret är fel"."""
    if not led or answer(led) is None:
        return bool(led and named(led))
    beside = fold(sentence)[len(led) :]
    is_set_against = re.match(load("contact_put_right")["set_against"], beside) and answer(led) == "yes"
    return len(led.split()) > 1 or bool(is_set_against)


def _is_of_contact(piece: str) -> bool:
    said = fold(piece)
    if _TELEPHONE in said or any(re.search(one, said) for one in load("contact_put_right")["number"]):
        return True
    if named(piece):
        return False
    told = introduces_oneself(piece) or speaks_of_name(piece) or told_name(piece) is not None
    return told or any(re.search(one, said) for one in load("contact_put_right")["of_a_slip"])
