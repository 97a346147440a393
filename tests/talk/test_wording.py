"""Which wording a reader gets: never at random."""

import asyncio
from typing import Any

import pytest

from assistant.nlu.safety import recognised_first
from assistant.talk.trouble import trouble
from assistant.talk.wording import OF_CONSENT, Wording, chosen_wording, without_own_errand
from tests.talk.trackers import domain, form, tracker, user

ALL = ["staff", None, "plain", "staff_plain"]


def variants(*names: str | None) -> list[dict[str, Any]]:
    return [{"text": str(name), "metadata": {"variant": name} if name else {"sources": []}} for name in names]


@pytest.mark.parametrize(
    ("names", "staff", "plain", "expected"),
    [
        (ALL, True, True, "staff_plain"),
        (ALL, False, True, "plain"),
        (ALL, True, False, "staff"),
        (ALL, False, False, "None"),
        (["staff", None, "plain"], True, True, "plain"),
        (["staff", None], True, True, "staff"),
        (["staff", None], False, True, "None"),
        ([None], True, True, "None"),
        (["staff"], False, False, "staff"),
    ],
)
def test_the_reader_decides(names: list[str | None], staff: bool, plain: bool, expected: str) -> None:
    assert chosen_wording(variants(*names), staff=staff, plain=plain)["text"] == expected


def generate(name: str, **values: Any) -> dict[str, Any] | None:
    said = tracker(user("hej", "greet", metadata={"audience": values.pop("audience", "resident")}))
    return asyncio.run(Wording(None, domain()).generate(name, said, "rest", **values))


def test_an_answer_that_nobody_has_reviewed_is_kept_back() -> None:
    said = generate("utter_faq/benefit_ceiling")
    assert said is not None
    assert said["text"].startswith("Det svarar jag inte på än.")
    assert "1 januari 2027" not in said["text"]


def test_choices_of_an_action_become_buttons_ahead_of_the_answers_own() -> None:
    mine = {"title": "Törnrosen", "payload": "/inform"}
    said = generate("utter_lost", choices=[mine])
    assert said is not None
    assert said["buttons"][0] == mine
    assert len(said["buttons"]) > 1


def test_the_buttons_of_a_topic_are_left_out_while_a_form_asks_its_own_question() -> None:
    topic, said = "utter_faq/what_is_reko", user("vad är en reko", "faq")
    free, busy = tracker(said), tracker(*form("booking_form", "care_centre"), said)
    spoken = [asyncio.run(Wording(None, domain()).generate(topic, at, "rest")) or {} for at in (free, busy)]
    assert [bool(one.get("buttons")) for one in spoken] == [True, False]
    assert without_own_errand(spoken[0]["text"]) == spoken[1]["text"]


def test_an_answer_is_never_changed_by_being_said() -> None:
    assert generate("utter_lost", choices=[{"title": "x", "payload": "/x"}]) != generate("utter_lost")


def test_a_response_that_nobody_wrote_says_nothing() -> None:
    assert generate("utter_that_nobody_wrote") is None


def test_trouble_has_a_phone_route_and_promises_nothing() -> None:
    reply = trouble("talk-1")[0]
    assert reply["recipient_id"] == "talk-1"
    assert "1177" in reply["text"]
    assert "112" in reply["text"]


def test_danger_is_answered_even_when_nothing_behind_the_door_works() -> None:
    found = recognised_first("jag vill ta livet av mig")
    reply = trouble("talk-1", found)[0]
    assert "90101" in reply["text"]
    assert reply["custom"] == {"kind": "danger"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Ett samtal.\nSkriv ”boka ett samtal” när du vill.\n", "Ett samtal."),
        (
            "Stöd.\nVill du träffa en REKO? Skriv ”boka ett samtal”. Är det akut: ring 112.",
            "Stöd.\nÄr det akut: ring 112.",
        ),
        ("Vill du börja själv? Fråga där eller skriv ”boka ett samtal”.", "Vill du börja själv? Fråga där."),
        ("En REKO kan hjälpa dig: skriv ”boka ett samtal”.", "En REKO kan hjälpa dig."),
    ],
)
def test_nobody_in_the_middle_of_something_is_told_to_begin_a_booking(written: str, said: str) -> None:
    assert without_own_errand(written) == said


def test_in_the_consent_questions_no_answer_tells_how_to_begin_them() -> None:
    text = "Samtycke betyder ja. Du bestämmer.\nSkriv ”ge samtycke” eller ”visa mina samtycken” om du vill gå vidare."
    assert without_own_errand(text, OF_CONSENT) == "Samtycke betyder ja. Du bestämmer."
    assert without_own_errand(text) == text
