"""How long and how much, in people's own words."""

import pytest

from assistant.swedish.consent_terms import content, period

PERIODS = {
    "1 månad": 30,
    "en manad": 30,
    "3 månader": 90,
    "i tre månader räcker": 90,
    "två veckor": 14,
    "ett halvår": 180,
    "ett år": 365,
    "14 dagar": 14,
    "till den 31 januari": None,
    "ja": None,
    "är samtalet sekretessbelagt": None,
    "vad är det för v 49": None,
    "ett halvar": 180,
    "månad": 30,
}
CONTENTS = {
    "bara att jag har ett möte": "meeting_only",
    "så lite som möjligt": "meeting_only",
    "mötet och planen": "next_step",
    "planen för nästa steg": "next_step",
    "bara mötet, inte planen": "meeting_only",
    "vet inte": None,
}


@pytest.mark.parametrize(("said", "days"), PERIODS.items())
def test_a_span_is_read_as_days(said: str, days: int | None) -> None:
    assert period(said) == days


@pytest.mark.parametrize(("said", "meant"), CONTENTS.items())
def test_how_much_may_be_told_is_read_narrowly(said: str, meant: str | None) -> None:
    assert content(said) == meant
