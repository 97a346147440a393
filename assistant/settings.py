"""Settings, read once from the environment. Every error says which one, and what to do."""

import base64
import binascii
import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.sealing import Sealer, new_master_key
from assistant.texts import text

PROJECT = Path(__file__).resolve().parent.parent
DEMO_KEY_FILE = "demo.key"
KEY_BYTES = 32
DEMO_PRELIMINARY_CAP = 100


class Mode(StrEnum):
    DEMO = "demo"
    PRODUCTION = "production"


class SettingsError(Exception):
    """A setting is missing or wrong. The text is shown to the operator as it is."""


@dataclass(frozen=True)
class Settings:
    """Where things are and how this installation runs. Times are Europe/Stockholm everywhere."""

    mode: Mode
    data_dir: Path
    database_url: str
    conversations_url: str
    rasa_url: str
    actions_url: str
    sealer: Sealer
    retention_file: Path | None = None
    preliminary_cap: int | None = None
    open_each_number: int | None = None

    @property
    def demo(self) -> bool:
        return self.mode is Mode.DEMO


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """Reads `REKO_*`. Without `REKO_MODE` this is a demo, which makes its own key on first use.

    Raises `SettingsError` when a production installation lacks a key or a value can't be used.
    """
    mode = _mode(environ.get("REKO_MODE", Mode.DEMO))
    if mode is Mode.PRODUCTION and environ.get("REKO_NOW"):
        raise SettingsError(text("no_pretended_time"))
    data_dir = Path(environ.get("REKO_DATA_DIR", PROJECT / "var"))
    return Settings(
        mode=mode,
        data_dir=data_dir,
        database_url=environ.get("REKO_DATABASE_URL", f"sqlite:///{data_dir / 'casework.db'}"),
        conversations_url=environ.get("REKO_CONVERSATIONS_URL")
        or environ.get("REKO_DATABASE_URL")
        or f"sqlite:///{data_dir / 'conversations.db'}",
        rasa_url=environ.get("REKO_RASA_URL", "http://127.0.0.1:5005"),
        actions_url=environ.get("REKO_ACTIONS_URL", "http://127.0.0.1:5055"),
        sealer=Sealer(_master_keys(environ, mode, data_dir)),
        retention_file=Path(table) if (table := environ.get("REKO_RETENTION")) else None,
        preliminary_cap=_preliminary_cap(environ, mode),
        open_each_number=_open_each_number(environ, mode),
    )


def _preliminary_cap(environ: Mapping[str, str], mode: Mode) -> int | None:
    """In a demo nobody phones, and whoever tries it out must not be stopped by a REKO's real week."""
    given = environ.get("REKO_PRELIMINARY_CAP")
    if not given:
        return DEMO_PRELIMINARY_CAP if mode is Mode.DEMO else None
    if not given.isdecimal() or int(given) == 0:
        raise SettingsError(text("preliminary_cap_unusable"))
    return int(given)


def _open_each_number(environ: Mapping[str, str], mode: Mode) -> int | None:
    """Whoever tries it out writes the same invented number again; a cap that is given means the real rules."""
    return DEMO_PRELIMINARY_CAP if mode is Mode.DEMO and not environ.get("REKO_PRELIMINARY_CAP") else None


def _mode(value: str) -> Mode:
    try:
        return Mode(value)
    except ValueError:
        raise SettingsError(text("mode_unknown", value=value)) from None


def _master_keys(environ: Mapping[str, str], mode: Mode, data_dir: Path) -> tuple[str, ...]:
    """`REKO_KEY` holds one key, or several with commas: the newest first, old ones to read with."""
    if given := environ.get("REKO_KEY"):
        return tuple(_usable(key.strip()) for key in given.split(","))
    if mode is Mode.PRODUCTION:
        raise SettingsError(text("key_missing"))
    return (_demo_key(data_dir / DEMO_KEY_FILE),)


def _usable(key: str) -> str:
    try:
        long_enough = len(base64.urlsafe_b64decode(key)) >= KEY_BYTES
    except (ValueError, binascii.Error):
        long_enough = False
    if not long_enough:
        raise SettingsError(text("key_unusable"))
    return key


def _demo_key(file: Path) -> str:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            _write_once(file, new_master_key())
        return file.read_text().strip()
    except OSError as error:
        raise SettingsError(text("folder_not_writable", folder=file.parent, reason=error.strerror)) from None


def _write_once(file: Path, content: str) -> None:
    """Several processes may start at once: the first whole file wins, nobody ever reads half of one."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as opened:
        opened.write(content)
    with contextlib.suppress(FileExistsError):
        os.link(draft, file)
    draft.unlink()
