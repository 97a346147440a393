"""The assistant's answers by name, so that a test says which answer it means and not how that is worded."""

import re
from functools import cache
from pathlib import Path

import yaml

from assistant.talk.wording import without_own_errand

RESPONSES = Path(__file__).parents[2] / "data" / "responses"
PLACEHOLDER = re.compile(r"\\\{\w+\\\}")


def fits(name: str, text: str) -> bool:
    """Whether `text` is the response `name`, in any of its wordings and with any values filled in."""
    return any(pattern.fullmatch(text.strip()) for pattern in _patterns(name))


def wording(name: str) -> str:
    """The response's first wording, with its placeholders."""
    return str(_responses()[name][0]["text"]).strip()


def is_said(name: str) -> bool:
    """Whether there is such a response at all."""
    return name in _responses()


@cache
def _patterns(name: str) -> list[re.Pattern[str]]:
    texts = [str(variant["text"]).strip() for variant in _responses()[name]]
    texts += [without_own_errand(text) for text in texts]
    return [re.compile(PLACEHOLDER.sub(".*", re.escape(text)), re.DOTALL) for text in texts]


@cache
def _responses() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for file in sorted(RESPONSES.rglob("*.yml")):
        found |= yaml.safe_load(file.read_text(encoding="utf-8")).get("responses", {})
    return found
