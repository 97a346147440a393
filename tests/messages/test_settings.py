"""The ways out are read from the environment, and what can't be used is refused in one sentence."""

import pytest

from assistant.messages import settings
from assistant.messages.settings import Security, SmsFormat
from assistant.settings import SettingsError

MAIL = {"REKO_SMTP_HOST": "post.example.org", "REKO_SMTP_FROM": "tider@example.org"}
SMS = {"REKO_SMS_URL": "https://sms.example.org/send"}


def test_without_settings_nothing_leaves_the_machine() -> None:
    ways = settings.load({"REKO_MODE": "production"})
    assert (ways.mail, ways.sms, ways.public_url) == (None, None, "")


def test_mail_is_sealed_unless_somebody_says_otherwise() -> None:
    mail = settings.load(MAIL).mail
    assert mail is not None and (mail.security, mail.port, mail.user) == (Security.STARTTLS, 587, "")
    by_ssl = settings.load({**MAIL, "REKO_SMTP_SECURITY": "ssl", "REKO_SMTP_USER": "x"}).mail
    assert by_ssl is not None and (by_ssl.port, by_ssl.user) == (465, "x")


def test_a_mail_server_on_this_machine_may_be_unsealed() -> None:
    mail = settings.load({**MAIL, "REKO_SMTP_HOST": "localhost", "REKO_SMTP_SECURITY": "none"}).mail
    assert mail is not None and mail.port == 25


def test_an_sms_gateway_has_names_of_its_own() -> None:
    sms = settings.load({**SMS, "REKO_SMS_FORMAT": "form", "REKO_SMS_TO_FIELD": "msisdn"}).sms
    assert sms is not None and (sms.format, sms.to_field, sms.text_field) == (SmsFormat.FORM, "msisdn", "message")


def test_a_demo_knows_its_own_address() -> None:
    assert settings.load({"REKO_WEB_PORT": "8123"}).public_url == "http://localhost:8123"
    told = settings.load({"REKO_MODE": "production", "REKO_PUBLIC_URL": "https://tid.example.org/"})
    assert told.public_url == "https://tid.example.org"


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"REKO_SMTP_HOST": "post.example.org"}, "REKO_SMTP_FROM"),
        ({**MAIL, "REKO_SMTP_FROM": "tider"}, "REKO_SMTP_FROM"),
        ({**MAIL, "REKO_SMTP_SECURITY": "tls"}, "starttls, ssl eller none"),
        ({**MAIL, "REKO_SMTP_SECURITY": "none"}, "egna datorn"),
        ({**MAIL, "REKO_SMTP_PORT": "x"}, "REKO_SMTP_PORT"),
        ({**MAIL, "REKO_SMTP_PORT": "70000"}, "REKO_SMTP_PORT"),
        ({"REKO_SMS_URL": "http://sms.example.org"}, "https://"),
        ({"REKO_SMS_URL": "file:///x"}, "https://"),
        ({**SMS, "REKO_SMS_FORMAT": "xml"}, "json eller form"),
        ({"REKO_PUBLIC_URL": "tid.example.org"}, "REKO_PUBLIC_URL"),
    ],
)
def test_what_can_not_be_used_is_refused(environ: dict[str, str], says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        settings.load(environ)


def test_a_password_is_never_shown() -> None:
    ways = settings.load({**MAIL, **SMS, "REKO_SMTP_PASSWORD": "hemligt", "REKO_SMS_AUTH": "Bearer hemligt"})
    assert "hemligt" not in repr(ways) + repr(ways.mail) + repr(ways.sms)
