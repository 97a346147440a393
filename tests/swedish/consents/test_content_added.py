"""More than what was read back, after a no to it; and words that only look like another end (C-40, C-45)."""

from datetime import datetime

import pytest

from assistant.swedish.consents.consent_terms import until
from assistant.swedish.consents.content_answered import LEAST, PLAN, changed_content
from assistant.swedish.consents.parties import parties

NOW = datetime(2026, 11, 23, 10)


@pytest.mark.parametrize(
    "text", ["nej, planen får de också veta", "nä, lägg till planen, inte bara mötet", "nej ge dem planen också"]
)
def test_a_no_to_less_is_no_no_to_the_plan(text: str) -> None:
    assert changed_content(text) == PLAN


@pytest.mark.parametrize("text", ["nej, planen ska inte de ha också", "nej inte planen", "nej stryk planen också"])
def test_a_no_to_the_plan_is_one(text: str) -> None:
    assert changed_content(text) == LEAST


@pytest.mark.parametrize(
    "text",
    [
        "nej till planen också",
        "nej tack till planen också",
        "nej planen också",
        "nej till orken också",
        "nej även planen",
        "nej, får de veta planen också",
    ],
)
def test_a_no_to_more_besides_lets_nothing_more_be_told(text: str) -> None:
    assert changed_content(text) == LEAST


@pytest.mark.parametrize("text", ["soc och af, som jag svarat tidigare", "det jag tidigare sa gäller"])
def test_what_was_said_earlier_moves_no_end(text: str) -> None:
    assert until(text, NOW) is None


def test_an_earlier_end_is_still_asked_for() -> None:
    assert until("det ska sluta tidigare", NOW) == "shorter"


def test_praise_of_an_officer_lets_nobody_in() -> None:
    assert not parties("min socialsekreterare är faktiskt bra").included
    assert parties("socialsekreteraren är okej att prata med").included
