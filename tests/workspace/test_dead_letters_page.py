"""What could not be sent, as the page of whoever runs the system: real services, real database."""

import inspect
import re

import pytest

from assistant.bootstrap import House
from assistant.casework.messages import Channel, MessageKind
from assistant.messages import mail, sms
from assistant.services import outbox
from assistant.web.texts import all_texts
from tests.web.door import NOW, Browser, Door
from tests.web.test_own_page import CODE, VISITOR, booked_by


@pytest.fixture
def admin(door: Door) -> Browser:
    browser = door.browser()
    assert browser.log_in("administrator").headers["location"] == "/personal/utskick"
    return browser


@pytest.fixture
def dead(house: House) -> None:
    """An SMS that the gateway refused for good, and a mail that still waits."""
    booked_by(house, VISITOR, CODE)
    with house.uow() as uow:
        while parcel := outbox.claim(uow, channels=("sms", "email"), now=NOW):
            if parcel.channel == "sms":
                outbox.failed(uow, parcel=parcel, problem="address_refused", for_good=True, now=NOW)


def words_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def button(page: str, deed: str) -> str:
    found = re.search(rf'action="(/personal/utskick/\w+/{deed})"', page)
    assert found is not None
    return found[1]


def test_an_empty_page_says_that_nothing_is_stuck(admin: Browser) -> None:
    page = words_of(admin.open("/personal/utskick").text)
    assert "Inget meddelande har fastnat." in page and "Försök igen" not in page


def test_a_dead_letter_is_told_by_kind_and_time_and_never_by_person(admin: Browser, dead: None) -> None:
    page = words_of(admin.open("/personal/utskick").text)
    assert "Gick inte att skicka (1)" in page
    assert "Preliminär tid, sms" in page and "Adressen eller numret togs inte emot." in page
    assert not any(told in page for told in ("Kim", "0605", "174 06", "Törnrosen"))


def test_an_administrator_sends_one_again(admin: Browser, dead: None) -> None:
    path = button(admin.open("/personal/utskick").text, "skicka")
    assert admin.submit(path).headers["location"] == "/personal/utskick?besked=resent"
    page = words_of(admin.open("/personal/utskick?besked=resent").text)
    assert "De skickas igen inom en minut." in page and "Gick inte att skicka (0)" in page
    assert admin.submit(path).headers["location"] == "/personal/utskick?besked=already"


def test_an_administrator_sends_all_again(admin: Browser, dead: None) -> None:
    assert admin.submit("/personal/utskick/skicka-alla").headers["location"] == "/personal/utskick?besked=resent"
    assert admin.submit("/personal/utskick/skicka-alla").headers["location"] == "/personal/utskick?besked=not_found"


def test_an_administrator_drops_one(admin: Browser, dead: None) -> None:
    path = button(admin.open("/personal/utskick").text, "ta-bort")
    assert admin.submit(path).headers["location"] == "/personal/utskick?besked=dropped"
    assert "Gick inte att skicka (0)" in words_of(admin.open("/personal/utskick").text)


def test_one_whose_time_is_over_can_only_be_dropped(door: Door, admin: Browser, dead: None) -> None:
    door.clock.now = NOW.replace(year=2027)
    admin.log_in("administrator")
    page = admin.open("/personal/utskick").text
    assert "Tiden som det gäller har redan varit." in page and "/skicka" not in page


def test_every_kind_and_problem_has_its_words(admin: Browser) -> None:
    words = all_texts()["dead_letters"]
    assert set(words["kinds"]) == set(MessageKind) and set(words["channels"]) == set(Channel)
    sources = "".join(inspect.getsource(module) for module in (mail, sms))
    problems = {*re.findall(r'Unsent\("(\w+)"', sources), "broken", "address_unreadable"}
    assert problems == set(words["problems"])
