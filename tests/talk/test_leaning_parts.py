"""Which parts of a message only go on from another, and get no answer of their own."""

import pytest

from assistant.talk.leaning_parts import asks_of_what_it_tells, asks_when_called_some_day, leans_on_others

EBB, SIP, PILOT = "faq/where_is_ebb", "faq/what_is_sip", "faq/what_is_coordinator_support"


@pytest.mark.parametrize(
    ("text", "wish", "other"),
    [
        ("vilken adress", "out_of_scope", EBB),
        ("och vilket år", "nlu_fallback", "faq/model_history"),
        ("var de nöjda", "faq/satisfaction_2023", PILOT),
        ("blev det bra", "nlu_fallback", PILOT),
        ("kan jag ha det som socialsekreterare", "faq/what_social_worker_does", "faq/what_is_bollplank"),
    ],
)
def test_a_few_words_that_go_on_from_another_part(text: str, wish: str, other: str) -> None:
    assert leans_on_others(text, wish, [other])


@pytest.mark.parametrize(
    ("text", "wish", "other"),
    [
        ("vem är med", "faq/who_comes_to_sip", SIP),
        ("måste de komma", "faq/authorities_must_attend_sip", SIP),
        ("vad kostar ett samtal", "faq/what_does_the_meeting_cost", SIP),
        ("vem vann matchen i går kväll då", "out_of_scope", SIP),
        ("boka en tid", "book_appointment", SIP),
        ("vad gör en socialsekreterare som är ny", "faq/what_social_worker_does", SIP),
        ("vilken adress", "out_of_scope", "nlu_fallback"),
    ],
)
def test_a_question_or_wish_of_its_own(text: str, wish: str, other: str) -> None:
    assert not leans_on_others(text, wish, [other])


@pytest.mark.parametrize(
    ("text", "asked", "whole"),
    [
        ("hon har gett ett muntligt ja, duger det?", "way_special", True),
        ("vi skickade den 3 oktober, när kommer svaret?", "way_consent", True),
        ("hon har gett ett muntligt ja, duger det?", "phone", False),
        ("nej, men vad är en sip?", "way_special", False),
    ],
)
def test_what_asks_of_the_very_thing_it_tells_is_read_whole_in_the_guide(text: str, asked: str, whole: bool) -> None:
    assert asks_of_what_it_tells(text, asked) is whole


def test_a_day_beside_when_they_call_is_a_part_of_that_question() -> None:
    assert asks_when_called_some_day("när ringer hon? på torsdag?")
    assert not asks_when_called_some_day("avboka min tid på torsdag, och när ringer ni om den nya som jag vill ha?")
    assert not asks_when_called_some_day("vad är sip? på torsdag?")


@pytest.mark.parametrize(
    "text",
    [
        "har ni nåt senare, gärna på telefon då?",
        "finns det möjligtvis en annan dag hos er?",
        "har ni tider veckan efter?",
    ],
)
def test_which_times_there_are_is_part_of_the_wish_to_move_one(text: str) -> None:
    assert leans_on_others(text, "nlu_fallback", ["rebook_appointment"])
    assert not leans_on_others(text, "nlu_fallback", [EBB])
    assert not leans_on_others("har ni hiss i huset där man ska vara?", "nlu_fallback", ["rebook_appointment"])


def test_a_request_to_write_the_need_down_is_a_part_of_the_need() -> None:
    for text in ("kan ni skriva upp det?", "kan du notera det", "kan någon anteckna detta?"):
        assert leans_on_others(text, "talk_to_human", ["nlu_fallback"])
    assert not leans_on_others("kan jag få prata med någon", "talk_to_human", ["nlu_fallback"])
    assert not leans_on_others("kan ni skriva upp att jag behöver tolk", "faq/can_i_have_interpreter", [SIP])
