"""Who writes for a grown-up relative, and who sits beside them."""

import pytest

from assistant.swedish.relatives import books_for_relative, is_beside, sits_together, speaks_only_of_relative


@pytest.mark.parametrize(
    "text",
    [
        "boka en tid åt min farbror på törnrosen",
        "jag vill boka tid för min fru som inte kan svenska",
        "jag skriver åt min granne",
        "min mormor vill träffa reko",
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
