"""What the patterns for danger take for a blow or a hold, and is none: "min läkare föreslog att jag skulle träffa er",
"drar kassan in mina pengar?".
"""

import re

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def without_false_blows(text: str) -> str:
    """The text with another word for each of those. All else in it is heard as it was written."""
    words, said = load("no_blow"), fold(text)
    if len(said) != len(text):
        return text
    spans = [found.span() for found in re.finditer(words["words"], said)]
    spans += [found.span("blow") for found in re.finditer(words["money"], said)]
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + str(words["heard_as"]) + text[end:]
    return text
