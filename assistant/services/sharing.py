"""The one way out: whatever tells another party something about a person runs through `shares`.

Each use case of `casework/sharing.py` has one service here or elsewhere with this decorator; without a consent that
covers exactly that, the service never begins. What was told is written down: to whom, when, under which yes (C-44).
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Protocol

from assistant.casework import consent as rules
from assistant.casework.actors import Actor
from assistant.casework.consent import Consent, Party, Share, Status
from assistant.casework.disclosure import Disclosure
from assistant.casework.errors import UnknownParty
from assistant.casework.sharing import USE_CASES, UseCase
from assistant.services.consent import may_share
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import actor_key, deed, log, new_id
from assistant.services.views import May

Telling = Callable[..., None]


class Sharing(Protocol):
    def __call__(self, uow: UnitOfWork, /, *, person_key: str, party: str, by: Actor, now: datetime) -> May:
        """Raises `UnknownParty` for a party the use case does not concern."""
        ...


# By the use case's name; a test walks them all.
SHARING: dict[str, Sharing] = {}


def shares(use_case: UseCase) -> Callable[[Telling], Sharing]:
    """The service tells something. It gets `person_key`, `party`, `by` and `now`, and runs only when it may."""

    def guarded(tell: Telling) -> Sharing:
        @deed
        @wraps(tell)
        def run(uow: UnitOfWork, /, *, person_key: str, party: str, by: Actor, now: datetime) -> May:
            share = use_case.share_with(_party_of(use_case, party))
            may = may_share(uow, person_key=person_key, share=share, now=now)
            if not may.allowed:
                log(uow, "sharing_refused", by=by, now=now, subject=("person", person_key))
                return may
            tell(uow, person_key=person_key, party=share.party, by=by, now=now)
            _write_down(uow, use_case, share, person_key, by, now)
            return may

        SHARING[use_case.name] = run
        return run

    return guarded


def _party_of(use_case: UseCase, party: str) -> Party:
    known = rules.known_party(party)
    if known not in use_case.parties:
        raise UnknownParty("no party of this use case")
    return known


def _write_down(uow: UnitOfWork, use_case: UseCase, share: Share, person_key: str, by: Actor, now: datetime) -> None:
    told = Disclosure(
        id=new_id(),
        person_key=person_key,
        consent_id=_under(uow, person_key, share, now).id,
        use_case=use_case.name,
        discloser=share.discloser,
        party=share.party,
        content=share.content,
        purpose=share.purpose,
        told_at=now,
        told_by=actor_key(uow, by),
        unit=by.unit,
    )
    uow.disclosures.add(told)
    log(uow, "told", by=by, now=now, subject=("disclosure", told.id))


def _under(uow: UnitOfWork, person_key: str, share: Share, now: datetime) -> Consent:
    """The yes that opened it."""
    active = [one for one in uow.consents.of_person(person_key) if one.status_at(now) is Status.ACTIVE]
    return max((one for one in active if share.concerns(one)), key=lambda one: one.given_at)


def known_use_case(name: str) -> UseCase:
    """Raises `UnknownParty`, since nobody may be told by it."""
    if name not in USE_CASES:
        raise UnknownParty("no such use case")
    return USE_CASES[name]
