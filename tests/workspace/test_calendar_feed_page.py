"""A coordinator's calendar link: made, renewed, closed, and opened by a calendar program that can't log in."""

import re

import pytest
import vobject

from assistant.bootstrap import House
from tests.web.door import Browser, Door
from tests.web.test_own_page import CODE, VISITOR, booked_by


@pytest.fixture
def tornrosen(door: Door) -> Browser:
    browser = door.browser()
    browser.log_in("reko-tornrosen")
    return browser


def link_on(page: str) -> str | None:
    found = re.search(r'value="http://127.0.0.1:8000(/kalender/[0-9a-f]{32}\.ics)"', page)
    return found[1] if found else None


def test_a_coordinator_makes_a_link_that_a_calendar_program_opens(house: House, door: Door, tornrosen: Browser) -> None:
    booked = booked_by(house, VISITOR, CODE)
    assert link_on(tornrosen.open("/personal/kalender").text) is None
    assert tornrosen.submit("/personal/kalender/ny-lank").headers["location"] == "/personal/kalender"
    link = link_on(tornrosen.open("/personal/kalender").text)
    assert link is not None
    calendar = vobject.readOne(door.browser().open(link).text)
    assert calendar.vevent.dtstart.value == booked.start
    assert (calendar.vevent.summary.value, calendar.vevent.location.value) == (
        "Bokad tid (inte bekräftad)",
        "Törnrosen",
    )


def test_a_new_link_closes_the_old_and_a_closed_one_opens_nothing(door: Door, tornrosen: Browser) -> None:
    links = []
    for _ in range(2):
        tornrosen.submit("/personal/kalender/ny-lank")
        links.append(link_on(tornrosen.open("/personal/kalender").text) or "")
    program = door.browser()
    assert [program.open(link).status_code for link in links] == [404, 200]
    tornrosen.submit("/personal/kalender/stang")
    assert link_on(tornrosen.open("/personal/kalender").text) is None
    assert program.open(links[1]).status_code == 404


def test_two_coordinators_have_links_of_their_own(door: Door, tornrosen: Browser) -> None:
    tornrosen.submit("/personal/kalender/ny-lank")
    other = door.browser()
    other.log_in("reko-kryddgarden")
    assert link_on(other.open("/personal/kalender").text) is None
