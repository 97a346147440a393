"""What was told about a person, to whom and when, and under which consent (C-44, PDL 3:11)."""

from dataclasses import dataclass
from datetime import datetime

from assistant.casework.consent import Party


@dataclass(frozen=True)
class Disclosure:
    """A row that is only ever added. `told_by` is the key of whoever told; `unit` the care centre."""

    id: str
    person_key: str
    consent_id: str
    use_case: str
    discloser: str
    party: Party
    content: str
    purpose: str
    told_at: datetime
    told_by: str
    unit: str | None


@dataclass(frozen=True)
class ConsentText:
    """Words that people were shown before they decided. `id` is made of the words, so a version can't change."""

    id: str
    language: str
    words: str
    first_shown: datetime
