"""Is it a question? Also without its question mark, as most people write on a phone."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold, words

MARK = "?"
FEWEST_WORDS = 3
_WORD = re.compile(r"\w+")
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")


def is_question(text: str) -> bool:
    """True for "får min chef veta", "ok å vad är det" and "vad är det?", false for "får prata" and "när som helst"."""
    whole = words(fold(text))
    said = _after_a_nod(whole)
    if not said or any(" ".join(said).startswith(answer) for answer in _listed("answers")):
        return False
    if text.rstrip().endswith(MARK) or said[0] in _listed("asking"):
        return True
    if said[0] in _listed("always_asking"):
        return len(said) > 1
    # "Ok tar den första" leaves out who takes it, and asks nothing.
    return not (len(said) < len(whole) and _leaves_out_who(said)) and _asks_yes_or_no(said)


def _leaves_out_who(said: list[str]) -> bool:
    return len(said) > 1 and said[1] in _listed("objects") and said[0] not in _listed("never_subjectless")


def is_a_nod(text: str) -> bool:
    """Whether nothing is said but that the last message was read: "okej", "mm"."""
    said = words(fold(text))
    return bool(said) and all(word in _listed("nods") for word in said)


def asked_after_a_nod(text: str) -> str | None:
    """ "Ok. Hjälper de mig då" is a question after its nod; None for a bare one, and where nothing was nodded to."""
    whole = words(fold(text))
    if not whole or whole[0] not in _listed("nods") or not is_question(text):
        return None
    after, begins = _after_a_nod(whole), [found.start() for found in _WORD.finditer(text)]
    if len(after) < FEWEST_WORDS or len(begins) != len(whole):
        return None
    return text[begins[len(whole) - len(after)] :]


def _after_a_nod(said: list[str]) -> list[str]:
    """What follows upon "ok", "jaha, men": that the last message was read, which answers nothing."""
    place = next((at for at, word in enumerate(said) if word not in _listed("nods")), len(said))
    if not place:
        return said[1:] if _joins_a_question(said) else said
    joined = place < len(said) - 1 and said[place] in _listed("joining")
    return said[place + joined :]


def _joins_a_question(said: list[str]) -> bool:
    """ "Men hur då", "och vem läser det"."""
    return len(said) > 1 and said[0] in _listed("joining") and said[1] in _listed("asking_when_joined")


def asks_somewhere(text: str) -> bool:
    """Whether there is a question anywhere in the text: "lagen säger väl inget, vem håller i den"."""
    said = words(fold(text))
    asked = any(word in _listed("asking") or word in _listed("spoken") for word in said)
    pairs = zip(said, said[1:], strict=False)
    return asked or MARK in text or any(one in _listed("verbs") and two in _listed("subjects") for one, two in pairs)


def without_questions(text: str) -> str:
    """The sentences that ask nothing: "inget av det. hur vet jag om någon har skickat?" keeps the first."""
    return " ".join(part for part in _SENTENCES.split(text) if not is_question(part))


def asks_if_one_must(text: str) -> bool:
    """ "Måste jag va med på det här", "är det frivilligt"."""
    said = " ".join(words(fold(text)))
    return any(re.search(rf"\b{entry}\b", said) for entry in _listed("must"))


def asks_yes_or_no(text: str) -> bool:
    """True for "är det fel att ringa först"."""
    return _asks_yes_or_no(words(fold(text)))


def _asks_yes_or_no(said: list[str]) -> bool:
    return len(said) > 1 and said[0] in _listed("verbs") and said[1] in _listed("subjects")


@cache
def _listed(name: str) -> tuple[str, ...]:
    return tuple(fold(entry) for entry in load("questions")[name])
