"""What is answered beside a name or a number that is put right."""

import pytest

from assistant.swedish.people.beside_contact import answer_before, answer_beside_contact
from assistant.swedish.people.contact_put_right import number_put_right, puts_contact_right
from assistant.swedish.replies.answers import answer

KNOWN = "+46701740651"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ja det får ni, men mitt nummer blev fel, 070-174 06 12", "yes"),
        ("Nej. Numret ska sluta på 12.", "no"),
        ("nej tack, och efternamnet stavas Testzon", "no"),
        ("ja men numret är fel", "yes"),
    ],
)
def test_an_answer_beside_it_is_heard(text: str, said: str) -> None:
    assert answer(answer_beside_contact(text) or "") == said


@pytest.mark.parametrize(
    "text", ["Jag heter Kim Testberg. Ja till soc.", "numret är fel, 070-174 06 12, och ja till soc"]
)
def test_somebody_named_beside_it_is_heard(text: str) -> None:
    assert "ja till soc" in (answer_beside_contact(text) or "").lower()


@pytest.mark.parametrize(
    "text",
    [
        "nej, numret är fel",
        "nej men jag skrev fel nummer",
        "ja, jag skrev fel nummer",
        "oj ja skrev fel nummer, det är 070-174 06 12",
        "numret är 070-174 06 12",
    ],
)
def test_a_small_word_before_it_answers_nothing_else(text: str) -> None:
    assert answer_beside_contact(text) is None


@pytest.mark.parametrize(
    "text", ["numret jag gav var min systers, mitt är 070-174 06 12", "mitt rätta nummer är 070-174 06 12"]
)
def test_ones_own_number_after_somebody_elses_puts_it_right(text: str) -> None:
    assert puts_contact_right(text) == "phone" and number_put_right(text, KNOWN) == "+46701740612"


def test_a_no_before_a_question_about_the_number_stands_by_itself() -> None:
    assert answer_before("nej, men vilket nummer har ni till mig") == "nej"
    assert answer_before("vilket nummer har ni, nej") is None and answer_before("nej") is None
