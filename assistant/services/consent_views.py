"""From consent records to what the services answer with."""

from collections.abc import Iterable
from datetime import datetime

from assistant.casework.consent import STANDING, Consent, Kind, Party, Status
from assistant.casework.times import local
from assistant.services.booking_views import maybe_local
from assistant.services.views import ConsentView


def consent_view(consent: Consent, now: datetime) -> ConsentView:
    status = consent.status_at(now)
    return ConsentView(
        id=consent.id,
        kind=consent.kind.value,
        party=consent.party.value,
        status=status.value,
        content=consent.content,
        purpose=consent.purpose,
        given_at=local(consent.given_at),
        valid_until=consent.valid_until,
        withdrawn_at=maybe_local(consent.withdrawn_at),
        appointment_id=consent.appointment_id,
        ask_again=status is Status.WISH,
    )


def latest_views(consents: Iterable[Consent], now: datetime) -> list[ConsentView]:
    """The latest of each kind, party and collector, in the order they were first decided."""
    latest: dict[tuple[Kind, Party, str], Consent] = {}
    for consent in sorted(consents, key=lambda one: (one.given_at, one.status in STANDING)):
        latest[consent.kind, consent.party, consent.collected_by] = consent
    return [consent_view(consent, now) for consent in latest.values()]
