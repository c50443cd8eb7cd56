"""Everything about one product on one sheet: what it is called, what it costs and its codes, read and written whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, prices, products
from sentra_pos.catalogue.tables import Product, ProductFields
from sentra_pos.paper import symbols
from sentra_pos.producers import directory
from sentra_pos.shop import permissions, pictures
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.pictures import Prepared


@dataclass(frozen=True)
class CodeLine:
    """A code and the smallest units one scan of it counts."""

    code: str
    quantity: int


@dataclass(frozen=True)
class ProductSheet:
    """A product as its form shows it; `price` in rupiah a unit, None while it has none."""

    id: UUID
    name: str
    group: str
    unit: str
    decimals: int
    shelf_life_days: int | None
    priced_by_lot: bool
    shelf_place: str
    drying_bps: int
    producer: UUID
    producer_code: str
    producer_name: str
    price: int | None
    codes: tuple[CodeLine, ...]
    picture: str = ""


@dataclass(frozen=True)
class ProductKept:
    """A product that was written, with the code a label of it would carry; the code is empty if it has none."""

    id: UUID
    name: str
    code: str


def read(session: Session, product: UUID, *, day: date) -> ProductSheet:
    """The sheet of a product as it stands on `day`."""
    row = session.get_one(Product, product)
    owner = directory.get(session, row.producer)
    return ProductSheet(
        id=row.id,
        name=row.name,
        group=row.group,
        unit=row.unit,
        decimals=row.decimals,
        shelf_life_days=row.shelf_life_days,
        priced_by_lot=row.priced_by_lot,
        shelf_place=row.shelf_place,
        drying_bps=row.drying_bps,
        producer=owner.id,
        producer_code=owner.code,
        producer_name=owner.name,
        price=prices.at(session, row.id, day),
        codes=tuple(CodeLine(code, units) for code, units in barcodes.of_product(session, row.id)),
        picture=row.picture,
    )


def write(
    session: Session,
    fields: ProductFields,
    *,
    producer: UUID,
    on: Occasion,
    product: UUID | None = None,
    price: int | None = None,
    codes: Sequence[CodeLine] = (),
    issue: bool = False,
    shared: Sequence[str] = (),
    picture: str | None = None,
    photo: Prepared | None = None,
) -> ProductKept:
    """The product as its sheet says, with its price from the business day; None makes a new one of `producer`.

    Codes are added, none is taken away; `issue` adds one of our own. `shared` are codes that another maker prints too:
    both products are sold by codes of our own from now on. `picture` names what it is shown by, empty for nothing, None
    for what it was; `photo` is that picture if it is new. Raises BadField, NotPlainText, CodeTaken, UnknownCode or
    WrongCheckDigit, and then nothing is written.
    """
    permissions.require(session, Act.PRODUCT, on)
    if product is None:
        row = products.add(session, fields, producer=directory.get(session, producer), at=on.recorded_at)
    else:
        row = products.change(session, product, fields)
    if photo is not None:
        pictures.keep(session, photo, at=on.recorded_at)
    if picture is not None and picture != row.picture:
        products.show(session, row.id, picture)
    if price is not None:
        prices.put(session, product=row.id, amount=prices.check(price), from_day=on.business_day, on=on)
    for line in codes:
        barcodes.add(session, code=line.code, product=row.id, quantity=line.quantity)
    for code in shared:
        barcodes.share(session, code=code)
    wants_own = issue or (bool(shared) and not _has_own(session, row.id))
    issued = barcodes.issue(session, product=row.id, quantity=int(10**row.decimals)) if wants_own else ""
    known = issued or next((code for code, _ in barcodes.of_product(session, row.id)), "")
    return ProductKept(row.id, row.name, known)


def _has_own(session: Session, product: UUID) -> bool:
    return any(code.startswith(symbols.OWN_PRODUCT) for code, _ in barcodes.of_product(session, product))
