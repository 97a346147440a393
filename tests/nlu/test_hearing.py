"""How much danger is heard in sentences that neither the patterns nor the ear have met, and how often for nothing.

`tests/swedish/dangers/unseen/` was written by somebody who saw neither. The floors are the project's promises.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.launch.model import path_of_current
from assistant.nlu import acts, ear, hearing
from assistant.nlu.archive import configured, learnt
from assistant.nlu.ear_data import answers, ordinary, sentences
from assistant.swedish.dangers.danger import Danger, danger, recogniser
from tests.language import corpus

UNSEEN = Path(__file__).parents[1] / "swedish" / "dangers" / "unseen"
NOT_DANGER = ("illness", "everyday")


@pytest.fixture(scope="session")
def listening() -> ear.Ear:
    """Today's ear: out of the trained model when there is one for today's data, else learnt here."""
    if path_of_current().exists():
        return learnt().ear
    errands = ((text, intent) for intent, texts in corpus.examples().items() for text in texts)
    said = [*sentences(), *answers(acts.examples()), *ordinary(errands)]
    return ear.Ear(ear.train(said), ear.Limits.of(configured("DangerEar")))


def heard(listening: ear.Ear, texts: list[str]) -> list[Danger | None]:
    return [listening.hear(text, danger(text)) for text in texts]


@cache
def unseen(name: str) -> list[str]:
    held: Any = yaml.safe_load((UNSEEN / f"{name}.yml").read_text(encoding="utf-8"))
    return [text for texts in held.values() for text in texts] if isinstance(held, dict) else held


@pytest.mark.parametrize(("name", "at_least"), [("direct", 0.99), ("oblique", 0.93), ("third_person", 0.95)])
def test_danger_is_heard_in_words_never_met(listening: ear.Ear, name: str, at_least: float) -> None:
    found = heard(listening, unseen(name))
    silent = [text for text, danger_found in zip(unseen(name), found, strict=True) if danger_found is None]
    assert 1 - len(silent) / len(found) >= at_least, silent


def test_ordinary_talk_almost_never_closes_a_form(listening: ear.Ear) -> None:
    texts = [text for name in NOT_DANGER for text in unseen(name)]
    found = zip(texts, heard(listening, texts), strict=True)
    alarms = [text for text, alarm in found if alarm and alarm.level == "certain"]
    assert len(alarms) / len(texts) <= 0.02, alarms


def test_what_only_looks_like_danger_mostly_goes_by(listening: ear.Ear) -> None:
    texts = [text for name in NOT_DANGER for text in unseen(name)]
    assert sum(found is not None for found in heard(listening, texts)) / len(texts) <= 0.30


def test_errands_are_not_answered_with_numbers(listening: ear.Ear) -> None:
    errands = [text for said in corpus.mirror().values() for text in said]
    alarms = [text for text, found in zip(errands, heard(listening, errands), strict=True) if found]
    assert len(alarms) / len(errands) <= 0.015, alarms


@pytest.fixture
def process_listens(listening: ear.Ear) -> Iterator[None]:
    before = list(hearing._ears)
    hearing.listen_with(listening)
    yield
    hearing._ears[:] = before


STRANGE_LANGUAGE = [
    "Quiero reservar una cita con mi coordinadora porque estoy enferma",
    "Chcę umówić się na spotkanie, jestem chora od roku",
    "Randevu almak istiyorum, çok hastayım ve çalışamıyorum",
]


@pytest.mark.parametrize("text", STRANGE_LANGUAGE)
@pytest.mark.usefixtures("process_listens")
def test_a_language_the_ear_never_learnt_is_not_judged_by_it(text: str) -> None:
    assert hearing.heard(text) is None


@pytest.mark.usefixtures("process_listens")
def test_what_the_ear_takes_for_certain_in_a_strange_language_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ear.Ear, "hear", lambda *_: Danger("suicide", "certain"))
    assert hearing.heard(STRANGE_LANGUAGE[0]) is None
    assert hearing.heard("jag har inget kvar att leva för") == Danger("suicide", "certain")


@pytest.mark.parametrize("text", ["I want to kill myself", "jag vill dö", "أريد أن أموت"])
@pytest.mark.usefixtures("process_listens")
def test_what_the_patterns_are_certain_of_is_heard_in_any_language(text: str) -> None:
    found = hearing.heard(text)
    assert found is not None
    assert found.kind == "suicide"


@pytest.mark.usefixtures("process_listens")
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    found = hearing.heard(text)
    assert found is None or found.kind in recogniser().order
