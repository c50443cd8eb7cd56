"""One text for whoever helps from afar, that a person can read before sending it: no names, no money, no secrets."""

import platform
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlmodel import Session, SQLModel

from sentra_pos import schema
from sentra_pos.base import logkeeping
from sentra_pos.reports import about
from sentra_pos.shop import registers

_GROWS = ("journal_entry", "sale", "product", "producer", "lot", "statement", "payout", "print_job")


@dataclass(frozen=True)
class Facts:
    """What the books say of themselves."""

    about: about.About
    counts: tuple[tuple[str, int], ...]
    printers: tuple[tuple[str, str], ...]


def look(session: Session) -> Facts:
    """Counts of what grows, and of each register only the kind of its printer."""
    counts = [(name, _count(session, name)) for name in _GROWS if name in schema.metadata.tables]
    printers = [
        (code, f"{habits.printer.value}, {habits.profile}, {habits.columns}")
        for code in registers.codes(session)
        for habits in [registers.habits(session, code)]
    ]
    return Facts(about.look(session), tuple(counts), tuple(printers))


def write(facts: Facts, folder: Path, versions: Iterable[tuple[str, str]]) -> str:
    """The text; `folder` holds the log, `versions` are those of the libraries."""
    free = shutil.disk_usage(folder).free
    told = facts.about
    lines = ["Sentra POS: diagnostics", ""]
    lines += [f"{name}: {value}" for name, value in versions]
    lines += [f"system: {platform.system()} {platform.release()} {platform.machine()}"]
    lines += [f"books: {told.engine}, step {told.step:04d}", f"free: {free // 1_000_000} MB", ""]
    lines += [f"{head.register}: {head.entries} entries, code {head.code}" for head in told.heads]
    lines += [f"{name}: {count}" for name, count in facts.counts]
    lines += [f"printer of {code}: {habits}" for code, habits in facts.printers]
    lines += ["", "the last lines of the log:", *(logkeeping.tail(folder) or ["(empty)"])]
    return "\n".join(logkeeping.scrubbed(line) for line in lines) + "\n"


def _count(session: Session, table: str) -> int:
    known = SQLModel.metadata.tables[table]
    return int(session.execute(text(f"SELECT COUNT(*) FROM {known.name}")).scalar_one())  # noqa: S608 - our own
