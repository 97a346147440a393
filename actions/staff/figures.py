"""A figure out of the statistics, told with population, year and source; a comparison of two; where it is from."""

from collections.abc import Sequence
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.turn import Turn
from assistant.casework.figures import Figure, Finding, Question
from assistant.services import figure_questions
from assistant.services.figures import Statistics, statistics

TOLD = "figure_told"
OVERVIEWS = "utter_faq/"
FIGURE = "figure"


class TellFigure(Deed):
    def __init__(self) -> None:
        # Read once when the action server starts.
        statistics()

    def name(self) -> str:
        return "action_tell_figure"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        known, asked, before = statistics(), turn.entity(FIGURE), _told_before(turn)
        asking = figure_questions.questions(known, asked, before) if asked else []
        if not asking:
            say.utter_message(response="utter_figure_which", choices=_overviews(known))
            return []
        if asked["wants"] == FIGURE:
            _tell_all(say, known, asking)
        else:
            _explain(say, known, asking, asked["wants"])
        return [SlotSet(TOLD, figure_questions.remembered(asked, before, asking))]


def _told_before(turn: Turn) -> dict[str, Any] | None:
    """What the talk told last: an overview, or a figure."""
    topic = (turn.last_answer or "").removeprefix("utter_")
    if measure := statistics().measure_of(topic):
        return figure_questions.of_overview(statistics(), measure)
    told: dict[str, Any] | None = turn.slot(TOLD)
    return told


def _overviews(known: Statistics) -> list[dict[str, str]]:
    return [
        {"title": known.title(name), "payload": f"/{entry['topic']}"}
        for name, entry in known.measures.items()
        if "topic" in entry
    ]


def _tell_all(say: CollectingDispatcher, known: Statistics, asking: Sequence[Question]) -> None:
    for question in asking:
        _tell(say, known, question, apart=len(asking) > 1)
    if len(asking) > 1 and asking[0].compares:
        say.utter_message(response="utter_figures_of_different_things")


def _tell(say: CollectingDispatcher, known: Statistics, question: Question, *, apart: bool) -> None:
    """`apart`: two things that can't be set against each other are told one by one."""
    if apart and question.compares:
        question = figure_questions.told_alone(known, question)
    found = figure_questions.answered(known, question)
    words = _words(known, found)
    if found.outcome in ("told", "compared"):
        say.utter_message(response="utter_figure_told" if len(_all_of(found)) == 1 else "utter_figures_told", **words)
    elif found.outcome == "not_split":
        say.utter_message(response=f"utter_figure_not_split_{question.finer}", **words)
    else:
        say.utter_message(response=f"utter_figure_{found.outcome}", **words)
    _tell_what_is_missing(say, known, found)


def _tell_what_is_missing(say: CollectingDispatcher, known: Statistics, found: Finding) -> None:
    for part in found.only_part:
        say.utter_message(response="utter_figure_only_part", period=known.period(part), year=part.period.year)
    if found.outcome == "told" and found.missing_years:
        say.utter_message(response="utter_figure_missing_year", **_words(known, found))


def _words(known: Statistics, found: Finding) -> dict[str, Any]:
    """`said`: the sentences, a line each, and the note; the rest of one figure stands for all of its measure."""
    figures = _all_of(found)
    lines = [known.difference(one) for one in found.differences] or [known.sentence(one) for one in figures]
    notes = {known.note(figures), known.note(figures, of_change=True) if found.differences else ""} - {""}
    return {
        "said": "\n".join([*lines, *sorted(notes)]),
        "population": figures[0].measure.population,
        "source": known.source(figures[0]),
        "facts": known.facts(figures),
        "who": known.who[figures[0].measure.who],
        "years": ", ".join(map(str, found.missing_years)),
    }


def _all_of(found: Finding) -> list[Figure]:
    return [*found.figures, *(figure for one in found.differences for figure in (one.earlier, one.later))]


def _explain(say: CollectingDispatcher, known: Statistics, asking: Sequence[Question], wants: str) -> None:
    """Where a figure that was told is from (`source`), or whom it is about (`about`)."""
    for question in asking:
        words = _words(known, figure_questions.answered(known, question))
        say.utter_message(response=f"utter_figure_{wants}", **words)
