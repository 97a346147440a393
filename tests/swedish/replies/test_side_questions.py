"""What is asked beside a form's question is heard in many words, where it is known that the message asks."""

import pytest

from assistant.swedish.data_files import load
from assistant.swedish.replies.side_questions import side_questions


def first(text: str) -> str | None:
    return next(side_questions(text), None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("måste jag betala om jag missar tiden?", "cost_missed"), ("blir mitt bidrag mindre av att gå dit", "money"),
     ("ska man lägga ut nåt själv, kostar det?", "cost"), ("ringer de från hemligt nummer", "hidden_number"),
     ("spelas det in när vi pratar", "recorded"), ("syns det hos soc att jag skriver", "soc_sees"),
     ("får min granne reda på det", "of_family"), ("går det att avboka sedan", "change"),
     ("är det samma koordinator som förra året", "who_is_it"), ("finns det hiss", "where"),
     ("får min syster följa med in", "joins"), ("hur många frågor är det kvar", "how_many_left")],
)  # fmt: skip
def test_the_kind_is_heard(text: str, kind: str) -> None:
    assert kind in side_questions(text)


def test_what_asks_goes_before_the_story_around_it() -> None:
    assert first("Jag har betalat så mycket för bussar i år. Hur långt är mötet?") == "how_long"


def test_to_stay_away_that_costs_is_no_question_of_the_price() -> None:
    assert first("kostar det något om jag uteblir?") == "cost_missed"
    assert first("vad kostar det") == "cost"


@pytest.mark.parametrize(
    "text", ["vad tycker du om vädret", "är blommorna gula", "hur mår kungen", "vem är reko på törnrosen?"]
)
def test_what_is_of_no_kind_is_left_alone(text: str) -> None:
    assert first(text) in (None, "usual")


def test_no_kind_is_without_patterns() -> None:
    assert all(load("side_questions")["kinds"].values())
