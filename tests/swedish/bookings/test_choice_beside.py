"""A time of the list beside a question: in any order, with a mark between them or none."""

import pytest

from assistant.swedish.bookings.choice_beside import choice_beside


@pytest.mark.parametrize(
    ("text", "question", "chosen"),
    [("Nummer 3. Vem får veta det?", "Vem får veta det?", "Nummer 3."),
     ("1an, vad kostar det", "vad kostar det", "1an"),
     ("den andra tack hur långt är mötet", "hur långt är mötet", "den andra tack"),
     ("Måste jag ta med något? Tvåan.", "Måste jag ta med något?", "Tvåan.")],
)  # fmt: skip
def test_both_are_found(text: str, question: str, chosen: str) -> None:
    assert choice_beside(text) == (question, chosen)


@pytest.mark.parametrize("text", ["2an", "vad kostar det?", "inte 2an, vad kostar det?", "är tid 2 på plats?", ""])
def test_one_alone_or_one_denied_is_no_pair(text: str) -> None:
    assert choice_beside(text) is None
