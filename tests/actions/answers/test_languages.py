"""Whoever writes another language is answered in it; in one that we have no answer in, in English and Swedish."""

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.languages import OtherLanguage
from actions.turn import Turn
from assistant.languages.codes import ANSWERED
from tests.actions.trackers import tracker


@pytest.mark.parametrize("code", ANSWERED)
def test_each_language_gets_its_own_answer(code: str) -> None:
    assert answered(code) == [f"utter_other_language_{code}"]


@pytest.mark.parametrize("code", ["other", "ti", None, "../x"])
def test_any_other_language_gets_the_common_answer(code: str | None) -> None:
    assert answered(code) == ["utter_other_language_other"]


def test_a_form_keeps_what_it_has() -> None:
    turn = Turn(tracker("", "other_language", {"language": "so"}, form="booking_form", slots={"care_centre": "x"}))
    assert OtherLanguage().do(turn, CollectingDispatcher()) == []


def test_who_was_told_so_already_hears_one_line() -> None:
    told = [{"event": "user", "text": ""}, {"event": "bot", "metadata": {"utter_action": "utter_other_language_en"}}]
    say = CollectingDispatcher()
    OtherLanguage().do(Turn(tracker("", "other_language", {"language": "en"}, events=told)), say)
    assert [message["response"] for message in say.messages] == ["utter_swedish_please"]


def answered(code: str | None) -> list[str]:
    say = CollectingDispatcher()
    OtherLanguage().do(Turn(tracker("", "other_language", {"language": code})), say)
    return [message["response"] for message in say.messages]
