"""From text to the features that the intent ranking is learnt on."""

import re

from assistant.nlu.linear import WORD, ngrams
from assistant.swedish.words import compounds
from assistant.swedish.words.greetings import without_greeting
from assistant.swedish.words.normalise import fold, normalise
from assistant.swedish.words.wishes import asking_part

# "Jaaa" is a ja.
DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")


def features(text: str) -> list[str]:
    """N-grams of the normalised text, how it begins (marked `^`), its last word (marked `$`), its compounds.

    Only the normalised text: the written one beside it makes each topic two that share no features. What a Swedish
    message asks for mostly stands in its first two words ("får vården …", "ni får …").
    """
    said = DRAWN_OUT.sub(r"\1", without_greeting(fold(normalise(asking_part(text)).text)))
    return ngrams(said) + _borders(WORD.findall(said)) + compounds.features(text)


def _borders(words: list[str]) -> list[str]:
    return ["^" + words[0], "^" + " ".join(words[:2]), "$" + words[-1]] if words else []
