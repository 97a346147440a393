"""The audit trail as a chain: each row carries a hash of itself and of the row before (PDL 4:3, L-20).

A row that is changed, taken out or put in no longer fits its neighbours. Most hashes are keyed: whoever can write
in the database but lacks the key can't mend the chain after a change. Rows from before the chain have plain ones.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

Digest = Callable[[str], str]
BEGINNING = "0" * 64


@dataclass(frozen=True)
class Link:
    """A row of the trail, with `content` as `trail_content` writes it. Hashes are 64 hex digits."""

    id: int
    content: str
    previous: str
    hash: str
    keyed: bool


@dataclass(frozen=True)
class Fault:
    """kind: changed | inserted | removed | end_removed | end_unsigned. `id` is the row's; of removed rows the one
    before them, 0 when they were the first.
    """

    kind: str
    id: int


def trail_content(at: datetime, *fields: str | None) -> str:
    """One text for one row, the same whatever database it was read from."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    return json.dumps([moment, *fields], ensure_ascii=False)


def linked(id: int, content: str, previous: str, digest: Digest | None) -> Link:
    """The row as the next of the chain. Without a `digest` of one's own the hash is plain SHA-256."""
    made = (digest or plain_digest)(_signed(id, content, previous))
    return Link(id, content, previous, made, keyed=digest is not None)


def faults(links: Iterable[Link], *, end: str | None, digest: Digest) -> Iterator[Fault]:
    """What is wrong with the chain, in order. `end` is the hash that the last row should have, None when nothing
    that we signed says so.
    """
    before, before_id, seen_keyed = BEGINNING, 0, False
    for link, after in _with_next(links, end):
        whole = _is_whole(link, digest) and (link.keyed or not seen_keyed)
        if not whole and after == before:
            # The next row was written when this one was not there.
            yield Fault("inserted", link.id)
            continue
        if not whole:
            yield Fault("changed", link.id)
        elif link.previous != before:
            yield Fault("removed", before_id)
        before, before_id, seen_keyed = link.hash, link.id, seen_keyed or link.keyed
    if end is None and before_id:
        yield Fault("end_unsigned", before_id)
    elif end is not None and before != end:
        yield Fault("end_removed", before_id)


def plain_digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _is_whole(link: Link, digest: Digest) -> bool:
    return linked(link.id, link.content, link.previous, digest if link.keyed else None).hash == link.hash


def _signed(id: int, content: str, previous: str) -> str:
    return f"{id}\n{previous}\n{content}"


def _with_next(links: Iterable[Link], end: str | None) -> Iterator[tuple[Link, str]]:
    """Each row with the hash that what comes after it says it follows on."""
    held: Link | None = None
    for link in links:
        if held is not None:
            yield held, link.previous
        held = link
    if held is not None:
        yield held, end or held.hash
