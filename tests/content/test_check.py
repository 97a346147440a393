"""The check of the answers finds what a communicator may get wrong, and says what to do in Swedish."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.content.answers import load
from assistant.content.check import findings
from tests.content.written import ASKED, TESTED, TODAY, content, wording


def test_all_answers_that_we_ship_are_in_order() -> None:
    assert [finding for finding in findings(load(), TODAY) if finding.is_error] == []


def test_a_topic_in_order_gives_nothing_to_say() -> None:
    assert findings(content(wording()), TODAY) == []


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        ({"sources": None}, "Källan saknas"),
        ({"sources": ["S-99"]}, "Källan S-99 finns inte"),
        ({"title": None}, "Titeln saknas"),
        ({"region": "Norrland"}, "Regionen"),
        ({"region": "Uppsala"}, "det står inte i texten"),
        ({"reviewed": None}, "Datum för granskning saknas"),
        ({"reviewed": "i måndags"}, "går inte att läsa"),
        ({"reviewed": date(2026, 11, 22)}, "citattecken"),
        ({"sources": ["L-65"]}, "inte är avgjort"),
        ({"active": False}, "säger inget i stället"),
    ],
)
def test_what_is_missing_or_wrong_is_told(spoilt: dict[str, Any], said: str) -> None:
    assert said in messages(wording(**spoilt))


def test_a_variant_that_nobody_knows_is_told() -> None:
    assert "Varianten" in messages(wording(), wording(variant="lättläst", title=None))


def test_a_variant_written_twice_is_told() -> None:
    twice = wording(variant="staff", title=None)
    assert "står två gånger" in messages(wording(), twice, twice)


def test_a_topic_without_a_usual_answer_is_told() -> None:
    assert "Ämnet ska ha ett vanligt svar" in messages(wording(variant="staff"))


@pytest.mark.parametrize("text", ["Du har rätt till en SIP.", "Ring 018-12 34 56.", "Lugn, ingen får veta något."])
def test_a_phrase_that_we_never_write_is_told(text: str) -> None:
    assert "Skriv inte" in messages(wording(text))


def test_a_hard_text_is_told_with_its_measure() -> None:
    hard = "Myndighetsövergripande samverkansprocesser förutsätter organisatoriska överenskommelser."
    assert "LIX" in messages(wording(hard))


def test_plain_words_may_be_less_hard_than_the_usual() -> None:
    text = "Ni planerar stödet tillsammans med andra myndigheter. Ni bestämmer också en uppföljning efter sommaren."
    assert "LIX" not in messages(wording(text))
    assert "LIX" in messages(wording(), wording(text, variant="plain", title=None))


def test_an_unsettled_answer_may_be_off_with_something_else_to_say_or_reviewed() -> None:
    off = wording(sources=["L-65"], active=False, until_reviewed="Det är inte avgjort.")
    assert findings(content(off), TODAY) == []
    assert findings(content(wording(sources=["L-65"], active=True, reviewed_by="Jurist")), TODAY) == []


def test_an_old_review_is_a_warning_and_no_error() -> None:
    found = findings(content(wording(reviewed="2025-11-21")), TODAY)
    assert [finding.is_error for finding in found] == [False]
    assert "366 dagar sedan" in found[0].message


def test_a_review_is_not_old_on_its_last_day() -> None:
    assert findings(content(wording(reviewed="2025-11-22")), TODAY) == []


def test_a_review_in_the_future_is_told() -> None:
    assert "har inte kommit" in messages(wording(reviewed="2027-01-01"))


def test_a_question_under_two_topics_is_told() -> None:
    found = findings(content(wording(), greet=[ASKED[0].upper()]), TODAY)
    assert "står på två ställen: faq/what_is_sip, greet" in found[0].message


def test_a_question_both_learnt_and_tested_is_told() -> None:
    found = findings(content(wording(), tested=[*TESTED, ASKED[0]]), TODAY)
    assert "Byt ut den ena" in found[0].message


def test_too_few_questions_are_told() -> None:
    said = " ".join(finding.message for finding in findings(content(wording(), asked=[], tested=[]), TODAY))
    assert "Ämnet har 0 sätt att fråga" in said
    assert "Ämnet har 0 testfrågor" in said


def test_a_topic_that_is_asked_and_not_answered_is_told() -> None:
    written = content(wording())
    written.examples["faq/what_is_new"] = ["nytt"]
    assert "frågor men inget svar" in findings(written, TODAY)[0].message


def test_the_same_title_on_two_topics_is_told() -> None:
    assert "Knapparna" in messages(wording(), wording(variant="staff"))


def test_a_file_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "responses" / "faq"
    folder.mkdir(parents=True)
    (tmp_path / "data" / "sources.yml").write_text("S-10: {says: x}\n", encoding="utf-8")
    (folder / "sip.yml").write_text('responses:\n  utter_faq/a:\n  - text: "öppet\n', encoding="utf-8")
    found = findings(load(tmp_path), TODAY)
    assert found[0].place == "data/responses/faq/sip.yml"
    assert "rad" in found[0].message


def messages(*wordings: Any) -> str:
    return " ".join(finding.message for finding in findings(content(*wordings), TODAY))
