"""Where a form has asked something the ear must be surer: answers are short, and of all kinds."""

from collections.abc import Iterator

import pytest

from assistant.nlu import hearing
from assistant.nlu.ear import Ear, Judged, Limits
from assistant.nlu.ear_data import Heard
from assistant.nlu.safety import danger_of, hears_faintly
from assistant.swedish.dangers.danger import Danger

LIMITS = Limits(possible=-1.1, certain=0.7, doubted=0.65, dismissed=-1.3, outweighed=-0.3, in_form=-0.9)
ANSWER = "mormor kan ta barnet"


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, float]]:
    """What it hears of any words: set `margin`."""
    said = {"margin": 0.0}
    monkeypatch.setattr(Ear, "judged", lambda *_: Judged(said["margin"], Heard("child", "oblique")))
    before = list(hearing._ears)
    hearing.listen_with(Ear(None, LIMITS))  # type: ignore[arg-type]
    yield said
    hearing._ears[:] = before


@pytest.mark.parametrize(("margin", "faint"), [(-1.0, True), (-0.91, True), (-0.9, False), (0.5, False)])
def test_what_the_ear_alone_hears_is_faint_below_its_limit(ear: dict[str, float], margin: float, faint: bool) -> None:
    ear["margin"] = margin
    assert hears_faintly(ANSWER, danger_of(Danger("child", "possible"))) == faint


@pytest.mark.parametrize("level", ["possible", "certain"])
def test_what_a_pattern_knows_is_never_faint(ear: dict[str, float], level: str) -> None:
    ear["margin"] = -1.05
    assert not hears_faintly("jag orkar inte leva längre", danger_of(Danger("suicide", level)))  # type: ignore[arg-type]


def test_what_is_certain_is_never_faint(ear: dict[str, float]) -> None:
    ear["margin"] = -1.05
    assert not hears_faintly(ANSWER, danger_of(Danger("child", "certain")))
