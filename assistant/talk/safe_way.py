"""Who has protected personal data gives nothing of theirs here for the rest of the talk (facts V-02, C-52)."""

from datetime import datetime, timedelta

from assistant import clock

PROTECTED = "protected_identity"
REMEMBERED = timedelta(hours=2)
_protected: dict[str, datetime] = {}


def remember(sender: str, path: str | None) -> None:
    """What a talk keeps on disk tells only that somebody was sent to a human being. Why, this process alone knows."""
    if path == PROTECTED:
        _forget_the_old()
        _protected[sender] = clock.now() + REMEMBERED


def is_protected(sender: str) -> bool:
    _forget_the_old()
    return sender in _protected


def _forget_the_old() -> None:
    for sender in [sender for sender, until in _protected.items() if until <= clock.now()]:
        del _protected[sender]
