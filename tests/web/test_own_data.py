"""The page with one's own data: everything for the one who is logged in, nothing of anybody for a stranger."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import timedelta
from typing import get_args, get_type_hints

import pytest

from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.booking import State
from assistant.casework.consent import Kind, Party, Status
from assistant.casework.messages import Channel as MessageChannel
from assistant.casework.messages import MessageKind, MessageState
from assistant.casework.needs import Access, Company
from assistant.casework.needs import Channel as NeedsChannel
from assistant.casework.notices import NoticeKind
from assistant.casework.waiting import Place
from assistant.services import callback, consent, worklist
from assistant.services.privacy_views import OwnData
from assistant.services.views import Contact, Decision
from assistant.web.own_data import HIDDEN
from assistant.web.texts import all_texts
from tests.store.houses import book
from tests.web.door import NOW, TAB, Browser, Door

KIM = Actor(Role.RESIDENT, "demo-resident-1", assurance=AssuranceLevel.DEMO)
REKO = Actor(Role.COORDINATOR, "reko", "tornrosen", AssuranceLevel.DEMO)
CONTACT = Contact("Kim Testsson", "070-174 06 12")
PATH = "/mina-uppgifter"
# Keys of ours, and English of any kind, look like this; a person reads words.
OUR_KEYS = re.compile(r"\b[a-z]+_[a-z_]+\b")


@pytest.fixture
def known(door: Door) -> None:
    """Somebody with one of everything."""
    start = first_time(door)
    book(door.house, by=KIM, contact=CONTACT, care_centre_id="tornrosen", start=start, now=NOW)
    with door.house.uow() as uow:
        consent.record(
            uow,
            decisions=[Decision("employer", True)],
            content="meeting_only",
            purpose="plan_next_step",
            until=None,
            by=KIM,
            now=NOW,
            how_given="chat",
            text_version="2026-11-22",
            language="sv",
            appointment_id=None,
        )
        callback.request(uow, care_centre_id="tornrosen", contact=CONTACT, about="question", by=KIM, now=NOW)
        worklist.show(uow, by=REKO, now=NOW)


def first_time(door: Door):
    from assistant.services import booking

    with door.house.uow() as uow:
        offered = booking.offer(uow, care_centre_id="tornrosen", wishes=[], by=KIM, now=NOW)
    return offered.times[0].start


@pytest.mark.usefixtures("known")
def test_whoever_is_logged_in_reads_everything_in_swedish(browser: Browser) -> None:
    browser.log_in("invanare-1")
    page = browser.open(PATH).text
    for words in ("Kim Testsson", "Bekräftad", "Arbetsgivaren", "En fråga", "Arbetslistan", "REKO", "Törnrosen"):
        assert words in page, words
    shown = re.sub(r"<[^>]*>", " ", page)
    assert OUR_KEYS.findall(shown) == []


@pytest.mark.usefixtures("known")
def test_the_file_holds_the_same_with_swedish_names(browser: Browser) -> None:
    browser.log_in("invanare-1")
    answer = browser.open(PATH + ".json")
    assert "attachment" in answer.headers["content-disposition"]
    found = answer.json()
    assert found["Du"][0]["Namn"] == "Kim Testsson"
    assert found["Bokade tider"][0]["Läge"] == "Bekräftad"
    assert found["Samtycken"][0]["Vad som har hänt"][0]["Vad"] == "Ja"
    assert found["Vem som har läst"][0]["Enhet"] == "Törnrosen"
    assert re.match(r"2026-11-\d\dT", found["Bokade tider"][0]["Börjar"])


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("who", [None, "invanare-2", "reko-tornrosen", "socialsekreterare"])
def test_nobody_else_sees_anything_of_it(browser: Browser, who: str | None) -> None:
    if who:
        browser.log_in(who)
    for path in (PATH, PATH + ".json"):
        answer = browser.open(path)
        assert "Kim Testsson" not in answer.text and "070-174" not in answer.text


def test_a_stranger_is_told_why_nothing_is_shown_and_how_long_things_are_kept(browser: Browser) -> None:
    page = browser.open(PATH)
    assert page.status_code == 200
    assert "inte inloggad" in page.text and "30 dagar" in page.text
    assert "1 dag efter försöket" in page.text and "1 dagar" not in page.text


def test_asking_to_be_forgotten_is_recorded_and_handed_to_where_the_locks_are(door: Door, browser: Browser) -> None:
    browser.log_in("invanare-1")
    answer = browser.submit(PATH + "/radera")
    assert answer.headers["location"] == PATH + "?besked=erased"
    with door.house.engine.connect() as connection:
        recorded = connection.exec_driver_sql("SELECT id, scope, subject FROM erasures").fetchall()
    assert recorded == [(door.rasa.erased[0], "person", KIM.key)]
    assert "borttaget" in browser.open(answer.headers["location"]).text


def test_when_rasa_is_away_nothing_is_promised_that_has_not_happened(door: Door, browser: Browser) -> None:
    door.rasa.erases = False
    browser.log_in("invanare-1")
    assert browser.submit(PATH + "/radera").headers["location"] == PATH + "?besked=will_be_erased"


def test_a_stranger_erases_nothing(door: Door, browser: Browser) -> None:
    answer = browser.submit(PATH + "/radera")
    assert answer.status_code == 403 and "Inget är ändrat" in answer.text
    assert door.rasa.erased == []


def test_the_chat_shows_the_way_to_the_page(door: Door, browser: Browser) -> None:
    browser.log_in("invanare-1")
    assert f'href="{PATH}"' in browser.open("/").text


def test_a_login_that_has_run_out_shows_nothing(door: Door, browser: Browser) -> None:
    browser.log_in("invanare-1")
    browser.say("hej", TAB)
    door.clock.forward(timedelta(hours=9))
    assert "inte inloggad" in browser.open(PATH).text


def test_every_field_of_what_is_shown_has_a_name_and_every_kind_of_ours_a_word() -> None:
    words = all_texts()["own_data"]
    named = {one.name for view in views(OwnData) for one in fields(view)} - set(NOT_ROWS) - set(HIDDEN)
    assert named - set(words["labels"]) == set()
    for name, kinds in KINDS.items():
        assert {one.value for one in kinds} - set(words["words"][name]) == set(), name


NOT_ROWS = {one.name for one in fields(OwnData)} - {"known_since", "channel"} | {"appointment", "consent", "needs"}
KINDS = {
    "kind": [*MessageKind, *NoticeKind, *Kind],
    "message_state": MessageState,
    "channel": [*MessageChannel, *NeedsChannel],
    "standing": Place,
    "access": Access,
    "company": Company,
    "party": Party,
    "status": Status,
    "state": State,
}
KINDS["kind"].remove(MessageKind.UNIT_NEWS)


def views(view: type) -> Iterator[type]:
    """The view and every one inside it."""
    yield view
    for inside in get_type_hints(view).values():
        for part in (inside, *get_args(inside)):
            if is_dataclass(part):
                yield from views(part)


@pytest.mark.usefixtures("known")
def test_the_page_tells_of_messages_and_leads_to_the_two_other_pages(browser: Browser) -> None:
    browser.log_in("invanare-1")
    page = browser.open(PATH).text
    assert "Meddelanden till dig" in page and "Väntar på att skickas" in page
    own = {"/min-tid", "/mitt-samtycke", PATH}
    for here in own:
        shown = browser.open(here).text
        assert {there for there in own if f'<a href="{there}">' in shown} >= own - {here}
