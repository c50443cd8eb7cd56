"""A receipt as a short message, and the WhatsApp link that carries it; nothing is ever sent by itself."""

from urllib.parse import quote

from sentra_pos.base import money, phones, quantity
from sentra_pos.checkout.receipt import PAYMENT_WORDS, Kind, Receipt, ReceiptLine
from sentra_pos.paper import words
from sentra_pos.paper.letterhead import NOT_REAL, TRAINING

LONGEST = 900
"""Signs of a message; far longer links are cut off by some telephones."""
_TITLES = {Kind.SALE: "Struk", Kind.REFUND: "Pengembalian uang", Kind.VOID: "Pembatalan"}


def message(receipt: Receipt, *, gift: bool = False, longest: int = LONGEST) -> str:
    """What the buyer is told, in at most `longest` signs; a `gift` names no price.

    Where it would be longer, first the last goods are only counted, then the footer goes.
    """
    goods = [_line(line, gift=gift) for line in receipt.lines]
    for footer in (receipt.footer, ""):
        for kept in range(len(goods), -1, -1):
            left = len(goods) - kept
            told = [*goods[:kept], f"… dan {left} barang lain"] if left else goods
            text = _put_together(receipt, told, footer, gift=gift)
            if len(text) <= longest:
                return text
    return _put_together(receipt, [], "", gift=gift)[:longest]


def whatsapp_link(phone: str, text: str) -> str:
    """A link that opens a chat with `phone` and `text` ready to be sent; raise BadPhone.

    Without a number WhatsApp asks whom to send it to.
    """
    return f"https://wa.me/{phones.normal(phone).removeprefix('+')}?text={quote(text)}"


def _put_together(receipt: Receipt, goods: list[str], footer: str, *, gift: bool) -> str:
    head = [f"*{receipt.shop.name}*", *([f"{TRAINING} {NOT_REAL}"] if receipt.shop.training else [])]
    title = "Penukaran barang" if receipt.returned is not None else _TITLES[receipt.kind]
    number = f"{'Struk hadiah' if gift else title} {receipt.receipt_no}"
    parts = [
        [*head, f"{number}, {words.moment(receipt.at)}"],
        goods,
        [] if gift else _sums(receipt),
        [footer] if footer else [],
        [f"Kode {receipt.code}"] if receipt.code else [],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _line(line: ReceiptLine, *, gift: bool) -> str:
    many = quantity.show(abs(line.quantity), line.decimals, line.unit if line.decimals else "")
    return f"{many} x {line.name}" if gift else f"{many} x {line.name}: {money.plain(line.gross)}"


def _sums(receipt: Receipt) -> list[str]:
    told = [("Potongan", -receipt.discount), ("Pembulatan", receipt.rounding)]
    lines = [f"{word} {money.plain(amount)}" for word, amount in told if amount]
    if receipt.returned is not None:
        lines.append(f"Nilai barang kembali {money.plain(-receipt.returned.amount)}")
    lines.append(f"*TOTAL {money.show(receipt.total)}*")
    lines += [
        f"{PAYMENT_WORDS[one.method]} {money.plain(one.amount)}"
        for one in receipt.payments
        if one.method in PAYMENT_WORDS
    ]
    if receipt.change:
        lines.append(f"Kembalian {money.plain(receipt.change)}")
    return lines
