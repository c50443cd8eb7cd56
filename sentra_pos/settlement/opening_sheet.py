"""One opening as a screen shows it: what is typed or posted, each line of goods with both parts, and what is wrong."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import quantity
from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import products
from sentra_pos.consignment import notes
from sentra_pos.consignment.notes import Resolved
from sentra_pos.consignment.views import NoteLine
from sentra_pos.producers import directory
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import HOUSE, Terms, share
from sentra_pos.settlement import opening, opening_drafts, opening_views
from sentra_pos.settlement.opening import OpeningClosed
from sentra_pos.settlement.opening_board import Stage
from sentra_pos.settlement.opening_content import Content, OpeningGoods
from sentra_pos.shop import profile


@dataclass(frozen=True)
class SheetLine:
    """A line of goods: price and parts in rupiah a unit, value, parts and worth (at cost) for all of it.

    `fault` is why it cannot be posted as it stands.
    """

    product: UUID
    name: str
    quantity: int
    unit: str
    decimals: int
    expiry: date | None
    price: int
    terms: Terms
    shop_part: int
    producer_part: int
    value: int
    producer_total: int
    worth: int
    fault: RuleBroken | None = None


@dataclass(frozen=True)
class Sheet:
    """What is known of the opening of a producer, or of the shop (None); `closed_by` is the first statement's number."""

    producer: UUID | None
    code: str
    name: str
    owner: str
    stage: Stage
    numbers: tuple[str, ...]
    closed_by: str
    content: Content
    lines: tuple[SheetLine, ...]


def read(session: Session, producer: UUID | None, *, day: date) -> Sheet:
    """The opening as it stands, as it would be signed on `day` if it is not posted yet."""
    numbers = tuple(opening_views.standing(session, producer))
    owner = directory.house(session) if producer is None else directory.get(session, producer)
    closed_by = _closed_by(session, producer)
    if numbers:
        view = opening_views.view(session, numbers[-1])
        content, costs = view.content, view.costs
        pairs = zip(content.goods, view.goods.lines if view.goods else (), costs, strict=True)
        lines = tuple(_posted(goods, line, worth) for goods, line, worth in pairs)
    else:
        content = opening_drafts.read(session, producer)
        lines = tuple(line_of(session, one, owner, day=day) for one in content.goods)
    stage = Stage.TO_DO if content.is_empty else Stage.DRAFT
    stage = Stage.DONE if numbers else stage
    return Sheet(
        producer=producer,
        code="" if producer is None or owner is None else owner.code,
        name=profile.read(session).name if producer is None or owner is None else owner.name,
        owner="" if producer is None or owner is None else owner.owner,
        stage=Stage.CLOSED if closed_by else stage,
        numbers=numbers,
        closed_by=closed_by,
        content=content,
        lines=lines,
    )


def line_of(session: Session, one: OpeningGoods, owner: Producer | None, *, day: date) -> SheetLine:
    """A line as it would be signed on `day`, or with what stands against it."""
    product = products.get(session, one.product)
    facts = (product.name, product.unit, product.decimals)
    if owner is None:
        return _faulty(one, facts, directory.NoHouseProducer())
    try:
        made = notes.resolve(session, producer=owner, line=one.line, day=day)
    except RuleBroken as refused:
        return _faulty(one, facts, refused)
    return _planned(one, made)


def _planned(one: OpeningGoods, made: Resolved) -> SheetLine:
    parts = share(
        made.terms.terms, gross=made.value, quantity_sold=one.quantity, decimals=made.product.decimals
    )
    return SheetLine(
        product=one.product,
        name=made.product.name,
        quantity=one.quantity,
        unit=made.product.unit,
        decimals=made.product.decimals,
        expiry=made.expiry,
        price=made.price,
        terms=made.terms.terms,
        shop_part=made.shop_part,
        producer_part=made.producer_part,
        value=made.value,
        producer_total=parts.producer,
        worth=quantity.gross(one.cost or 0, one.quantity, made.product.decimals),
    )


def _posted(one: OpeningGoods, line: NoteLine, worth: int) -> SheetLine:
    return SheetLine(
        product=one.product,
        name=line.product,
        quantity=line.quantity,
        unit=line.unit,
        decimals=line.decimals,
        expiry=line.expiry,
        price=line.price,
        terms=line.terms,
        shop_part=line.shop_part,
        producer_part=line.producer_part,
        value=line.value,
        producer_total=line.producer_total,
        worth=worth,
    )


def _faulty(one: OpeningGoods, facts: tuple[str, str, int], fault: RuleBroken) -> SheetLine:
    name, unit, decimals = facts
    return SheetLine(
        product=one.product,
        name=name,
        quantity=one.quantity,
        unit=unit,
        decimals=decimals,
        expiry=one.expiry,
        price=one.price or 0,
        terms=HOUSE,
        shop_part=0,
        producer_part=0,
        value=0,
        producer_total=0,
        worth=one.worth,
        fault=fault,
    )


def _closed_by(session: Session, producer: UUID | None) -> str:
    if producer is None:
        return ""
    try:
        opening.require_open(session, producer)
    except OpeningClosed as closed:
        return closed.number
    return ""
