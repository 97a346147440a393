"""The crisis answers: right numbers, sources, and no promise that somebody reads (facts N-01 to N-38)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from assistant.swedish.dangers.danger import recogniser

ROOT = Path(__file__).resolve().parents[3]
RESPONSES = ROOT / "data" / "responses" / "danger.yml"
NUMBERS = ROOT / "assistant" / "talk" / "crisis_numbers.yml"
KINDS = set(recogniser().order)


def read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def responses() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = read(RESPONSES)["responses"]
    return found


def answer_texts() -> Iterator[tuple[str, str]]:
    for name, variants in responses().items():
        for variant in variants:
            yield name, variant["text"]


def test_every_danger_has_an_answer() -> None:
    certain = {f"utter_danger_{kind}" for kind in KINDS - {"money_panic"}}
    assert certain | {"utter_danger_possible", "utter_danger_resume_hint"} <= set(responses())
    assert {f"utter_danger_possible_{kind}" for kind in KINDS - {"suicide"}} <= set(responses())


def test_only_numbers_that_may_be_shown_are_shown() -> None:
    shown = {entry["number"] for entry in read(NUMBERS)["numbers"] if entry["shown"]}
    for name, text in answer_texts():
        written = re.findall(r"\d[\d -]*\d", text)
        assert set(written) - NO_NUMBERS <= shown, name


# An age, and the year that an uncertain number is from.
NO_NUMBERS = {"18", "2019"}
IN_DOUBT = " (uppgift från 2019, kan ha ändrats)"


def test_a_number_that_is_not_certain_is_said_to_be_so() -> None:
    uncertain = {e["number"] for e in read(NUMBERS)["numbers"] if e["shown"] and e["certainty"] == "uncertain"}
    for name, text in answer_texts():
        for number in uncertain & set(re.findall(r"\d[\d -]*\d", text)):
            assert f"{number}{IN_DOUBT}" in text, name


def test_every_number_has_a_source_a_date_and_a_certainty() -> None:
    for entry in read(NUMBERS)["numbers"]:
        assert re.fullmatch(r"N-\d\d", entry["fact"])
        assert entry["checked"].year == 2026
        assert entry["certainty"] in {"verified", "uncertain", "common"}


# Said after an answer that has told so.
GOING_ON = (
    *("utter_danger_resume_hint", "utter_after_danger_go_on", "utter_after_danger_calling"),
    *("utter_after_danger_clear", "utter_going_on_"),
    *(f"utter_after_danger_{said}" for said in ("believed", "goes", "near", "what_to_say", "cannot_ring", "alone")),
    *(f"utter_after_danger_{said}" for said in ("means", "fears", "hopeless")),
)


def comes_after_it(name: str) -> bool:
    again = name.startswith("utter_after_danger_") and name.endswith("_again")
    return again or name.startswith(GOING_ON)


def test_every_answer_says_that_nobody_reads_and_none_after_it_says_so_again() -> None:
    for name, text in answer_texts():
        assert ("ngen människa läser" in text) != comes_after_it(name), name
        assert ("en bot" in text) != comes_after_it(name), name


def test_a_possible_danger_is_answered_with_two_lines() -> None:
    for name, text in answer_texts():
        if name.startswith("utter_danger_possible"):
            # Whose phone is watched is told of the number as well.
            assert len(text.strip().splitlines()) == (3 if name.endswith("watched") else 2), name


def test_lack_of_money_is_never_met_with_the_emergency_number() -> None:
    assert all("112" not in text for name, text in answer_texts() if name.endswith("money_panic"))


def test_every_answer_names_its_sources() -> None:
    for variants in responses().values():
        for variant in variants:
            assert variant["metadata"]["sources"]
            assert str(variant["metadata"]["reviewed"]).startswith("2026-")
