"""How long each kind of thing is kept, and whose decision it is (L-26, L-27)."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class RetentionRule:
    """`days` counted from `since`, None: never purged. `decision` is the operator's, None while there is none."""

    kind: str
    days: int | None
    since: str
    source: str
    decision: str | None

    def cutoff(self, now: datetime) -> datetime | None:
        """What is from before this moment is kept no longer; None when all of it is kept."""
        return None if self.days is None else now - timedelta(days=self.days)

    def may_purge(self, *, demo: bool) -> bool:
        """Outside a demo nothing is destroyed that nobody has decided to destroy (L-26)."""
        return self.days is not None and (demo or bool(self.decision))
