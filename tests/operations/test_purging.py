"""`reko purge` and the nightly job: what is told, what goes, and what waits for a decision."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import yaml

from assistant import cli
from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.casework.times import STOCKHOLM
from assistant.operations import checking, night, purging
from assistant.services import audit, erasure, retention
from assistant.settings import Mode, Settings, SettingsError
from assistant.store import conversations, erasure_log
from tests.operations.furnished import ANONYMOUS_SENDER, SENDER, furnish, say, turns
from tests.store.houses import NOW, RESIDENT, everything, later, rows

MUCH_LATER = NOW + timedelta(days=3000)


def purged(settings: Settings, house: House, *, now: datetime = MUCH_LATER, dry_run: bool = False) -> dict[str, int]:
    return {one.rule.kind: one.count for one in purging.purge(settings, house, now=now, dry_run=dry_run)}


def decided(settings: Settings, *kinds: str) -> Settings:
    """In production, with decisions about some kinds."""
    table = yaml.safe_load(retention.FILE.read_text(encoding="utf-8"))
    for row in table["rows"]:
        row["decision"] = "dnr 1, 2026-11-22" if row["kind"] in kinds else None
    file = settings.data_dir / "table.yml"
    file.write_text(yaml.safe_dump(table, allow_unicode=True), encoding="utf-8")
    return replace(settings, mode=Mode.PRODUCTION, retention_file=file)


def test_in_a_demo_all_that_is_old_goes(installed: House, settings: Settings) -> None:
    furnish(installed, settings)
    expected = purged(settings, installed, dry_run=True)
    assert expected["conversations"] == 2 and expected["appointments"] == 2 and expected["web_sessions"] == 1
    done = purged(settings, installed)
    assert {kind: done[kind] for kind in expected if kind != "persons"} == {
        kind: count for kind, count in expected.items() if kind != "persons"
    }
    assert turns(settings, SENDER) == rows(installed, "conversation_owners") == rows(installed, "persons") == []


def test_a_dry_run_takes_nothing(installed: House, settings: Settings) -> None:
    furnish(installed, settings)
    before = everything(installed)
    purged(settings, installed, dry_run=True)
    assert everything(installed) == before
    assert turns(settings, SENDER) != []


def test_a_conversation_goes_when_its_last_message_is_old(installed: House, settings: Settings) -> None:
    furnish(installed, settings)
    say(settings, SENDER, "en gång till", at=later(days=20).timestamp())
    assert purged(settings, installed, now=later(days=31))["conversations"] == 1
    assert len(turns(settings, SENDER)) == 2
    assert turns(settings, ANONYMOUS_SENDER) == []


def test_in_production_only_what_is_decided_goes(installed: House, settings: Settings) -> None:
    furnish(installed, settings)
    purged(decided(settings, "conversations"), installed)
    assert turns(settings, SENDER) == []
    assert len(rows(installed, "appointments")) == 2
    assert len(rows(installed, "web_sessions")) == 1


def test_without_any_decision_nothing_goes_and_the_start_says_so(installed: House, settings: Settings) -> None:
    furnish(installed, settings)
    before = everything(installed)
    production = decided(settings)
    purged(production, installed)
    assert everything(installed) == before
    assert checking.purging_told(production).startswith("Inget gallras")
    assert "samtal" in checking.purging_told(decided(settings, "conversations"))


def test_a_table_that_cannot_be_used_stops_the_start(settings: Settings, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text("rows: 1")
    with pytest.raises(SettingsError, match="Gallringstabellen"):
        checking.purging_told(replace(settings, retention_file=broken))


def test_the_night_finishes_what_was_cut_off_and_purges(installed: House, settings: Settings) -> None:
    furnish(installed, settings)
    with installed.uow() as uow:
        asked = erasure.ask(uow, sender=SENDER, by=RESIDENT, now=NOW)
        erasure.begin(uow, erasure_id=asked, now=NOW)
    night.work(settings, now=later(days=31))
    assert turns(settings, SENDER) == turns(settings, ANONYMOUS_SENDER) == []
    assert [line["subject"] for line in erasure_log.lines(settings.data_dir / erasure_log.NAME)] == [RESIDENT.key]
    with installed.uow() as uow:
        assert erasure.unfinished(uow) == []
        assert audit.verify(uow).outcome == "whole"


def test_a_night_that_fails_says_so_in_the_log_alone(
    settings: Settings, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    night.work(replace(settings, retention_file=tmp_path / "missing.yml"), now=NOW)
    assert "night.purge failed" in caplog.text


@pytest.mark.parametrize(
    ("now", "night_is"),
    [
        ("2026-11-23T01:00", "2026-11-23T03:30"),
        ("2026-11-23T03:30", "2026-11-24T03:30"),
        ("2026-10-24T23:00", "2026-10-25T03:30"),
        ("2027-03-27T12:00", "2027-03-28T03:30"),
    ],
)
def test_the_night_is_at_half_past_three(now: str, night_is: str) -> None:
    local = datetime.fromisoformat(now).replace(tzinfo=STOCKHOLM)
    assert night.next_night(local) == datetime.fromisoformat(night_is).replace(tzinfo=STOCKHOLM)


@pytest.fixture
def as_operator(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("REKO_KEY", settings.sealer.master_keys[0])
    monkeypatch.setenv("REKO_DATABASE_URL", settings.database_url)
    monkeypatch.setenv("REKO_CONVERSATIONS_URL", settings.conversations_url)
    return settings


def test_the_commands_say_in_swedish_what_they_did(
    installed: House, as_operator: Settings, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    furnish(installed, as_operator)
    folder = f"--data-dir={tmp_path}"
    assert cli.main(["audit", "verify", folder]) == 0
    assert cli.main(["purge", "--dry-run", folder]) == 0
    assert cli.main(["backup", str(tmp_path / "kopia"), folder]) == 0
    assert cli.main(["restore", str(tmp_path / "kopia"), folder]) == 1
    assert cli.main(["keys", "rotate", folder]) == 1
    told = capsys.readouterr()
    for words in ("Loggen är hel", "bokade tider: 0 skulle gallras", "logg: gallras inte", "Säkerhetskopian är klar"):
        assert words in told.out, words
    assert "finns redan en databas" in told.err and "bara en nyckel" in told.err


def test_a_broken_trail_is_told_with_its_row(
    installed: House, as_operator: Settings, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    furnish(installed, as_operator)
    with installed.engine.begin() as connection:
        sqlite = installed.engine.dialect.name == "sqlite"
        connection.exec_driver_sql(
            "DROP TRIGGER audit_no_update" if sqlite else "DROP TRIGGER audit_no_change ON audit"
        )
        connection.exec_driver_sql("UPDATE audit SET actor = 'nobody' WHERE id = 2")
    assert cli.main(["audit", "verify", f"--data-dir={tmp_path}"]) == 1
    assert "Rad 2 är ändrad." in capsys.readouterr().out


def test_one_erasure_that_can_not_be_done_keeps_nothing_else_waiting(
    installed: House, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(installed, settings)
    with installed.uow() as uow:
        for sender in ("broken", ANONYMOUS_SENDER):
            erasure.ask(uow, sender=sender, by=Actor(Role.ANONYMOUS, sender), now=NOW)
    erase = conversations.erase

    def broken(settings: Settings, sender: str) -> None:
        if sender == "broken":
            raise OSError
        erase(settings, sender)

    monkeypatch.setattr(conversations, "erase", broken)
    night.work(settings, now=later(days=800))
    assert turns(settings, ANONYMOUS_SENDER) == [] == rows(installed, "appointments")
    with installed.uow() as uow:
        assert len(erasure.unfinished(uow)) == 1
