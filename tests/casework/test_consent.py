"""The rules of consent (facts C-30 to C-46), as sentences and properties."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.casework.consent import (
    STANDING,
    Consent,
    Kind,
    Party,
    Share,
    Status,
    covers,
    kind_for,
    known_party,
    last_day,
    may_share,
    replaced,
    scope,
    status_for,
    withdrawn,
)
from assistant.casework.errors import UnknownParty
from assistant.casework.parameters import ConsentParameters
from assistant.casework.times import STOCKHOLM

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)
RULES = ConsentParameters(timedelta(days=90), tuple((kind.value, timedelta(days=180)) for kind in Kind))


def consent(status: Status = Status.ACTIVE, **changes) -> Consent:
    made = Consent(
        id="x",
        person_key="p",
        conversation=None,
        appointment_id=None,
        kind=Kind.EXCHANGE,
        discloser="region",
        party=Party.SOCIAL_SERVICES,
        content="meeting_only,next_step",
        purpose="plan_next_step",
        status=status,
        given_at=NOW,
        valid_until=NOW.date() + timedelta(days=90),
        collected_by="region",
        assurance="demo",
        how_given="chat",
        text_version="1",
        language="sv",
    )
    return replace(made, **changes)


def share(*consents: Consent, content="next_step", purpose="plan_next_step", discloser="region", now=NOW):
    asked = Share(discloser, Party.SOCIAL_SERVICES, Kind.EXCHANGE, content, purpose)
    return may_share(consents, asked, now=now)


consents = st.lists(
    st.builds(
        consent,
        st.sampled_from(list(Status)),
        kind=st.sampled_from(list(Kind)),
        party=st.sampled_from(list(Party)),
        given_at=st.integers(0, 5).map(lambda days: NOW + timedelta(days=days)),
        valid_until=st.integers(-5, 100).map(lambda days: NOW.date() + timedelta(days=days)),
        content=st.sampled_from(["", "next_step", "meeting_only", "meeting_only,next_step"]),
    ),
    max_size=5,
)


@given(consents)
def test_nothing_is_shared_without_an_active_consent_of_that_very_kind_party_and_content(all_) -> None:
    if share(*all_).allowed:
        assert any(
            one.status is Status.ACTIVE
            and one.kind is Kind.EXCHANGE
            and one.party is Party.SOCIAL_SERVICES
            and "next_step" in one.content
            and one.valid_until >= NOW.date()
            for one in all_
        )


@given(consents)
def test_after_everything_is_withdrawn_nothing_is_shared(all_) -> None:
    assert not share(*(withdrawn(one, now=NOW) for one in all_)).allowed


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (Status.ACTIVE, "consent"),
        (Status.REFUSED, "refused"),
        (Status.WISH, "only_a_wish"),
        (Status.WISH_REFUSED, "refused"),
        (Status.WITHDRAWN, "withdrawn"),
        (Status.REPLACED, "no_consent"),
        (Status.EXPIRED, "expired"),
    ],
)
def test_only_an_active_consent_opens_anything(status: Status, reason: str) -> None:
    verdict = share(consent(status))
    assert (verdict.allowed, verdict.reason) == (status is Status.ACTIVE, reason)


def test_the_latest_decision_counts() -> None:
    yes, no = consent(), consent(Status.REFUSED, given_at=NOW + timedelta(minutes=1))
    assert not share(yes, no).allowed
    assert share(no, replace(yes, given_at=NOW + timedelta(minutes=2))).allowed


@pytest.mark.parametrize("status", [Status.WISH, Status.WISH_REFUSED, Status.WITHDRAWN])
def test_what_is_said_later_without_a_login_changes_nothing_for_the_identified(status: Status) -> None:
    unknown = consent(status, assurance="none", given_at=NOW + timedelta(minutes=1))
    assert share(consent(), unknown).allowed
    assert not share(consent(Status.REFUSED), unknown).allowed
    assert not share(unknown).allowed


def test_a_consent_holds_through_its_last_day_in_stockholm() -> None:
    midnight = datetime(2026, 12, 1, 0, 0, tzinfo=STOCKHOLM)
    ends = consent(valid_until=date(2026, 11, 30))
    assert share(ends, now=midnight - timedelta(seconds=1)).allowed
    assert share(ends, now=midnight).reason == "expired"


def test_a_no_does_not_run_out() -> None:
    assert consent(Status.REFUSED).status_at(NOW + timedelta(days=365)) is Status.REFUSED


@pytest.mark.parametrize("status", list(Status))
def test_a_withdrawal_has_a_time_just_when_something_was_withdrawn(status: Status) -> None:
    after = withdrawn(consent(status), now=NOW)
    assert (after.withdrawn_at is not None) == (status in STANDING)
    assert withdrawn(after, now=NOW + timedelta(days=1)) == after


def test_a_later_no_takes_back_a_yes_and_a_later_yes_replaces_it() -> None:
    assert replaced(consent(), by_yes=False, now=NOW).status is Status.WITHDRAWN
    assert replaced(consent(), by_yes=True, now=NOW).status is Status.REPLACED
    assert replaced(consent(Status.REFUSED), by_yes=True, now=NOW).status is Status.REPLACED


def test_telling_the_insurance_agency_has_a_kind_of_its_own() -> None:
    kinds = {party: kind_for(party) for party in Party}
    assert kinds.pop(Party.INSURANCE_AGENCY) is Kind.INFORM_INSURANCE_AGENCY
    assert set(kinds.values()) == {Kind.EXCHANGE}


def test_without_identity_it_is_a_wish() -> None:
    made = [status_for(given=given_, identified=known) for known in (True, False) for given_ in (True, False)]
    assert made == [Status.ACTIVE, Status.REFUSED, Status.WISH, Status.WISH_REFUSED]


@given(st.one_of(st.none(), st.dates(date(2026, 11, 23), date(2030, 1, 1))), st.sampled_from(list(Kind)))
def test_a_consent_never_lasts_longer_than_asked_nor_than_allowed(until: date | None, kind: Kind) -> None:
    last = last_day(until, kind, rules=RULES, now=NOW)
    assert NOW.date() <= last <= NOW.date() + timedelta(days=180)
    assert last <= (until or NOW.date() + timedelta(days=90))


@given(st.sets(st.sampled_from(["a", "b", "c"])), st.sets(st.sampled_from(["a", "b", "c"])))
def test_content_is_covered_key_by_key(given_: set[str], asked: set[str]) -> None:
    assert covers(",".join(given_), " , ".join(asked)) == (bool(asked) and asked <= given_)


def test_whoever_may_know_the_plan_may_know_that_there_is_a_meeting_and_not_the_other_way() -> None:
    assert share(consent(content="next_step"), content="meeting_only").allowed
    assert share(consent(content="meeting_only"), content="next_step").reason == "other_content"


def test_what_somebody_can_manage_at_work_and_the_plan_open_no_door_to_each_other() -> None:
    assert share(consent(content="work_ability"), content="meeting_only").allowed
    assert share(consent(content="work_ability"), content="next_step").reason == "other_content"
    assert share(consent(content="next_step"), content="work_ability").reason == "other_content"
    for told in ("meeting_only", "next_step", "work_ability"):
        assert share(consent(content="plan_and_ability"), content=told).allowed


def test_a_consent_for_one_purpose_opens_no_other() -> None:
    assert share(consent(), purpose="sip").reason == "other_purpose"


def test_what_another_authority_has_collected_opens_nothing_here() -> None:
    """C-41: each authority asks for its own."""
    elsewhere = consent(collected_by="municipality", discloser="municipality")
    assert share(elsewhere).reason == "no_consent"
    assert share(elsewhere, discloser="municipality").allowed
    assert not share(consent(collected_by="municipality")).allowed


def test_the_insurance_agency_is_told_of_the_need_and_nothing_else() -> None:
    assert scope(Kind.INFORM_INSURANCE_AGENCY, "next_step", "plan_next_step") == (
        "rehabilitation_need",
        "tell_rehabilitation_need",
    )
    assert scope(Kind.EXCHANGE, "next_step", "plan_next_step") == ("next_step", "plan_next_step")


def test_an_unknown_party_is_an_error_that_does_not_repeat_what_was_said() -> None:
    with pytest.raises(UnknownParty) as caught:
        known_party("Kim Testsson")
    assert "Kim" not in str(caught.value)
