"""No page scrolls sideways: on a phone, on a small one, and at 400 % zoom."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import started
from tests.browser.visitor import Visitor
from tests.system import System

# 1280×1024 at 400 % zoom is 320×256 (WCAG 2.2, 1.4.10).
SIZES = {"phone": (360, 740), "small phone": (320, 568), "zoom": (320, 256), "desk": (1280, 900)}
SMALLEST_TARGET = 44


@pytest.fixture(params=SIZES)
def narrow(request: pytest.FixtureRequest, chromium: Browser, system: System) -> Iterator[Visitor]:
    width, height = SIZES[request.param]
    with Visitor.arrives(chromium, system.web, viewport={"width": width, "height": height}) as visitor:
        yield visitor
        visitor.nothing_went_wrong()


def test_the_chat_never_scrolls_sideways(narrow: Visitor) -> None:
    assert not narrow.scrolls_sideways()
    narrow.start("Boka ett samtal")
    narrow.say("kryddgården " + "x" * 120)
    narrow.say("jag orkar inte leva längre")
    assert not narrow.scrolls_sideways()


def test_the_way_out_is_in_reach_wherever_one_has_scrolled(narrow: Visitor) -> None:
    narrow.start("Boka ett samtal")
    out = narrow.page.get_by_role("link", name="Lämna snabbt")
    for path in ("/", "/min-tid", "/mitt-samtycke", "/mina-uppgifter"):
        narrow.open(path)
        narrow.page.mouse.wheel(0, 4000)
        expect(out).to_be_in_viewport(ratio=1)
        box, height = out.bounding_box(), narrow.page.viewport_size
        assert box and height and box["height"] <= height["height"] / 6, path


def test_the_staffs_pages_never_scroll_sideways(narrow: Visitor) -> None:
    narrow.open("/demo-inloggning")
    assert not narrow.scrolls_sideways()
    narrow.log_in("REKO på Kryddgården")
    expect(narrow.page.get_by_role("heading", level=1)).to_contain_text("Kryddgården")
    narrow.page.locator("summary", has_text="Andra dagar").click()
    assert not narrow.scrolls_sideways()
    narrow.open("/demo-inloggning")
    narrow.log_in("Socialsekreterare")
    narrow.open("/bollplank?vardcentral=tornrosen")
    expect(narrow.page.get_by_role("button", name="Boka tiden")).to_be_visible()
    assert not narrow.scrolls_sideways()
    narrow.open("/almanacka")
    assert not narrow.scrolls_sideways()


def test_ones_own_consents_never_scroll_sideways(narrow: Visitor) -> None:
    narrow.open("/demo-inloggning")
    narrow.log_in("Kim Testsson")
    narrow.say("ni får prata med soc men bara om mötet, till jul")
    for answer in ("socialtjänsten", "ja"):
        narrow.say(answer)
    assert not narrow.scrolls_sideways()
    narrow.open("/mitt-samtycke")
    expect(narrow.page.get_by_role("heading", level=1)).to_have_text("Mitt samtycke")
    expect(narrow.page.get_by_text("24 december 2026").first).to_be_visible()
    assert not narrow.scrolls_sideways()


def test_a_reader_with_letters_twice_as_large_can_use_a_phone(chromium: Browser, system: System) -> None:
    enlarging = started(chromium.browser_type, "--blink-settings=defaultFontSize=32")
    with Visitor.arrives(enlarging, system.web) as visitor:
        visitor.start("Boka ett samtal")
        visitor.press("Kryddgården")
        assert visitor.page.evaluate("() => getComputedStyle(document.documentElement).fontSize") == "32px"
        assert not visitor.scrolls_sideways()
    enlarging.close()


def test_what_can_be_pressed_is_large_enough_for_a_thumb(visitor: Visitor) -> None:
    visitor.start("Boka ett samtal")
    for pressed in visitor.page.locator("button:visible:not([aria-disabled]), .leave, textarea").all():
        box = pressed.bounding_box()
        assert box and box["height"] >= SMALLEST_TARGET, pressed.inner_text()


def test_the_text_box_and_the_way_out_stay_in_sight_on_a_phone(visitor: Visitor) -> None:
    visitor.start("Boka ett samtal")
    expect(visitor.page.get_by_label("Skriv till boten")).to_be_in_viewport()
    expect(visitor.page.get_by_role("link", name="Lämna snabbt")).to_be_in_viewport()
    expect(visitor.bubbles.filter(has_text="Boka ett samtal").last).to_be_in_viewport()
