"""How right our ranking is on sentences held back in turn, and how far its probabilities can be believed."""

import random
from collections.abc import Iterator

from assistant.nlu import linear
from assistant.nlu.linear import LinearModel
from assistant.nlu.reading import features
from benchmarks.asked import CLEAN, FRESH, NOISY, SEED, Asked, Lesson
from tests.language import corpus
from tests.language.measure import Reading, calibration_error, read, share_right, share_right_after_numbers

FOLDS = 5
OTHER_MATTERS = "other matters"
HEAD = """| sentences | how many | right | right, after the numbers of danger | expected calibration error |
|---|---|---|---|---|"""


def table(model: LinearModel, lesson: Lesson, asked: dict[str, Asked]) -> str:
    """Markdown: cross-validation of the ranking alone; then `model`, danger and the human path ahead of it."""
    other = [(row["text"], row["ok"]) for row in corpus.marked("out_of_scope_mix")]
    groups = {
        f"held back in turn ({FOLDS} folds)": list(held_back(lesson)),
        CLEAN: read(model, asked[CLEAN]),
        f"{CLEAN}, {OTHER_MATTERS}, {NOISY}": read(model, [*asked[CLEAN], *other, *asked[NOISY]]),
        FRESH: read(model, asked[FRESH]),
    }
    return "\n".join([HEAD, *(_row(name, readings) for name, readings in groups.items())])


def held_back(lesson: Lesson) -> Iterator[Reading]:
    """A reading of every example, by a ranking that learnt from the other folds."""
    known = [features(text) for text in lesson.texts]
    places = list(range(len(known)))
    random.Random(SEED).shuffle(places)
    for fold in range(FOLDS):
        back = set(places[fold::FOLDS])
        rest = [place for place in places if place not in back]
        model = linear.train([known[place] for place in rest], [lesson.labels[place] for place in rest])
        for place in sorted(back):
            [best] = model.ranking(known[place], 1)
            confidence = float(best["confidence"])
            yield Reading(lesson.texts[place], (lesson.labels[place],), (str(best["name"]),), confidence)


def _row(name: str, readings: list[Reading]) -> str:
    right, after_numbers = share_right(readings), share_right_after_numbers(readings)
    return f"| {name} | {len(readings)} | {right:.1%} | {after_numbers:.1%} | {calibration_error(readings):.3f} |"
