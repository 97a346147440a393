"""Who begs pardon, mixes up a day or is tired of waiting is in no danger; what else is said is heard all the same."""

import pytest

from assistant.nlu import hearing
from assistant.swedish.dangers.courtesies import without_courtesies
from assistant.swedish.dangers.danger import Danger
from tests.nlu.test_plain_answers import cries


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ursäkta att jag frågar igen. är det på fredag?", "är det på fredag?"),
        ("Oj, jag såg fel på datumet. Mötet är nästa vecka.", "Mötet är nästa vecka."),
        ("förlåt, tog fel dag. glöm det", ""),
        ("har väntat en vecka, är ni alla döda där eller?", "har väntat en vecka,"),
        ("har ni dött?", ""),
    ],
)
def test_what_is_only_courtesy_is_left_out(text: str, rest: str) -> None:
    assert without_courtesies(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        *("jag tog fel medicin", "jag tog fel tabletter, tio stycken", "glöm det", "ni är döda allihop"),
        *("är ni döda snart", "förlåt att jag finns", "förlåt att jag är en börda", "han är död"),
    ],
)
def test_what_may_be_need_is_left_as_it_stands(text: str) -> None:
    assert without_courtesies(text) == text


def test_no_cry_for_help_is_courtesy_alone() -> None:
    silent = [text for text in cries() if not any(char.isalnum() for char in without_courtesies(text))]
    assert all("stör" in text for text in silent)


class Hears:
    """An ear that hears danger in whatever is said."""

    def hear(self, text: str, known: object) -> Danger:
        self.heard = text
        return Danger("violence", "possible")


def test_the_ear_hears_what_is_said_besides(monkeypatch: pytest.MonkeyPatch) -> None:
    ear = Hears()
    monkeypatch.setattr(hearing, "_ears", [ear])
    monkeypatch.setattr(hearing, "_rankers", [])
    assert hearing.heard("jag blandade ihop dagarna, glöm det") is None
    assert hearing.heard("förlåt att jag stör igen. han sitter utanför nu") == Danger("violence", "possible")
    assert ear.heard == "han sitter utanför nu"
