"""Consents and wishes: recording, narrowing, taking back, and asking whether something may be shared."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from assistant.casework import consent as rules
from assistant.casework import consent_change
from assistant.casework.actors import Actor
from assistant.casework.consent import A_YES, Consent, Kind, Party, Share, may_give
from assistant.casework.errors import NotAllowed
from assistant.casework.times import local_date
from assistant.services import consent_texts
from assistant.services.consent_owner import owner_of, standing_of
from assistant.services.consent_recording import Giver, Terms, end, write
from assistant.services.consent_views import consent_view, latest_views
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, new_id, reading
from assistant.services.views import ConsentView, Decision, May, Receipt
from assistant.services.views_consent import ShownText

__all__ = [
    "ConsentView",
    "Decision",
    "May",
    "Receipt",
    "allowed_until",
    "current",
    "may_give",
    "may_share",
    "narrow",
    "record",
    "standing_yes",
    "withdraw",
]


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
    language: str,
    appointment_id: str | None,
    text_version: str = "",
    shown: ShownText | None = None,
    understood: str | None = None,
    collected_by: str = "region",
    asked: Collection[str] = (),
) -> Receipt:
    """One row a party, yes and no alike: recorded | past (`until` is over; nothing was written).

    Identified: active or refused. Otherwise a wish, which opens nothing (decision 4). `until` is cut to the
    longest allowed; None means the default. Say back what the rows hold, not what was asked. `content` is
    content keys with commas; Försäkringskassan's stands in its own decision, or is the need (C-31). The words
    that were `shown` are kept, and their version stands in the rows. A decision's own content and end go
    before both. `asked`: the parties that the decision was said back about; a yes that stands is never
    made wider for any other. Raises `NotAllowed` for that, for somebody else's appointment and for staff,
    `UnknownParty` for an unknown party.
    """
    if not may_give(by):
        raise NotAllowed("one's own consent only")
    if any(day < local_date(now) for day in (until, *(one.until for one in decisions)) if day):
        return Receipt("past")
    owner = owner_of(uow, by, appointment_id, now)
    version = consent_texts.keep(uow, shown, language=language, now=now) if shown else text_version
    terms = Terms(content, purpose, until, how_given, version, language, collected_by, understood)
    known = [rules.known_party(party) for party in asked]
    giver = Giver(by.is_identified_resident, by.assurance.value, standing_of(uow, by), known)
    chosen = {rules.known_party(decision.party): decision for decision in decisions}
    rows = [write(uow, owner, giver, terms.of(one), party, one.given, by=by, now=now) for party, one in chosen.items()]
    last = max((row.valid_until for row in rows), default=None)
    return Receipt("recorded", [consent_view(row, now) for row in rows], last)


@deed
def withdraw(
    uow: UnitOfWork, *, parties: Collection[str] | None, by: Actor, now: datetime, how: str = "chat"
) -> list[ConsentView]:
    """Takes back every yes for those parties (None: all), at once and from now on. The rows that were taken
    back. `how`: chat | web | spoken.

    Identified: one's own consents. Otherwise the wishes of this conversation, or what was said about the
    appointment whose code was shown. What was shared before can't be called back (C-43): say so.
    """
    taken_back = [_withdraw_one(uow, consent, by, now, how) for consent in _yes_of(uow, by, parties, now)]
    return [consent_view(consent, now) for consent in taken_back]


@deed
def narrow(
    uow: UnitOfWork,
    *,
    parties: Collection[str] | None,
    content: str | None,
    until: date | None,
    by: Actor,
    now: datetime,
) -> list[ConsentView]:
    """Less content, an earlier end, or both, for those parties (None: all); holds at once, without a new yes.

    The rows that now hold. A yes that would not become less stands as it was, and is not among them: more takes
    a new yes (`record`). An end that is over takes nothing back (`withdraw` does).
    """
    if until is not None and until < local_date(now):
        return []
    narrowed = [_narrow_one(uow, one, content, until, by, now) for one in _yes_of(uow, by, parties, now)]
    return [consent_view(one, now) for one in narrowed if one]


@reading
def current(uow: UnitOfWork, *, by: Actor, now: datetime) -> list[ConsentView]:
    """The latest decision of each kind for each party, taken back and expired ones among them."""
    return latest_views(standing_of(uow, by, also_ended=True), now)


@reading
def standing_yes(uow: UnitOfWork, *, by: Actor, now: datetime) -> list[ConsentView]:
    """Every yes of `by` that holds now, wishes too."""
    return [consent_view(one, now) for one in _yes_of(uow, by, None, now)]


@reading
def may_share(uow: UnitOfWork, *, person_key: str, share: Share, now: datetime) -> May:
    """The one gate: whether this may be told, and why not. `services/sharing.py` asks it ahead of every telling."""
    verdict = rules.may_share(uow.consents.of_person(person_key), share, now=now)
    return May(verdict.allowed, verdict.reason)


def _yes_of(uow: UnitOfWork, by: Actor, parties: Collection[str] | None, now: datetime) -> list[Consent]:
    wanted: set[Party] = set(Party) if parties is None else {rules.known_party(party) for party in parties}
    return [one for one in standing_of(uow, by) if one.party in wanted and one.status_at(now) in A_YES]


def _withdraw_one(uow: UnitOfWork, consent: Consent, by: Actor, now: datetime, how: str) -> Consent:
    ended = rules.withdrawn(consent, now=now, how=how)
    end(uow, consent, ended, by=by, now=now)
    return ended


def _narrow_one(
    uow: UnitOfWork, consent: Consent, content: str | None, until: date | None, by: Actor, now: datetime
) -> Consent | None:
    later = consent_change.narrowed(consent, content=content, until=until, id=new_id(), now=now)
    if later is None:
        return None
    uow.consents.save(rules.replaced(consent, by_yes=True, now=now), now=now, role=by.role.value)
    uow.consents.save(later, now=now, role=by.role.value)
    log(uow, "consent_narrowed", by=by, now=now, subject=("consent", later.id))
    return later
