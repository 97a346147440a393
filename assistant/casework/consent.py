"""The rules of consent: four kinds kept apart (facts C-30 to C-33), and what each of them opens.

Without a known identity a yes is a *wish*: it is kept, somebody has to ask again, and it opens nothing. A
withdrawal works forward from the moment it is made (C-43): what was recorded stays in the history.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from assistant.casework.errors import UnknownParty
from assistant.casework.parameters import ConsentParameters
from assistant.casework.times import local_date


class Kind(StrEnum):
    """C-30 (3 § lag 2019:1297), C-31 (4 § same law), C-32 (SoL 10:8, HSL 16:4), C-33 (OSL 12:2)."""

    COORDINATION = "coordination"
    INFORM_INSURANCE_AGENCY = "inform_insurance_agency"
    SIP = "sip"
    EXCHANGE = "exchange"


class Party(StrEnum):
    """To whom something may be told."""

    SOCIAL_SERVICES = "social_services"
    EMPLOYMENT_SERVICE = "employment_service"
    INSURANCE_AGENCY = "insurance_agency"
    EMPLOYER = "employer"


class Status(StrEnum):
    ACTIVE = "active"
    REFUSED = "refused"
    WISH = "wish"
    WISH_REFUSED = "wish_refused"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    EXPIRED = "expired"


STANDING = frozenset({Status.ACTIVE, Status.REFUSED, Status.WISH, Status.WISH_REFUSED})
NOBODY_KNOWN = "none"
A_YES = frozenset({Status.ACTIVE, Status.WISH})


@dataclass(frozen=True)
class Consent:
    """One party, one yes or no, with all that C-45 asks for.

    `discloser` may tell `party`; `collected_by` asked (each authority collects its own, C-41). `content` is a
    list of content keys with commas. `conversation` is a fingerprint, set while nobody knows who it was.
    """

    id: str
    person_key: str | None
    conversation: str | None
    appointment_id: str | None
    kind: Kind
    discloser: str
    party: Party
    content: str
    purpose: str
    status: Status
    given_at: datetime
    valid_until: date
    collected_by: str
    assurance: str
    how_given: str
    text_version: str
    language: str
    withdrawn_at: datetime | None = None

    @property
    def is_identified(self) -> bool:
        return self.assurance != NOBODY_KNOWN

    def status_at(self, now: datetime) -> Status:
        """`valid_until` is the last day it holds."""
        if self.status in A_YES and local_date(now) > self.valid_until:
            return Status.EXPIRED
        return self.status


@dataclass(frozen=True)
class Verdict:
    """Whether it may be shared, and why or why not."""

    allowed: bool
    reason: str


def known_party(party: str) -> Party:
    """Raises `UnknownParty`."""
    try:
        return Party(party)
    except ValueError:
        raise UnknownParty("no such party") from None


def kind_for(party: Party) -> Kind:
    """Telling Försäkringskassan has a law of its own (C-31); the rest is exchange (C-33)."""
    return Kind.INFORM_INSURANCE_AGENCY if party is Party.INSURANCE_AGENCY else Kind.EXCHANGE


def status_for(*, given: bool, identified: bool) -> Status:
    if identified:
        return Status.ACTIVE if given else Status.REFUSED
    return Status.WISH if given else Status.WISH_REFUSED


def last_day(until: date | None, kind: Kind, *, rules: ConsentParameters, now: datetime) -> date:
    """What was asked for, at most the longest allowed; the default when nothing was said (C-46)."""
    today = local_date(now)
    return min(until or today + rules.default, today + rules.longest_for(kind))


def withdrawn(consent: Consent, *, now: datetime) -> Consent:
    """Forward from `now`. One that no longer stands is returned as it was."""
    if consent.status not in STANDING:
        return consent
    return replace(consent, status=Status.WITHDRAWN, withdrawn_at=now)


def replaced(consent: Consent, *, by_yes: bool, now: datetime) -> Consent:
    """What becomes of an earlier decision when the person decides again: a no takes back a yes."""
    if consent.status in A_YES and not by_yes:
        return withdrawn(consent, now=now)
    return replace(consent, status=Status.REPLACED)


def may_share(consents: Iterable[Consent], *, kind: Kind, party: Party, content: str, now: datetime) -> Verdict:
    """Judges by the latest decision of that kind for that party. Nothing asked means no (OSL 25:1).

    Once there is a decision by somebody identified, what was said without a login neither opens nor closes it.
    """
    asked = [consent for consent in consents if consent.kind is kind and consent.party is party]
    decisions = [consent for consent in asked if consent.is_identified] or asked
    if not decisions:
        return Verdict(False, "no_consent")
    return _judge(max(decisions, key=_latest), content, now)


def covers(given: str, asked: str) -> bool:
    """Whether every content key asked for was named in what was given."""
    return bool(_keys(asked)) and _keys(asked) <= _keys(given)


NO = {
    Status.REFUSED: "refused",
    Status.WISH_REFUSED: "refused",
    Status.WITHDRAWN: "withdrawn",
    Status.REPLACED: "no_consent",
    Status.EXPIRED: "expired",
    Status.WISH: "only_a_wish",
}


def _judge(consent: Consent, content: str, now: datetime) -> Verdict:
    status = consent.status_at(now)
    if status in NO:
        return Verdict(False, NO[status])
    if not covers(consent.content, content):
        return Verdict(False, "other_content")
    return Verdict(True, "consent")


def _latest(consent: Consent) -> tuple[datetime, bool]:
    """By time; of two made at the same moment, one that still stands."""
    return consent.given_at, consent.status in STANDING


def _keys(content: str) -> set[str]:
    return {key.strip() for key in content.split(",") if key.strip()}
