"""A wrong opening is taken back whole by a counter-entry of its own number; then the right one is posted."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from sentra_pos.base import ids
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import balances, journal, places
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import MoneyPosting
from sentra_pos.catalogue import products
from sentra_pos.checkout import before_books
from sentra_pos.consignment.tables import ConsignmentLine, ConsignmentNote, CounterLine, CounterNote
from sentra_pos.settlement import instalments, kinds, opening
from sentra_pos.settlement.tables import Opening, OpeningAdvance
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.tables import Lot
from sentra_pos.till import reasons


@dataclass(eq=False)
class NoSuchOpening(RuleBroken):
    """No opening has this number, or it is a correction itself."""

    sentence = "There is no opening {number}."

    number: str


@dataclass(eq=False)
class CorrectedBefore(RuleBroken):
    """An opening is taken back once."""

    sentence = "{number} was taken back before, by {by}."

    number: str
    by: str


@dataclass(eq=False)
class AdvanceRepaid(RuleBroken):
    """Some of the opening's advance was brought back already, so that taking it back would leave less than nothing."""

    sentence = (
        "Of the advance in {number} Rp{repaid} came back already. Give that back first, or correct by a fee."
    )

    number: str
    repaid: int


@dataclass(frozen=True)
class OpeningUndone:
    """The counter-entry of an opening; `producer` is whose it was, None for the shop."""

    number: str
    corrects: str
    producer: UUID | None
    code: str


def correct(session: Session, *, number: str, on: Occasion) -> OpeningUndone:
    """Take the opening `number` back whole, for the reason of `on`.

    Raises NoSuchOpening, CorrectedBefore, OpeningClosed, AdvanceRepaid, MoneyArrived, NotEnoughStock if some of its
    goods are gone, WhyMissing, NeedsApproval or MayNotApprove.
    """
    on = reasons.required(on)
    on = on.because(on.reason, permissions.require(session, Act.OPENING_DAY, on))
    row = find(session, number)
    by = session.exec(select(Opening.number).where(Opening.corrects == row.id)).first()
    if by is not None:
        raise CorrectedBefore(number=row.number, by=by)
    if row.producer is not None:
        opening.require_open(session, row.producer)
        _require_whole_advance(session, row, row.producer)
    else:
        before_books.require_untouched(session, row.entry, row.number)
    goods = _goods_left(session, row)
    entry = opening.open_entry(session, kinds.OPENING_CORRECTION, on, reverses=row.entry)
    head: journal.Row = {"id": ids.new(), "number": entry.document_no, "producer": row.producer}
    entry.attach(Opening, [head | {"opened_at": on.at, "corrects": row.id}])
    _mirror_money(session, entry, row.entry)
    _take_goods_back(session, entry, row.note, goods)
    journal.seal(session, entry)
    return OpeningUndone(entry.document_no or "", row.number, row.producer, entry.code)


def find(session: Session, number: str) -> Opening:
    """The opening with this number; raise NoSuchOpening."""
    query = select(Opening).where(Opening.number == number.strip().upper(), col(Opening.corrects).is_(None))
    row = session.exec(query).one_or_none()
    if row is None:
        raise NoSuchOpening(number=number[:40])
    return row


def _require_whole_advance(session: Session, row: Opening, producer: UUID) -> None:
    given = sum(session.exec(select(OpeningAdvance.amount).where(OpeningAdvance.opening == row.id)).all())
    repaid = given - instalments.outstanding(session, producer)
    if repaid > 0:
        raise AdvanceRepaid(number=row.number, repaid=repaid)


def _goods_left(session: Session, row: Opening) -> list[tuple[UUID, int]]:
    """The lots of the opening with what no counter-note has taken back; all of it must be on the shelf.

    Of goods with a cost nothing may have been taken back, for that changed what they are worth in the books.
    """
    undone = dict(
        session.exec(
            select(CounterLine.lot, func.sum(CounterLine.quantity))
            .join(Lot, col(Lot.id) == CounterLine.lot)
            .where(Lot.entry == row.entry)
            .group_by(col(CounterLine.lot))
        ).all()
    )
    lines = session.exec(
        select(ConsignmentLine, Lot)
        .join(Lot, col(Lot.id) == ConsignmentLine.lot)
        .where(ConsignmentLine.entry == row.entry)
        .order_by(col(ConsignmentLine.position))
    ).all()
    left = [
        (lot, line.quantity - (0 if lot.cost is not None else int(undone.get(lot.id, 0))))
        for line, lot in lines
    ]
    for lot, units in left:
        there = balances.at_place(session, lot.id, places.SHELF)
        if there < units:
            name = products.get(session, lot.product).name
            raise NotEnoughStock(wanted=units, on_hand=max(0, there), product=name)
    return [(lot.id, units) for lot, units in left if units]


def _mirror_money(session: Session, entry: Entry, wrong: UUID) -> None:
    query = select(MoneyPosting).where(MoneyPosting.entry == wrong).order_by(col(MoneyPosting.position))
    for one in session.exec(query):
        entry.post(
            one.account, -one.amount, producer=one.producer, box=one.box, payable_from=one.payable_from
        )


def _take_goods_back(session: Session, entry: Entry, note: str, goods: list[tuple[UUID, int]]) -> None:
    """The note the goods came in on gets its counter-note, under the same number as the entry."""
    if not goods:
        return
    came = session.exec(select(ConsignmentNote.id).where(ConsignmentNote.number == note)).one()
    counter = ids.new()
    head: journal.Row = {"id": counter, "number": entry.document_no, "note": came}
    entry.attach(CounterNote, [head | {"corrected_at": entry.on.at}])
    entry.attach(
        CounterLine,
        [
            {"counter": counter, "position": place, "lot": lot, "quantity": units}
            for place, (lot, units) in enumerate(goods, start=1)
        ],
    )
    for lot, units in goods:
        entry.move(lot, places.SHELF, places.PRODUCER, units)
