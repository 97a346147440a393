"""What staff tell of a situation, picked out of their own words."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.services import ways
from assistant.swedish.data_files import load
from assistant.swedish.situations import days_ago, situation

CORPUS = yaml.safe_load((Path(__file__).parent / "corpus" / "situations.yml").read_text(encoding="utf-8"))
NOW = datetime(2026, 11, 23, 10, 0)


@pytest.mark.parametrize(
    ("fact", "say", "means"), [(fact, case["say"], case["means"]) for fact, cases in CORPUS.items() for case in cases]
)
def test_a_fact_is_picked_out_of_what_is_said(fact: str, say: str, means: Any) -> None:
    assert situation(say, NOW).get(fact) == means


def test_all_that_one_message_tells_is_picked_out() -> None:
    said = "klienten är sjukskriven av privat psykiatriker, oklart vad hen klarar, jag har samtycke"
    assert situation(said, NOW) == {"consent": "yes", "need": ["ability"], "around": ["other_clinic"]}


@pytest.mark.parametrize(
    "say", ["", "hej", "boka tid på törnrosen", "vad är en sip", "tack", "070-174 06 10", "ja", "x" * 9000]
)
def test_ordinary_messages_tell_of_no_situation(say: str) -> None:
    assert situation(say, NOW) == {}


def test_a_month_that_is_still_to_come_was_last_year() -> None:
    assert days_ago("i december", date(2026, 11, 23)) == 343
    assert days_ago("i januari", date(2026, 1, 10)) == 360


def test_every_value_that_is_recognised_is_one_of_the_tables() -> None:
    words = load("situations")
    found = {
        (fact, value)
        for group in ("one", "several", "written")
        for fact, entries in words[group].items()
        for entry in entries
        for value in entry
    }
    table = ways.table()
    used = {
        (fact, value)
        for thing in (*table.rows, *table.notes)
        for conditions in (getattr(thing, "when", {}), thing.said, getattr(thing, "unless", {}))
        for fact, values in conditions.items()
        for value in values
    }
    # Said of what rules a row out, or leaves it open: those need no row of their own.
    nowhere = {("asked", "no"), ("news", "new"), ("plan", "sip")}
    assert found - used == nowhere
