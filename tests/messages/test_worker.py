"""The whole way: a booking in the case database becomes a mail and an SMS at real servers on this machine."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Event, Thread

import pytest
from sqlalchemy import text

from assistant.bootstrap import House
from assistant.messages import mail
from assistant.messages.settings import WaysOut
from assistant.messages.worker import Worker
from assistant.services import channel_choice, dead_letters, outbox
from tests.messages.servers import Gateway, Post, mail_server, sms_gateway
from tests.services.outboxes import ADMIN
from tests.services.test_messages import cancel, kinds, rebook
from tests.store.houses import (
    DIRECTORY,
    FRIDAY,
    NOW,
    RESIDENT,
    STRANGER,
    book,
    code_holder,
    later,
    reload_directory,
    rows,
)

LINK = "https://tid.example.org"


@dataclass
class Office:
    """A worker with its servers, and a clock that the test sets."""

    house: House
    post: Post
    account: Gateway
    ways: WaysOut
    now: datetime = NOW
    worker: Worker = field(init=False)

    def __post_init__(self) -> None:
        self.worker = Worker(self.house, self.ways, lambda: self.now)

    def work(self, now: datetime | None = None) -> None:
        self.now = now or self.now
        while self.worker.once():
            pass


@pytest.fixture
def office(house: House) -> Iterator[Office]:
    centres = [{**one, "function_address": f"{one['id']}@example.org"} for one in DIRECTORY["care_centres"]]
    reload_directory(house, care_centres=centres)
    post, account = Post(), Gateway()
    with mail_server(post) as server, sms_gateway(account) as gateway:
        yield Office(house, post, account, WaysOut(server, gateway, LINK))


def choose_mail(house: House) -> None:
    with house.uow() as uow:
        channel_choice.choose(uow, channel="email", address="kim@example.org", by=RESIDENT, now=NOW)


def test_a_preliminary_booking_becomes_an_sms_and_a_mail_to_the_function_address(office: Office) -> None:
    book(office.house, by=STRANGER)
    office.work()
    [sms] = office.account.got
    assert sms == {
        "to": "+46701740605",
        "message": "Du har valt fredag 27 november kl. 09.00. Tiden gäller när vi har ringt dig. "
        "Frågor: ring 040-628 04 10 eller https://tid.example.org/min-tid.",
    }
    [mail_] = office.post.mails
    assert (office.post.to, mail_["Subject"]) == (["alen@example.org"], "Nytt i arbetslistan")
    assert "Kim" not in mail_.get_content() and "27" not in mail_.get_content()


def test_a_resident_follows_a_booking_by_mail_to_its_end(office: Office) -> None:
    booked = book(office.house)
    choose_mail(office.house)
    office.work()
    rebook(office.house, booked, FRIDAY.replace(day=30))
    office.work()
    office.work(later(days=3))
    booked_, moved = (mail_.get_content() for mail_ in personal(office))
    assert booked_.startswith("Din tid är bokad: fredag 27 november kl. 09.00.")
    assert moved.startswith("Din tid är flyttad till måndag 30 november kl. 09.00.")
    office.work(later(days=6))
    assert personal(office)[-1].get_content().startswith("Påminnelse: du har en tid måndag 30 november kl. 09.00.")
    cancel(office.house, booked, now=later(days=6))
    office.work(later(days=6, hours=1))
    assert "avbokad" in personal(office)[-1].get_content() and len(personal(office)) == 4


def personal(office: Office) -> list:
    return [mail_ for mail_ in office.post.mails if mail_["To"] == "kim@example.org"]


def test_a_gateway_that_comes_back_gets_what_waited(office: Office) -> None:
    book(office.house, by=STRANGER)
    office.account.status = 503
    office.work()
    office.account.status = 200
    office.work(later(seconds=30))
    assert len(office.account.got) == 1
    office.work(later(seconds=61))
    office.work(later(hours=1))
    assert len(office.account.got) == 2
    assert ("booked_preliminary", "sent") in states(office.house)


def test_an_address_that_is_refused_becomes_a_dead_letter_that_can_be_sent_again(office: Office) -> None:
    book(office.house)
    choose_mail(office.house)
    office.post.refuses = ("kim@example.org",)
    office.work()
    with office.house.uow() as uow:
        [letter] = dead_letters.show(uow, by=ADMIN, now=NOW).dead
        assert (letter.problem, letter.channel, letter.tries) == ("address_refused", "email", 1)
        dead_letters.resend(uow, message_id=letter.id, by=ADMIN, now=NOW)
    office.post.refuses = ()
    office.work()
    assert len(personal(office)) == 1
    assert kinds(office.house) == ["booked"]


def test_a_worker_that_dies_after_sending_makes_one_extra_copy(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    class Died(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Died

    book(office.house)
    choose_mail(office.house)
    with monkeypatch.context() as patched:
        patched.setattr(outbox, "sent", die)
        with pytest.raises(Died):
            office.work()
    office.work(later(minutes=4))
    assert len(personal(office)) == 1
    for minutes in (6, 12, 60):
        office.work(later(minutes=minutes))
    assert len(personal(office)) == 2
    assert len({mail_["Message-ID"] for mail_ in personal(office)}) == 1


def test_a_worker_that_dies_before_sending_loses_nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    class Died(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Died

    book(office.house)
    choose_mail(office.house)
    with monkeypatch.context() as patched:
        patched.setattr(mail, "send", die)
        with pytest.raises(Died):
            office.work()
    office.work(later(minutes=6))
    assert len(personal(office)) == 1


def test_one_message_that_breaks_something_stops_no_other(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("kim@example.org")

    book(office.house, by=STRANGER)
    monkeypatch.setattr(mail, "send", broken)
    office.work()
    assert len(office.account.got) == 1
    assert ("unit_news", "waiting") in states(office.house)


def test_no_log_line_tells_who_or_what(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    book(office.house, by=STRANGER)
    office.account.status, office.post.answer = 400, "554 no"
    with caplog.at_level(logging.INFO):
        office.work()
    ours = [record.getMessage() for record in caplog.records if record.name.startswith(("assistant", "reko"))]
    assert len(ours) == 2
    assert not any(secret in line for line in ours for secret in ("0605", "example.org", "Kim", "kl."))


def test_without_servers_nothing_is_lost(house: House) -> None:
    booked = book(house, by=STRANGER)
    office = Office(house, Post(), Gateway(), WaysOut(None, None, ""))
    office.work()
    assert kinds(house, by=code_holder(booked.appointment)) == ["booked_preliminary"]
    assert states(house).count(("unit_news", "shown")) == 1


def test_a_worker_waits_for_a_database_that_is_away_and_ends_when_told(office: Office) -> None:
    book(office.house, by=STRANGER)
    with office.house.engine.begin() as connection:
        connection.execute(text("ALTER TABLE messages RENAME TO messages_away"))
    stop = Event()
    running = Thread(target=office.worker.run, args=(stop, 0.02))
    running.start()
    try:
        stop.wait(0.2)
        with office.house.engine.begin() as connection:
            connection.execute(text("ALTER TABLE messages_away RENAME TO messages"))
        for _ in range(200):
            if office.account.got and office.post.mails:
                break
            stop.wait(0.05)
    finally:
        stop.set()
        running.join(10)
    assert not running.is_alive()
    assert len(office.account.got) == len(office.post.mails) == 1


def test_a_worker_with_other_servers_takes_what_is_its_own(office: Office) -> None:
    """An installation with mail alone: the SMS is in the own view, the mail goes."""
    book(office.house, by=STRANGER)
    Office(office.house, office.post, office.account, replace(office.ways, sms=None)).work()
    assert (len(office.account.got), len(office.post.mails)) == (0, 1)
    assert ("booked_preliminary", "shown") in states(office.house)


def states(house: House) -> list[tuple[str, str]]:
    return [(kind, state) for kind, state in rows(house, "messages", "kind, state")]
