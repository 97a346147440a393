"""The comparison with another reader of Swedish times: what counts as right."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from benchmarks import times

NOW = datetime(2026, 11, 23, 10, 0)


def _row(text: str, expected: dict | None) -> times.Row:
    return times.Row(text, NOW, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("på fredag", {"value": "2026-11-27", "grain": "day"}),
        ("nästa vecka", {"value": "2026-12-02", "grain": "week"}),
        ("halv tre", {"time": "02:30", "twelve_hour": True}),
        ("söndag", {"weekday": 0}),
        ("3-5 december", {"from": "2026-12-03", "to": "2026-12-05", "to_exclusive": False}),
        ("senast 3 december", {"to": "2026-12-04", "open": True}),
        ("5 mars 2019", {"value": "2019-03-05", "grain": "day"}),
        ("rum 14", None),
    ],
)
def test_right_answer_counts_as_right(text: str, expected: dict | None) -> None:
    assert times.is_right(_row(text, expected), times.ours)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("på fredag", {"value": "2026-11-28", "grain": "day"}),
        ("halv tre", {"time": "03:30", "twelve_hour": True}),
        ("på förmiddagen", {"time": "08:00"}),
        ("rum 14", {"value": "2026-12-14", "grain": "day"}),
        ("på fredag", None),
        ("igår", {"from": "2026-11-22"}),
    ],
)
def test_wrong_answer_counts_as_wrong(text: str, expected: dict | None) -> None:
    assert not times.is_right(_row(text, expected), times.ours)


def test_disputed_rows_are_left_out(tmp_path: Path) -> None:
    rows = [
        {"text": "på fredag", "reference_time": "2026-11-23T10:00:00+01:00", "expected": None, "flags": ["vague"]},
        {"text": "på lördag", "reference_time": "2026-11-23T10:00:00+01:00", "expected": None, "flags": []},
        {"name": "no time row"},
    ]
    file = tmp_path / "set.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert list(times.rows(file)) == [times.Row("på lördag", NOW, None)]


def test_absent_test_sets_are_said_in_a_sentence(tmp_path: Path) -> None:
    assert "left out" in times.table(tmp_path / "nowhere")
