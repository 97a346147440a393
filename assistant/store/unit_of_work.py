"""One transaction at a time, on SQLite and PostgreSQL alike."""

from collections.abc import Callable
from types import TracebackType
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from assistant.casework.parameters import DatedParameters
from assistant.sealing import Sealer
from assistant.store.appointments import SqlAppointments
from assistant.store.audit import SqlAudit
from assistant.store.calendar import SqlCalendar
from assistant.store.calendar_links import SqlCalendarLinks
from assistant.store.consent_trails import SqlConsentTexts, SqlDisclosures
from assistant.store.day import SqlNotices, SqlSoundingBoard
from assistant.store.directory import SqlDirectory
from assistant.store.engine import WRITES
from assistant.store.erasures import SqlErasures
from assistant.store.messages import SqlMessages
from assistant.store.own_data import SqlOwnData
from assistant.store.people import SqlCallBacks, SqlConsents, SqlPersons
from assistant.store.purging import SqlPurging
from assistant.store.resident import SqlInvitations, SqlNeeds, SqlWaiting
from assistant.store.trails import SqlCodeAttempts

T = TypeVar("T")
TRIES = 4
# PostgreSQL: serialization failure, deadlock, lock not available.
PASSING = frozenset({"40001", "40P01", "55P03"})


class SqlUnitOfWork:
    """Not for sharing between threads: each takes its own from the house."""

    def __init__(
        self, engine: Engine, sealer: Sealer, parameters: DatedParameters, sends: frozenset[str] = frozenset()
    ) -> None:
        self.session = Session(engine, expire_on_commit=False)
        self.sealer = sealer
        self.parameters = parameters
        self.sends = sends
        self.directory = SqlDirectory(self.session)
        self.calendar = SqlCalendar(self.session)
        self.appointments = SqlAppointments(self.session)
        self.persons = SqlPersons(self.session)
        self.consents = SqlConsents(self.session)
        self.consent_texts = SqlConsentTexts(self.session)
        self.disclosures = SqlDisclosures(self.session)
        self.call_backs = SqlCallBacks(self.session)
        self.invitations = SqlInvitations(self.session)
        self.waiting = SqlWaiting(self.session)
        self.needs = SqlNeeds(self.session)
        self.code_attempts = SqlCodeAttempts(self.session)
        self.notices = SqlNotices(self.session)
        self.sounding_board = SqlSoundingBoard(self.session)
        self.messages = SqlMessages(self.session)
        self.calendar_links = SqlCalendarLinks(self.session)
        self.audit = SqlAudit(self.session, sealer)
        self.erasures = SqlErasures(self.session)
        self.own_data = SqlOwnData(self.session)
        self.purging = SqlPurging(self.session)

    def __enter__(self) -> "SqlUnitOfWork":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.session.close()

    def atomic(self, work: Callable[[], T], *, writes: bool) -> T:
        """Runs `work` in one transaction; joins the one going on, if any.

        Runs it again, from the start, when another transaction got in its way: then a unique row that the
        other one wrote is seen by the rules, and becomes a verdict instead of an error.
        """
        if self.session.in_transaction():
            return work()
        for _ in range(TRIES - 1):
            try:
                return self._once(work, writes)
            except DBAPIError as error:
                if not _passing(error):
                    raise
        return self._once(work, writes)

    def _once(self, work: Callable[[], T], writes: bool) -> T:
        try:
            self.session.connection(execution_options={WRITES: writes})
            result = work()
            self.audit.write()
            self.session.commit()
            return result
        finally:
            # Rolls back whatever was not committed, and forgets every row read.
            self.audit.forget()
            self.session.close()


def _passing(error: DBAPIError) -> bool:
    if isinstance(error, IntegrityError):
        return True
    code = getattr(error.orig, "pgcode", None)
    return code in PASSING or "database is locked" in str(error.orig)
