"""Consents and wishes: recording, taking back, and asking whether something may be shared."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from assistant.casework import consent as rules
from assistant.casework.actors import Actor
from assistant.casework.consent import Consent, Kind, Party
from assistant.casework.errors import UnknownParty
from assistant.casework.times import local_date
from assistant.services.consent_owner import Owner, owner_of, standing_of
from assistant.services.consent_views import consent_view, latest_views
from assistant.services.messages import tell_units_of_withdrawal
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, new_id, reading
from assistant.services.views import ConsentView, Decision, May, Receipt

__all__ = ["ConsentView", "Decision", "May", "Receipt", "allowed_until", "current", "may_share", "record", "withdraw"]


@dataclass(frozen=True)
class _Terms:
    """What all rows of one record have in common."""

    content: str
    purpose: str
    until: date | None
    how_given: str
    text_version: str
    language: str
    collected_by: str


@reading
def allowed_until(uow: UnitOfWork, *, parties: Collection[str], until: date | None, now: datetime) -> date:
    """The last day that holds for all of the parties: `until` (None: the default), cut to the shortest limit."""
    limits = uow.parameters.at(local_date(now)).consent
    kinds = {rules.kind_for(rules.known_party(party)) for party in parties} or {Kind.EXCHANGE}
    return min(rules.last_day(until, kind, rules=limits, now=now) for kind in kinds)


@deed
def record(
    uow: UnitOfWork,
    *,
    decisions: Sequence[Decision],
    content: str,
    purpose: str,
    until: date | None,
    by: Actor,
    now: datetime,
    how_given: str,
    text_version: str,
    language: str,
    appointment_id: str | None,
    collected_by: str = "region",
) -> Receipt:
    """One row a party, yes and no alike: recorded | past (`until` is over; nothing was written).

    Identified: active or refused. Otherwise a wish, which opens nothing (decision 4). `until` is cut to the
    longest allowed; None means the default. Say back what the rows hold, not what was asked. `content` is
    content keys with commas. Raises `NotAllowed` for somebody else's appointment, `UnknownParty` for an
    unknown party.
    """
    if until is not None and until < local_date(now):
        return Receipt("past")
    owner = owner_of(uow, by, appointment_id, now)
    terms = _Terms(content, purpose, until, how_given, text_version, language, collected_by)
    chosen = {rules.known_party(decision.party): decision.given for decision in decisions}
    rows = [_record_one(uow, owner, terms, party, given, by, now) for party, given in chosen.items()]
    last = max((row.valid_until for row in rows), default=None)
    return Receipt("recorded", [consent_view(row, now) for row in rows], last)


@deed
def withdraw(uow: UnitOfWork, *, parties: Collection[str] | None, by: Actor, now: datetime) -> list[ConsentView]:
    """Takes back every yes for those parties (None: all), at once and from now on. The rows that were taken
    back.

    Identified: one's own consents. Otherwise the wishes of this conversation, or of the appointment whose
    code was shown. What was shared before can't be called back (C-43): say so.
    """
    wanted = None if parties is None else {rules.known_party(party) for party in parties}
    taken_back = [
        _withdraw_one(uow, consent, by, now)
        for consent in standing_of(uow, by)
        if consent.status_at(now) in rules.A_YES and (wanted is None or consent.party in wanted)
    ]
    return [consent_view(consent, now) for consent in taken_back]


@reading
def current(uow: UnitOfWork, *, by: Actor, now: datetime) -> list[ConsentView]:
    """The latest decision of each kind for each party, taken back and expired ones among them."""
    return latest_views(standing_of(uow, by, also_ended=True), now)


@reading
def may_share(uow: UnitOfWork, *, person_key: str, kind: str, party: str, content: str, now: datetime) -> May:
    """Whether all of `content` may be told to `party`, and why not.

    Raises `UnknownParty` also for an unknown kind.
    """
    verdict = rules.may_share(
        uow.consents.of_person(person_key),
        kind=_known_kind(kind),
        party=rules.known_party(party),
        content=content,
        now=now,
    )
    return May(verdict.allowed, verdict.reason)


def _record_one(
    uow: UnitOfWork, owner: Owner, terms: _Terms, party: Party, given: bool, by: Actor, now: datetime
) -> Consent:
    made = _new(uow, owner, terms, party, given, by, now)
    for earlier in _same_matter(uow, made, by):
        if _says_the_same(earlier, made):
            return earlier
        uow.consents.save(rules.replaced(earlier, by_yes=given, now=now), now=now, role=by.role.value)
    uow.consents.save(made, now=now, role=by.role.value)
    log(uow, "consent_recorded", by=by, now=now, subject=("consent", made.id))
    return made


def _new(uow: UnitOfWork, owner: Owner, terms: _Terms, party: Party, given: bool, by: Actor, now: datetime) -> Consent:
    kind = rules.kind_for(party)
    longest = uow.parameters.at(local_date(now)).consent
    return Consent(
        id=new_id(),
        person_key=owner.person_key,
        conversation=owner.conversation,
        appointment_id=owner.appointment_id,
        kind=kind,
        discloser=terms.collected_by,
        party=party,
        content=terms.content,
        purpose=terms.purpose,
        status=rules.status_for(given=given, identified=by.is_identified_resident),
        given_at=now,
        valid_until=rules.last_day(terms.until, kind, rules=longest, now=now),
        collected_by=terms.collected_by,
        assurance=by.assurance.value,
        how_given=terms.how_given,
        text_version=terms.text_version,
        language=terms.language,
    )


def _same_matter(uow: UnitOfWork, made: Consent, by: Actor) -> Iterator[Consent]:
    for earlier in standing_of(uow, by):
        if (earlier.kind, earlier.party, earlier.collected_by) == (made.kind, made.party, made.collected_by):
            yield earlier


def _says_the_same(earlier: Consent, made: Consent) -> bool:
    """Told twice, as when a reply got lost."""
    terms = ("status", "content", "purpose", "valid_until", "text_version", "language", "appointment_id")
    return all(getattr(earlier, term) == getattr(made, term) for term in terms)


def _withdraw_one(uow: UnitOfWork, consent: Consent, by: Actor, now: datetime) -> Consent:
    ended = rules.withdrawn(consent, now=now)
    uow.consents.save(ended, now=now, role=by.role.value)
    log(uow, "consent_withdrawn", by=by, now=now, subject=("consent", consent.id))
    tell_units_of_withdrawal(uow, consent, now=now)
    return ended


def _known_kind(kind: str) -> Kind:
    try:
        return Kind(kind)
    except ValueError:
        raise UnknownParty("no such kind of consent") from None
