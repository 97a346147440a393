"""What a yes is tied to: what can be written, and what can't; and an answer like another's."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from assistant.swedish.consent_limits import CONDITION, ILLNESS, LEFT_OUT, ends, limit
from assistant.swedish.consent_same import Same, same_as

NOW = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/Stockholm"))


@pytest.mark.parametrize(
    ("say", "kind"),
    [
        ("ja, men bara om praktikplatsen", CONDITION),
        ("okej, om jag får läsa först", CONDITION),
        ("ja på villkor att jag sitter med", CONDITION),
        ("ja så länge chefen inte hör det", CONDITION),
        ("soc får veta, men inget om mina skulder", LEFT_OUT),
        ("ja men inte om min skilsmässa", LEFT_OUT),
        ("ja men inget om min depression", ILLNESS),
        ("gärna, utan diagnosen", ILLNESS),
    ],
)
def test_a_yes_with_strings_attached_is_told_from_a_plain_one(say: str, kind: str) -> None:
    assert limit(say, NOW) == kind


@pytest.mark.parametrize(
    "say",
    ["ja", "bara soc", "ja men bara till påsk", "ja i två veckor", "ja bara om mötet", "det är bara bra", "nej"]
    + ["det är okej om ni pratar", "ja om det behövs", "inte planen", "inte min chef", "jag vill inte att ni pratar"],
)
def test_whom_how_long_and_what_is_offered_are_no_strings(say: str) -> None:
    assert limit(say, NOW) is None


def test_each_party_may_have_its_own_end() -> None:
    assert ends("soc till jul, af till nyår", NOW) == {
        "social_services": "2026-12-24",
        "employment_service": "2026-12-31",
    }
    assert ends("soc och af till jul", NOW) == {}


def test_an_answer_like_anothers_names_who_and_whose() -> None:
    assert same_as("af samma som soc") == Same(frozenset({"employment_service"}), "social_services")
    assert same_as("likadant som chefen") == Same(frozenset(), "employer")
    assert same_as("samma där") == Same(frozenset(), None)
    assert same_as("af och soc") is None
