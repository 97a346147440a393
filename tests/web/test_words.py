"""Dates, numbers and links as people read them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import yaml

from assistant import dates
from assistant.settings import PROJECT
from assistant.web.links import segments
from assistant.web.texts import all_texts


def test_a_meeting_is_said_with_weekday_date_and_clock() -> None:
    start, end = datetime(2026, 11, 24, 8, tzinfo=UTC), datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert dates.span(start, end) == "tisdag 24 november kl. 09.00–10.00"
    assert dates.day_with_year(date(2027, 2, 1)) == "1 februari 2027"


def test_summer_time_is_swedish_time() -> None:
    assert dates.moment(datetime(2027, 6, 1, 7, tzinfo=UTC)) == "tisdag 1 juni kl. 09.00"


def test_a_date_just_after_midnight_in_sweden_is_the_swedish_day() -> None:
    assert dates.day(datetime(2026, 11, 23, 23, 30, tzinfo=UTC)) == "tisdag 24 november"


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("Ring 112 nu.", "tel:112"),
        ("Ring 1177.", "tel:1177"),
        ("Självmordslinjen 90101", "tel:90101"),
        ("Självmordslinjen 90 101.", "tel:90101"),
        ("Kvinnofridslinjen 020-50 50 50, dygnet runt", "tel:020505050"),
        ("Polisen på 114 14", "tel:11414"),
        ("REKO: 040-628 04 12.", "tel:0406280412"),
        ("Mobil 070-174 06 05", "tel:0701740605"),
        ("(112)", "tel:112"),
        ("Läs på 1177.se.", "https://1177.se"),
        ("https://www.malmo.se/hjalp/stod.", "https://www.malmo.se/hjalp/stod"),
    ],
)
def test_a_phone_number_or_an_address_becomes_a_link(text: str, href: str) -> None:
    found = [piece["href"] for piece in segments(text) if "href" in piece]
    assert found == [href]
    assert "".join(piece["text"] for piece in segments(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Det kostar 1 112 kronor.", "Vi ses 2026-11-24 kl. 11.12.", "Rum 112B", "kod 20-112-4", "112 kr",
        "år 1177–1190 var", "kim@exempel.se", "javascript:alert(1)", "http://exempel.com", "5112", "",
    ],
)  # fmt: skip
def test_other_numbers_and_words_stay_as_they_are(text: str) -> None:
    assert [piece for piece in segments(text) if "href" in piece] == []


def test_no_text_leads_anywhere_else_than_to_a_phone_or_a_swedish_https_address() -> None:
    text = 'Se <a href="javascript:x">x.se</a> och tel:112 data:text/html,1177.se'
    assert all(piece["href"].startswith(("tel:", "https://")) for piece in segments(text) if "href" in piece)


def test_every_crisis_number_that_the_bot_may_say_can_be_dialled() -> None:
    file = PROJECT / "assistant" / "talk" / "crisis_numbers.yml"
    listed = yaml.safe_load(file.read_text(encoding="utf-8"))["numbers"]
    shown = [one["number"] for one in listed if one["shown"]]
    assert len(shown) > 5
    for number in shown:
        pieces = segments(f"Ring {number} nu.")
        assert [piece["text"] for piece in pieces if "href" in piece] == [number]


def keys(texts: Any) -> set[str]:
    if not isinstance(texts, dict):
        return set()
    return set(texts).union(*(keys(inner) for inner in texts.values()))


def test_no_text_is_named_as_a_method_that_a_template_would_print_instead() -> None:
    assert keys(all_texts()) & set(dir(dict)) == set()
