"""How often one visitor may write, by the `limits` library.

In memory: one web process serves one installation.
"""

from dataclasses import dataclass, field

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter


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

    async def allows(self, *, session: str, address: str) -> bool:
        """Counts one post; False when the session or its address has posted too often."""
        return (
            await self._windows.hit(self._rates.address, "address", address)
            and await self._windows.hit(self._rates.session, "session", session)
            and await self._windows.hit(self._rates.session_hour, "session", session)
        )
