"""Replies that Rasa marked as leading to one of our own pages: the page shows a link with its own words."""

import re
from typing import Any

from assistant.web.texts import text

# By kind: which paths it may have, and the words of the link.
LINKS = {
    "calendar": (re.compile(r"/kalender/[0-9a-f]{32}\.ics"), "own_page.save"),
    "sounding_board": (re.compile(r"/bollplank"), "page.sounding_board"),
}


def with_link(reply: dict[str, Any]) -> dict[str, Any]:
    """The reply with `text`, `path` and `parts`, when it is marked with a path of a kind that we know."""
    mark = reply.get("custom")
    allowed, name = LINKS.get(str(mark.get("kind")), (None, "")) if isinstance(mark, dict) else (None, "")
    path = mark.get("path") if isinstance(mark, dict) else None
    if allowed is None or not isinstance(path, str) or not allowed.fullmatch(path):
        return reply
    words = text(name)
    return {**reply, "text": words, "path": path, "parts": [{"text": words, "href": path}]}
