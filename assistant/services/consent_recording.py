"""How one yes or no is written down, whoever took it: an earlier one about the same gives way to it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from assistant.casework import consent as rules
from assistant.casework.actors import Actor
from assistant.casework.consent import A_YES, Consent, Party, Status
from assistant.casework.consent_change import change_between, is_wider
from assistant.casework.errors import NotAllowed
from assistant.casework.times import local_date
from assistant.services.consent_owner import Owner
from assistant.services.messages import tell_units_of_withdrawal
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import log, new_id
from assistant.services.views import Decision


@dataclass(frozen=True)
class Terms:
    """What all rows of one record have in common."""

    content: str
    purpose: str
    until: date | None
    how_given: str
    text_version: str
    language: str
    collected_by: str
    understood: str | None = None

    def of(self, decision: Decision) -> "Terms":
        """With what was said for that party alone. What was said of the others is not said of Försäkringskassan."""
        common = rules.NEED if decision.party == Party.INSURANCE_AGENCY else self.content
        return replace(self, content=decision.content or common, until=decision.until or self.until)


@dataclass(frozen=True)
class Giver:
    """Who decides: whether it is known who that is, how surely, what they have decided before, and about whom they
    were asked now.
    """

    identified: bool
    assurance: str
    standing: Sequence[Consent]
    asked: Collection[Party]


def write(
    uow: UnitOfWork, owner: Owner, giver: Giver, terms: Terms, party: Party, given: bool, *, by: Actor, now: datetime
) -> Consent:
    """The row that now holds: a new one, or the earlier one that said just the same.

    Raises `NotAllowed` where a yes would become wider for somebody whom the person was not asked about (C-40).
    """
    made = _new(uow, owner, giver, terms, party, given, now)
    for earlier in _same_matter(giver, made):
        if _says_the_same(earlier, made):
            return earlier
        if party not in giver.asked and is_wider(earlier, made):
            raise NotAllowed("nobody is told more without having been asked about")
        made = _in_place_of(earlier, made)
        end(uow, earlier, rules.replaced(earlier, by_yes=given, now=now, how=terms.how_given), by=by, now=now)
    uow.consents.save(made, now=now, role=by.role.value)
    log(uow, "consent_recorded", by=by, now=now, subject=("consent", made.id))
    return made


def end(uow: UnitOfWork, earlier: Consent, ended: Consent, *, by: Actor, now: datetime) -> None:
    """Keeps a consent that is over; of a yes that is taken back its unit is told, whoever wrote it down."""
    uow.consents.save(ended, now=now, role=by.role.value)
    if ended.status is Status.WITHDRAWN:
        # A no where there was a yes takes it back, and those who go by it have to hear (C-43).
        log(uow, "consent_withdrawn", by=by, now=now, subject=("consent", ended.id))
        tell_units_of_withdrawal(uow, earlier, now=now)


def _in_place_of(earlier: Consent, made: Consent) -> Consent:
    change = change_between(earlier, made)
    return replace(made, replaces=earlier.id, change=change.value) if change else made


def _new(
    uow: UnitOfWork, owner: Owner, giver: Giver, terms: Terms, party: Party, given: bool, now: datetime
) -> Consent:
    kind = rules.kind_for(party, terms.content)
    longest = uow.parameters.at(local_date(now)).consent
    content, purpose = rules.scope(kind, terms.content, terms.purpose)
    return Consent(
        id=new_id(),
        person_key=owner.person_key,
        conversation=owner.conversation,
        appointment_id=owner.appointment_id,
        kind=kind,
        discloser=terms.collected_by,
        party=party,
        content=content,
        purpose=purpose,
        status=rules.status_for(given=given, identified=giver.identified),
        given_at=now,
        valid_until=rules.last_day(terms.until, kind, rules=longest, now=now),
        collected_by=terms.collected_by,
        assurance=giver.assurance,
        how_given=terms.how_given,
        text_version=terms.text_version,
        language=terms.language,
        understood=terms.understood if given else None,
    )


def _same_matter(giver: Giver, made: Consent) -> Iterator[Consent]:
    for earlier in giver.standing:
        if not rules.same_matter(earlier, made):
            continue
        # A wish never takes the place of what somebody known has decided; a no from the same hand ends a yes.
        if giver.identified or not earlier.is_identified or made.status not in A_YES:
            yield earlier


def _says_the_same(earlier: Consent, made: Consent) -> bool:
    """Told twice, as when a reply got lost."""
    terms = ("kind", "status", "content", "purpose", "valid_until", "text_version", "language", "appointment_id")
    return all(getattr(earlier, term) == getattr(made, term) for term in terms)
