"""Puts store, secrets and parameters together, once for each process."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import Engine

from assistant.casework.parameters import DatedParameters
from assistant.sealing import Sealer
from assistant.services import audit, directory, parameters
from assistant.settings import PROJECT, Settings
from assistant.store import fingerprint_root
from assistant.store.engine import make_engine
from assistant.store.migrating import DatabaseIsNewer, migrate
from assistant.store.unit_of_work import SqlUnitOfWork

__all__ = ["DatabaseIsNewer", "House", "open_house", "prepare"]

DIRECTORY = PROJECT / "data" / "directory"


@dataclass(frozen=True)
class House:
    """`with house.uow() as uow: booking.offer(uow, …)`. Threads may share it, but not a unit of work.

    `sends`: the ways out that this installation has, of sms and email; the own page is always there.
    """

    engine: Engine
    sealer: Sealer
    parameters: DatedParameters
    sends: frozenset[str] = frozenset()

    def uow(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(self.engine, self.sealer, self.parameters, self.sends)

    def close(self) -> None:
        self.engine.dispose()


def open_house(settings: Settings, sends: Collection[str] = ()) -> House:
    """Opens no connection yet. The database must have been prepared. `sends`: told by whoever speaks to people."""
    engine = make_engine(settings.database_url)
    sealer = replace(settings.sealer, find_root=lambda: fingerprint_root.find(engine, settings.sealer))
    known = parameters.capped(parameters.load(), settings.preliminary_cap, settings.open_each_number)
    return House(engine, sealer, known, frozenset(sends))


def prepare(settings: Settings, now: datetime | None = None) -> None:
    """Makes or migrates the database and loads the directory; again changes nothing.

    Raises `DatabaseIsNewer`, `DirectoryError`, or `OSError` when the folder can't be written.
    """
    migrate(settings.database_url)
    house = open_house(settings)
    try:
        fingerprint_root.ensure(house.engine, settings.sealer)
        with house.uow() as uow:
            audit.sign(uow, now=now or datetime.now(UTC))
            directory.load(uow, directory_data(), now or datetime.now(UTC))
    finally:
        house.close()


def directory_data(folder: Path = DIRECTORY) -> Mapping[str, Any]:
    """Every file of the directory as one: care centres and absences after each other, each marked invented or
    not.
    """
    files = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.yml"))]
    return {
        "version": "+".join(str(data.get("version", "1")) for data in files),
        "care_centres": [
            {"invented": data.get("invented", True), **centre} for data in files for centre in data["care_centres"]
        ],
        "absences": [absence for data in files for absence in data.get("absences") or []],
    }
