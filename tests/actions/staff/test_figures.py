"""What is said about a figure: always with population, year and source, and never a figure that is not there."""

from datetime import date
from typing import Any

import pytest
import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions.staff.figures import TellFigure
from actions.turn import Turn
from assistant.casework.figures import Question
from assistant.services import figure_questions
from assistant.services.figures import statistics
from assistant.settings import PROJECT
from assistant.swedish.data_files import load
from assistant.swedish.staff.figures import asked_figure
from tests.actions.trackers import tracker


def say(text: str, told: dict[str, Any] | None = None) -> tuple[list[dict[str, Any]], dict[str, Any] | None]:
    """What was spoken, as `{"response", blanks}`, and what the talk keeps."""
    asked = asked_figure(text, date(2026, 11, 22))
    assert asked is not None
    collector = CollectingDispatcher()
    turn = Turn(tracker(text, "faq", {"figure": asked.as_entity()}, slots={"figure_told": told}))
    events = TellFigure().do(turn, collector)
    kept = events[0]["value"] if events else None
    return [{"response": m["response"], **(m.get("kwargs") or {}), **m} for m in collector.messages], kept


def test_a_figure_comes_with_population_year_and_source() -> None:
    (said,), _ = say("hur många SIP i månaden 2023")
    assert said["response"] == "utter_figure_told"
    assert "68" in said["said"] and "2023" in said["said"]
    assert "alla vårdcentraler" in said["population"] and "2024–2027" in said["source"]


def test_big_numbers_are_written_as_in_sweden() -> None:
    (said,), _ = say("antal unika biståndshushåll 2023")
    assert "10\u00a0022" in said["said"]


def test_a_comparison_is_computed() -> None:
    (said,), _ = say("SIP 2022 mot 2023")
    assert "8 fler" in said["said"] and "13 procent" in said["said"]


def test_shares_are_compared_in_percentage_points() -> None:
    (said,), _ = say("andel svar i tid 2022 jämfört med 2023")
    assert "5 procentenheter" in said["said"]


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("hur många sip i rosengård 2023", "utter_figure_not_split_place"),
        ("hur många sip 2025", "utter_figure_no_such_year"),
        ("hur många socialsekreterare var missnöjda med sip", "utter_figure_not_split_dissatisfied"),
    ],
)
def test_what_is_not_in_the_sources_is_said_with_what_there_is_and_who_may_know(text: str, response: str) -> None:
    (said,), _ = say(text)
    assert said["response"] == response
    assert said["said"] and said["population"] and said["source"] and said["who"]


def test_half_a_year_is_not_told_as_a_year() -> None:
    said, _ = say("hur många sip 2024")
    assert [one["response"] for one in said] == ["utter_figure_told", "utter_figure_only_part"]


def test_two_measures_are_told_apart_and_not_compared() -> None:
    said, _ = say("jämför antalet SIP och hälsoförfrågningar 2023")
    assert [one["response"] for one in said] == [
        "utter_figure_told",
        "utter_figure_told",
        "utter_figures_of_different_things",
    ]


def test_a_talk_goes_on_from_a_figure() -> None:
    _, kept = say("hur många SIP i månaden 2023")
    (said,), kept = say("och 2022?", kept)
    assert "60" in said["said"]
    (said,), _ = say("varifrån kommer siffran?", kept)
    assert said["response"] == "utter_figure_source" and "K-50" in said["facts"]


def test_the_contradiction_in_the_source_is_told_with_the_change_it_is_about() -> None:
    (said,), _ = say("minskade genomsnittet av biståndshushåll mellan 2022 och 2023")
    assert "10,0 procent" in said["said"] and "tabellen rätt" in said["said"]
    (said,), _ = say("antal unika biståndshushåll 2023")
    assert "tabellen" not in said["said"]


@pytest.mark.parametrize(
    ("count", "year", "percent"),
    [("unique", 2022, "16,4"), ("unique", 2023, "10,5"), ("monthly", 2022, "17,0"), ("monthly", 2023, "10,0")],
)
def test_what_we_compute_is_what_the_source_tells(count: str, year: int, percent: str) -> None:
    """Fact K-55 has these in a table of its own."""
    asking = Question("households", (year,), split={"count": frozenset({count})}, compares=True)
    (difference,) = figure_questions.answered(statistics(), asking).differences
    assert f"{percent} procent" in statistics().difference(difference)


def test_without_a_figure_before_it_is_asked_which_one_is_meant() -> None:
    (said,), kept = say("och 2022?")
    assert said["response"] == "utter_figure_which" and len(said["choices"]) >= 6
    assert kept is None


def test_everything_that_may_be_asked_for_in_vain_has_words() -> None:
    written = yaml.safe_load((PROJECT / "data" / "responses" / "figures.yml").read_text(encoding="utf-8"))
    finer = {name for figure in statistics().figures for name in figure.measure.not_split_by}
    assert {f"utter_figure_not_split_{name}" for name in finer} <= set(written["responses"])
    assert finer <= set(load("figures")["finer"])


def test_every_measure_has_a_source_and_somebody_who_may_know() -> None:
    known = statistics()
    for figure in known.figures:
        assert known.source(figure) and known.who[figure.measure.who] and known.period(figure)
