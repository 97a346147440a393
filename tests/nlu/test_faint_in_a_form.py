"""Where a form has asked something the ear must be surer, and surer still where the message answers it."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from assistant.nlu import hearing
from assistant.nlu.ear import Ear, Judged, Limits
from assistant.nlu.ear_data import Heard
from assistant.nlu.safety import danger_of, hears_faintly
from assistant.swedish.dangers.danger import Danger
from assistant.talk import faint
from assistant.talk.several import Part

LIMITS = Limits(
    possible=-1.1, certain=0.7, raised=0.7, doubted=0.65, dismissed=-1.3, outweighed=-0.3, in_form=-0.9, answered=0.3
)
ANSWER = "mormor kan ta barnet"
POSSIBLE = danger_of(Danger("child", "possible"))
A_YES = {"intent": {"name": "affirm"}, "entities": [{"entity": "answer", "value": "yes"}]}
NOTHING: dict[str, Any] = {"intent": {"name": "nlu_fallback"}, "entities": []}


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, float]]:
    """What it hears of any words: set `margin`."""
    said = {"margin": 0.0}
    monkeypatch.setattr(Ear, "judged", lambda *_: Judged(said["margin"], Heard("child", "oblique")))
    monkeypatch.setattr(Ear, "_knows_the_words", lambda *_: True)
    before = list(hearing._ears)
    hearing.listen_with(Ear(None, LIMITS))  # type: ignore[arg-type]
    yield said
    hearing._ears[:] = before


def as_staffs_question(act: str, confidence: float = 0.95) -> Part | None:
    async def parse(text: str) -> dict[str, Any]:
        return {**NOTHING, "acts": {"staff": [act, confidence]}}

    return asyncio.run(faint.as_staffs_question(ANSWER, POSSIBLE, parse))


def test_what_staff_surely_ask_is_answered_though_the_ear_hears_something_faint(ear: dict[str, float]) -> None:
    assert as_staffs_question("sip_steps")
    assert not as_staffs_question("sip_steps", 0.7)
    # Of a story, or a topic of its own, nothing is taken away.
    assert not as_staffs_question("opens_guide")
    assert not as_staffs_question("other")
    ear["margin"] = 0.5
    assert not as_staffs_question("sip_steps")


def test_what_staff_ask_in_words_that_say_it_needs_no_learnt_reading(ear: dict[str, float]) -> None:
    async def parse(text: str) -> dict[str, Any]:
        return {**NOTHING, "acts": {"staff": ["other", 0.3]}}

    assert asyncio.run(faint.as_staffs_question("hon är arg, räcker det muntligt?", POSSIBLE, parse))
    for told in ("tack då gör jag så", "hen vill inte", "en man på 40 med intyg och hur gör jag"):
        assert not asyncio.run(faint.as_staffs_question(told, POSSIBLE, parse)), told
    ear["margin"] = 0.5
    assert not asyncio.run(faint.as_staffs_question("räcker det muntligt?", POSSIBLE, parse))


def as_answer(parsed: dict[str, Any], asked: str | None, first: dict[str, Any] = POSSIBLE) -> Part | None:
    async def parse(text: str) -> dict[str, Any]:
        return parsed

    async def asked_for() -> str | None:
        return asked

    return asyncio.run(faint.as_answer(ANSWER, first, parse, asked_for))


@pytest.mark.parametrize(("margin", "is_faint"), [(-1.0, True), (-0.91, True), (-0.9, False), (0.5, False)])
def test_what_the_ear_alone_hears_is_faint_below_its_limit(
    ear: dict[str, float], margin: float, is_faint: bool
) -> None:
    ear["margin"] = margin
    assert hears_faintly(ANSWER, POSSIBLE) == is_faint


@pytest.mark.parametrize("level", ["possible", "certain"])
def test_what_a_pattern_knows_is_never_faint(ear: dict[str, float], level: str) -> None:
    ear["margin"] = -1.05
    first = danger_of(Danger("suicide", level))  # type: ignore[arg-type]
    assert not hears_faintly("jag orkar inte leva längre", first, answers=True)


def test_what_is_certain_is_never_faint(ear: dict[str, float]) -> None:
    ear["margin"] = -1.05
    assert not hears_faintly(ANSWER, danger_of(Danger("child", "certain")), answers=True)


@pytest.mark.parametrize(("margin", "is_read"), [(-1.0, True), (0.2, True), (0.4, False)])
def test_an_answer_to_the_form_is_read_as_one_unless_need_is_clear(
    ear: dict[str, float], margin: float, is_read: bool
) -> None:
    ear["margin"] = margin
    part = as_answer(A_YES, "booking_confirmed")
    assert (part is not None) == is_read
    assert part is None or part.unkept, "words that may be of need are kept by nobody"


@pytest.mark.parametrize(("margin", "is_read"), [(-1.0, True), (-0.8, False)])
def test_what_answers_nothing_is_a_possible_cry_sooner(ear: dict[str, float], margin: float, is_read: bool) -> None:
    ear["margin"] = margin
    assert (as_answer(NOTHING, "booking_confirmed") is not None) == is_read


def test_outside_of_a_form_nothing_is_taken_for_an_answer(ear: dict[str, float]) -> None:
    ear["margin"] = -1.05
    assert as_answer(A_YES, None) is None


def with_act(name: str, confidence: float) -> dict[str, Any]:
    return {**NOTHING, "acts": {"time": [name, confidence]}}


@pytest.mark.parametrize(
    ("act", "confidence", "is_read"),
    [
        ("choose", 0.95, True),
        ("put_off", 0.95, True),
        ("choose", 0.85, False),
        ("feeling", 1.0, False),
        ("stop", 1.0, False),
    ],
)
def test_a_sure_answer_is_believed_against_the_ear(
    ear: dict[str, float], act: str, confidence: float, is_read: bool
) -> None:
    ear["margin"] = 0.6
    assert (as_answer(with_act(act, confidence), "booking_time") is not None) == is_read


def test_what_the_ear_hears_clearly_is_not_outweighed_by_an_answer(ear: dict[str, float]) -> None:
    ear["margin"] = 0.8
    assert as_answer(with_act("choose", 1.0), "booking_time") is None


@pytest.mark.parametrize(("margin", "is_read"), [(-0.1, True), (0.1, False)])
def test_what_a_pattern_doubts_gives_way_where_the_ear_finds_it_ordinary(
    ear: dict[str, float], monkeypatch: pytest.MonkeyPatch, margin: float, is_read: bool
) -> None:
    monkeypatch.setattr("assistant.nlu.safety.danger", lambda _: Danger("suicide", "possible"))
    ear["margin"] = margin
    assert (as_answer(with_act("choose", 1.0), "booking_time") is not None) == is_read


def read_of_staff(text: str, intent: str = "nlu_fallback") -> Part | None:
    async def parse(said: str) -> dict[str, Any]:
        return {"intent": {"name": intent, "confidence": 0.9}, "entities": [], "text": said}

    return asyncio.run(faint.as_staffs_question(text, POSSIBLE, parse))


def test_work_that_staff_ask_about_is_no_cry_unless_somebody_is_feared_for(ear: dict[str, float]) -> None:
    ear["margin"] = -0.5
    assert read_of_staff("han dricker, vad får jag säga till vården?")
    assert read_of_staff("vill prova utan att bli utskrattad", "start_training")
    for worried in (
        "jag är orolig för honom, vad säger jag till vården?",
        "hon svarar inte längre, vad får jag berätta för vården?",
    ):
        assert not read_of_staff(worried), worried
    assert not read_of_staff("han har blivit så tyst")
    ear["margin"] = 0.2
    assert not read_of_staff("han dricker, ska vården veta det?")


def test_who_denies_danger_is_read_with_every_word(ear: dict[str, float]) -> None:
    ear["margin"] = -1.2
    part = read_of_staff("hon har ingen god man och ingen hotar henne")
    assert (
        part
        and part.parse_data
        and part.parse_data["text"] == part.text == "hon har ingen god man och ingen hotar henne"
    )
    ear["margin"] = 0.5
    assert not read_of_staff("ingen fara just nu men hon blev slagen igår")


def test_what_is_certain_of_the_whole_text_no_denial_softens(ear: dict[str, float]) -> None:
    ear["margin"] = -1.2

    async def parse(said: str) -> dict[str, Any]:
        return {"intent": {"name": "nlu_fallback", "confidence": 0.9}, "entities": [], "text": said}

    certain = {"intent": {"name": "danger"}, "entities": [{"entity": "danger", "value": "certain"}]}
    assert asyncio.run(faint.as_staffs_question("det finns ingen hotbild mot henne", certain, parse)) is None
