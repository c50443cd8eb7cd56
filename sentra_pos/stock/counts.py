"""Counting what is on the shelf, blind and while selling goes on; what differs is posted when the count ends.

What the books expect is read in the transaction that writes a count down, so a sale before or after it is no
difference. A product counted again counts anew: the last word holds.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session, col, func, select

from sentra_pos.base import clock, ids, money, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.directory import BadField
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import count_scopes, fefo, tasks, write_offs
from sentra_pos.stock.count_scopes import Scope
from sentra_pos.stock.fefo import LotOnHand
from sentra_pos.stock.tables import Lot, StockCount, StockCountLine, WriteOff
from sentra_pos.stock.write_offs import Gone, Loss, WriteOffDone

MOST_UNITS = 10_000_000
DRIED = "menyusut kering"
"""Said on the report, in Indonesian, of what is missing within the tolerance where nobody said more."""


@dataclass(eq=False)
class CountEnded(RuleBroken):
    """The count is over: its differences are posted."""

    sentence = "This count has ended already. Start a new one."


@dataclass(eq=False)
class CountedToday(RuleBroken):
    """The daily ten were counted."""

    sentence = "Today's ten are counted already. Count a producer, a group or a shelf."


@dataclass(eq=False)
class NotExplained(RuleBroken):
    """A difference has no explanation yet."""

    sentence = "Say first why {product} differs by {difference}."

    product: str
    difference: int


@dataclass(eq=False)
class NeverCameIn(RuleBroken):
    """Pieces were counted of a product that no delivery ever brought."""

    sentence = "{product} never came in, but {counted} were counted. Enter its delivery, or count it as 0."

    product: str
    counted: int


@dataclass(frozen=True)
class ToCount:
    """A product to be counted; `counted` is None before it was, in smallest units."""

    product: UUID
    name: str
    unit: str
    decimals: int
    shelf_place: str
    counted: int | None


@dataclass(frozen=True)
class Difference:
    """counted − expected of a product, in smallest units; told only once the count is given."""

    line: UUID
    product: UUID
    name: str
    unit: str
    decimals: int
    counted: int
    expected: int
    explanation: str
    drying_bps: int = 0
    report: str = ""
    """Number of the report that posted it."""

    @property
    def may_dry(self) -> int:
        """How many smallest units of what was expected may dry away."""
        return money.share(self.expected, self.drying_bps)

    @property
    def may_have_dried(self) -> bool:
        """Whether no more is missing than its product may lose by drying."""
        return 0 < -self.difference <= self.may_dry

    @property
    def difference(self) -> int:
        """Negative if goods are missing."""
        return self.counted - self.expected


def start(session: Session, *, scope: Scope, on: Occasion) -> UUID:
    """Begin a count of `scope`."""
    permissions.require(session, Act.SERVE, on)
    row = StockCount(id=ids.new(), scope=count_scopes.to_json(scope), started_at=on.at, started_by=on.actor)
    session.add(row)
    session.flush()
    return row.id


def begin_daily(session: Session, *, on: Occasion) -> UUID:
    """Today's ten, begun by whoever comes first and gone on with by the others; raise CountedToday."""
    begun = count_scopes.daily(session, on=on)
    if begun is None:
        return start(session, scope=count_scopes.draw(session, day=clock.day_of(on.at)), on=on)
    if begun.ended_at is not None:
        raise CountedToday
    return begun.id


def to_count(session: Session, count: UUID) -> list[ToCount]:
    """What belongs to the count, by place on the shelves and name, with what was counted but not what is expected."""
    scope = count_scopes.from_json(session.get_one(StockCount, count).scope)
    said = {line.product: line.counted for line in _lines(session, count)}
    query = select(Product).where(col(Product.active)).order_by(Product.shelf_place, Product.search)
    if scope.producer is not None:
        query = query.where(Product.producer == scope.producer)
    if scope.group:
        query = query.where(Product.group == scope.group)
    if scope.shelf_place:
        query = query.where(Product.shelf_place == scope.shelf_place)
    if scope.products:
        query = query.where(col(Product.id).in_(scope.products))
    return [
        ToCount(row.id, row.name, row.unit, row.decimals, row.shelf_place, said.get(row.id))
        for row in session.exec(query)
    ]


def note(session: Session, *, count: UUID, product: UUID, counted: int, on: Occasion) -> UUID:
    """Write down `counted` smallest units of `product`; raise CountEnded or BadField."""
    permissions.require(session, Act.SERVE, on)
    _open(session, count)
    if not 0 <= counted <= MOST_UNITS:
        raise BadField(field="counted", value=str(counted), hint="From 0 to 10.000.000.")
    row = StockCountLine(
        id=ids.new(),
        count=count,
        product=product,
        counted=counted,
        expected=_on_shelf(session, product),
        counted_at=on.at,
        counted_by=on.actor,
    )
    session.add(row)
    session.flush()
    return row.id


def explain(session: Session, *, line: UUID, explanation: str) -> None:
    """Say why the counted product differs."""
    row = session.get_one(StockCountLine, line)
    _open(session, row.count)
    row.explanation = text.clean(explanation, write_offs.LONGEST_REASON)
    session.add(row)


def differences(session: Session, count: UUID) -> list[Difference]:
    """Every counted product whose count is another than the books', by name."""
    said = _lines(session, count)
    reports = _reports(session, said)
    named = {
        product.id: product
        for product in session.exec(
            select(Product).where(col(Product.id).in_({line.product for line in said}))
        )
    }
    found = [
        Difference(
            line.id,
            line.product,
            named[line.product].name,
            named[line.product].unit,
            named[line.product].decimals,
            line.counted,
            line.expected,
            line.explanation,
            named[line.product].drying_bps,
            reports.get(line.write_off, "") if line.write_off else "",
        )
        for line in said
        if line.counted != line.expected
    ]
    return sorted(found, key=lambda one: one.name)


def end(session: Session, *, count: UUID, on: Occasion) -> list[WriteOffDone]:
    """Post the differences: what is missing is lost, what is too much is found; raise CountEnded, NotExplained,
    NeverCameIn, NeedsApproval or MayNotApprove.

    Missing units leave the lots in the order a sale would take them; found ones come back to the newest loss first.
    What may have dried needs no word: it is posted as dried.
    """
    permissions.require(session, Act.SERVE, on)
    row = _open(session, count)
    differing = [_explained(one) for one in differences(session, count)]
    lost: list[Gone] = []
    found: list[Gone] = []
    for one in differing:
        if one.difference < 0:
            lost += _missing(session, one)
        else:
            found += _too_many(session, one)
    done: list[WriteOffDone] = []
    if lost:
        done += write_offs.write_off(session, loss=Loss.LOST, goods=lost, on=on, act=Act.COUNT)
    if found:
        done += write_offs.write_off(
            session, loss=Loss.FOUND, goods=found, on=on, may_exceed=True, act=Act.COUNT
        )
    _link(session, differing, done)
    row.ended_at, row.ended_by = on.at, on.actor
    session.add(row)
    tasks.counted(session, [line.product for line in _lines(session, count)], on=on)
    return done


def _explained(one: Difference) -> Difference:
    """With the word its report bears; raise NotExplained."""
    said = one.explanation or (DRIED if one.may_have_dried else "")
    if not said:
        raise NotExplained(product=one.name, difference=one.difference)
    return replace(one, explanation=said)


def _link(session: Session, differing: Sequence[Difference], done: Sequence[WriteOffDone]) -> None:
    """Each counted line knows the report that posted what differs, the first where lots of two owners differ."""
    lots = {line.lot: report.id for report in reversed(done) for line in reversed(report.lines)}
    query = select(Lot.product, Lot.id).where(col(Lot.id).in_(lots)).order_by(col(Lot.number).desc())
    by_product = {product: lots[lot] for product, lot in session.exec(query)}
    for one in differing:
        row = session.get_one(StockCountLine, one.line)
        row.explanation, row.write_off = one.explanation, by_product.get(one.product)
        session.add(row)


def _reports(session: Session, said: Sequence[StockCountLine]) -> dict[UUID, str]:
    """The numbers of the reports these lines are posted by."""
    wanted = {line.write_off for line in said if line.write_off is not None}
    query = select(WriteOff.id, WriteOff.number).where(col(WriteOff.id).in_(wanted))
    return dict(session.exec(query).all()) if wanted else {}


def _missing(session: Session, one: Difference) -> list[Gone]:
    there = [
        LotOnHand(lot.id, quantity, lot.expiry, lot.received_at)
        for lot, quantity in _held(session, one.product)
    ]
    wanted = min(-one.difference, sum(lot.quantity for lot in there))
    return [Gone(pick.lot, pick.quantity, one.explanation) for pick in fefo.pick(there, wanted)]


def _too_many(session: Session, one: Difference) -> list[Gone]:
    """Lots that are missing units get them back, newest first; what is beyond that comes to the newest lot."""
    query = (
        select(Lot.id, LotBalance.quantity)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(Lot.product == one.product, LotBalance.place == places.LOST, LotBalance.quantity > 0)
        .order_by(col(Lot.received_at).desc(), col(Lot.number).desc())
    )
    left, found = one.difference, []
    for lot, missing in session.exec(query):
        taken = min(left, missing)
        if taken:
            found.append(Gone(lot, taken, one.explanation))
            left -= taken
    newest = session.exec(
        select(Lot.id)
        .where(Lot.product == one.product)
        .order_by(col(Lot.received_at).desc(), col(Lot.number).desc())
    ).first()
    if newest is None:
        raise NeverCameIn(product=one.name, counted=one.counted)
    if left:
        found.append(Gone(newest, left, one.explanation))
    return found


def _held(session: Session, product: UUID) -> Sequence[tuple[Lot, int]]:
    query = (
        select(Lot, LotBalance.quantity)
        .join(LotBalance, col(LotBalance.lot) == Lot.id)
        .where(Lot.product == product, LotBalance.place == places.SHELF, LotBalance.quantity > 0)
    )
    return session.exec(query).all()


def _on_shelf(session: Session, product: UUID) -> int:
    total = session.exec(
        select(func.sum(LotBalance.quantity))
        .join(Lot, col(Lot.id) == LotBalance.lot)
        .where(Lot.product == product, LotBalance.place == places.SHELF)
    ).one()
    return int(total or 0)


def _lines(session: Session, count: UUID) -> list[StockCountLine]:
    """The last word about each product."""
    query = select(StockCountLine).where(StockCountLine.count == count).order_by(col(StockCountLine.id))
    return list({line.product: line for line in session.exec(query)}.values())


def _open(session: Session, count: UUID) -> StockCount:
    row = session.get_one(StockCount, count)
    if row.ended_at is not None:
        raise CountEnded
    return row
