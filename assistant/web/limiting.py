"""How often one visitor may write, by the `limits` library.

In memory: one web process serves one installation.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter


class Counter(StrEnum):
    """What is counted apart: a page that anybody may open without a token must not use up what the chat may do."""

    TALK = "talk"
    PAGES = "pages"
    LOGIN = "login"


@dataclass(frozen=True)
class Rates:
    """A whole library or clinic may share one address, so an address may do more than a session."""

    session: RateLimitItem = field(default_factory=lambda: RateLimitItemPerMinute(30))
    session_hour: RateLimitItem = field(default_factory=lambda: RateLimitItemPerHour(400))
    address: RateLimitItem = field(default_factory=lambda: RateLimitItemPerMinute(240))


class Limiter:
    def __init__(self, rates: Rates | None = None) -> None:
        self._rates = rates or Rates()
        self._windows = MovingWindowRateLimiter(MemoryStorage())

    async def allows(self, counter: Counter, *, session: str, address: str) -> bool:
        """Counts one visit; False when the session or its address has come too often."""
        return (
            await self._windows.hit(self._rates.address, counter, "address", address)
            and await self._windows.hit(self._rates.session, counter, "session", session)
            and await self._windows.hit(self._rates.session_hour, counter, "session", session)
        )
