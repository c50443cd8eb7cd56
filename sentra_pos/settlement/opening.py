"""The opening day: what the shop owes and is owed, and the money it holds, when the books begin.

Everything is entered as it stands and signed by each producer (berita acara saldo awal); what the sums leave over is
the opening balance. The first statement of a producer begins with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.rowreport import Action, RowResult, refusal, settled
from sentra_pos.base.tablefile import BadCell, Columns, Table, TableRow
from sentra_pos.books import accounts, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory
from sentra_pos.settlement import kinds

COLUMNS = Columns(required=("producer", "kind", "amount"))
_HIGHEST = 100_000_000_000


class Kind(Enum):
    """What a line of the opening says."""

    OWED = "owed"
    """The shop owes the producer."""
    OWES = "owes"
    """The producer owes the shop."""
    ADVANCE = "advance"
    """An advance the producer still pays back in instalments."""
    SAFE = "safe"
    BANK = "bank"
    QRIS = "qris"
    CARD = "card"
    INVENTORY = "inventory"
    """Goods of the shop's own, at what they cost."""


OF_PRODUCERS = (Kind.OWED, Kind.OWES, Kind.ADVANCE)
_WORDS = {
    "hutang": Kind.OWED,
    "utang": Kind.OWED,
    "piutang": Kind.OWES,
    "uang muka": Kind.ADVANCE,
    "panjar": Kind.ADVANCE,
    "brankas": Kind.SAFE,
    "float": Kind.SAFE,
    "kas": Kind.SAFE,
    "kartu": Kind.CARD,
    "persediaan": Kind.INVENTORY,
} | {kind.value: kind for kind in Kind}
_SHOP_ACCOUNTS = {
    Kind.BANK: accounts.BANK,
    Kind.QRIS: accounts.QRIS_CLEARING,
    Kind.CARD: accounts.CARD_CLEARING,
    Kind.INVENTORY: accounts.INVENTORY,
}


@dataclass(eq=False)
class NothingToOpen(RuleBroken):
    """The opening says nothing."""

    sentence = "The opening has no line with an amount. Nothing was written."


@dataclass(frozen=True)
class Line:
    """An amount in rupiah, of a producer or of the shop (None)."""

    kind: Kind
    amount: int
    producer: UUID | None = None


@dataclass(frozen=True)
class OpeningDone:
    """What was entered; `rest` is the opening balance, credit negative."""

    number: str
    lines: int
    producers: int
    rest: int
    code: str


def read(session: Session, table: Table) -> list[Line]:
    """The lines of `table` (of COLUMNS); raise ImportRefused with the reason for each row that cannot be."""
    lines: list[Line] = []
    results: list[RowResult] = []
    for row in table.rows:
        about = row.get("producer") or row.get("kind")
        try:
            lines.append(_line(session, row))
        except RuleBroken as refused:
            results.append(refusal(row.number, about, refused))
        else:
            results.append(RowResult(row.number, Action.NEW, about))
    settled(results, dry_run=False)
    return lines


def enter(session: Session, lines: Sequence[Line], *, on: Occasion) -> OpeningDone:
    """Post the opening in one entry (SAW-26-00001); raise NothingToOpen."""
    counted = [line for line in lines if line.amount]
    if not counted:
        raise NothingToOpen
    entry = journal.open_entry(session, kind=kinds.OPENING, on=on)
    entry.document_no = numbering.paper(
        session, "SAW", epoch=entry.epoch, year=on.business_day.year, digits=5
    )
    for line in counted:
        _post(entry, line)
    rest = -sum(_debit(line) for line in counted)
    entry.post(accounts.OPENING_BALANCE, rest)
    journal.seal(session, entry)
    producers = {line.producer for line in counted if line.producer is not None}
    return OpeningDone(entry.document_no, len(counted), len(producers), rest, entry.code)


def _post(entry: journal.Entry, line: Line) -> None:
    if line.kind is Kind.ADVANCE:
        entry.post(accounts.PRODUCER_ADVANCE, line.amount, producer=line.producer)
    elif line.kind in OF_PRODUCERS:
        day = entry.on.business_day
        entry.post(accounts.PRODUCER_PAYABLE, _debit(line), producer=line.producer, payable_from=day)
    elif line.kind is Kind.SAFE:
        entry.post(accounts.CASH, line.amount, box=accounts.SAFE)
    else:
        entry.post(_SHOP_ACCOUNTS[line.kind], line.amount)


def _debit(line: Line) -> int:
    return -line.amount if line.kind is Kind.OWED else line.amount


def _line(session: Session, row: TableRow) -> Line:
    kind = _WORDS.get(" ".join(row.get("kind").lower().split()))
    if kind is None:
        hint = f"One of {', '.join(one.value for one in Kind)}."
        raise BadCell(column="kind", value=row.get("kind")[:60], hint=hint)
    amount = row.amount("amount")
    if amount is None or amount > _HIGHEST:
        raise BadCell(column="amount", value=row.get("amount")[:60], hint="Whole rupiah, such as 12.500.")
    named = row.get("producer")
    if (kind in OF_PRODUCERS) != bool(named):
        hint = "Name the producer." if kind in OF_PRODUCERS else "This is the shop's: leave it empty."
        raise BadCell(column="producer", value=named[:60], hint=hint)
    return Line(kind, amount, directory.find(session, named).id if named else None)
