"""A booking code is three words by chance: they are never heard as danger, and never hide it."""

import pytest

from assistant.nlu.safety import recognised_first
from assistant.nlu.verdict import DANGER


@pytest.mark.parametrize("code", ["klippa tavla hamster 12", "Min kod: storm banan palats 55", "lampa-tiger-moln 42"])
def test_a_code_alone_is_no_danger(code: str) -> None:
    assert recognised_first(code) is None


def test_danger_beside_a_code_is_heard() -> None:
    found = recognised_first("jag vill ta livet av mig, klippa tavla hamster 12")
    assert found is not None and found["intent"]["name"] == DANGER
