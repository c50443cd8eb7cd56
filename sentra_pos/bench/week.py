"""A week of fifty thousand sold lines, written straight into the tables: only settling it is measured."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session, select

from sentra_pos.base import ids
from sentra_pos.base.database import Books
from sentra_pos.bench import stock, weeks_past
from sentra_pos.books import accounts, places
from sentra_pos.books.tables import JournalEntry, LotBalance, MoneyPosting, StockMove
from sentra_pos.catalogue.tables import Barcode, Price, Product
from sentra_pos.checkout.tables import Sale, SaleLine
from sentra_pos.producers import directory
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.stock.tables import Lot
from sentra_pos.till import shifts
from sentra_pos.till.tables import Shift

LINES_A_SALE = 5
PRODUCTS_EACH = 20
SOLD_AT = "K9"
"""The register of the measured weeks."""
UNTIL = stock.DAY + timedelta(days=6)
_CHUNK = 500
Row = dict[str, object]
Rows = list[Row]


@dataclass
class _Batch:
    """Rows of a few hundred sales, table by table."""

    entries: Rows = field(default_factory=list)
    sales: Rows = field(default_factory=list)
    lines: Rows = field(default_factory=list)
    postings: Rows = field(default_factory=list)
    moves: Rows = field(default_factory=list)


def fill(books: Books, *, producers: int, lines: int, weeks_before: int = 0) -> None:
    """`producers` with twenty products each, and a week of `lines` sold lines from Sunday to Saturday.

    `weeks_before` such weeks lie before it, each on a paid statement of every producer. Nothing of it is sealed:
    these books are for asking and freezing, not for `verify`.
    """
    books.writing(
        lambda session: _stock(session, producers, weeks_before),
        key="week:stock",
        content=producers,
        answer=int,
    )
    books.writing(_open, key="week:shift", content="shift", answer=str)
    books.writing(
        lambda session: _sell(session, lines, weeks_before), key="week:sales", content=lines, answer=int
    )
    if weeks_before:
        books.writing(
            lambda session: weeks_past.fill(session, weeks=weeks_before),
            key="week:before",
            content=weeks_before,
            answer=int,
        )


def _stock(session: Session, producers: int, weeks_before: int) -> int:
    """Everything the week sells, on the shelf since the first of its weeks."""
    day = stock.DAY - timedelta(days=7 * weeks_before)
    number = 0
    for place in range(producers):
        producer = directory.add(
            session, ProducerFields(name=f"Produsen {place}", group="gipang"), at=stock.AT
        )
        made = [stock.product(place * PRODUCTS_EACH + one, producer.id) for one in range(PRODUCTS_EACH)]
        entry = stock.entry("receive", "K8", place + 1, day, f"TTB-25-{place + 1:05d}")
        brought = [_brought(entry, number + one, row) for one, row in enumerate(made, start=1)]
        number += PRODUCTS_EACH
        for table, rows in (
            (Product, [row.product for row in made]),
            (Price, [row.price for row in made]),
            (JournalEntry, [entry]),
            (Lot, [lot for lot, _, _ in brought]),
            (
                Barcode,
                [row.barcode | {"lot": lot["id"]} for row, (lot, _, _) in zip(made, brought, strict=True)],
            ),
            (StockMove, [move for _, move, _ in brought]),
            (LotBalance, [balance for _, _, balance in brought]),
        ):
            session.execute(insert(stock.table(table)), rows)
    return number


def _brought(entry: Row, number: int, made: stock.Made) -> tuple[Row, Row, Row]:
    """The lot of a product, the move that brought it in and its balance."""
    lot = ids.new()
    row: Row = {"id": lot, "entry": entry["id"], "number": number, "product": made.product["id"]}
    row |= {"producer": made.product["producer"], "received_at": stock.AT, "price": made.price["amount"]}
    row |= {"expiry": stock.DAY + timedelta(days=60), "terms_kind": "percent", "commission_bps": 2_000}
    row |= {"rule": "shop", "hold_days": 0, "discount_bearers": "shop", "damage_bearer": "shop"}
    row |= {"loss_bearer": "shop", "expiry_bearer": "producer"}
    move: Row = {"entry": entry["id"], "position": (number - 1) % PRODUCTS_EACH + 1, "lot": lot, "line": None}
    move |= {"from_place": places.PRODUCER, "to_place": places.SHELF, "quantity": stock.UNITS}
    return row, move, {"lot": lot, "place": places.SHELF, "quantity": stock.UNITS}


def _open(session: Session) -> str:
    return shifts.open_shift(session, float_amount=300_000, on=stock.occasion()).number


def _sell(session: Session, lines: int, weeks_before: int) -> int:
    lots = list(session.exec(select(Lot)))
    shift = session.exec(select(Shift)).one()
    dice = random.Random(20261122)  # noqa: S311 - the same week in every run, no secret
    done, sales = 0, lines // LINES_A_SALE
    for batch in _batches(lots, shift.id, dice, sales, sales * weeks_before):
        for table, rows in (
            (JournalEntry, batch.entries),
            (Sale, batch.sales),
            (SaleLine, batch.lines),
            (MoneyPosting, batch.postings),
            (StockMove, batch.moves),
        ):
            session.execute(insert(stock.table(table)), rows)
        done += len(batch.lines)
    return done


def _batches(lots: list[Lot], shift: UUID, dice: random.Random, sales: int, before: int) -> Iterator[_Batch]:
    batch = _Batch()
    for number in range(1, sales + 1):
        day = stock.DAY + timedelta(days=number * 7 // (sales + 1))
        _one(batch, before + number, dice.sample(lots, LINES_A_SALE), shift, day)
        if number % _CHUNK == 0 or number == sales:
            yield batch
            batch = _Batch()


def _one(batch: _Batch, sequence: int, lots: list[Lot], shift: UUID, day: date) -> None:
    receipt = f"{SOLD_AT}-26-{sequence:06d}"
    head = stock.entry("sale", SOLD_AT, sequence, day, receipt)
    batch.entries.append(head)
    entry, sale = head["id"], ids.new()
    total = sum(lot.price for lot in lots)
    commission = sum(lot.price - lot.price * 8 // 10 for lot in lots)
    row: Row = {"id": sale, "entry": entry, "receipt": receipt, "shift": shift}
    row |= {"sold_at": head["occurred_at"], "total": total, "rounding": 0, "paid": total, "change": 0}
    batch.sales.append(row)
    _post(batch, entry, 1, accounts.CASH, total, box="SHF-K1-26-0001")
    _post(batch, entry, len(lots) + 2, accounts.COMMISSION, -commission)
    for place, lot in enumerate(lots, start=1):
        _line(batch, entry, sale, place, lot, day)


def _line(batch: _Batch, entry: object, sale: UUID, place: int, lot: Lot, day: date) -> None:
    line, part = ids.new(), lot.price * 8 // 10
    facts: Row = {
        "id": line,
        "entry": entry,
        "sale": sale,
        "position": place,
        "cart_line": place,
    }
    facts |= {"product": lot.product, "producer": lot.producer, "quantity": 1, "price": lot.price}
    facts |= {"gross": lot.price, "shop_discount": 0, "producer_discount": 0, "shared_discount": 0}
    facts |= {"net": lot.price, "producer_part": part, "shop_part": lot.price - part}
    facts |= {"terms_kind": "percent", "commission_bps": 2_000, "payable_from": day}
    batch.lines.append(facts)
    owed = {"producer": lot.producer, "line": line, "payable_from": day}
    _post(batch, entry, place + 1, accounts.PRODUCER_PAYABLE, -part, **owed)
    move: Row = {"entry": entry, "position": place, "lot": lot.id, "line": line, "quantity": 1}
    batch.moves.append(move | {"from_place": places.SHELF, "to_place": places.CUSTOMER})


def _post(batch: _Batch, entry: object, place: int, account: str, amount: int, **more: object) -> None:
    row: Row = {"entry": entry, "position": place, "account": account, "amount": amount}
    batch.postings.append({"producer": None, "box": None, "line": None, "payable_from": None} | row | more)
