"""Checks all answers: what must be mended (an error) and what is worth a look (a warning)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from assistant.content import faults
from assistant.content.answers import FAQ, Content, Wording, limits
from assistant.content.readability import lix
from assistant.swedish.words.text import fold
from assistant.texts import text

NAME = re.compile(r"faq/[a-z0-9_]+")


@dataclass(frozen=True)
class Finding:
    """Something about a topic, in words. `place` is the topic's name and, where there is one, its file."""

    place: str
    message: str
    is_error: bool = True


def findings(content: Content, today: date) -> list[Finding]:
    """Everything there is to say, file by file. `today` decides which review dates are old."""
    found = [Finding(file, text("content_unreadable", line=line)) for file, line in content.unreadable]
    for wording in content.wordings:
        found += _told(wording, faults.of_wording(wording, content), is_error=True)
        found += _told(wording, faults.worth_a_look(wording, today), is_error=False)
    for topic, wordings in content.topics().items():
        place = _place(wordings[0])
        found += [Finding(place, text(name, **values)) for name, values in _topic_faults(topic, wordings, content)]
    return found + list(_sentences(content)) + list(_titles(content)) + list(_ease(content))


def _told(wording: Wording, told: Iterable[faults.Fault], *, is_error: bool) -> list[Finding]:
    return [Finding(_place(wording), text(name, **values), is_error) for name, values in told]


def _place(wording: Wording) -> str:
    variant = f" ({wording.variant})" if wording.variant else ""
    return f"{wording.file}: {wording.topic.removeprefix(FAQ)}{variant}"


def _topic_faults(topic: str, wordings: list[Wording], content: Content) -> Iterator[faults.Fault]:
    variants = Counter(wording.variant for wording in wordings)
    usual = [wording for wording in wordings if wording.variant is None]
    if not NAME.fullmatch(topic):
        yield "content_bad_name", {}
    if len(usual) != 1:
        yield "content_one_usual", {"number": len(usual)}
    if usual and not usual[0].metadata.get("title"):
        yield "content_no_title", {}
    for variant in (name for name, number in variants.items() if name and number > 1):
        yield "content_variant_twice", {"variant": variant}
    yield from _too_few("content_few_examples", len(content.examples.get(topic, [])), limits()["fewest_examples"])
    yield from _too_few("content_few_tests", len(content.tests.get(topic, [])), limits()["fewest_tests"])


def _too_few(message: str, number: int, fewest: int) -> Iterator[tuple[str, dict[str, Any]]]:
    if number < fewest:
        yield message, {"number": number, "fewest": fewest}


def _sentences(content: Content) -> Iterator[Finding]:
    """A sentence teaches one thing only, and what is learnt cannot also be tested."""
    homes: dict[str, set[str]] = {}
    for intent, said in content.examples.items():
        for sentence in said:
            homes.setdefault(fold(sentence), set()).add(intent)
    for sentence, intents in homes.items():
        if len(intents) > 1:
            names = ", ".join(sorted(intents))
            yield Finding("data/nlu", text("content_two_topics", sentence=sentence, topics=names))
    for topic, said in content.tests.items():
        for sentence in said:
            if fold(sentence) in homes:
                yield Finding(topic, text("content_learnt_and_tested", sentence=sentence))
    answered = set(content.topics())
    for topic in content.examples:
        if topic.startswith(FAQ) and topic not in answered:
            yield Finding(topic, text("content_no_answer"))


def _titles(content: Content) -> Iterator[Finding]:
    titles = Counter(str(w.metadata["title"]) for w in content.wordings if w.metadata.get("title"))
    for title, number in titles.items():
        if number > 1:
            yield Finding("data/responses/faq", text("content_title_twice", title=title))


def _ease(content: Content) -> Iterator[Finding]:
    plain = [lix(wording.text) for wording in content.wordings if "plain" in (wording.variant or "")]
    most = limits()["lix"]["plain_median"]
    if plain and median(plain) > most:
        yield Finding("data/responses/faq", text("content_plain_median", lix=round(median(plain)), most=most))
