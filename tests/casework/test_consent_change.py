"""How a consent changes and ends: less at once, more never by itself, a warning only while something is planned."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.casework.consent import Consent, Kind, Party, Status, covers
from assistant.casework.consent_change import Change, change_between, ends_before, narrowed
from tests.casework.test_consent import NOW, consent

WARN = timedelta(days=14)
TODAY = NOW.date()
CONTENTS = ["meeting_only", "next_step"]


def narrow(one: Consent, content: str | None = None, until: date | None = None) -> Consent | None:
    return narrowed(one, content=content, until=until, id="y", now=NOW)


def test_less_content_or_an_earlier_end_narrows_and_says_what_it_replaces() -> None:
    wide = consent(content="next_step")
    less = narrow(wide, content="meeting_only", until=TODAY + timedelta(days=10))
    assert less is not None
    assert (less.content, less.valid_until) == ("meeting_only", TODAY + timedelta(days=10))
    assert (less.replaces, less.change, less.status) == ("x", "narrowed", Status.ACTIVE)


def test_what_would_not_be_less_is_left_alone() -> None:
    one = consent(content="meeting_only")
    assert narrow(one) is None
    assert narrow(one, content="next_step") is None
    assert narrow(one, until=one.valid_until + timedelta(days=1)) is None


def test_what_the_insurance_agency_may_be_told_can_be_shortened_but_not_cut_up() -> None:
    one = consent(kind=Kind.INFORM_INSURANCE_AGENCY, party=Party.INSURANCE_AGENCY, content="rehabilitation_need")
    assert narrow(one, content="meeting_only") is None
    shorter = narrow(one, content="meeting_only", until=TODAY)
    assert shorter is not None and shorter.content == "rehabilitation_need"


@given(
    st.sampled_from(CONTENTS),
    st.sampled_from([None, *CONTENTS]),
    st.one_of(st.none(), st.dates(TODAY, TODAY + timedelta(days=400))),
)
def test_narrowing_never_gives_more(held: str, content: str | None, until: date | None) -> None:
    one = consent(content=held)
    less = narrow(one, content, until)
    if less is not None:
        assert less.valid_until <= one.valid_until
        assert covers(one.content, less.content)
        assert (less.party, less.kind, less.purpose) == (one.party, one.kind, one.purpose)


@pytest.mark.parametrize(
    ("content", "days", "change"),
    [
        ("next_step", 0, None),
        ("meeting_only", 0, Change.NARROWED),
        ("next_step", -1, Change.NARROWED),
        ("next_step", 1, Change.EXTENDED),
        ("meeting_only", 1, Change.CHANGED),
    ],
)
def test_a_change_is_named_by_what_it_does(content: str, days: int, change: Change | None) -> None:
    earlier = consent(content="next_step")
    later = replace(earlier, content=content, valid_until=earlier.valid_until + timedelta(days=days))
    assert change_between(earlier, later) is change


def test_only_a_yes_in_place_of_a_yes_is_a_change() -> None:
    assert change_between(consent(Status.REFUSED), consent(valid_until=TODAY)) is None
    assert change_between(consent(), consent(Status.REFUSED, valid_until=TODAY)) is None


def soon(days: int) -> datetime:
    return NOW + timedelta(days=days)


@pytest.mark.parametrize(
    ("ends_in", "meeting_in", "warned"),
    [
        (10, 5, True),  # ends soon, and something is planned
        (90, 5, False),
        (40, 60, True),  # it would be over before the meeting
        (10, -5, False),  # the meeting has been
    ],
)
def test_a_warning_comes_while_something_is_planned(ends_in: int, meeting_in: int, warned: bool) -> None:
    one = consent(valid_until=TODAY + timedelta(days=ends_in))
    found = ends_before(one, [soon(meeting_in)], warn=WARN, now=NOW)
    assert found == (soon(meeting_in) if warned else None)


def test_nothing_is_warned_of_without_a_plan_or_a_yes() -> None:
    ends = TODAY + timedelta(days=3)
    assert ends_before(consent(valid_until=ends), [], warn=WARN, now=NOW) is None
    for status in (Status.REFUSED, Status.WITHDRAWN, Status.REPLACED):
        assert ends_before(consent(status, valid_until=ends), [soon(1)], warn=WARN, now=NOW) is None
    over = consent(valid_until=TODAY - timedelta(days=1))
    assert ends_before(over, [soon(1)], warn=WARN, now=NOW) is None
