"""The tables of a hand-over: the same columns and rows for its paper and for its sheets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sentra_pos.base import money, quantity
from sentra_pos.paper import words
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Align
from sentra_pos.paper.pdf_table import Column
from sentra_pos.reports import handover_words
from sentra_pos.reports.export_tables import Value
from sentra_pos.reports.handover_pack import Pack

_TEXT, _NUMBER = Align.LEFT, Align.RIGHT
_GAP = Column(" ", 3, _TEXT)


@dataclass(frozen=True)
class Section:
    """One table: `rows` are plain values; `totals` are added up column by column, None stays empty."""

    title: str
    sheet: str
    columns: tuple[Column, ...]
    rows: Callable[[Pack], Sequence[tuple[Value, ...]]]
    note: str = ""
    sums: tuple[int, ...] = ()
    """The columns that are added up under the last row."""


def shown(value: Value) -> str:
    """A value of a table as paper shows it."""
    match value:
        case None:
            return "–"
        case int():
            return money.plain(value)
        case str():
            return value or "–"
        case datetime():
            return words.moment(value)
        case date():
            return words.day(value)
        case _:
            return str(value)


def _boxes(pack: Pack) -> list[tuple[Value, ...]]:
    return [
        (handover_words.box(one.name), one.register, one.expected, one.counted, one.counted_at)
        for one in pack.boxes
    ]


def _coming(pack: Pack) -> list[tuple[Value, ...]]:
    return [
        (handover_words.METHODS.get(one.method, one.method), one.day, one.payments, one.amount)
        for one in pack.coming
    ]


def _owed(pack: Pack) -> list[tuple[Value, ...]]:
    return [
        (one.code, one.name, one.payable, one.held, one.unclaimed, one.balance)
        for one in pack.owed
        if one.balance >= 0
    ]


def _owing(pack: Pack) -> list[tuple[Value, ...]]:
    return [
        (one.code, one.name, one.payable, one.held, one.unclaimed, one.balance)
        for one in pack.owed
        if one.balance < 0
    ]


def _unpaid(pack: Pack) -> list[tuple[Value, ...]]:
    return [
        (one.number, one.code, one.name, one.until, "tunai" if one.is_cash else "transfer", one.amount)
        for one in pack.unpaid
    ]


def _lent(pack: Pack) -> list[tuple[Value, ...]]:
    return [
        (one.code, one.name, one.given, one.repaid, one.last_day, one.last_amount or None, one.outstanding)
        for one in pack.lent
    ]


def _open(pack: Pack) -> list[tuple[Value, ...]]:
    return [
        (
            handover_words.MATTERS[one.kind],
            handover_words.METHODS.get(one.what, one.what),
            one.who,
            one.day,
            one.amount or None,
        )
        for one in pack.open
    ]


def _series(pack: Pack) -> list[tuple[Value, ...]]:
    return [(one.name, one.last) for one in pack.series]


def _chain(pack: Pack) -> list[tuple[Value, ...]]:
    return [(one.register, one.entries, one.code) for one in pack.chain]


def _accounts(pack: Pack) -> list[tuple[Value, ...]]:
    return [(handover_words.ACCOUNTS.get(one.name, one.name), one.name, one.amount) for one in pack.accounts]


def _stock(pack: Pack) -> list[tuple[Value, ...]]:
    return [
        (
            f"L-{lot.lot:05}", lot.product, lot.expiry, quantity.show(lot.quantity, lot.decimals, lot.unit),
            lot.price, lot.value, lot.shop_part, lot.producer_part,
        )
        for one in pack.stock for lot in one.lots
    ]  # fmt: skip


_NAME = Column("Produsen", 56, _TEXT, Face.STRONG, lines=2)
_CODE = Column("Kode", 16, _TEXT)
_SIDES = (
    _CODE,
    _NAME,
    Column("Siap dibayar", 26),
    Column("Ditahan", 26),
    Column("Belum diambil", 26),
    Column("Saldo", 28, face=Face.STRONG),
)
STOCK_COLUMNS = (
    Column("Lot", 15, _TEXT),
    Column("Produk", 58, _TEXT, lines=2),
    Column("EXP", 19, _TEXT),
    Column("Jumlah", 17),
    Column("Harga", 16),
    Column("Nilai jual", 18, face=Face.STRONG),
    Column("Bagian\ntoko", 17),
    Column("Hak\nprodusen", 18),
)
BOXES = Section(
    "Kas",
    "Kas",
    (
        Column("Kotak kas", 50, _TEXT, Face.STRONG),
        Column("Register", 22, _TEXT),
        Column("Seharusnya", 30, face=Face.STRONG),
        Column("Hitungan terakhir", 34),
        _GAP,
        Column("Dihitung", 39, _TEXT),
    ),
    _boxes,
    "seharusnya menurut buku; dihitung ulang bersama sebelum tanda tangan",
    (2,),
)
COMING = Section(
    "Pembayaran yang belum masuk bank",
    "Belum masuk bank",
    (Column("Cara", 30, _TEXT), Column("Hari usaha", 30, _TEXT), Column("Banyak", 24), Column("Jumlah", 34)),
    _coming,
    "belum dicocokkan dengan daftar bank",
    (2, 3),
)
OWED = Section(
    "Utang kepada produsen",
    "Utang",
    _SIDES,
    _owed,
    "saldo = siap dibayar + ditahan + belum diambil",
    (2, 3, 4, 5),
)
OWING = Section(
    "Produsen yang berutang kepada toko",
    "Piutang",
    _SIDES,
    _owing,
    "saldo negatif, dibawa ke laporan berikutnya",
    (2, 3, 4, 5),
)
UNPAID = Section(
    "Laporan beku yang belum dibayar",
    "Belum dibayar",
    (
        Column("Laporan", 32, _TEXT),
        _CODE,
        _NAME,
        Column("Sampai", 24, _TEXT),
        Column("Cara", 20, _TEXT),
        Column("Dibayar", 30, face=Face.STRONG),
    ),
    _unpaid,
    "amplop dan transfer yang menunggu",
    (5,),
)
LENT = Section(
    "Uang muka yang belum lunas",
    "Uang muka",
    (
        _CODE,
        Column("Produsen", 48, _TEXT, Face.STRONG, lines=2),
        Column("Diberikan", 24),
        Column("Sudah diangsur", 26),
        _GAP,
        Column("Angsuran terakhir", 26, _TEXT),
        Column("Jumlah", 14),
        Column("Sisa", 21, face=Face.STRONG),
    ),
    _lent,
    "diangsur lewat laporan titip jual",
    (2, 3, 6),
)
OPEN = Section(
    "Belum beres",
    "Belum beres",
    (
        Column("Perkara", 50, _TEXT, Face.STRONG),
        Column("Yang mana", 46, _TEXT, lines=3),
        Column("Siapa", 38, _TEXT, lines=3),
        Column("Hari", 20, _TEXT),
        Column("Jumlah", 24),
    ),
    _open,
    "diselesaikan atau diambil alih oleh pengelola baru",
)
SERIES = Section(
    "Nomor terakhir tiap seri", "Nomor terakhir", (Column("Seri", 40, _TEXT), Column("Nomor terakhir", 30)), _series,
    "kertas dengan nomor lebih besar dibuat sesudah serah terima ini",
)  # fmt: skip
CHAIN = Section(
    "Ujung rantai tiap register",
    "Ujung rantai",
    (
        Column("Register", 40, _TEXT, Face.STRONG),
        Column("Entri", 30),
        _GAP,
        Column("Kode", 40, _TEXT, Face.STRONG),
    ),
    _chain,
    "yang terjadi sesudahnya tidak termasuk",
)
ACCOUNTS = Section(
    "Saldo semua akun",
    "Semua akun",
    (
        Column("Akun", 70, _TEXT),
        Column("Nama di buku", 50, _TEXT),
        Column("Saldo (debit +)", 34, face=Face.STRONG),
    ),
    _accounts,
    "jumlahnya nol",
    (2,),
)
STOCK = Section("Barang di rak", "Barang di rak", STOCK_COLUMNS, _stock, "menurut produsen", (5, 6, 7))
SECTIONS = (BOXES, COMING, OWED, OWING, UNPAID, LENT, OPEN, SERIES, CHAIN, ACCOUNTS)
"""Those of plain rows, in their order on paper; the stock follows, producer by producer."""
