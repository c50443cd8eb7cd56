"""Products: what they are called, whose they are, how they are counted, and how they are found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, case, or_
from sqlmodel import Session, col, select

from sentra_pos.base import bulk, ids, numbering, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import prices
from sentra_pos.catalogue.tables import Barcode, Product, ProductFields
from sentra_pos.producers.directory import GROUPS, BadField
from sentra_pos.producers.tables import Producer

MOST_RESULTS = 60
MOST_DRYING_BPS = 2_000
"""What dries away more than a fifth was not weighed right."""
LONGEST_NAME, LONGEST_WORD = 500, 20
_SHORTEST_PIECE = 4
"""Signs of a code that are worth looking for; fewer are part of most."""


@dataclass(eq=False)
class UnknownProduct(RuleBroken):
    """No product is meant by this."""

    sentence = "There is no product {product}."

    product: str


@dataclass(frozen=True)
class ProductCard:
    """A product as lists show it; `price` in rupiah a unit, None while it has none."""

    id: UUID
    name: str
    group: str
    unit: str
    decimals: int
    price: int | None
    producer_id: UUID
    producer_code: str
    producer: str
    code: str
    picture: str
    shelf_life_days: int | None = None


@dataclass(frozen=True)
class NewProduct:
    """A product about to be added, with fields that `check` has cleaned."""

    id: UUID
    fields: ProductFields
    producer: Producer


def check(fields: ProductFields) -> ProductFields:
    """`fields` cleaned; raise BadField or NotPlainText."""
    name = text.clean(fields.name, LONGEST_NAME)
    if not name:
        raise BadField(field="name", value="", hint="A product needs a name.")
    group = (text.clean(fields.group, LONGEST_WORD) or "lain").lower()
    if group not in GROUPS:
        raise BadField(field="group", value=group, hint=f"One of {' '.join(GROUPS)}.")
    if fields.decimals not in (0, 3):
        raise BadField(
            field="decimals", value=str(fields.decimals), hint="0 for pieces, 3 for weight or length."
        )
    if fields.shelf_life_days is not None and not 0 <= fields.shelf_life_days <= 3_650:
        raise BadField(
            field="shelf_life_days", value=str(fields.shelf_life_days), hint="Days, up to ten years."
        )
    if not 0 <= fields.drying_bps <= MOST_DRYING_BPS:
        raise BadField(field="drying_bps", value=str(fields.drying_bps), hint="From 0 to 20 %.")
    cleaned = {
        "name": name,
        "group": group,
        "unit": text.clean(fields.unit, LONGEST_WORD) or "pcs",
        "shelf_place": text.clean(fields.shelf_place, 30).upper(),
    }
    return ProductFields.model_validate(fields, update=cleaned)


def add(
    session: Session, fields: ProductFields, *, producer: Producer, at: datetime, picture: str = ""
) -> Product:
    """A new product of `producer`; weighed goods get an item number for scale codes."""
    checked = check(fields)
    row = Product.model_validate(
        checked,
        update={
            "id": ids.new(),
            "producer": producer.id,
            "scale_item": numbering.take(session, "scale_item") if checked.decimals else None,
            "picture": picture,
            "search": _search(checked, producer),
            "made_at": at,
        },
    )
    session.add(row)
    session.flush()
    return row


def add_many(session: Session, new: Sequence[NewProduct], *, at: datetime) -> None:
    """Many new products at once, as `add` makes one."""
    weighed = sum(one.fields.decimals > 0 for one in new)
    items = iter(numbering.take_many(session, "scale_item", weighed))
    rows = (
        one.fields.model_dump()
        | {
            "id": one.id,
            "producer": one.producer.id,
            "scale_item": next(items) if one.fields.decimals else None,
            "search": _search(one.fields, one.producer),
            "made_at": at,
        }
        for one in new
    )
    bulk.add(session, Product, rows)


def show(session: Session, product: UUID, picture: str) -> None:
    """The product is shown by `picture`: the SHA-256 of a photo in the books, or the stem of a drawing in resources/art."""
    row = session.get_one(Product, product)
    row.picture = picture
    session.add(row)
    session.flush()


def change(session: Session, product: UUID, fields: ProductFields) -> Product:
    """The product with these fields from now on; whether it is weighed never changes."""
    row = session.get_one(Product, product)
    checked = check(fields)
    if checked.decimals != row.decimals:
        raise BadField(
            field="decimals", value=str(checked.decimals), hint="What was sold by it would change."
        )
    for name, value in checked.model_dump().items():
        setattr(row, name, value)
    row.search = _search(checked, session.get_one(Producer, row.producer))
    session.add(row)
    session.flush()
    return row


def get(session: Session, product: UUID) -> Product:
    """The product with this id; it exists, for rows that point at it do."""
    return session.get_one(Product, product)


def search(
    session: Session,
    words: str = "",
    *,
    day: date,
    group: str = "",
    producer: UUID | None = None,
    limit: int = MOST_RESULTS,
) -> list[ProductCard]:
    """Products whose name, producer or code holds every one of `words`, in any order, as priced on `day`.

    Names that begin with the first word come first, then those in which a word begins with it, then by name.
    """
    wanted = text.search_form(words).split()
    query = select(Product.id).where(col(Product.active))
    for word in wanted:
        query = query.where(_holds(word))
    if group:
        query = query.where(Product.group == group)
    if producer is not None:
        query = query.where(Product.producer == producer)
    # The cards are made of those few that are shown: a price for each of all that match would take its time.
    found = session.exec(query.order_by(*_nearest(wanted)).limit(limit)).all()
    return cards(session, found, day=day)


def cards(session: Session, wanted: Sequence[UUID], *, day: date) -> list[ProductCard]:
    """Products as lists show them, in the order of `wanted`."""
    if not wanted:
        return []
    query = (
        select(*_CARD, prices.current(day))  # type: ignore[call-overload]  # more columns than it has types for
        .join(Producer, col(Producer.id) == Product.producer)
        .where(col(Product.id).in_(wanted))
    )
    rows = {row[0]: row for row in session.execute(query)}
    codes = _codes(session, list(wanted))
    return [_card(rows[one], codes) for one in wanted if one in rows]


def card(session: Session, product: UUID, *, day: date) -> ProductCard:
    """One product as lists show it, as priced on `day`."""
    return cards(session, [product], day=day)[0]


# Columns instead of rows of their own class: this is read at every key that is typed into a search.
_CARD = (
    col(Product.id),
    col(Product.name),
    col(Product.group),
    col(Product.unit),
    col(Product.decimals),
    col(Product.producer),
    col(Product.picture),
    col(Product.shelf_life_days),
    col(Producer.code),
    col(Producer.name),
)


def _card(row: Sequence[Any], codes: dict[UUID, str]) -> ProductCard:
    product, name, group, unit, decimals, producer_id, picture, life, producer_code, producer, price = row
    return ProductCard(
        id=product,
        name=name,
        group=group,
        unit=unit,
        decimals=decimals,
        price=price,
        producer_id=producer_id,
        producer_code=producer_code,
        producer=producer,
        code=codes.get(product, ""),
        picture=picture,
        shelf_life_days=life,
    )


def _holds(word: str) -> ColumnElement[bool]:
    """The product's words hold `word`, or one of its codes does if it is a piece of a code.

    Labels of lots are known by their whole code only: in time there are so many that a few digits are in most of them.
    """
    in_words = col(Product.search).contains(word, autoescape=True)
    if len(word) < _SHORTEST_PIECE or not any(sign.isdigit() for sign in word):
        return in_words
    piece = col(Barcode.code).contains(word.upper(), autoescape=True)
    own = select(Barcode.product).where(col(Barcode.lot).is_(None), piece)
    whole = select(Barcode.product).where(col(Barcode.code) == word.upper())
    return or_(in_words, col(Product.id).in_(own), col(Product.id).in_(whole))


def _nearest(words: list[str]) -> list[ColumnElement[Any]]:
    by_name = [cast("ColumnElement[Any]", col(Product.name)), cast("ColumnElement[Any]", col(Product.id))]
    if not words:
        return by_name
    begins = col(Product.search).startswith(words[0], autoescape=True)
    inside = col(Product.search).contains(f" {words[0]}", autoescape=True)
    return [case((begins, 0), (inside, 1), else_=2), *by_name]


def _codes(session: Session, products: list[UUID]) -> dict[UUID, str]:
    query = (
        select(Barcode.product, Barcode.code)
        .where(col(Barcode.product).in_(products), col(Barcode.lot).is_(None))
        .order_by(col(Barcode.quantity_per_scan).desc(), col(Barcode.code).desc())
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _search(fields: ProductFields, producer: Producer) -> str:
    return text.search_form(f"{fields.name} {producer.name} {producer.code} {fields.group}")
