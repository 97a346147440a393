"""Writes `assistant/swedish/data/own_words.yml`: the words that people use with us, out of the language data.

    uv run python scripts/own_words.py

A word counts when ordinary Swedish has it too or it is written so often that it can be no error, and when it is no easy
error for one of ours that is far commoner. Spelling correction prefers these words; run it when `data/nlu` has grown.
"""

import re
import sys
import textwrap
from collections import Counter
from pathlib import Path

import wordfreq

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from assistant.swedish.words.slips import Slip, slip  # noqa: E402
from assistant.swedish.words.text import fold  # noqa: E402
from tests.language import corpus  # noqa: E402

TARGET = PROJECT / "assistant" / "swedish" / "data" / "own_words.yml"
HEAD = """# The words that people use with us, by how often data/nlu has them: spelling correction prefers them.
# Written by scripts/own_words.py.
"""
WORD = re.compile(r"[^\W\d_]+")
SHORTEST, OFTEN, TWICE = 3, 6, 2
COMMON, DOUBTFUL_BELOW, FAR_COMMONER = 2.7, 4.2, 20
GROUPS = {"constant": 60, "frequent": 12, "occasional": 0}


def main() -> None:
    seen = Counter(word for said in corpus.examples().values() for text in said for word in WORD.findall(text.lower()))
    own = {word: times for word, times in seen.items() if _is_word(word, times) and not _is_error(word, seen)}
    TARGET.write_text(HEAD + "\n".join(_group(name, own) for name in GROUPS) + "\n", encoding="utf-8")
    print(f"{len(own)} words in {TARGET.relative_to(PROJECT)}")


def _zipf(word: str) -> float:
    return wordfreq.zipf_frequency(word, "sv")


def _is_word(word: str, times: int) -> bool:
    return len(word) >= SHORTEST and (times >= OFTEN or (times >= TWICE and _zipf(word) >= COMMON))


def _is_error(word: str, seen: Counter[str]) -> bool:
    """Whether it lost its marks, or a letter, of a far commoner word of ours."""
    if _zipf(word) >= DOUBTFUL_BELOW:
        return False
    return any(
        _zipf(other) >= _zipf(word)
        and (
            fold(other) == word
            or (times >= seen[word] * FAR_COMMONER and slip(word, other) in (Slip.DOUBLED, Slip.SWAPPED))
        )
        for other, times in seen.items()
        if other != word
    )


def _group(name: str, own: dict[str, int]) -> str:
    above = [least for least in GROUPS.values() if least > GROUPS[name]]
    most = min(above, default=sys.maxsize)
    words = sorted(word for word, times in own.items() if GROUPS[name] <= times < most)
    return f"{name}: [" + "\n  ".join(textwrap.wrap(", ".join(words), 150)) + "]"


if __name__ == "__main__":
    main()
