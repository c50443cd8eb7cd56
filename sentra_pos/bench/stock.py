"""Books large enough to measure: producers, products, lots, made through the real deeds in a few large ones."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Table, insert
from sqlmodel import Session

from sentra_pos.base import clock, ids, text, upkeep
from sentra_pos.base.database import Books
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue.tables import Barcode, Price, Product
from sentra_pos.consignment import notes
from sentra_pos.paper import symbols
from sentra_pos.producers import directory
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.till import shifts

AT = datetime(2026, 11, 22, 9, tzinfo=clock.SHOP_ZONE)
DAY = date(2026, 11, 22)
REGISTER = "K1"
PRODUCERS = 20
ON_SHELF = 200
"""Products that have goods on the shelf: enough to sell from, few enough to be made quickly."""
UNITS = 1_000_000
NO_HASH = "0" * 64
"""Stands where a sealed row would have its hash."""


class Made(NamedTuple):
    """The rows of a product, of its price and of its code."""

    product: dict[str, object]
    price: dict[str, object]
    barcode: dict[str, object]


@dataclass(frozen=True)
class Stocked:
    """The codes of products with goods on the shelf."""

    books: Books
    path: Path
    codes: list[str]


def occasion() -> Occasion:
    """A Sunday morning at the first register."""
    return Occasion(actor="cli:bench", register=REGISTER, at=AT)


def stocked(path: Path, *, products: int) -> Stocked:
    """New books at `path` with so many products and an open shift."""
    books = upkeep.create(str(path))
    codes = books.writing(
        lambda session: _fill(session, products), key="bench:fill", content=products, answer=list[str]
    )
    return Stocked(books, path, codes)


def hire(session: Session) -> str:
    """A cashier who could sign in."""
    return staff.hire(session, name="Rani", role=Role.CASHIER, secret_hash="").name


def _fill(session: Session, products: int) -> list[str]:
    producers = [
        directory.add(session, ProducerFields(name=f"Produsen {place}", group="gipang"), at=AT)
        for place in range(PRODUCERS)
    ]
    made = [product(place, producers[place % PRODUCERS].id) for place in range(products)]
    session.execute(insert(table(Product)), [one.product for one in made])
    session.execute(insert(table(Price)), [one.price for one in made])
    session.execute(insert(table(Barcode)), [one.barcode for one in made])
    for place, producer in enumerate(producers):
        delivery = [
            notes.DeliveryLine(one.product["id"], UNITS, DAY + timedelta(days=30 + number % 60))  # type: ignore[arg-type]
            for number, one in enumerate(made[:ON_SHELF])
            if number % PRODUCERS == place
        ]
        if delivery:
            notes.receive(session, producer=producer, delivery=delivery, on=occasion())
    shifts.open_shift(session, float_amount=300_000, on=occasion())
    return [str(one.barcode["code"]) for one in made[:ON_SHELF]]


def product(place: int, producer: UUID) -> Made:
    """The rows of product number `place`, each place another price and code."""
    id, name = ids.new(), f"Barang nomor {place} rasa {place % 7}"
    row: dict[str, object] = {"id": id, "producer": producer, "name": name, "group": "gipang"}
    row |= {"unit": "bungkus", "decimals": 0, "priced_by_lot": False, "picture": "", "active": True}
    row |= {"search": text.search_form(name), "made_at": AT}
    price = {"id": ids.new(), "product": id, "from_day": DAY, "amount": 1_000 + place % 90 * 500}
    code = symbols.product_code(1_000_000 + place)
    return Made(
        row,
        price | {"made_at": AT, "actor": "cli:bench"},
        {"code": code, "product": id, "quantity_per_scan": 1},
    )


def entry(kind: str, register: str, sequence: int, day: date, document: str) -> dict[str, object]:
    """The row of an entry that nobody seals, with an id of its own."""
    head: dict[str, object] = {"id": ids.new(), "kind": kind, "register_code": register, "epoch": ""}
    at = AT + (day - DAY)
    head |= {"sequence": sequence, "actor": "cli:bench", "occurred_at": at, "recorded_at": at}
    head |= {"business_day": day, "booked_day": day, "document_no": document}
    return head | {"document_hash": NO_HASH, "previous_hash": NO_HASH, "hash": NO_HASH}


def table(model: object) -> Table:
    """The table of a row class."""
    table = model.__table__  # type: ignore[attr-defined]
    assert isinstance(table, Table)  # noqa: S101 - narrows the type
    return table
