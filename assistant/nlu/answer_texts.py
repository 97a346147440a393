"""What our answers say, as something to learn from: who asks in an answer's own words should get it.

People who know the field ask with its words, and our examples hold few of them. A sentence of an answer counts less
than an example, as nobody asks that way.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from assistant.settings import PROJECT

FOLDER = PROJECT / "data" / "responses" / "faq"
COUNTS = 0.3
SHORTEST_WORDS = 4
END = re.compile(r"(?<=[.!?])\s+")


def sentences(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Every sentence of every wording, each once a topic, with its `faq/<topic>`."""
    for file in sorted(folder.glob("*.yml")):
        for name, wordings in yaml.safe_load(file.read_text(encoding="utf-8"))["responses"].items():
            said = (sentence for wording in wordings for sentence in END.split(wording["text"].strip()))
            for sentence in dict.fromkeys(said):
                if len(sentence.split()) >= SHORTEST_WORDS:
                    yield sentence, name.removeprefix("utter_")
