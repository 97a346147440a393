"""The decision table leads every situation to one way, and asks for no more than it needs.

The situations a domain expert can read and add to stand in `ways.yml` beside this file.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.casework import ways as rules
from assistant.casework.ways import Row, Step
from assistant.content.readability import lix
from assistant.services import parameters, ways
from assistant.settings import PROJECT
from assistant.swedish.staff.situations import situation
from tests.language.corpus import all_answers, examples
from tests.language.test_language_data import NEVER

CASES = yaml.safe_load((Path(__file__).parent / "ways.yml").read_text(encoding="utf-8"))
NOW = datetime(2026, 11, 23, 10, 0)
VALUES = {
    "special": ("none", "danger", "under_18", "guardian", "protected_identity"),
    "plan": ("sip", "activity", "habilitation", "insurance", "employer", "coordinator", "unsure"),
    "consent": ("yes", "no", "unclear"),
    "asked": ("no", "waiting", "answered", "old", "unsure"),
    "waited": ("recent", "over_goal", "late", "unsure"),
    "news": ("new", "nothing_new", "unclear_answer"),
    "need": (
        "ability",
        "joint",
        "information",
        "order",
        "advice",
        "af_ground",
        "sickness_compensation",
        "certificate",
        "employer",
        "activity",
        "lost",
    ),
    "purpose": ("yes", "no"),
}
AROUND = (
    "plan_word",
    "urgent",
    "private_centre",
    "other_clinic",
    "wants_sip",
    "wants_inquiry",
    "no_meeting",
    "wants_meeting",
)
HARDEST_TO_READ = 50
MOST_QUESTIONS = 7


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['row']} {case['situation'][:40]}")
def test_a_situation_leads_to_its_way_with_no_question_too_many(case: Mapping[str, Any]) -> None:
    asked, step = guided(case["situation"], case["answers"])
    assert asked == list(case["answers"])
    assert step.row is not None
    assert (step.row.id, step.row.way, len(step.notes)) == (case["row"], case["way"], case.get("notes", 0))


def test_every_row_of_the_table_has_a_situation() -> None:
    assert {row.id for row in ways.table().rows} - {case["row"] for case in CASES} == set()


def test_whatever_is_answered_there_is_one_way_at_the_end() -> None:
    reached = {row.id for around in circumstances() for row, _ in walks({"around": around} if around else {})}
    assert reached == {row.id for row in ways.table().rows}


def test_nobody_is_asked_more_than_seven_questions_or_the_same_twice() -> None:
    for around in circumstances():
        for _, questions in walks({"around": around} if around else {}):
            assert len(questions) == len(set(questions)) <= MOST_QUESTIONS


@pytest.mark.parametrize("special", VALUES["special"][1:])
def test_danger_and_who_needs_a_human_go_before_everything_else(special: str) -> None:
    known = {fact: [values[0]] for fact, values in VALUES.items()} | {"special": [special]}
    row = ways.next_step(known).row
    assert row is not None and row.way == ("emergency" if special == "danger" else "human")


@pytest.mark.parametrize("consent", ["no", "unclear"])
def test_without_consent_nothing_is_sent_and_nobody_is_phoned_about_the_person(consent: str) -> None:
    for need in VALUES["need"]:
        row = ways.next_step({"special": ["none"], "consent": [consent], "need": [need]}).row
        assert row is not None and row.way == "bollplank"


def test_a_sip_needs_consent_planning_together_and_a_purpose() -> None:
    for row, known in endings({}):
        if row.way == "sip":
            assert (known["consent"], known["need"], known["purpose"]) == (["yes"], ["joint"], ["yes"])


def test_no_second_inquiry_while_one_is_under_way_or_answered_with_nothing_new() -> None:
    for row, known in endings({}):
        if row.way == "inquiry":
            assert known["asked"] in (["no"], ["old"]) or known["news"] == ["new"]


@pytest.mark.parametrize(
    ("days", "meant"),
    [(0, "recent"), (29, "recent"), (30, "over_goal"), (39, "over_goal"), (40, "late"), (300, "late")],
)
def test_how_long_an_inquiry_has_been_on_its_way(days: int, meant: str) -> None:
    assert rules.waited(days, parameters.load().at(NOW.date()).ways) == meant


def test_an_answer_is_fresh_for_half_a_year() -> None:
    today = parameters.load().at(NOW.date()).ways
    assert rules.is_fresh(180, today) and not rules.is_fresh(181, today)


def test_a_table_in_which_nothing_holds_says_so() -> None:
    with pytest.raises(LookupError):
        rules.next_step(rules.WayTable((), (), ()), {})


def test_every_way_has_words_and_every_word_is_of_a_way() -> None:
    spoken = {name.removeprefix("utter_way_") for name in all_answers() if name.startswith("utter_way_")}
    assert spoken - {"not_found"} == {row.way for row in ways.table().rows}


def test_every_row_and_note_has_its_sources_and_nothing_forbidden() -> None:
    for row in ways.table().rows:
        assert row.sources and row.reason and row.prepare, row.id
        assert any(source == row.id[:4] for source in row.sources), row.id
    for said in words():
        assert not [banned for banned in NEVER if banned in said.lower()], said


def test_every_reason_can_be_read() -> None:
    told = [*(row.reason for row in ways.table().rows), *(note.text for note in ways.table().notes)]
    assert {said: round(lix(said)) for said in told if lix(said) > HARDEST_TO_READ} == {}


def test_every_button_starts_something_that_exists() -> None:
    known = set(examples())
    assert {wish for row in ways.table().rows for wish, _ in row.start} - known == set()
    assert all(row.start for row in ways.table().rows)


def test_every_question_and_value_of_the_table_is_known() -> None:
    table = ways.table()
    assert set(table.questions) == set(VALUES)
    for row in table.rows:
        for conditions in (row.when, row.said, row.unless):
            for fact, values in conditions.items():
                assert values <= {*VALUES.get(fact, ()), *(AROUND if fact == "around" else ())}, row.id


def test_the_buttons_about_time_say_the_numbers_that_hold() -> None:
    titles = str(yaml.safe_load((PROJECT / "data/responses/ways.yml").read_text(encoding="utf-8")))
    today = parameters.load().at(NOW.date()).ways
    for days in (today.answer_goal.days, today.still_in_time.days, today.still_in_time.days + 1):
        assert f"{days} dagar" in titles


def guided(said: str, answers: Mapping[str, str]) -> tuple[list[str], Step]:
    """The questions that the guide asks, answered as the case says, and where it ends."""
    known = {
        fact: value if isinstance(value, list) else [value]
        for fact, value in ways.understood(situation(said, NOW), now=NOW).items()
    }
    asked: list[str] = []
    while (step := ways.next_step(known)).question:
        asked.append(step.question)
        assert step.question in answers, f"asks for {step.question} too; knows {known}"
        known[step.question] = [answers[step.question]]
    return asked, step


def circumstances() -> Iterator[list[str]]:
    for many in range(3):
        yield from (list(some) for some in combinations(AROUND, many))


def endings(known: Mapping[str, list[str]]) -> Iterator[tuple[Row, Mapping[str, list[str]]]]:
    """Every row that can be reached, with all that was then known."""
    step = ways.next_step(known)
    if step.row:
        yield step.row, known
        return
    for value in VALUES[step.question or ""]:
        yield from endings({**known, step.question or "": [value]})


def walks(known: Mapping[str, list[str]]) -> Iterator[tuple[Row, list[str]]]:
    for row, ended in endings(known):
        yield row, [fact for fact in ended if fact not in known]


def words() -> list[str]:
    table = ways.table()
    return [
        *(said for row in table.rows for said in (row.reason, *row.prepare, *(title for _, title in row.start))),
        *(note.text for note in table.notes),
    ]


@pytest.mark.parametrize(
    ("known", "row"),
    [
        ({"asked": ["waiting"], "waited": ["recent"]}, "V-05"),
        ({"asked": ["waiting"], "waited": ["late"]}, "V-06"),
        ({"consent": ["yes"], "asked": ["no"], "need": ["ability"]}, "V-08"),
        ({"consent": ["no"]}, "V-03"),
        ({"asked": ["waiting"]}, None),
        ({"need": ["ability"]}, "V-08"),
        ({"need": ["ability"], "special": ["none"]}, "V-08"),
        ({"need": ["joint"]}, "V-09"),
        ({"need": ["joint"], "around": ["no_meeting"]}, "V-09c"),
        ({"need": ["af_ground"]}, "V-12"),
        ({"consent": ["yes"], "asked": ["no"]}, None),
        ({"around": ["wants_sip"]}, None),
        ({"around": ["plan_word"], "need": ["joint"]}, None),
        ({"special": ["none"], "consent": ["no"]}, None),
        ({"special": ["guardian"], "consent": ["no"]}, None),
    ],
)
def test_the_preliminary_way_is_there_as_soon_as_what_was_told_decides_it(
    known: dict[str, list[str]], row: str | None
) -> None:
    step = ways.provisional_step(known)
    assert (step and step.row and step.row.id) == row
