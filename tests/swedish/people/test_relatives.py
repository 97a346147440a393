"""Who writes for a grown-up relative, and who sits beside them."""

import pytest

from assistant.swedish.people.relatives import (
    answers_for_relative,
    books_for_relative,
    comes_along,
    is_beside,
    sits_together,
    speaks_only_of_relative,
    told_of_relative,
    would_book_for_relative,
)


@pytest.mark.parametrize(
    "text",
    [
        "boka en tid åt min farbror på törnrosen",
        "jag vill boka tid för min fru som inte kan svenska",
        "jag skriver åt min granne",
        "min mormor vill träffa reko",
        "hej det gäller min pappa, jag skriver åt honom, han behöver en tid på kryddgården",
        "det är till min syster",
        "jag ska boka tid åt min man, han sitter här med mig",
    ],
)
def test_user_books_for_a_relative(text: str) -> None:
    assert books_for_relative(text)


@pytest.mark.parametrize(
    "text",
    [
        "boka tid, min man följer med mig",
        "jag är rädd för min man",
        "jag vill boka tid för min man är sjuk",
        "boka tid",
    ],
)
def test_user_books_for_themselves(text: str) -> None:
    assert not books_for_relative(text)


@pytest.mark.parametrize(
    "text", ["hon sitter här och vill ha tiden", "vi sitter tillsammans", "pappa sitter bredvid mig"]
)
def test_whom_it_is_about_sits_beside(text: str) -> None:
    assert sits_together(text) and is_beside(text) and speaks_only_of_relative(text)


@pytest.mark.parametrize(
    "text", ["hon sitter här och vill dö", "han sitter bredvid mig och är arg", "han sitter här och gråter"]
)
def test_a_need_beside_it_is_still_heard(text: str) -> None:
    assert not speaks_only_of_relative(text)


@pytest.mark.parametrize(
    "text",
    [
        "hon kan inte så bra svenska, kan inte jag svara åt henne?",
        "jag kan svara åt honom, han förstår inte svenska",
        "får jag bestämma åt min pappa",
        "kan jag skriva i hennes ställe",
        "får jag lämna samtycket åt klienten?",
        "kan jag godkänna det i stället för min bror",
    ],
)
def test_user_would_answer_for_a_relative(text: str) -> None:
    assert answers_for_relative(text)


@pytest.mark.parametrize(
    "text",
    [
        "hennes man svarar på alla frågor åt henne",
        "han säger att han svarar åt mig",
        "jag kan inte svara",
        "svara åt mig",
        "kan jag ge samtycke för mig själv",
        "vem ska jag lämna samtycket till",
    ],
)
def test_another_who_answers_is_not_the_one_who_writes(text: str) -> None:
    assert not answers_for_relative(text)


@pytest.mark.parametrize(
    "text",
    [
        "hon kan inte så bra svenska, kan inte jag svara åt henne?",
        "min mamma pratar inte svenska, jag brukar tolka åt henne",
        "han förstår inte språket så jag hjälper honom",
    ],
)
def test_help_with_the_language_is_all_that_is_said(text: str) -> None:
    assert speaks_only_of_relative(text)


@pytest.mark.parametrize(
    "text",
    ["hon kan inte svenska och han slår henne", "jag ska hjälpa henne att dö", "han svarar åt henne, hon vågar inget"],
)
def test_what_stands_beside_the_language_is_still_heard(text: str) -> None:
    assert not speaks_only_of_relative(text)


@pytest.mark.parametrize(
    "text",
    [
        "Han sitter bredvid mig och vill gärna. Han skriver själv nu",
        "hon sitter här. nu tar hon över",
        "Det är min man som skriver nu.",
        "min fru sitter bredvid mig. hon fortsätter själv härifrån",
    ],
)
def test_whoever_goes_on_themselves_is_no_danger(text: str) -> None:
    assert speaks_only_of_relative(text)


@pytest.mark.parametrize(
    "text",
    [
        "Han sitter bredvid mig. Han slår mig",
        "han skriver själv nu men han vill inte leva",
        "Han sitter bredvid mig och läser. Jag är rädd",
        "det är han som skriver hemska saker till mig",
    ],
)
def test_a_danger_in_another_sentence_is_still_heard(text: str) -> None:
    assert not speaks_only_of_relative(text)


@pytest.mark.parametrize(
    ("text", "books"),
    [
        ("Kan jag boka ett samtal åt honom?", True),
        ("går det att boka tid åt henne", True),
        ("får jag boka möte åt min fru", True),
        ("jag skriver åt min granne", False),
        ("boka ett samtal åt mig", False),
    ],
)
def test_user_would_book_for_a_relative(text: str, books: bool) -> None:
    assert would_book_for_relative(text) is books


def test_whose_name_is_told_beside_the_own() -> None:
    assert told_of_relative("min mamma heter Robin Exempelsson, jag heter Kim") == "heter Robin Exempelsson"
    assert told_of_relative("jag heter Kim Testsson") is None


def test_whoever_helps_comes_along() -> None:
    assert comes_along("på plats, för jag ska följa med")
    assert not comes_along("jag följer inte med i vad du säger")
