"""What a shift sold and what its drawer held, on a strip for cashier and manager to sign (T1, T2).

Before the count nothing is printed from which the expected cash could be reckoned: the count is blind.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from pydantic import AwareDatetime, TypeAdapter

from sentra_pos.base import money
from sentra_pos.base.money import Notes
from sentra_pos.paper import letterhead, words
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.slip import Signatures, Slip, SlipBuilder

_REASON = "Alasan: "


@dataclass(frozen=True)
class Turnover:
    """What was sold, in rupiah: gross − discounts + rounding − refunded = turnover = the sum of the net payments.

    Of each method it is what stayed: without change, and less what went back that way. `refunds` counts voids too.
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
    refunded: int = 0
    voids: int = 0
    qris_payments: int = 0
    """How many payments the bank's list should have; so for the next two."""
    transfer_payments: int = 0
    card_payments: int = 0


class Way(Enum):
    """In which sum of the drawer a movement of cash is counted."""

    IN = "in"
    OUT = "out"
    PAYOUT = "payout"
    DROP = "drop"


@dataclass(frozen=True)
class Movement:
    """Cash that went in or out of the drawer beside selling, positive rupiah, and why."""

    way: Way
    amount: int
    reason: str = ""


@dataclass(frozen=True)
class Visit:
    """A group that was in the shop: how many sales, and what they came to."""

    name: str
    sales: int
    amount: int


@dataclass(frozen=True)
class Happened:
    """What a manager asks about a shift beside its money; `removed_amount` in rupiah."""

    drawer_opened: int = 0
    """Without a sale."""
    lines_removed: int = 0
    removed_amount: int = 0
    carts_cleared: int = 0
    open_tasks: int = 0
    visits: tuple[Visit, ...] = ()


@dataclass(frozen=True)
class Drawer:
    """What went in and out of the drawer, in rupiah and all positive; `expected` is what they leave.

    Only `corrected` has a sign: what wrong methods of payment moved into the drawer, or out of it.
    """

    float_amount: int
    cash_taken: int
    change_given: int
    cash_in: int
    cash_out: int
    refunds: int
    payouts: int
    expected: int
    drops: int = 0
    corrected: int = 0
    movements: tuple[Movement, ...] = ()

    @property
    def balance(self) -> int:
        """What the lines of the slip leave; it is `expected`."""
        came = self.float_amount + self.cash_taken + self.cash_in + self.corrected
        return came - self.change_given - self.cash_out - self.refunds - self.payouts - self.drops


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
    closed_by: str = ""
    """Who counted, if it was somebody else than the cashier."""
    happened: Happened = field(default_factory=Happened)

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
    _happened(strip, report)
    if report.count is not None:
        _signatures(strip, report)
    letterhead.close_slip(strip.rule(), report.code)
    return letterhead.as_copy(strip.build(), copy_no, printed_at, printed_by)


def _head(strip: SlipBuilder, report: ShiftReport) -> None:
    strip.pair("Hari usaha", words.day(report.business_day)).pair("Kasir", report.cashier)
    strip.pair("Mulai", words.moment(report.opened_at))
    if report.closed_at is not None:
        strip.pair("Akhir" if report.count else "Dilihat", words.moment(report.closed_at))
    if report.closed_by:
        strip.pair("Dihitung oleh", report.closed_by)
    if report.first_receipt:
        strip.pair("Struk", report.first_receipt).pair("sampai", report.last_receipt)
    strip.pair("Penjualan / retur", f"{report.sold.sales} / {report.sold.refunds}")


def _sold(strip: SlipBuilder, sold: Turnover) -> None:
    strip.text("PENJUALAN")
    refunded = [("Pengembalian uang", -sold.refunded)] if sold.refunds else []
    _amounts(
        strip,
        ("Bruto", sold.gross),
        ("Potongan", -sold.discounts),
        ("Pembulatan", sold.rounding),
        *refunded,
        ("Omzet", sold.turnover),
    )


def _paid_with(strip: SlipBuilder, sold: Turnover) -> None:
    strip.text("DIBAYAR DENGAN")
    _amounts(
        strip,
        ("Tunai bersih", sold.cash_net),
        (_counted("QRIS", sold.qris_payments), sold.qris),
        (_counted("Transfer", sold.transfer_payments), sold.transfer),
        (_counted("Kartu", sold.card_payments), sold.card),
    )


def _counted(method: str, payments: int) -> str:
    """With how many payments there are to be ticked off in the bank's list."""
    return f"{method} ({payments}x)" if payments else method


def _drawer(strip: SlipBuilder, drawer: Drawer) -> None:
    strip.text("KAS")
    _amounts(
        strip,
        ("Kas awal", drawer.float_amount),
        ("Tunai diterima", drawer.cash_taken),
        ("Kembalian", -drawer.change_given),
    )
    _moved(strip, ("Kas masuk", drawer.cash_in), drawer, Way.IN)
    _moved(strip, ("Kas keluar", -drawer.cash_out), drawer, Way.OUT)
    _amounts(strip, ("Pengembalian uang", -drawer.refunds))
    if drawer.corrected:
        _amounts(strip, ("Koreksi cara bayar", drawer.corrected))
    _moved(strip, ("Bayar produsen", -drawer.payouts), drawer, Way.PAYOUT)
    if drawer.drops:
        _moved(strip, ("Setoran", -drawer.drops), drawer, Way.DROP)
    strip.pair("Kas seharusnya", money.plain(drawer.expected))


def _moved(strip: SlipBuilder, total: tuple[str, int], drawer: Drawer, way: Way) -> None:
    """The sum, and under it what it is made of."""
    _amounts(strip, total)
    for one in drawer.movements:
        if one.way is way:
            strip.text(f"- {money.plain(one.amount)} {one.reason}".rstrip(), indent=2, hanging=2)


def _happened(strip: SlipBuilder, report: ShiftReport) -> None:
    """What was out of the ordinary; the drawer and the voids are named even if there were none."""
    happened = report.happened
    strip.rule().text("CATATAN")
    strip.pair("Pembatalan", str(report.sold.voids), indent=1)
    strip.pair("Laci dibuka tanpa jual", str(happened.drawer_opened), indent=1)
    if happened.lines_removed:
        removed = f"{happened.lines_removed} ({money.plain(happened.removed_amount)})"
        strip.pair("Baris dihapus", removed, indent=1)
    if happened.carts_cleared:
        strip.pair("Keranjang dikosongkan", str(happened.carts_cleared), indent=1)
    for visit in happened.visits:
        strip.pair(f"Rombongan {visit.name}", f"{visit.sales} / {money.plain(visit.amount)}", indent=1)
    if happened.open_tasks:
        strip.pair("Tugas belum selesai", str(happened.open_tasks), indent=1)


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
