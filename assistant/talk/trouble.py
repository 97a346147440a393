"""What is said when something behind the door does not answer: never nothing, never a traceback."""

from functools import cache
from typing import Any

import yaml

from assistant.settings import PROJECT

WORDS = PROJECT / "data" / "responses" / "trouble.yml"
RESPONSE = "utter_trouble"


def trouble(sender: str) -> list[dict[str, Any]]:
    """The messages of a failed turn, in the REST channel's shape."""
    return [{"recipient_id": sender, "text": _text(), "custom": {"kind": "trouble"}}]


@cache
def _text() -> str:
    words = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return str(words["responses"][RESPONSE][0]["text"]).strip()
