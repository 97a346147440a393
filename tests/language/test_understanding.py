"""How much is understood, measured on sentences never learnt from. The floors are what was reached, less a point.

Danger is what the patterns find, whatever another test has loaded: the ear's false alarms are counted in
`tests/nlu/test_hearing.py`.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
import yaml

from assistant.launch.model import path_of_current
from assistant.nlu import hearing, linear
from assistant.nlu.archive import learnt
from assistant.nlu.learning import learn
from tests.language import corpus, measure
from tests.language.measure import Reading

CONFIG = Path(__file__).resolve().parents[2] / "config.yml"
RANKER = "assistant.nlu.intents.IntentRanker"


@pytest.fixture(scope="session")
def model() -> linear.LinearModel:
    """Today's ranking: out of the trained model when there is one for today's data, else learnt here."""
    if path_of_current().exists():
        return learnt().ranking
    pairs = [(text, intent) for intent, said in corpus.examples().items() for text in said]
    return learn(pairs)


def read_without_ear(model: linear.LinearModel, sentences: Iterable[tuple[str, Sequence[str]]]) -> list[Reading]:
    with pytest.MonkeyPatch.context() as deaf:
        deaf.setattr(hearing, "_ears", [])
        return measure.read(model, sentences)


@pytest.fixture(scope="session")
def mirror(model: linear.LinearModel) -> list[Reading]:
    return read_without_ear(model, [(text, (intent,)) for intent, said in corpus.mirror().items() for text in said])


@pytest.fixture(scope="session")
def out_of_scope(model: linear.LinearModel) -> list[Reading]:
    return read_without_ear(model, [(row["text"], row["ok"]) for row in corpus.marked("out_of_scope_mix")])


@pytest.fixture(scope="session")
def blind(model: linear.LinearModel) -> list[Reading]:
    return read_without_ear(model, [(row["text"], row["ok"]) for row in corpus.marked("blind")])


@pytest.fixture(scope="session")
def strangers(model: linear.LinearModel) -> list[Reading]:
    return read_without_ear(model, [(row["text"], row["ok"]) for row in corpus.marked("strangers")])


@pytest.fixture(scope="session")
def sure() -> float:
    """The probability from which `config.yml` lets an answer be given at once."""
    pipeline = yaml.safe_load(CONFIG.read_text(encoding="utf-8"))["pipeline"]
    return float(next(component["sure"] for component in pipeline if component["name"] == RANKER))


def test_questions_are_understood(mirror: list[Reading]) -> None:
    questions = [reading for reading in mirror if reading.right[0].startswith(corpus.FAQ)]
    assert measure.share_right(questions) >= 0.88
    assert measure.share_shown(questions) >= 0.955


def test_wishes_are_understood(mirror: list[Reading]) -> None:
    wishes = [reading for reading in mirror if not reading.right[0].startswith(corpus.FAQ)]
    assert measure.share_right(wishes) >= 0.92
    assert measure.share_shown(wishes) >= 0.975


def test_no_topic_is_lost(mirror: list[Reading]) -> None:
    lost = []
    for intent in corpus.mirror():
        readings = [reading for reading in mirror if reading.right == (intent,)]
        if measure.share_shown(readings) < 0.5:
            lost.append(intent)
    assert lost == []


def test_a_fresh_set_of_sentences_is_understood(blind: list[Reading]) -> None:
    assert measure.share_right(blind) >= 0.895
    assert measure.share_shown(blind) >= 0.94


def test_what_strangers_ask_of_single_facts_is_mostly_understood(strangers: list[Reading]) -> None:
    assert measure.share_right(strangers) >= 0.82
    assert measure.share_shown(strangers) >= 0.91


def test_probabilities_can_be_believed(
    mirror: list[Reading], out_of_scope: list[Reading], blind: list[Reading]
) -> None:
    assert measure.calibration_error(mirror + out_of_scope) <= 0.05
    assert measure.calibration_error(blind) <= 0.05


def test_an_answer_given_at_once_is_rarely_wrong(
    mirror: list[Reading], out_of_scope: list[Reading], blind: list[Reading], sure: float
) -> None:
    assert measure.wrong_at_once(mirror + out_of_scope, sure) <= 0.05
    assert measure.wrong_at_once(blind, sure) <= 0.05


def test_most_are_answered_without_asking_back(mirror: list[Reading], blind: list[Reading], sure: float) -> None:
    assert measure.right_at_once(mirror, sure) >= 0.845
    assert measure.right_at_once(blind, sure) >= 0.85


def test_what_is_not_ours_is_seldom_answered(out_of_scope: list[Reading], sure: float) -> None:
    assert measure.wrong_at_once(out_of_scope, sure) <= 0.10


def test_one_word_is_enough(model: linear.LinearModel, sure: float) -> None:
    readings = read_without_ear(model, [(row["text"], row["ok"]) for row in corpus.marked("one_word")])
    assert [reading for reading in readings if not reading.is_right or reading.confidence < sure] == []


def test_the_measure_sees_probabilities_that_promise_too_much() -> None:
    boasting = [Reading("a", ("x",), ("x",), 0.95), Reading("b", ("x",), ("y",), 0.95)]
    assert measure.calibration_error(boasting) == pytest.approx(0.45)
    assert measure.wrong_at_once(boasting, sure=0.5) == pytest.approx(0.5)


def test_a_false_alarm_is_not_right_though_the_right_answer_follows_the_numbers() -> None:
    alarm = Reading("a", ("faq/x",), ("danger",), 1.0, after_numbers="faq/x")
    assert measure.share_right([alarm]) == measure.share_shown([alarm]) == 0
    assert measure.wrong_at_once([alarm], sure=0.5) == measure.share_right_after_numbers([alarm]) == 1


def test_danger_that_was_right_is_no_false_alarm() -> None:
    heard = Reading("a", ("danger", "faq/x"), ("danger",), 1.0, after_numbers="faq/x")
    assert measure.share_right([heard]) == 1
    assert measure.share_right_after_numbers([heard]) == 0
