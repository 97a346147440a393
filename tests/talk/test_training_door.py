"""While a training question is open: an answer stays whole, danger is danger, and what the answer held goes along."""

from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.casework.training import Progress
from assistant.nlu.safety import recognised_first
from assistant.nlu.verdict import DANGER, HUMAN_PATH
from assistant.services import training
from assistant.talk import training_door
from assistant.talk.several import Part
from assistant.talk.stripping import stripped
from tests.talk.test_policies import INTERRUPTION, SAFETY, asked_for, danger
from tests.talk.trackers import LISTEN, entity, form, tracker, user

FREE = next(one for track in training.tracks() for one in track.questions if one.points)
CHOICE = next(one for track in training.tracks() for one in track.questions if one.options)
CRY = "ring 112, hon är hotad av sin man"
GUARDIAN = "personen har god man"
WISHES = [
    "faq",
    "give_consent",
    "withdraw_consent",
    "medical_advice",
    "book_appointment",
    "out_of_scope",
    "others_data",
]


def at_question(question: training.Question = FREE) -> DialogueStateTracker:
    progress = training.kept(Progress(track=question.track, asked=question.id))
    return tracker(*form("training_form", "training_answer", training=progress), ActionExecuted(LISTEN))


def at_question_then(*events: Any) -> DialogueStateTracker:
    progress = training.kept(Progress(track=CHOICE.track, asked=CHOICE.id))
    return tracker(*form("training_form", "training_answer", training=progress), ActionExecuted(LISTEN), *events)


def found(text: str) -> dict[str, Any]:
    first = recognised_first(text)
    assert first
    return first


def entities(part: Part) -> dict[str, Any]:
    assert part.parse_data
    return {one["entity"]: one["value"] for one in part.parse_data["entities"]}


def test_danger_in_an_answer_is_still_danger_without_its_words_and_what_it_held_goes_along() -> None:
    said = f"{FREE.points[0].must[0]}. {CRY}"
    (part,) = training_door.as_answer(at_question(), said, [Part("", found(said))]) or []
    assert part.text == "" and part.parse_data and part.parse_data["intent"]["name"] == DANGER
    assert entities(part)["danger_kind"] == "worried_violence"
    assert 0 in entities(part)["training_reply"]
    assert "hotad" not in str(part.parse_data)


def test_a_guardian_in_an_answer_belongs_to_the_case_and_the_learner_is_not_sent_away() -> None:
    (part,) = training_door.as_answer(at_question(), GUARDIAN, [Part("", found(GUARDIAN))]) or []
    assert part.parse_data and part.parse_data["intent"]["name"] == "inform"
    assert {"human_path", "training_reply"} <= set(entities(part))
    assert part.text == "" and "god man" not in str(part.parse_data)


def test_an_answer_of_several_sentences_stays_one_answer() -> None:
    said = "Först frågar jag om samtycke. Sedan ringer jag REKO."
    parts = training_door.as_answer(at_question(), said, [Part("Först frågar jag."), Part("Sedan ringer jag REKO.")])
    assert parts == [Part(said)]


def test_a_question_behind_the_answer_is_asked_after_it_and_the_end_comes_last() -> None:
    said = "1, men vad är en SIP? sen räcker det för idag"
    parts = training_door.as_answer(at_question(CHOICE), said, [Part(said)])
    assert [part.text for part in parts or []] == ["1", "vad är en SIP?", "sen räcker det för idag"]


def test_what_the_verdict_tells_is_not_asked_beside_it() -> None:
    said = "1, men varför inte 2?"
    assert training_door.as_answer(at_question(CHOICE), said, [Part(said)]) == [Part("1")]


def test_the_practice_is_left_by_words_of_its_own() -> None:
    said = user("jag vill inte öva mer, var finns introduktionen", "start_training")
    assert INTERRUPTION.decide(at_question_then(said))[0] == "action_stop"


@pytest.mark.parametrize("elsewhere", [None, tracker(), tracker(*form("booking_form", "phone"))])
def test_elsewhere_the_door_does_as_always(elsewhere: DialogueStateTracker | None) -> None:
    assert training_door.as_answer(elsewhere, GUARDIAN, [Part("", found(GUARDIAN))]) is None


def test_an_ordinary_message_and_a_button_need_no_look_at_the_talk() -> None:
    button = Part("/inform", {"intent": {"name": "inform"}, "entities": []})
    assert not training_door.may_be_answer([Part("2")]) and not training_door.may_be_answer([button])
    assert training_door.may_be_answer([Part("a"), Part("b")])
    assert found(GUARDIAN)["intent"]["name"] == HUMAN_PATH


@pytest.mark.parametrize("level", ["certain", "possible"])
def test_the_numbers_come_whatever_the_answer_and_it_is_judged_afterwards(level: str) -> None:
    message = user("", "danger", [entity("danger_kind", "violence"), entity("danger_level", level)])
    message.entities.append(entity("training_reply", [0]))
    action, events = SAFETY.decide(asked_for("training_answer", message, name="training_form"))
    assert str(action).startswith("utter_danger_")
    assert SlotSet("training_reply", [0]) in events


def test_the_learners_own_danger_closes_the_training() -> None:
    _, events = SAFETY.decide(asked_for("training_answer", danger("suicide", "certain"), name="training_form"))
    assert SlotSet("paused_task", "training_form") in events


@pytest.mark.parametrize("intent", WISHES)
def test_a_statement_at_a_training_question_is_an_answer_whatever_it_sounds_like(intent: str) -> None:
    answered = asked_for(
        "training_answer", user("personen kan ta tillbaka sitt samtycke", intent), name="training_form"
    )
    assert INTERRUPTION.decide(answered) == (None, [])


@pytest.mark.parametrize(
    ("said", "intent", "action"), [("avbryt", "stop", "action_stop"), ("vad är en SIP?", "faq", "utter_faq")]
)
def test_stopping_and_asking_go_ahead_of_the_training(said: str, intent: str, action: str) -> None:
    assert INTERRUPTION.decide(asked_for("training_answer", user(said, intent), name="training_form"))[0] == action


def test_a_long_answer_that_sounds_like_a_wish_is_an_answer() -> None:
    said = "be personen att prata med en människa på vårdcentralen om det"
    assert INTERRUPTION.decide(asked_for("training_answer", user(said, "talk_to_human"), name="training_form")) == (
        None,
        [],
    )


def test_an_answer_to_the_training_is_kept_without_its_words() -> None:
    (kept,) = stripped([user("man frågar Samira om samtycke", "faq")], "training_answer")
    assert kept["text"] == "" and "Samira" not in str(kept)


def test_the_buttons_of_a_question_that_follows_danger_still_work() -> None:
    asked = BotUttered("Fråga?", {"buttons": [{"title": "1", "payload": "/inform"}]})
    kept = stripped([danger("suicide", "possible"), asked], None)[1]
    assert kept["text"] == "" and kept["data"]["buttons"]
