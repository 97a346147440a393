"""The chat page as it is delivered, with and without JavaScript, and the neutral page."""

import re
from pathlib import Path

import pytest

from assistant.web import app
from tests.web.door import Browser, Door

STATIC = Path(app.__file__).with_name("static")


def test_the_first_line_says_what_this_is(browser: Browser) -> None:
    page = browser.open("/").text
    main = page[page.index("<main>") :]
    first = re.sub(r"<[^>]+>", "", main[: main.index("</p>")])
    for part in (
        "chattbot",
        "Ingen människa läser",
        "kan ha fel",
        "bestämmer ingenting",
        "personnummer",
        "112",
    ):
        assert part in first


def test_the_page_is_in_swedish_and_has_its_start_buttons(browser: Browser) -> None:
    page = browser.open("/").text
    assert '<html lang="sv">' in page
    for title in ("Boka ett samtal", "Vad är en REKO?", "Mitt samtycke", "Prata med en människa"):
        assert f">{title}</button>" in page


def test_the_page_asks_nobody_else_for_anything(browser: Browser) -> None:
    page = browser.open("/").text
    fetched = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert [one for one in fetched if not one.startswith(("/", "#", "tel:"))] == []
    for file in STATIC.iterdir():
        assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", file.read_text(encoding="utf-8")), file.name


def test_the_page_has_no_script_or_style_of_its_own_inside(browser: Browser) -> None:
    page = browser.open("/").text
    inline = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>", page)
    assert all('type="application/json"' in attributes for attributes in inline)
    assert "<style" not in page and not re.search(r"\s(?:on\w+|style)=", page)


def test_the_script_never_reads_words_as_html() -> None:
    script = (STATIC / "chat.js").read_text(encoding="utf-8")
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert word not in script


def test_the_script_has_no_swedish_of_its_own() -> None:
    script = (STATIC / "chat.js").read_text(encoding="utf-8")
    assert re.search("[åäöÅÄÖ]", script) is None


def test_without_javascript_a_form_sends_and_shows_the_answer(door: Door, browser: Browser) -> None:
    door.rasa.answer = lambda said: [
        {"text": "Välj en tid.", "buttons": [{"title": "Tisdag", "payload": '/choose{"time":"1"}'}]}
    ]
    page = browser.submit("/samtal", message="Jag vill <b>boka</b>").text
    assert "Jag vill &lt;b&gt;boka&lt;/b&gt;" in page
    assert "Välj en tid." in page
    assert 'value="/choose{&#34;time&#34;:&#34;1&#34;}">Tisdag</button>' in page


def test_without_javascript_a_button_beats_the_empty_text_box(door: Door, browser: Browser) -> None:
    browser.submit("/samtal", message="", payload="Jag arbetar i socialtjänsten")
    said = door.rasa.heard[-1]
    assert said["message"] == "Jag arbetar i socialtjänsten"
    assert said["metadata"]["audience"] == "staff"


def test_without_javascript_the_staffs_view_stays(door: Door, browser: Browser) -> None:
    page = browser.submit("/samtal", payload="Jag arbetar i socialtjänsten").text
    assert 'name="audience" value="staff"' in page
    browser.submit("/samtal", message="hej", audience="staff")
    assert door.rasa.heard[-1]["metadata"]["audience"] == "staff"


def test_without_javascript_an_empty_form_just_shows_the_page(door: Door, browser: Browser) -> None:
    assert browser.submit("/samtal", message=" ").headers["location"] == "/"
    assert door.rasa.heard == []


def test_without_javascript_trouble_leaves_the_text_in_the_box(door: Door, browser: Browser) -> None:
    door.rasa.answer = lambda said: []
    assert ">Jag vill boka</textarea>" in browser.submit("/samtal", message="Jag vill boka").text


def test_without_javascript_a_crisis_answer_does_not_show_what_was_written(door: Door, browser: Browser) -> None:
    door.rasa.answer = lambda said: [{"text": "Ring 112 nu.", "custom": {"kind": "danger"}}]
    page = browser.submit("/samtal", message="MARKERING").text
    assert 'href="tel:112"' in page and "MARKERING" not in page


def test_without_javascript_the_talk_can_be_cleared(door: Door, browser: Browser, erased: list[str]) -> None:
    browser.submit("/samtal", message="hej")
    assert browser.submit("/rensa").headers["location"] == "/"
    assert erased == [door.rasa.heard[0]["sender"]]


def test_the_neutral_page_says_nothing_about_reko(browser: Browser) -> None:
    page = browser.open("/almanacka").text
    assert "November 2026" in page and '<td class="now" aria-current="date">23</td>' in page
    assert "reko" not in page.lower() and "chatt" not in page.lower()


def test_the_page_changes_its_mark_when_somebody_logs_in(browser: Browser) -> None:
    def mark() -> str:
        return re.findall(r'"visit": "([0-9a-f]{16})"', browser.open("/").text)[0]

    before = mark()
    assert mark() == before
    browser.log_in("invanare-1")
    assert mark() != before


def test_a_page_that_is_not_there_is_said_in_swedish(browser: Browser) -> None:
    answer = browser.open("/finns-inte")
    assert answer.status_code == 404 and "Sidan finns inte" in answer.text


@pytest.mark.parametrize(
    ("who", "has", "lacks"),
    [
        (
            "reko-tornrosen",
            ["Arbetslistan", "Hitta en REKO", "Hjälp mig välja väg", "Jag vill öva"],
            ["Boka bollplank"],
        ),
        ("socialsekreterare", ["Boka bollplank", "Hitta en REKO", "Jag vill öva"], ["Arbetslistan"]),
        ("administrator", ["Hitta en REKO"], ["Arbetslistan"]),
    ],
)
def test_staff_meet_a_greeting_and_buttons_of_their_own(
    browser: Browser, who: str, has: list[str], lacks: list[str]
) -> None:
    browser.log_in(who)
    page = browser.open("/").text
    start = page[page.index('id="start"') : page.index('id="view"')]
    assert "hitta rätt REKO" in page and "din vårdcentral" not in page.split("<form")[1]
    assert all(one in start for one in has) and not any(one in start for one in lacks)
    assert "Boka ett samtal" not in start and "Mitt samtycke" not in start


def test_a_resident_who_logs_in_meets_the_residents_buttons(browser: Browser) -> None:
    browser.log_in("invanare-1")
    page = browser.open("/").text
    assert "Boka ett samtal" in page and "Jag vill öva" not in page
