"""Questions are told from answers, with and without a question mark."""

import pytest

from assistant.swedish.words.questions import is_question

QUESTIONS = [
    "Vad är en SIP?",
    "vad betyder samtycke",
    "får min chef veta",
    "Måste jag svara på det här",
    "kan ni se min journal",
    "vem läser det jag skriver",
    "torsdag?",
    "är det gratis",
    "ok å vad var det jag hade bokat",
    "jaha, men hur länge gäller det",
    "bra får af veta nåt då",
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
    "ok gör det på torsdag",
    "ok tar den första",
    "okej då tar vi torsdag",
    "ok när som helst",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_is_heard(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_is_no_question(text: str) -> None:
    assert not is_question(text)
