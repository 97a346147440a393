"""The plan and what one can manage, with the diagnosis beside them; and a diagnosis that somebody wants told."""

import pytest

from assistant.swedish.consents.consent_same import same_as, says_same_end
from assistant.swedish.consents.content_answered import names_plan_and_ability, wants_illness_told


@pytest.mark.parametrize(
    "text",
    [
        *("om planeringen och vad jag orkar. Inte min diagnos.", "planen och vad jag klarar men inte diagnosen"),
        *("planen och vad jag kan klara av", "planeringen och hur mycket jag orkar jobba"),
    ],
)
def test_what_is_never_told_anyway_takes_nothing_away(text: str) -> None:
    assert names_plan_and_ability(text)


@pytest.mark.parametrize("text", ["planen men inte vad jag orkar", "vad jag klarar, inte planen", "planen, inget mer"])
def test_what_is_held_out_is(text: str) -> None:
    assert not names_plan_and_ability(text)


@pytest.mark.parametrize(
    "text",
    ["allt, även diagnosen", "min diagnos får ni också säga", "planen och min diagnos", "ni får berätta diagnosen"],
)
def test_a_diagnosis_that_shall_be_told_is_heard(text: str) -> None:
    assert wants_illness_told(text)


@pytest.mark.parametrize(
    "text",
    [
        *("inte min diagnos", "planen men inte diagnosen", "får de veta diagnosen?", "ingen får veta min diagnos"),
        *("bara mötet", "ja till soc", "allt utom diagnosen"),
    ],
)
def test_a_diagnosis_that_stays_out_or_is_asked_about_is_not(text: str) -> None:
    assert not wants_illness_told(text)


def test_the_same_end_and_all_is_the_same() -> None:
    assert not says_same_end("samma sak och lika länge") and same_as("samma sak och lika länge")
    assert says_same_end("lika länge som de andra") and says_same_end("samma slutdatum")
