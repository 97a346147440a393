"""The receipt: what somebody decided, in which words it was asked, what has been told, and the whole history."""

from collections.abc import Sequence
from datetime import UTC, datetime

from assistant.casework.actors import Actor, Role
from assistant.casework.consent import A_YES, Consent, Party, Status
from assistant.casework.times import local, local_date
from assistant.services.channel_choice import reach_of
from assistant.services.consent_owner import all_of, standing_of
from assistant.services.consent_views import latest_views
from assistant.services.messages import send_receipt
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, reading
from assistant.services.views import Outcome
from assistant.services.views_consent import ConsentReceipt, ConsentStep, Disclosed, ShownText

__all__ = ["ConsentReceipt", "build", "planned_for", "send", "show"]

PARTIES = [party.value for party in Party]
EVER = datetime.fromtimestamp(0, UTC)


@reading
def show(uow: UnitOfWork, *, by: Actor, now: datetime) -> ConsentReceipt:
    """`by`'s own. Empty for somebody who has decided nothing, or is nobody we know."""
    latest = standing_of(uow, by, also_ended=True)
    return build(uow, latest, all_of(uow, by), planned_for(uow, by, now), now)


@deed
def send(uow: UnitOfWork, *, by: Actor, now: datetime) -> Outcome:
    """A message that the receipt is there to read: done | already (one is on its way) | nothing (no decision yet) |
    nowhere (no address, no way out to it from this installation, or no care centre to name) |
    log_in_first (only behind a login can it be read).
    """
    if not by.is_identified_resident:
        return Outcome("log_in_first")
    if not all_of(uow, by):
        return Outcome("nothing")
    centre = _care_centre_of(uow, by)
    channel, address = reach_of(uow, by.key)
    if centre is None or address is None or channel not in uow.sends:
        return Outcome("nowhere")
    if not send_receipt(uow, by.key, centre, now=now):
        return Outcome("already")
    log(uow, "receipt_sent", by=by, now=now, subject=("person", by.key))
    return Outcome("done")


def _care_centre_of(uow: UnitOfWork, by: Actor) -> str | None:
    """Where the newest meeting is or was: its telephone stands in the message."""
    booked = uow.appointments.of_person(by.key, EVER)
    return max(booked, key=lambda one: one.start).care_centre_id if booked else None


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
    known = {one.id: one for one in consents}
    steps = uow.consents.history(list(known))
    # A yes that gave way to a new one is told by the new one.
    return [_step(known[id], at, status) for id, at, status in steps if status is not Status.REPLACED]


def _step(consent: Consent, at: datetime, status: Status) -> ConsentStep:
    if status not in A_YES:
        return ConsentStep(local(at), consent.party.value, status.value)
    return ConsentStep(local(at), consent.party.value, status.value, consent.content, consent.valid_until)
