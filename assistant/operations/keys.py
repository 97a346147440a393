"""`reko keys rotate`: everything under the newest key, and whether the old ones can be dropped."""

import sys

from assistant.settings import Settings, SettingsError
from assistant.store.engine import make_engine
from assistant.store.resealing import Resealed, reseal_cases, reseal_conversations
from assistant.texts import text


def rotate(settings: Settings) -> int:
    """Exit status 0 when every value is under the newest key. Raises `SettingsError` with a single key."""
    if len(settings.sealer.master_keys) < 2:
        raise SettingsError(text("keys_only_one"))
    first = _round(settings)
    # What somebody sealed with an old key meanwhile, in a process that was not started again.
    again = _round(settings)
    print(text("keys_done", number=first.anew + again.anew))
    if again.broken:
        raise SettingsError(text("keys_broken", number=again.broken))
    if again.anew:
        raise SettingsError(text("keys_still_used", number=again.anew))
    print(text("keys_drop"))
    return 0


def _round(settings: Settings) -> Resealed:
    cases, conversations = make_engine(settings.database_url), make_engine(settings.conversations_url)
    try:
        return reseal_cases(cases, settings.sealer, _tell) + reseal_conversations(conversations, settings.sealer, _tell)
    finally:
        cases.dispose()
        conversations.dispose()


def _tell(table: str, rows: int) -> None:
    if sys.stdout.isatty():
        print(text("keys_progress", table=table, rows=rows), end="\r", flush=True)
