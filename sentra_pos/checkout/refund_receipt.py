"""The snapshot of a refund, a void or an exchange its slip is drawn from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from sentra_pos.books.journal import Entry
from sentra_pos.checkout import receipt
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.giving_back import Goods
from sentra_pos.checkout.receipt import Kind, Receipt, ReceiptLine, ReceiptPayment, Refunded, Returned
from sentra_pos.checkout.reversal_rows import Reversal
from sentra_pos.paper import jobs
from sentra_pos.shop import profile, staff

VOID, REFUND = "void", "refund"
"""Kinds of entries, and of the rows of refunds."""
_WHERE = {Goods.SHELF: "kembali ke rak", Goods.DAMAGED: "rak barang rusak"}


@dataclass(frozen=True)
class NamedLine:
    """What came back, as the buyer knows it; amounts negative, `quantity` positive in smallest units."""

    name: str
    maker: str
    unit: str
    decimals: int
    quantity: int
    price: int
    gross: int
    net: int


@dataclass(frozen=True)
class Original:
    """The receipt it was bought on; empty without one."""

    receipt: str = ""
    at: datetime | None = None


def queue(
    session: Session, back: Reversal, lines: Sequence[NamedLine], original: Original, entry: Entry
) -> UUID:
    """Let the slip of a sealed refund or void wait for the printer; the drawer opens only if cash goes out."""
    printed = snapshot(session, back, lines, original, entry)
    return jobs.queue(
        session,
        kind=jobs.RECEIPT,
        document_no=printed.receipt_no,
        register=entry.on.register,
        content=receipt.to_json(printed),
        at=entry.on.recorded_at,
        by=printed.cashier,
        opens_drawer=back.cash != 0,
    )


def snapshot(
    session: Session, back: Reversal, lines: Sequence[NamedLine], original: Original, entry: Entry
) -> Receipt:
    """The slip of a sealed refund or void, with everything negative."""
    shop, told = profile.read(session), receipt_lines(lines)
    gross = sum(line.gross for line in told)
    return Receipt(
        shop=profile.letterhead(shop),
        receipt_no=entry.document_no or "",
        at=entry.on.at,
        register=entry.on.register,
        cashier=staff.name_of(session, entry.on.actor),
        lines=told,
        subtotal=gross,
        discount=gross - back.net,
        rounding=back.rounding,
        total=back.paid,
        payments=tuple(ReceiptPayment(method.value, -amount) for method, amount in back.ways.items()),
        change=0,
        code=entry.code,
        kind=Kind.VOID if entry.kind == VOID else Kind.REFUND,
        refunded=Refunded(
            receipt_no=original.receipt,
            at=original.at,
            reason=entry.on.reason or "",
            goods=_goods(back),
            approver=staff.name_of(session, entry.on.approver) if entry.on.approver else "",
        ),
    )


def half(
    session: Session, back: Reversal, lines: Sequence[NamedLine], original: Original, entry: Entry
) -> Returned:
    """What came back, for the one slip of an exchange."""
    whole = snapshot(session, back, lines, original, entry)
    return Returned(
        number=whole.receipt_no,
        receipt_no=original.receipt,
        at=original.at,
        lines=whole.lines,
        amount=-whole.total,
        in_cash=back.cash,
        by_transfer=back.ways.get(Method.TRANSFER, 0),
        reason=entry.on.reason or "",
    )


def receipt_lines(lines: Iterable[NamedLine]) -> tuple[ReceiptLine, ...]:
    """The lines as they stand on the slip, what came back of one line added up."""
    found: dict[tuple[str, str, int], NamedLine] = {}
    for line in lines:
        key = (line.name, line.maker, line.price)
        so_far = found.get(key)
        found[key] = line if so_far is None else _added(so_far, line)
    return tuple(
        ReceiptLine(
            name=line.name,
            maker=line.maker,
            quantity=-line.quantity,
            unit=line.unit,
            decimals=line.decimals,
            price=line.price,
            gross=line.gross,
            discount=line.gross - line.net,
        )
        for line in found.values()
    )


def _added(one: NamedLine, more: NamedLine) -> NamedLine:
    return NamedLine(
        one.name,
        one.maker,
        one.unit,
        one.decimals,
        one.quantity + more.quantity,
        one.price,
        one.gross + more.gross,
        one.net + more.net,
    )


def _goods(back: Reversal) -> str:
    where = {line.goods for line in back.lines}
    return ", ".join(word for goods, word in _WHERE.items() if goods in where)
