"""`reko backup FILE`: both databases, the settings and what the operator has written, in one file. Never the key."""

import json
import os
import tarfile
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from assistant.services import retention
from assistant.settings import PROJECT, Settings, SettingsError
from assistant.store import copying
from assistant.store.migrating import version
from assistant.texts import text

FORMAT = 1
MANIFEST, CASES, CONVERSATIONS, SETTINGS, OWN_FILES = (
    "manifest.json",
    "cases",
    "conversations",
    "settings.json",
    "files",
)
EVENTS = ("events",)
KNOWN_WORD = "reko"
# What an operator may have written: kept beside the databases, put back by hand.
OWN = (PROJECT / "data" / "directory", PROJECT / "assistant" / "talk" / "crisis_numbers.yml")
NEVER_IN_A_BACKUP = ("REKO_KEY",)


def backup(settings: Settings, file: Path, *, now: datetime, environ: Mapping[str, str] = os.environ) -> int:
    """Writes the file whole or not at all, readable by its owner alone. Raises `SettingsError`."""
    try:
        with tempfile.TemporaryDirectory(dir=file.resolve().parent, prefix=".backup-") as aside:
            folder = Path(aside)
            _gather(settings, folder, now, environ)
            _pack(folder, file)
    except OSError as error:
        raise SettingsError(text("backup_not_written", file=file, reason=error.strerror)) from None
    print(text("backup_done", file=file))
    return 0


def databases(settings: Settings) -> dict[str, tuple[str, dict[str, tuple[str, ...]]]]:
    """The url of each database, and which of its tables are meant: on PostgreSQL both may be one."""
    return {
        CASES: (settings.database_url, {"but": EVENTS}),
        CONVERSATIONS: (settings.conversations_url, {"only": EVENTS}),
    }


def _gather(settings: Settings, folder: Path, now: datetime, environ: Mapping[str, str]) -> None:
    copied = {name: copied for name in databases(settings) if (copied := _copy(settings, name, folder))}
    manifest = {
        "format": FORMAT,
        "made_at": now.isoformat(),
        "version": version(settings.database_url),
        "databases": copied,
        "opens_with": settings.sealer.seal(KNOWN_WORD),
    }
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    (folder / SETTINGS).write_text(json.dumps(_told(environ), ensure_ascii=False), encoding="utf-8")
    for source in (*OWN, settings.retention_file or retention.FILE):
        for one in sorted(source.glob("*.yml")) if source.is_dir() else [source]:
            (folder / OWN_FILES).mkdir(exist_ok=True)
            (folder / OWN_FILES / one.name).write_bytes(one.read_bytes())


def _copy(settings: Settings, name: str, folder: Path) -> str | None:
    """The copy's file name; None when there is nothing to copy yet."""
    url, tables = databases(settings)[name]
    if not copying.is_sqlite(url):
        copying.dump(url, folder / f"{name}.jsonl", **tables)
        return f"{name}.jsonl"
    if not copying.sqlite_file(url).exists() or (name == CONVERSATIONS and url == settings.database_url):
        return None
    copying.copy_sqlite(copying.sqlite_file(url), folder / f"{name}.db")
    return f"{name}.db"


def _told(environ: Mapping[str, str]) -> dict[str, Any]:
    """The settings without secrets: no key, no password of a database."""
    ours = {
        name: value for name, value in environ.items() if name.startswith("REKO_") and name not in NEVER_IN_A_BACKUP
    }
    return {name: _without_password(value) if name.endswith("_URL") else value for name, value in ours.items()}


def _without_password(url: str) -> str:
    return make_url(url).set(password=None).render_as_string() if "@" in url else url


def _pack(folder: Path, file: Path) -> None:
    draft = folder / ".packed"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as raw:
        with tarfile.open(fileobj=raw, mode="w:gz") as packed:
            for one in sorted(folder.iterdir()):
                if one != draft:
                    packed.add(one, one.name)
        raw.flush()
        os.fsync(raw.fileno())
    draft.replace(file)
