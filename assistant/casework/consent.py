"""The rules of consent: four kinds kept apart (facts C-30 to C-33), and what each of them opens.

Without a known identity a yes is a *wish*: it is kept, somebody has to ask again, and it opens nothing. A
withdrawal works forward from the moment it is made (C-43): what was recorded stays in the history.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from assistant.casework.actors import Actor, Role
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
GIVERS = frozenset({Role.ANONYMOUS, Role.CODE_HOLDER, Role.INVITED, Role.RESIDENT})
A_YES = frozenset({Status.ACTIVE, Status.WISH})
# What a kind of consent is about, whatever was chosen for the other parties.
NEED = "rehabilitation_need"
SCOPES = {Kind.INFORM_INSURANCE_AGENCY: (NEED, "tell_rehabilitation_need")}
# To tell somebody outside care of the person: one decision at a time for each party, whichever of the laws it goes by.
TELLING = frozenset({Kind.INFORM_INSURANCE_AGENCY, Kind.EXCHANGE})
# Whoever may know the plan, or what somebody can manage at work, may know that there is a meeting.
INCLUDED = {content: {content, "meeting_only"} for content in ("work_ability", "next_step")}
INCLUDED["plan_and_ability"] = {"plan_and_ability", "meeting_only", "work_ability", "next_step"}


@dataclass(frozen=True)
class Consent:
    """One party, one yes or no, with all that C-45 asks for.

    `discloser` may tell `party`; `collected_by` asked (each authority collects its own, C-41). `content` is a
    list of content keys with commas. `conversation` is a fingerprint, set while nobody knows who it was.
    `replaces` is the yes that this one took over from, and `change` what that meant. `understood`: how the check
    after the explanation went (shown | explained_again | not_answered), None where there was none.
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
    withdrawn_how: str | None = None
    replaces: str | None = None
    change: str | None = None
    understood: str | None = None

    @property
    def is_identified(self) -> bool:
        return self.assurance != NOBODY_KNOWN

    def status_at(self, now: datetime) -> Status:
        """`valid_until` is the last day it holds."""
        if self.status in A_YES and local_date(now) > self.valid_until:
            return Status.EXPIRED
        return self.status


@dataclass(frozen=True)
class Share:
    """Something that `discloser` is about to tell `party`: exactly what, and what for."""

    discloser: str
    party: Party
    kind: Kind
    content: str
    purpose: str

    def concerns(self, consent: Consent) -> bool:
        """Whether the consent is about the same matter between the same parties, wide enough or not."""
        asked_by_discloser = consent.discloser == consent.collected_by == self.discloser
        of_one_kind = consent.kind is self.kind or {consent.kind, self.kind} <= TELLING
        return asked_by_discloser and of_one_kind and consent.party is self.party


@dataclass(frozen=True)
class Verdict:
    """Whether it may be shared, and why or why not."""

    allowed: bool
    reason: str


def may_give(by: Actor) -> bool:
    """People consent for themselves. Whoever works with somebody writes it down at work (C-41)."""
    return by.role in GIVERS


def known_party(party: str) -> Party:
    """Raises `UnknownParty`."""
    try:
        return Party(party)
    except ValueError:
        raise UnknownParty("no such party") from None


def kind_for(party: Party, content: str | None = None) -> Kind:
    """A yes to Försäkringskassan that says nothing of what is told goes by a law of its own (C-31).

    The rest is exchange (C-33), and so is Försäkringskassan where it is said what it may be told (ADR 0031).
    """
    plain = party is Party.INSURANCE_AGENCY and content in (None, "", NEED)
    return Kind.INFORM_INSURANCE_AGENCY if plain else Kind.EXCHANGE


def same_matter(one: Consent, other: Consent) -> bool:
    """Whether the later of the two takes the place of the earlier: a no to Försäkringskassan reaches every yes."""
    of_one_kind = one.kind is other.kind or {one.kind, other.kind} <= TELLING
    return of_one_kind and (one.party, one.collected_by) == (other.party, other.collected_by)


def status_for(*, given: bool, identified: bool) -> Status:
    if identified:
        return Status.ACTIVE if given else Status.REFUSED
    return Status.WISH if given else Status.WISH_REFUSED


def last_day(until: date | None, kind: Kind, *, rules: ConsentParameters, now: datetime) -> date:
    """What was asked for, at most the longest allowed; the default when nothing was said (C-46)."""
    today = local_date(now)
    return min(until or today + rules.default, today + rules.longest_for(kind))


def scope(kind: Kind, content: str, purpose: str) -> tuple[str, str]:
    """Content and purpose of a row: what the law on telling Försäkringskassan covers is the need alone (C-31)."""
    return SCOPES.get(kind, (content, purpose))


def withdrawn(consent: Consent, *, now: datetime, how: str | None = None) -> Consent:
    """Forward from `now`; `how` it was said (C-45). One that no longer stands is returned as it was."""
    if consent.status not in STANDING:
        return consent
    return replace(consent, status=Status.WITHDRAWN, withdrawn_at=now, withdrawn_how=how)


def replaced(consent: Consent, *, by_yes: bool, now: datetime, how: str | None = None) -> Consent:
    """What becomes of an earlier decision when the person decides again: a no takes back a yes."""
    if consent.status in A_YES and not by_yes:
        return withdrawn(consent, now=now, how=how)
    return replace(consent, status=Status.REPLACED)


def may_share(consents: Iterable[Consent], share: Share, *, now: datetime) -> Verdict:
    """Judges by the latest decision of that matter for that party, asked for by whoever is to tell (C-41).

    Nothing asked means no (OSL 25:1). Once there is a decision by somebody identified, what was said without a
    login neither opens nor closes it.
    """
    asked = [consent for consent in consents if share.concerns(consent)]
    decisions = [consent for consent in asked if consent.is_identified] or asked
    if not decisions:
        return Verdict(False, "no_consent")
    return _judge(max(decisions, key=_latest), share, now)


def covers(given: str, asked: str) -> bool:
    """Whether every content key asked for was named in what was given, or is part of something named."""
    named = {part for key in _keys(given) for part in INCLUDED.get(key, {key})}
    return bool(_keys(asked)) and _keys(asked) <= named


NO = {
    Status.REFUSED: "refused",
    Status.WISH_REFUSED: "refused",
    Status.WITHDRAWN: "withdrawn",
    Status.REPLACED: "no_consent",
    Status.EXPIRED: "expired",
    Status.WISH: "only_a_wish",
}


def _judge(consent: Consent, share: Share, now: datetime) -> Verdict:
    status = consent.status_at(now)
    if status in NO:
        return Verdict(False, NO[status])
    if consent.kind is not share.kind or not covers(consent.content, share.content):
        return Verdict(False, "other_content")
    if consent.purpose != share.purpose:
        return Verdict(False, "other_purpose")
    return Verdict(True, "consent")


def _latest(consent: Consent) -> tuple[datetime, bool]:
    """By time; of two made at the same moment, one that still stands."""
    return consent.given_at, consent.status in STANDING


def _keys(content: str) -> set[str]:
    return {key.strip() for key in content.split(",") if key.strip()}
