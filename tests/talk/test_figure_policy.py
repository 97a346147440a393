"""An exact question about a figure goes ahead of its topic; what leans on a figure counts right after one."""

from datetime import date
from typing import Any

import pytest
import yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.events import ActionExecuted, BotUttered, Event

from assistant.settings import PROJECT
from assistant.swedish.staff.figures import asked_figure
from assistant.talk.figures import TELL, FigurePolicy
from assistant.talk.precedence import LISTEN
from tests.talk.trackers import entity, form, tracker, user

EXACT, LEANING = "hur många sip 2023", "och 2022?"


def policy() -> FigurePolicy:
    config = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))
    ours = next(one for one in config["policies"] if one["name"].endswith("FigurePolicy"))
    settings = {**FigurePolicy.get_default_config(), **ours}
    return FigurePolicy(settings, None, Resource("figures"), ExecutionContext(GraphSchema({})))


def said(text: str, intent: str) -> Event:
    asked = asked_figure(text, date(2026, 11, 22))
    found: list[dict[str, Any]] = [entity("figure", asked.as_entity())] if asked else []
    return user(text, intent, found)


def told(name: str) -> list[Event]:
    return [BotUttered("…", metadata={"utter_action": name}), ActionExecuted(LISTEN)]


def decided(*events: Event) -> str | None:
    return policy().decide(tracker(*events))[0]


@pytest.mark.parametrize("intent", ["faq", "nlu_fallback", "out_of_scope", "money_amount"])
def test_an_exact_question_is_answered_with_its_figure(intent: str) -> None:
    assert decided(said(EXACT, intent)) == TELL


@pytest.mark.parametrize("intent", ["stop", "book_appointment", "talk_to_human", "erase_data"])
def test_other_wishes_stand(intent: str) -> None:
    assert decided(said(EXACT, intent)) is None


def test_a_general_question_keeps_its_overview() -> None:
    assert decided(said("hur många sip görs i malmö", "faq")) is None


@pytest.mark.parametrize("before", ["utter_figure_told", "utter_figures_told", "utter_faq/sip_per_month"])
def test_a_short_question_leans_on_the_figure_just_told(before: str) -> None:
    assert decided(user(EXACT, "faq"), *told(before), said(LEANING, "nlu_fallback")) == TELL


@pytest.mark.parametrize("before", ["utter_faq/what_is_sip", "utter_lost"])
def test_a_short_question_leans_on_nothing_else(before: str) -> None:
    assert decided(user("vad är en sip", "faq"), *told(before), said(LEANING, "nlu_fallback")) is None


def test_a_figure_further_back_is_not_leant_on() -> None:
    earlier = [user(EXACT, "faq"), *told("utter_figure_told"), user("hej", "greet"), *told("utter_greet")]
    assert decided(*earlier, said(LEANING, "nlu_fallback")) is None


def test_a_question_interrupts_a_form_and_an_answer_does_not() -> None:
    asked = form("booking_form", "booking_time")
    assert decided(*asked, ActionExecuted(LISTEN), said(EXACT, "faq")) == TELL
    after = [said(EXACT, "faq"), *told("utter_figure_told"), *asked, ActionExecuted(LISTEN)]
    assert decided(*after, said("2022", "inform")) is None


def test_free_answers_of_the_training_are_left_alone() -> None:
    asked = form("training_form", "training_answer")
    assert decided(*asked, ActionExecuted(LISTEN), said(EXACT, "faq")) is None


def test_nothing_comes_after_the_answer() -> None:
    assert decided(said(EXACT, "faq"), ActionExecuted(TELL)) == LISTEN
