"""A short answer with a known question in the next sentence is both; a condition, or anything unsure, is neither."""

import pytest

from assistant.swedish.bookings.choice_beside import choice_beside
from assistant.swedish.replies.answer_and_question import answer_and_question, asks_what_is_known


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("ja tack. kostar samtalet något", "kostar samtalet något?", "ja tack."),
        ("nej. får min syster vara med?", "får min syster vara med?", "nej."),
        ("nummer 2. är det samma REKO nästa gång?", "är det samma REKO nästa gång?", "nummer 2."),
        ("bara mötet. ser de min journal?", "ser de min journal?", "bara mötet."),
    ],
)
def test_the_question_is_told_from_the_answer(text: str, question: str, answer: str) -> None:
    assert answer_and_question(text) == (question, answer)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "ja. om ni inte säger det till chefen?",
            "ja. men ser min chef det?",
            "ja. va?",
            "kostar det? ja",
            "ja det går bra",
            "kl. 13 går bra",
        ),
        *("jag mår inte bra. jag vet inte vad jag ska göra", "ja. tar den tiden", "ja. jag kan bara onsdagar"),
        "jag har haft ont i ryggen i två år och det blir bara värre för var dag. kostar det?",
    ],
)
def test_all_else_is_read_as_it_stands(text: str) -> None:
    assert answer_and_question(text) is None


def test_what_hangs_on_something_asks_nothing_by_itself() -> None:
    assert asks_what_is_known("kostar det något") and not asks_what_is_known("om det inte kostar något?")


def test_a_number_that_ends_a_sentence_takes_a_time() -> None:
    assert choice_beside("nummer 2. är det samma person varje gång?") == (
        "är det samma person varje gång?",
        "nummer 2.",
    )
