"""Dates and clocks as people read them, by Babel's Swedish. Input is aware or local to Europe/Stockholm."""

from collections.abc import Sequence
from datetime import date, datetime

from babel.dates import format_date, format_datetime
from babel.lists import format_list

from assistant.clock import STOCKHOLM

LOCALE = "sv_SE"


def local(moment: datetime) -> datetime:
    """The moment in Europe/Stockholm, aware; a naive one is taken to be local already."""
    return moment.replace(tzinfo=STOCKHOLM) if moment.tzinfo is None else moment.astimezone(STOCKHOLM)


def day(when: date | datetime) -> str:
    """`tisdag 24 november`, with the year only when it isn't told by the weekday within a year."""
    return format_date(local(when).date() if isinstance(when, datetime) else when, "EEEE d MMMM", LOCALE)


def weekday(when: date) -> str:
    """`tisdag`."""
    return format_date(when, "EEEE", LOCALE)


def day_with_year(when: date) -> str:
    """`24 november 2026`."""
    return format_date(when, "d MMMM y", LOCALE)


def moment(when: datetime) -> str:
    """`tisdag 24 november kl. 09.00`."""
    return format_datetime(local(when), "EEEE d MMMM 'kl.' HH.mm", tzinfo=STOCKHOLM, locale=LOCALE)


def span(start: datetime, end: datetime) -> str:
    """`tisdag 24 november kl. 09.00–10.00`."""
    return f"{moment(start)}–{format_datetime(local(end), 'HH.mm', tzinfo=STOCKHOLM, locale=LOCALE)}"


def clocks(start: datetime, end: datetime) -> str:
    """`kl. 17.00–21.00`, or `kl. 17.00` when they are the same."""
    first, last = (format_datetime(local(one), "HH.mm", tzinfo=STOCKHOLM, locale=LOCALE) for one in (start, end))
    return f"kl. {first}" if first == last else f"kl. {first}–{last}"


def listed(words: Sequence[str]) -> str:
    """`onsdag 25 november och fredag 27 november`."""
    return format_list(words, locale=LOCALE)
