"""Who was proposed something was not hit, and whoever was hit is heard beside it."""

import pytest

from assistant.nlu.hearing import heard
from assistant.swedish.dangers.no_blow import without_false_blows


@pytest.mark.parametrize(
    "text",
    [
        "Läkaren föreslog att jag skulle höra av mig hit.",
        "hon foreslog att jag bokade en tid",
        "MIN LÄKARE FÖRESLÅR ATT JAG TRÄFFAR EN REKO",
    ],
)
def test_a_proposal_is_no_blow(text: str) -> None:
    assert heard(text) is None


@pytest.mark.parametrize(
    "text",
    ["Läkaren föreslog det här. Min man slog mig igår.", "han slår mig", "han slog mig innan han föreslog en paus"],
)
def test_a_blow_beside_it_is_heard(text: str) -> None:
    found = heard(text)
    assert found and found.kind == "violence"


def test_nothing_else_is_changed() -> None:
    assert without_false_blows("han slog till före lunch") == "han slog till före lunch"
    assert without_false_blows("de föreslog Å och Ö") == "de nämnde Å och Ö"


@pytest.mark.parametrize(
    "text", ["blir kassan arg annars och tar mina pengar?", "tänk om soc blir sur och drar in mitt bidrag"]
)
def test_an_authority_that_may_stop_the_money_hurts_nobody(text: str) -> None:
    assert heard(text) is None


@pytest.mark.parametrize(
    "text", ["han blir arg och tar mina pengar", "soc vet inte att min man blir arg och tar mina pengar"]
)
def test_somebody_near_who_takes_the_money_is_heard(text: str) -> None:
    found = heard(text)
    assert found and found.kind == "violence"
