"""A producer at the counter takes goods home: unsold ones, broken ones and expired ones, each as its lot's terms say.

What broke or expired is written off first, so that whoever answers for it bears it. What the shop has to pay for stays
with the shop; the rest goes home on one take-back note.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from sqlalchemy import case, select
from sqlmodel import Session, col

from sentra_pos.books import places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import take_backs
from sentra_pos.consignment.take_backs import GoingBack, TakenBack
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import pulls, write_offs
from sentra_pos.stock.tables import Lot
from sentra_pos.stock.write_offs import Gone, Loss, WriteOffDone


class Why(Enum):
    """Why goods leave the shelf."""

    UNSOLD = "unsold"
    DAMAGED = "damaged"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Handed:
    """`quantity` smallest units of a lot on the shelf, and why they leave it."""

    lot: UUID
    quantity: int
    why: Why = Why.UNSOLD


@dataclass(frozen=True)
class Aside:
    """What was written off earlier and is still the producer's: it waits at `place` until he fetches it."""

    goods: TakenBack
    place: str


@dataclass(frozen=True)
class HandedBack:
    """The papers of it; `credited` in rupiah is what the shop pays the producer for, and keeps the goods of."""

    take_back: str
    reports: tuple[str, ...]
    credited: int

    @property
    def papers(self) -> tuple[str, ...]:
        """All numbers to be signed."""
        return (*self.reports, *filter(None, [self.take_back]))


_ENDS = {Why.DAMAGED: places.DAMAGED, Why.EXPIRED: places.EXPIRED}
_LOSSES = {Why.DAMAGED: Loss.DAMAGED, Why.EXPIRED: Loss.EXPIRED}


def aside(session: Session, *, producer: UUID) -> list[Aside]:
    """What waits for the producer beside the shelf, by product; what the shop has paid for is its own."""
    answers = case(
        (col(LotBalance.place) == places.DAMAGED, col(Lot.damage_bearer)), else_=col(Lot.expiry_bearer)
    )
    query = (
        select(Lot, Product, col(LotBalance.place), col(LotBalance.quantity))
        .join(Product, col(Product.id) == Lot.product)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(col(Lot.producer) == producer, col(LotBalance.place).in_(_ENDS.values()))
        .where(col(LotBalance.quantity) > 0, answers != Bearer.SHOP.value)
        .order_by(col(Product.search), col(Lot.number), col(LotBalance.place))
    )
    return [
        Aside(
            TakenBack(lot.id, lot.number, product.name, product.unit, product.decimals, quantity, lot.price),
            place,
        )
        for lot, product, place, quantity in session.execute(query)
    ]


def hand_back(
    session: Session,
    *,
    producer: UUID,
    goods: Sequence[Handed],
    waiting: Sequence[GoingBack] = (),
    reason: str = "",
    on: Occasion,
    fetched_by: str = "",
) -> HandedBack:
    """Let `goods` and what is `waiting` beside the shelf go; `reason` says what happened to damaged ones.

    Raises NothingToTakeBack, and what `write_offs.write_off` and `take_backs.take_back` raise.
    """
    done: list[WriteOffDone] = []
    going = [GoingBack(one.lot, one.quantity) for one in goods if one.why is Why.UNSOLD]
    for why, said in ((Why.DAMAGED, reason), (Why.EXPIRED, pulls.WHY)):
        lost = [Gone(one.lot, one.quantity, said) for one in goods if one.why is why]
        if lost:
            written = write_offs.write_off(session, loss=_LOSSES[why], goods=lost, on=on)
            done += written
            going += [
                GoingBack(line.lot, line.quantity, _ENDS[why])
                for report in written
                for line in report.lines
                if line.bearer is not Bearer.SHOP
            ]
    going += waiting
    number = ""
    if going or not done:
        number = take_backs.take_back(
            session, producer=producer, goods=going, on=on, fetched_by=fetched_by
        ).number
    return HandedBack(number, tuple(one.number for one in done), sum(one.compensation for one in done))
