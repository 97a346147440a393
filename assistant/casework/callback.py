"""Somebody asked to be phoned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, repr=False)
class CallBack:
    """`sealed_contact` is ciphertext, `phone_fingerprint` only finds the same number again.

    `wished`: when the person would like the call, [start, end] as ISO moments; None for any time.
    """

    id: str
    care_centre_id: str
    sealed_contact: str
    phone_fingerprint: str
    about: str
    requested_at: datetime
    answer_by: date | None
    done_at: datetime | None = None
    wished: Sequence[Sequence[str]] | None = None
