"""What a conversation leaves behind: one sealed row a turn, and nothing in it of what must never be kept."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta

from assistant import clock, identity
from assistant.casework.actors import Actor, AssuranceLevel, Role
from tests.conversations.talk import Talk, resident
from tests.system import System
from tests.talk.stored import all_that_is_kept, raw_files, turns

MARKER = "zebramarkering"
NAME, PHONE, PHONE_AS_SAID = "Kim Testsson", "+46701740611", "070-174 06 11"
CODE_LEAD = "Din bokningskod är: "


def booked(fragile: System, phone: str = PHONE_AS_SAID) -> Talk:
    """A talk that ended in a preliminary booking, with its consent refused."""
    talk = Talk(fragile)
    talk.says(["boka tid", "kryddgården"])
    talk.press(talk.times[0]["title"])
    talk.says([NAME, phone, "ja"])
    assert CODE_LEAD in talk.answer
    return talk


def code_in(answer: str) -> str:
    return answer.split(CODE_LEAD)[1].split(".")[0]


def test_no_byte_of_the_databases_shows_what_was_said(fragile: System) -> None:
    talk = Talk(fragile)
    talk.say(f"vad är sip {MARKER}")
    assert MARKER in all_that_is_kept(fragile, talk.sender)
    assert MARKER.encode() not in raw_files(fragile)
    assert b"samordnad individuell plan" not in raw_files(fragile)


def test_every_turn_is_one_row(fragile: System) -> None:
    talk = Talk(fragile)
    talk.says(["hej", "vad är sip", "boka tid", "törnrosen", "stopp"])
    said = [sum(event["event"] == "user" for event in turn) for turn in turns(fragile, talk.sender)]
    assert said in ([1] * 5, [0, *[1] * 5])  # Rasa may keep the start of a conversation by itself.


def test_name_phone_and_booking_code_are_not_kept_in_the_conversation(fragile: System) -> None:
    talk = booked(fragile)
    code = code_in(talk.answer)
    kept = all_that_is_kept(fragile, talk.sender)
    for secret in (NAME, "Testsson", PHONE, PHONE_AS_SAID, PHONE_AS_SAID.replace("-", "").replace(" ", ""), code):
        assert secret not in kept
    assert "[bokningskod]" in kept


def test_name_phone_and_booking_code_stand_nowhere_in_clear(fragile: System) -> None:
    talk = booked(fragile, "070-174 06 12")
    files = raw_files(fragile)
    for secret in ("Testsson", "+46701740612", "0701740612", code_in(talk.answer)):
        assert secret.encode() not in files


def test_a_booking_code_that_somebody_shows_is_not_kept(fragile: System) -> None:
    code = code_in(booked(fragile, "070-174 06 13").answer)
    talk = Talk(fragile)
    talk.says([f"min tid, koden är {code}"])
    kept = all_that_is_kept(fragile, talk.sender)
    assert code not in kept
    assert code.split()[0] not in kept


def test_a_phone_number_in_the_wrong_place_is_not_kept(fragile: System) -> None:
    talk = Talk(fragile)
    talk.says([f"hej ring mig på {PHONE_AS_SAID} tack"])
    kept = all_that_is_kept(fragile, talk.sender)
    assert PHONE_AS_SAID not in kept
    assert PHONE not in kept


def test_a_name_told_without_being_asked_for_is_not_kept(fragile: System) -> None:
    talk = Talk(fragile)
    talk.says([f"hej, jag heter {NAME} och vill boka tid", "törnrosen"])
    assert "Testsson" not in all_that_is_kept(fragile, talk.sender)


def test_identity_tokens_are_not_kept(fragile: System) -> None:
    talk = Talk(fragile, actor=resident("demo-resident-token"))
    token = talk._token() or ""
    signature = token.rsplit(".", 1)[1]
    talk.says(["hej", "min tid"])
    kept = all_that_is_kept(fragile, talk.sender)
    assert '"identity"' not in kept
    assert "eyJ" not in kept
    assert signature not in kept


def test_words_of_danger_are_not_kept_nor_what_was_answered(fragile: System) -> None:
    talk = Talk(fragile)
    talk.says(["boka tid"])
    answer = talk.say(f"jag vill ta livet av mig {MARKER}")
    assert "112" in answer
    last = json.dumps(turns(fragile, talk.sender)[-1], ensure_ascii=False)
    for trace in (MARKER, "livet", "suicide", "certain", "90390", "utter_danger"):
        assert trace not in last


def test_who_needs_a_human_is_not_kept_with_the_reason(fragile: System) -> None:
    talk = Talk(fragile)
    talk.says(["boka tid", f"jag har skyddad identitet {MARKER}"])
    last = json.dumps(turns(fragile, talk.sender)[-1], ensure_ascii=False)
    for trace in (MARKER, "skyddad", "protected", "utter_human_path"):
        assert trace not in last


def test_the_case_database_holds_contact_data_only_sealed(fragile: System) -> None:
    booked(fragile, "070-174 06 14")
    with closing(sqlite3.connect(fragile.plan.data_dir / "casework.db")) as database:
        contacts = [row for (row,) in database.execute("SELECT sealed_contact FROM persons") if row]
    assert contacts
    assert all(contact.startswith("sealed:") for contact in contacts)


def test_a_token_of_a_coordinator_in_the_chat_does_not_book_as_a_resident(fragile: System) -> None:
    talk = Talk(fragile, actor=Actor(Role.COORDINATOR, "c", "tornrosen", AssuranceLevel.DEMO))
    talk.says(["boka tid", "törnrosen"])
    talk.press(talk.times[0]["title"])
    assert "Vad heter du" in talk.answer


def test_an_expired_token_makes_an_anonymous_talk(fragile: System) -> None:
    sealer = fragile.settings.sealer
    actor = resident("demo-resident-expired")
    old = identity.mint(sealer, actor, now=clock.now() - timedelta(days=400), lifetime=timedelta(minutes=5))
    talk = Talk(fragile, actor=actor)
    talk._token = lambda: old  # type: ignore[method-assign]
    talk.says(["boka tid", "törnrosen"])
    talk.press(talk.times[0]["title"])
    assert "Vad heter du" in talk.answer


def test_an_erasure_asked_for_in_the_talk_leaves_nothing_of_it(fragile: System) -> None:
    talk, other = Talk(fragile), Talk(fragile)
    other.say("vad är en sip")
    talk.says(["vad är en reko", f"{MARKER} boka tid", "radera allt jag har skrivit"])
    assert talk.replies[-1]["custom"] == {"kind": "erased"}
    assert turns(fragile, talk.sender) == []
    assert turns(fragile, other.sender) != []
    talk.say("vad är en reko")
    assert MARKER not in all_that_is_kept(fragile, talk.sender)
