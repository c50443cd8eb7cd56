"""How much room is left where a file of books lies: little is said in time, and no sale is begun on the last of it.

What was sold must be kept; a disk that fills up in the middle of a sale refuses it, but the goods are on the counter.
Refunds, the end of a shift and backups are let through to the end.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from sentra_pos.base.errors import BooksTrouble

LITTLE = 1_000_000_000
"""Bytes below which people are told."""
TOO_LITTLE = 200_000_000
"""Bytes below which nothing is sold any more."""


@dataclass(eq=False)
class DiskNearlyFull(BooksTrouble):
    """There is so little room that a sale might not be kept."""

    sentence = (
        "Only {megabytes} MB are free on the disk with the books: nothing is sold until there is room again."
        " Free some space; the cart is kept."
    )

    megabytes: int


def free(where: Path) -> int | None:
    """Bytes that are free for us on the disk `where` lies on; None if nobody can say."""
    try:
        return shutil.disk_usage(where.parent).free
    except OSError:
        return None


def require(session: Session, *, ask: Callable[[Path], int | None] = free) -> None:
    """Raise DiskNearlyFull if the books are a file on a disk with too little room; a server looks after its own."""
    url = session.get_bind().engine.url
    if url.get_backend_name() != "sqlite" or not url.database:
        return
    left = ask(Path(url.database))
    if left is not None and left < TOO_LITTLE:
        raise DiskNearlyFull(megabytes=left // 1_000_000)
