"""What the ear learns from is told apart from what it is measured with, and no sentence is both danger and ordinary."""

from collections import Counter, defaultdict
from pathlib import Path

import yaml

from assistant.nlu.ear_data import ORDINARY, sentences
from assistant.swedish.dangers.danger import recogniser
from assistant.swedish.words.text import fold
from tests.language import corpus

UNSEEN = Path(__file__).parents[1] / "swedish" / "dangers" / "unseen"
KEPT_ASIDE = ("blind", "out_of_scope_mix", "out_of_scope_unseen", "strangers", "typed")
FEWEST_OF_A_KIND = 60
KINDS = recogniser().order


def unseen() -> list[str]:
    found = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(UNSEEN.glob("*.yml"))]
    lists = [held.values() if isinstance(held, dict) else [held] for held in found]
    return [text for group in lists for texts in group for text in texts]


def same(text: str) -> str:
    return " ".join(fold(text).split()).strip(" .!?")


def test_no_sentence_is_both_learnt_and_measured_with() -> None:
    learnt = {same(text) for text, _ in sentences()}
    errands = [text for said in corpus.mirror().values() for text in said]
    kept_aside = [row["text"] for name in KEPT_ASIDE for row in corpus.marked(name)]
    assert [text for text in (*unseen(), *errands, *kept_aside) if same(text) in learnt] == []


def test_no_sentence_is_both_danger_and_ordinary() -> None:
    heard = defaultdict(set)
    for text, label in sentences():
        heard[same(text)].add(label == ORDINARY)
    for intent, examples in corpus.examples().items():
        for text in examples:
            if intent not in corpus.RECOGNISED_FIRST:
                heard[same(text)].add(True)
    assert [text for text, both in heard.items() if len(both) > 1] == []


def test_every_kind_is_learnt_from_enough_sentences() -> None:
    counts = Counter(label.partition("/")[0] for _, label in sentences())
    assert {kind: counts[kind] for kind in KINDS if counts[kind] < FEWEST_OF_A_KIND} == {}
    assert set(counts) == {*KINDS, ORDINARY}
