"""Whether somebody looks for the number to phone: with a care centre named, now or just before, it is that centre's."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

MOST_WORDS_ALONE = 3


def seeks_number(text: str) -> bool:
    """True for "har du nummer till kryddgården" and "hur gör jag om jag ringer själv", false for "mitt nummer är"."""
    said = fold(text)
    return _says("seeks", said) and not _says("unless", said)


def names_another(text: str) -> bool:
    """True for "nej förresten, kryddgården" and a lone name, where the caller has seen that it is a care centre's."""
    said = fold(text)
    return len(said.split()) <= MOST_WORDS_ALONE or _says("corrects", said)


def asks_the_same_there(text: str) -> bool:
    """True for "och på törnrosen?" and nothing more, where the caller has seen that a care centre is named."""
    return _says("same_there", fold(text))


def seeks_coordinator_of_a_place(text: str, *, named: bool = False) -> bool:
    """True for "vem är reko på limhamn", false for "vad gör reko på möten".

    `named`: whether a care centre is: "hon går på törnrosen, vilken koordinator är det där".
    """
    said = fold(text)
    return _says("of_a_place", said) or (named and _says("who_it_is", said))


def asks_who_for_a_client(text: str) -> bool:
    """ "Min klient går på Törnrosen, vilken koordinator är det där": the care centre and who it is are one question."""
    said = fold(text)
    return _says("who_it_is", said) and _says("of_a_client", said)


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("number_sought")[name])
