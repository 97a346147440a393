"""What is taken out of a turn before it is sealed."""

import json
from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet

from assistant.talk.stripping import stripped
from tests.talk.trackers import entity, user

NAME, PHONE, CODE, PERSONAL_NUMBER = "Kim Testsson", "070-174 06 05", "lampa tiger moln 42", "19121212-1212"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.e30.signature"
CRISIS = [user("jag vill dö", "danger", [entity("danger_kind", "suicide")]), user("skyddad", "human_path")]


def kept(*events: Event, asked_for: str | None = None) -> str:
    """As text; without the times, whose digits may be any number."""
    events_kept = [
        {name: value for name, value in event.items() if name != "timestamp"} for event in stripped(events, asked_for)
    ]
    return json.dumps(events_kept, ensure_ascii=False)


def only(event: Event, asked_for: str | None = None) -> dict[str, Any]:
    return stripped([event], asked_for)[0]


def test_ordinary_words_stay() -> None:
    assert only(user("vad är sip", "faq"))["text"] == "vad är sip"


def test_as_many_events_come_out_as_went_in_and_in_their_order() -> None:
    events = [CRISIS[0], ActionExecuted("utter_danger_suicide"), BotUttered("Ring 112."), SlotSet("care_centre", "x")]
    assert [event["event"] for event in stripped(events, None)] == ["user", "action", "bot", "slot"]


@pytest.mark.parametrize("secret", [PHONE, CODE, PERSONAL_NUMBER])
def test_numbers_and_codes_are_hidden_in_what_both_sides_said(secret: str) -> None:
    assert secret not in kept(user(f"det är {secret} tack", "inform"), BotUttered(f"Du skrev {secret}."))


@pytest.mark.parametrize("slot", ["person_name", "phone"])
def test_an_answer_to_a_personal_question_is_kept_without_its_words(slot: str) -> None:
    event = only(user(f"{NAME} zebra", "inform", [entity("person_name", NAME)]), asked_for=slot)
    assert event["text"] == event["parse_data"]["text"] == ""
    assert event["parse_data"]["entities"] == []
    assert "zebra" not in json.dumps(event)


def test_what_an_officer_tells_of_somebody_else_is_kept_without_its_words() -> None:
    told = user("klienten har zebra", "which_way", [entity("situation", {"consent": "yes"})])
    assert "zebra" not in kept(told)
    assert "zebra" not in kept(user("hon har zebra", "inform"), asked_for="way_need")


@pytest.mark.parametrize(("name", "value"), [("person_name", NAME), ("phone", PHONE), ("booking_code", CODE)])
def test_personal_entities_are_not_kept_whatever_was_asked_for(name: str, value: str) -> None:
    event = only(user("…", "inform", [entity(name, value), entity("answer", "yes")]), asked_for="care_centre")
    assert [found["entity"] for found in event["parse_data"]["entities"]] == ["answer"]


def test_the_audience_is_all_that_stays_of_the_metadata() -> None:
    event = only(user("hej", "greet", metadata={"audience": "staff", "identity": TOKEN, "more": 1}))
    assert event["metadata"] == {"audience": "staff"}


def test_the_token_is_not_kept_in_the_copies_that_rasa_makes() -> None:
    said = user("hej", "greet", metadata={"identity": TOKEN})
    said.parse_data["metadata"] = {"identity": TOKEN}  # type: ignore[typeddict-unknown-key]
    first = SlotSet("session_started_metadata", {"audience": "resident", "identity": TOKEN})
    assert TOKEN not in kept(first, said)
    assert "resident" in kept(first)


def test_the_values_that_filled_an_answer_are_not_kept() -> None:
    told = BotUttered(f"Din kod är {CODE}.", metadata={"utter_action": "utter_booking_preliminary", "code": CODE})
    assert CODE not in kept(told)


@pytest.mark.parametrize("message", CRISIS)
def test_nothing_of_a_crisis_is_kept(message: Event) -> None:
    answer = BotUttered("Ring 112 nu.", {"custom": {"kind": "danger"}}, {"utter_action": "utter_danger_suicide"})
    told = kept(message, ActionExecuted("utter_danger_suicide"), answer)
    for trace in ("dö", "skyddad", "112", "utter_danger", "suicide"):
        assert trace not in told


def test_what_comes_after_a_crisis_is_kept_again() -> None:
    assert "vad är sip" in kept(CRISIS[0], user("vad är sip", "faq"))


def test_buttons_stay_so_that_they_can_be_pressed() -> None:
    button = {"title": "Ja", "payload": '/affirm{"answer":"yes"}'}
    assert only(BotUttered("Stämmer det?", {"buttons": [button]}))["data"]["buttons"] == [button]


def test_the_events_themselves_are_left_as_they_were() -> None:
    said = user(f"ring {PHONE}", "inform", metadata={"identity": TOKEN})
    kept(said)
    assert PHONE in (said.text or "")
    assert said.metadata["identity"] == TOKEN


def test_a_name_and_number_that_are_read_back_are_kept_hidden() -> None:
    read_back = BotUttered(f"Du heter Kim Testsson och har numret {PHONE}.", metadata={"own_name": "Kim Testsson"})
    kept_text = only(read_back)["text"]
    assert kept_text.startswith("Du heter [namn] och har numret") and PHONE not in kept_text
    assert "Testsson" not in str(only(read_back))


@pytest.mark.parametrize("said", [NAME, f"{NAME}.", f"jag heter {NAME}", f"det är {NAME}s tid"])
def test_a_whole_name_that_nobody_asked_for_is_hidden(said: str) -> None:
    assert "Testsson" not in kept(user(said, "inform", [entity("person_name", NAME)]))


def test_a_lone_word_that_only_looks_like_a_name_stays() -> None:
    assert only(user("Stopp", "stop", [entity("person_name", "Stopp")]))["text"] == "Stopp"


def test_a_name_is_not_cut_out_of_other_words() -> None:
    said = only(user("jag heter Per och är där per telefon, personligen", "inform", [entity("person_name", "Per")]))
    assert "personligen" in said["text"]


def test_what_may_be_said_in_need_after_all_is_kept_without_its_words() -> None:
    said = user("bara efter zebra", "inform", [entity("when_unclear", "excluded")], metadata={"unkept": True})
    assert "zebra" not in kept(said)
    assert only(said)["metadata"] == {}
