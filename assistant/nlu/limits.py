"""How sure the ranking must be of a wish before it is done, as `config.yml` says: the one place that is asked."""

from functools import cache
from typing import Any

from assistant.nlu.archive import RANKER, configured


def sure(wish: str | None = None) -> float:
    """From this probability on the wish is done or answered at once; without a name, what holds for most."""
    settings = _settings()
    return float(settings["sure_of"].get(wish, settings["sure"]))


@cache
def _settings() -> dict[str, Any]:
    return configured(RANKER)
