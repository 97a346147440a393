"""Small shades of a wish, where the answer differs: to be phoned rather than to phone, out of a list rather than in."""

import re
from functools import cache

from assistant.swedish.bookings.booking_codes import HIDDEN, hide
from assistant.swedish.data_files import load
from assistant.swedish.words.denied import any_undenied, denied, ends_clause
from assistant.swedish.words.text import fold


def wants_a_call(text: str) -> bool:
    """True for "ring mig", false for "kan jag ringa er", "ring mig inte" and "prata med en människa"."""
    said = _without_unwanted(fold(text))
    wanted = _any("call_back", "wants", said) or _any("call_back", "plainly", said)
    return wanted and not _any("call_back", "not", said)


def asks_plainly_for_call(text: str) -> bool:
    """True for "kan hon ringa" and "be henne ringa mig", false for "kan hon ringa min chef" and "kan jag ringa"."""
    return any_undenied(_patterns("call_back", "plainly"), _without_unwanted(fold(text)))


def asks_for_call_instead(text: str) -> bool:
    """True for "kan ni inte ringa mig i stället, ingen av dem passar", where the caller knows that times were shown."""
    return any(pattern.search(fold(text)) for pattern in _patterns("call_back", "instead"))


def refuses_call(text: str) -> bool:
    """True for "jag vill inte bli uppringd", false for "jag kan inte vänta, ring mig" and "kan ni inte ringa mig"."""
    said = _asked_plainly(fold(text))
    refused = any(ends_clause(said, match.end()) for match in _unwanted(said))
    return refused and _any("call_back", "wants", said) and not wants_a_call(text)


def speaks_of_call(text: str) -> bool:
    """True for "behöver inte bli uppringd" and "ring inte", false for "fel nummer"."""
    return re.search(r"\b(?:upp)?ring", fold(text)) is not None


def limits_call(text: str) -> bool:
    """True for "ring inte klockan 12": not then, but a call all the same."""
    said = _asked_plainly(fold(text))
    return any(_goes_on_with_a_limit(said, match) for match in _unwanted(said))


def _without_unwanted(said: str) -> str:
    """The words without the calls that are not wanted, whenever and wherever."""
    said = _asked_plainly(said)
    unwanted = [match for match in _unwanted(said) if not _goes_on_with_a_limit(said, match)]
    for match in sorted(unwanted, key=lambda match: match.start(), reverse=True):
        said = f"{said[: match.start()]} {said[match.end() :]}"
    return said


def _asked_plainly(said: str) -> str:
    return re.sub(load("call_back")["asked_kindly"], r"\1 \2", re.sub(load("call_back")["promised"], " ", said))


def _unwanted(said: str) -> list[re.Match[str]]:
    return [match for pattern in _patterns("call_back", "unwanted") for match in pattern.finditer(said)]


def _goes_on_with_a_limit(said: str, match: re.Match[str]) -> bool:
    return re.match(load("call_back")["limits"], said[match.end() :]) is not None


def wants_out(text: str) -> bool:
    """True for "ta bort mig från väntelistan", false for "sätt upp mig" and "jag vill inte lämna listan"."""
    said = fold(text)
    return _any("waiting_list", "leave", said) and not _any("waiting_list", "stay", said)


def keeps_booking(text: str) -> bool:
    """True for "nej avboka inte", "behåll tiden" and "låt den stå kvar", whatever answer stands before it."""
    return _any("bookings", "keeps", fold(text))


def gives_up_moving(text: str) -> bool:
    """True for "nej strunt i det", where a time was to be moved."""
    return keeps_booking(text) or _any("bookings", "gives_up", fold(text))


def cancels_booking(text: str) -> bool:
    """True for "avboka den" as an answer, false where a no, an if or a question is part of it."""
    said = fold(text)
    return _any("bookings", "cancels", said) and not (_any("bookings", "unless", said) or keeps_booking(text))


def cancels_outright(text: str) -> bool:
    """True for "fick förhinder, avboka", false for "avboka och ge mig en ny tid" and "avboka inte"."""
    other = wants_another_time(text) or keeps_booking(text)
    return _any("bookings", "cancels_outright", fold(text)) and not other


def cancels_and_books_later(text: str) -> bool:
    """True for "ja avboka, jag tar en ny tid sen", false for "ja avboka och ge mig en ny tid"."""
    return _any("bookings", "cancels_for_now", fold(text))


def cancels_with_regret(text: str) -> bool:
    """True for "ja tyvärr", where it is asked whether to cancel, false for "ja tyvärr inte" and "tyvärr"."""
    return _any("bookings", "cancels_with_regret", fold(text))


def wants_another_time(text: str) -> bool:
    """True for "ge mig en ny tid" and "byt till torsdag i stället", whatever answer stands before it."""
    return _any("bookings", "another_time", fold(text))


def wants_old_time(text: str) -> bool:
    """True for "kan jag få tillbaka den gamla tiden" and "ångra flytten", said after it was moved."""
    return any_undenied(_patterns("bookings", "old_time"), fold(text))


def takes_new_time(text: str) -> bool:
    """True for "då tar vi en ny", false for "jag tar en ny tablett"."""
    return any_undenied(_patterns("bookings", "new_time"), fold(text))


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


def is_delayed(text: str) -> bool:
    """True for "bussen kom inte" and "sitter fast i kön", false for "bussen kom inte, kan jag byta tid"."""
    said = fold(text)
    other = wants_another_time(text) or cancels_outright(text) or keeps_booking(text)
    return not other and any(re.search(pattern, said) for pattern in load("asides")["delayed"])


def asks_for_code(text: str) -> bool:
    """True for "vad var koden nu igen" and "gäller samma kod?"."""
    return _any("bookings", "code", fold(text))


def without_code(text: str) -> str:
    """The text without its booking codes and the words that only introduce them: they say nothing of the wish."""
    (introduced,) = _patterns("bookings", "before_code")
    pieces = hide(text).split(HIDDEN)
    return " ".join([*(introduced.sub("", piece) for piece in pieces[:-1]), pieces[-1]]).strip(" ,.")


def lost_code(text: str) -> bool:
    """True for "jag har tappat koden", "har ingen kod" and "vilken kod?"."""
    return _any("bookings", "lost_code", fold(text))


def code_not_at_hand(text: str) -> bool:
    """True for "hittar den inte" and "den ligger hemma", right after the code was asked for: elsewhere it isn't."""
    return lost_code(text) or _any("bookings", "no_code_here", fold(text))


def says_only_booked(text: str) -> bool:
    """True for "jag har redan bokat", false for "jag har bokat men blir sen"."""
    return _any("bookings", "only_booked", fold(text))


def changes_number(text: str) -> bool:
    """True for "byt telefonnummer på min bokning" and "jag skrev fel nummer"."""
    return _any("bookings", "changes_number", fold(text))


def speaks_of_booking(text: str) -> bool:
    """True for "jag vill boka på törnrosen" and "ge mig en ny tid", false for "har tid på törnrosen"."""
    return _any("bookings", "books", fold(text)) or wants_another_time(text)


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
    """True for "kan nån hjälpa mig" and for whoever has no code: after the offer of a call both mean a yes.

    "Kan du hjälpa mig förstå" and "vad kan ni hjälpa mig med?" ask for something else.
    """
    said = fold(text)
    if lost_code(text):
        return True
    pleads_for_it = _any("call_back", "lost_paper", said) or any_undenied(_patterns("call_back", "pleads"), said)
    return pleads_for_it and not re.search(load("call_back")["asks"], said)


def lost_paper(text: str) -> bool:
    """True for "har tappat lappen": the paper with the code."""
    return _any("call_back", "lost_paper", fold(text))


def asks_whom_to_call(text: str) -> bool:
    """True for "vem ska jag ringa då"."""
    return _any("call_back", "whom", fold(text))


def rings_oneself(text: str) -> bool:
    """True for "nej förresten, jag ringer hellre själv", false for "jag orkar inte ringa själv"."""
    return _any("call_back", "oneself", fold(text))


def means_known_number(text: str) -> bool:
    """True for "använd det jag gav" and "samma nummer"."""
    return _any("call_back", "known_number", fold(text))


def refuses_number(text: str) -> bool:
    """True for "jag ger inte mitt nummer en gång till"."""
    return _any("call_back", "refuses_number", fold(text))


def meeting_form(text: str, *, bare: bool = False) -> str | None:
    """visit | phone | video, when one of them is named and not denied. `bare`: a word alone will do, as "telefon tack"
    does before a time is chosen.
    """
    named = {form for form, found in _forms_in(text, bare=bare).items() if not all(found)}
    return named.pop() if len(named) == 1 else None


def told_form(text: str) -> str | None:
    """The same of a message that surely tells how to meet: "hellre ringa" is by phone there."""
    named = {form for form, found in _forms_in(text, bare=True, told=True).items() if not all(found)}
    return named.pop() if len(named) == 1 else None


def refused_forms(text: str, *, bare: bool = False) -> set[str]:
    """What is named only to be denied: visit of "nej inte på plats"."""
    return {form for form, found in _forms_in(text, bare=bare).items() if all(found)}


def asks_if_one_travels(text: str) -> bool:
    """True for "behöver inte åka dit va?", false for "jag orkar inte åka dit"."""
    return _any("bookings", "travel_asked", fold(text))


def asks_if_called(text: str) -> bool:
    """True for "så de ringer mig alltså?" and "behöver inte komma dit va", false for "ni ringer om det blir fel"."""
    return _any("bookings", "called_asked", fold(text))


def speaks_of_time_one_has(text: str) -> bool:
    """True for "kan vi ta mötet på telefon", false for "kan vi ta det på telefon i stället"."""
    return _any("bookings", "of_a_time_one_has", fold(text))


def wants_sounding_board(text: str) -> bool:
    """True for "jag vill boka bollplank", false for "vad är bollplank" and for who has booked one already."""
    return _any("bookings", "sounding_board", fold(text))


def _forms_in(text: str, *, bare: bool, told: bool = False) -> dict[str, list[bool]]:
    """The ways to meet that are named, with whether each word for them is denied."""
    # "Jag nås på telefon" is no way to meet.
    said = re.sub(load("bookings")["reached"], " ", fold(text))
    found: dict[str, list[bool]] = {}
    for name in ("forms", *["bare"] * bare, *["told"] * told):
        for form, patterns in load("bookings")[name].items():
            for match in (one for pattern in patterns for one in re.finditer(pattern, said)):
                found.setdefault(form, []).append(denied(said, match))
    return found


def whenever(text: str) -> bool:
    """True for "spelar ingen roll" and "jag kan alltid svara"."""
    return _any("call_back", "whenever", fold(text))


def _any(file: str, group: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(file, group))


@cache
def _patterns(file: str, group: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load(file)[group])
