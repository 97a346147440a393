"""Taking back what one said yes to is not having one's data erased, though both are said with "ta bort allt".

Erasure cannot be undone: where both may be meant it is asked which.
"""

from collections.abc import Sequence
from typing import Literal

from assistant.swedish.taken_away import names_consent, names_data

Guess = dict[str, str | float]
ERASE, WITHDRAW = "erase_data", "withdraw_consent"
# Below every limit at which a wish is done at once, above that at which it is offered.
OFFERED = 0.3


def taken_away(text: str) -> Literal["withdraw", "ask"] | None:
    """What a message that sounds like erasure takes away besides; None where it is data alone."""
    if not names_consent(text):
        return None
    return "ask" if names_data(text) else "withdraw"


def meant_by(meant: Literal["withdraw", "ask"], ranking: Sequence[Guess]) -> list[Guess]:
    """The ranking with withdrawal first, or with both wishes as mere guesses."""
    rest = [guess for guess in ranking if guess["name"] not in (ERASE, WITHDRAW)]
    if meant == "withdraw":
        return [{"name": WITHDRAW, "confidence": 1.0}, *rest]
    return [{"name": WITHDRAW, "confidence": OFFERED}, {"name": ERASE, "confidence": OFFERED}]
