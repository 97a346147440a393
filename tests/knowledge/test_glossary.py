"""The field's words: all 75 are there, are found however they are written, and any two can be told apart."""

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.answers.titles import titles
from assistant.knowledge.glossary import glossary
from assistant.settings import PROJECT
from assistant.swedish.words.terms import asked, asks_whether_same

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).with_name("comparisons.yml")).read_text(encoding="utf-8"))
FACTS = yaml.safe_load((PROJECT / "data" / "sources.yml").read_text(encoding="utf-8"))
TERMS = yaml.safe_load((PROJECT / "data" / "glossary" / "terms.yml").read_text(encoding="utf-8"))["terms"]
IDS = list(glossary().terms)


def test_every_word_of_the_glossary_is_there_once() -> None:
    assert sorted(entry["fact"] for entry in TERMS if "fact" in entry) == [f"G-{n:02}" for n in range(1, 76)]
    assert len(IDS) == len(TERMS)


def test_every_word_rests_on_facts_that_exist() -> None:
    assert {fact for term in glossary().terms.values() for fact in term.sources} - set(FACTS) == set()


def test_every_answer_that_a_word_leads_to_exists() -> None:
    named = [term.goes_on for term in glossary().terms.values() if term.goes_on]
    named += [pair.topic for pair in glossary().pairs.values() if pair.topic]
    assert [topic for topic in named if f"faq/{topic}" not in titles()] == []


@pytest.mark.parametrize("term", IDS)
def test_a_word_is_found_by_its_name_and_all_its_forms(term: str) -> None:
    known = glossary().terms[term]
    missed = [form for form in (known.name, *known.forms, *known.nearly) if term not in glossary().index.find(form)]
    assert missed == []


@pytest.mark.parametrize("term", IDS)
def test_a_word_is_explained_in_one_sentence_that_names_it(term: str) -> None:
    known = glossary().terms[term]
    assert known.says.endswith(".") and len(re.findall(r"[.!?](?=\s|$)", known.says)) == 1
    assert known.says.lower().startswith(known.name.lower())


@pytest.mark.parametrize("case", CASES, ids=[case["said"] for case in CASES])
def test_what_is_asked_about_which_words(case: dict[str, Any]) -> None:
    assert (asked(case["said"]), list(glossary().index.find(case["said"]))) == (case["asks"], case["terms"])


def test_any_two_words_are_told_apart_or_said_to_be_alike() -> None:
    """Alike are only those that one answer explains together, or that differ in their sentence alone."""
    silent = [
        two for two in combinations(IDS, 2) if not glossary().topic_about(two) and not glossary().differences(two)
    ]
    assert {glossary().terms[one].group == glossary().terms[other].group for one, other in silent} <= {True}
    assert len(silent) < 40


def test_the_six_plans_are_told_apart_by_owner_and_law() -> None:
    plans = ["sip", "activity_plan", "care_plan", "insurance_plan", "return_to_work_plan", "rehabilitation_plan"]
    said = "\n".join(glossary().differences(plans))
    for owner in ("kommunen och regionen", "socialnämnd", "regionen", "Försäkringskassan", "arbetsgivaren", "REKO"):
        assert owner in said


def test_what_a_person_wrote_about_two_words_goes_first() -> None:
    assert glossary().topic_about(["inquiry", "sip"]) == "difference_sip_inquiry"
    assert glossary().topic_about(["sip", "inquiry", "loh"]) is None


def test_a_description_from_another_place_is_told_to_be_one() -> None:
    assert "Uppsala" in " ".join(glossary().notes(["activation", "sip"]))
    assert "Stockholm" in " ".join(glossary().notes(["pre_rehabilitation"]))
    assert glossary().notes(["sip"]) == []


def test_yes_or_no_is_heard_in_a_comparison() -> None:
    assert asks_whether_same("är ama samma sak som af")
    assert not asks_whether_same("vad är skillnaden mellan ama och af")


def test_ordinary_sentences_name_no_words_by_accident() -> None:
    for said in ("jag vill boka en tid på torsdag", "at ni är så snälla", "hur mår du", "min plan är att resa bort"):
        assert glossary().index.find(said) == (), said


def test_only_a_bare_question_about_a_word_asks_for_nothing_else() -> None:
    index = glossary().index
    assert index.asks_only("vad betyder egentligen ordet huvudman?")
    assert not index.asks_only("vad är reglerna för tolk på sjukhus")


@pytest.mark.parametrize(
    ("said", "term"),
    [
        ("vad är försäkrigskassan", "insurance_agency"),
        ("stå till arbetsmarnadens förfogande, vad betyder det", "labour_market_disposal"),
        ("individull plan vad är det", "individual_plan"),
        ("vad är en fysiterapevt", "physiotherapist"),
        ("vad är en förvaltre", "administrator"),
        ("vad är barnbidrga", "child_allowance"),
        ("vad är en huvuman", "principal"),
    ],
)
def test_a_word_with_one_slip_is_still_found(said: str, term: str) -> None:
    assert glossary().index.find(said) == (term,)
    assert glossary().index.asks_only(said)


def test_a_word_that_only_resembles_a_term_is_not_taken_for_it() -> None:
    for said in ("förvaltningen svarade inte", "arbetsgivaren ringde", "prata om förvaltas", "jag praktiserar"):
        assert glossary().index.find(said) == (), said


@pytest.mark.parametrize(
    "said",
    [
        "soc och af frågar samma sak hela tiden",
        "rekon är samma som jobbar på min vårdcentral, hur når jag henne",
        "varför får jag berätta samma sak för både läkaren och handläggaren",
        "går det att få reko och soc att svara samma sak",
        "har vårdcentralen och soc samma register",
        "är det samma sekretess hos AMA och EBB",
    ],
)
def test_people_who_say_or_do_the_same_are_no_comparison(said: str) -> None:
    assert asked(said) is None


@pytest.mark.parametrize("said", ["är ebb samma som soc", "menar kassan och af samma sak med arbetsförmåga"])
def test_two_words_that_may_be_one_are_a_comparison(said: str) -> None:
    assert asked(said) == "compare"
