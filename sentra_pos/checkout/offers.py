"""What a scanned code stands for now: the product, its price, what is left, or why it cannot be sold."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import barcodes, prices
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import lots, markdowns
from sentra_pos.stock.lots import ShelfLot


@dataclass(eq=False)
class CheckTheDate(RuleBroken):
    """An expired lot of the product still lies on the shelf: only the label tells which one is in the hand (C6)."""

    sentence = "Check the date: {product} has an expired lot on the shelf. Scan the lot's label."

    product: str
    expired_on: date


@dataclass(eq=False)
class WhichPiece(RuleBroken):
    """The product is priced piece by piece: its own code does not say which (R2b)."""

    sentence = "{product} is priced piece by piece. Scan the label of the piece."

    product: str


@dataclass(frozen=True)
class Offer:
    """A product as it can be put into a cart; quantities in smallest units, price in rupiah a unit.

    `quantity` is what one scan adds, `amount` the price a price-embedded label already fixed, `lot` the lot whose
    label was scanned, `expiry` the nearest date among what would be sold. `markdown_bps` is what the lot that would be
    taken first is sold for less.
    """

    product: UUID
    name: str
    producer_id: UUID
    producer: str
    producer_code: str
    group: str
    unit: str
    decimals: int
    price: int
    quantity: int
    on_hand: int
    expiry: date | None
    picture: str = ""
    lot: UUID | None = None
    amount: int | None = None
    markdown_bps: int = 0
    markdown_bearer: Bearer = Bearer.SHOP
    label_price: int | None = None
    """What the scanned label of the lot says, if that is not the price of today: an old label (C15)."""


def find(session: Session, code: str, *, day: date) -> Offer:
    """What `code` offers on `day`; raise UnknownCode, WrongCheckDigit, CheckTheDate, ExpiredLot, WhichPiece, NoPrice.

    A GS1 label bears the date of what is in the hand: it is refused when that is past, and tells the lot where the
    product's own code would not do.
    Nothing on the shelf is not an error here: the offer says `on_hand` 0.
    """
    scanned = barcodes.read(session, code)
    product, producer = _names(session, scanned.product)
    shelf = lots.on_shelf(session, product.id)
    if scanned.expiry is not None and scanned.expiry < day:
        raise lots.ExpiredLot(product=product.name, expiry=scanned.expiry)
    if scanned.lot is not None:
        return _of_lot(session, scanned, product, producer, day)
    expired = [lot for lot in shelf if lot.expiry is not None and lot.expiry < day]
    in_hand = _lot_of_label(scanned, shelf) if expired or product.priced_by_lot else None
    if in_hand is not None:
        return _of_lot(session, replace(scanned, lot=in_hand), product, producer, day, bears_price=False)
    if expired:
        raise CheckTheDate(product=product.name, expired_on=min(_dates(expired)))
    if product.priced_by_lot:
        raise WhichPiece(product=product.name)
    price = prices.at(session, product.id, day)
    if price is None:
        raise prices.NoPrice
    quantity = scanned.quantity
    if scanned.amount is not None:
        quantity = _weight_for(scanned.amount, price, product)
    made = _offer(product, producer, price, quantity or 1, shelf, amount=scanned.amount)
    return _marked_down(session, made, shelf, day)


def of_product(session: Session, product_id: UUID, *, day: date) -> Offer:
    """What touching the product's picture offers; as `find` for its own code, one unit."""
    product, producer = _names(session, product_id)
    shelf = lots.on_shelf(session, product.id)
    expired = [lot for lot in shelf if lot.expiry is not None and lot.expiry < day]
    if expired:
        raise CheckTheDate(product=product.name, expired_on=min(_dates(expired)))
    if product.priced_by_lot:
        raise WhichPiece(product=product.name)
    price = prices.at(session, product.id, day)
    if price is None:
        raise prices.NoPrice
    return _marked_down(session, _offer(product, producer, price, 10**product.decimals, shelf), shelf, day)


def of_lot(session: Session, product_id: UUID, lot: UUID, *, day: date) -> Offer:
    """What the label of `lot` offers; as `find` for its code."""
    product, producer = _names(session, product_id)
    return _of_lot(session, barcodes.Scanned(product=product.id, lot=lot), product, producer, day)


def _lot_of_label(scanned: barcodes.Scanned, shelf: list[ShelfLot]) -> UUID | None:
    """The lot on the shelf with the date on the label, the oldest of several; none where the label bears no date."""
    same = [lot for lot in shelf if scanned.expiry is not None and lot.expiry == scanned.expiry]
    return min(same, key=lambda lot: lot.number).lot if same else None


def _names(session: Session, product: UUID) -> tuple[Product, Producer]:
    query = (
        select(Product, Producer)
        .join(Producer, col(Producer.id) == Product.producer)
        .where(Product.id == product)
    )
    row = session.execute(query).one()
    return row[0], row[1]


def _of_lot(
    session: Session,
    scanned: barcodes.Scanned,
    product: Product,
    producer: Producer,
    day: date,
    *,
    bears_price: bool = True,
) -> Offer:
    assert scanned.lot is not None  # noqa: S101 - the caller looked
    lot = lots.get(session, scanned.lot)
    if lot.expiry is not None and lot.expiry < day:
        raise lots.ExpiredLot(product=product.name, expiry=lot.expiry)
    price, says = lot.price, None
    if not product.priced_by_lot:
        # The label bears the price it was printed with; of two prices the buyer pays the lower one (C15).
        now = prices.at(session, product.id, day)
        printed = price if scanned.label_price is None else scanned.label_price
        price = printed if now is None else min(printed, now) if bears_price else now
        says = printed if bears_price and now is not None and now != printed else None
    made = _offer(product, producer, price, scanned.quantity or 1, [lot], lot=lot.lot)
    return _marked_down(session, replace(made, label_price=says), [lot], day)


def _weight_for(amount: int, price: int, product: Product) -> int:
    if price == 0:
        raise prices.NoPrice
    scale: int = 10**product.decimals
    return max(1, (amount * scale * 2 + price) // (2 * price))


def _offer(
    product: Product,
    producer: Producer,
    price: int,
    quantity: int,
    shelf: list[ShelfLot],
    *,
    lot: UUID | None = None,
    amount: int | None = None,
) -> Offer:
    return Offer(
        product=product.id,
        name=product.name,
        producer_id=producer.id,
        producer=producer.name,
        producer_code=producer.code,
        group=product.group,
        unit=product.unit,
        decimals=product.decimals,
        price=price,
        quantity=quantity,
        on_hand=sum(one.quantity for one in shelf),
        expiry=min(_dates(shelf), default=None),
        picture=product.picture,
        lot=lot,
        amount=amount,
    )


def _marked_down(session: Session, offer: Offer, shelf: list[ShelfLot], day: date) -> Offer:
    """The offer with the markdown of the lot a sale would take first."""
    if offer.on_hand <= 0:
        return offer
    first = lots.take(shelf, 1, day=day, product_name=offer.name)[0].lot
    marked = markdowns.in_force(session, [first.lot]).get(first.lot)
    if marked is None:
        return offer
    return replace(offer, markdown_bps=marked.bps, markdown_bearer=marked.bearer)


def _dates(shelf: list[ShelfLot]) -> list[date]:
    return [lot.expiry for lot in shelf if lot.expiry is not None]
