"""Who asks yes or no gets it in the first words: yes, no, or a sentence that is true whichever way one asks."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from assistant.swedish.words.text import fold
from tests.language import corpus

# How the titles of such questions begin.
ASKS = re.compile(
    r"(?:Är|Kan|Får|Måste|Ska|Har|Finns|Blir|Behöv|Gäller|Sparas|Skickas|Skrivs|Räcker|Bestämmer|Tvingar|Ersätter|"
    r"Betalas|Arbetar|Kommer|Ändrades|Används|Fanns|Ser|Krävs|Hjälper|Sjukskriver)"
)
BARE = re.compile(r"(?:Ja|Nej)\b")
ANSWERS = re.compile(
    r"Ja\b|Nej\b|Oft|Ibland|Kanske|Bara |Inte |Delvis|Som regel|Det beror på|Det är oklart|"
    r"Det (?:vet|kan) jag inte|Jag (?:vet|kan) inte"
)
# What turns a question round: "måste jag …" and "kan jag slippa …" want different words for the same answer.
TURNS = re.compile(r"\b(?:utan|slipp\w*|vagra\w*|neka\w*|lata bli|frivillig\w*|fast jag inte|anda|stoppar|hindrar)\b")
# A few such words in a topic are chance; a tenth of its questions is a way of asking.
A_WAY_OF_ASKING = 0.1
# A word of the title as long as this is about something.
SHORTEST_WORD = 5
# Safety: none of these may be read as a yes or a no by somebody who asks from the other side.
NEVER_BARE = (
    "faq/is_my_address_secret",
    "faq/exceptions_to_secrecy",
    "faq/child_worry_and_secrecy",
    "faq/when_care_may_tell_anyway",
    "faq/must_i_consent",
    "faq/who_finds_my_booking",
)


def test_a_question_of_yes_or_no_is_answered_with_its_first_words() -> None:
    faults = [
        (topic, said["metadata"].get("variant"), said["text"][:60])
        for topic, wordings in corpus.faq_answers().items()
        for said in wordings
        if asks_yes_or_no(title_of(wordings))
        and not asked_both_ways(questions(topic))
        and not answers(title_of(wordings), said["text"].strip())
    ]
    assert faults == []


def test_what_is_asked_both_ways_round_begins_with_a_sentence_that_is_true_for_both() -> None:
    both_ways = {topic for topic in corpus.faq_answers() if asked_both_ways(questions(topic))}
    assert sorted(begins_bare() & both_ways) == []
    assert sorted(begins_with_a_question() & both_ways) == []


@pytest.mark.parametrize("topic", NEVER_BARE)
def test_what_may_hurt_if_misread_never_begins_with_yes_or_no(topic: str) -> None:
    assert topic in corpus.faq_answers()
    assert topic not in begins_bare()


def test_only_questions_of_yes_or_no_are_taken_for_such() -> None:
    assert asks_yes_or_no("Är REKO läkare?")
    assert not asks_yes_or_no("Vad är en SIP?")
    assert not asks_yes_or_no("Personen har bytt vårdcentral. Vad händer med förfrågan?")


def test_a_sentence_answers_when_it_says_what_was_asked() -> None:
    assert answers("Måste jag ge samtycke?", "Du behöver inte ge samtycke. Det är frivilligt.")
    assert answers("Är REKO läkare?", "Nej.")
    assert not answers("Måste jag ge samtycke?", "Fråga din handläggare. Hen vet mer om samtycke.")
    assert not answers("Måste jag ge samtycke?", "Undrar du om samtycke?")


def test_a_topic_is_asked_both_ways_when_many_of_its_questions_turn_round() -> None:
    straight = ["måste jag ge samtycke"] * 9
    assert asked_both_ways([*straight, "kan jag slippa samtycke"])
    assert asked_both_ways([*straight, "får jag låta bli"])
    assert not asked_both_ways([*straight, "måste jag samtycka", "kan jag slippa samtycke"])
    assert not asked_both_ways(straight)


def asks_yes_or_no(title: str) -> bool:
    """By the last sentence: "Personen har bytt vårdcentral. Vad händer …?" asks what."""
    return bool(ASKS.match(re.split(r"(?<=[.!?]) ", title)[-1]))


def answers(title: str, text: str) -> bool:
    """With a word that stands for the answer, or by saying in full what the title asks about."""
    opening = first_sentence(text)
    return bool(ANSWERS.match(text)) or (not opening.endswith("?") and bool(beginnings(title) & beginnings(opening)))


def first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?:])\s", text.strip())[0]


def beginnings(sentence: str) -> set[str]:
    return {word[:SHORTEST_WORD] for word in corpus.words(sentence) if len(word) >= SHORTEST_WORD}


def asked_both_ways(said: list[str]) -> bool:
    turned = sum(bool(TURNS.search(fold(question))) for question in said)
    return turned >= A_WAY_OF_ASKING * len(said)


def questions(topic: str) -> list[str]:
    return [*corpus.examples()[topic], *corpus.mirror()[topic]]


def begins_bare() -> set[str]:
    return topics_where(lambda text: bool(BARE.match(text)))


def begins_with_a_question() -> set[str]:
    return topics_where(lambda text: first_sentence(text).endswith("?"))


def topics_where(is_so: Callable[[str], bool]) -> set[str]:
    """The topics with a wording that is so."""
    return {
        topic
        for topic, wordings in corpus.faq_answers().items()
        if any(is_so(said["text"].strip()) for said in wordings)
    }


def title_of(wordings: list[dict[str, Any]]) -> str:
    return next((said["metadata"]["title"] for said in wordings if said["metadata"].get("title")), "")
