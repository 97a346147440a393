"""Which ways out there are: a mail server, an SMS gateway, both or none. Read once from the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from assistant.casework.messages import Channel, email_address
from assistant.settings import Mode, SettingsError
from assistant.texts import text

OWN_PAGE = "/min-tid"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
PORTS = {"starttls": 587, "ssl": 465, "none": 25}
HIGHEST_PORT = 65535


class Security(StrEnum):
    """How the connection to the mail server is sealed. `none`: only to a server on this machine."""

    STARTTLS = "starttls"
    SSL = "ssl"
    NONE = "none"


class SmsFormat(StrEnum):
    JSON = "json"
    FORM = "form"


@dataclass(frozen=True, repr=False)
class MailServer:
    """`sender` is the address in From. Without `user` nobody logs in."""

    host: str
    port: int
    security: Security
    sender: str
    user: str = ""
    password: str = ""


@dataclass(frozen=True, repr=False)
class SmsGateway:
    """Where to POST an SMS, and what its fields are called there. `auth` is the value of `auth_header`.

    Without `reference_field` the gateway can't tell a repeated SMS from a new one.
    """

    url: str
    format: SmsFormat
    auth_header: str
    auth: str
    sender: str
    to_field: str
    text_field: str
    sender_field: str
    reference_field: str


@dataclass(frozen=True, repr=False)
class WaysOut:
    """`public_url` is where residents reach the web door, without a slash at the end; '' when not told."""

    mail: MailServer | None
    sms: SmsGateway | None
    public_url: str

    @property
    def channels(self) -> list[str]:
        """How a message can be sent, beside the person's own page."""
        found = {Channel.SMS: self.sms, Channel.EMAIL: self.mail}
        return [channel.value for channel, way in found.items() if way]


def load(environ: Mapping[str, str] = os.environ) -> WaysOut:
    """Reads `REKO_SMTP_*`, `REKO_SMS_*` and `REKO_PUBLIC_URL`. Raises `SettingsError` for what can't be used."""
    return WaysOut(_mail(environ), _sms(environ), _public_url(environ))


def _mail(environ: Mapping[str, str]) -> MailServer | None:
    host = environ.get("REKO_SMTP_HOST", "")
    if not host:
        return None
    security = _security(environ.get("REKO_SMTP_SECURITY", Security.STARTTLS), host)
    sender = email_address(environ.get("REKO_SMTP_FROM", ""))
    if sender is None:
        raise SettingsError(text("smtp_from_missing"))
    port = _port(environ.get("REKO_SMTP_PORT") or str(PORTS[security]))
    user, password = environ.get("REKO_SMTP_USER", ""), environ.get("REKO_SMTP_PASSWORD", "")
    return MailServer(host, port, security, sender, user, password)


def _security(value: str, host: str) -> Security:
    try:
        security = Security(value)
    except ValueError:
        raise SettingsError(text("smtp_security_unknown", value=value)) from None
    if security is Security.NONE and host not in LOOPBACK:
        raise SettingsError(text("smtp_unsealed"))
    return security


def _port(value: str) -> int:
    if not value.isdecimal() or not 0 < int(value) <= HIGHEST_PORT:
        raise SettingsError(text("smtp_port_unreadable", value=value))
    return int(value)


def _sms(environ: Mapping[str, str]) -> SmsGateway | None:
    url = environ.get("REKO_SMS_URL", "")
    if not url:
        return None
    return SmsGateway(
        url=_sealed_url(url),
        format=_format(environ.get("REKO_SMS_FORMAT", SmsFormat.JSON)),
        auth_header=environ.get("REKO_SMS_AUTH_HEADER", "Authorization"),
        auth=environ.get("REKO_SMS_AUTH", ""),
        sender=environ.get("REKO_SMS_FROM", ""),
        to_field=environ.get("REKO_SMS_TO_FIELD", "to"),
        text_field=environ.get("REKO_SMS_TEXT_FIELD", "message"),
        sender_field=environ.get("REKO_SMS_FROM_FIELD", "from"),
        reference_field=environ.get("REKO_SMS_REFERENCE_FIELD", ""),
    )


def _sealed_url(url: str) -> str:
    parsed = urlsplit(url)
    if parsed.scheme == "https" or (parsed.scheme == "http" and parsed.hostname in LOOPBACK):
        return url
    raise SettingsError(text("sms_url_unsealed"))


def _format(value: str) -> SmsFormat:
    try:
        return SmsFormat(value)
    except ValueError:
        raise SettingsError(text("sms_format_unknown", value=value)) from None


def told_public_url(environ: Mapping[str, str] = os.environ) -> str:
    """`REKO_PUBLIC_URL` without a slash at the end; '' when it is not set."""
    return environ.get("REKO_PUBLIC_URL", "").rstrip("/")


def _public_url(environ: Mapping[str, str]) -> str:
    url = told_public_url(environ)
    if not url and environ.get("REKO_MODE", Mode.DEMO) == Mode.DEMO:
        return f"http://localhost:{environ.get('REKO_WEB_PORT', '8000')}"
    if url and urlsplit(url).scheme not in ("https", "http"):
        raise SettingsError(text("public_url_unreadable"))
    return url
