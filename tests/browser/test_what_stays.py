"""What a tab remembers, and what nobody may find in it afterwards."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.visitor import Visitor
from tests.system import System

CRY = "jag orkar inte leva längre"
NOTHING = "{}{}"
# What the bot tells before the first question of a talk, and never twice in the same.
TOLD_ONCE = "ansvarar för bokningen"
ERASE = "radera allt jag har skrivit"


def test_a_reload_in_the_same_tab_keeps_the_talk_and_its_buttons(visitor: Visitor) -> None:
    visitor.start("Boka ett samtal")
    before, offered = visitor.talk, visitor.offers.all_inner_texts()
    visitor.page.reload()
    assert visitor.talk == before
    assert visitor.offers.all_inner_texts() == offered
    assert "lediga" in visitor.press("Kryddgården")


def test_a_used_button_cannot_be_pressed_again(visitor: Visitor) -> None:
    visitor.start("Boka ett samtal")
    visitor.say("kryddgården")
    said = visitor.bubbles.count()
    old = visitor.page.locator("#log button[aria-disabled]").first
    old.click(force=True)
    expect(visitor.page.locator("#typing")).to_have_text("")
    expect(visitor.bubbles).to_have_count(said)


def test_another_tab_has_a_talk_of_its_own(visitor: Visitor) -> None:
    visitor.start("Vad är en REKO?")
    with visitor.page.context.new_page() as other:
        other.goto(visitor.address)
        expect(other.locator("#log .said")).to_have_count(1)


def test_clearing_empties_the_page_and_the_storage(visitor: Visitor) -> None:
    visitor.start("Boka ett samtal")
    visitor.page.on("dialog", lambda dialog: dialog.accept())
    visitor.page.get_by_role("button", name="Rensa samtalet").click()
    expect(visitor.page.get_by_text("Samtalet är borttaget.", exact=True)).to_be_visible()
    expect(visitor.bubbles).to_have_count(1)
    assert visitor.kept == NOTHING
    assert TOLD_ONCE in visitor.start("Boka ett samtal")


def test_saying_erase_empties_the_page_too(visitor: Visitor) -> None:
    visitor.start("Boka ett samtal")
    visitor.say(ERASE)
    expect(visitor.bubbles).to_have_count(2)
    expect(visitor.page.locator("#start")).to_be_visible()
    assert "Boka ett samtal" not in visitor.talk and visitor.kept == NOTHING
    assert TOLD_ONCE in visitor.start("Boka ett samtal")


def test_leaving_in_haste_shows_a_calendar_and_leaves_nothing_behind(visitor: Visitor) -> None:
    visitor.start("Boka ett samtal")
    visitor.page.get_by_role("link", name="Lämna snabbt").click()
    expect(visitor.page).to_have_title("Almanacka")
    assert visitor.kept == NOTHING
    visitor.page.go_back()
    assert "Boka" not in visitor.page.locator("body").inner_text()
    visitor.open("/")
    expect(visitor.bubbles).to_have_count(1)


def test_a_crisis_answer_can_be_called_and_is_not_kept(visitor: Visitor) -> None:
    visitor.start("Vad är en REKO?")
    assert "Ring 112" in visitor.say(CRY)
    assert visitor.page.locator("#log a[href='tel:90390']").first.is_visible()
    # Not "112" alone: the visit's own id may hold it.
    assert "Ring 112" not in visitor.kept and CRY not in visitor.kept and "Vad är en REKO" in visitor.kept
    visitor.page.reload()
    assert CRY not in visitor.talk and "Ring 112" not in visitor.talk


def test_a_dead_network_leaves_the_words_in_the_box(visitor: Visitor) -> None:
    visitor.page.route("**/api/chat", lambda route: route.abort())
    box = visitor.page.get_by_label("Skriv till boten")
    box.fill("när har ni öppet")
    box.press("Enter")
    expect(visitor.page.get_by_role("alert")).to_contain_text("Det du skrev står kvar")
    expect(box).to_have_value("när har ni öppet")
    # The browser itself reports the request that the test let die.
    assert visitor.problems.pop().startswith("console: Failed to load resource")


def test_without_javascript_the_same_talk_goes_page_by_page(chromium: Browser, system: System) -> None:
    with Visitor.arrives(chromium, system.web, java_script_enabled=False) as visitor:
        visitor.page.get_by_role("button", name="Boka ett samtal").click()
        expect(sent(visitor, "törnrosen")).to_contain_text("lediga")
        visitor.nothing_went_wrong()


def test_without_javascript_saying_erase_forgets_the_talk(chromium: Browser, system: System) -> None:
    with Visitor.arrives(chromium, system.web, java_script_enabled=False) as visitor:
        expect(sent(visitor, "boka")).to_contain_text(TOLD_ONCE)
        expect(sent(visitor, ERASE)).not_to_contain_text(ERASE)
        expect(sent(visitor, "boka")).to_contain_text(TOLD_ONCE)


def sent(visitor: Visitor, words: str) -> Locator:
    """The talk on the page that comes when the form is sent."""
    visitor.page.get_by_label("Skriv till boten").fill(words)
    visitor.page.get_by_role("button", name="Skicka").click()
    return visitor.page.locator("#log")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_keyboard_alone_is_enough(visitor: Visitor, key: str) -> None:
    keyboard = visitor.page.keyboard
    visitor.page.get_by_role("button", name="Vad är en REKO?").focus()
    keyboard.press(key)
    expect(visitor.bubbles).not_to_have_count(1)
    expect(visitor.page.locator("#typing")).to_have_text("")
    expect(visitor.page.locator("#log")).to_be_focused()
