"""Every table of the case database: whoever walks the metadata takes `Base` from here, and misses none."""

from assistant.store import (  # noqa: F401
    tables_consent,
    tables_day,
    tables_messages,
    tables_more,
    tables_privacy,
    tables_resident,
)
from assistant.store.tables import Base

__all__ = ["Base"]
