"""The root of all fingerprints, made once and kept sealed: a new master key seals it anew and changes nothing else."""

from sqlalchemy import Engine, exists, insert, select
from sqlalchemy.exc import IntegrityError

from assistant.sealing import Sealer, new_master_key
from assistant.store.engine import WRITES
from assistant.store.tables_more import AuditRow
from assistant.store.tables_privacy import ONLY, FingerprintRootRow


def find(engine: Engine, sealer: Sealer) -> str | None:
    """None while nobody has made one."""
    # A reader's connection: it is asked for in the middle of deeds, and must not wait for their write lock.
    with engine.connect().execution_options(**{WRITES: False}) as connection:
        sealed = connection.scalar(select(FingerprintRootRow.sealed_root).where(FingerprintRootRow.id == ONLY))
    return sealer.unseal(sealed) if sealed else None


def ensure(engine: Engine, sealer: Sealer) -> None:
    """Makes the root unless it is there.

    A database with fingerprints from before keeps the key that they were made with, the oldest that we were given.
    """
    if find(engine, sealer) is not None:
        return
    try:
        with engine.begin() as connection:
            used = connection.scalar(select(exists().where(AuditRow.id > 0)))
            root = sealer.master_keys[-1] if used else new_master_key()
            connection.execute(insert(FingerprintRootRow).values(id=ONLY, sealed_root=sealer.seal(root)))
    except IntegrityError:
        # Another process was quicker, and its root is the one.
        return
