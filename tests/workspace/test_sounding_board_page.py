"""The social workers' page: see the next ten minutes that are free, pick them, and the coordinator sees it."""

import re

import pytest

from assistant.bootstrap import House
from tests.store.houses import rows
from tests.web.door import Browser, Door

CHARLIE = {"name": "Charlie Handläggarsson", "phone": "070-174 06 55", "care_centre": "tornrosen"}


@pytest.fixture
def officer(browser: Browser) -> Browser:
    browser.log_in("socialsekreterare")
    return browser


def free_times(browser: Browser) -> list[str]:
    page = browser.open("/bollplank?vardcentral=tornrosen").text
    return re.findall(r'<option value="(2026-[^"]+)"', page)


def book(browser: Browser, start: str, **changes: str) -> str:
    return browser.submit("/bollplank/boka", start=start, **{**CHARLIE, **changes}).headers["location"]


def test_the_page_says_when_each_care_centre_is_next_free(officer: Browser) -> None:
    page = officer.open("/bollplank").text
    assert "Törnrosen – nästa lediga onsdag 25 november kl. 08.30" in page
    assert "Kryddgården – nästa lediga tisdag 24 november kl. 10.00" in page
    assert "Havsbrisen" not in page


def test_the_chat_leads_there_for_those_who_may(officer: Browser, door: Door) -> None:
    assert 'href="/bollplank"' in officer.open("/").text
    assert 'href="/bollplank"' not in door.browser().open("/").text


def test_a_picked_time_is_the_officers_and_the_coordinator_sees_whom_to_phone(
    house: House, door: Door, officer: Browser
) -> None:
    start = free_times(officer)[0]
    assert book(officer, start) == "/bollplank?besked=booked"
    assert "Tiden är din. REKO ringer dig då." in officer.open("/bollplank?besked=booked").text
    assert start not in free_times(officer)
    coordinator = door.browser()
    coordinator.log_in("reko-tornrosen")
    page = coordinator.open("/personal").text
    assert "Bollplank (1)" in page and "Charlie Handläggarsson" in page and 'href="tel:0701740655"' in page
    path = re.search(r'action="(/personal/bollplank/\w+/avboka)"', page)
    assert path is not None and coordinator.submit(path[1]).headers["location"] == "/personal?besked=cancelled"
    assert "Vårdcentralen avbokade" in officer.open("/bollplank").text


def test_the_coordinator_ticks_off_a_call(door: Door, officer: Browser) -> None:
    book(officer, free_times(officer)[0])
    coordinator = door.browser()
    coordinator.log_in("reko-tornrosen")
    path = re.search(r'action="(/personal/bollplank/\w+/klart)"', coordinator.open("/personal").text)
    assert path is not None and coordinator.submit(path[1]).headers["location"] == "/personal?besked=done"


def test_the_officer_cancels(officer: Browser) -> None:
    book(officer, free_times(officer)[0])
    path = re.search(r'action="(/bollplank/\w+/avboka)"', officer.open("/bollplank").text)
    assert path is not None and officer.submit(path[1]).headers["location"] == "/bollplank?besked=cancelled"


@pytest.mark.parametrize(
    ("changes", "location"),
    [
        ({"name": " "}, "/bollplank?besked=needs_contact&vardcentral=tornrosen"),
        ({"phone": "ring"}, "/bollplank?besked=needs_contact&vardcentral=tornrosen"),
        ({"start": "snart"}, "/bollplank?besked=time_missing&vardcentral=tornrosen"),
        ({"start": "2026-11-25T08:30"}, "/bollplank?besked=time_missing&vardcentral=tornrosen"),
        ({"care_centre": "x\r\nSet-Cookie: a=b"}, "/bollplank?besked=unknown_centre"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_booked(
    house: House, officer: Browser, changes: dict[str, str], location: str
) -> None:
    answer = officer.submit("/bollplank/boka", **{**CHARLIE, "start": free_times(officer)[0], **changes})
    assert answer.headers["location"] == location
    assert "set-cookie" not in {name.lower() for name in answer.headers if "a=b" in answer.headers[name]}
    assert rows(house, "sounding_board_calls") == []


def test_an_unknown_care_centre_says_so(officer: Browser) -> None:
    assert "finns inte i listan" in officer.open("/bollplank?vardcentral=nej").text


def test_somebody_elses_call_is_not_cancelled(house: House, door: Door, officer: Browser) -> None:
    book(officer, free_times(officer)[0])
    other = door.browser()
    other.log_in("arbetsmarknadssekreterare")
    (row,) = rows(house, "sounding_board_calls", "id")
    assert other.submit(f"/bollplank/{row.id}/avboka").headers["location"] == "/bollplank?besked=not_found"
    assert "Charlie" not in other.open("/bollplank").text
