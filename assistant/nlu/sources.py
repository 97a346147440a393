"""The code and word lists that decide what the intent ranking learns on: when they change, it is learnt anew.

Rasa keeps what it trained and only looks at data and configuration, so it has to be told of these.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from assistant.settings import PROJECT

READING = (
    "assistant/nlu/linear.py",
    "assistant/nlu/reading.py",
    "assistant/nlu/learning.py",
    "assistant/nlu/answer_texts.py",
    "assistant/nlu/intents.py",
    "assistant/swedish/words/compounds.py",
    "assistant/swedish/data_files.py",
    "assistant/swedish/words/normalise.py",
    "assistant/swedish/words/text.py",
    "assistant/swedish/words/vocabulary.py",
    "assistant/swedish/words/greetings.py",
    "assistant/swedish/words/spelling.py",
    "assistant/swedish/words/slips.py",
    "assistant/swedish/words/wishes.py",
    "assistant/swedish/words/clauses.py",
    "assistant/swedish/words/clause_patterns.py",
    "assistant/swedish/data/wishes.yml",
    "assistant/swedish/data/spelling.yml",
    "assistant/swedish/data/own_words.yml",
    "assistant/swedish/data/greetings.yml",
    "assistant/swedish/data/compounds.yml",
    "assistant/swedish/data/keep.yml",
    "assistant/swedish/data/vocabulary.yml",
)

HEARING = (
    *READING,
    "assistant/nlu/ear.py",
    "assistant/nlu/ear_data.py",
    "assistant/nlu/danger_ear.py",
    "assistant/swedish/dangers/danger.py",
    "assistant/swedish/dangers/danger_clues.py",
    "assistant/swedish/dangers/danger_patterns.py",
    "assistant/swedish/dangers/danger_words.py",
    "assistant/swedish/data/danger.yml",
)

ACTING = (*READING, "assistant/nlu/acts.py", "assistant/nlu/step_acts.py", "assistant/swedish/people/phones.py")


def digest(files: Iterable[Path], root: Path = PROJECT) -> str:
    """16 hex digits of the files' names and contents."""
    found = hashlib.sha256()
    for file in sorted(files):
        found.update(str(file.relative_to(root)).encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def reading_digest() -> str:
    """16 hex digits of everything in `READING`."""
    return digest(PROJECT / name for name in READING)


def hearing_digest() -> str:
    """16 hex digits of everything in `HEARING`."""
    return digest(PROJECT / name for name in HEARING)


def acting_digest() -> str:
    """16 hex digits of everything in `ACTING`."""
    return digest(PROJECT / name for name in ACTING)
