"""A bare answer to a form's question is no cry for help, and no cry for help is a bare answer."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from assistant.nlu import hearing
from assistant.nlu.ear import Ear
from assistant.nlu.ear_data import ORDINARY, sentences
from assistant.swedish.bookings.plain_answers import is_of_own_time, is_plain_answer
from assistant.swedish.dangers.danger import Danger

UNSEEN = Path(__file__).parents[1] / "swedish" / "dangers" / "unseen"
ANSWERS = [
    "nä, inte 13 utan 14",
    "inte de tiderna heller",
    "inte nån av dem",
    "nej tisdag funkar inte, då jobbar jag",
    "annars kan ni ringa mig",
    "går inte onsdag heller",
    "nä jag ångrar mig, stryk min bokning",
    "förlåt jag kan inte den dagen, går det att byta",
    "och sen?",
    "vad händer nu då",
    "från vilken dag tickar de 30",
    "när börjar de 30 dagarna räknas?",
    "nä har inte koden, hittar inget sms",
    "då behåller jag tiden jag fick",
    "bussen kom inte, jag blir en kvart sen",
    "har vaknat med feber och ska till er i dag",
    "barnet kräks så vi kommer inte idag",
    "kan jag få koden skickad igen",
]


def cries() -> list[str]:
    learnt = [text for text, label in sentences() if label != ORDINARY]
    held = [
        yaml.safe_load((UNSEEN / f"{name}.yml").read_text("utf-8")) for name in ("direct", "oblique", "third_person")
    ]
    groups = [list(part.values()) if isinstance(part, dict) else [part] for part in held]
    return [*learnt, *(text for group in groups for texts in group for text in texts)]


@pytest.mark.parametrize("says", hearing.UNKNOWN_TO_THE_EAR)
def test_no_cry_for_help_is_kept_from_the_ear(says: Callable[[str], bool]) -> None:
    assert [text for text in cries() if says(text)] == []


@pytest.mark.parametrize("text", ANSWERS)
def test_the_ear_hears_no_need_in_a_bare_answer(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Ear, "hear", lambda *_: Danger("suicide", "possible"))
    monkeypatch.setattr(hearing, "_ears", [Ear(None, None)])  # type: ignore[arg-type]
    assert hearing.heard(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "på torsdag är jag inte kvar",
        "jag kan inte mer",
        "nu går jag bort",
        "jag får stryk",
        "jag får stryk hela tiden",
        "de får stryk hela tiden",
        "det går inte längre",
        "ingen hittar mig på måndag",
    ],
)
def test_words_that_may_carry_need_are_left_to_the_ear(text: str) -> None:
    assert not is_plain_answer(text)


@pytest.mark.parametrize(
    "text",
    [
        "han ser mina sms",
        "hon har tagit min kod och min mobil",
        "jag är inte kvar när bussen kommer",
        "boka inget, jag orkar inte mer",
        "missade bussen och vill inte leva",
        "nu är det 10 minuter till det är över för mig",
    ],
)
def test_no_other_person_and_no_end_is_of_a_time_one_has(text: str) -> None:
    assert not is_of_own_time(text)
