"""What this machine runs and listens on, read from /proc."""

import contextlib
import os
import socket
from ipaddress import ip_address
from pathlib import Path

PROC = Path("/proc")
LISTENING = "0A"


def children_of(pid: int) -> set[int]:
    """All processes below this one, however deep."""
    found: set[int] = set()
    fresh = {pid}
    parents = _parents()
    while fresh := {child for child, parent in parents.items() if parent in fresh} - found:
        found |= fresh
    return found


def _parents() -> dict[int, int]:
    parents = {}
    for folder in PROC.iterdir():
        if folder.name.isdecimal():
            with contextlib.suppress(OSError, IndexError):
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    return parents


def lives(pid: int) -> bool:
    """Whether the process runs. One that has ended and was only not asked about yet does not."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def listens_on(pid: int) -> set[tuple[str, int]]:
    """Address and port of every listening TCP socket of a process."""
    mine = _sockets_of(pid)
    return {place for table in ("tcp", "tcp6") for place, inode in _listening(PROC / "net" / table) if inode in mine}


def _sockets_of(pid: int) -> set[str]:
    inodes = set()
    for descriptor in (PROC / str(pid) / "fd").iterdir():
        with contextlib.suppress(OSError):
            inodes.add(os.readlink(descriptor).removeprefix("socket:[").rstrip("]"))
    return inodes


def _listening(table: Path) -> list[tuple[tuple[str, int], str]]:
    rows = [line.split() for line in table.read_text().splitlines()[1:]]
    return [(_place(row[1]), row[9]) for row in rows if row[3] == LISTENING]


def _place(written: str) -> tuple[str, int]:
    address, port = written.split(":")
    words = [bytes.fromhex(address[start : start + 8])[::-1] for start in range(0, len(address), 8)]
    return str(ip_address(b"".join(words))), int(port, 16)


def is_busy(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
