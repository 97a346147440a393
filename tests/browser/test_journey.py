"""The whole way in a real browser: a resident books, the REKO finds the meeting and confirms, the resident sees it."""

import re

from playwright.sync_api import Browser, Locator, expect

from tests.browser.visitor import Visitor
from tests.system import System

NAME = "Kim Testsson"
PHONE_NUMBER = "070-174 06 97"
CLOCK = r"\w+ \d+ \w+ kl\. \d\d\.\d\d–\d\d\.\d\d"
CODE = r"bokningskod är: (\w+ \w+ \w+ \d+)"


def test_resident_books_reko_confirms_and_resident_sees_it(visitor: Visitor, chromium: Browser, system: System) -> None:
    when = books(visitor)
    wishes_that_social_services_may_know(visitor)
    with Visitor.arrives(chromium, system.web) as reko:
        reko.log_in("REKO på Törnrosen")
        confirms(reko, when)
        reko.nothing_went_wrong()
    visitor.page.reload()
    assert when in visitor.talk
    seen = visitor.say("min tid")
    assert when in seen and "bekräftad" in seen and "preliminär" not in seen


def books(resident: Visitor) -> str:
    """The meeting as the bot says it."""
    expect(resident.bubbles.first).to_contain_text("Hej!")
    assert "Vilken vårdcentral" in resident.start("Boka ett samtal")
    assert "lediga" in resident.say("törnrossen")
    chosen = resident.offers.first.inner_text()
    assert "heter" in resident.press(chosen)
    assert "telefonnummer" in resident.say(NAME)
    asked = resident.say(PHONE_NUMBER)
    assert "Stämmer det" in asked and chosen in asked
    booked = resident.press("Ja, boka")
    assert "preliminär" in booked and re.search(CODE, booked)
    found = re.search(CLOCK, booked)
    assert found and found.group().startswith(chosen)
    return found.group()


def wishes_that_social_services_may_know(resident: Visitor) -> None:
    resident.press("Ja")
    for _ in ("employment service", "insurance agency", "employer"):
        asked = resident.press("Nej")
    assert "Vad får REKO berätta" in asked
    resident.press(resident.offers.first.inner_text())
    said_back = resident.press(resident.offers.first.inner_text())
    assert "Socialtjänsten (EBB eller AMA): ja." in said_back and "Arbetsgivare" in said_back
    assert "Ska jag spara det?" in resident.press("Socialtjänsten")
    assert "räknas som en önskan" in resident.press("Ja")


def confirms(reko: Visitor, when: str) -> None:
    mine = meetings_of(reko, PHONE_NUMBER)
    expect(mine).to_have_count(1)
    expect(mine).to_contain_text(when)
    expect(mine).to_contain_text(NAME)
    expect(mine).to_contain_text("Preliminär")
    expect(mine).to_contain_text("Socialtjänsten (EBB, AMA), utbyte av uppgifter: Önskar ja – fråga igen")
    mine.get_by_role("button", name="Bekräfta").click()
    expect(reko.page.get_by_role("status")).to_have_text("Mötet är bekräftat.")
    expect(meetings_of(reko, PHONE_NUMBER)).to_have_count(1)
    expect(meetings_of(reko, PHONE_NUMBER)).to_contain_text("Bekräftad")


def meetings_of(reko: Visitor, phone_number: str) -> Locator:
    return reko.page.locator(".card", has_text=phone_number)
