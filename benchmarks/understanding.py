"""`python -m benchmarks.understanding`: how much is understood, ours beside the stock pipeline and a plain baseline.

Prints Markdown and writes it into `benchmarks/understanding.md`. Trains DIET when it has not yet learnt today's
sentences (`python -m benchmarks.diet`), which takes hours on two cores. `--quick` leaves it out and writes nothing.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from assistant import clock
from assistant.launch import model as launch
from assistant.nlu.archive import Learnt, learnt
from assistant.nlu.hearing import listen_with, rank_with
from assistant.nlu.ranking import likeliest
from benchmarks import asked, belief, danger, noise, report, speed, times
from benchmarks.asked import CLEAN, FRESH, NOISY, Asked, Lesson
from benchmarks.diet import CACHE, Diet, digest, learnt_before
from benchmarks.rankers import Ours, PlainTfIdf, Ranker, share_right
from benchmarks.targets import Target, against, at_least, at_most

REPORT = Path(__file__).with_name("understanding.md")
FEW = f"{asked.FEW} examples an intent"
BETTER = 0.05
VERSIONS = ("tensorflow-cpu", "scikit-learn", "numpy")


@dataclass(frozen=True)
class Scores:
    """Shares of right first guesses by the name of the test; seconds that the ranking alone took to learn."""

    ranker: Ranker
    shares: dict[str, float] = field(default_factory=dict)
    seconds: float = 0.0


def main() -> int:
    chosen = _arguments()
    before = os.getloadavg()[0]
    ours = _ours(may_train=not (chosen.quick or chosen.trial))
    text = _report(chosen, ours)
    about = report.surroundings(clock.now(), (before, os.getloadavg()[0]))
    text = f"# How much is understood\n\n{about} {_versions()}\n\n{text}\n"
    print(text)
    if not (chosen.quick or chosen.trial):
        REPORT.write_text(text, encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understanding", description=__doc__)
    parser.add_argument("--cases", type=Path, help="folder of *.jsonl with times, for the comparison with dateparser")
    parser.add_argument("--quick", action="store_true", help="without DIET; nothing is written")
    parser.add_argument("--trial", type=int, metavar="LABELS", help="only so many labels; nothing is written")
    parser.add_argument(
        "--lesson", metavar="DATA", help="learn from what DIET learnt before: the data named in a report"
    )
    return parser.parse_args()


def _ours(*, may_train: bool) -> Learnt:
    """Learnt from today's data, or without `may_train` the newest there is; this process then hears with it."""
    if may_train:
        launch.ensure(os.environ, CACHE / "ours.log", tell)
    found = learnt()
    _hear_with(found)
    return found


def _hear_with(ours: Learnt) -> None:
    listen_with(ours.ear)
    rank_with(lambda text: likeliest(ours.ranking, text))


def _report(chosen: argparse.Namespace, ours: Learnt) -> str:
    lesson = learnt_before(chosen.lesson) if chosen.lesson else asked.lesson(chosen.trial)
    tests = asked.tests(lesson.names)
    stock = None if chosen.quick else Diet()
    rankers: list[Ranker] = [Ours(), PlainTfIdf(), *([stock] if stock else [])]
    scores = [_scores(ranker, lesson, tests) for ranker in rankers]
    targets = [*_ranking_targets(scores), *_danger_targets()]
    if stock:
        targets += _speed_targets(stock, lesson, [text for text, _ in tests[CLEAN]])
    return "\n\n".join(_sections(lesson, scores, targets, tests, ours, chosen))


def _sections(
    lesson: Lesson,
    scores: Sequence[Scores],
    targets: Sequence[Target],
    tests: dict[str, Asked],
    ours: Learnt,
    chosen: argparse.Namespace,
) -> list[str]:
    tell("holding back sentences in turn")
    believed = belief.table(ours.ranking, lesson, tests)
    tell("noise, danger, times")
    # Whoever loads a pipeline of ours listens with its ear from then on.
    _hear_with(ours)
    return [
        f"{len(lesson.texts)} examples of {len(lesson.names)} labels (data {digest(lesson)}). {_notes(chosen)}",
        f"## Targets\n\n{Target.table(targets)}",
        f"## First guess right\n\n{_shares(scores, tests)}",
        f"## Ours: probabilities\n\n{believed}",
        f"## Ours: danger\n\n{danger.table()}\n\n{danger.by_kind()}",
        f"## Ours: noise, danger and the human path first\n\n{noise.table(ours.ranking)}",
        f"## Times\n\n{times.table(chosen.cases) if chosen.cases else 'Left out: `--cases` was not given.'}",
    ]


def _notes(chosen: argparse.Namespace) -> str:
    notes = ["Where rankers are compared, all learn from the same sentences and nothing is recognised ahead of them."]
    if chosen.quick:
        notes.append("Quick: DIET is left out, and with it its time a message and of training.")
    if not launch.path_of_current().exists():
        notes.append("Probabilities, danger and noise are those of an older model: there is none of today's data.")
    return " ".join(notes)


def _scores(ranker: Ranker, lesson: Lesson, tests: dict[str, Asked]) -> Scores:
    tell(f"{ranker.name}: {FEW}")
    ranker.train(asked.few(lesson))
    shares = {FEW: share_right(ranker, tests[CLEAN])}
    tell(f"{ranker.name}: all examples")
    started = time.perf_counter()
    ranker.train(lesson)
    seconds = time.perf_counter() - started
    shares |= {name: share_right(ranker, sentences) for name, sentences in tests.items()}
    return Scores(ranker, shares, seconds)


def _ranking_targets(scores: Sequence[Scores]) -> list[Target]:
    ours, *others = scores
    wanted = {CLEAN: 0.0, FEW: BETTER, NOISY: BETTER}
    return [
        against(f"{test}, against {other.ranker.name}", ours.shares[test], other.shares[test], better)
        for test, better in wanted.items()
        for other in others
    ]


def _speed_targets(stock: Diet, lesson: Lesson, texts: Sequence[str]) -> list[Target]:
    tell("ours: training as Rasa does it")
    stock.train(lesson)
    with speed.trained() as (folder, training):
        tell("time a message")
        took = speed.a_message(folder, stock.folder, texts)
    learning, least = training.clock, stock.training.undisturbed
    mine, shipped, theirs = (f"{seconds * 1000:.1f} ms" for seconds in (took.ours, took.shipped, took.other))
    return [
        at_most(
            "time a message, p50, as part of DIET's, both in Rasa's runner", took.ours / took.other, 0.5, mine, theirs
        ),
        at_most("the same, ours as the product runs it", took.shipped / took.other, 0.5, shipped, theirs),
        at_most("training, as part of DIET's", learning / least, 0.1, f"{learning:.0f} s", f"{least:.0f} s"),
    ]


def _danger_targets() -> list[Target]:
    direct, oblique = (danger.heard(danger.unseen(how)).either for how in ("direct", "oblique"))
    alarms = danger.heard(danger.unseen(*danger.ORDINARY)).certain
    return [
        at_least("danger said directly, heard at either level", direct, 0.99),
        at_least("danger said obliquely, heard at either level", oblique, 0.90),
        at_most("false alarms at the certain level", alarms, 0.02, f"{alarms:.1%}", "", shown="{:.1%}"),
    ]


def _shares(scores: Sequence[Scores], tests: dict[str, Asked]) -> str:
    names = [score.ranker.name for score in scores]
    counts = {FEW: len(tests[CLEAN])} | {name: len(sentences) for name, sentences in tests.items()}
    order = [CLEAN, FRESH, FEW, *(name for name in tests if name not in (CLEAN, FRESH))]
    rows = [[test, str(counts[test]), *(f"{score.shares[test]:.1%}" for score in scores)] for test in order]
    lines = [["test", "how many", *names], ["---"] * (2 + len(names)), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _versions() -> str:
    return "Versions: " + ", ".join(f"{name} {version(name)}" for name in VERSIONS) + "."


def tell(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
