"""`reko understand`: how a text is understood, for whoever edits language data. Needs the model, not Rasa."""

import json
import os
import sys
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from assistant import clock
from assistant.launch import model
from assistant.nlu.archive import Learnt, has_learnt, learnt
from assistant.nlu.hearing import listen_with, rank_with
from assistant.nlu.ranking import likeliest, ranked
from assistant.nlu.safety import recognised_first
from assistant.nlu.understanding import entities
from assistant.nlu.verdict import FAQ, selected_answer
from assistant.places import example_places
from assistant.settings import SettingsError
from assistant.swedish import times
from assistant.swedish.people.personal_numbers import hide
from assistant.swedish.words import once
from assistant.swedish.words.normalise import clean, normalise
from assistant.texts import text as sentence

RANKING_LENGTH = 5


def understand_command(text: str | None, now: str | None, *, lines: bool, train: bool) -> int:
    """Prints one JSON object for `text`, or one a line of standard input (`{"text", "now"}`)."""
    ours = _ours(train=train)
    for said, moment in _asked(text, now, lines=lines):
        with once.reading():
            print(json.dumps(understood(ours, said, moment), ensure_ascii=False))
    return 0


def _ours(*, train: bool) -> Learnt:
    """What was learnt from the data as it is now; from how it was where it changed, which is said.

    Minutes of training are for whoever asks for them, but the very first: without it there is nothing to answer from.
    """
    if not has_learnt():
        _tell("understand_learns_first")
        _learn()
    elif not model.path_of_current().exists():
        _learn() if train else _tell("understand_is_older")
    ours = learnt()
    listen_with(ours.ear)
    rank_with(lambda text: likeliest(ours.ranking, text))
    return ours


def _learn() -> None:
    model.ensure(os.environ, model.MODELS / "training.log", lambda step: _tell("training_step", step=step))


def _tell(name: str, **blanks: str) -> None:
    """Not among the answers: those may be read by a program."""
    print(sentence(name, **blanks), file=sys.stderr)


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


def understood(ours: Learnt, text: str, now: datetime) -> dict[str, Any]:
    """Intent, confidence, ranking, `when` (local time to the minute, half-open), and what was normalised and why."""
    cleaned = hide(clean(text))
    corrected = normalise(cleaned)
    first = recognised_first(cleaned)
    ranking = ranked(ours.ranking, cleaned, RANKING_LENGTH)
    name, confidence = _verdict(first or selected_answer(ranking, **ours.limits), ranking)
    found = times.understand(cleaned, now)
    return {
        "intent": name,
        "confidence": round(confidence, 4),
        "ranking": [{"name": guess["name"], "confidence": round(float(guess["confidence"]), 4)} for guess in ranking],
        "when": [{"start": _minute(i.start), "end": _minute(i.end)} for i in found.when],
        "normalized": corrected.text,
        "changes": [{"was": c.was, "now": c.now, "why": c.why} for c in corrected.changes],
        "entities": (first or {}).get("entities") or entities(cleaned, now, example_places()),
    }


def _verdict(found: dict[str, Any], ranking: list[dict[str, Any]]) -> tuple[str, float]:
    """The intent, with its topic where it is a question, and how sure that is."""
    intent = found["intent"]
    return str(ranking[0]["name"] if intent["name"] == FAQ else intent["name"]), float(intent["confidence"])


def _minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
