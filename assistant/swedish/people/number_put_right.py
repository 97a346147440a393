"""A number that was given, put right: its last digits told anew, a whole other one, or only that it is wrong."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.people.phones import HIDDEN, hide_phones, phone, phones
from assistant.swedish.words.text import fold

# A single digit is hardly ever said of a number by itself.
_FEWEST_LAST = 2
# The digits it ends with, a word for it, and one for its digits.
_SIGNS_OF_A_NUMBER = 2


def number_told(text: str) -> str | None:
    """The number that is meant: not the old one, the one after "nej", and with its last digits put right."""
    numbers, pieces = phones(text), [fold(piece) for piece in hide_phones(text).split(HIDDEN)]
    if not numbers or len(pieces) != len(numbers) + 1:
        return phone(text)
    first, last = _those_that_hold(pieces)
    number = numbers[last if _says("slips", " ".join(pieces[first + 1 :])) else first]
    put_right = _says("slips", pieces[-1]) or _says("of_digits", pieces[-1])
    return _with_ending(number, number_ending(pieces[-1]) if put_right else None)


def tells_digits(text: str) -> bool:
    """Whether last digits may be told, or the number is spoken of at all."""
    said = fold(text)
    return number_ending(text) is not None or _says("of_number", said) or _says("of_digits", said)


def ending_put_right(text: str, known: str) -> str | None:
    """The known number with other last digits: "de sista ska va 75, inte 51", "51 ska vara 15 i numret"."""
    if phones(text):
        return None
    ending = number_ending(text)
    if ending is None or known.endswith(ending):
        ending = _other_digits(fold(text), known)
    right = _with_ending(known, ending)
    return right if right != known else None


def number_ending(text: str) -> str | None:
    """ "72" of "nej, 72 på slutet": the last digits of a number that was given, put right."""
    said = fold(text)
    if _says("ends_otherwise", said):
        return None
    found = (pattern.search(said) for pattern in _patterns("ending"))
    return next((match[1] for match in found if match), None)


def says_wrong_number(text: str) -> bool:
    """True for "oj, fel nummer", with nothing else in it."""
    return _says("wrong", fold(text))


def _those_that_hold(pieces: Sequence[str]) -> tuple[int, int]:
    """The first and the last of the numbers that are not said to be old or another's; of all where all of them are."""
    pairs = list(zip(pieces[:-1], pieces[1:], strict=True))
    holds = [at for at, (before, after) in enumerate(pairs) if not (_says("left_before", before) or _left(after))]
    own = [at for at in holds if _says("own_before", pieces[at])] or holds
    return (own[0], own[-1]) if own else (0, 0)


def _left(after: str) -> bool:
    return _says("left_after", after)


def _other_digits(said: str, known: str) -> str | None:
    """The digits that are told beside those that the number ends with, or as its last ones.

    "I slutet" may be of a week or a corridor: by itself it is of the number only beside the digits that stand there.
    """
    spoken = [match[1] for pattern in _patterns("digits") for match in pattern.finditer(said)]
    others = [one for one in spoken if not (len(one) >= _FEWEST_LAST and known.endswith(one))]
    of_it = (len(others) < len(spoken), _says("of_number", said), _says("of_digits", said))
    meant = len(others) == 1 and len(others[0]) >= _FEWEST_LAST and sum(of_it) >= _SIGNS_OF_A_NUMBER
    return others[0] if meant else None


def _with_ending(number: str, ending: str | None) -> str:
    return number[: -len(ending)] + ending if ending else number


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("number_put_right")[name])
