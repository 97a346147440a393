"""What a yes is tied to: what can be written, and what can't; and an answer like another's."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from assistant.swedish.consents.consent_limits import CONDITION, ILLNESS, LEFT_OUT, UNREAD, ends, limit
from assistant.swedish.consents.consent_same import Same, same_as

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
        ("ja men inte förrän jag har läst det", CONDITION),
        ("ja, men inte ekonomin", LEFT_OUT),
        ("okej, allt förutom skulderna", LEFT_OUT),
        ("gärna soc, men de ska inte få veta min diagnos", ILLNESS),
        ("ja men ni ska inte prata om pengar", LEFT_OUT),
        ("ja men ring mig innan", UNREAD),
        ("ja fast jag är rädd för vad de gör", UNREAD),
        ("ja men soc måste fråga först", UNREAD),
    ],
)
def test_a_yes_with_strings_attached_is_told_from_a_plain_one(say: str, kind: str) -> None:
    assert limit(say, NOW) == kind


@pytest.mark.parametrize(
    "say",
    ["ja", "bara soc", "ja men bara till påsk", "ja i två veckor", "ja bara om mötet", "det är bara bra", "nej"]
    + ["det är okej om ni pratar", "ja om det behövs", "inte planen", "inte min chef", "jag vill inte att ni pratar"]
    + [
        "ja men bara ett tag",
        "ja men inte chefen",
        "ja men tack",
        "soc men ingen annan",
        "ja fast det känns bra",
        "ja men soc får inte veta",
    ],
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
    assert same_as("inte samma som kassan") is None
    assert same_as("samma som kassan men till jul") == Same(frozenset(), "insurance_agency", " till jul")
