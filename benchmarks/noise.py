"""How much of what is understood is lost when messages are typed badly: a table, from a trained ranking.

    uv run python -m benchmarks.noise

Every row reads the same sentences (`tests/language`: the mirror, and the blind set that nobody tunes on), spoilt in one
way. The errors are those of a phone: a letter lost, doubled, swapped with the next or hit beside. Seeded: the same
sentences are spoilt the same way each time, so that two models can be compared.
"""

import random
from collections.abc import Callable, Iterable, Sequence

from assistant.nlu.archive import learnt
from assistant.nlu.linear import LinearModel
from assistant.swedish.words.text import clean
from tests.language import corpus, measure

Spoil = Callable[[str, random.Random], str]
Asked = Sequence[tuple[str, Sequence[str]]]

SEED = 11
MOST_ERRORS = 3
PUNCTUATION = str.maketrans("", "", ".,!?;:\"'()")
BARE = str.maketrans("åäöÅÄÖéÉ", "aaoAAOeE")
ROWS = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")
HEAD = "| what is wrong | mirror | lost | blind | lost |\n|---|---|---|---|---|"


def table(model: LinearModel) -> str:
    """Markdown: the share understood (first guess right) of each set, and the points lost against clean text."""
    sets = (_mirror(), _blind())
    clean_shares = [_share(model, asked, lambda text, _: text) for asked in sets]
    lines = [_row("nothing", clean_shares, clean_shares)]
    lines += [_row(what, [_share(model, asked, spoil) for asked in sets], clean_shares) for what, spoil in kinds()]
    return "\n".join([HEAD, *lines])


def kinds() -> list[tuple[str, Spoil]]:
    """Each way to spoil a sentence, by name."""
    errors = [(f"typing errors: {count}", _typing(count)) for count in range(1, MOST_ERRORS + 1)]
    return [
        *errors,
        ("å, ä, ö without dots and rings", lambda text, _: text.translate(BARE)),
        ("all lower case", lambda text, _: text.lower()),
        ("no punctuation", lambda text, _: text.translate(PUNCTUATION)),
        ("lower case, no å, ä, ö, no punctuation, 1 error", _all_at_once),
    ]


def with_errors(text: str, count: int, chance: random.Random) -> str:
    """The text with `count` typing errors, each in a letter of its own choosing; unchanged when it has no letters."""
    for _ in range(count):
        places = [place for place, sign in enumerate(text) if sign.isalpha()]
        if places:
            text = _with_error(text, chance.choice(places), chance)
    return text


def _with_error(text: str, place: int, chance: random.Random) -> str:
    before, letter, after = text[:place], text[place], text[place + 1 :]
    swapped = after[:1] + letter + after[1:] if after[:1].isalpha() else after
    return before + chance.choice((after, letter * 2 + after, swapped, chance.choice(neighbours(letter)) + after))


def neighbours(letter: str) -> str:
    """The keys beside, above and below on a Swedish keyboard; the letter itself when it has no key."""
    for number, row in enumerate(ROWS):
        place = row.find(letter.lower())
        if place >= 0:
            near = "".join(line[max(0, place - 1) : place + 2] for line in ROWS[max(0, number - 1) : number + 2])
            return near.replace(letter.lower(), "")
    return letter


def _typing(count: int) -> Spoil:
    return lambda text, chance: with_errors(text, count, chance)


def _all_at_once(text: str, chance: random.Random) -> str:
    return with_errors(text.lower().translate(BARE).translate(PUNCTUATION), 1, chance)


def _mirror() -> Asked:
    return [(text, (intent,)) for intent, said in corpus.mirror().items() for text in said]


def _blind() -> Asked:
    return [(row["text"], tuple(row["ok"])) for row in corpus.marked("blind")]


def _share(model: LinearModel, asked: Asked, spoil: Spoil) -> float:
    chance = random.Random(SEED)
    return measure.share_right(measure.read(model, ((clean(spoil(text, chance)), right) for text, right in asked)))


def _row(what: str, shares: Iterable[float], clean_shares: Iterable[float]) -> str:
    cells = [
        f"{share:.1%} | {(clean_share - share) * 100:.1f}"
        for share, clean_share in zip(shares, clean_shares, strict=True)
    ]
    return f"| {what} | {' | '.join(cells)} |"


if __name__ == "__main__":
    print(table(learnt().ranking))
