"""What a delivery would be signed for, told while it is still being typed: nothing is written here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from functools import cached_property
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import quantity
from sentra_pos.catalogue import barcodes, prices
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import notes
from sentra_pos.consignment.notes import LONGEST_LIFE_DAYS, MOST_UNITS, DeliveryLine, NotTheirProduct
from sentra_pos.producers import agreements, directory, permits
from sentra_pos.producers.directory import FOOD, ProducerCard
from sentra_pos.producers.permits import Permit
from sentra_pos.producers.tables import Agreement, Producer
from sentra_pos.producers.terms import Bearer, LotTerms, Terms, TermsKind, share
from sentra_pos.shop import profile

NEEDS_HALAL = FOOD | {"kulit"}
"""Groups that are flagged without a halal certificate (rules, Formats)."""


class Fault(Enum):
    """Why what was typed into a line cannot be signed for."""

    QUANTITY = "quantity"
    EXPIRED = "expired"
    NOT_YET = "not yet"
    AFTER_EXPIRY = "after expiry"
    TOO_FAR = "too far"
    PRICE = "price"


@dataclass(frozen=True)
class Deliverer:
    """Who stands at the counter, and on what terms goods come in on `day`; `commission_bps` in basis points."""

    card: ProducerCard
    place: str
    day: date
    agreement: str | None
    since: date | None
    commission_bps: int
    discount_bearers: frozenset[Bearer]
    expiry_bearer: Bearer
    loss_bearer: Bearer


@dataclass(frozen=True)
class Goods:
    """A product of the deliverer, with what its line shows before anybody types; `price` in rupiah a unit."""

    product: UUID
    name: str
    unit: str
    decimals: int
    group: str
    price: int | None
    expiry: date | None
    terms: LotTerms
    lacks_halal: bool = False
    life_days: int | None = None
    """How long it keeps, as its sheet says."""

    @property
    def is_food(self) -> bool:
        """Whether somebody should look for a day on it."""
        return self.group in FOOD


@dataclass(frozen=True)
class Found:
    """What a scanned code stands for here: `count` smallest units of the goods of one producer."""

    producer: UUID
    goods: Goods
    count: int


@dataclass(frozen=True)
class Parts:
    """How rupiah are shared: always the shop's part, then the producer's."""

    shop: int
    producer: int


@dataclass(frozen=True)
class PlannedLine:
    """A line as far as it has been typed; quantity in smallest units, price in rupiah a unit."""

    goods: Goods
    quantity: int | None = None
    expiry: date | None = None
    price: int | None = None
    titip_price: int | None = None
    made_on: date | None = None

    @property
    def is_full(self) -> bool:
        """Whether the line can be signed for."""
        return self.quantity is not None and self.price is not None

    @property
    def terms(self) -> Terms:
        """The terms that hold: a price agreed on this note wins over all others."""
        if self.titip_price is None:
            return self.goods.terms.terms
        return Terms(TermsKind.FIXED, fixed_price=self.titip_price)

    @property
    def rule(self) -> str:
        """The rule that won: product, group, agreement, shop, house or note."""
        return self.goods.terms.rule if self.titip_price is None else "note"

    @property
    def value(self) -> int:
        """What the line sells for in all, in rupiah."""
        return quantity.gross(self.price or 0, self.quantity or 0, self.goods.decimals)

    def parts_of_one(self) -> Parts | None:
        """Both parts of one unit, or None while the price is missing."""
        if self.price is None:
            return None
        return self._shared(self.price, int(10**self.goods.decimals))

    def parts(self) -> Parts:
        """Both parts of the whole line if all of it is sold at its price."""
        return self._parts

    @cached_property
    def _parts(self) -> Parts:
        """Kept: the sums of a long note are asked for at every sign that is typed."""
        return self._shared(self.value, self.quantity or 0)

    def delivery(self) -> DeliveryLine:
        """The line as it is handed over to be written."""
        return DeliveryLine(
            product=self.goods.product,
            quantity=self.quantity or 0,
            expiry=self.expiry,
            price=self.price,
            titip_price=self.titip_price,
            made_on=self.made_on,
        )

    def _shared(self, gross: int, units: int) -> Parts:
        found = share(self.terms, gross=gross, quantity_sold=units, decimals=self.goods.decimals)
        return Parts(shop=found.shop, producer=found.producer)


@dataclass(frozen=True)
class Totals:
    """The sums of a note; `measured` holds smallest units (thousandths) by kg, metre or litre."""

    lines: int = 0
    pieces: int = 0
    measured: Mapping[str, int] = field(default_factory=dict)
    value: int = 0
    shop: int = 0
    producer: int = 0


def deliverer(session: Session, producer: UUID, *, day: date) -> Deliverer:
    """The producer with the terms goods usually come in on, on `day`."""
    row = directory.get(session, producer)
    agreed = agreements.in_force(session, producer=row.id, day=day)
    facts = agreements.facts_of(agreed)
    return Deliverer(
        card=directory.card(row),
        place=row.kecamatan or row.kelurahan,
        day=day,
        agreement=agreed.number if agreed else None,
        since=agreed.from_day if agreed else None,
        commission_bps=_usual_bps(session, row, agreed),
        discount_bearers=facts.discount_bearers,
        expiry_bearer=facts.expiry_bearer,
        loss_bearer=facts.loss_bearer,
    )


def goods(session: Session, product: UUID, *, day: date) -> Goods:
    """The product as it would come in on `day`."""
    row = session.get_one(Product, product)
    owner = directory.get(session, row.producer)
    life = row.shelf_life_days
    return Goods(
        product=row.id,
        name=row.name,
        unit=row.unit,
        decimals=row.decimals,
        group=row.group,
        price=prices.at(session, row.id, day),
        expiry=notes.usual_expiry(life, made_on=None, day=day),
        terms=agreements.resolve(session, producer=owner, product=row.id, group=row.group, day=day),
        lacks_halal=_lacks_halal(session, owner, row.group, day),
        life_days=life,
    )


def scanned(session: Session, code: str, *, producer: UUID | None, day: date) -> Found:
    """What `code` stands for on a note of `producer` (None: anybody's); raise UnknownCode or NotTheirProduct."""
    read = barcodes.read(session, code)
    row = session.get_one(Product, read.product)
    if producer is not None and row.producer != producer:
        owner = directory.get(session, producer)
        raise NotTheirProduct(product=row.name, producer=owner.name)
    return Found(
        producer=row.producer,
        goods=goods(session, row.id, day=day),
        count=read.quantity or int(10**row.decimals),
    )


def check_quantity(amount: int) -> Fault | None:
    """What is wrong with a quantity in smallest units."""
    return None if 0 < amount <= MOST_UNITS else Fault.QUANTITY


def check_expiry(expiry: date, *, day: date) -> Fault | None:
    """What is wrong with an expiry of goods that come in on `day`."""
    if expiry < day:
        return Fault.EXPIRED
    return Fault.TOO_FAR if expiry > day + timedelta(days=LONGEST_LIFE_DAYS) else None


def check_made_on(made_on: date, *, expiry: date | None, day: date) -> Fault | None:
    """What is wrong with a day of production of goods that come in on `day` and last until `expiry`."""
    if made_on > day:
        return Fault.NOT_YET
    return Fault.AFTER_EXPIRY if expiry is not None and made_on > expiry else None


def check_price(amount: int) -> Fault | None:
    """What is wrong with a price in rupiah a unit."""
    return None if 0 <= amount <= prices.HIGHEST else Fault.PRICE


def totals(lines: Iterable[PlannedLine]) -> Totals:
    """The sums over the lines that are full."""
    pieces = value = shop = producer = count = 0
    measured: dict[str, int] = {}
    for line in lines:
        if not line.is_full:
            continue
        count += 1
        parts = line.parts()
        value, shop, producer = value + line.value, shop + parts.shop, producer + parts.producer
        if line.goods.decimals:
            measured[line.goods.unit] = measured.get(line.goods.unit, 0) + (line.quantity or 0)
        else:
            pieces += line.quantity or 0
    return Totals(count, pieces, measured, value, shop, producer)


def _lacks_halal(session: Session, owner: Producer, group: str, day: date) -> bool:
    if group not in NEEDS_HALAL or owner.house:
        return False
    kept = [one.facts for one in permits.of(session, owner.id) if one.facts.kind is Permit.HALAL]
    if not kept:
        return not owner.halal
    return not any(facts.expires is None or facts.expires >= day for facts in kept)


def _usual_bps(session: Session, row: Producer, agreed: Agreement | None) -> int:
    if row.house:
        return 10_000
    if agreed is not None and agreed.commission_bps is not None:
        return agreed.commission_bps
    return profile.read(session).commission_bps
