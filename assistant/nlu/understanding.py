"""All that `assistant/swedish/` can find in a message, as Rasa entities."""

import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from assistant.nlu.verdict import entity
from assistant.swedish import times
from assistant.swedish.bookings.booking_codes import find as find_booking_code
from assistant.swedish.bookings.booking_codes import hide
from assistant.swedish.bookings.choices import choice, takes_first, without_first
from assistant.swedish.consents.consent_ahead import without_ends
from assistant.swedish.consents.consent_terms import content, receipt, until
from assistant.swedish.consents.parties_seen import parties_of_all
from assistant.swedish.people.care_ties import care_ties
from assistant.swedish.people.names import person_name
from assistant.swedish.people.names_within import named_within
from assistant.swedish.people.needs import needs
from assistant.swedish.people.number_put_right import number_told
from assistant.swedish.people.phones import hide_phones, phone
from assistant.swedish.people.places import Place, find_places, in_area, meant_places, says_unknown
from assistant.swedish.replies.answers import answer, doubt
from assistant.swedish.spans import period
from assistant.swedish.staff.figures import asked_figure
from assistant.swedish.staff.situations import situation
from assistant.swedish.voice.spoken_digits import spoken_digits
from assistant.swedish.words.wishes_said import lost_code, wants_a_call, wants_out

# More choices than any answer offers: "den sista" then comes out as the last of them.
MANY_CHOICES = 99
EARLIEST, LAST_CHOICE = "earliest", "latest"
NO_CENTRE = "unknown"
_SENTENCES = re.compile(r"[.!]+\s+")
# "Inte på torsdag": a time was said, and nothing but that it does not suit.
ONLY_EXCLUDED = "excluded"


def entities(text: str, now: datetime, places: Sequence[Place]) -> list[dict[str, Any]]:
    """Entities by name: care_centre, when, when_unclear, answer, choice, parties, phone, booking_code, person_name,
    period, content, until, receipt, situation, figure, needs, care_ties, call_back and in_line.

    `when` is a list of `{"start", "end"}`, local time to the minute, as `times.Interval`.
    """
    code = find_booking_code(text)
    number = number_told(text) or spoken_phone(text)
    when = _when_beside_digits(without_ends(text, now), now, code=code, number=number)
    return [
        *_care_centre(text, places),
        *when,
        *_maybe("answer", answer(text) or ("maybe" if doubt(text) and not lost_code(text) else None)),
        *_maybe("choice", _choice(text) or (EARLIEST if when and takes_first(text) else None)),
        *_parties(text, now),
        *_maybe("phone", number),
        *_maybe("booking_code", code),
        *_maybe("person_name", _name(text, places)),
        *_maybe("period", period(text)),
        *_maybe("content", content(text)),
        *_maybe("until", until(text, now)),
        *_maybe("receipt", receipt(text)),
        *_figure(text, now),
        *_maybe("situation", situation(text, now) or None),
        *_maybe("needs", needs(text) or None),
        *_maybe("care_ties", care_ties(text, places) or None),
        *_maybe("call_back", "yes" if wants_a_call(text) else None),
        *_maybe("in_line", "leave" if wants_out(text) else None),
    ]


def _name(text: str, places: Sequence[Place]) -> str | None:
    """A person's name, also beside something else. A care centre's is none."""
    names = (person_name(text), named_within(text))
    return next((name for name in names if name and not find_places(name, places)), None)


def _figure(text: str, now: datetime) -> list[dict[str, Any]]:
    asked = asked_figure(text, now.date())
    return [entity("figure", asked.as_entity())] if asked else []


def spoken_phone(text: str) -> str | None:
    """A phone number that was read aloud, in E.164."""
    digits = spoken_digits(text)
    return phone(digits) if digits else None


def _maybe(name: str, value: Any) -> list[dict[str, Any]]:
    return [] if value is None else [entity(name, value)]


def _care_centre(text: str, places: Sequence[Place]) -> list[dict[str, Any]]:
    if found := meant_places(text, places):
        return [entity("care_centre", found[0].id)]
    if len(here := in_area(text, places)) == 1:
        return [entity("care_centre", here[0])]
    return [entity("care_centre", NO_CENTRE)] if says_unknown(text) else []


def _when_beside_digits(text: str, now: datetime, *, code: str | None, number: str | None) -> list[dict[str, Any]]:
    """A phone number is full of digits that look like clock times, and a code's number would be one too."""
    if number and not phone(text):
        # Read aloud, it can't be told from the words around it.
        return []
    without_code = hide(text) if code else text
    return _when(hide_phones(without_code) if number else without_code, now)


def _when(text: str, now: datetime) -> list[dict[str, Any]]:
    found = times.understand(text, now)
    if (rest := without_first(text)) != text and (beside := times.understand(rest, now)).when:
        found = beside
    intervals = [{key: moment.isoformat(timespec="minutes") for key, moment in asdict(i).items()} for i in found.when]
    unclear = "past" if found.past and not intervals else found.unclear
    if found.spans and not (intervals or unclear):
        unclear = ONLY_EXCLUDED
    return _maybe("when", intervals or None) + _maybe("when_unclear", unclear)


def _choice(text: str) -> str | None:
    chosen = choice(text, MANY_CHOICES)
    if chosen is None and len(said := _SENTENCES.split(text.strip(" .!"))) > 1 and "?" not in text:
        # "Då förstår jag. Jag tar den tidigaste tiden."
        chosen = choice(said[-1], MANY_CHOICES)
    if isinstance(chosen, int) and chosen >= MANY_CHOICES - 2:
        return LAST_CHOICE if chosen == MANY_CHOICES - 1 else None
    return None if chosen is None else str(chosen)


def _parties(text: str, now: datetime) -> list[dict[str, Any]]:
    found = parties_of_all(text, now)
    if not (found.included or found.excluded or found.everyone or found.nobody or found.only):
        return []
    value = {
        "included": sorted(found.included),
        "excluded": sorted(found.excluded),
        "everyone": found.everyone,
        "nobody": found.nobody,
        "only": found.only,
    }
    return [entity("parties", value)]
