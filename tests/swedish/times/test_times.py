"""Swedish times: every corpus file, and what holds for any text at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.swedish.times import Interval, Times, understand
from tests.swedish.times.corpus_reader import CORPUS, Case, cases
from tests.work import grows_with_the_text_alone

NOW = datetime(2026, 11, 23, 10, 0)
FILES = sorted(path.stem for path in CORPUS.glob("*.yml"))
ALL = [pytest.param(case, id=f"{name}: {case.text} ({case.now:%d/%m})") for name in FILES for case in cases(name)]
WORDS = [word for name in FILES for case in cases(name) for word in case.text.split()]


@pytest.mark.parametrize("case", ALL)
def test_phrase_means_what_a_swede_means_by_it(case: Case) -> None:
    found = understand(case.text, case.now)
    assert found.when == case.when
    assert (found.past, found.unclear) == (case.past, case.unclear)


def test_every_kind_of_phrase_has_its_corpus() -> None:
    assert {"weekdays", "weeks", "dates", "clock", "exclusions", "no_time", "unclear", "past"} <= set(FILES)


def test_spans_point_at_the_words_that_were_read_as_time() -> None:
    text = "Hej! Kan jag komma på fredag kl 14.30?"
    assert [text[start:end] for start, end in understand(text, NOW).spans] == ["på fredag", "kl 14.30"]


def test_spans_fit_a_text_with_letters_written_in_two_parts() -> None:
    text = "ja\u0308ttebra pa\u030a ma\u030andag"
    assert [text[start:end] for start, end in understand(text, NOW).spans] == ["pa\u030a ma\u030andag"]


def test_moment_with_a_time_zone_is_read_as_stockholm_time() -> None:
    late_in_london = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert understand("idag", late_in_london).when[0].start == datetime(2026, 11, 23)


def test_seconds_are_left_out_of_every_answer() -> None:
    found = understand("denna vecka", NOW.replace(second=31, microsecond=5))
    assert found.when[0].start == NOW


def test_greeting_does_not_hide_the_time_that_follows() -> None:
    found = understand("god morgon, på fredag", NOW)
    assert found.when == understand("på fredag", NOW).when
    assert found.spans == ((12, 21),)


def test_phrase_of_today_alone_keeps_the_whole_day() -> None:
    assert understand("idag", NOW.replace(hour=16)).when == (Interval(datetime(2026, 11, 23), datetime(2026, 11, 24)),)


def test_day_that_the_clocks_change_is_a_whole_local_day() -> None:
    found = understand("söndag", datetime(2026, 10, 23, 9, 0))
    assert found.when == (Interval(datetime(2026, 10, 25), datetime(2026, 10, 26)),)


def _sound(found: Times, text: str, now: datetime) -> None:
    assert list(found.when) == sorted(found.when, key=lambda one: (one.start, one.end))
    assert all(one.start <= one.end and one.start.date() >= now.date() for one in found.when)
    assert all(0 <= start < end <= len(text) for start, end in found.spans)
    assert not (found.past and found.when)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)))
def test_any_text_is_read_without_a_crash(text: str, now: datetime) -> None:
    _sound(understand(text, now), text, now)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12), st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)))
def test_any_heap_of_time_words_gives_sound_intervals(words: list[str], now: datetime) -> None:
    text = " ".join(words)
    _sound(understand(text, now), text, now)


@settings(max_examples=100, deadline=None)
@given(st.dates(NOW.date(), NOW.date() + timedelta(days=2000)))
def test_written_date_is_that_date_however_it_is_written(day: object) -> None:
    expected = understand(f"{day:%Y-%m-%d}", NOW).when
    assert expected[0].start.date() == day
    assert understand(f"{day.day}/{day.month} {day.year}", NOW).when == expected  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["9999-12-31", "den 31 december 9999", "december 9999", "om 9999 år", "0001-01-01"])
def test_edge_of_the_calendar_is_no_crash(text: str) -> None:
    assert understand(text, NOW).when in (
        (),
        understand("31 december", NOW).when,
        understand("december", NOW).when,
    )


LONG = [
    "måndag eller ",
    "kl 10 ",
    "inte på fredag, ",
    "xyzzy blabla ",
    "3/12-",
    "1 ",
    "i ",
    "mellan 9 och ",
    ".,",
    "a@",
    "1.",
    "a.b.",
]


@pytest.mark.parametrize("piece", LONG)
def test_long_message_takes_no_more_than_its_length(piece: str) -> None:
    assert grows_with_the_text_alone(lambda text: understand(text, NOW), piece)
