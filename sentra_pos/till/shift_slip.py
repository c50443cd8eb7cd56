"""What a shift sold and what its drawer held, on a strip for cashier and manager to sign (T1, T2).

Before the count nothing is printed from which the expected cash could be reckoned: the count is blind.
"""

from dataclasses import dataclass
from datetime import date, datetime

from pydantic import AwareDatetime, TypeAdapter

from sentra_pos.base import money
from sentra_pos.base.money import Notes
from sentra_pos.paper import letterhead, words
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.slip import Signatures, Slip, SlipBuilder

_REASON = "Alasan: "


@dataclass(frozen=True)
class Turnover:
    """What was sold, in rupiah: gross − discounts + rounding − refunds = turnover = the sum of the net payments.

    Of each method it is what stayed: without change and refunds.
    """

    sales: int
    refunds: int
    gross: int
    discounts: int
    rounding: int
    turnover: int
    cash_net: int
    qris: int
    transfer: int
    card: int


@dataclass(frozen=True)
class Drawer:
    """What went in and out of the drawer, in rupiah and all positive; `expected` is what they leave."""

    float_amount: int
    cash_taken: int
    change_given: int
    cash_in: int
    cash_out: int
    refunds: int
    payouts: int
    expected: int
    drops: int = 0


@dataclass(frozen=True)
class Count:
    """The blind count; `handed_over` goes to the manager, `next_float` stays for the next shift."""

    counted: int
    notes: tuple[Notes, ...]
    reason: str = ""
    handed_over: int = 0
    next_float: int = 0


@dataclass(frozen=True)
class ShiftReport:
    """A shift as it is printed; cashier and manager are names, `count` is None while nobody has counted."""

    shop: Letterhead
    number: str
    business_day: date
    cashier: str
    opened_at: AwareDatetime
    closed_at: AwareDatetime | None
    first_receipt: str
    last_receipt: str
    sold: Turnover
    drawer: Drawer
    count: Count | None = None
    manager: str = ""
    note: str = ""
    code: str = ""

    @property
    def difference(self) -> int | None:
        """Counted − expected, in rupiah: negative if money is missing; None before the count."""
        return None if self.count is None else self.count.counted - self.drawer.expected


def to_json(report: ShiftReport) -> str:
    """`report` as it is kept with its print job."""
    return _ADAPTER.dump_json(report).decode()


def from_json(content: str) -> ShiftReport:
    """The report that `to_json` kept; what is none is refused with pydantic's ValidationError."""
    return _ADAPTER.validate_json(content)


def slip(
    report: ShiftReport,
    *,
    copy_no: int = 0,
    printed_at: datetime | None = None,
    printed_by: str | None = None,
) -> Slip:
    """The report on a strip; expected cash and the difference only once the drawer was counted."""
    title = "SHIFT BERJALAN" if report.count is None else "TUTUP SHIFT"
    strip = letterhead.titled(report.shop, title, report.number)
    _head(strip, report)
    _sold(strip.rule(), report.sold)
    if report.count is not None:
        _paid_with(strip, report.sold)
        _drawer(strip.rule(), report.drawer)
        _count(strip.rule(), report.count, report.difference or 0)
        _signatures(strip, report)
    letterhead.close_slip(strip.rule(), report.code)
    return letterhead.as_copy(strip.build(), copy_no, printed_at, printed_by)


def _head(strip: SlipBuilder, report: ShiftReport) -> None:
    strip.pair("Hari usaha", words.day(report.business_day)).pair("Kasir", report.cashier)
    strip.pair("Mulai", words.moment(report.opened_at))
    if report.closed_at is not None:
        strip.pair("Akhir", words.moment(report.closed_at))
    if report.first_receipt:
        strip.pair("Struk", report.first_receipt).pair("sampai", report.last_receipt)
    strip.pair("Penjualan / retur", f"{report.sold.sales} / {report.sold.refunds}")


def _sold(strip: SlipBuilder, sold: Turnover) -> None:
    strip.text("PENJUALAN")
    _amounts(
        strip,
        ("Bruto", sold.gross),
        ("Potongan", -sold.discounts),
        ("Pembulatan", sold.rounding),
        ("Omzet", sold.turnover),
    )


def _paid_with(strip: SlipBuilder, sold: Turnover) -> None:
    strip.text("DIBAYAR DENGAN")
    _amounts(
        strip,
        ("Tunai bersih", sold.cash_net),
        ("QRIS", sold.qris),
        ("Transfer", sold.transfer),
        ("Kartu", sold.card),
    )


def _drawer(strip: SlipBuilder, drawer: Drawer) -> None:
    strip.text("KAS")
    _amounts(
        strip,
        ("Kas awal", drawer.float_amount),
        ("Tunai diterima", drawer.cash_taken),
        ("Kembalian", -drawer.change_given),
        ("Kas masuk", drawer.cash_in),
        ("Kas keluar", -drawer.cash_out),
        ("Pengembalian uang", -drawer.refunds),
        ("Bayar produsen", -drawer.payouts),
    )
    if drawer.drops:
        _amounts(strip, ("Setoran", -drawer.drops))
    strip.pair("Kas seharusnya", money.plain(drawer.expected))


def _count(strip: SlipBuilder, count: Count, difference: int) -> None:
    strip.text("HITUNG FISIK")
    for notes in count.notes:
        if notes.count:
            amount = notes.denomination * notes.count
            label = f"{money.plain(notes.denomination):>7} x {notes.count:>2}"
            strip.pair(label, money.plain(amount), indent=1)
    strip.pair("Jumlah", money.plain(count.counted))
    strip.total("SELISIH", money.show(difference))
    if count.reason:
        strip.text(f"{_REASON}{count.reason}", hanging=len(_REASON))
    strip.pair("Setoran ke pengelola", money.plain(count.handed_over))
    strip.pair("Kas awal besok", money.plain(count.next_float))


def _signatures(strip: SlipBuilder, report: ShiftReport) -> None:
    if report.note:
        strip.text(report.note)
    strip.blank().pair("Kasir", "Pengelola").blank(2).add(Signatures(2))
    strip.pair(report.cashier, report.manager)


def _amounts(strip: SlipBuilder, *lines: tuple[str, int]) -> None:
    for label, amount in lines:
        strip.pair(label, money.plain(amount), indent=1)


_ADAPTER: TypeAdapter[ShiftReport] = TypeAdapter(ShiftReport)
