"""Phoning after an answer about danger: the numbers again, who phones, who can't, and who is alone."""

import pytest

from assistant.swedish.dangers.after_danger import (
    asks_for_numbers,
    asks_to_be_called,
    is_alone,
    is_calling,
    needs_help_to_call,
)


@pytest.mark.parametrize("text", ["vad var numren nu igen", "vilket nummer sa du", "kan du skriva numren en gång till"])
def test_the_numbers_are_asked_for_again(text: str) -> None:
    assert asks_for_numbers(text)


@pytest.mark.parametrize(
    "text", ["vilket nummer har rekon", "vad är numret till vårdcentralen", "mitt nummer är hemligt"]
)
def test_another_number_is_not_those(text: str) -> None:
    assert not asks_for_numbers(text)


def test_whoever_phones_112_and_then_somebody_near_is_calling() -> None:
    assert is_calling("ok jag ringer 112 först och sen min bror")


@pytest.mark.parametrize("text", ["ja jag ringer 112 nu, min granne är här", "okej jag ringer min bror, han bor nära"])
def test_somebody_who_rings_and_tells_who_comes_is_calling(text: str) -> None:
    assert is_calling(text)


@pytest.mark.parametrize(
    "text", ["jag ringer 112 men vågar inte prata", "jag ringer min bror? nej", "jag ringer honom kanske sen"]
)
def test_who_only_thinks_of_ringing_is_not(text: str) -> None:
    assert not is_calling(text)


@pytest.mark.parametrize(
    "text", ["vågar inte slå numret och ringa", "kan du larma åt mig", "vad ska man säga", "ringer du ambulansen"]
)
def test_who_can_not_ring_needs_help_with_it_and_no_call_from_us(text: str) -> None:
    assert needs_help_to_call(text)
    assert not asks_to_be_called(text)


@pytest.mark.parametrize("text", ["kan någon hos er ringa mig", "ring mig är du snäll", "jag vill bli uppringd"])
def test_who_wants_a_call_from_us_is_told_from_who_can_not_ring(text: str) -> None:
    assert asks_to_be_called(text)
    assert not needs_help_to_call(text)


@pytest.mark.parametrize("text", ["min sambo ringer mig hela dagarna", "ingen ringer mig nånsin"])
def test_who_tells_of_calls_has_not_asked_for_one(text: str) -> None:
    assert not asks_to_be_called(text)


@pytest.mark.parametrize("text", ["nej jag är själv hemma", "helt ensam här", "har ingen att ringa"])
def test_somebody_without_anybody_is_alone(text: str) -> None:
    assert is_alone(text)


def test_somebody_with_company_is_not_alone() -> None:
    assert not is_alone("min syster sitter här")
