"""A short word when something has ended: it is a yes too, and only the talk tells that it wants nothing."""

from assistant.swedish.consents.acts_read import confirms
from assistant.swedish.replies.asides import speaks_of


def is_nod(text: str) -> bool:
    """True for "ja", "okej, fint då", "det blir bra så" and "ja det stämmer", false for "ja, och en sak till"."""
    return speaks_of("nod", text) or confirms(text)
