"""`reko restore FILE`: a backup put back where nothing is and brought up to date; what was erased since goes again."""

import json
import shutil
import tarfile
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from assistant import bootstrap
from assistant.bootstrap import House, open_house
from assistant.casework.erasure import CONVERSATION
from assistant.operations import erasing
from assistant.operations.backup import CASES, CONVERSATIONS, FORMAT, MANIFEST, OWN_FILES, SETTINGS, databases
from assistant.sealing import SealBroken
from assistant.services import audit, erasure
from assistant.settings import Settings, SettingsError
from assistant.store import conversations, copying, erasure_log
from assistant.store.engine import make_engine
from assistant.store.migrating import DatabaseIsNewer, migrate
from assistant.texts import text

BESIDE = "restored"


def restore(settings: Settings, file: Path, *, erasures: Path | None, now: datetime) -> int:
    """Raises `SettingsError`, with nothing changed, when the backup or the place for it can't be used."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.data_dir, prefix=".restore-") as aside:
        folder = Path(aside)
        manifest = _unpacked(settings, file, folder)
        _refuse_what_is_there(settings)
        _put_back(settings, manifest, folder)
        _put_beside(settings, folder)
    bootstrap.prepare(settings, now)
    replayed, whole = _replayed(settings, datetime.fromisoformat(manifest["made_at"]), erasures, now)
    print(text("restore_done", made_at=manifest["made_at"], replayed=replayed, folder=settings.data_dir / BESIDE))
    if not whole:
        raise SettingsError(text("restore_audit_broken"))
    return 0


def _unpacked(settings: Settings, file: Path, folder: Path) -> dict[str, Any]:
    try:
        with tarfile.open(file) as packed:
            packed.extractall(folder, filter="data")
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, EOFError, tarfile.TarError, ValueError):
        raise SettingsError(text("restore_unreadable", file=file)) from None
    if manifest.get("format") != FORMAT:
        raise SettingsError(text("database_is_newer"))
    try:
        settings.sealer.unseal(manifest["opens_with"])
    except SealBroken:
        raise SettingsError(text("restore_wrong_key")) from None
    return manifest


def _refuse_what_is_there(settings: Settings) -> None:
    try:
        empty = all(copying.is_empty(url, **tables) for url, tables in databases(settings).values())
    except SQLAlchemyError:
        raise SettingsError(text("database_unreachable")) from None
    if not empty:
        raise SettingsError(text("restore_not_empty"))


def _put_back(settings: Settings, manifest: dict[str, Any], folder: Path) -> None:
    for name, copied in manifest["databases"].items():
        url, _ = databases(settings)[name]
        if copying.is_sqlite(url) != copied.endswith(".db"):
            raise SettingsError(text("restore_other_database"))
    try:
        for name, copied in manifest["databases"].items():
            _put_one_back(databases(settings)[name][0], name, folder / copied, manifest["version"])
    except DatabaseIsNewer:
        raise SettingsError(text("database_is_newer")) from None


def _put_one_back(url: str, name: str, copied: Path, revision: str) -> None:
    if copying.is_sqlite(url):
        copying.sqlite_file(url).parent.mkdir(parents=True, exist_ok=True)
        shutil.move(copied, copying.sqlite_file(url))
        return
    if name == CASES:
        migrate(url, revision)
    if name == CONVERSATIONS:
        engine = make_engine(url)
        conversations.EVENTS.create(engine)
        engine.dispose()
    copying.load(url, copied)


def _put_beside(settings: Settings, folder: Path) -> None:
    """What the operator wrote is theirs to compare and put back: the program may have newer files."""
    beside = settings.data_dir / BESIDE
    beside.mkdir(exist_ok=True)
    for one in [folder / SETTINGS, *(folder / OWN_FILES).glob("*")]:
        shutil.copy(one, beside)


def _replayed(settings: Settings, made_at: datetime, given: Path | None, now: datetime) -> tuple[int, bool]:
    """How many erasures were done again, and whether the audit trail is whole."""
    house = open_house(settings)
    try:
        log = given or settings.data_dir / erasure_log.NAME
        lines = list(erasure_log.lines(log)) if log.exists() else []
        since = [line for line in lines if datetime.fromisoformat(line["asked_at"]) >= made_at]
        for line in since:
            _erase_again(settings, house, line, now)
        cut_off = erasing.finish_all(settings, house, now=now)
        with house.uow() as uow:
            return len(since) + cut_off, audit.verify(uow).outcome == "whole"
    finally:
        house.close()


def _erase_again(settings: Settings, house: House, line: dict[str, Any], now: datetime) -> None:
    senders = _senders(settings, house, line["subject"]) if line["scope"] == CONVERSATION else []
    with house.uow() as uow:
        again = erasure.ask_again(uow, scope=line["scope"], subject=line["subject"], senders=senders, now=now)
    erasing.carry_out(settings, house, again, now=now)


def _senders(settings: Settings, house: House, fingerprint: str) -> list[str]:
    every = conversations.senders(settings)
    return [one for one in every if house.sealer.fingerprint("conversation", one) == fingerprint]
