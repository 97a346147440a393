"""Whoever gives a number, or puts one right, has not broken off what they are in the middle of."""

from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted

from assistant.talk.newest import Newest
from assistant.talk.of_the_form import gives_number, is_no_end
from tests.talk.trackers import LISTEN, form, tracker, user


def newest(text: str, found: dict[str, Any] | None = None) -> Newest:
    said = user(text, "stop")
    said.entities = [{"entity": name, "value": value} for name, value in (found or {}).items()]
    return Newest.of(tracker(*form("call_back_form", "care_centre"), ActionExecuted(LISTEN), said))


@pytest.mark.parametrize("text", ["nej fel, det slutar på 12: 0701740612", "nä så här: 070-174 06 12"])
def test_a_number_ends_nothing(text: str) -> None:
    assert gives_number(newest(text, {"phone": "+46701740612"}))
    assert is_no_end(newest(text, {"phone": "+46701740612"}), 0.0)


def test_who_breaks_off_in_plain_words_still_does() -> None:
    assert not gives_number(newest("avbryt"))
    assert not gives_number(newest("avbryt, ring inte 0701740612", {"phone": "+46701740612"}))
    assert not gives_number(newest("jag vill inte bli uppringd på 0701740612", {"phone": "+46701740612"}))
