"""The sentences that the ear learns from: in need (`data/danger/`), and ordinary.

Ordinary is what `data/danger/` calls so, all of `data/nlu/`, and the answers of `data/acts/`.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from assistant.knowledge.acts import BESIDE
from assistant.settings import PROJECT
from assistant.swedish.dangers.danger import danger

FOLDER = PROJECT / "data" / "danger"
ORDINARY = "ordinary"
# Steps of `data/acts/examples/` of which nothing is learnt here: cases of people whom staff know, and what is said
# beside an answer, where need stands among what matters.
LEFT_OUT = ("staff", BESIDE)
# Who asks for these may be in need, or not: neither is learnt from them.
OF_NEED = frozenset(
    {
        "danger",
        "faq/support_lines_for_clients",
        "faq/which_number_when",
        "faq/how_to_report_worry_for_child",
        "faq/psychiatric_emergency",
        "faq/call_on_the_phone_bill",
        "faq/who_answers_crisis_lines",
        "faq/someone_to_talk_to_at_night",
        "faq/violence_line_in_other_languages",
        "faq/poison_advice",
        "faq/line_for_men",
        "faq/how_to_talk_to_someone_low",
        "faq/threat_against_staff",
        "faq/no_money_for_food",
        "faq/client_under_influence",
        "faq/alcohol_and_drugs_line",
        "faq/information_number",
        "faq/is_my_address_secret",
        "faq/exceptions_to_secrecy",
        "faq/child_worry_and_secrecy",
        "faq/when_care_may_tell_anyway",
        "faq/no_promise_of_silence",
        "faq/protection_marking",
        "faq/what_are_protected_personal_data",
    }
)


class Heard(NamedTuple):
    """A danger as it is said: `kind` as in `assistant/swedish/dangers/danger.py`, `how` is direct or oblique."""

    kind: str
    how: str

    @property
    def label(self) -> str:
        return f"{self.kind}/{self.how}"

    @property
    def is_direct(self) -> bool:
        return self.how == "direct"

    @classmethod
    def of_label(cls, label: str) -> "Heard":
        return cls(*label.split("/"))


def sentences(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Text and label of everything in the folder."""
    for file in sorted(folder.glob("*.yml")):
        for group in _read(file):
            label = Heard(group["kind"], group["how"]).label if "kind" in group else ORDINARY
            yield from ((text, label) for text in group["say"])


def ordinary(said: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Of `(text, intent or faq/<topic>)`, what people say in ordinary errands, with its label."""
    return ((text, ORDINARY) for text, wish in said if wish not in OF_NEED)


def answers(said: Mapping[str, Iterable[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    """Of `(text, act)` by step, what people answer to our questions, with its label.

    What staff tell is left out, and what is told beside an answer.
    """
    told = {text for step, pairs in said.items() if step not in LEFT_OUT for text, _ in pairs}
    return ((text, ORDINARY) for text in sorted(told) if not _is_certain(text))


def _is_certain(text: str) -> bool:
    found = danger(text)
    return found is not None and found.level == "certain"


def _read(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found
