"""Whoever complains of somebody lets nobody in and shuts nobody out (C-23, C-40)."""

from datetime import datetime

import pytest

from assistant.swedish.consents.consent_by_act import told_at_most
from assistant.swedish.consents.grid import grid
from assistant.swedish.consents.parties import folded, parties
from assistant.swedish.consents.parties_seen import parties_of_all
from assistant.swedish.consents.told_of_them import only_tells_of_them

NOW = datetime(2026, 11, 23, 10)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "soc har bara krånglat med mig",
            "af har bara varit elaka mot mig i tre år",
            "ingen har hört av sig till mig",
        ),
        *("ingen ringer tillbaka", "ingen svarar när jag ringer kassan", "har ringt hela dagen, är ni döda allihop"),
    ],
)
def test_a_complaint_is_neither_yes_nor_no(text: str) -> None:
    said = parties(text)
    assert not (said.included or said.excluded or said.everyone or said.nobody or said.only)


@pytest.mark.parametrize(
    ("text", "who"),
    [("soc har bara ljugit så nej", "social_services"), ("af har bara strulat, så inte af", "employment_service")],
)
def test_a_no_beside_the_complaint_is_heard(text: str, who: str) -> None:
    assert parties(text).excluded == {who}


def test_who_has_a_right_to_know_no_more_is_no_complaint() -> None:
    assert parties("soc får bara veta att jag har mötet").included == {"social_services"}
    assert parties("ingen ska ringa dem").nobody and parties("ingen ska ringa till min chef").excluded == {"employer"}


def test_only_a_told_of_nobody_leaves_the_question_open() -> None:
    assert only_tells_of_them(folded("ingen har ringt mig, är ni döda allihop"))
    assert not only_tells_of_them(folded("ingen har ringt mig, så ingen får veta"))
    assert not only_tells_of_them(folded("nej till alla"))


@pytest.mark.parametrize(
    "text", ["firman lades ner för tio år sen så nej", "chefen slutade för två månader sedan så nej"]
)
def test_what_was_years_ago_is_no_end_of_a_yes(text: str) -> None:
    assert parties_of_all(text, NOW).included == frozenset()
    read = grid(text, "employer", NOW, of_one=True)
    assert read is None or not any(read.answers.values())


def test_an_end_with_what_follows_it_is_one_still() -> None:
    read = grid("soc i två månader, sen ska de inte veta mer", "social_services", NOW)
    assert read is not None and read.answers == {"social_services": True}


@pytest.mark.parametrize("text", ["ja det går bra", "ja går fint", "ja de går bra"])
def test_that_it_is_fine_says_nothing_of_what_may_be_told(text: str) -> None:
    assert told_at_most(text) is None


def test_that_one_goes_there_is_what_may_be_told() -> None:
    assert told_at_most("bara att ja går dit") == "meeting_only"
