"""The receipt: what somebody decided, in which words it was asked, what has been told, and the whole history."""

from collections.abc import Sequence
from datetime import datetime

from assistant.casework.actors import Actor, Role
from assistant.casework.consent import Consent, Party, Status
from assistant.casework.times import local, local_date
from assistant.services.consent_owner import all_of, standing_of
from assistant.services.consent_views import latest_views
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import reading
from assistant.services.views_consent import ConsentReceipt, ConsentStep, Disclosed, ShownText

__all__ = ["ConsentReceipt", "build", "planned_for", "show"]

PARTIES = [party.value for party in Party]


@reading
def show(uow: UnitOfWork, *, by: Actor, now: datetime) -> ConsentReceipt:
    """`by`'s own. Empty for somebody who has decided nothing, or is nobody we know."""
    latest = standing_of(uow, by, also_ended=True)
    return build(uow, latest, all_of(uow, by), planned_for(uow, by, now), now)


def build(
    uow: UnitOfWork,
    latest: Sequence[Consent],
    everything: Sequence[Consent],
    planned: Sequence[datetime],
    now: datetime,
) -> ConsentReceipt:
    """`latest` are the decisions as they stand, `everything` those that gave way too."""
    warn = uow.parameters.at(local_date(now)).consent.warn
    rows = sorted(latest_views(latest, now, planned, warn), key=lambda row: PARTIES.index(row.party))
    texts = uow.consent_texts.some({row.text_version for row in rows})
    told = uow.disclosures.of_consents([one.id for one in everything])
    return ConsentReceipt(
        rows=rows,
        texts=[ShownText(text.id, text.words) for text in texts],
        told=[Disclosed(one.party.value, one.content, local(one.told_at)) for one in told],
        history=_history(uow, everything),
    )


def planned_for(uow: UnitOfWork, by: Actor, now: datetime) -> list[datetime]:
    """When the meetings start that are still to come."""
    if by.is_identified_resident:
        return [one.start for one in uow.appointments.of_person(by.key, now) if one.is_open]
    booked = uow.appointments.get(by.key) if by.role is Role.CODE_HOLDER else None
    return [booked.start] if booked and booked.is_open else []


def _history(uow: UnitOfWork, consents: Sequence[Consent]) -> list[ConsentStep]:
    parties = {one.id: one.party.value for one in consents}
    steps = uow.consents.history(list(parties))
    # A yes that gave way to a new one is told by the new one.
    told = [step for step in steps if step[2] is not Status.REPLACED]
    return [ConsentStep(local(at), parties[id], status.value) for id, at, status in told]
