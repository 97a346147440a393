"""What Rasa is told of a message: intent, chosen answer, entities."""

import pytest

from assistant.nlu.safety import recognised_first
from assistant.nlu.verdict import entity, selected_answer, wish


def ranking(*guesses: tuple[str, float]) -> list[dict[str, object]]:
    return [{"name": name, "confidence": confidence} for name, confidence in guesses]


def test_a_sure_guess_is_the_intent() -> None:
    assert selected_answer(ranking(("greet", 0.9), ("faq/x", 0.1)), sure=0.45)["intent"]["name"] == "greet"


def test_an_unsure_guess_is_no_intent() -> None:
    assert selected_answer(ranking(("greet", 0.44), ("faq/x", 0.43)), sure=0.45)["intent"]["name"] == "nlu_fallback"


def test_a_topic_is_a_question_with_its_answer() -> None:
    found = selected_answer(ranking(("faq/what_is_sip", 0.8)), sure=0.45)
    assert found["intent"] == {"name": "faq", "confidence": 0.8}
    assert found["response_selector"]["faq"]["response"]["intent_response_key"] == "faq/what_is_sip"


def test_a_plain_wish_selects_no_answer() -> None:
    assert "response_selector" not in wish("greet")


def test_an_entity_stands_for_the_message_and_shows_no_place_in_it() -> None:
    assert (entity("phone", "x")["start"], entity("phone", "x")["end"]) == (0, 0)


@pytest.mark.parametrize(
    ("text", "intent", "value"),
    [
        ("jag vill ta livet av mig", "danger", "suicide"),
        ("han slår mig", "danger", "violence"),
        ("jag har god man", "human_path", "guardian"),
        ("jag har skyddad identitet", "human_path", "protected_identity"),
    ],
)
def test_danger_and_the_human_path_come_first_and_hold_nothing_of_the_words(text: str, intent: str, value: str) -> None:
    found = recognised_first(text)
    assert found is not None
    assert found["intent"] == {"name": intent, "confidence": 1.0}
    assert value in [one["value"] for one in found["entities"]]
    assert found["text"] == ""
    assert text not in str(found)


@pytest.mark.parametrize("text", ["", "hej", "boka tid", "vad är sip", "jag dör av skratt"])
def test_everything_else_is_left_to_the_ranking(text: str) -> None:
    assert recognised_first(text) is None
