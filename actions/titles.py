"""Human titles of intents and topics, for buttons: out of the same files as the answers."""

from functools import cache
from typing import Any

import yaml

from assistant.settings import PROJECT

RESPONSES = PROJECT / "data" / "responses"
DIALOGUE_TITLES = "titles.yml"


@cache
def titles() -> dict[str, str]:
    """Title by intent or `faq/<topic>`; wishes without a title are never suggested."""
    found: dict[str, str] = yaml.safe_load((RESPONSES / DIALOGUE_TITLES).read_text(encoding="utf-8"))["titles"]
    for file in sorted((RESPONSES / "faq").glob("*.yml")):
        for name, variants in yaml.safe_load(file.read_text(encoding="utf-8"))["responses"].items():
            if title := _title(variants):
                found[name.removeprefix("utter_")] = title
    return found


def _title(variants: list[dict[str, Any]]) -> str | None:
    return next((v["metadata"]["title"] for v in variants if (v.get("metadata") or {}).get("title")), None)
