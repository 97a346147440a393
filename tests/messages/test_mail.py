"""Mail to a real SMTP server on this machine."""

import logging
import ssl
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.messages import mail
from assistant.messages.failures import Unsent
from assistant.messages.settings import MailServer, Security
from tests.messages.servers import PASSWORD, Post, certificate_for_localhost, mail_server, server_context
from tests.store.houses import NOW
from tests.system import free_ports

TO = "kim@example.org"


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def server(post: Post) -> Iterator[MailServer]:
    with mail_server(post) as running:
        yield running


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate_for_localhost(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the certificate were among those that the machine trusts."""
    make = ssl.create_default_context
    monkeypatch.setattr(ssl, "create_default_context", lambda *_, **__: make(cafile=str(certificate)))


def send(server: MailServer, text: str = "Påminnelse: du har en tid.", to: str = TO) -> None:
    mail.send(server, to=to, subject="Din tid", text=text, message_id="a1b2", now=NOW)


def problem(server: MailServer) -> tuple[str, bool]:
    with pytest.raises(Unsent) as caught:
        send(server)
    return caught.value.problem, caught.value.for_good


def test_a_mail_arrives_as_it_was_written(server: MailServer, post: Post) -> None:
    send(server)
    [mail_] = post.mails
    assert (post.to, mail_["From"], mail_["To"], mail_["Subject"]) == ([TO], "tider@example.org", TO, "Din tid")
    assert mail_.get_content().strip() == "Påminnelse: du har en tid."
    assert mail_["Auto-Submitted"] == "auto-generated"
    assert mail_["Date"].datetime == NOW


def test_a_copy_of_a_mail_can_be_known_by_its_id(server: MailServer, post: Post) -> None:
    send(server)
    send(server)
    assert {mail_["Message-ID"] for mail_ in post.mails} == {"<a1b2@example.org>"}


def test_an_unknown_address_is_refused_for_good(server: MailServer, post: Post) -> None:
    post.refuses = (TO,)
    assert problem(server) == ("address_refused", True)


@pytest.mark.parametrize(
    ("answer", "told"),
    [("451 try later", ("mail_refused", False)), ("554 no", ("mail_refused", True))],
)
def test_a_refused_mail_is_tried_again_only_when_the_server_says_so(
    server: MailServer, post: Post, answer: str, told: tuple[str, bool]
) -> None:
    post.answer = answer
    assert problem(server) == told


def test_a_server_that_is_away_is_no_disaster() -> None:
    [nobody] = free_ports(1)
    assert problem(MailServer("127.0.0.1", nobody, Security.NONE, "tider@example.org")) == ("mail_server_away", False)


def test_a_mail_goes_sealed_and_with_a_login(post: Post, certificate: Path, trusted: None) -> None:
    with mail_server(post, certificate) as server:
        send(replace(server, security=Security.STARTTLS, user="tider", password=PASSWORD))
    assert (post.sealed, post.logins) == ([True], ["tider"])


def test_a_wrong_password_is_said_as_such(post: Post, certificate: Path, trusted: None) -> None:
    with mail_server(post, certificate) as server:
        told = problem(replace(server, security=Security.STARTTLS, user="tider", password="fel"))
    assert told == ("login_refused", False) and post.mails == []


def test_a_mail_goes_sealed_from_the_first_byte(post: Post, certificate: Path, trusted: None) -> None:
    with mail_server(post, ssl_context=server_context(certificate)) as server:
        send(replace(server, host="localhost", security=Security.SSL))
    assert len(post.mails) == 1


def test_nothing_is_sent_to_a_server_that_nobody_vouches_for(post: Post, certificate: Path) -> None:
    with mail_server(post, certificate) as server:
        told = problem(replace(server, security=Security.STARTTLS))
    assert told == ("mail_server_away", False) and post.mails == []


def test_nothing_is_sent_unsealed_when_it_should_be_sealed(server: MailServer, post: Post) -> None:
    assert problem(replace(server, security=Security.STARTTLS)) == ("not_sealed", False)
    assert post.mails == []


def test_no_failure_tells_an_address(server: MailServer, post: Post, caplog: pytest.LogCaptureFixture) -> None:
    post.refuses = (TO,)
    with caplog.at_level(logging.DEBUG), pytest.raises(Unsent) as caught:
        send(server)
    assert TO not in str(caught.value) and caught.value.__cause__ is None
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("assistant")]
    assert not any(TO in line for line in ours)
