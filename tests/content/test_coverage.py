"""What users may ask about, somebody has answered."""

import pytest

from assistant.content.answers import Content, known_sources, load
from assistant.content.coverage import table, uncited
from tests.content.written import content, wording

# Facts that no question leads to, with the reason.
NOT_ASKED_ABOUT = {
    "H-18": "the figures of K-53 once more",
    "N-20": "numbers that nobody has checked",
    "O-06": "names that nobody has checked",
}


def test_every_fact_that_users_ask_about_is_told_by_an_answer() -> None:
    assert set(uncited(load())) - set(NOT_ASKED_ABOUT) == set()


def test_the_table_shows_which_topics_stand_on_a_fact() -> None:
    rows = dict(table(content(wording())))
    assert rows == {"S-10": ["faq/what_is_sip"], "L-65": []}


def test_a_fact_that_a_figure_tells_is_no_gap() -> None:
    known = {"K-50": {"certainty": "verified"}}
    assert uncited(Content(sources=known, looked_up={"K-50"})) == []


def test_a_fact_that_no_answer_cites_is_found() -> None:
    known = {"S-11": {"certainty": "verified"}, "S-12": {"certainty": "open"}, "Z-09": {"certainty": "verified"}}
    assert uncited(Content(sources=known)) == ["S-11"]


@pytest.mark.parametrize("entry", ["says", "source", "kind", "certainty"])
def test_every_source_says_what_it_is(entry: str) -> None:
    assert [fact for fact, told in known_sources().items() if not told.get(entry)] == []


def test_only_known_kinds_certainties_and_places_are_named() -> None:
    told = known_sources().values()
    assert {one["kind"] for one in told} <= {"law", "report", "page", "glossary", "own", "see", "question", "decision"}
    assert {one["certainty"] for one in told} <= {"verified", "assumed", "open", "advice", "glossary", "decision"}
    assert {one["place"] for one in told if "place" in one} == {"Uppsala", "Stockholm"}
