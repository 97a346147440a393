"""A time from the chat goes into a calendar, and follows there when it is moved or cancelled."""

import re
import urllib.request

from tests.conversations.deeds import book_directly, book_until_consent
from tests.conversations.talk import Talk


def calendar_file(talk: Talk) -> str:
    """What the last answer's calendar link opens."""
    [path] = [reply["custom"]["path"] for reply in talk.replies if reply.get("custom", {}).get("kind") == "calendar"]
    with urllib.request.urlopen(talk.system.web + path, timeout=10) as answer:
        written: str = answer.read().decode()
    return written


def value(written: str, name: str) -> str:
    event = written.partition("BEGIN:VEVENT")[2]
    found = re.search(rf"^{name}[;:](.*?)\r$", event, re.MULTILINE)
    assert found is not None, written
    return found[1]


def test_a_preliminary_time_is_tentative_in_the_calendar(talk: Talk, phone: str) -> None:
    book_until_consent(talk, "havsbrisen", phone)
    written = calendar_file(talk)
    assert value(written, "STATUS") == "TENTATIVE" and "Kim" not in written and "REKO" not in written


def test_a_moved_time_moves_in_the_calendar(logged_in: Talk) -> None:
    book_until_consent(logged_in, "kryddgården")
    before = calendar_file(logged_in)
    logged_in.press("Nej till alla")
    logged_in.say("jag vill flytta min tid")
    logged_in.pick(1)
    logged_in.press("Ja")
    after = calendar_file(logged_in)
    assert value(after, "UID") == value(before, "UID")
    assert (value(before, "SEQUENCE"), value(after, "SEQUENCE")) == ("0", "1")
    assert value(after, "DTSTART") != value(before, "DTSTART")


def test_a_talk_that_books_nothing_gives_no_file(logged_in: Talk) -> None:
    book_directly(logged_in, "törnrosen")
    logged_in.say("vad är en sip")
    assert not any("custom" in reply for reply in logged_in.replies)
