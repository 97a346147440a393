"""A small topic that is in order, for tests that spoil one thing in it."""

from datetime import date
from typing import Any

from assistant.content.answers import Content, Wording

TODAY = date(2026, 11, 22)
TOPIC = "faq/what_is_sip"
SOURCES = {
    "S-10": {"says": "Villkor", "source": "SoL 10:8", "kind": "law", "certainty": "verified"},
    "L-65": {"says": "Förslag", "source": "regeringen.se", "kind": "page", "certainty": "open"},
}
METADATA = {"title": "Vad är en SIP?", "sources": ["S-10"], "region": "Sverige", "reviewed": "2026-11-22"}
ASKED = [f"fråga nummer {number}" for number in range(12)]
TESTED = [f"prov nummer {number}" for number in range(4)]


def wording(text: str = "En SIP är en plan.", **metadata: Any) -> Wording:
    """The usual wording, with some of its metadata exchanged; None takes an entry away."""
    given = {name: value for name, value in {**METADATA, **metadata}.items() if value is not None}
    return Wording(TOPIC, text, given, "data/responses/faq/sip.yml")


def content(*wordings: Wording, asked: list[str] = ASKED, tested: list[str] = TESTED, **others: list[str]) -> Content:
    """A whole content of one topic; `others` are examples of further intents."""
    return Content(list(wordings), {TOPIC: asked, **others}, {TOPIC: tested}, dict(SOURCES))
