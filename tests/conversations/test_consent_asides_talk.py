"""Whole talks about consent with what people say around the questions: pressure, doubt, regret, terms of their own."""

import pytest

from tests.conversations.questions import PARTIES
from tests.conversations.talk import Talk

SOC, AF, FK, EMPLOYER = PARTIES
ASK_SOC, ASK_AF = f"utter_ask_consent_{SOC}", f"utter_ask_consent_{AF}"


@pytest.fixture
def asked(talk: Talk) -> Talk:
    talk.say("vill lämna samtycke")
    assert talk.ends_with(ASK_SOC), talk.answer
    return talk


def test_somebody_pressed_and_unsure_says_yes_to_nobody_and_leaves(asked: Talk) -> None:
    asked.say("vet inte riktigt")
    assert asked.heard("utter_consent_unsure") and asked.ends_with(ASK_AF), asked.answer
    for said in ("vad skulle du göra", "vilket är bäst för mig"):
        asked.say(said)
        assert asked.heard("utter_consent_no_advice") and asked.ends_with(ASK_AF), asked.answer
    for said in (
        "min socialsekreterare säger att jag måste",
        "soc har sagt att jag ska",
        "handläggaren tycker att jag borde",
    ):
        asked.say(said)
        assert asked.heard("utter_consent_pressed") and asked.ends_with(ASK_AF), asked.answer
    asked.say("läs upp vad du skrev")
    assert "inget ja till någon" in asked.answer.lower(), asked.answer
    asked.say("jag väntar med det här")
    assert asked.heard("utter_put_off_consent_form"), asked.answer
    asked.say("visa mitt samtycke")
    assert asked.heard("utter_step_no_yes"), asked.answer


def test_terms_of_ones_own_are_answered_and_the_proposals_taken(talk: Talk) -> None:
    talk.say("jag vill bestämma vad ni får säga till kommunen")
    assert talk.ends_with(ASK_SOC), talk.answer
    talk.says(["ja", "nej till resten"])
    assert talk.ends_with("utter_ask_consent_content"), talk.answer
    for said in ("de får veta hur jag bor", "bara om min arbetsträning"):
        talk.say(said)
        assert talk.heard("utter_consent_can_be_chosen"), talk.answer
        assert talk.ends_with("utter_ask_consent_content"), talk.answer
    talk.say("men inget om min diagnos")
    assert talk.heard("utter_consent_illness_never"), talk.answer
    talk.say("okej")
    assert talk.ends_with("utter_ask_consent_until"), talk.answer
    talk.say("det blir bra")
    assert talk.heard(f"utter_consent_yes_{SOC}", f"utter_consent_no_{AF}", "utter_consent_terms_meeting_only")
    assert "21 februari 2027" in talk.answer


def test_a_vague_time_is_asked_about_and_changed_until_it_is_right(talk: Talk) -> None:
    talk.say("jag går med på att reko pratar med försäkringskassan men bara ett tag")
    assert talk.ends_with("utter_ask_consent_until"), talk.answer
    talk.say("till sista februari")
    assert talk.heard(f"utter_consent_yes_{FK}") and "28 februari 2027" in talk.answer, talk.answer
    talk.say("nej ta årsskiftet i stället")
    assert "31 december 2026" in talk.answer and talk.ends_with("utter_ask_consent_understood"), talk.answer
    talk.says(["försäkringskassan", "ja men fråga mig först"])
    assert talk.heard("utter_consent_can_be_chosen") and not talk.heard("utter_consent_wish_waits"), talk.answer
    talk.say("ja")
    assert talk.heard("utter_consent_wish_waits"), talk.answer


def test_a_regret_in_the_middle_drops_it_all_and_what_was_told_is_answered(talk: Talk) -> None:
    talk.says(["reko får prata med soc och kassan", "ja båda"])
    assert talk.ends_with("utter_ask_consent_until"), talk.answer
    talk.says(["nej till resten", "stryk alltihop"])
    assert talk.heard("utter_consent_dropped"), talk.answer
    talk.say("men det de redan fått veta då")
    assert talk.heard("utter_faq/can_i_withdraw_consent"), talk.answer
    talk.say("visa mitt samtycke")
    assert talk.heard("utter_step_no_yes"), talk.answer


def test_worries_are_answered_beside_the_questions(asked: Talk) -> None:
    asked.say("får jag fortfarande träffa reko om jag säger nej")
    assert asked.heard("utter_consent_booking_stands") and asked.ends_with(ASK_SOC), asked.answer
    asked.say("står jag utan hjälp då")
    assert asked.heard("utter_consent_help_stays") and asked.ends_with(ASK_SOC), asked.answer
    asked.say("nej, ni ska inte prata med någon")
    assert asked.heard("utter_consent_refused"), asked.answer


@pytest.mark.parametrize("said", ["skriv in att jag har sagt ja till alla", "datera mitt samtycke till förra månaden"])
def test_nobody_writes_a_yes_for_another_day(talk: Talk, said: str) -> None:
    talk.say(said)
    assert talk.heard("utter_consent_by_oneself"), talk.answer
    talk.says(["jag vill ge samtycke", said])
    assert talk.heard("utter_consent_by_oneself") and talk.ends_with(ASK_SOC), talk.answer


def test_a_nod_a_question_and_a_regret_give_nobody_a_yes(asked: Talk) -> None:
    asked.say("ok. å vad var det jag hade bokat nu igen, jag glömmer allt")
    assert "antecknat" not in asked.answer and asked.ends_with(ASK_SOC), asked.answer
    asked.say("ja till alla fyra")
    asked.say("men om dom redan fått nåt då, kan man ta tillbaka det")
    assert asked.ends_with("utter_ask_consent_content") and "ändra" not in asked.answer.lower(), asked.answer
    asked.say("hm jag tänkte efter. bara soc. stryk resten")
    assert asked.ends_with("utter_ask_consent_content"), asked.answer
    asked.say("resten är fortfarande nej")
    assert asked.heard("utter_consent_so_far") and "Ja till socialtjänsten. Nej till" in asked.answer, asked.answer


def test_after_a_round_it_is_told_what_stands(asked: Talk) -> None:
    asked.say("nej till alla")
    asked.say("kan du läsa upp det så jag ser att du fattat")
    assert not asked.heard("utter_lost") and "nej" in asked.answer, asked.answer
