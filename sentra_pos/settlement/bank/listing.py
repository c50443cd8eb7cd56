"""The bank's own list of what moved on the shop's account: its columns are found by their names, in either language."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sentra_pos.base import clock, tablefile, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.rowreport import RowResult, refusal, settled
from sentra_pos.base.tablefault import MOST_ROWS, TableFault, UnreadableFile
from sentra_pos.settlement.bank import amounts
from sentra_pos.settlement.bank.amounts import Amount, Way

_HEAD_WITHIN = 40
"""Banks put their name, the account and the period above the table."""
_DAY = ("tanggal", "tgl", "date", "posting date", "post date", "transaction date", "tanggal transaksi",
        "tgl transaksi", "tanggal posting", "tanggal efektif", "effective date", "value date")  # fmt: skip
_TEXT = ("keterangan", "uraian", "deskripsi", "description", "remark", "remarks", "berita", "narrative",
         "uraian transaksi", "keterangan transaksi", "transaction description", "catatan", "detail")  # fmt: skip
_OUT = ("debit", "debet", "mutasi debet", "mutasi debit", "keluar", "pengeluaran", "debit amount", "jumlah debet",
        "jumlah debit", "withdrawal")  # fmt: skip
_AMOUNT = ("jumlah", "amount", "mutasi", "nominal", "transaction amount", "nilai")
_WAY = ("db cr", "d c", "d k", "db kr", "dbcr", "type", "jenis", "tipe", "debit credit", "debet kredit")
_REFERENCE = ("referensi", "no referensi", "reference", "reference no", "ref", "no ref", "reference number",
              "nomor referensi", "no bukti", "journal no")  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_ENGLISH = {"may": "mei", "aug": "agu", "oct": "okt", "dec": "des"}
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WRITTEN = re.compile(
    r"([0-9]{1,2})[/. -]([0-9]{1,2}|[a-z]{3,9})(?:[/. -]([0-9]{4}|[0-9]{2}))?", re.IGNORECASE
)
_LONGEST_TEXT = 300


@dataclass(eq=False)
class NoBankList(RuleBroken):
    """No row of the file names the columns that are needed."""

    sentence = "The list needs a row that names a date, a description and what was debited (Tanggal, Keterangan, Debet)."


@dataclass(eq=False)
class MixedAmounts(RuleBroken):
    """Some amounts have sen after a comma, others after a point."""

    sentence = (
        "The list writes some amounts as 1.500,00 and others as 1,500.00. Export it anew from the bank."
    )


@dataclass(eq=False)
class BadBooking(RuleBroken):
    """A row whose day or amount cannot be read."""

    sentence = "“{value}” cannot be read as {what}."

    value: str
    what: str


@dataclass(frozen=True)
class Booking:
    """Money that left the shop's account; `row` is where a person finds it; `amount` is None if there were sen."""

    row: int
    day: date
    text: str
    reference: str
    amount: int | None


@dataclass(frozen=True)
class _Head:
    day: int
    texts: tuple[int, ...]
    amount: int
    is_out: bool
    way: int | None
    reference: int | None


def read(content: bytes, *, today: date) -> list[Booking]:
    """What left the account; a day without a year is the last such day.

    Raises UnreadableFile, NoBankList, MixedAmounts, or ImportRefused with every row that cannot be read.
    """
    rows = iter(tablefile.records(content))
    head = next(filter(None, (_head(cells) for _, cells in islice(rows, _HEAD_WITHIN))), None)
    if head is None:
        raise NoBankList
    found = [
        (number, [text.one_line(cell) for cell in cells]) for number, cells in islice(rows, MOST_ROWS + 1)
    ]
    if len(found) > MOST_ROWS:
        raise UnreadableFile(TableFault.TOO_MANY_ROWS)
    decimal = amounts.decimal_sign(_cell(cells, head.amount) for _, cells in found)
    if decimal is None:
        raise MixedAmounts
    bookings: list[Booking] = []
    refused: list[RowResult] = []
    for number, cells in found:
        try:
            bookings += _booking(number, cells, head, decimal, today)
        except BadBooking as bad:
            refused.append(refusal(number, _cell(cells, head.texts[0]), bad))
    settled(refused, dry_run=False)
    return bookings


def _head(cells: Sequence[str]) -> _Head | None:
    named = [re.sub(r"[^a-z]+", " ", text.search_form(cell)).strip() for cell in cells]

    def place(words: Iterable[str]) -> int | None:
        return next((at for at, name in enumerate(named) if name in words), None)

    day, out, amount = place(_DAY), place(_OUT), place(_AMOUNT)
    texts = tuple(at for at, name in enumerate(named) if name in _TEXT)
    money = amount if out is None else out
    if day is None or money is None or not texts:
        return None
    return _Head(day, texts, money, out is not None, place(_WAY), place(_REFERENCE))


def _booking(number: int, cells: Sequence[str], head: _Head, decimal: str, today: date) -> list[Booking]:
    """The row, if money left by it; lines without a day, such as balances and totals, are none."""
    cell, day = _cell(cells, head.amount), _cell(cells, head.day)
    if not cell.strip("-0., ") or not re.search("[0-9]", day):
        return []
    amount = amounts.read(cell, decimal)
    if amount is None:
        raise BadBooking(value=cell[:40], what="an amount")
    if not _left(amount, cells, head):
        return []
    words = text.visible(" ".join(filter(None, (_cell(cells, at) for at in head.texts))))[:_LONGEST_TEXT]
    reference = text.visible(_cell(cells, head.reference))[:60]
    return [Booking(number, _day(day, today), words, reference, amount.rupiah if amount.is_whole else None)]


def _left(amount: Amount, cells: Sequence[str], head: _Head) -> bool:
    if head.is_out:
        return True
    said = amounts.way_of(_cell(cells, head.way))
    return (amount.way if said is Way.UNSAID else said) is not Way.IN


def _day(cell: str, today: date) -> date:
    found = None
    try:
        if iso := _ISO.match(cell):
            found = date(*map(int, iso.groups()))
        elif written := _WRITTEN.match(cell.strip("'")):
            day, month, year = written.groups()
            found = _written(day, month, year, today)
    except ValueError:
        pass
    if found is not None and clock.is_sensible(found):
        return found
    raise BadBooking(value=cell[:40], what="a day")


def _written(day: str, month: str, year: str | None, today: date) -> date:
    name = _ENGLISH.get(month[:3].casefold(), month[:3].casefold())
    number = int(month) if month.isdigit() else _MONTHS.index(name) + 1
    if year is None:
        this = date(today.year, number, int(day))
        return this if this <= today else this.replace(year=today.year - 1)
    return date(int(year) if len(year) == 4 else 2000 + int(year), number, int(day))


def _cell(cells: Sequence[str], at: int | None) -> str:
    return cells[at] if at is not None and at < len(cells) else ""
