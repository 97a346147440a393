"""Purging by the table: what is old goes, what is not stays, and nothing goes that nobody has decided about."""

from datetime import timedelta
from pathlib import Path

import pytest

from assistant.bootstrap import House
from assistant.casework.retention import RetentionRule
from assistant.services import booking, callback, erasure, retention
from assistant.store import sessions
from assistant.store.purging import TABLES
from tests.services.one_of_each import one_of_each
from tests.services.test_own_data import call_me, decide
from tests.store.houses import COORDINATOR, NOW, RESIDENT, STRANGER, book, later, rows

RULES = {rule.kind: rule for rule in retention.load()}
MUCH_LATER = NOW + timedelta(days=3000)


def furnish(house: House) -> None:
    """Something of each kind."""
    booked = book(house)
    assert booked.appointment is not None
    one_of_each(house, booked.appointment.id)
    call_me(house)
    with house.uow() as uow:
        callback.done(uow, call_back_id=rows(house, "call_backs", "id")[0][0], by=COORDINATOR, now=NOW)
        booking.find_by_code(uow, code="fel", by=STRANGER, now=NOW)
        booking.hold(uow, care_centre_id="alen", start=later(days=2, hours=-1), holder="c", by=STRANGER, now=NOW)
        sessions.save(uow, session_id="s", tab="t", sender="x", actor=None, now=NOW)
        asked = erasure.ask(uow, sender="x", by=STRANGER, now=NOW)
        erasure.finish(uow, erasure_id=asked, now=NOW)
    wish(house)


def wish(house: House) -> None:
    from assistant.services import consent
    from assistant.services.views import Decision

    with house.uow() as uow:
        consent.record(
            uow,
            decisions=[Decision("employer", True)],
            content="meeting_only",
            purpose="plan",
            until=None,
            by=STRANGER,
            now=NOW,
            how_given="chat",
            text_version="1",
            language="sv",
            appointment_id=None,
        )


def purge(house: House, kind: str, *, now=MUCH_LATER, demo: bool = True) -> int:
    with house.uow() as uow:
        return retention.purge(uow, rule=RULES[kind], demo=demo, now=now)


def due(house: House, kind: str, *, now=MUCH_LATER) -> int:
    with house.uow() as uow:
        return retention.due(uow, rule=RULES[kind], now=now)


def test_the_table_has_each_kind_once_and_each_can_be_purged() -> None:
    kinds = [rule.kind for rule in retention.load()]
    assert len(kinds) == len(set(kinds))
    assert set(kinds) == set(TABLES) | set(retention.ELSEWHERE)


def test_no_row_names_a_decision_that_nobody_has_made() -> None:
    assert [rule.decision for rule in retention.load()] == [None] * len(RULES)


@pytest.mark.parametrize("kind", [kind for kind in TABLES if kind != "persons"])
def test_what_is_old_goes_and_what_is_not_stays(house: House, kind: str) -> None:
    furnish(house)
    assert due(house, kind, now=NOW) == purge(house, kind, now=NOW) == 0
    expected = due(house, kind)
    assert expected >= 1
    assert purge(house, kind) == expected
    assert due(house, kind) == 0


def test_looking_changes_nothing(house: House) -> None:
    furnish(house)
    tables = [TABLES[kind].__tablename__ for kind in TABLES]
    before = {table: rows(house, table) for table in tables}
    assert all(due(house, kind) for kind in TABLES if kind != "persons")
    assert {table: rows(house, table) for table in tables} == before


def test_outside_a_demo_nothing_goes_without_a_decision(house: House) -> None:
    furnish(house)
    assert purge(house, "appointments", demo=False) == 0
    decided = RetentionRule("appointments", 730, "meeting", "test", "dnr 1, 2026-11-22")
    with house.uow() as uow:
        assert retention.purge(uow, rule=decided, demo=False, now=MUCH_LATER) == 1


def test_a_booking_takes_its_history_its_code_and_its_case_with_it_but_not_the_consent(house: House) -> None:
    furnish(house)
    purge(house, "appointments")
    gone = ("appointments", "appointment_history", "booking_codes", "cases", "appointment_needs", "notices")
    for table in gone:
        assert rows(house, table) == [], table
    assert len(rows(house, "consents")) == 2
    assert [kind for (kind,) in rows(house, "messages", "kind") if kind != "unit_news"] == []


def test_a_person_goes_last_when_nothing_else_is_left(house: House) -> None:
    furnish(house)
    assert due(house, "persons") == 0
    for kind in ("appointments", "consents", "wishes", "waiting"):
        assert purge(house, "persons") == 0
        purge(house, kind)
    assert purge(house, "persons") == 1
    assert rows(house, "persons") == rows(house, "channel_choices") == rows(house, "disclosures") == []


def test_a_link_to_a_meeting_that_is_gone_goes_and_a_coordinators_feed_stays(house: House) -> None:
    from assistant.services import calendar_links

    furnish(house)
    with house.uow() as uow:
        calendar_links.renew_feed(uow, by=COORDINATOR, now=NOW)
    purge(house, "appointments")
    assert purge(house, "calendar_links") == 1
    assert [kind for (kind,) in rows(house, "calendar_links", "kind")] == ["feed"]


def test_the_trail_says_that_something_was_purged_and_stays_whole(house: House) -> None:
    from assistant.services import audit

    furnish(house)
    purge(house, "appointments")
    with house.uow() as uow:
        assert audit.verify(uow).outcome == "whole"
    assert ("purged", "appointments") in rows(house, "audit", "type, subject_id")


@pytest.mark.parametrize(
    "written",
    ["rows: []", "rows: [{kind: conversations}]", "x", "rows: [{kind: a, days: 0, since: b, source: c, decision: d}]"],
)
def test_a_table_that_cannot_be_used_is_refused(tmp_path: Path, written: str) -> None:
    file = tmp_path / "table.yml"
    file.write_text(written)
    with pytest.raises(retention.RetentionError):
        retention.load(file)


def test_a_consent_that_was_taken_back_is_kept_from_that_day(house: House) -> None:
    from assistant.services import consent

    decide(house, "employer", given=True)
    with house.uow() as uow:
        consent.withdraw(uow, parties=None, by=RESIDENT, now=later(days=1))
    assert due(house, "consents", now=later(days=730)) == 0
    assert due(house, "consents", now=later(days=732)) == 1
