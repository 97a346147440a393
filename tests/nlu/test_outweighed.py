"""What the ear alone hears faintly gives way to a sure errand of ours, and to nothing else."""

from collections.abc import Iterator

import pytest

from assistant.nlu import hearing
from assistant.nlu.ear import Ear
from assistant.swedish.dangers.danger import Danger

FAINT, LOUD = True, False
POSSIBLE = Danger("violence", "possible")


@pytest.fixture(autouse=True)
def nobody_else_listens() -> Iterator[None]:
    ears, rankers = list(hearing._ears), list(hearing._rankers)
    yield
    hearing._ears[:], hearing._rankers[:] = ears, rankers


def heard(
    monkeypatch: pytest.MonkeyPatch, text: str, faint: bool, wish: str, confidence: float, found: Danger = POSSIBLE
) -> Danger | None:
    monkeypatch.setattr(Ear, "hear", lambda _self, _text, known: known or found)
    monkeypatch.setattr(Ear, "hears_faintly", lambda *_: faint)
    hearing.listen_with(Ear.__new__(Ear))
    hearing.rank_with(lambda _: {"name": wish, "confidence": confidence})
    return hearing.heard(text)


@pytest.mark.parametrize("wish", ["running_late", "talk_to_human", "faq/what_is_sip"])
def test_a_faint_danger_gives_way_to_a_sure_errand(monkeypatch: pytest.MonkeyPatch, wish: str) -> None:
    assert heard(monkeypatch, "och om jag blir sen på vägen", FAINT, wish, 0.94) is None


@pytest.mark.parametrize(
    ("faint", "wish", "confidence"),
    [
        (LOUD, "running_late", 0.99),
        (FAINT, "running_late", 0.79),
        (FAINT, "cancel_appointment", 1.0),
        (FAINT, "medical_advice", 1.0),
        (FAINT, "out_of_scope", 1.0),
        (FAINT, "stop", 1.0),
    ],
)
def test_what_is_loud_or_beside_no_sure_errand_is_heard(
    monkeypatch: pytest.MonkeyPatch, faint: bool, wish: str, confidence: float
) -> None:
    assert heard(monkeypatch, "och om jag blir sen på vägen", faint, wish, confidence) == POSSIBLE


def test_what_a_pattern_knows_is_never_outweighed(monkeypatch: pytest.MonkeyPatch) -> None:
    found = heard(monkeypatch, "jag vill dö", FAINT, "book_appointment", 1.0)
    assert found == Danger("suicide", "certain")


def test_what_the_ear_is_certain_of_is_never_outweighed(monkeypatch: pytest.MonkeyPatch) -> None:
    certain = Danger("violence", "certain")
    assert heard(monkeypatch, "boka tid och sen är det slut", FAINT, "book_appointment", 1.0, certain) == certain


def test_an_apology_for_asking_if_it_is_gone_is_no_danger(monkeypatch: pytest.MonkeyPatch) -> None:
    assert heard(monkeypatch, "är den borta nu? förlåt för allt strul", LOUD, "stop", 0.1) is None
    assert heard(monkeypatch, "snart är jag borta, förlåt för allt", LOUD, "stop", 0.1)
    assert heard(monkeypatch, "det är borta nu. förlåt för allt", LOUD, "stop", 0.1)
