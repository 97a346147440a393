"""Who asks yes or no gets yes, no or "it depends" first, and then the rest."""

import re

from tests.language import corpus

# How the titles of such questions begin.
ASKS = re.compile(
    r"(?:Är|Kan|Får|Måste|Ska|Har|Finns|Blir|Behöv|Gäller|Sparas|Skickas|Skrivs|Räcker|Bestämmer|Tvingar|Ersätter|"
    r"Betalas|Arbetar|Kommer|Ändrades|Används|Fanns|Ser|Krävs|Hjälper|Sjukskriver)"
)
ANSWERS = re.compile(
    r"Ja\b|Nej\b|Oft|Ibland|Kanske|Bara |Inte |Delvis|Som regel|Det beror på|Det är oklart|"
    r"Det (?:vet|kan) jag inte|Jag (?:vet|kan) inte"
)


def asks_yes_or_no(title: str) -> bool:
    """By the last sentence: "Personen har bytt vårdcentral. Vad händer …?" asks what."""
    return bool(ASKS.match(re.split(r"(?<=[.!?]) ", title)[-1]))


def test_a_question_of_yes_or_no_is_answered_with_its_first_words() -> None:
    faults = []
    for topic, wordings in corpus.faq_answers().items():
        title = next((said["metadata"]["title"] for said in wordings if said["metadata"].get("title")), "")
        faults += [
            (topic, said["metadata"].get("variant"), said["text"][:60])
            for said in wordings
            if asks_yes_or_no(title) and not ANSWERS.match(said["text"].strip())
        ]
    assert faults == []


def test_only_questions_of_yes_or_no_are_taken_for_such() -> None:
    assert asks_yes_or_no("Är REKO läkare?")
    assert not asks_yes_or_no("Vad är en SIP?")
    assert not asks_yes_or_no("Personen har bytt vårdcentral. Vad händer med förfrågan?")
