"""The words of a booking code are no answer and no wish: a code with "trappa" in it asks about no stairs."""

import pytest

from assistant.swedish.bookings.booking_codes import without_codes
from assistant.swedish.data_files import load
from assistant.swedish.people.needs import needs
from assistant.swedish.replies.asides import LISTS, speaks_of

WORDS = load("code_words")["words"]
KINDS = [kind for name in LISTS for kind, patterns in load(name).items() if isinstance(patterns, list)]
# Three at a time, so that each word has stood in a code.
CODES = [f"{' '.join([*WORDS, *WORDS[:2]][at : at + 3])} 28" for at in range(0, len(WORDS), 3)]


@pytest.mark.parametrize("around", ["koden är {}", "är min tid kvar, {}"])
def test_no_word_of_a_code_is_heard_as_anything_else(around: str) -> None:
    without = {kind for kind in KINDS if speaks_of(kind, around.format(""))}
    for code in CODES:
        said = around.format(code)
        assert {kind for kind in KINDS if speaks_of(kind, said)} == without, said
        assert needs(said) == {}, said


def test_what_stands_beside_a_code_is_heard() -> None:
    assert needs("lampa tiger moln 42, jag behöver tolk") == {"interpreter": True}
    assert without_codes("finns det trappa?") == "finns det trappa?"
