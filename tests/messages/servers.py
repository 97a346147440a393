"""Real servers on this machine: one that takes mail by SMTP, one that takes SMS by HTTP."""

import asyncio
import datetime as dt
import ipaddress
import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from assistant.messages.settings import MailServer, Security, SmsFormat, SmsGateway
from tests.system import free_ports

LOOPBACK = "127.0.0.1"
PASSWORD = "hemligt"


@dataclass
class Post:
    """A mail server's handler. `answer` is what it says to a mail; `refuses` are addresses it does not know."""

    answer: str = "250 OK"
    refuses: tuple[str, ...] = ()
    mails: list[EmailMessage] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    sealed: list[bool] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if address in self.refuses:
            return "550 no such address"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.answer.startswith("250"):
            self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
            self.to += envelope.rcpt_tos
            self.sealed.append(session.ssl is not None)
        return self.answer

    def login(self, server: Any, session: Any, envelope: Any, mechanism: str, given: LoginPassword) -> AuthResult:
        self.logins.append(given.login.decode())
        return AuthResult(success=given.password == PASSWORD.encode(), handled=False)


@contextmanager
def mail_server(post: Post, certificate: Path | None = None, **options: Any) -> Iterator[MailServer]:
    """With a `certificate` (key and certificate in one file) it takes mail only after STARTTLS, and a login."""
    [port] = free_ports(1)
    if certificate is not None:
        options |= {
            "tls_context": server_context(certificate),
            "require_starttls": True,
            "authenticator": post.login,
            "auth_required": True,
        }
    controller = Controller(post, hostname=LOOPBACK, port=port, loop=asyncio.new_event_loop(), **options)
    controller.start()
    try:
        yield MailServer("localhost" if certificate else LOOPBACK, port, Security.NONE, "tider@example.org")
    finally:
        controller.stop()
        controller.loop.close()


def server_context(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def certificate_for_localhost(folder: Path) -> Path:
    """A certificate that nobody but the test trusts, with its key, valid around now."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address(LOOPBACK))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    pem = serialization.Encoding.PEM
    file = folder / "localhost.pem"
    file.write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain) + made.public_bytes(pem))
    return file


@dataclass
class Gateway:
    """An SMS gateway's account: what it was sent, and what it answers."""

    status: int = 200
    got: list[dict[str, str]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def sms_gateway(account: Gateway, **changes: Any) -> Iterator[SmsGateway]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # noqa: N802
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            is_json = self.headers["Content-Type"] == "application/json"
            account.got.append(json.loads(body) if is_json else dict(parse_qsl(body)))
            account.headers.append(dict(self.headers))
            self.send_response(account.status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer((LOOPBACK, 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    usual: dict[str, Any] = {
        "url": f"http://{LOOPBACK}:{server.server_port}/sms",
        "format": SmsFormat.JSON,
        "auth_header": "Authorization",
        "auth": "",
        "sender": "",
        "to_field": "to",
        "text_field": "message",
        "sender_field": "from",
        "reference_field": "",
    }
    try:
        yield SmsGateway(**{**usual, **changes})
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
