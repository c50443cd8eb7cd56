"""Unsold goods go back to their producer (ditarik): a numbered note both sides sign, in one entry (RTB-26-00012)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import ids, numbering, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import balances, journal, places
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import products
from sentra_pos.consignment import notes
from sentra_pos.consignment.tables import TakeBack, TakeBackLine
from sentra_pos.producers import directory
from sentra_pos.producers.directory import BadField
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import costs, lots
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.tables import Lot

FROM = (places.SHELF, places.DAMAGED, places.EXPIRED)
"""Where goods can be fetched from: the shelf, or what was written off and not paid for by the shop."""


@dataclass(eq=False)
class NothingToTakeBack(RuleBroken):
    """Nobody said what goes back."""

    sentence = "Nothing was chosen to go back. Choose the goods first."


@dataclass(eq=False)
class NotTheirLot(RuleBroken):
    """The lot belongs to another producer."""

    sentence = "Lot {number} of {product} does not belong to {producer}."

    number: int
    product: str
    producer: str


@dataclass(frozen=True)
class GoingBack:
    """`quantity` smallest units of a lot that go back from a place."""

    lot: UUID
    quantity: int
    from_place: str = places.SHELF


@dataclass(frozen=True)
class TakenBack:
    """A line of the note as it was written; quantity in smallest units, price in rupiah a unit."""

    lot: UUID
    number: int
    product: str
    unit: str
    decimals: int
    quantity: int
    price: int


@dataclass(frozen=True)
class TakeBackDone:
    """A note that was written."""

    id: UUID
    number: str
    producer: str
    lines: tuple[TakenBack, ...]
    code: str


def take_back(
    session: Session, *, producer: UUID, goods: Sequence[GoingBack], on: Occasion, fetched_by: str = ""
) -> TakeBackDone:
    """Give `goods` back to their producer; raise NothingToTakeBack, NotTheirLot, NotEnoughStock, BadField, NeedsApproval
    or MayNotApprove.

    Expired goods leave this way too. What the shop has paid for already is its own and stays.
    """
    on = on.because(on.reason, permissions.require(session, Act.TAKE_BACK, on))
    if not goods:
        raise NothingToTakeBack
    notes.refuse_size(len(goods))
    owner = directory.get(session, producer)
    lines = [_line(session, owner.id, owner.name, one) for one in goods]
    entry = journal.open_entry(session, kind="take_back", on=on)
    number = numbering.paper(session, "RTB", epoch=entry.epoch, year=on.business_day.year, digits=5)
    entry.document_no = number
    note = ids.new()
    head: journal.Row = {"id": note, "number": number, "producer": owner.id, "taken_at": on.at}
    entry.attach(TakeBack, [head | {"fetched_by": text.clean(fetched_by, 80)}])
    entry.attach(
        TakeBackLine,
        [
            {"take_back": note, "position": place, "lot": one.lot, "from_place": one.from_place}
            | {"quantity": one.quantity}
            for place, one in enumerate(goods, start=1)
        ],
    )
    for one in goods:
        entry.move(one.lot, one.from_place, places.PRODUCER, one.quantity)
    if owner.house:
        costs.settle(session, entry)
    journal.seal(session, entry)
    return TakeBackDone(note, number, owner.code, tuple(lines), entry.code)


def _line(session: Session, producer: UUID, producer_name: str, going: GoingBack) -> TakenBack:
    lot = session.get_one(Lot, going.lot)
    product = products.get(session, lot.product)
    if lot.producer != producer:
        raise NotTheirLot(number=lot.number, product=product.name, producer=producer_name)
    if going.from_place not in FROM or going.quantity <= 0:
        raise BadField(field="quantity", value=str(going.quantity), hint="More than nothing, from the shelf.")
    there = balances.at_place(session, lot.id, going.from_place) - lots.owned_by_shop(
        session, lot.id, going.from_place
    )
    if there < going.quantity:
        raise NotEnoughStock(wanted=going.quantity, on_hand=max(0, there), product=product.name)
    return TakenBack(
        lot.id, lot.number, product.name, product.unit, product.decimals, going.quantity, lot.price
    )
