"""Several wishes in one message: each is answered, in one reply, and a form asks its question once, last."""

import asyncio
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from assistant.nlu.verdict import FALLBACK, FAQ, entity, wish
from assistant.talk.one_reply import Answered, Replies, as_one_message, one_reply
from assistant.talk.several import Part, parts_of
from tests.conversations.talk import Talk, new_resident
from tests.system import System

SENDER = "somebody"
CANCEL_AND_ASK = "avboka torsdag, och vad är en SIP?"
QUESTION, CANCELLATION = "vad är en SIP?", "avboka torsdag"
UNDERSTOOD = {QUESTION: "faq/what_is_sip", CANCELLATION: "cancel_appointment"}
PHONE = "070-174 06 97"


def parts(
    text: str,
    understood: Mapping[str, str] | None = None,
    *,
    asked_for: str | None = None,
    entities: Sequence[dict[str, Any]] = (),
    in_questions: bool = True,
) -> list[Part]:
    """What the door makes of a text, where each part is understood as listed. `in_questions`: with the entities too."""

    async def parse(said: str) -> dict[str, Any]:
        if said == "fails":
            raise RuntimeError
        name = (understood or {}).get(said, FALLBACK)
        return {"text": said, "entities": list(entities) if in_questions or FAQ not in name else [], **wish(name)}

    async def asked() -> str | None:
        return asked_for

    return asyncio.run(parts_of(text, parse, asked))


def answered(*answers: tuple[str, str], text: str = "") -> Answered:
    """A part that was answered with `(response, words)`."""
    return Answered(Part(text), [(name, {"recipient_id": SENDER, "text": said}) for name, said in answers])


def texts(*answers: Answered) -> list[str]:
    return [said["text"] for said in one_reply(SENDER, answers)]


def did_you_mean(*payloads: str) -> Answered:
    buttons = [{"title": payload, "payload": payload} for payload in (*payloads, "/help")]
    return Answered(
        Part(""), [("utter_did_you_mean", {"recipient_id": SENDER, "text": "Menar du?", "buttons": buttons})]
    )


def test_the_question_goes_on_first_and_the_form_last() -> None:
    assert [part.text for part in parts(CANCEL_AND_ASK, UNDERSTOOD)] == [QUESTION, CANCELLATION]


def test_a_message_with_one_wish_goes_on_whole_and_is_not_read_at_the_door() -> None:
    assert parts("vad är en SIP?", UNDERSTOOD) == [Part("vad är en SIP?")]


def test_parts_of_which_none_is_understood_go_on_whole() -> None:
    assert parts(CANCEL_AND_ASK) == [Part(CANCEL_AND_ASK)]


def test_two_sentences_that_want_the_same_are_one_part() -> None:
    same = {"vad gör doktorn": "faq/doctors_role", "vad bestämmer läkaren?": "faq/doctors_role"}
    text = "vad gör doktorn och vad bestämmer läkaren?"
    assert parts(text, same) == [Part(text)]


def test_danger_in_one_part_makes_the_whole_message_one_of_danger() -> None:
    found = parts("vad är en SIP? och jag vill boka en tid, jag orkar inte leva längre", UNDERSTOOD)
    assert [(part.text, (part.parse_data or {})["intent"]["name"]) for part in found] == [("", "danger")]


def test_no_part_is_ever_a_command() -> None:
    found = parts("vad är en SIP? /restart och vad är en REKO?", {"vad är en SIP?": "faq/what_is_sip"})
    assert not [part for part in found if part.text.startswith("/")]


def test_when_reading_fails_the_message_goes_on_whole() -> None:
    async def broken(_: str) -> dict[str, Any]:
        raise RuntimeError

    async def nothing() -> str | None:
        return None

    assert asyncio.run(parts_of(CANCEL_AND_ASK, broken, nothing)) == [Part(CANCEL_AND_ASK)]


def test_an_answer_beside_a_question_is_a_part_only_while_a_form_asks() -> None:
    text, answer = "ja, torsdag passar. Men vad kostar det?", [entity("answer", "yes")]
    understood = {"vad kostar det?": "faq/what_does_the_meeting_cost", "ja, torsdag passar.": "affirm"}
    assert parts(text, understood, entities=answer) == [Part(text)]
    found = parts(text, understood, asked_for="booking_confirmed", entities=answer)
    assert [part.text for part in found] == ["vad kostar det?", "ja, torsdag passar."]


def test_a_story_beside_a_question_is_no_answer() -> None:
    text = "jag har ont i ryggen. vad är en SIP?"
    assert parts(text, UNDERSTOOD, asked_for="booking_time") == [Part(text)]


def test_an_answer_to_another_question_than_the_open_one_is_no_part() -> None:
    text, name = "Kim Testsson, men vad är en SIP?", [entity("person_name", "Kim Testsson")]
    assert parts(text, UNDERSTOOD, asked_for="booking_time", entities=name) == [Part(text)]


def test_what_is_too_much_is_told_and_the_form_still_opens() -> None:
    asked = {"Vad är SIP?": "faq/a", "Vad är AMA?": "faq/b", "Vad är EBB?": "faq/c", "Boka tid.": "book_appointment"}
    found = parts("Vad är SIP? Vad är AMA? Vad är EBB? Boka tid.", asked)
    assert [(part.text, part.surplus) for part in found if part.surplus] == [("Vad är EBB?", True)]
    assert found[-1].text == "Boka tid."


def test_the_forms_question_is_said_once_and_last() -> None:
    asked_again = answered(("utter_faq/what_is_sip", "En plan."), ("utter_offer_times", "Vilken tid?"))
    went_on = answered(("utter_then_another_time", "Då letar vi."), ("utter_ask_phone", "Vilket nummer?"))
    assert texts(asked_again, went_on) == ["En plan.", "Då letar vi.", "Vilket nummer?"]


def test_an_answer_that_two_parts_got_is_said_once() -> None:
    assert texts(answered(("utter_help", "Hjälp.")), answered(("utter_help", "Hjälp."))) == ["Hjälp."]


def test_of_two_unsure_parts_one_question_comes_with_the_choices_of_both() -> None:
    (said,) = one_reply(SENDER, [did_you_mean("/a", "/b"), did_you_mean("/b", "/c")])
    assert [button["payload"] for button in said["buttons"]] == ["/a", "/b", "/c", "/help"]


def test_a_part_that_failed_is_named_and_the_others_are_answered() -> None:
    said = texts(answered(text=QUESTION), answered(("utter_ask_phone", "Vilket nummer?"), text=CANCELLATION))
    assert QUESTION in said[0]
    assert said[1:] == ["Vilket nummer?"]


def test_a_question_of_no_form_is_kept_and_comes_after_the_answers() -> None:
    whose = answered(("utter_ask_whose_coordinator", "Vilken vårdcentral?"))
    assert texts(whose, answered(("utter_faq/a", "En plan."))) == ["En plan.", "Vilken vårdcentral?"]


def test_nothing_answered_is_nothing_said() -> None:
    assert texts(answered(), answered()) == []


def test_the_collector_knows_which_response_each_message_is_of() -> None:
    replies = Replies()

    async def speak() -> None:
        await replies.send_text_message(SENDER, "utan namn")
        await replies.send_response(SENDER, {"text": "ett\n\ntvå", "utter_action": "utter_help"})

    asyncio.run(speak())
    assert [name for name, _ in replies.said] == ["", "utter_help", "utter_help"]


def test_the_parts_of_a_message_count_as_one_message() -> None:
    def event(kind: str, message_id: str | None = None) -> SimpleNamespace:
        return SimpleNamespace(type_name=kind, message_id=message_id)

    events = [event("user", "1"), event("bot"), event("user", "2"), event("bot"), event("user", "2"), event("bot")]
    assert [kind.type_name for kind in as_one_message(events)] == ["user", "bot", "user", "bot", "bot"]


def test_a_cancellation_and_a_question_are_both_answered(system: System) -> None:
    talk = Talk(system)
    talk.say(CANCEL_AND_ASK)
    assert talk.heard("utter_faq/what_is_sip")
    assert talk.ends_with("utter_ask_booking_code")


def test_two_questions_and_a_booking_are_all_answered(system: System) -> None:
    talk = Talk(system)
    talk.say("Vad är en SIP och hur lång tid tar samtalet? Jag vill också boka en tid på törnrosen på fredag vecka 51.")
    assert talk.heard("utter_faq/what_is_sip", "utter_faq/how_long_is_the_meeting")
    assert talk.times
    assert all(start.isoweekday() == 5 for start in talk.starts)


def test_in_a_form_the_question_is_answered_and_then_the_answer_is_taken(system: System) -> None:
    talk = Talk(system)
    talk.say("boka tid på törnrosen")
    answer = talk.say("ja, torsdag vecka 51 passar. Men vad kostar det?")
    assert talk.heard("utter_faq/what_does_the_meeting_cost")
    assert talk.starts
    assert all(start.isoweekday() == 4 for start in talk.starts)
    assert answer.count("Vilken passar dig?") == 1


def test_a_name_beside_a_question_is_taken_and_never_kept_in_words(system: System) -> None:
    talk = Talk(system)
    talk.say("boka tid på kryddgården")
    talk.pick()
    assert talk.ends_with("utter_ask_person_name")
    talk.say("Kim Testsson, men vad är en SIP?")
    assert talk.heard("utter_faq/what_is_sip")
    assert talk.ends_with("utter_ask_phone")


def test_a_phone_number_beside_a_question_is_taken(system: System) -> None:
    talk = Talk(system)
    talk.say("boka tid på kryddgården")
    talk.pick()
    talk.say("Kim Testsson")
    talk.say(f"{PHONE}. Vad är en REKO?")
    assert talk.heard("utter_faq/what_is_reko")
    assert talk.ends_with("utter_confirm_booking_preliminary")


def test_a_yes_beside_a_question_books(system: System) -> None:
    talk = Talk(system, actor=new_resident())
    talk.says(["boka tid på törnrosen", "första bästa"])
    talk.say("ja. Och vad är en SIP?")
    assert talk.heard("utter_faq/what_is_sip", "utter_booking_confirmed")


def test_a_button_of_the_first_part_is_still_a_button(system: System) -> None:
    talk = Talk(system)
    talk.say("vem är min reko? och vad är en SIP?")
    assert talk.heard("utter_faq/what_is_sip")
    talk.press("Törnrosen")
    assert "Törnrosen" in talk.answer
    assert not talk.heard("utter_lost")


def test_danger_beside_a_wish_is_all_that_is_answered(system: System) -> None:
    talk = Talk(system)
    answer = talk.say("vad är en SIP? och jag vill boka en tid, jag orkar inte leva längre")
    assert "112" in answer
    assert not talk.heard("utter_faq/what_is_sip")
    assert not talk.times


def test_a_message_that_also_erases_leaves_nothing_behind(system: System) -> None:
    talk = Talk(system)
    talk.say("vad är en SIP? och radera allt jag har skrivit")
    assert talk.heard("utter_faq/what_is_sip", "utter_erased")
    assert talk.say("fortsätt")
    assert talk.heard("utter_nothing_to_resume")


@pytest.mark.parametrize(
    "text", ["kan soc och af prata med varandra", "jag vill boka en tid och kartlägga min situation"]
)
def test_what_is_one_wish_gets_one_answer(system: System, text: str) -> None:
    talk = Talk(system)
    talk.say(text)
    assert not talk.heard("utter_part_unanswered")
    assert len(talk.replies) <= 3


def test_user_who_refuses_a_day_and_asks_for_another_says_one_thing() -> None:
    text = "nej, jag kan inte onsdag, går det på fredag i stället"
    said = [entity("when", [{"start": "2026-11-27T00:00", "end": "2026-11-28T00:00"}]), entity("answer", "no")]
    assert parts(text, asked_for="booking_confirmed", entities=said) == [Part(text)]


@pytest.mark.parametrize(
    "text", ["vad händer om jag tar en tid men blir sjuk?", "kostar det nåt å träffa koordinatorn?"]
)
def test_one_question_with_a_joining_word_in_it_stays_whole(text: str) -> None:
    assert [part.text for part in parts(text)] == [text]


def test_a_time_of_the_list_beside_a_question_is_kept_and_the_question_comes_first() -> None:
    known = {"Vem får veta det?": "faq/who_finds_my_booking"}
    told = parts("Nummer 3. Vem får veta det?", known, asked_for="booking_time")
    assert [part.text for part in told] == ["Vem får veta det?", "Nummer 3."]
    assert len(parts("Nummer 3. Vem får veta det?", asked_for="booking_time")) == 1


def test_a_polite_no_stands_beside_the_question_after_it() -> None:
    question = "kan jag göra det senare?"
    said = parts(
        f"nej tack. {question}",
        {question: "faq/who_can_ask_for_sip", "nej tack": "deny"},
        asked_for="consent_employer",
        entities=[entity("answer", "no")],
    )
    assert [part.text for part in said] == [question, "nej tack"]


def test_a_yes_stands_beside_what_is_asked_of_it() -> None:
    yes = [entity("answer", "yes")]
    assert len(parts("ja men vad får de veta då?", {"ja": "affirm"}, asked_for="consent_employer", entities=yes)) == 2


def test_an_answer_whose_name_begins_as_a_question_of_the_form_is_said() -> None:
    first = answered(("utter_consent_yes_later", "Ja, senare."), ("utter_ask_consent_employer", "Får REKO?"))
    assert texts(first, answered(("utter_ask_consent_content", "Vad?"))) == ["Ja, senare.", "Vad?"]
    read = answered(("utter_consent_yes_employer", "Arbetsgivaren: ja."), ("utter_ask_consent_right", "Rätt?"))
    assert texts(read, answered(("utter_ask_consent_content", "Vad?"))) == ["Vad?"]
