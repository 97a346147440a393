"""A REKO invites somebody to choose a time: an open invitation with a code of its own."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, repr=False)
class Invitation:
    """`sealed_contact` is ciphertext: the REKO has written whom it is for. Good for one booking."""

    id: str
    care_centre_id: str
    fingerprint: str
    sealed_contact: str
    made_by: str
    made_at: datetime
    expires_at: datetime
    withdrawn_at: datetime | None = None
    appointment_id: str | None = None

    def is_open(self, now: datetime) -> bool:
        return self.withdrawn_at is None and self.appointment_id is None and now < self.expires_at

    def state(self, now: datetime) -> str:
        """open | used | withdrawn | expired."""
        if self.appointment_id:
            return "used"
        if self.withdrawn_at:
            return "withdrawn"
        return "open" if now < self.expires_at else "expired"
