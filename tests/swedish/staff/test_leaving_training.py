"""The end of the practice, an answer with a question behind it, and answers with words around them."""

import pytest

from assistant.swedish.replies.free_answers import picked
from assistant.swedish.staff.tracks import answer_and_question, ends_training, without_hedges

OPTIONS = ["Vårdcentralen och Försäkringskassan", "Alla som personen har kontakt med", "Kommunen och regionen"]


@pytest.mark.parametrize(
    "text",
    [
        "jag slutar öva nu",
        "avsluta övningen",
        "nu får det räcka för idag",
        "jag vill inte öva mer",
        "tack, det var allt",
        "nu vill jag sluta",
        "vill avsluta",
        "idag orkar jag inte öva mer",
    ],
)
def test_the_practice_is_ended(text: str) -> None:
    assert ends_training(text)


@pytest.mark.parametrize(
    "text",
    [
        "det räcker med samtycke",
        "en av dem räcker",
        "kommunen slutar betala",
        "SIP avslutas då",
        "Patienten vill avsluta samtycket, alltså 2",
        "2, hon vill sluta",
        "Hen vill sluta jobba",
        "klienten vill avbryta",
        "Jag vill avsluta ärendet",
        "Hen orkar inte ha fler möten nu",
        "hon behöver inte svara på fler",
    ],
)
def test_an_answer_does_not_end_it(text: str) -> None:
    assert not ends_training(text)


def test_a_question_stands_behind_the_answer() -> None:
    assert answer_and_question("2, men vad är en SIP?") == ("2", "vad är en SIP?")
    assert answer_and_question("kommunen, men varför inte FK?") == ("kommunen", "")
    assert answer_and_question("kommunen och regionen") is None


@pytest.mark.parametrize(
    "text", ["kommun och region", "jag tror kommunen och regionen i så fall", "alternativ tre tror jag", "nog 3"]
)
def test_an_option_is_meant_with_words_around_it(text: str) -> None:
    assert picked(text, OPTIONS) or picked(without_hedges(text), OPTIONS) == frozenset({2})
