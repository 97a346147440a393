"""Where an answer stands, said in words that somebody without the fact base understands."""

import re

import pytest

from assistant.knowledge import sources
from assistant.knowledge.sources import Rests
from tests.language import corpus

TOPICS = [name.removeprefix(corpus.FAQ) for name in corpus.faq_answers()]


@pytest.mark.parametrize("staff", [False, True])
def test_every_answer_has_sources_a_place_and_a_day_that_can_be_told(staff: bool) -> None:
    silent = []
    for topic in TOPICS:
        rests = sources.of_topic(topic, staff=staff, plain=False)
        assert rests is not None
        if not (sources.listed(rests) and sources.place(rests) and re.search(r"\d{4}", sources.reviewed(rests))):
            silent.append(topic)
    assert silent == []


def test_no_fact_id_and_no_abbreviation_of_a_law_is_told() -> None:
    told = {
        topic: sources.listed(found) for topic in TOPICS if (found := sources.of_topic(topic, staff=True, plain=False))
    }
    assert [topic for topic, said in told.items() if re.search(r"\b(?:[A-Z]-\d+|SoL|HSL|OSL|SFB|PDL)\b", said)] == []


def test_a_law_is_spelt_out_with_chapter_and_section() -> None:
    assert "socialtjänstlagen 10 kap. 8 §" in sources.listed(Rests(("S-10",), "Sverige"))
    assert "lagen (2019:1297) om koordineringsinsatser, 3 §" in sources.listed(Rests(("R-05",), "Sverige"))


def test_laws_come_first_and_a_project_report_is_called_one() -> None:
    said = sources.listed(Rests(("K-28", "C-03"), "Malmö"))
    assert said.index("Lag:") < said.index("projekt")
    assert list(sources.warnings(Rests(("K-28", "C-03"), "Malmö"))) == ["law", "report"]


def test_what_is_unclear_is_said_to_be() -> None:
    assert "open" in sources.warnings(Rests(("H-05",), "Malmö"))


def test_each_reader_gets_the_sources_of_the_own_wording() -> None:
    ours = sources.of_topic("what_is_reko", staff=False, plain=False)
    theirs = sources.of_topic("what_is_reko", staff=True, plain=False)
    assert ours and theirs and ours.facts != theirs.facts


def test_what_the_glossary_says_has_sources_too() -> None:
    found = sources.of_terms(["sip", "loh"])
    assert found and {"G-03", "G-30"} <= set(found.facts)
    assert sources.of_terms([]) is None


def test_another_places_answer_says_so() -> None:
    found = sources.of_topic("what_is_samre", staff=False, plain=False)
    assert found and "Stockholm" in sources.place(found)
