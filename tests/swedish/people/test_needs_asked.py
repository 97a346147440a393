"""Whether a need is noted, told from a wish for it and from what else is asked of an interpreter."""

import pytest

from assistant.swedish.people.needs_asked import asks_if_interpreter_comes, asks_if_noted


@pytest.mark.parametrize(
    "text",
    [
        "är tolken bokad",
        "tolken är med va",
        "kom tolken med?",
        "står det att jag behöver tolk",
        "har ni skrivit upp hissen",
        "kommer tolken eller ska jag ringa?",
        "har ni skrivit tolk?",
        "tolken, är den beställd än?",
        "har du fått tolk?",
    ],
)
def test_user_asks_if_a_need_is_noted(text: str) -> None:
    assert asks_if_noted(text)


@pytest.mark.parametrize(
    "text",
    [
        "kan jag få tolk?",
        "vad kostar tolken?",
        "är tolken gratis?",
        "kan min syster va tolken?",
        "jag behöver tolk",
        "tolken är med",
        "är hissen trasig?",
    ],
)
def test_a_wish_or_another_question_is_no_such_question(text: str) -> None:
    assert not asks_if_noted(text)


def test_an_interpreter_who_may_come_is_told_from_one_who_was_noted() -> None:
    assert asks_if_interpreter_comes("tolken kommer väl?") and not asks_if_interpreter_comes("har ni bokat tolk?")
