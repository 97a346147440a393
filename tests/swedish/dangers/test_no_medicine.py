"""What only sounds calming names no medicine, and who took nothing and only wondered has taken nothing."""

import pytest

from assistant.nlu import hearing
from assistant.swedish.dangers.danger import Danger
from assistant.swedish.dangers.no_medicine import only_wondered, without_calming


@pytest.mark.parametrize(
    "text",
    [
        "Vilka undantag då? Det låter inte så lugnande.",
        "det känns inte lugnande",
        "det var lugnande att höra",
        "låter det lugnande, tycker du?",
    ],
)
def test_what_sounds_calming_is_said_to_the_ear_in_another_word(text: str) -> None:
    assert "lugnande" not in without_calming(text)


@pytest.mark.parametrize(
    "text",
    [
        "jag har tagit lugnande",
        "det var lugnande hon tog",
        "det var lugnande i glaset",
        "jag tog en näve, det känns lugnande",
        "jag har lugnande hemma",
        "alla tabletter är borta. det låter inte lugnande",
    ],
)
def test_a_medicine_is_heard_as_it_is_said(text: str) -> None:
    assert without_calming(text) == text


@pytest.mark.parametrize("text", ["Jag har inte tagit nåt, jag undrade bara", "nej har inte tagit något. frågade bara"])
def test_who_took_nothing_only_wondered(text: str) -> None:
    assert only_wondered(text)


@pytest.mark.parametrize(
    "text",
    [
        "jag har inte tagit nåt än, jag undrade bara",
        "jag har inte tagit nåt, jag undrade bara hur många som behövs",
        "jag har inte tagit nåt men vill",
        "jag undrade bara",
    ],
)
def test_who_says_more_is_heard(text: str) -> None:
    assert not only_wondered(text)


def test_the_ear_is_given_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ear:
        def hear(self, text: str, known: Danger | None) -> Danger | None:
            return Danger("overdose", "possible") if "lugnande" in text or "tagit" in text else known

        def hears_faintly(self, text: str) -> bool:
            return False

    monkeypatch.setattr(hearing, "_ears", [Ear()])
    assert hearing.heard("Det låter inte så lugnande.") is None
    assert hearing.heard("Jag har inte tagit nåt, jag undrade bara") is None
    assert hearing.heard("jag har lugnande hemma") == Danger("overdose", "possible")
