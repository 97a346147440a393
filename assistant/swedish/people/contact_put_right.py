"""Name or number that were noted before: put right, said to be wrong, or asked about.

Only where a call or a booking of this talk holds them: anywhere else the same words may be about anything.
"""

import re
from functools import cache

from assistant.swedish.bookings.put_right import asked_back, what_is_wrong
from assistant.swedish.data_files import load
from assistant.swedish.people.names_told import told_name, told_parts
from assistant.swedish.people.names_within import (
    corrected,
    in_place,
    introduces_oneself,
    speaks_of_name,
    spelt_out,
    tells_of_another,
)
from assistant.swedish.people.number_put_right import ending_put_right, number_ending, number_told
from assistant.swedish.people.phones import phones
from assistant.swedish.words.text import fold
from assistant.swedish.words.wishes_said import changes_number, for_another, refuses_call

NAME, PHONE = "person_name", "phone"


def puts_contact_right(text: str) -> str | None:
    """The slot that is put right, or said to be wrong: phone of "numret ska sluta på 31", none of "vilket nummer?"."""
    said = fold(text)
    if for_another(text) or tells_of_another(text) or _says("others", said):
        return None
    if _is_of_number(text, said):
        return PHONE
    return NAME if _is_of_name(text, said) else None


def _is_of_number(text: str, said: str) -> bool:
    if _says("unless_own", said):
        return False
    wrong = what_is_wrong(text) == PHONE or changes_number(text) or _says("wrong_number", said)
    return wrong or (number_ending(text) is not None and not _is_of_name(text, said))


def _is_of_name(text: str, said: str) -> bool:
    if what_is_wrong(text) == NAME or any(_says(kind, said) for kind in ("half_a_name", "wrong_name")):
        return True
    return told_name(text) is not None and (introduces_oneself(text) or speaks_of_name(text))


def number_put_right(text: str, known: str) -> str | None:
    """The number after it: a whole other one, or the known one with other digits last; None when none is told."""
    told = number_told(text)
    if told and told != known:
        return told
    others = [number for number in phones(text) if number != known]
    return others[-1] if others else ending_put_right(text, known)


def bare_ending(text: str) -> str | None:
    """ "31", or "det är 31", as an answer to which number is the right one."""
    found = (pattern.search(fold(text)) for pattern in _patterns("only_digits"))
    return next((match[1] for match in found if match), None)


def name_put_right(text: str, known: str) -> str | None:
    """The name after it; None when none is told, or the same."""
    spelt = spelt_out(text)
    if spelt and (new := corrected(known, spelt)):
        return new
    given, family = told_parts(text)
    told = told_name(text)
    if given and " " not in (told or "") and " " not in known and fold(given) != fold(known):
        # "Du skrev bara Testsson, Kim heter jag i förnamn".
        return f"{given} {known}"
    if told is None:
        return None
    if " " not in told and " " not in known and fold(told) != fold(known) and corrected(known, told) is None:
        return f"{told} {known}"
    return in_place(known, told, given=given, family=family)


def asks_how_listed(text: str) -> bool:
    """True for "står jag på listan?", "är det inskrivet?" and "har ni mitt nummer rätt?"."""
    said = fold(text)
    return asked_back(text) in (NAME, PHONE) or (_says("asks_if_noted", said) and not _says("others", said))


def asks_of_contact(text: str) -> bool:
    """True for "vilket nummer har ni skrivit på mig?": asked of one's number or name, and not of a consent."""
    said = fold(text)
    return asks_how_listed(text) and (_says("number", said) or speaks_of_name(text))


def of_another(text: str) -> bool:
    """True for "ring min mamma också, 070-…" and "vems nummer är …": no number of one's own is told anew."""
    return _says("of_another", fold(text)) and not _says("one_of_ones_own", fold(text))


def wants_off_the_list(text: str) -> bool:
    """True for "ta bort mig från listan" and "ni behöver inte ringa", where somebody is on it."""
    off = refuses_call(text) or _says("off_the_list", fold(text))
    return off and puts_contact_right(text) is None


def calls_off(text: str) -> bool:
    """True for "jag vill avboka samtalet", which is the call where no meeting is booked."""
    return _says("calls_off", fold(text))


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("contact_put_right")[name])
