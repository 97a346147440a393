"""A no, and a list of names beside it: no yes is ever read out of that (C-23, C-40, C-43)."""

import pytest

from assistant.swedish.consents.acts_read import is_of_what_was_read_back
from assistant.swedish.consents.consent_by_act import closes_all, closes_beside, closes_the_rest, gives_no_consent
from assistant.swedish.consents.consent_same import same_for
from assistant.swedish.consents.content_answered import names_plan_and_ability
from assistant.swedish.consents.parties import parties
from assistant.swedish.words.clauses import Kind, clauses

SOC, AF, FK, EMPLOYER = "social_services", "employment_service", "insurance_agency", "employer"


@pytest.mark.parametrize(
    "text",
    [
        "jag svarar nej till allihop. kassan, af, chefen, alla",
        "nej till alla. det är soc och fk och af",
        "ingen av dem, soc, af, fk",
        "soc, af, fk, nej till alla",
        "alla nej. soc, kassan",
        "nej inte till någon, soc, af, alla",
    ],
)
def test_a_list_beside_a_no_to_all_lets_nobody_in(text: str) -> None:
    read = parties(text)
    assert read.nobody and not read.included and not read.everyone


@pytest.mark.parametrize(
    "text", ["nej, soc och kassan", "jag vill inte. soc, af", "de får inte veta nåt. af, chefen", "fk nej, soc"]
)
def test_a_list_after_a_no_is_doubted(text: str) -> None:
    assert not parties(text).included and parties(text).mentioned


def test_who_follows_a_no_to_another_with_nothing_said_of_them_is_doubted() -> None:
    assert parties("soc nej af").excluded == {SOC} and parties("soc nej af").mentioned == {AF}


@pytest.mark.parametrize(
    ("text", "included"),
    [
        ("soc, inte chefen", {SOC}),
        ("chefen nej, soc ja", {SOC}),
        ("nej. soc får veta", {SOC}),
        ("soc, resten nej", {SOC}),
        ("soc och af, inget problem", {SOC, AF}),
        ("inte chefen, men soc och fk", {SOC, FK}),
    ],
)
def test_a_yes_beside_a_no_to_another_stands(text: str, included: set[str]) -> None:
    assert parties(text).included == included


def test_a_no_to_all_but_one_lets_that_one_in() -> None:
    read = parties("nej till alla utom soc")
    assert read.included == {SOC} and read.only and not read.nobody


@pytest.mark.parametrize(
    "text", ["nä, jag ger inget samtycke", "vill inte lämna nåt medgivande tack", "ni får inte snacka med nån nu"]
)
def test_a_no_to_giving_consent_names_nobody(text: str) -> None:
    assert gives_no_consent(text)


@pytest.mark.parametrize(
    "text",
    ["jag vill inte ge samtycke till chefen", "inte prata med nån annan", "vad händer om jag inte vill ge samtycke"],
)
def test_a_no_to_one_or_to_the_rest_is_no_such_no(text: str) -> None:
    assert not gives_no_consent(text)


@pytest.mark.parametrize("text", ["ja det stämmer bra", "det är helt rätt", "ja precis så vill jag ha det", "korrekt"])
def test_a_confirmation_of_something_else_is_known(text: str) -> None:
    assert is_of_what_was_read_back(text)


@pytest.mark.parametrize(
    "text",
    ["ja precis", "ja det är okej", "det är rätt okej för mig", "ja soc, det stämmer", "det är inte rätt", "är det"],
)
def test_a_plain_yes_is_no_such_confirmation(text: str) -> None:
    assert not is_of_what_was_read_back(text)


@pytest.mark.parametrize("text", ["inget mer tack", "nej inga fler", "inte kassan å inte nån annan heller"])
def test_a_no_to_whoever_is_left_takes_back_no_yes(text: str) -> None:
    assert closes_the_rest(text)
    assert not any(map(closes_the_rest, ("ingen annan dag", "inga fler frågor tack", "orkar inte med nåt mer idag")))


@pytest.mark.parametrize("text", ["soc till jul, men ingen annan", "soc ja, men prata inte med någon annan"])
def test_beside_a_yes_all_others_are_closed(text: str) -> None:
    assert closes_beside(text)


@pytest.mark.parametrize(
    ("text", "who"), [("samma för kassan, till jul", FK), ("af samma sak", AF), ("likadant med chefen", EMPLOYER)]
)
def test_the_same_is_said_for_somebody(text: str, who: str) -> None:
    same = same_for(text)
    assert same and same.who == {who}


@pytest.mark.parametrize("text", ["nej inte samma för af", "samma tid för af", "samma som soc"])
def test_the_same_for_nobody(text: str) -> None:
    assert same_for(text) is None


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("om planen och vad jag orkar", True),
        ("planen men inte vad jag orkar", False),
        ("inget om planen, bara vad jag klarar", False),
        ("planen", False),
    ],
)
def test_the_plan_and_the_ability_in_one_breath(text: str, both: bool) -> None:
    assert names_plan_and_ability(text) is both


def test_what_one_can_manage_goes_on_with_what_may_be_told() -> None:
    told = clauses("soc får veta planen och vad jag orkar, till jul")
    assert len(told) == 1 and told[0].kind is not Kind.QUESTION
    assert any(one.kind is Kind.QUESTION for one in clauses("soc får veta planen och vad är en SIP"))


@pytest.mark.parametrize(
    "text",
    [
        "fk, af och chefen: nej",
        "Kassan, chefen, af nej",
        "FK, AF, ARBETSGIVAREN - NEJ",
        "kassan, af och chefen ska inte få veta",
        "af, kassan och jobbet vill jag inte att ni snackar med",
        "chefen, kassan, af. Nej tack",
    ],
)
def test_a_no_at_the_end_of_a_list_is_a_no_to_each(text: str) -> None:
    read = parties(text)
    assert read.excluded == {AF, FK, EMPLOYER} and not read.included


@pytest.mark.parametrize("text", ["af, kassan och chefen: vet inte", "soc och af, kassan nej", "soc, af tjatar om det"])
def test_who_is_only_named_gets_no_yes_where_something_else_is_said_after_it(text: str) -> None:
    assert not parties(text).included


@pytest.mark.parametrize(
    "text",
    ["soc och af, men chefen nej", "soc, af, inte chefen", "soc, af, ingen annan", "soc, af går bra", "soc. af. tack"],
)
def test_a_list_that_lets_in_still_does(text: str) -> None:
    assert parties(text).included == {SOC, AF}


@pytest.mark.parametrize("text", ["Nä … nej te alle", "jag vill inte ge nåt samtyke till nån", "nej ti alla"])
def test_a_no_to_all_is_one_as_it_is_spelt_at_home(text: str) -> None:
    assert closes_all(text) or parties(text).nobody
