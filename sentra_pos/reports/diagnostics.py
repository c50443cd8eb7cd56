"""One text for whoever helps from afar, that a person can read before sending it: no names, no money, no secrets."""

import platform
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlmodel import Session, SQLModel

from sentra_pos import schema
from sentra_pos.base import logkeeping, second_journal
from sentra_pos.reports import about
from sentra_pos.reports.findings import Finding
from sentra_pos.shop import permissions, profile, registers, safekeeping

FILE_NAME = "sentra-pos-diagnostics.txt"
_GROWS = ("journal_entry", "sale", "product", "producer", "lot", "statement", "payout", "print_job")

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Facts:
    """What the books say of themselves; `habits` are the settings that are nobody's secret."""

    about: about.About
    counts: tuple[tuple[str, int], ...]
    printers: Pairs
    habits: Pairs


def look(session: Session) -> Facts:
    """Counts of what grows, of each register only the kind of its printer, of the settings no word that was typed."""
    counts = [(name, _count(session, name)) for name in _GROWS if name in schema.metadata.tables]
    printers = [
        (code, f"{habits.printer.value}, {habits.profile}, {habits.columns}")
        for code in registers.codes(session)
        for habits in [registers.habits(session, code)]
    ]
    return Facts(about.look(session), tuple(counts), tuple(printers), _habits(session))


def write(
    facts: Facts,
    folder: Path,
    versions: Mapping[str, str],
    *,
    found: Sequence[Finding] | None = None,
    window: Iterable[tuple[str, str]] = (),
) -> str:
    """The text; `folder` holds the log, `found` is what does not hold in the books (None: nobody looked).

    `window` are the habits of this machine. A finding is named by its invariant alone: its sentence may name somebody.
    """
    free = shutil.disk_usage(folder).free
    told = facts.about
    lines = ["Sentra POS: diagnostics", ""]
    lines += [f"{name}: {value}" for name, value in versions.items() if name in about.ENGINES]
    lines += [f"system: {platform.system()} {platform.release()} {platform.machine()}"]
    lines += [f"books: {told.engine}, step {told.step:04d}", f"free: {free // 1_000_000} MB", ""]
    lines += [f"{head.register}: {head.entries} entries, code {head.code}" for head in told.heads]
    lines += [f"{name}: {count}" for name, count in facts.counts]
    lines += ["", f"verify: {_proved(found)}", ""]
    lines += [f"{name}: {value}" for name, value in (*facts.habits, *window)]
    lines += [f"printer of {code}: {habits}" for code, habits in facts.printers]
    installed = [f"{name} {value}" for name, value in versions.items() if name not in about.ENGINES]
    lines += ["", f"libraries: {', '.join(installed)}"]
    lines += ["", "the last lines of the log:", *(logkeeping.tail(folder) or ["(empty)"])]
    return "\n".join(logkeeping.scrubbed(line) for line in lines) + "\n"


def _habits(session: Session) -> Pairs:
    shop, kept = profile.read(session), safekeeping.read(session)
    second = second_journal.SETTING.read(session)
    return (
        ("cash rounding", shop.cash_rounding.value),
        ("payouts rounded to", str(shop.payout_rounding)),
        ("QRIS", ("with the amount" if shop.qris_dynamic else "without amount") if shop.qris else "none"),
        ("logo", _yes(shop.logo)),
        ("books for practice", _yes(shop.training)),
        ("one person may approve", _yes(permissions.is_one_person(session))),
        ("limits as they came", _yes(permissions.limits(session) == permissions.USUAL)),
        ("backups encrypted", _yes(kept.recipient)),
        ("backups in a folder of their own", _yes(kept.folder)),
        ("second journal", "on" if second.is_on else "stopped" if second.stopped_by else "off"),
    )


def _yes(said: object) -> str:
    return "yes" if said else "no"


def _proved(found: Sequence[Finding] | None) -> str:
    if found is None:
        return "not looked"
    kinds = Counter(one.invariant for one in found)
    wrong = ", ".join(f"{kind}: {count}" for kind, count in sorted(kinds.items()))
    return f"does not hold: {wrong}" if wrong else "everything holds"


def _count(session: Session, table: str) -> int:
    known = SQLModel.metadata.tables[table]
    return int(session.execute(text(f"SELECT COUNT(*) FROM {known.name}")).scalar_one())  # noqa: S608 - our own
