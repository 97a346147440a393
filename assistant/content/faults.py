"""What can be wrong with one wording. Each check yields `(name of the message, values for its blanks)`."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from assistant.content.answers import Content, Wording, limits
from assistant.content.readability import lix

Fault = tuple[str, dict[str, Any]]
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def of_wording(wording: Wording, content: Content) -> Iterator[Fault]:
    """Everything that must be mended in it."""
    yield from _variant(wording)
    yield from _sources(wording, content)
    yield from _region(wording)
    yield from _review_date(wording)
    yield from _unsettled(wording)
    yield from _forbidden(wording)
    yield from _reading(wording)


def worth_a_look(wording: Wording, today: date) -> Iterator[Fault]:
    """What somebody should see to, though the answer may stand."""
    reviewed = _day(wording)
    if reviewed and today - reviewed > timedelta(days=limits()["review_after_days"]):
        yield "content_old", {"date": reviewed.isoformat(), "days": (today - reviewed).days}
    if reviewed and reviewed > today:
        yield "content_future", {"date": reviewed.isoformat()}


def _variant(wording: Wording) -> Iterator[Fault]:
    if wording.variant is not None and wording.variant not in limits()["variants"]:
        yield "content_unknown_variant", {"variant": wording.variant, "known": ", ".join(limits()["variants"])}


def _sources(wording: Wording, content: Content) -> Iterator[Fault]:
    if not wording.sources:
        yield "content_no_source", {}
    for source in wording.sources:
        if source not in content.sources:
            yield "content_unknown_source", {"source": source}


def _region(wording: Wording) -> Iterator[Fault]:
    region = str(wording.metadata.get("region"))
    if region not in limits()["regions"]:
        yield "content_unknown_region", {"region": region, "known": ", ".join(limits()["regions"])}
    elif region in limits()["elsewhere"] and region not in _all_said(wording):
        yield "content_place_not_told", {"region": region}


def _review_date(wording: Wording) -> Iterator[Fault]:
    if wording.metadata.get("reviewed") is None:
        yield "content_no_date", {}
    elif _day(wording) is None:
        yield "content_bad_date", {"date": wording.metadata["reviewed"]}


def _unsettled(wording: Wording) -> Iterator[Fault]:
    rests_on = [source for source in wording.sources if source in limits()["unsettled"]]
    if rests_on and wording.metadata.get("active") is not False and not wording.metadata.get("reviewed_by"):
        yield "content_unsettled", {"sources": ", ".join(rests_on)}
    if wording.metadata.get("active") is False and not wording.metadata.get("until_reviewed"):
        yield "content_nothing_instead", {}


def _forbidden(wording: Wording) -> Iterator[Fault]:
    said = _all_said(wording).lower()
    for phrase in limits()["forbidden"]:
        if phrase in said:
            yield "content_forbidden", {"phrase": phrase}


def _reading(wording: Wording) -> Iterator[Fault]:
    most, measured = longest_reading(wording), round(lix(wording.text))
    if measured > most:
        yield "content_hard", {"lix": measured, "most": most}


def longest_reading(wording: Wording) -> int:
    """The highest LIX that its readers should meet."""
    kind = "plain" if "plain" in (wording.variant or "") else wording.variant or "resident"
    return int(limits()["lix"].get(kind, limits()["lix"]["resident"]))


def _all_said(wording: Wording) -> str:
    return f"{wording.text} {wording.metadata.get('until_reviewed') or ''}"


def _day(wording: Wording) -> date | None:
    """YAML reads an unquoted date as a date, which the talk cannot store: only a quoted one counts."""
    said = wording.metadata.get("reviewed")
    if not isinstance(said, str) or not DAY.fullmatch(said):
        return None
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
