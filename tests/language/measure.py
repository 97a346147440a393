"""What the ranking makes of sentences whose right answers are known, and how far its probabilities can be believed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.nlu.limits import sure
from assistant.nlu.linear import LinearModel
from assistant.nlu.ranking import ranked
from assistant.nlu.safety import is_heard_by_ear_alone, recognised_first

FALLBACK = "nlu_fallback"
TOPIC = "faq/"
GUESSES_SHOWN = 3
BINS = 10


@dataclass(frozen=True)
class Reading:
    """A sentence, the names that are right for it, and what was guessed, best first.

    `after_numbers`: the topic that is answered after two lines of numbers, where the ear alone took it for danger.
    """

    text: str
    right: tuple[str, ...]
    guesses: tuple[str, ...]
    confidence: float
    after_numbers: str | None = None

    @property
    def is_right(self) -> bool:
        return self.guesses[0] in self.right

    @property
    def is_shown(self) -> bool:
        return bool(set(self.right) & set(self.guesses[:GUESSES_SHOWN]))

    @property
    def is_right_after_numbers(self) -> bool:
        """A false alarm with the right answer below it: better than none, and not right."""
        return not self.is_right and self.after_numbers in self.right


def read(model: LinearModel, sentences: Iterable[tuple[str, Sequence[str]]]) -> list[Reading]:
    """Readings of `(text, right names)`, danger and the human path recognised ahead of the ranking, and codes and
    compared words looked up, as in the talk.
    """
    return [_reading(model, text, tuple(right)) for text, right in sentences]


def _reading(model: LinearModel, text: str, right: tuple[str, ...]) -> Reading:
    first = recognised_first(text)
    ranking = ranked(model, text, GUESSES_SHOWN)
    if first is None:
        return Reading(text, right, tuple(str(guess["name"]) for guess in ranking), float(ranking[0]["confidence"]))
    best = str(ranking[0]["name"]) if is_heard_by_ear_alone(text, first) and _is_sure_topic(ranking[0]) else None
    return Reading(text, right, (first["intent"]["name"],), 1.0, best)


def _is_sure_topic(guess: dict[str, str | float]) -> bool:
    return str(guess["name"]).startswith(TOPIC) and float(guess["confidence"]) >= sure()


def share_right(readings: Sequence[Reading]) -> float:
    return sum(reading.is_right for reading in readings) / len(readings)


def share_right_after_numbers(readings: Sequence[Reading]) -> float:
    """Counted apart from `share_right`: how many harmless questions get two lines of numbers before their answer."""
    return sum(reading.is_right_after_numbers for reading in readings) / len(readings)


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
