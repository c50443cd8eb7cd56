"""Goods become the shop's own by a signed entry, never by time: the old lot closes and a house lot opens (PLK-26-00003)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import ids, money, numbering, text
from sentra_pos.base import quantity as quantities
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, balances, journal, places
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, products
from sentra_pos.catalogue.tables import Product
from sentra_pos.paper import symbols
from sentra_pos.producers import directory
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import HOUSE, Bearer, LotTerms, Terms, TermsKind, share
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import lots
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.lots import NewLot
from sentra_pos.stock.tables import Conversion, Lot

HIGHEST = 10_000_000_000
LONGEST_NAME = 80


@dataclass(eq=False)
class OwnedAlready(RuleBroken):
    """The lot is the shop's own."""

    sentence = "Lot {number} belongs to the shop already."

    number: int


@dataclass(eq=False)
class OneProducerOnly(RuleBroken):
    """Lots of several producers were to be bought together."""

    sentence = "Buy of one producer at a time: each signs a paper of his own."


@dataclass(frozen=True)
class Wanted:
    """So many smallest units of a lot that the shop is to buy."""

    lot: UUID
    quantity: int


@dataclass(frozen=True)
class ConversionDone:
    """`amount` rupiah are owed to the producer for `quantity` units that are the shop's from now on."""

    number: str
    producer: str
    product: str
    quantity: int
    amount: int
    lot: UUID
    lot_code: str
    code: str


def worth(session: Session, *, lot: UUID, quantity: int) -> int:
    """The producer's part of so many smallest units as if they were sold at the lot's price, in rupiah."""
    row = session.get_one(Lot, lot)
    product = products.get(session, row.product)
    gross = quantities.gross(row.price, quantity, product.decimals)
    terms = Terms(TermsKind(row.terms_kind), row.commission_bps, row.fixed_price)
    return share(terms, gross=gross, quantity_sold=quantity, decimals=product.decimals).producer


def convert_all(
    session: Session, *, goods: Sequence[Wanted], amount: int, signed_by: str, on: Occasion
) -> list[ConversionDone]:
    """Buy `goods` of one producer for `amount` rupiah together, spread by what each would have earned him.

    An entry a lot, in the order given; raises what `convert` raises, or OneProducerOnly; then nothing was written.
    """
    if len({session.get_one(Lot, one.lot).producer for one in goods}) > 1:
        raise OneProducerOnly
    worths = [worth(session, lot=one.lot, quantity=one.quantity) for one in goods]
    return [
        convert(session, lot=one.lot, quantity=one.quantity, amount=part, signed_by=signed_by, on=on)
        for one, part in zip(goods, money.spread(amount, worths), strict=True)
    ]


def convert(
    session: Session, *, lot: UUID, quantity: int, amount: int, signed_by: str, on: Occasion
) -> ConversionDone:
    """Buy `quantity` units of `lot` from their producer for `amount` rupiah, as `signed_by` agreed in writing.

    Raises OwnedAlready, NotEnoughStock, BadField, NeedsApproval or MayNotApprove.
    """
    old, owner, product = _checked(session, lot, quantity, amount)
    signed_by = text.clean(signed_by, LONGEST_NAME)
    if not signed_by:
        raise BadField(field="signed_by", value="", hint="Name who signed for the producer.")
    on = on.because(on.reason, permissions.require(session, Act.CONVERSION, on, amount=amount))
    entry = journal.open_entry(session, kind="conversion", on=on)
    entry.document_no = numbering.paper(
        session, "PLK", epoch=entry.epoch, year=on.business_day.year, digits=5
    )
    entry.move(lot, places.SHELF, places.PRODUCER, quantity)
    house = directory.the_house(session, at=on.at).id
    new = lots.bring_in(session, entry, _new_lot(old, quantity, house=house, cost=amount))
    row: journal.Row = {"id": ids.new(), "number": entry.document_no, "from_lot": lot, "to_lot": new.id}
    entry.attach(Conversion, [row | {"quantity": quantity, "amount": amount, "signed_by": signed_by}])
    entry.post(accounts.INVENTORY, amount)
    entry.post(accounts.PRODUCER_PAYABLE, -amount, producer=owner.id, payable_from=on.business_day)
    journal.seal(session, entry)
    code = symbols.lot_code(new.number)
    barcodes.add(session, code=code, product=product.id, lot=new.id, quantity=10**product.decimals)
    return ConversionDone(
        number=entry.document_no,
        producer=owner.code,
        product=product.name,
        quantity=quantity,
        amount=amount,
        lot=new.id,
        lot_code=code,
        code=entry.code,
    )


def _checked(session: Session, lot: UUID, quantity: int, amount: int) -> tuple[Lot, Producer, Product]:
    old = session.get_one(Lot, lot)
    owner, product = session.get_one(Producer, old.producer), products.get(session, old.product)
    if owner.house:
        raise OwnedAlready(number=old.number)
    there = balances.at_place(session, lot, places.SHELF)
    if not 0 < quantity <= there:
        raise NotEnoughStock(wanted=quantity, on_hand=there, product=product.name)
    if not 0 <= amount <= HIGHEST:
        raise BadField(field="amount", value=str(amount), hint="From 0 to Rp10.000.000.000.")
    return old, owner, product


def _new_lot(old: Lot, quantity: int, *, house: UUID, cost: int) -> NewLot:
    terms = LotTerms(
        terms=HOUSE,
        rule="house",
        hold_days=0,
        damage_bearer=Bearer.SHOP,
        loss_bearer=Bearer.SHOP,
        expiry_bearer=Bearer.SHOP,
    )
    return NewLot(old.product, house, quantity, old.expiry, old.price, terms, made_on=old.made_on, cost=cost)
