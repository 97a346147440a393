"""What somebody asks and says of a time of theirs, once it is booked; each is asked of a message where one stands."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.questions import asks_somewhere
from assistant.swedish.words.text import fold


def asks_length(text: str) -> bool:
    """True for "hur länge är man där?" and "när slutar mötet", false for "hur länge sparas det"."""
    said = fold(text)
    return _says("length", said) and not _says("not_length", said)


def asks_when_confirmed(text: str) -> bool:
    """True for "när ringer ni och bekräftar?", false for "när ringer ni?"."""
    return _says("confirmed_when", fold(text))


def asks_code_again(text: str) -> bool:
    """True for "hann inte skriva upp koden", false for "jag skrev upp koden"."""
    said = fold(text)
    return _says("code_named", said) and _says("code_missed", said) and _says("code_again", said)


def wants_another_than_booked(text: str) -> bool:
    """True for "onsdagen går inte, fredag då?": what is booked will not do, and another day is named."""
    said = fold(text)
    if _says("not_moved", said):
        return False
    return _says("will_not_do", said) and _says("other_wished", said)


def asks_what_happens(text: str) -> bool:
    """True for "vad händer på ett sånt möte", false for "vad händer efter mötet"."""
    said = fold(text)
    return _says("what_happens", said) and not _says("not_happens", said)


def asks_to_erase_later(text: str) -> bool:
    """True for "kan jag radera sen, efter mötet": asked, and nothing is erased."""
    said = fold(text)
    return _says("erase_later", said) and _says("speaks_of_erasing", said)


def asks_if_on_the_list(text: str) -> bool:
    """True for "står jag kvar i kön?", which may be of the calls or of the times."""
    return _says("on_the_list", fold(text)) and asks_somewhere(text)


def asks_of_the_line(text: str) -> bool:
    """True for "vad är en väntelista?" and "får jag en tid automatiskt om jag står på väntelistan"."""
    return _says("of_the_line", fold(text))


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    patterns = load("of_my_time")[name]
    return tuple(re.compile(pattern) for pattern in ([patterns] if isinstance(patterns, str) else patterns))
