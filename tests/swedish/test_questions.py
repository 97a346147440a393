"""Questions are told from answers, with and without a question mark."""

import pytest

from assistant.swedish.questions import is_question

QUESTIONS = [
    "Vad är en SIP?",
    "vad betyder samtycke",
    "får min chef veta",
    "Måste jag svara på det här",
    "kan ni se min journal",
    "vem läser det jag skriver",
    "torsdag?",
    "är det gratis",
]
ANSWERS = [
    "får prata med soc",
    "kan inte på torsdag",
    "när som helst",
    "vilken tid som helst passar",
    "ja",
    "törnrosen",
    "bara arbetsförmedlingen",
    "",
    "har ingen arbetsgivare",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_is_heard(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_is_no_question(text: str) -> None:
    assert not is_question(text)
