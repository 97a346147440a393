"""What the ranking makes of sentences whose right answers are known, and how far its probabilities can be believed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.nlu.limits import sure
from assistant.nlu.linear import LinearModel
from assistant.nlu.ranking import ranked
from assistant.nlu.safety import recognised_first
from assistant.swedish.danger import danger

FALLBACK = "nlu_fallback"
TOPIC, POSSIBLE = "faq/", "possible"
GUESSES_SHOWN = 3
BINS = 10


@dataclass(frozen=True)
class Reading:
    """A sentence, the names that are right for it, and what was guessed, best first."""

    text: str
    right: tuple[str, ...]
    guesses: tuple[str, ...]
    confidence: float

    @property
    def is_right(self) -> bool:
        return self.guesses[0] in self.right

    @property
    def is_shown(self) -> bool:
        return bool(set(self.right) & set(self.guesses[:GUESSES_SHOWN]))


def read(model: LinearModel, sentences: Iterable[tuple[str, Sequence[str]]]) -> list[Reading]:
    """Readings of `(text, right names)`, danger and the human path recognised ahead of the ranking, and codes and
    compared words looked up, as in the talk.
    """
    return [_reading(model, text, tuple(right)) for text, right in sentences]


def _reading(model: LinearModel, text: str, right: tuple[str, ...]) -> Reading:
    first = recognised_first(text)
    ranking = ranked(model, text, GUESSES_SHOWN)
    if first and not (_only_maybe_danger(text, first) and _is_sure_topic(ranking[0])):
        return Reading(text, right, (first["intent"]["name"],), 1.0)
    return Reading(text, right, tuple(str(guess["name"]) for guess in ranking), float(ranking[0]["confidence"]))


def _only_maybe_danger(text: str, first: dict[str, Any]) -> bool:
    """Heard by the ear alone: two lines with the numbers, and then the topic, as `talk/several.py` does."""
    return POSSIBLE in (entity["value"] for entity in first["entities"]) and danger(text) is None


def _is_sure_topic(guess: dict[str, Any]) -> bool:
    return str(guess["name"]).startswith(TOPIC) and float(guess["confidence"]) >= sure()


def share_right(readings: Sequence[Reading]) -> float:
    return sum(reading.is_right for reading in readings) / len(readings)


def share_shown(readings: Sequence[Reading]) -> float:
    """How often the right one is among those that "menade du …" offers."""
    return sum(reading.is_shown for reading in readings) / len(readings)


def right_at_once(readings: Sequence[Reading], sure: float) -> float:
    return sum(reading.confidence >= sure and reading.is_right for reading in readings) / len(readings)


def wrong_at_once(readings: Sequence[Reading], sure: float) -> float:
    """The share answered without hedging, and wrongly."""
    return sum(reading.confidence >= sure and not reading.is_right for reading in readings) / len(readings)


def calibration_error(readings: Sequence[Reading]) -> float:
    """Expected calibration error in ten bins: how far "70 % sure" is from being right seven times in ten."""
    bins: list[list[Reading]] = [[] for _ in range(BINS)]
    for reading in readings:
        bins[min(int(reading.confidence * BINS), BINS - 1)].append(reading)
    return sum(abs(_gap(held)) * len(held) for held in bins if held) / len(readings)


def _gap(readings: Sequence[Reading]) -> float:
    return share_right(readings) - sum(reading.confidence for reading in readings) / len(readings)
