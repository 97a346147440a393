from assistant.bootstrap import House
from assistant.store import sessions
from tests.store.houses import COORDINATOR, NOW, later, rows


def load(house: House, tab="t1", now=NOW, session_id="s"):
    with house.uow() as uow:
        return sessions.load(uow, session_id=session_id, tab=tab, now=now)


def save(house: House, tab="t1", sender="sender-secret", actor=None, now=NOW) -> None:
    with house.uow() as uow:
        sessions.save(uow, session_id="s", tab=tab, sender=sender, actor=actor, now=now)


def test_an_unknown_session_is_none(house: House) -> None:
    assert load(house) is None


def test_a_tab_finds_its_conversation_and_who_is_logged_in(house: House) -> None:
    save(house, actor=COORDINATOR)
    found = load(house)
    assert found is not None
    assert (found.sender, found.actor, found.created) == ("sender-secret", COORDINATOR, NOW)
    assert load(house, session_id="another") is None


def test_seeing_it_is_noted_and_saving_again_keeps_when_it_was_made(house: House) -> None:
    save(house)
    load(house, now=later(minutes=5))
    save(house, sender="new", now=later(minutes=7))
    found = load(house, now=later(minutes=9))
    assert found is not None
    assert (found.sender, found.created, found.last_seen) == ("new", NOW, later(minutes=7))


def test_forgetting_one_tab_or_the_whole_session(house: House) -> None:
    for tab in ("t1", "t2", "t3"):
        save(house, tab=tab)
    with house.uow() as uow:
        sessions.forget(uow, session_id="s", tab="t1")
        assert load(house, "t1") is None
        assert load(house, "t2") is not None
        sessions.forget(uow, session_id="s")
    assert rows(house, "web_sessions") == []


def test_unused_sessions_are_forgotten(house: House) -> None:
    save(house)
    save(house, tab="t2", now=later(hours=2))
    with house.uow() as uow:
        sessions.forget_unused(uow, since=later(hours=1))
    assert load(house) is None
    assert load(house, "t2") is not None


def test_neither_ids_nor_senders_can_be_read_in_the_database(house: House) -> None:
    save(house, tab="tab-secret", actor=COORDINATOR)
    stored = repr(rows(house, "web_sessions"))
    assert "secret" not in stored
    assert "coordinator" not in stored
