"""Taking back what one said yes to is not having one's data erased, though both are said with "ta bort allt".

Erasure cannot be undone: where both may be meant it is asked which.
"""

from collections.abc import Sequence
from typing import Literal

from assistant.nlu.verdict import FALLBACK
from assistant.swedish.consents.taken_away import (
    erases,
    names_consent,
    names_data,
    names_what_was_told,
    only_hints_at_consent,
)

Guess = dict[str, str | float]
Meant = Literal["told", "withdraw", "ask"]
ERASE, WITHDRAW = "erase_data", "withdraw_consent"
# Says that what has been told cannot be taken back (fact C-43).
TOLD = "faq/can_i_withdraw_consent"
# Below every limit at which a wish is done at once, above that at which it is offered.
OFFERED = 0.3


def taken_away(text: str) -> Meant | None:
    """What a message that sounds like erasure takes away besides; None where it is data alone."""
    if names_what_was_told(text):
        return "told"
    if names_consent(text):
        return "ask" if names_data(text) else "withdraw"
    # "Det jag skrivit under" may be a yes, or a page: every yes is not taken back on that.
    return "ask" if only_hints_at_consent(text) else None


def without_unsaid_erasure(text: str, ranking: list[Guess]) -> list[Guess]:
    """No erasure that no word asks for: "vill inte skriva mitt namn" is a no to a question."""
    if str(ranking[0]["name"]) != ERASE or erases(text):
        return ranking
    return [guess for guess in ranking if guess["name"] != ERASE] or [{"name": FALLBACK, "confidence": 0.0}]


def meant_by(meant: Meant, ranking: Sequence[Guess]) -> list[Guess]:
    """The ranking with withdrawal or the answer about it first, or with both wishes as mere guesses."""
    if meant == "told":
        others = [guess for guess in ranking if guess["name"] not in (ERASE, TOLD)]
        return [{"name": TOLD, "confidence": 1.0}, *others]
    rest = [guess for guess in ranking if guess["name"] not in (ERASE, WITHDRAW)]
    if meant == "withdraw":
        return [{"name": WITHDRAW, "confidence": 1.0}, *rest]
    return [{"name": WITHDRAW, "confidence": OFFERED}, {"name": ERASE, "confidence": OFFERED}]
