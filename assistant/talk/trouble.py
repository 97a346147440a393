"""What is said when something behind the door does not answer: never nothing, never a traceback.

Danger is answered here too, without Rasa: it is the one answer that must come whatever has broken.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from assistant.nlu.safety import YOUNG
from assistant.nlu.verdict import DANGER
from assistant.settings import PROJECT
from assistant.talk.crisis import answer_to

RESPONSES = PROJECT / "data" / "responses"
RESPONSE = "utter_trouble"


def trouble(sender: str, parse_data: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    """The messages of a failed turn, in the REST channel's shape."""
    if parse_data and parse_data["intent"]["name"] == DANGER:
        found = {entity["entity"]: entity["value"] for entity in parse_data["entities"]}
        name = answer_to(found.get("danger_kind"), found.get("danger_level"), young=YOUNG in found)
        return [{"recipient_id": sender, "text": wording("danger", name), "custom": {"kind": "danger"}}]
    return [{"recipient_id": sender, "text": wording("trouble", RESPONSE), "custom": {"kind": "trouble"}}]


@cache
def wording(file: str, name: str) -> str:
    """The text of a response that the door says itself."""
    words = yaml.safe_load((RESPONSES / f"{file}.yml").read_text(encoding="utf-8"))
    return str(words["responses"][name][0]["text"]).strip()
