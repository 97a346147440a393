"""A short message after an answer is read with the question before it, as a guess; anything else is left alone."""

import asyncio
from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, Event
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.verdict import FALLBACK, wish
from assistant.talk.leaning import Recall, in_context, may_lean
from assistant.talk.several import Part
from tests.talk.trackers import LISTEN, form, tracker, user

BEFORE = "ska reko journalföra sina samtal"
TOPIC = "faq/is_it_in_the_journal"
LEANS = "även utan leg?"
UNDERSTOOD = {"jag vill boka": "book_appointment", f"{BEFORE} {LEANS}": TOPIC, f"{BEFORE} väder": "out_of_scope"}


async def parse(text: str) -> dict[str, Any]:
    name = UNDERSTOOD.get(text, FALLBACK)
    ranking = [{"name": name, "confidence": 0.5}]
    return {"text": text, "entities": [], **wish(name, 0.5), "intent_ranking": ranking}


def told(name: str = f"utter_{TOPIC}", asked: str = BEFORE) -> list[Event]:
    return [user(asked, "faq"), BotUttered("…", metadata={"utter_action": name}), ActionExecuted(LISTEN)]


def remembering(talk: DialogueStateTracker | None) -> Recall:
    async def recall() -> DialogueStateTracker | None:
        return talk

    return recall


async def never() -> DialogueStateTracker | None:
    raise AssertionError("the talk was read")


def meant(text: str, talk: DialogueStateTracker | None) -> dict[str, Any] | None:
    return asyncio.run(in_context(Part(text), parse, remembering(talk))).parse_data


def alone(text: str) -> dict[str, Any]:
    return asyncio.run(parse(text))


def test_a_message_that_leans_is_a_guess_at_what_both_questions_ask() -> None:
    found = meant(LEANS, tracker(*told()))
    assert found and found["intent"]["name"] == FALLBACK
    assert found["intent_ranking"][0]["name"] == TOPIC
    assert found["text"] == LEANS


def test_a_wish_of_its_own_stays_what_it_is() -> None:
    found = meant("jag vill boka", tracker(*told()))
    assert found and found["intent"]["name"] == "book_appointment"


def test_what_finds_no_topic_together_either_is_left_as_it_was() -> None:
    found = meant("väder", tracker(*told()))
    assert found and found["intent_ranking"][0]["name"] == FALLBACK


@pytest.mark.parametrize("name", ["utter_lost", "utter_greet", "utter_ask_care_centre"])
def test_there_is_nothing_to_lean_on_but_an_answer(name: str) -> None:
    assert meant(LEANS, tracker(*told(name))) == alone(LEANS)


def test_nothing_leans_in_a_form_or_at_the_start() -> None:
    assert meant(LEANS, tracker(*told(), *form("booking_form", "phone"), ActionExecuted(LISTEN))) == alone(LEANS)
    assert meant(LEANS, None) == alone(LEANS)


def test_the_talk_is_not_read_for_what_is_understood_alone() -> None:
    found = asyncio.run(in_context(Part("jag vill boka"), parse, never))
    assert found.parse_data == alone("jag vill boka")


def test_a_fixed_follow_up_is_left_to_its_policy() -> None:
    assert meant("hur länge då?", tracker(*told())) == alone("hur länge då?")


def test_a_failure_leaves_the_message_as_it_was() -> None:
    async def broken(text: str) -> dict[str, Any]:
        raise RuntimeError(text)

    assert asyncio.run(in_context(Part(LEANS), broken, remembering(tracker(*told())))) == Part(LEANS)


def test_only_a_short_message_that_is_not_understood_yet_may_lean() -> None:
    assert may_lean([Part(LEANS)])
    assert not may_lean([Part("ord " * 20)])
    assert not may_lean([Part(LEANS, wish("greet"))])
    assert not may_lean([Part(LEANS), Part(LEANS)])


def sure(name: str, *entities: dict[str, Any]) -> Any:
    """A parser that surely finds `name` in what stands alone, and the topic in both together."""

    async def parsed(text: str) -> dict[str, Any]:
        found = TOPIC if text.startswith(BEFORE) else name
        return {
            "text": text,
            "entities": list(entities),
            **wish(found),
            "intent_ranking": [{"name": found, "confidence": 1.0}],
        }

    return parsed


def meant_by(parsed: Any, text: str, talk: DialogueStateTracker) -> str:
    found = asyncio.run(in_context(Part(text), parsed, remembering(talk))).parse_data
    assert found is not None
    return str(found["intent"]["name"])


@pytest.mark.parametrize("text", ["vem vann matchen igår", "vilken är bästa pizzan i stan", "blir det regn på lördag"])
def test_another_subject_after_an_answer_is_out_of_scope(text: str) -> None:
    assert meant_by(sure("out_of_scope"), text, tracker(*told())) == "out_of_scope"


@pytest.mark.parametrize("text", ["även på lördagar", "och utomlands då", "gäller det katter"])
def test_what_only_sounds_like_another_subject_leans_on_the_answer(text: str) -> None:
    assert meant_by(sure("out_of_scope"), text, tracker(*told())) == FALLBACK


@pytest.mark.parametrize("name", ["repeat", "how_are_you", "thanks"])
def test_a_sure_wish_is_not_read_with_the_question_before_it(name: str) -> None:
    assert meant_by(sure(name), "en gång till", tracker(*told())) == name


def test_a_sure_fact_is_not_read_with_the_question_before_it() -> None:
    fact = {"entity": "care_centre", "value": "tornrosen"}
    assert meant_by(sure("inform", fact), "törnrosen", tracker(*told())) == "inform"
    assert meant_by(sure("inform"), "utan leg", tracker(*told())) == FALLBACK


def test_it_is_read_with_the_question_whose_answer_was_told_not_with_the_thanks_after_it() -> None:
    thanked = [
        user("tack", "thanks"),
        BotUttered("…", metadata={"utter_action": "utter_thanks"}),
        ActionExecuted(LISTEN),
    ]
    found = meant(LEANS, tracker(*told(), *thanked))
    assert found and found["intent_ranking"][0]["name"] == TOPIC
