"""A change leaves everybody it is not about as they stood; "korta" never makes an end later nor tells more."""

from collections.abc import Mapping
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from assistant.casework.consent import Party, covers
from assistant.casework.consent_change import Scope, Toward, after_change, is_more

DAYS = st.dates(date(2026, 11, 23), date(2027, 5, 22))
CONTENTS = st.sampled_from(["meeting_only", "work_ability", "next_step", "plan_and_ability"])
SCOPES = st.builds(Scope, CONTENTS, DAYS)
STANDING = st.dictionaries(st.sampled_from(Party), SCOPES)
CONCERNED = st.sets(st.sampled_from(Party))


@given(STANDING, CONCERNED, st.none() | CONTENTS, st.none() | DAYS, st.none() | st.sampled_from(Toward))
def test_whoever_the_change_is_not_about_stands_exactly_as_before(
    standing: Mapping[Party, Scope],
    concerned: set[Party],
    content: str | None,
    until: date | None,
    toward: Toward | None,
) -> None:
    after = after_change(standing, concerned, content=content, until=until, toward=toward)
    assert after.keys() == standing.keys()
    assert all(after[party] == standing[party] for party in standing.keys() - concerned)


@given(STANDING, CONCERNED, st.none() | CONTENTS, st.none() | DAYS)
def test_shortening_never_lets_more_be_told_nor_for_longer(
    standing: Mapping[Party, Scope], concerned: set[Party], content: str | None, until: date | None
) -> None:
    after = after_change(standing, concerned, content=content, until=until, toward=Toward.SHORTER)
    assert not any(is_more(standing[party], after[party]) for party in standing)


@given(STANDING, CONCERNED, DAYS, st.sampled_from(Toward))
def test_moving_an_end_touches_no_scope(
    standing: Mapping[Party, Scope], concerned: set[Party], until: date, toward: Toward
) -> None:
    after = after_change(standing, concerned, content=None, until=until, toward=toward)
    assert all(after[party].content == standing[party].content for party in standing)


@given(STANDING, DAYS)
def test_prolonging_takes_no_day_from_anybody(standing: Mapping[Party, Scope], until: date) -> None:
    after = after_change(standing, standing, content=None, until=until, toward=Toward.LONGER)
    assert all(after[party].until >= standing[party].until for party in standing)


@given(SCOPES, SCOPES)
def test_more_is_a_later_day_or_another_content(earlier: Scope, later: Scope) -> None:
    same_or_less = later.until <= earlier.until and covers(earlier.content, later.content)
    assert is_more(earlier, later) is not same_or_less
