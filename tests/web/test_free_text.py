"""No form of any page keeps a personal number: every one is walked, with the number in every field that there is."""

import re
from typing import cast

import pytest
from starlette.routing import Route

from assistant.web.app import routes
from assistant.web.free_text import CHAT, holds_personal_number
from assistant.web.rendering import FOLDERS
from tests.store.houses import rows
from tests.web.door import Browser, Door

# An invented number: its check digit is wrong.
NUMBER = "850712-1230"
REFUSED = "Skriv inte personnummer här"
WRITTEN = re.compile(r"<(?:input|textarea)\b(?![^>]*type=\"(?:hidden|date|time)\")[^>]*\bname=\"(\w+)\"")
WHO = ("reko-tornrosen", "socialsekreterare", "administrator", "invanare-1")


def fields() -> list[str]:
    """Every field of every page that somebody writes in, the chat's box too."""
    pages = [file.read_text(encoding="utf-8") for folder in FOLDERS for file in folder.glob("*.html")]
    return sorted({name for page in pages for name in WRITTEN.findall(page)})


def forms(door: Door) -> list[str]:
    """Where the forms go, with something in place of their parameters."""
    found = [one for one in routes(door.settings) if isinstance(one, Route) and "POST" in (one.methods or set())]
    paths = [re.sub(r"{[^}]+}", "1", cast(Route, one).path) for one in found]
    return [path for path in paths if not path.startswith("/api/") and path != CHAT]


def test_the_walk_knows_the_fields_and_the_forms(door: Door) -> None:
    assert {"name", "phone", "own_reason", "address", "code"} <= set(fields())
    assert {"/bollplank/boka", "/personal/inbjudan", "/personal/moten/1/avboka", "/min-tid/kanal"} <= set(forms(door))


@pytest.mark.parametrize("who", WHO)
def test_a_personal_number_in_any_field_of_any_form_is_refused(door: Door, browser: Browser, who: str) -> None:
    browser.log_in(who)
    for path in forms(door):
        for field in fields():
            answer = browser.submit(path, **{field: f"gäller {NUMBER}"})
            assert (answer.status_code, REFUSED in answer.text) == (422, True), (path, field)


def test_an_invitation_to_a_number_is_not_made(browser: Browser, door: Door) -> None:
    browser.log_in("reko-tornrosen")
    answer = browser.submit("/personal/inbjudan", name=f"Kim Testsson {NUMBER}", phone="070-174 06 05")
    assert REFUSED in answer.text and rows(door.house, "invitations") == []


def test_a_number_in_the_place_of_a_phone_is_refused(browser: Browser, door: Door) -> None:
    browser.log_in("reko-tornrosen")
    browser.submit("/personal/inbjudan", name="Kim Testsson", phone="19850712-1230")
    assert rows(door.house, "invitations") == []


@pytest.mark.parametrize("phone", ["070-174 06 05", "0404101234", "040-410 12 34", "+46 70 174 06 05"])
def test_a_phone_number_is_none(phone: str) -> None:
    assert not holds_personal_number(f"name=Kim&phone={phone.replace('+', '%2B').replace(' ', '+')}")


@pytest.mark.parametrize(
    "form",
    [
        "csrftoken=8507121230",
        "start=2026-11-27T10%3A00%3A00%2B01%3A00&form=visit",
        "first=2026-11-27&last=2026-12-24&starts=08%3A00",
        "own_reason=Ring+040-410+12+34+f%C3%B6re+den+24+december+2026",
        "",
    ],
)
def test_what_our_pages_send_by_themselves_is_none(form: str) -> None:
    assert not holds_personal_number(form)


def test_a_form_without_a_number_comes_through_whole(browser: Browser, door: Door) -> None:
    browser.log_in("reko-tornrosen")
    assert "Koden är:" in browser.submit("/personal/inbjudan", name="Åsa Öberg", phone="070-174 06 05").text
    assert len(rows(door.house, "invitations")) == 1


def test_the_chat_without_javascript_is_not_refused(browser: Browser) -> None:
    assert REFUSED not in browser.submit("/samtal", message=f"jag heter Kim, {NUMBER}").text
