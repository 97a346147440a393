"""Whether a need is noted, told from a wish for it and from what else is asked of an interpreter."""

import pytest

from assistant.swedish.people.needs_asked import (
    answer_beside_need,
    asks_if_interpreter_comes,
    asks_if_noted,
    asks_to_note,
    needs_stated,
    wants_interpreter,
)


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


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("kan ni skriva upp att jag har rullator", True),
        ("går det att lägga till att min bror kommer", True),
        ("vad kan jag skriva upp", False),
        ("kan ni skriva till mig om tolken", False),
        ("hur lägger jag till hiss", False),
    ],
)
def test_to_note_is_asked_as_a_favour(text: str, note: bool) -> None:
    assert asks_to_note(text) is note


def test_what_is_told_beside_a_question_is_no_question() -> None:
    assert needs_stated("jag tål inte parfym, är det ok?") == {"access": ["scent_free"]}
    assert needs_stated("finns det hiss hos er?") == {}
    assert needs_stated("om jag behöver tolk, vem betalar?") == {}


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ok ja till dem också. Jag behöver hiss", "ok ja till dem också"),
        ("nej. jag sitter i rullstol", "nej"),
        ("Ja. Men bara till 1 mars. Jag behöver hiss", "Ja. Men bara till 1 mars"),
        ("Ja. Men bara om min syster är med på mötet", None),
        ("jag behöver hiss", None),
        ("ja behöver hiss. ja hör dåligt", None),
    ],
)
def test_the_answer_beside_a_need(text: str, rest: str | None) -> None:
    assert answer_beside_need(text) == rest


@pytest.mark.parametrize(
    ("text", "wants"),
    [("kommer tolken också? måste jag betala?", False), ("finns tolk och vad kostar det", False),
     ("behöver tolk på dari, kostar det?", True), ("kan jag få tolk? kostar det?", True)],
)  # fmt: skip
def test_who_only_asks_what_an_interpreter_costs_asks_for_none(text: str, wants: bool) -> None:
    assert wants_interpreter(text) is wants
