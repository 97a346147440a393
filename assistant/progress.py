"""Progress of long work, as lines that a person (or `reko start`) can follow."""

import os
import sys

MARK = "reko-progress "


def report(step: str) -> None:
    """Writes `step` where the parent process listens; silent for everybody else."""
    if os.environ.get("REKO_PROGRESS"):
        print(MARK + step, file=sys.stderr, flush=True)
