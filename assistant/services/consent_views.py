"""From consent records to what the services answer with."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from assistant.casework.consent import NOBODY_KNOWN, STANDING, TELLING, Consent, Kind, Party, Status
from assistant.casework.consent_change import ends_before
from assistant.casework.times import local
from assistant.services.booking_views import maybe_local
from assistant.services.views import ConsentView

NO_WARNING = timedelta(0)


def consent_view(
    consent: Consent, now: datetime, planned: Iterable[datetime] = (), warn: timedelta = NO_WARNING
) -> ConsentView:
    """`planned`: when the person's meetings start; `warn`: how long before its end a yes is warned of."""
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
        collected_by=consent.collected_by,
        how_given=consent.how_given,
        text_version=consent.text_version,
        understood=consent.understood,
        only_wished=consent.assurance == NOBODY_KNOWN,
        ends_before=maybe_local(ends_before(consent, planned, warn=warn, now=now)),
    )


def latest_views(
    consents: Iterable[Consent], now: datetime, planned: Iterable[datetime] = (), warn: timedelta = NO_WARNING
) -> list[ConsentView]:
    """The latest of each matter, party and collector, in the order they were first decided."""
    latest: dict[tuple[bool | Kind, Party, str], Consent] = {}
    for consent in sorted(consents, key=lambda one: (one.given_at, one.status in STANDING)):
        latest[consent.kind in TELLING or consent.kind, consent.party, consent.collected_by] = consent
    starts = list(planned)
    return [consent_view(consent, now, starts, warn) for consent in latest.values()]
