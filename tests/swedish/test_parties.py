"""Whom a consent lets in, and whom it keeps out."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from assistant.swedish.parties import Parties, parties

LETTERS = {"S": "social_services", "A": "employment_service", "F": "insurance_agency", "E": "employer"}
CASES = yaml.safe_load((Path(__file__).parent / "corpus" / "parties.yml").read_text(encoding="utf-8"))


def meaning(written: str) -> Parties:
    marks = written.split()
    included, excluded = (frozenset(LETTERS[mark[1]] for mark in marks if mark[0] == sign) for sign in "+-")
    return Parties(included, excluded, everyone="everyone" in marks, nobody="nobody" in marks)


@pytest.mark.parametrize(("say", "means"), [(case["say"], case["means"]) for case in CASES])
def test_parties_are_let_in_and_kept_out(say: str, means: str) -> None:
    assert replace(parties(say), only=False) == meaning(means)


@pytest.mark.parametrize("say", ["bara soc", "endast af och fk", "ingen utom chefen"])
def test_only_means_that_nobody_else_is_let_in(say: str) -> None:
    assert parties(say).only


def test_the_rest_follows_what_is_said_of_it() -> None:
    assert parties("soc ja resten nej") == Parties(frozenset({"social_services"}), only=True)
    assert parties("inte chefen men resten ja") == Parties(excluded=frozenset({"employer"}), everyone=True)
    assert parties("resten nej") == Parties(only=True)


@pytest.mark.parametrize("say", ["den andra", "det andra", "andra", "andra tider", "de andra", "allt", "resten"])
def test_choosing_by_place_lets_nobody_in(say: str) -> None:
    assert parties(say) == Parties()


@pytest.mark.parametrize("say", ["nej till alla", "nej alla", "nej till allihop", "inte till någon"])
def test_no_to_all_is_no_to_all(say: str) -> None:
    assert parties(say).nobody


@pytest.mark.parametrize(
    ("say", "let_in", "kept_out"),
    [("soc ja chefen nej", "social_services", "employer"), ("chefen nej, soc ja", "social_services", "employer")],
)
def test_a_yes_and_a_no_each_settle_their_own_party(say: str, let_in: str, kept_out: str) -> None:
    assert parties(say) == Parties(frozenset({let_in}), frozenset({kept_out}))


@pytest.mark.parametrize("say", ["inte bara soc", "ja till soc", "inte chefen", "ingen"])
def test_naming_somebody_is_not_leaving_out_the_others(say: str) -> None:
    assert not parties(say).only


@pytest.mark.parametrize("party", ["soc", "af", "fk", "chefen"])
def test_a_party_named_both_ways_is_kept_out(party: str) -> None:
    found = parties(f"ja {party}, nej inte {party}")
    assert found.excluded
    assert not found.included


def test_an_officer_of_another_authority_is_not_the_social_services() -> None:
    assert "social_services" not in parties("min handläggare på försäkringskassan").included


@pytest.mark.parametrize(
    ("say", "included", "excluded"),
    [
        ("fk får höra allt om jobbet men inget om hur jag mår psykiskt", {"insurance_agency"}, set()),
        ("soc får veta allt", {"social_services"}, set()),
        ("soc allt", {"social_services"}, set()),
        ("chefen ingenting", set(), {"employer"}),
        ("af ja, jobbet inget", {"employment_service"}, {"employer"}),
        ("säg inget om min ekonomi till soc", set(), {"social_services"}),
        ("inget om min ekonomi", set(), set()),
        ("ja men bara om jobbet", set(), set()),
    ],
)
def test_what_may_be_told_never_lets_in_somebody_who_was_not_named(
    say: str, included: set[str], excluded: set[str]
) -> None:
    assert parties(say) == Parties(frozenset(included), frozenset(excluded))
