"""Empties the outbox: claims a message, finds its words, sends it, says how it went; for as long as it runs."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import Event

from sqlalchemy.exc import SQLAlchemyError

from assistant import quiet_logs
from assistant.bootstrap import House
from assistant.casework.messages import Channel, MessageKind
from assistant.messages import mail, sms
from assistant.messages.failures import Unsent
from assistant.messages.settings import OWN_PAGE, WaysOut
from assistant.messages.wording import message_text, words
from assistant.services import outbox
from assistant.services.message_views import Parcel

PAUSE_SECONDS = 5.0

Send = Callable[[Parcel, str, datetime], None]
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Worker:
    """One of any number: they share the outbox through leases."""

    house: House
    ways: WaysOut
    clock: Callable[[], datetime]

    def run(self, stop: Event, pause_seconds: float = PAUSE_SECONDS) -> None:
        """Until `stop` is set. A database that is away for a while is waited for."""
        while not stop.is_set():
            if not self._tried_one():
                stop.wait(pause_seconds)

    def once(self) -> bool:
        """Handles one message; False when none was due."""
        now = self.clock()
        with self.house.uow() as uow:
            if not outbox.anything_due(uow, now=now):
                return False
            parcel = outbox.claim(uow, channels=self._senders().keys(), now=now)
        if parcel is None:
            return False
        self._deliver(parcel)
        return True

    def _tried_one(self) -> bool:
        try:
            return self.once()
        except SQLAlchemyError as error:
            quiet_logs.failed("outbox", error)
            return False

    def _deliver(self, parcel: Parcel) -> None:
        link = self.ways.public_url + OWN_PAGE if self.ways.public_url else ""
        told = message_text(parcel.kind, start=parcel.start, phone=parcel.phone, link=link)
        try:
            self._senders()[parcel.channel](parcel, told, self.clock())
        except Unsent as failure:
            self._failed(parcel, failure)
            return
        except Exception as error:  # one message that can't be sent must not stop the others
            quiet_logs.failed("sending", error)
            self._failed(parcel, Unsent("broken"))
            return
        with self.house.uow() as uow:
            outbox.sent(uow, parcel=parcel, text=told, now=self.clock())

    def _failed(self, parcel: Parcel, failure: Unsent) -> None:
        log.warning("a message was not sent: %s", failure.problem)
        with self.house.uow() as uow:
            outbox.failed(uow, parcel=parcel, problem=failure.problem, for_good=failure.for_good, now=self.clock())

    def _senders(self) -> Mapping[str, Send]:
        senders: dict[str, Send] = {}
        if self.ways.mail is not None:
            senders[Channel.EMAIL] = self._mail
        if self.ways.sms is not None:
            senders[Channel.SMS] = self._sms
        return senders

    def _mail(self, parcel: Parcel, told: str, now: datetime) -> None:
        assert self.ways.mail is not None
        subject = "mail.unit_subject" if parcel.kind == MessageKind.UNIT_NEWS else "mail.subject"
        text = f"{told}\n\n{words('mail.foot')}\n"
        mail.send(
            self.ways.mail, to=parcel.address, subject=words(subject), text=text, message_id=parcel.message_id, now=now
        )

    def _sms(self, parcel: Parcel, told: str, now: datetime) -> None:  # noqa: ARG002
        assert self.ways.sms is not None
        sms.send(self.ways.sms, to=parcel.address, text=told, message_id=parcel.message_id)
