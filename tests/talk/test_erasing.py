"""Somebody asks in the chat to be forgotten, and the databases are read afterwards."""

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any

from assistant import bootstrap, clock
from assistant.services import erasure
from assistant.store.erasure_log import NAME, lines
from assistant.web.rasa_client import RasaClient
from tests.conversations.deeds import book_directly
from tests.conversations.talk import Talk, new_resident
from tests.system import System
from tests.talk.stored import all_that_is_kept, raw_files, turns

MARKER = "zebramarkering"
ERASE = "radera allt jag har skrivit"
# Whoever has logged in is asked once before it is done.
ERASE_ALL = (ERASE, "ja")
HELD = "SELECT id, holder FROM holds WHERE released_at IS NULL AND outcome IS NULL"


def cases(system: System, query: str, *values: Any) -> list[Any]:
    with closing(sqlite3.connect(system.plan.data_dir / "casework.db")) as database:
        return database.execute(query, values).fetchall()


def test_all_of_a_persons_conversations_go_and_what_the_law_keeps_stays(fragile: System) -> None:
    actor = new_resident()
    talk, other = Talk(fragile, actor=actor), Talk(fragile, actor=actor)
    book_directly(talk, "kryddgården")
    other.say("vad är en reko")
    assert len(cases(fragile, "SELECT 1 FROM conversation_owners WHERE person_key = ?", actor.key)) == 2
    talk.says(ERASE_ALL)
    assert turns(fragile, talk.sender) == turns(fragile, other.sender) == []
    assert cases(fragile, "SELECT 1 FROM conversation_owners WHERE person_key = ?", actor.key) == []
    assert len(cases(fragile, "SELECT 1 FROM appointments WHERE person_key = ?", actor.key)) == 1
    refusals = cases(fragile, "SELECT status FROM consents WHERE person_key = ?", actor.key)
    assert refusals and {status for (status,) in refusals} == {"refused"}


def test_an_anonymous_talk_leaves_neither_its_words_nor_its_wishes_nor_a_held_time(fragile: System) -> None:
    talk = Talk(fragile)
    talk.says(["boka tid", "kryddgården"])
    others = cases(fragile, HELD)
    talk.pick()
    [held] = set(cases(fragile, HELD)) - set(others)
    talk.say(ERASE)
    assert turns(fragile, talk.sender) == []
    assert cases(fragile, "SELECT released_at FROM holds WHERE id = ?", held[0])[0][0] is not None
    assert cases(fragile, "SELECT 1 FROM occupied WHERE owner = ?", held[0]) == []
    assert cases(fragile, "SELECT 1 FROM consents WHERE conversation = ?", held[1]) == []


def test_the_record_of_an_erasure_holds_pseudonymous_ids_alone(fragile: System) -> None:
    actor = new_resident()
    talk = Talk(fragile, actor=actor)
    talk.says(["vad är en reko", *ERASE_ALL])
    done = cases(fragile, "SELECT scope, sealed_senders, done_at FROM erasures WHERE subject = ?", actor.key)
    assert [(scope, senders) for scope, senders, _ in done] == [("person", None)] and done[0][2]
    logged = [line for line in lines(fragile.plan.data_dir / NAME) if line["subject"] == actor.key]
    assert [line["scope"] for line in logged] == ["person"]
    assert talk.sender.encode() not in raw_files(fragile) + (fragile.plan.data_dir / NAME).read_bytes()
    assert talk.sender not in fragile.logs()


def test_what_several_messages_at_once_said_before_the_erasure_is_gone(fragile: System) -> None:
    talk = Talk(fragile)
    talk.say(f"{MARKER} vad är en reko")
    with ThreadPoolExecutor(3) as threads:
        said = [f"{MARKER} vad är en sip", ERASE, "vad kostar det"]
        list(threads.map(lambda words: Talk(fragile, sender=talk.sender).say(words), said))
    assert MARKER not in all_that_is_kept(fragile, talk.sender)


def test_a_talk_goes_on_as_a_new_one_after_it_was_erased(fragile: System) -> None:
    actor = new_resident()
    talk = Talk(fragile, actor=actor)
    talk.says([f"{MARKER} vad är en reko", *ERASE_ALL, "vad är en sip"])
    assert "vad är en sip" in all_that_is_kept(fragile, talk.sender)
    assert MARKER not in all_that_is_kept(fragile, talk.sender)
    assert len(cases(fragile, "SELECT 1 FROM conversation_owners WHERE person_key = ?", actor.key)) == 1


def test_an_erasure_asked_for_on_the_page_reaches_the_conversations(fragile: System) -> None:
    actor = new_resident()
    talk = Talk(fragile, actor=actor)
    talk.say(f"{MARKER} vad är en reko")
    house = bootstrap.open_house(fragile.settings)
    with house.uow() as uow:
        asked = erasure.ask(uow, sender=None, by=actor, now=clock.now())
    house.close()
    assert asyncio.run(handed_over(fragile, asked))
    assert turns(fragile, talk.sender) == []
    assert cases(fragile, "SELECT 1 FROM erasures WHERE id = ? AND done_at IS NOT NULL", asked)


async def handed_over(system: System, erasure_id: str) -> bool:
    async with RasaClient(system.rasa, system.rasa) as rasa:
        return await rasa.erase(erasure_id)
