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
from sentra_pos.bench import stock
from sentra_pos.books import accounts, places
from sentra_pos.books.tables import JournalEntry, MoneyPosting, StockMove
from sentra_pos.catalogue import prices, products
from sentra_pos.catalogue.tables import ProductFields
from sentra_pos.checkout.tables import Sale, SaleLine
from sentra_pos.consignment import notes
from sentra_pos.producers import directory
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.stock.tables import Lot
from sentra_pos.till import shifts
from sentra_pos.till.tables import Shift

LINES_A_SALE = 5
PRODUCTS_EACH = 20
UNTIL = stock.DAY + timedelta(days=6)
_HASH = "0" * 64
_CHUNK = 500
Rows = list[dict[str, object]]


@dataclass
class _Batch:
    """Rows of a few hundred sales, table by table."""

    entries: Rows = field(default_factory=list)
    sales: Rows = field(default_factory=list)
    lines: Rows = field(default_factory=list)
    postings: Rows = field(default_factory=list)
    moves: Rows = field(default_factory=list)


def fill(books: Books, *, producers: int, lines: int) -> None:
    """`producers` with twenty products each, and a week of `lines` sold lines from Sunday to Saturday."""
    books.writing(
        lambda session: _stock_all(session, producers), key="week:stock", content=producers, answer=int
    )
    books.writing(_open, key="week:shift", content="shift", answer=str)
    books.writing(lambda session: _sell(session, lines), key="week:sales", content=lines, answer=int)


def _stock_all(session: Session, producers: int) -> int:
    return len([_stock(session, place) for place in range(producers)])


def _stock(session: Session, place: int) -> str:
    producer = directory.add(session, ProducerFields(name=f"Produsen {place}", group="gipang"), at=stock.AT)
    delivery = []
    for number in range(PRODUCTS_EACH):
        fields = ProductFields(name=f"Barang {place}-{number}", group="gipang", unit="bungkus")
        product = products.add(session, fields, producer=producer, at=stock.AT)
        price = 5_000 + number * 500
        prices.put(session, product=product.id, amount=price, from_day=stock.DAY, on=stock.occasion())
        delivery.append(notes.DeliveryLine(product.id, 10_000, stock.DAY + timedelta(days=60)))
    notes.receive(session, producer=producer, delivery=delivery, on=stock.occasion())
    return producer.code


def _open(session: Session) -> str:
    return shifts.open_shift(session, float_amount=300_000, on=stock.occasion()).number


def _sell(session: Session, lines: int) -> int:
    lots = list(session.exec(select(Lot)))
    shift = session.exec(select(Shift)).one()
    dice = random.Random(20261122)  # noqa: S311 - the same week in every run, no secret
    done = 0
    for batch in _batches(lots, shift.id, dice, lines // LINES_A_SALE):
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


def _batches(lots: list[Lot], shift: UUID, dice: random.Random, sales: int) -> Iterator[_Batch]:
    batch = _Batch()
    for number in range(1, sales + 1):
        _one(batch, number, dice.sample(lots, LINES_A_SALE), shift, number * 7 // (sales + 1))
        if number % _CHUNK == 0 or number == sales:
            yield batch
            batch = _Batch()


def _one(batch: _Batch, number: int, lots: list[Lot], shift: UUID, day_number: int) -> None:
    entry, sale = ids.new(), ids.new()
    day, at = stock.DAY + timedelta(days=day_number), stock.AT + timedelta(days=day_number)
    receipt = f"K9-26-{number:06d}"
    head: dict[str, object] = {
        "id": entry,
        "kind": "sale",
        "register_code": "K9",
        "epoch": "",
        "sequence": number,
    }
    head |= {
        "actor": "cli:bench",
        "occurred_at": at,
        "recorded_at": at,
        "business_day": day,
        "booked_day": day,
    }
    head |= {"document_no": receipt, "document_hash": _HASH, "previous_hash": _HASH, "hash": _HASH}
    batch.entries.append(head)
    total = sum(lot.price for lot in lots)
    commission = sum(lot.price - lot.price * 8 // 10 for lot in lots)
    row: dict[str, object] = {"id": sale, "entry": entry, "receipt": receipt, "shift": shift, "sold_at": at}
    batch.sales.append(row | {"total": total, "rounding": 0, "paid": total, "change": 0})
    _post(batch, entry, 1, accounts.CASH, total, box="SHF-K1-26-0001")
    _post(batch, entry, len(lots) + 2, accounts.COMMISSION, -commission)
    for place, lot in enumerate(lots, start=1):
        _line(batch, entry, sale, place, lot, day)


def _line(batch: _Batch, entry: UUID, sale: UUID, place: int, lot: Lot, day: date) -> None:
    line, part = ids.new(), lot.price * 8 // 10
    facts: dict[str, object] = {
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
    move: dict[str, object] = {"entry": entry, "position": place, "lot": lot.id, "line": line, "quantity": 1}
    batch.moves.append(move | {"from_place": places.SHELF, "to_place": places.CUSTOMER})


def _post(batch: _Batch, entry: UUID, place: int, account: str, amount: int, **more: object) -> None:
    row: dict[str, object] = {"entry": entry, "position": place, "account": account, "amount": amount}
    batch.postings.append({"producer": None, "box": None, "line": None, "payable_from": None} | row | more)
