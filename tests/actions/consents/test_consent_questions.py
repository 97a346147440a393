"""Questions beside a consent that its answers, or the notes, settle; and a proposal that is taken with a nod."""

import asyncio
from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.fallback import Suggest
from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_of_one import say_of_one
from actions.turn import Turn
from assistant.bootstrap import House
from assistant.talk.several import parts_of
from tests.actions.consents.test_consent_asides import AF, FORM, SAID, SOC, TO_SOC, home
from tests.actions.houses import did
from tests.actions.talking import turn
from tests.actions.trackers import tracker
from tests.store.houses import RESIDENT

__all__ = ["home"]


def asked(home: House, said: str, form: str | None = FORM, **slots: Any) -> list[str]:
    return did(Suggest(), said, home, by=RESIDENT, form=form, slots=slots)[1]


def test_nobody_is_told_of_illness_whatever_was_answered(home: House) -> None:
    check = {**SAID, "requested_slot": "consent_understood"}
    assert asked(home, "så soc får inte höra nåt om min sjukdom", **check) == ["utter_consent_illness_only"]
    assert asked(home, "vet chefen min diagnos nu?", **check) == ["utter_consent_sees_no"]
    assert asked(home, "vet soc min diagnos nu?", requested_slot=SOC) == ["utter_consent_illness_never_told"]


@pytest.mark.parametrize(
    "said",
    [
        "måste jag? stoppar soc mitt bidrag annars?",
        "måste jag säga ja, förlorar jag försörjningsstödet annars?",
        "blir jag av med mina pengar då?",
    ],
)
def test_a_worry_about_money_has_one_answer(home: House, said: str) -> None:
    now, heard = did(ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots={"requested_slot": SOC})
    assert heard == ["utter_consent_what_is_at_stake"] and not now.get(SOC)


def test_a_worry_about_money_is_one_message() -> None:
    async def never(said: str) -> dict[str, Any]:
        raise AssertionError(said)

    async def slot() -> str | None:
        return SOC

    said = "Måste jag? Stoppar soc mitt bidrag annars?"
    assert [part.text for part in asyncio.run(parts_of(said, never, slot))] == [said]


@pytest.mark.parametrize("said", ["bra. ja gör så", "ok kör", "toppen, ja tack"])
def test_a_yes_that_thanks_too_takes_the_proposal(said: str) -> None:
    known = {**TO_SOC, "consent_content": "meeting_only", "requested_slot": "consent_until"}
    acts = {"until": ["thanks", 0.98]}
    assert turn(ValidateConsentForm(), said, FORM, known, "affirm", acts=acts).slots.get("consent_until")
    assert not turn(ValidateConsentForm(), "tack för det", FORM, known, "thanks", acts=acts).slots.get("consent_until")


def test_a_need_that_is_asked_after_before_the_booking_stands_already(home: House) -> None:
    noted = {"needs": {"interpreter": True, "language": "so"}}
    assert asked(home, "har ni skrivit in tolken?", None, **noted) == ["utter_needs_stand_in_talk"]
    assert asked(home, "har ni skrivit in hissen?", None, **noted) == ["utter_needs_none_stand"]
    assert asked(home, "tolken är med va?", requested_slot=AF, **noted) == ["utter_needs_stand_in_talk"]


@pytest.mark.parametrize(
    ("said", "response", "slots"),
    [
        ("har jag sagt ja till soc eller inte?", "yes", SAID),
        ("har jag sagt ja till af?", "no", SAID),
        ("har jag sagt ja till af?", "unanswered", {SOC: True}),
        ("vad kan reko berätta för soc nu?", "told", SAID),
        ("vad får af veta om mig?", "told_nothing", SAID),
    ],
)
def test_the_answer_about_one_comes_first(home: House, said: str, response: str, slots: dict[str, Any]) -> None:
    assert asked(home, said, **{**slots, "requested_slot": "consent_confirmed"}) == [f"utter_consent_one_{response}"]


def test_the_answer_about_one_is_yes_or_no_to_what_was_asked(home: House) -> None:
    def verdict(said: str) -> Any:
        bot = turn(Suggest(), said, FORM, {**SAID, "requested_slot": "consent_confirmed"}, "faq")
        return bot.messages[0]["verdict"]

    assert verdict("har jag sagt ja till soc?") == "Ja, du" == verdict("svarade jag nej på af?")
    assert verdict("har jag sagt ja till af?") == "Nej, du" == verdict("svarade jag nej på soc?")
    for said in ("har jag sagt ja eller nej till soc?", "vad sa jag om af, ja eller nej?", "vad svarade jag till soc?"):
        assert verdict(said) == "Du"


def test_with_nothing_kept_no_question_about_a_no_is_answered_with_one(home: House) -> None:
    def kept(said: str) -> list[str]:
        bot, found = CollectingDispatcher(), {"parties": {"mentioned": ["insurance_agency"]}}
        say_of_one(Turn(tracker(said, "faq", found)), bot)
        return [message["response"] for message in bot.messages]

    assert kept("har jag sagt ja till fk?") == ["utter_consent_sees_no"]
    for said in ("har jag sagt nej till fk?", "har jag sagt ja eller nej till fk?", "vad sa jag om fk?"):
        assert kept(said) == ["utter_consent_one_nothing_kept"]
