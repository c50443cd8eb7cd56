"""What a refund or a void writes: its rows, the mirrored postings and the moves of the goods.

The producer's side mirrors the sale line by line: one posting for each stored line, under the line's own id and with
the day from which the line is payable, so that a held sale and its refund are held together.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sentra_pos.base import ids
from sentra_pos.books import accounts, journal, places
from sentra_pos.books.journal import Entry
from sentra_pos.checkout import paid_by
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.giving_back import Goods, Step
from sentra_pos.checkout.tables import Refund, RefundLine, RefundPayment
from sentra_pos.till.shifts import OpenedShift


@dataclass(frozen=True)
class Taken:
    """Units that come back, as one row; amounts negative or 0, `compensation` positive.

    `mirrors` is the stored sale line, None without a receipt.
    """

    id: UUID
    mirrors: UUID | None
    product: UUID
    producer: UUID
    is_house: bool
    lot: UUID
    goods: Goods
    bearer: str
    quantity: int
    price: int
    gross: int
    shop_discount: int
    producer_discount: int
    shared_discount: int
    producer_part: int
    payable_from: date
    compensation: int

    @property
    def net(self) -> int:
        return self.gross - self.shop_discount - self.producer_discount - self.shared_discount

    @property
    def line(self) -> UUID:
        """What its posting and its move are of: the sale's line, or itself where there is none."""
        return self.mirrors or self.id


@dataclass(frozen=True)
class Reversal:
    """A refund or a void about to be written; `ways` is how much goes back by which method, positive rupiah."""

    id: UUID
    sale: UUID | None
    lines: tuple[Taken, ...]
    ways: Mapping[Method, int]
    reference: str = ""

    @property
    def net(self) -> int:
        return sum(line.net for line in self.lines)

    @property
    def paid(self) -> int:
        return -sum(self.ways.values())

    @property
    def rounding(self) -> int:
        return self.paid - self.net

    @property
    def cash(self) -> int:
        """What leaves the drawer, positive."""
        return self.ways.get(Method.CASH, 0)


def of_steps(steps: Sequence[Step]) -> tuple[Taken, ...]:
    """The rows that `steps` of a receipt become."""
    return tuple(
        Taken(
            id=ids.new(),
            mirrors=step.part.id,
            product=step.line.product,
            producer=step.part.producer,
            is_house=step.part.is_house,
            lot=step.lot.lot,
            goods=step.goods,
            bearer=step.bearer,
            quantity=step.quantity,
            price=step.line.price,
            gross=step.gross,
            shop_discount=step.shop_discount,
            producer_discount=step.producer_discount,
            shared_discount=step.shared_discount,
            producer_part=step.producer_part,
            payable_from=step.part.payable_from,
            compensation=step.compensation,
        )
        for step in steps
    )


def attach(entry: Entry, back: Reversal, shift: OpenedShift) -> None:
    """Add the reversal, its lines and its money to `entry`, whose kind and number are set."""
    head: journal.Row = {"id": back.id, "number": entry.document_no, "kind": entry.kind, "sale": back.sale}
    head |= {"shift": shift.id, "refunded_at": entry.on.at}
    entry.attach(Refund, [head | {"net": back.net, "rounding": back.rounding, "paid": back.paid}])
    entry.attach(RefundLine, [_line(back, line, place) for place, line in enumerate(back.lines, start=1)])
    entry.attach(
        RefundPayment,
        [
            {"refund": back.id, "position": place, "method": method.value, "amount": -amount}
            | {"reference": back.reference if method is Method.TRANSFER else ""}
            for place, (method, amount) in enumerate(back.ways.items(), start=1)
        ],
    )


def post_money(entry: Entry, back: Reversal, *, box: str) -> None:
    """Credit what the money leaves from, and mirror what was rounded off."""
    for method, amount in back.ways.items():
        if method is Method.CASH:
            entry.post(accounts.CASH, -amount, box=box)
        else:
            entry.post(paid_by.ACCOUNTS[method], -amount)
    entry.post(accounts.ROUNDING, -back.rounding)


def debit_and_move(entry: Entry, back: Reversal) -> None:
    """Take back each producer's part and the shop's, move the goods, and credit what others answer for."""
    parts, answers = Counter[UUID](), Counter[UUID]()
    commission = shop_sales = 0
    for line in back.lines:
        if line.is_house:
            shop_sales -= line.net
        else:
            parts[line.line] -= line.producer_part
            commission -= line.net - line.producer_part
            answers[line.producer] += line.compensation
        entry.move(line.lot, places.CUSTOMER, line.goods.value, line.quantity, line=line.line)
    for line in {line.line: line for line in back.lines}.values():
        if parts[line.line]:
            entry.post(
                accounts.PRODUCER_PAYABLE,
                parts[line.line],
                producer=line.producer,
                line=line.line,
                payable_from=line.payable_from,
            )
    entry.post(accounts.COMMISSION, commission)
    entry.post(accounts.SHOP_SALES, shop_sales)
    for producer, amount in answers.items():
        entry.post(accounts.PRODUCER_PAYABLE, -amount, producer=producer)
    entry.post(accounts.LOSS_COMPENSATION, sum(answers.values()))


def _line(back: Reversal, line: Taken, place: int) -> journal.Row:
    return {
        "id": line.id,
        "refund": back.id,
        "position": place,
        "sale_line": line.mirrors,
        "product": line.product,
        "producer": line.producer,
        "quantity": line.quantity,
        "price": line.price,
        "gross": line.gross,
        "shop_discount": line.shop_discount,
        "producer_discount": line.producer_discount,
        "shared_discount": line.shared_discount,
        "net": line.net,
        "producer_part": line.producer_part,
        "shop_part": line.net - line.producer_part,
        "payable_from": line.payable_from,
        "goods": line.goods.value,
        "bearer": line.bearer,
    }
