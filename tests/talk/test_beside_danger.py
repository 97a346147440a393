"""A message of possible danger that also asks for something: the numbers come first, then the answer."""

import asyncio
from typing import Any

import pytest

from assistant.nlu import hearing
from assistant.nlu.ear import Ear
from assistant.nlu.safety import danger_of, recognised_first
from assistant.nlu.verdict import FALLBACK, entity, wish
from assistant.swedish.dangers.danger import Danger
from assistant.talk import several
from assistant.talk.answer_pairs import AskedFor
from assistant.talk.several import Part, beside, parts_of
from tests.conversations.talk import Talk
from tests.system import System

FED_UP_AND_BOOKING = "Jag orkar inte mer. Kan jag boka en tid?"
BOOKING = "Kan jag boka en tid?"
BOOK = "book_appointment"


def asked_for(slot: str | None) -> AskedFor:
    """An open form that waits for that slot; None: no form is open."""

    async def asked() -> str | None:
        return slot

    return asked


def rest(text: str, understood: dict[str, str]) -> list[Part]:
    async def parse(said: str) -> dict[str, Any]:
        return {"text": said, "entities": [], **wish(understood.get(said, FALLBACK))}

    first = recognised_first(text)
    assert first is not None
    return asyncio.run(beside(text, first, parse, asked_for(None)))


def test_an_errand_beside_possible_danger_is_kept() -> None:
    assert [part.text for part in rest(FED_UP_AND_BOOKING, {BOOKING: "book_appointment"})] == [BOOKING]


def test_no_word_of_danger_goes_along() -> None:
    parts = rest(FED_UP_AND_BOOKING, {BOOKING: "book_appointment"})
    assert all("orkar" not in part.text for part in parts)


def test_a_guess_is_not_put_beside_the_numbers() -> None:
    assert rest(FED_UP_AND_BOOKING, {}) == []


def test_what_only_the_ear_finds_dangerous_gets_the_answer_to_its_sure_topic_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = rest_of_heard(
        monkeypatch, "får min syster va med och sitta bredvid mig", wish("faq/can_i_bring_someone", 0.64)
    )
    assert [part.parse_data["intent"]["name"] for part in parts if part.parse_data] == ["faq"]
    assert [part.text for part in parts] == [""]
    assert "syster" not in str(parts)


def test_without_a_sure_topic_the_numbers_stand_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rest_of_heard(monkeypatch, "får min syster va med och sitta bredvid mig", {}) == []


def test_words_that_the_patterns_know_as_danger_get_no_topic(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rest_of_heard(monkeypatch, "jag orkar inte mer", wish("faq/can_i_bring_someone", 0.64)) == []


def rest_of_heard(monkeypatch: pytest.MonkeyPatch, text: str, topic: dict[str, Any]) -> list[Part]:
    """As Rasa reads words of danger: the intent is danger, and the topic stands beside it when it is sure."""
    first = danger_of(Danger("child", "possible"))
    monkeypatch.setattr(several, "recognised_first", lambda _: first)

    async def parse(said: str) -> dict[str, Any]:
        return {**topic, **first, "text": said}

    return asyncio.run(beside(text, first, parse, asked_for(None)))


@pytest.fixture
def hears_need_in_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """An ear to which all words sound like need; what the patterns know stays as they know it."""
    monkeypatch.setattr(Ear, "hear", lambda _, __, known: known or Danger("suicide", "possible"))
    monkeypatch.setattr(hearing, "_ears", [Ear(None, None)])  # type: ignore[arg-type]


def read_on(text: str, slot: str | None, intent: str, *found: dict[str, Any]) -> list[Part]:
    async def parse(said: str) -> dict[str, Any]:
        return {"entities": [*found], **wish(intent), **(recognised_first(said) or {}), "text": said}

    first = recognised_first(text)
    assert first is not None
    return asyncio.run(beside(text, first, parse, asked_for(slot)))


@pytest.mark.parametrize(
    ("text", "slot", "intent", "found"),
    [
        ("helst inte före maten", "booking_time", FALLBACK, ("when_unclear", "excluded")),
        ("inte diagnoserna men resten går bra", "consent_content", FALLBACK, ()),
        ("glöm vad jag sa ja till, det gäller inte", "consent_until", "withdraw_consent", ()),
        ("vi lägger ner det här", "phone", "stop", ()),
        ("den här fick jag", "appointment_id", FALLBACK, ("booking_code", "x")),
    ],
)
@pytest.mark.usefixtures("hears_need_in_everything")
def test_an_answer_in_a_form_that_only_the_ear_mishears_is_read_all_the_same(
    text: str, slot: str, intent: str, found: tuple[str, str]
) -> None:
    parts = read_on(text, slot, intent, *([entity(*found)] if found else []))
    assert [(part.text, part.unkept) for part in parts] == [(text, True)]


@pytest.mark.usefixtures("hears_need_in_everything")
def test_what_says_nothing_to_the_form_leaves_it_its_question() -> None:
    assert read_on("det får bli som det blir", "booking_time", FALLBACK) == []


@pytest.mark.parametrize("slot", ["booking_time", None])
@pytest.mark.usefixtures("hears_need_in_everything")
def test_nothing_is_erased_beside_a_possible_danger(slot: str | None) -> None:
    assert read_on("ta bort allt om mig", slot, "erase_data") == []


@pytest.mark.parametrize("slot", ["booking_time", None])
@pytest.mark.usefixtures("hears_need_in_everything")
def test_how_erasing_is_done_is_told_beside_a_possible_danger(slot: str | None) -> None:
    assert len(read_on("vad händer om jag raderar", slot, "erase_data")) == 1


@pytest.mark.parametrize(("intent", "parts"), [("withdraw_consent", 1), ("cancel_appointment", 1), ("thanks", 0)])
@pytest.mark.usefixtures("hears_need_in_everything")
def test_outside_a_form_only_a_deed_is_read_on(intent: str, parts: int) -> None:
    assert len(read_on("ta bort alltihop för mig", None, intent)) == parts


@pytest.mark.usefixtures("hears_need_in_everything")
def test_words_that_a_pattern_knows_are_never_read_on() -> None:
    assert read_on("jag orkar inte mer", "booking_time", "deny") == []


def test_certain_danger_is_all_that_is_answered() -> None:
    assert rest("Jag vill dö. Kan jag boka en tid?", {BOOKING: "book_appointment"}) == []


def test_the_numbers_are_given_even_when_the_rest_fails() -> None:
    async def parse(said: str) -> dict[str, Any]:
        raise RuntimeError(said)

    first = recognised_first(FED_UP_AND_BOOKING)
    assert first is not None
    assert asyncio.run(beside(FED_UP_AND_BOOKING, first, parse, asked_for(None))) == []


def test_possible_danger_in_one_of_several_wishes_leaves_the_others() -> None:
    async def parse(said: str) -> dict[str, Any]:
        return {"text": said, "entities": [], **wish(BOOK if "boka" in said else FALLBACK)}

    parts = asyncio.run(parts_of("Jag orkar inte mer. Jag vill boka en tid. Vad är en SIP?", parse, asked_for(None)))
    assert "danger" in str(parts[0].parse_data)
    assert any("boka" in part.text for part in parts[1:])


def test_somebody_worn_out_gets_the_numbers_and_the_booking(system: System) -> None:
    talk = Talk(system)
    said = talk.say(FED_UP_AND_BOOKING)
    assert "90101" in said
    assert talk.heard("utter_ask_care_centre")


def test_a_time_answered_in_words_that_sound_like_need_is_not_lost(system: System) -> None:
    talk = Talk(system)
    talk.say("jag vill boka en tid på törnrosen")
    talk.say("jag kan inte morgon, bara efter mat")
    clocks = [int(title.rpartition("kl. ")[2][:2]) for title in talk.titles if "kl. " in title]
    assert clocks and min(clocks) >= 12, talk.answer


def test_a_withdrawal_in_words_that_sound_like_need_is_not_lost(system: System) -> None:
    talk = Talk(system)
    talk.says(["jag vill ge samtycke", "ja till soc", "jag har ångrat mig, ta bort alltihop"])
    assert "tar jag bort alla svar" in talk.answer and "Inget av dem är sparat" in talk.answer
