"""What a message asks beside the question of a form: "kostar det", "ringer ni från dolt nummer"."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.clauses import Kind, clauses
from assistant.swedish.words.text import fold


def side_questions(text: str) -> Iterator[str]:
    """The kinds that are heard, likeliest first, where it is known that the message asks.

    What asks is read before the story around it.
    """
    asking = " | ".join(clause.text for clause in clauses(text) if clause.kind is Kind.QUESTION)
    for said in map(fold, (asking, text)):
        yield from (kind for kind, patterns in _kinds().items() if any(one.search(said) for one in patterns))


@cache
def _kinds() -> dict[str, tuple[re.Pattern[str], ...]]:
    listed = load("side_questions")["kinds"]
    return {kind: tuple(re.compile(pattern) for pattern in patterns) for kind, patterns in listed.items()}
