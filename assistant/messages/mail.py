"""Mail by SMTP, with the standard library: one connection a message, as there are few."""

import smtplib
import ssl
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from assistant.messages.failures import Unsent
from assistant.messages.settings import MailServer, Security

TIMEOUT_SECONDS = 20.0
REFUSED_FOR_GOOD = 500


def send(server: MailServer, *, to: str, subject: str, text: str, message_id: str, now: datetime) -> None:
    """Hands the mail to the server. Raises `Unsent`.

    The same `message_id` gives the same Message-ID: a second copy can be known by it.
    """
    mail = _written(server, to, subject, text, message_id, now)
    try:
        with _connected(server) as connection:
            if server.user:
                connection.login(server.user, server.password)
            connection.send_message(mail)
    except smtplib.SMTPException as error:
        raise _failure(error) from None
    except (OSError, ValueError):
        raise Unsent("mail_server_away") from None


def _connected(server: MailServer) -> smtplib.SMTP:
    if server.security is Security.SSL:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT_SECONDS, context=ssl.create_default_context())
    connection = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT_SECONDS)
    try:
        if server.security is Security.STARTTLS:
            connection.starttls(context=ssl.create_default_context())
    except BaseException:
        connection.close()
        raise
    return connection


def _written(server: MailServer, to: str, subject: str, text: str, message_id: str, now: datetime) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = server.sender
    mail["To"] = to
    mail["Subject"] = subject
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{message_id}@{server.sender.rpartition('@')[2]}>"
    # RFC 3834: no out-of-office notice comes back.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(text)
    return mail


def _failure(error: smtplib.SMTPException) -> Unsent:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _ in error.recipients.values()]
        return Unsent("address_refused", for_good=all(code >= REFUSED_FOR_GOOD for code in codes))
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return Unsent("login_refused")
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return Unsent("not_sealed")
    if isinstance(error, smtplib.SMTPDataError):
        return Unsent("mail_refused", for_good=error.smtp_code >= REFUSED_FOR_GOOD)
    return Unsent("mail_server_away")
