"""A natural question finds its figure, every figure has such a question, and no other question is taken for one."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.casework.figures import Figure, Finding, Question
from assistant.services import figure_questions
from assistant.services.figures import statistics
from assistant.swedish.staff.figures import asked_figure
from tests.language import corpus

TODAY = date(2026, 11, 22)
CASES: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "figures.yml").read_text(encoding="utf-8"))
# Of other topics' sentences, those whose right answer is a figure all the same.
ALSO_A_FIGURE = {
    "hur många kommer vidare från förrehab till aktivitet",
    "Hur många av de 24 som gick förrehab kom vidare till nån aktivitet?",
    "Upplevdes SAMRE-modellen som användbar, i procent?",
    "REKO-team i budgeten, hur många tjänster",
    "vad är budgeten för REKO i år",
}
# Topics that say in words what figures say one by one: their questions may be taken for those.
TELL_OF_FIGURES = {
    "faq/complaints_about_care_centres",
    "faq/diagrams_2022",
    "faq/inquiry_statistics_classes",
    "faq/project_cost",
    "faq/skr_survey_2021",
    "faq/what_is_pre_rehabilitation",
}
Told = dict[str, Any] | None
Answer = tuple[Question, Finding]


@pytest.mark.parametrize(("fact", "text"), [(fact, text) for fact, cases in CASES.items() for text in cases])
def test_a_question_finds_its_figure(fact: str, text: str) -> None:
    _, found = ask(text)
    assert [written(one) for one in found] == [CASES[fact][text]]
    assert fact in {figure.fact for _, one in found for figure in all_of(one)}


def test_every_figure_is_reached_by_a_question() -> None:
    """Of the budget's table every row and every column."""
    told = " ".join(answer for cases in CASES.values() for answer in cases.values()).split()
    unreached = {figure.id for figure in statistics().figures} - set(told)
    assert {one for one in unreached if not one.startswith("budget.")} == set()
    rows = {part for one in told if one.startswith("budget.") for part in one.split(".")[1:]}
    assert rows == {part for f in statistics().figures if f.measure.name == "budget" for part in f.id.split(".")[1:]}


def test_every_figure_of_the_budget_is_reached_by_its_row_and_year() -> None:
    for figure in statistics().figures:
        if figure.measure.name == "budget" and figure.period.year:
            split = {name: frozenset({value}) for name, value in figure.split.items()}
            asking = Question("budget", (figure.period.year,), split=split)
            assert figure_questions.answered(statistics(), asking).figures == (figure,)


def test_no_question_about_something_else_is_taken_for_a_figure() -> None:
    ours = {entry["topic"] for entry in statistics().measures.values() if "topic" in entry} | {"faq/what_is_samre"}
    # These tell in words what the figures tell by number: either answers.
    ours |= {topic for topic in corpus.faq_answers() if topic.startswith("faq/samre_")}
    taken = {
        text
        for said in (corpus.examples(), corpus.mirror())
        for intent, texts in said.items()
        for text in texts
        if intent not in ours | TELL_OF_FIGURES and (asked := asked_figure(text, TODAY)) and asked.measures
    }
    assert taken - ALSO_A_FIGURE == set()


def test_no_test_question_stands_in_the_training_data() -> None:
    learnt = {text.casefold() for texts in corpus.examples().values() for text in texts}
    assert [text for cases in CASES.values() for text in cases if text.casefold() in learnt] == []


def test_a_general_question_keeps_its_overview() -> None:
    for text in ("hur många sip görs i malmö", "antal biståndshushåll", "statistik svarstider hälsoförfrågan"):
        assert ask(text) == (None, [])


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        (["hur många SIP i månaden 2023", "och 2022?"], "sip_per_month.2022"),
        (["hur många SIP i månaden 2023", "hur var det året innan?"], "sip_per_month.2022"),
        (["hur många SIP i månaden 2022", "och året efter?"], "sip_per_month.2023"),
        (["hur många SIP i månaden 2022", "hur såg det ut 2023"], "sip_per_month.2023"),
        (["hur många SIP i månaden 2023", "och hälsoförfrågan?"], "inquiries_per_month.2023"),
        (["hur många SIP i månaden 2023", "och i rosengård?"], "not_split place sip_per_month.2023"),
        (["hur många SIP i månaden 2023", "och 2021?"], "no_such_year sip_per_month.2023"),
        (["hur många SIP i månaden 2023", "ökade det?"], "sip_per_month.2022 > sip_per_month.2023"),
        (["hur många SIP i månaden 2022", "ökade det?"], "sip_per_month.2022 > sip_per_month.2023"),
        (["hur många SIP i månaden 2023", "jämfört med 2022?"], "sip_per_month.2022 > sip_per_month.2023"),
        (
            ["hur många SIP i månaden 2023", "och 2022?", "vad är skillnaden?"],
            "sip_per_month.2022 > sip_per_month.2023",
        ),
        (["hur nöjda var socialsekreterarna med sip", "och ama?"], "satisfaction.2023.sip.employment_officer"),
        (
            ["hur nöjda var socialsekreterarna med sip", "och med hälsoförfrågan?"],
            "satisfaction.2023.inquiry.social_worker",
        ),
        (
            ["hur nöjda var socialsekreterarna med sip", "jämfört med arbetsmarknadssekreterarna?"],
            "satisfaction.2023.sip.social_worker > satisfaction.2023.sip.employment_officer",
        ),
        (["andel besvarade inom tid 2022", "och 2023?"], "inquiry_answers.2023.in_time"),
        (
            ["budget för projektledaren 2025", "och 2026?", "andel i aktivitet i Sollentuna", "hur mycket ökade det?"],
            "samre_in_activity.2017–2019.sollentuna.start > samre_in_activity.2017–2019.sollentuna.end",
        ),
        (["andel besvarade inom tid 2022", "och över 60 dagar?"], "inquiry_answers.2022.late"),
        (["budget för projektledaren 2025", "och 2026?"], "budget.2026.project_manager"),
        (["biståndshushåll genomsnitt 2022", "och året innan?"], "households.2021.monthly"),
        (
            ["andel i aktivitet vid starten i Sollentuna", "och vid avslutet?"],
            "samre_in_activity.2017–2019.sollentuna.end",
        ),
    ],
)
def test_a_short_question_goes_on_from_the_figure_before(talk: list[str], expected: str) -> None:
    told: Told = None
    found: list[Answer] = []
    for text in talk:
        told, found = ask(text, told)
    assert [written(one) for one in found] == [expected]


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("varifrån kommer siffran?", "source"),
        ("källa?", "source"),
        ("vem säger det", "source"),
        ("hur vet du det?", "source"),
        ("vilken rapport står det i", "source"),
        ("vad är källan till siffran", "source"),
        ("vilka ingår?", "about"),
        ("gäller det alla vårdcentraler?", "about"),
    ],
)
def test_where_a_figure_is_from_and_whom_it_is_about_can_be_asked(text: str, wants: str) -> None:
    asked = asked_figure(text, TODAY)
    assert asked is not None
    assert (asked.measures, asked.wants) == ((), wants)


@pytest.mark.parametrize(
    "text",
    [
        "vad är ama",
        "törnrosen",
        "ja",
        "jag vill boka tid",
        "skillnad mellan socialsekreterare och arbetsmarknadssekreterare",
        "vad är skillnaden mellan sip och hälsoförfrågan",
        "kl 20.22",
        "vem är reko på törnrosen",
        "i januari",
    ],
)
def test_what_means_something_by_itself_does_not_lean_on_a_figure(text: str) -> None:
    assert asked_figure(text, TODAY) is None


def test_two_things_that_count_differently_are_told_one_by_one() -> None:
    _, found = ask("jämför antalet SIP och hälsoförfrågningar 2023")
    assert len(found) == 2


def test_last_year_is_counted_from_today() -> None:
    asked = asked_figure("hur många sip var det i fjol", TODAY)
    assert asked is not None and asked.years == (2025,)


def ask(text: str, before: Told = None) -> tuple[Told, list[Answer]]:
    """What is remembered afterwards, and each question with its finding."""
    asked = asked_figure(text, TODAY)
    asking = figure_questions.questions(statistics(), asked.as_entity(), before) if asked else []
    if asked is None or not asking:
        return before, []
    answers = [(question, figure_questions.answered(statistics(), question)) for question in asking]
    return figure_questions.remembered(asked.as_entity(), before, asking), answers


def written(answer: Answer) -> str:
    """As in figures.yml: `a > b`, `not_split place a`, `no_such_year a`, `a b`."""
    question, found = answer
    if found.outcome == "compared":
        return " ".join(f"{one.earlier.id} > {one.later.id}" for one in found.differences)
    told = " ".join(figure.id for figure in found.figures)
    before = {"told": "", "not_split": f"not_split {question.finer} "}
    return before.get(found.outcome, found.outcome + " ") + told


def all_of(found: Finding) -> list[Figure]:
    return [*found.figures, *(figure for one in found.differences for figure in (one.earlier, one.later))]
