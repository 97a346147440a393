"""The numbers the rules stand on: dated, sourced, and never overwritten."""

from datetime import date, timedelta

import pytest
import yaml

from assistant.casework.consent import Kind
from assistant.services import parameters

FILES = sorted(parameters.FOLDER.glob("*.yml"))


def test_every_value_is_dated_and_says_its_source() -> None:
    for file in FILES:
        for lines in yaml.safe_load(file.read_text(encoding="utf-8")).values():
            assert all(set(line) == {"from", "value", "source"} and line["source"] for line in lines)
            assert [line["from"] for line in lines] == sorted({line["from"] for line in lines})


def test_every_kind_of_consent_has_a_longest_time() -> None:
    today = parameters.load().at(date(2026, 11, 22))
    assert all(today.consent.default <= today.consent.longest_for(kind) for kind in Kind)


def test_a_change_holds_from_its_day_and_the_old_value_before_it(tmp_path) -> None:
    for file in FILES:
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    booking = yaml.safe_load((tmp_path / "booking.yml").read_text(encoding="utf-8"))
    booking["meeting_minutes"].append({"from": date(2027, 1, 1), "value": 45, "source": "test"})
    (tmp_path / "booking.yml").write_text(yaml.safe_dump(booking), encoding="utf-8")
    dated = parameters.load(tmp_path)
    assert dated.at(date(2026, 12, 31)).booking.meeting == timedelta(minutes=60)
    assert dated.at(date(2027, 1, 1)).booking.meeting == timedelta(minutes=45)


def test_before_the_first_day_there_are_no_rules() -> None:
    with pytest.raises(LookupError, match="2020-01-01"):
        parameters.load().at(date(2020, 1, 1))
