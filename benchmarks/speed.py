"""Seconds a message and seconds of training, whole pipelines as Rasa runs them: ours and the stock one."""

import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from assistant.settings import PROJECT
from benchmarks import rasa_nlu
from benchmarks.rasa_nlu import Parse, Training

WARM_UP = 20
MOST = 400


@contextmanager
def trained() -> Iterator[tuple[Path, Training]]:
    """Our pipeline of `config.yml`, trained anew on `data/nlu` and thrown away after."""
    with tempfile.TemporaryDirectory(prefix="reko-nlu-") as name:
        yield Path(name), rasa_nlu.train(PROJECT / "config.yml", PROJECT / "data" / "nlu", Path(name), PROJECT)


def a_message(ours: Parse, other: Parse, texts: Sequence[str]) -> tuple[float, float]:
    """Median seconds a message. One here, one there: whatever else the machine does falls on both alike."""
    # Texts stand by topic; taken at even distances they are of all kinds.
    chosen = texts[:: max(1, len(texts) // MOST)][:MOST]
    for text in chosen[:WARM_UP]:
        _seconds(ours, text), _seconds(other, text)
    took = [(_seconds(ours, text), _seconds(other, text)) for text in chosen]
    mine, theirs = zip(*took, strict=True)
    return statistics.median(mine), statistics.median(theirs)


def _seconds(parse: Parse, text: str) -> float:
    started = time.perf_counter()
    parse(text)
    return time.perf_counter() - started
