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
_RETURNED_WORDS = PAYMENT_WORDS | {"cash": "tunai", "transfer": "transfer"}


class Kind(Enum):
    """What happened."""

    SALE = "sale"
    REFUND = "refund"


@dataclass(frozen=True)
class ReceiptLine:
    """What the buyer sees as one line; `quantity` in smallest units, `discount` taken off, all negative on a refund."""

    name: str
    maker: str
    quantity: int
    unit: str
    decimals: int
    price: int
    gross: int
    discount: int = 0
    discount_label: str = "Potongan"


@dataclass(frozen=True)
class ReceiptPayment:
    """One payment in rupiah; `method` is a word of PAYMENT_WORDS, cash is what was handed over."""

    method: str
    amount: int


@dataclass(frozen=True)
class Refunded:
    """What a refund refers to; `goods` says where they went, `approver` is a name."""

    receipt_no: str
    at: AwareDatetime
    reason: str
    goods: str = ""
    approver: str = ""


@dataclass(frozen=True)
class Receipt:
    """A paid cart in whole rupiah: subtotal − discount + rounding = total = payments − change.

    A refund carries the exact negatives, and `refunded`. `cashier` is a name, `code` that of the sealed entry.
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
    strip = letterhead.titled(receipt.shop, "STRUK HADIAH")
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
    is_refund = receipt.kind is Kind.REFUND
    shop = receipt.shop
    strip = letterhead.titled(shop, "PENGEMBALIAN UANG (RETUR)") if is_refund else letterhead.open_slip(shop)
    _number_and_cashier(strip, receipt)
    if receipt.refunded is not None:
        strip.pair("Struk asal", receipt.refunded.receipt_no)
        strip.pair("Tanggal asal", words.moment(receipt.refunded.at))
    strip.rule()
    for line in receipt.lines:
        _line(strip, line)
    _sums(strip.rule(), receipt)
    if is_refund:
        _signed_for(strip.rule(), receipt)
    elif receipt.footer or receipt.thanks:
        _goodbye(strip.rule(), receipt)
    else:
        strip.rule()
    letterhead.close_slip(strip, receipt.code)
    return strip if is_refund else _scannable(strip, receipt)


def _number_and_cashier(strip: SlipBuilder, receipt: Receipt) -> SlipBuilder:
    number, at = f"No. {receipt.receipt_no}", words.moment(receipt.at)
    return strip.by_width(
        narrow=SlipBuilder().text(number).pair(at, f"{receipt.register} {receipt.cashier}"),
        wide=SlipBuilder().pair(number, at).pair(receipt.register, f"Kasir {receipt.cashier}"),
    )


def _line(strip: SlipBuilder, line: ReceiptLine) -> None:
    strip.text(line.name)
    _maker(strip, line)
    strip.pair(f"{_how_many(line)} x {money.plain(line.price)}", money.plain(line.gross), indent=1)
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
    strip.total("TOTAL", money.show(receipt.total))
    for payment in receipt.payments:
        if receipt.kind is Kind.REFUND:
            word = _RETURNED_WORDS.get(payment.method, payment.method)
            strip.pair(f"Dikembalikan {word}", money.plain(abs(payment.amount)))
        else:
            strip.pair(PAYMENT_WORDS.get(payment.method, payment.method), money.plain(payment.amount))
    if receipt.change or (in_cash and receipt.kind is Kind.SALE):
        strip.pair("Kembalian", money.plain(receipt.change))


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
        strip.text(f"Alasan: {receipt.refunded.reason}", hanging=len("Alasan: "))
        if receipt.refunded.goods:
            strip.text(f"Barang: {receipt.refunded.goods}", hanging=len("Barang: "))
        if receipt.refunded.approver:
            strip.pair("Disetujui", receipt.refunded.approver)
        strip.blank()
    strip.text("Uang diterima pembeli:").blank(2).add(Signatures()).text("nama dan tanda tangan").rule()


_ADAPTER: TypeAdapter[Receipt] = TypeAdapter(Receipt)
