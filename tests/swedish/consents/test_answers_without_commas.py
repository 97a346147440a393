"""Answers to several, written without commas, and words for all that are of nobody."""

from datetime import UTC, datetime

import pytest

from assistant.swedish.consents.consent_terms import wants_none
from assistant.swedish.consents.content_answered import names_plan_and_ability
from assistant.swedish.consents.grid import grid
from assistant.swedish.consents.grid_words import refuses_first
from assistant.swedish.consents.parties import parties
from assistant.swedish.consents.taken_back import taken_back

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SOC, AF, EMPLOYER = "social_services", "employment_service", "employer"


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("ebb bara fram till mötet af nej", {SOC: True, AF: False}),
        ("soc nej af nej jobbet ja", {SOC: False, AF: False, EMPLOYER: True}),
        ("nej till soc ja till af", {SOC: False, AF: True}),
    ],
)
def test_a_no_right_after_a_name_is_of_that_one(text: str, answers: dict[str, bool]) -> None:
    read = grid(text, None, NOW)
    assert read is not None
    assert read.answers == answers


def test_the_rest_after_a_no_to_one_is_let_in_without_a_comma() -> None:
    read = grid("nej till ebb ja till resten", SOC, NOW)
    assert read is not None
    assert (read.answers, read.others) == ({SOC: False}, True)


@pytest.mark.parametrize(
    "text", ["planen, tack. vad jag klarar tar vi inte med", "planen men vad jag orkar hoppar vi över"]
)
def test_a_content_that_is_held_out_in_any_words_is_not_told_as_well(text: str) -> None:
    assert not names_plan_and_ability(text)


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("ni får inte ringa chefen ok", {EMPLOYER}),
        ("jag vill inte att ni kontaktar af okej", {AF}),
        ("alla utom jobbet ok", {EMPLOYER}),
        ("soc går bra men inte af ok", {AF}),
        ("ring aldrig min chef ok", {EMPLOYER}),
    ],
)
def test_an_ok_after_a_no_to_somebody_is_no_yes_to_them(text: str, excluded: set[str]) -> None:
    assert parties(text).excluded >= excluded and not parties(text).included & excluded


@pytest.mark.parametrize("text", ["ta bort soc ok", "stryk soc ok", "ta tillbaka mitt ja till soc okej"])
def test_an_order_with_an_ok_takes_back_whom_it_names(text: str) -> None:
    assert taken_back(text).ends == {SOC}


@pytest.mark.parametrize(
    "text", ["ja till soc i alla fall", "jag vill lägga till soc trots allt", "soc får veta iallafall"]
)
def test_an_idiom_with_all_in_it_lets_nobody_else_in(text: str) -> None:
    said = parties(text)
    assert (said.included, said.everyone) == ({SOC}, False)


def test_an_idiom_with_all_in_it_takes_back_no_more_than_is_named() -> None:
    assert taken_back("jag tar tillbaka mitt ja till soc i alla fall").ends == {SOC}


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("nej, det är lugnt", True),
        ("nej det är bra så", True),
        ("nej, inga ändringar", False),
        ("ja det är bra", False),
    ],
)
def test_a_no_with_kind_words_keeps_nothing(text: str, *, refuses: bool) -> None:
    assert refuses_first(text) is refuses


@pytest.mark.parametrize(
    "text",
    [
        "ja precis, inga samtycken",
        "nej, ingen får veta det",
        "inget samtycke till någon",
        "nej, ni ska inte prata med vare sig soc eller nån annan av dem",
    ],
)
def test_none_at_all_is_a_no_to_all_whatever_nod_stands_before_it(text: str) -> None:
    assert wants_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "ja, inga problem",
        "har jag inga samtycken?",
        "ingen har ringt mig",
        "inget samtycke nu",
        "ja till soc men inte någon annan",
    ],
)
def test_what_denies_something_else_is_not(text: str) -> None:
    assert not wants_none(text)
