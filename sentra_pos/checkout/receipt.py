"""What the buyer takes home: a snapshot of the sale as it was, and how it looks on the strip (C12).

The snapshot is kept as JSON with its print job, so that a copy says the same in ten years.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pydantic import AwareDatetime, TypeAdapter

from sentra_pos.base import money, quantity
from sentra_pos.paper import letterhead, words
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.slip import Barcode, Signatures, Slip, SlipBuilder

PAYMENT_WORDS = {"cash": "Tunai", "qris": "QRIS", "card": "Kartu", "transfer": "Transfer"}
_LONGEST_SCANNABLE = 14
"""Signs of a receipt number (the last six are digits) that Code 128 sets in whole dots on 58 mm paper."""
_EXCHANGE = "exchange"
"""What goods that came back pay; it is told as their worth, not as a payment."""
_RETURNED_WORDS = PAYMENT_WORDS | {"cash": "tunai", "transfer": "transfer"}


class Kind(Enum):
    """What happened."""

    SALE = "sale"
    REFUND = "refund"
    VOID = "void"


@dataclass(frozen=True)
class ReceiptLine:
    """What the buyer sees as one line; `quantity` in smallest units, `discount` taken off, all negative on a refund.

    `list_price` is the usual price where another was asked; a note is the cashier's word about the line.
    """

    name: str
    maker: str
    quantity: int
    unit: str
    decimals: int
    price: int
    gross: int
    discount: int = 0
    discount_label: str = "Potongan"
    list_price: int | None = None
    note: str = ""


@dataclass(frozen=True)
class ReceiptPayment:
    """One payment in rupiah; `method` is a word of PAYMENT_WORDS, cash is what was handed over."""

    method: str
    amount: int


@dataclass(frozen=True)
class Refunded:
    """What a refund refers to; `goods` says where they went, `approver` is a name.

    Without a receipt number and moment it was made without the receipt.
    """

    receipt_no: str
    at: AwareDatetime | None
    reason: str
    goods: str = ""
    approver: str = ""


@dataclass(frozen=True)
class Returned:
    """What came back in exchange for the goods of a receipt: lines negative, `amount` in positive rupiah.

    `number` is the refund's own, `receipt_no` that of the sale they were bought on. What the new goods do not use up
    of it went back `in_cash` and `by_transfer`.
    """

    number: str
    receipt_no: str
    at: AwareDatetime | None
    lines: tuple[ReceiptLine, ...]
    amount: int
    in_cash: int = 0
    by_transfer: int = 0
    reason: str = ""


@dataclass(frozen=True)
class Receipt:
    """A paid cart in whole rupiah: subtotal − discount + rounding = total = payments − change.

    A refund carries the exact negatives, and `refunded`; an exchange what came back for it. `cashier` is a name, `code` that of the sealed entry.
    """

    shop: Letterhead
    receipt_no: str
    at: AwareDatetime
    register: str
    cashier: str
    lines: tuple[ReceiptLine, ...]
    subtotal: int
    discount: int
    rounding: int
    total: int
    payments: tuple[ReceiptPayment, ...]
    change: int
    code: str
    footer: str = ""
    thanks: str = ""
    gift_wish: str = ""
    kind: Kind = Kind.SALE
    refunded: Refunded | None = None
    returned: Returned | None = None

    @property
    def is_reversal(self) -> bool:
        """Money went back, and nothing was bought."""
        return self.kind is not Kind.SALE


def to_json(receipt: Receipt) -> str:
    """`receipt` as it is kept with its print job."""
    return _ADAPTER.dump_json(receipt).decode()


def from_json(content: str) -> Receipt:
    """The receipt that `to_json` kept; what is none is refused with pydantic's ValidationError."""
    return _ADAPTER.validate_json(content)


def slip(
    receipt: Receipt, *, copy_no: int = 0, printed_at: datetime | None = None, printed_by: str | None = None
) -> Slip:
    """The receipt on a strip; with a `copy_no` it says SALINAN first and last, and who printed it when."""
    return letterhead.as_copy(_body(receipt).build(), copy_no, printed_at, printed_by)


def gift_slip(receipt: Receipt) -> Slip:
    """The same goods without any price, for whoever they are given to."""
    strip = letterhead.titled(receipt.shop, "STRUK HADIAH", with_logo=True)
    _number_and_cashier(strip, receipt).rule()
    for line in receipt.lines:
        strip.pair(line.name, _how_many(line))
        _maker(strip, line)
    strip.rule()
    if receipt.gift_wish:
        strip.centre(receipt.gift_wish).blank()
    if receipt.footer:
        strip.text(receipt.footer).blank()
    return _scannable(letterhead.close_slip(strip, receipt.code), receipt).build()


def _body(receipt: Receipt) -> SlipBuilder:
    is_refund = receipt.is_reversal
    title = _title(receipt)
    if title:
        strip = letterhead.titled(receipt.shop, title, with_logo=True)
    else:
        strip = letterhead.open_slip(receipt.shop, with_logo=True)
    _number_and_cashier(strip, receipt)
    if receipt.refunded is not None:
        _bought_on(strip, receipt.refunded.receipt_no, receipt.refunded.at)
    if receipt.returned is not None:
        _exchanged(strip, receipt.returned)
    else:
        strip.rule()
    for line in receipt.lines:
        _line(strip, line)
    _sums(strip.rule(), receipt)
    if is_refund:
        _signed_for(strip.rule(), receipt)
        return letterhead.close_slip(strip, receipt.code)
    if receipt.returned is not None and receipt.returned.in_cash:
        _signature(strip.rule())
    elif receipt.footer or receipt.thanks:
        _goodbye(strip.rule(), receipt)
    else:
        strip.rule()
    return _scannable(letterhead.close_slip(strip, receipt.code), receipt)


def _number_and_cashier(strip: SlipBuilder, receipt: Receipt) -> SlipBuilder:
    number, at = f"No. {receipt.receipt_no}", words.moment(receipt.at)
    return strip.by_width(
        narrow=SlipBuilder().text(number).pair(at, f"{receipt.register} {receipt.cashier}"),
        wide=SlipBuilder().pair(number, at).pair(receipt.register, f"Kasir {receipt.cashier}"),
    )


def _title(receipt: Receipt) -> str:
    if receipt.returned is not None:
        return "PENUKARAN BARANG"
    return {Kind.REFUND: "PENGEMBALIAN UANG (RETUR)", Kind.VOID: "PEMBATALAN"}.get(receipt.kind, "")


def _bought_on(strip: SlipBuilder, receipt_no: str, at: datetime | None) -> None:
    strip.pair("Struk asal", receipt_no or "tanpa struk")
    if at is not None:
        strip.pair("Tanggal asal", words.moment(at))


def _exchanged(strip: SlipBuilder, back: Returned) -> None:
    """The goods that came back, above those that are bought with them."""
    _bought_on(strip, back.receipt_no, back.at)
    strip.pair("No. retur", back.number)
    strip.rule().text("BARANG KEMBALI")
    for line in back.lines:
        _line(strip, line)
    strip.pair("Nilai barang kembali", money.plain(-back.amount))
    if back.reason:
        strip.text(f"Alasan: {back.reason}", hanging=len("Alasan: "))
    strip.rule().text("BARANG BARU")


def _line(strip: SlipBuilder, line: ReceiptLine) -> None:
    strip.text(line.name)
    _maker(strip, line)
    strip.pair(f"{_how_many(line)} x {money.plain(line.price)}", money.plain(line.gross), indent=1)
    if line.list_price is not None and line.list_price > line.price:
        strip.text(f"Harga khusus, biasa {money.plain(line.list_price)}", indent=1)
    if line.note:
        strip.text(line.note, indent=1)
    if line.discount:
        strip.pair(line.discount_label, money.plain(-line.discount), indent=1)


def _maker(strip: SlipBuilder, line: ReceiptLine) -> None:
    if line.maker:
        strip.text(line.maker, indent=1)


def _how_many(line: ReceiptLine) -> str:
    # Pieces need no unit; the sign of a refund stands at its amount.
    return quantity.show(abs(line.quantity), line.decimals, line.unit if line.decimals else "")


def _sums(strip: SlipBuilder, receipt: Receipt) -> None:
    in_cash = any(payment.method == "cash" for payment in receipt.payments)
    strip.pair("Subtotal", money.plain(receipt.subtotal))
    if receipt.discount:
        strip.pair("Potongan", money.plain(-receipt.discount))
    # The buyer must be told of rounding when paying (Permendag 35/2013), so cash says it even when it is 0.
    if receipt.rounding or in_cash:
        strip.pair("Pembulatan", money.plain(receipt.rounding))
    if receipt.returned is not None:
        _difference(strip, receipt.total, receipt.returned)
    else:
        strip.total("TOTAL", money.show(receipt.total))
    for payment in receipt.payments:
        if payment.method == _EXCHANGE:
            continue
        if receipt.is_reversal:
            word = _RETURNED_WORDS.get(payment.method, payment.method)
            strip.pair(f"Dikembalikan {word}", money.plain(abs(payment.amount)))
        else:
            strip.pair(PAYMENT_WORDS.get(payment.method, payment.method), money.plain(payment.amount))
    if receipt.change or (in_cash and receipt.kind is Kind.SALE):
        strip.pair("Kembalian", money.plain(receipt.change))


def _difference(strip: SlipBuilder, total: int, back: Returned) -> None:
    """One sum: what the buyer still had to pay, or what came back to him."""
    strip.pair("Jumlah barang baru", money.plain(total))
    strip.pair("Nilai barang kembali", money.plain(-back.amount))
    due = total - back.amount
    strip.total("DIKEMBALIKAN" if due < 0 else "DIBAYAR", money.show(abs(due)))
    if back.in_cash:
        strip.pair("Dikembalikan tunai", money.plain(back.in_cash))
    if back.by_transfer:
        strip.pair("Dikembalikan transfer", money.plain(back.by_transfer))


def _goodbye(strip: SlipBuilder, receipt: Receipt) -> None:
    if receipt.footer:
        strip.text(receipt.footer)
    if receipt.footer and receipt.thanks:
        strip.blank()
    if receipt.thanks:
        strip.centre(receipt.thanks)


def _scannable(strip: SlipBuilder, receipt: Receipt) -> SlipBuilder:
    """With the number as bars, so that an exchange or a refund begins with a scan."""
    fits = len(receipt.receipt_no) <= _LONGEST_SCANNABLE
    return strip.add(Barcode(receipt.receipt_no)) if fits else strip


def _signed_for(strip: SlipBuilder, receipt: Receipt) -> None:
    if receipt.refunded is not None:
        if receipt.refunded.reason:
            strip.text(f"Alasan: {receipt.refunded.reason}", hanging=len("Alasan: "))
        if receipt.refunded.goods:
            strip.text(f"Barang: {receipt.refunded.goods}", hanging=len("Barang: "))
        if receipt.refunded.approver:
            strip.pair("Disetujui", receipt.refunded.approver)
        strip.blank()
    _signature(strip)


def _signature(strip: SlipBuilder) -> None:
    strip.text("Uang diterima pembeli:").blank(2).add(Signatures()).text("nama dan tanda tangan").rule()


_ADAPTER: TypeAdapter[Receipt] = TypeAdapter(Receipt)
