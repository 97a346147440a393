"""`reko understand`: how a text is understood, for whoever edits language data. Needs the model, not Rasa."""

import json
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant import clock
from assistant.launch.model import MODELS, path_of_current
from assistant.nlu.linear import LinearModel
from assistant.nlu.reading import features
from assistant.nlu.safety import recognised_first
from assistant.nlu.understanding import entities
from assistant.places import example_places
from assistant.settings import SettingsError
from assistant.swedish import times
from assistant.swedish.normalise import clean, normalise
from assistant.swedish.personal_numbers import hide
from assistant.texts import text as sentence

RANKING_LENGTH = 5
WEIGHTS = "weights.npz"


def understand_command(text: str | None, now: str | None, *, lines: bool) -> int:
    """Prints one JSON object for `text`, or one a line of standard input (`{"text", "now"}`)."""
    model = load_model()
    for said, moment in _asked(text, now, lines=lines):
        print(json.dumps(understood(model, said, moment), ensure_ascii=False))
    return 0


def _asked(text: str | None, now: str | None, *, lines: bool) -> Iterable[tuple[str, datetime]]:
    if not lines:
        yield text if text is not None else sys.stdin.read(), _moment(now)
        return
    for line in sys.stdin:
        if line.strip():
            row = json.loads(line)
            yield row["text"], _moment(row.get("now") or now)


def _moment(said: str | None) -> datetime:
    if said is None:
        return clock.now()
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        raise SettingsError(sentence("time_unreadable", value=said)) from None


def understood(model: LinearModel, text: str, now: datetime) -> dict[str, Any]:
    """Intent, confidence, ranking, `when` (local time to the minute, half-open), and what was normalised and why."""
    cleaned = hide(clean(text))
    corrected = normalise(cleaned)
    first = recognised_first(cleaned)
    ranking = model.ranking(features(cleaned), RANKING_LENGTH)
    intent = first["intent"] if first else ranking[0]
    found = times.understand(cleaned, now)
    return {
        "intent": intent["name"],
        "confidence": round(float(intent["confidence"]), 4),
        "ranking": [{"name": guess["name"], "confidence": round(float(guess["confidence"]), 4)} for guess in ranking],
        "when": [{"start": _minute(i.start), "end": _minute(i.end)} for i in found.when],
        "normalized": corrected.text,
        "changes": [{"was": c.was, "now": c.now, "why": c.why} for c in corrected.changes],
        "entities": (first or {}).get("entities") or entities(cleaned, now, example_places()),
    }


def _minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def load_model() -> LinearModel:
    """The ranking out of today's model, or of the newest there is. Raises `SettingsError` when there is none."""
    current = path_of_current()
    archives = [current] if current.exists() else sorted(MODELS.glob("*.tar.gz"), key=lambda m: m.stat().st_mtime)
    if not archives:
        raise SettingsError(sentence("no_model_to_understand_with"))
    with tarfile.open(archives[-1]) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder, filter="data")
        return LinearModel.load(next(Path(folder).rglob(WEIGHTS)).parent)
