"""Products: what they are called, whose they are, how they are counted, and how they are found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session, col, select

from sentra_pos.base import ids, numbering, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import prices
from sentra_pos.catalogue.tables import Barcode, Product, ProductFields
from sentra_pos.producers.directory import GROUPS, BadField
from sentra_pos.producers.tables import Producer

MOST_RESULTS = 60
_LONGEST_NAME = 500


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
    name = text.clean(fields.name, _LONGEST_NAME)
    if not name:
        raise BadField(field="name", value="", hint="A product needs a name.")
    group = (text.clean(fields.group, 20) or "lain").lower()
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
    unit = text.clean(fields.unit, 20) or "pcs"
    return ProductFields.model_validate(fields, update={"name": name, "group": group, "unit": unit})


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
    rows = [
        one.fields.model_dump()
        | {
            "id": one.id,
            "producer": one.producer.id,
            "scale_item": next(items) if one.fields.decimals else None,
            "search": _search(one.fields, one.producer),
            "made_at": at,
        }
        for one in new
    ]
    if rows:
        session.execute(insert(Product), rows)


def show(session: Session, product: UUID, picture: str) -> None:
    """The product is shown by `picture`: the stem of a drawing in resources/art."""
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
    """Products by name whose name, producer or code holds every one of `words`, in any order, as priced on `day`."""
    query = (
        select(Product, Producer.code, Producer.name, prices.current(day))
        .join(Producer, col(Producer.id) == Product.producer)
        .where(col(Product.active))
        .order_by(col(Product.name), col(Product.id))
        .limit(limit)
    )
    for word in text.search_form(words).split():
        query = query.where(col(Product.search).contains(word, autoescape=True))
    if group:
        query = query.where(Product.group == group)
    if producer is not None:
        query = query.where(Product.producer == producer)
    rows = session.execute(query).all()
    codes = _codes(session, [row[0].id for row in rows])
    return [_card(product, code, name, price, codes) for product, code, name, price in rows]


def card(session: Session, product: UUID, *, day: date) -> ProductCard:
    """One product as lists show it, as priced on `day`."""
    query = (
        select(Product, Producer.code, Producer.name, prices.current(day))
        .join(Producer, col(Producer.id) == Product.producer)
        .where(Product.id == product)
    )
    row, code, name, price = session.execute(query).one()
    return _card(row, code, name, price, _codes(session, [product]))


def _card(
    product: Product, producer_code: str, producer: str, price: int | None, codes: dict[UUID, str]
) -> ProductCard:
    return ProductCard(
        id=product.id,
        name=product.name,
        group=product.group,
        unit=product.unit,
        decimals=product.decimals,
        price=price,
        producer_id=product.producer,
        producer_code=producer_code,
        producer=producer,
        code=codes.get(product.id, ""),
        picture=product.picture,
        shelf_life_days=product.shelf_life_days,
    )


def _codes(session: Session, products: list[UUID]) -> dict[UUID, str]:
    query = (
        select(Barcode.product, Barcode.code)
        .where(col(Barcode.product).in_(products), col(Barcode.lot).is_(None))
        .order_by(col(Barcode.quantity_per_scan).desc(), col(Barcode.code).desc())
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _search(fields: ProductFields, producer: Producer) -> str:
    return text.search_form(f"{fields.name} {producer.name} {producer.code} {fields.group}")
