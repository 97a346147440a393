"""Phone numbers on a page: as people write them, and as a link dials them."""

import re

from assistant.swedish.people.phones_written import readable

__all__ = ["dialled", "readable"]


def dialled(number: str) -> str:
    """What a `tel:` link holds."""
    return re.sub(r"[^\d+]", "", number)
