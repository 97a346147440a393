"""The ranking: learnt from few examples, calibrated, and kept as plain numbers."""

from pathlib import Path

import numpy as np
import pytest

from assistant.nlu.linear import LinearModel, ngrams, train

SAID = {
    "boka": ["boka tid", "jag vill boka en tid", "boka ett samtal", "kan jag boka", "boka in mig", "boka möte"],
    "hej": ["hej", "hej hej", "hejsan", "god morgon", "hallå där", "tjena hej"],
    "sip": ["vad är sip", "vad betyder sip", "förklara sip", "sip vad är det", "berätta om sip", "vad gör en sip"],
}


@pytest.fixture(scope="module")
def model() -> LinearModel:
    pairs = [(ngrams(text), label) for label, texts in SAID.items() for text in texts]
    return train([grams for grams, _ in pairs], [label for _, label in pairs])


@pytest.mark.parametrize(
    ("text", "label"), [("boka tid tack", "boka"), ("hejsan hej", "hej"), ("vad är en sip", "sip")]
)
def test_what_was_learnt_is_recognised(model: LinearModel, text: str, label: str) -> None:
    assert model.ranking(ngrams(text), 3)[0]["name"] == label


def test_probabilities_sum_to_one(model: LinearModel) -> None:
    assert model.probabilities(ngrams("boka tid")).sum() == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("text", ["", "😀", "xyzzy qwfp", "????"])
def test_what_was_never_seen_still_gets_a_ranking(model: LinearModel, text: str) -> None:
    ranking = model.ranking(ngrams(text), 3)
    assert len(ranking) == len(SAID)
    assert all(np.isfinite(guess["confidence"]) for guess in ranking)


def test_a_ranking_is_best_first_and_no_longer_than_asked_for(model: LinearModel) -> None:
    found = [float(guess["confidence"]) for guess in model.ranking(ngrams("boka"), 2)]
    assert found == sorted(found, reverse=True)
    assert len(found) == 2


def test_the_same_examples_give_the_same_weights(model: LinearModel) -> None:
    pairs = [(ngrams(text), label) for label, texts in SAID.items() for text in texts]
    again = train([grams for grams, _ in pairs], [label for _, label in pairs])
    assert np.array_equal(again.weights, model.weights)
    assert again.temperature == model.temperature


def test_a_kept_model_ranks_as_before_and_nothing_in_it_can_run(model: LinearModel, tmp_path: Path) -> None:
    model.save(tmp_path)
    again = LinearModel.load(tmp_path)
    assert again.ranking(ngrams("boka"), 3) == model.ranking(ngrams("boka"), 3)
    arrays = [np.load(file, allow_pickle=False) for file in tmp_path.glob("*.npy")]
    assert {array.dtype.kind for array in arrays} == {"f"}


def test_a_loaded_model_ranks_on_when_its_files_are_gone_and_holds_only_the_weights_it_needed(
    model: LinearModel, tmp_path: Path
) -> None:
    model.save(tmp_path)
    again = LinearModel.load(tmp_path)
    for file in tmp_path.iterdir():
        file.unlink()
    assert isinstance(again.weights.base, np.memmap)
    assert again.ranking(ngrams("boka"), 3) == model.ranking(ngrams("boka"), 3)


def test_training_tells_how_far_it_has_come() -> None:
    told: list[str] = []
    pairs = [(ngrams(text), label) for label, texts in SAID.items() for text in texts]
    train([grams for grams, _ in pairs], [label for _, label in pairs], told.append)
    assert told == ["1/2", "2/2"]
