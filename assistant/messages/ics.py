"""Calendar files (RFC 5545), written by `icalendar`. Neutral titles: a calendar is often shared or on a screen."""

import uuid
from datetime import datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from assistant.messages.wording import ways, words
from assistant.services.message_views import CalendarEntry, CalendarFile

MEDIA_TYPE = "text/calendar; charset=utf-8; method=PUBLISH"
PRODUCT = "-//Bokade tider//SV"
ZONE = "Europe/Stockholm"
# Any fixed name will do: an entry keeps its UID for ever, and the UID tells nothing.
NAMESPACE = uuid.UUID("6f0f3b52-6c0b-5d0c-9a53-1f6a7c2b8e11")
REFRESH = timedelta(hours=1)
WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)
FEED = "feed"


def write(file: CalendarFile, *, link: str) -> bytes:
    """The file's bytes, with METHOD:PUBLISH and a time zone block. `link`: the resident's own page, or ''."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if file.kind == FEED:
        calendar.add("x-wr-calname", words("calendar.feed"))
        calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    calendar.add_component(_stockholm())
    for entry in file.entries:
        calendar.add_component(_event(entry, link, mine=file.kind == FEED))
    written: bytes = calendar.to_ical()
    return written


def uid(entry_id: str) -> str:
    """Always the same for the same meeting, whatever happens to it."""
    return str(uuid.uuid5(NAMESPACE, entry_id))


def _event(entry: CalendarEntry, link: str, *, mine: bool) -> Event:
    event = Event()
    event.add("uid", uid(entry.id))
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("status", entry.status.upper())
    event.add("class", "PRIVATE")
    event.add("summary", words("calendar.tentative" if entry.status == "tentative" else "calendar.title"))
    if mine and entry.place:
        event.add("location", entry.place)
    if about := [*_how(entry), *([] if mine else [words("calendar.about", ways=ways(entry.phone, link))])]:
        event.add("description", " ".join(about))
    return event


def _how(entry: CalendarEntry) -> list[str]:
    """By phone or video, so that nobody travels in vain; nothing where one goes there."""
    return [] if entry.form == "visit" else [words(f"calendar.{entry.form}")]


def _stockholm() -> Timezone:
    """Swedish time since 1996, by the EU's rule (directive 2000/84/EC): no list of years that ends some day."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(_turn(TimezoneDaylight(), "CEST", "1996-03-31T02:00", WINTER, SUMMER))
    zone.add_component(_turn(TimezoneStandard(), "CET", "1996-10-27T03:00", SUMMER, WINTER))
    return zone


def _turn(
    turn: TimezoneDaylight | TimezoneStandard, name: str, starts: str, before: timedelta, after: timedelta
) -> TimezoneDaylight | TimezoneStandard:
    """On the month's last Sunday, every year from `starts` on: the wall clock before the turn."""
    first = datetime.fromisoformat(starts)
    turn.add("dtstart", first)
    turn.add("rrule", {"freq": "yearly", "bymonth": first.month, "byday": "-1SU"})
    turn.add("tzname", name)
    turn.add("tzoffsetfrom", before)
    turn.add("tzoffsetto", after)
    return turn
