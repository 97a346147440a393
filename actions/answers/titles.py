"""Human titles of intents and topics, for buttons: out of the same files as the answers.

Staff read a title of their own where the usual one speaks as a resident does.
"""

from functools import cache
from typing import Any

import yaml

from assistant.content.choice import STAFF
from assistant.settings import PROJECT

RESPONSES = PROJECT / "data" / "responses"
DIALOGUE_TITLES = "titles.yml"


@cache
def titles(*, staff: bool = False) -> dict[str, str]:
    """Title by intent or `faq/<topic>`; wishes without a title are never suggested."""
    found: dict[str, str] = yaml.safe_load((RESPONSES / DIALOGUE_TITLES).read_text(encoding="utf-8"))["titles"]
    for file in sorted((RESPONSES / "faq").glob("*.yml")):
        for name, variants in yaml.safe_load(file.read_text(encoding="utf-8"))["responses"].items():
            if title := (staff and _title(variants, STAFF)) or _title(variants):
                found[name.removeprefix("utter_")] = title
    return found


def _title(variants: list[dict[str, Any]], variant: str | None = None) -> str | None:
    named = [found for v in variants if (found := v.get("metadata") or {}).get("variant") == variant]
    return next((str(found["title"]) for found in named if found.get("title")), None)
