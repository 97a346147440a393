"""Whom a consent lets in, and whom it keeps out."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from assistant.swedish.consents.parties import Parties, named, parties

LETTERS = {"S": "social_services", "A": "employment_service", "F": "insurance_agency", "E": "employer"}
CASES = yaml.safe_load((Path(__file__).parents[1] / "corpus" / "parties.yml").read_text(encoding="utf-8"))


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


LETS_IN = [
    "jag vill dela med soc",
    "jag vil ge samtyke till soc",
    "soc och fk men ingen annan",
    "lägg till arbetsförmedlingen",
    "soc",
    "soc tack",
    "soc och fk tack",
    "ja till soc",
    "soc får veta",
    "ni får prata med soc",
    "ni kan prata med soc",
    "jag vill att ni pratar med soc",
    "gärna af",
    "bara soc",
    "soc går bra",
    "det är okej med försäkringskassan",
    "af får ni prata med",
    "jag går med på att vården pratar med försäkringskassan",
    "ok soc får prata med reko",
    "prata gärna med kassan",
    "soc får gärna veta att jag har möte",
    "soc och af",
    "min handläggare på af",
    "jag säger ja till soc",
    "jag ger mitt samtycke till soc",
    "jag godkänner soc",
    "soc till jul",
    "handläggaren får veta allt",
    "berätta för soc",
    "jag har inget emot att ni pratar med chefen",
    "soc då",
    "min chef",
    "socialtjänsten är okej",
    "ja det går bra med socialen",
    "ni får snacka med min handläggare",
    "det är lugnt med soc",
    "ja, af också",
    "ja till soc för de hjälper mig",
    "soc får veta vad jag klarar",
    "jag vill ge samtycke till soc",
    "ja för soc",
    "jag vill säga ja till soc",
    "soc kan få veta om mötet",
    "jag tycker att soc ska få veta",
    "soc ja",
    "soc: ja",
    "socialtjänsten och af i tre månader",
    "jag vill att soc är med på mötet",
    "soc får vara med",
    "låt reko prata med soc",
    "jag vill gärna att reko ringer min chef",
    "fk får ni berätta för",
    "min soc handläggare får reko prata med",
    "prata med soc",
]
LETS_NOBODY_IN = [
    "min handläggare säger att jag måste",
    "soc säger att jag måste",
    "soc tvingar mig",
    "soc vill veta",
    "handläggaren frågade om det",
    "soc ringde igår",
    "min chef undrar",
    "de på af vill ha det",
    "jag vill säga vad ni får berätta för soc",
    "jag undrar hur mycket ni får säga till chefen",
    "jag är rädd för soc",
    "soc drar in pengarna annars",
    "jag hade möte med soc i går",
    "kanske soc",
    "soc kanske",
    "min handläggare vill att ni pratar",
    "soc kräver att jag säger ja",
    "handläggaren på af sa att det är bäst",
    "jag har kontakt med soc",
    "jag får pengar från soc",
    "jag jobbar inte på något jobb",
    "jag ska prata med soc först",
    "jag kan prata med soc själv",
    "om soc får veta så slutar jag",
    "vet inte om soc ska få veta",
    "soc får bestämma",
    "min chef är dum",
    "soc hotar mig",
    "handläggaren på försäkringskassan tjatar",
    "jag vill veta vad soc får",
    "alla säger att jag måste",
    "jag har skuld hos soc",
    "de på kommunen har lovat mig",
    "jag har redan pratat med soc",
    "soc litar jag på",
    # What is feared, told of others, or hung on something is no leave.
    "jag är rädd att soc får veta",
    "jag oroar mig för att soc ska få veta",
    "jag hatar att soc får veta allt om mig",
    "jag är orolig, soc får veta",
    "tänk om chefen får veta",
    "det vore hemskt om chefen fick veta",
    "det går dåligt på jobbet om chefen får veta",
    "om chefen får veta slutar jag",
    "jag gråter när af ska få veta något",
    "min man tycker att soc ska få veta",
    "mamma tycker att kassan ska få veta",
    "handläggaren säger att soc får veta",
    "min chef godkänner att ni pratar med af",
    "jag vill att soc ska lämna mig ifred",
    "jag vill att soc slutar ringa",
    "låt soc vara",
    # A whole that leaves out what is none of the parties is no yes to them all.
    "allt utom ekonomin",
    "ja, alla förutom skulderna",
]


@pytest.mark.parametrize("say", LETS_IN)
def test_a_word_of_leave_or_nothing_but_names_lets_in(say: str) -> None:
    found = parties(say)
    assert found.included and not found.excluded


@pytest.mark.parametrize(
    "say",
    [
        "jag tycker att soc får veta",
        "då tycker jag att soc ska få veta",
        "självklart får chefen veta",
        "jag har inget emot att ni pratar med af",
        "jag kan tänka mig soc",
        "låt soc veta",
        "låt chefen vara med",
        "jag är lite orolig men soc får veta",
        "det känns bra att soc får veta",
        "jag godkänner att ni pratar med chefen",
    ],
)
def test_what_only_leads_up_to_a_leave_takes_nothing_from_it(say: str) -> None:
    found = parties(say)
    assert found.included and not found.excluded


def test_whoever_does_not_agree_is_not_let_in_beside_somebody_who_is_kept_out() -> None:
    found = parties("min chef är inte med på att ni pratar med soc")
    assert not found.included and found.excluded == {"social_services"}


def test_to_share_with_all_is_a_yes_to_all() -> None:
    assert parties("jag vill dela med alla").everyone


@pytest.mark.parametrize("say", LETS_NOBODY_IN)
def test_to_be_named_is_not_to_be_let_in(say: str) -> None:
    found = parties(say)
    assert not found.included and not found.everyone


def test_whoever_is_only_named_is_told_apart() -> None:
    assert parties("soc säger att jag måste").mentioned == {"social_services"}
    assert named("af får veta, soc säger att jag måste") == {"employment_service", "social_services"}


@pytest.mark.parametrize(
    "say",
    ["jag vill inte att ni pratar med nån", "ni får inte berätta för någon", "nä, berätta inte för någon alls"],
)
def test_a_no_to_anybody_is_a_no_to_all(say: str) -> None:
    assert parties(say).nobody


@pytest.mark.parametrize(
    "say", ["prata med någon", "inte med någon på soc", "ni får inte prata med någon annan", "jag vill prata med nån"]
)
def test_anybody_alone_is_no_no_to_all(say: str) -> None:
    assert not parties(say).nobody


SOC, AF, FK = "social_services", "employment_service", "insurance_agency"


@pytest.mark.parametrize(
    ("say", "included", "excluded"),
    [
        ("då säger jag ja till socialtjänsten och nej till de andra", {SOC}, set()),
        ("ja till soc och nej till resten", {SOC}, set()),
        ("reko får prata med fk och nej till soc", {FK}, {SOC}),
        ("ja till soc nej till af ja till fk", {SOC, FK}, {AF}),
        ("ja soc kan veta, andra nej", {SOC}, set()),
        ("nej till soc och ja till fk", {FK}, {SOC}),
        ("nej till soc och af", set(), {SOC, AF}),
        ("min handläggare säger att jag måste säga ja till soc och nej till af", set(), {AF}),
    ],
)
def test_a_no_after_a_yes_is_about_those_who_follow(say: str, included: set[str], excluded: set[str]) -> None:
    said = parties(say)
    assert (said.included, said.excluded, said.everyone) == (included, excluded, False)


@pytest.mark.parametrize("say", ["ja till soc och nej till de andra", "ja soc kan veta, andra nej", "nej andra"])
def test_no_to_the_others_leaves_nobody_else_in(say: str) -> None:
    assert parties(say).only


@pytest.mark.parametrize("say", ["ja till af men bara till 31 januari", "soc får veta, men bara fram till jul"])
def test_only_before_a_day_leaves_nobody_out(say: str) -> None:
    assert not parties(say).only


def test_the_unemployment_fund_is_not_the_insurance_agency() -> None:
    assert not named("ja prata med a-kassan") and named("ja till kassan") == {"insurance_agency"}
