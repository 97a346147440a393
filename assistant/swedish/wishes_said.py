"""Small shades of a wish, where the answer differs: to be phoned rather than to phone, out of a list rather than in."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.text import fold


def wants_a_call(text: str) -> bool:
    """True for "ring mig", false for "kan jag ringa er" and "prata med en människa"."""
    said = fold(text)
    return _any("call_back", "wants", said) and not _any("call_back", "not", said)


def wants_out(text: str) -> bool:
    """True for "ta bort mig från väntelistan", false for "sätt upp mig"."""
    return _any("waiting_list", "leave", fold(text))


def keeps_booking(text: str) -> bool:
    """True for "nej avboka inte", "behåll tiden" and "låt den stå kvar", whatever answer stands before it."""
    return _any("bookings", "keeps", fold(text))


def cancels_booking(text: str) -> bool:
    """True for "avboka den" as an answer, false where a no, an if or a question is part of it."""
    said = fold(text)
    return _any("bookings", "cancels", said) and not (_any("bookings", "unless", said) or keeps_booking(text))


def cancels_outright(text: str) -> bool:
    """True for "fick förhinder, avboka", false for "avboka och ge mig en ny tid" and "avboka inte"."""
    said = fold(text)
    other = _any("bookings", "another_time", said) or keeps_booking(text)
    return _any("bookings", "cancels_outright", said) and not other


def asks_of_another(text: str) -> bool:
    """True for "har min sambo bokat en tid?" and "visa alla bokningar"."""
    return _any("bookings", "of_another", fold(text))


def books_not_now(text: str) -> bool:
    """True for "kastanjen, men jag vill inte boka nu"."""
    return _any("bookings", "not_now", fold(text))


def asks_how_long(text: str) -> bool:
    """True for "hur länge brukar det ta?", false for "hur lång tid tar svaret"."""
    return _any("bookings", "how_long", fold(text))


def is_only_late(text: str) -> bool:
    """True for "jag blir tio minuter sen" and nothing else with it."""
    return _any("bookings", "only_late", fold(text))


def asks_for_code(text: str) -> bool:
    """True for "vad var koden nu igen" and "gäller samma kod?"."""
    return _any("bookings", "code", fold(text))


def lost_code(text: str) -> bool:
    """True for "jag har tappat koden", "har ingen kod" and "vilken kod?"."""
    return _any("bookings", "lost_code", fold(text))


def asks_if_booked(text: str) -> bool:
    """True for "är tiden bokad nu?", false for "vad har jag bokat"."""
    return _any("bookings", "booked_yet", fold(text))


def changes_number(text: str) -> bool:
    """True for "byt telefonnummer på min bokning" and "jag skrev fel nummer"."""
    return _any("bookings", "changes_number", fold(text))


def for_another(text: str) -> bool:
    """True for "en tid åt mig och en åt min fru"."""
    return _any("bookings", "for_another", fold(text))


def says_minutes(text: str) -> bool:
    """True for "ca tio min" and "en kvart"."""
    return _any("bookings", "minutes", fold(text))


def asks_when_called(text: str) -> bool:
    """True for "när ringer ni?"."""
    return _any("call_back", "when_called", fold(text))


def pleads(text: str) -> bool:
    """True for "kan nån hjälpa mig" and for whoever has no code: after the offer of a call both mean a yes."""
    return lost_code(text) or _any("call_back", "pleads", fold(text))


def asks_whom_to_call(text: str) -> bool:
    """True for "vem ska jag ringa då"."""
    return _any("call_back", "whom", fold(text))


def means_known_number(text: str) -> bool:
    """True for "använd det jag gav" and "samma nummer"."""
    return _any("call_back", "known_number", fold(text))


def refuses_number(text: str) -> bool:
    """True for "jag ger inte mitt nummer en gång till"."""
    return _any("call_back", "refuses_number", fold(text))


def meeting_form(text: str, *, asked: bool = False) -> str | None:
    """visit | phone | video, when one of them is named and not denied. `asked`: it is the answer to that question."""
    said = fold(text)
    lists = [load("bookings")["forms"], *([load("bookings")["alone"]] if asked else [])]
    named = {form for forms in lists for form, patterns in forms.items() if _named(patterns, said)}
    return named.pop() if len(named) == 1 else None


def speaks_as_staff(text: str) -> bool:
    """True for "jag jobbar på soc", false for "min syster jobbar på soc"."""
    return _any("bookings", "staff", fold(text))


def wants_sounding_board(text: str) -> bool:
    """True for "jag vill boka bollplank", false for "vad är bollplank" and for who has booked one already."""
    return _any("bookings", "sounding_board", fold(text))


def _named(patterns: list[str], said: str) -> bool:
    found = [match for pattern in patterns for match in re.finditer(pattern, said)]
    return any(not re.search(load("bookings")["denied"], said[: match.start()]) for match in found)


def whenever(text: str) -> bool:
    """True for "spelar ingen roll" and "jag kan alltid svara"."""
    return _any("call_back", "whenever", fold(text))


def _any(file: str, group: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(file, group))


@cache
def _patterns(file: str, group: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load(file)[group])
