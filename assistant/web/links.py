"""Finds phone numbers and web addresses in what the bot says: a page can link them without parsing HTML."""

import re
from typing import Any

Segment = dict[str, str]

# A short number inside an amount ("1 112 kronor") or an address ("1177.se") is no phone number.
PHONE = r"""(?<![\w.,:/-])(?<!\d[ ])
    (?:112 | 1177 | 114[ ]?14 | 113[ ]?13 | 116[ ]?111 | 90[ ]?\d{3}
     | 0\d{1,3}[-–][ ]?\d{2,3}(?:[ ]?\d{2,3}){1,3})
    (?![ ]?\d | [-–,:]\d | \.?\w | [ ]?(?:kr|kronor|procent|%))"""
ADDRESS = r"""(?<![\w@.])(?:https://)?(?:[a-zåäö0-9-]+\.)+se(?![\w@])(?:/[^\s<>"]*[\w/])?"""
LINKS = re.compile(f"(?P<tel>{PHONE})|(?P<web>{ADDRESS})", re.VERBOSE | re.IGNORECASE)


def segments(text: str) -> list[Segment]:
    """The text in pieces, in order: `{"text"}` or `{"text", "href"}` with href `tel:` or `https:` alone."""
    pieces: list[Segment] = []
    done = 0
    for match in LINKS.finditer(text):
        _add(pieces, text[done : match.start()])
        pieces.append({"text": match.group(), "href": _href(match)})
        done = match.end()
    _add(pieces, text[done:])
    return pieces


def with_segments(reply: dict[str, Any]) -> dict[str, Any]:
    """The reply with `parts` beside its text."""
    return {**reply, "parts": segments(reply["text"])} if reply.get("text") else reply


def _add(pieces: list[Segment], text: str) -> None:
    if text:
        pieces.append({"text": text})


def _href(match: re.Match[str]) -> str:
    if match["tel"]:
        return "tel:" + re.sub(r"\D", "", match.group())
    address = match.group()
    return address if address.lower().startswith("https://") else "https://" + address
