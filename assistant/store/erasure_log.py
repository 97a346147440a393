"""`erasures.jsonl` in the data folder: one line for each erasure that was carried out, pseudonymous ids alone.

A backup made before an erasure holds what was erased. Whoever restores it replays these lines.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NAME = "erasures.jsonl"


def append(data_dir: Path, line: str | None) -> None:
    """On the disk when it returns. None is no line."""
    if line is None:
        return
    data_dir.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(data_dir / NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "a", encoding="utf-8") as log:
        log.write(line + "\n")
        log.flush()
        os.fsync(log.fileno())


def lines(file: Path) -> Iterator[dict[str, Any]]:
    """`{"scope", "subject", "asked_at"}` of each erasure. A last line that was cut off is left out."""
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            yield json.loads(line)
        except json.JSONDecodeError:
            continue
