"""What can't be undone is done on a whole yes alone."""

import pytest

from actions.answers.privacy import EraseData
from actions.turn import Turn
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.knowledge.told import SURE_TO_ERASE
from tests.actions.talking import turn

pytestmark = pytest.mark.usefixtures("seeded")
RESIDENT = Actor(Role.RESIDENT, "kim", assurance=AssuranceLevel.DEMO)


@pytest.fixture(autouse=True)
def asked_if_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Turn, "actor", RESIDENT)
    monkeypatch.setattr(Turn, "answers_lately", [[SURE_TO_ERASE]])


def answered(text: str, intent: str = "affirm") -> list[str | None]:
    return turn(EraseData(), text, "", {}, intent).said


@pytest.mark.parametrize(
    "text",
    [
        "ja men radera inte bokningen",
        "ja, fast radera inte än",
        "ja förresten ta inte bort något",
        "ja, nej radera inte",
        "nej",
    ],
)
def test_user_who_says_a_no_beside_the_yes_loses_nothing(text: str) -> None:
    assert answered(text) == ["utter_nothing_erased"]


@pytest.mark.parametrize(
    "text",
    ["ja men inte allt", "ja, men behåll min tid", "ja utom mitt nummer", "ja, inte samtalet", "ja men vänta lite"],
)
def test_user_who_says_half_a_yes_is_asked_again(text: str) -> None:
    assert answered(text) == [SURE_TO_ERASE]


@pytest.mark.parametrize("text", ["ja", "ja tack, radera allt", "ja ta bort allt, jag vill inte ha kvar något"])
def test_user_who_says_a_whole_yes_is_forgotten(text: str) -> None:
    assert answered(text) == ["utter_erased"]
