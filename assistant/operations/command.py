"""The operator's commands: `audit verify`, `purge`, `keys rotate`, `backup`, `restore`."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.settings import Settings
from assistant.texts import text

AddDataDir = Callable[[argparse.ArgumentParser], None]


def add(commands: Any, add_data_dir: AddDataDir) -> None:
    """Puts the commands beside the others."""
    audit = commands.add_parser("audit", help=text("help_audit")).add_subparsers(required=True, metavar="")
    _finish(audit.add_parser("verify", help=text("help_audit_verify")), _audit_verify, add_data_dir)
    keys = commands.add_parser("keys", help=text("help_keys")).add_subparsers(required=True, metavar="")
    _finish(keys.add_parser("rotate", help=text("help_keys_rotate")), _keys_rotate, add_data_dir)
    purge = commands.add_parser("purge", help=text("help_purge"))
    purge.add_argument("--dry-run", action="store_true", help=text("help_dry_run"))
    _finish(purge, _purge, add_data_dir)
    for name, run in (("backup", _backup), ("restore", _restore)):
        command = commands.add_parser(name, help=text(f"help_{name}"))
        command.add_argument("file", type=Path, metavar="FILE", help=text(f"help_{name}_file"))
        if name == "restore":
            command.add_argument("--erasures", type=Path, metavar="FILE", help=text("help_erasures"))
        _finish(command, run, add_data_dir)


def _finish(parser: argparse.ArgumentParser, run: Callable[..., int], add_data_dir: AddDataDir) -> None:
    add_data_dir(parser)
    parser.set_defaults(run=run)


def _settings(given: argparse.Namespace) -> Settings:
    from assistant import settings

    return settings.load({**os.environ, "REKO_DATA_DIR": str(given.data_dir.resolve())})


def _audit_verify(given: argparse.Namespace) -> int:
    from assistant.operations.checking import audit_verify

    return audit_verify(_settings(given))


def _purge(given: argparse.Namespace) -> int:
    from assistant.operations.checking import purge_command

    return purge_command(_settings(given), dry_run=given.dry_run)


def _keys_rotate(given: argparse.Namespace) -> int:
    from assistant.operations.keys import rotate

    return rotate(_settings(given))


def _backup(given: argparse.Namespace) -> int:
    from assistant import clock
    from assistant.operations.backup import backup

    return backup(_settings(given), given.file, now=clock.now())


def _restore(given: argparse.Namespace) -> int:
    from assistant import clock
    from assistant.operations.restore import restore

    return restore(_settings(given), given.file, erasures=given.erasures, now=clock.now())
