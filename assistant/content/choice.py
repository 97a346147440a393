"""Which wording of an answer a reader gets, and what stands in for one that nobody has reviewed."""

from collections.abc import Sequence
from typing import Any

PLAIN = "plain"
STAFF = "staff"
# A question that was asked before, said shorter.
AGAIN = "again"


def chosen_wording(
    variants: Sequence[dict[str, Any]], *, staff: bool, plain: bool, again: bool = False
) -> dict[str, Any]:
    """The variant for this reader. `metadata.variant` names it; the one without a name is the default."""
    named = {(variant.get("metadata") or {}).get("variant"): variant for variant in variants}
    wanted = [AGAIN] if again else []
    wanted += [f"{STAFF}_{PLAIN}"] if staff and plain else []
    wanted += [PLAIN] if plain else []
    wanted += [STAFF] if staff else []
    return next((named[name] for name in wanted if name in named), named.get(None, variants[0]))


def is_off(wording: dict[str, Any]) -> bool:
    """`active: false` in the metadata: written, but not yet reviewed by somebody who knows the law."""
    return (wording.get("metadata") or {}).get("active") is False


def text_given(wording: dict[str, Any]) -> str:
    """What the reader is told: the text, or `until_reviewed` while the wording is off."""
    return str(wording["metadata"]["until_reviewed"] if is_off(wording) else wording["text"]).strip()
