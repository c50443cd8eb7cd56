"""What the papers and the list of the opening day say: an opening as it was posted, and who is done and who is not."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from sentra_pos.base import money
from sentra_pos.base.money import Notes
from sentra_pos.books import accounts, chain
from sentra_pos.books.tables import JournalEntry, MoneyPosting
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import views
from sentra_pos.consignment.tables import ConsignmentLine, ConsignmentNote
from sentra_pos.consignment.views import NoteView
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers import directory
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.settlement.opening_content import Advance, Content, OpeningGoods
from sentra_pos.settlement.opening_corrections import NoSuchOpening
from sentra_pos.settlement.tables import Opening, OpeningAdvance
from sentra_pos.shop import profile, staff
from sentra_pos.stock.tables import Lot
from sentra_pos.till.tables import CountedNotes


@dataclass(frozen=True)
class OpeningView:
    """An opening as it is printed; `to` is None for the shop's own, `costs` are what its goods cost in all, by line.

    One that `corrects` another says what that one said, and takes it back.
    """

    shop: Letterhead
    number: str
    opened_at: datetime
    made_by: str
    approved_by: str
    reason: str
    to: ProducerCard | None
    goods: NoteView | None
    content: Content
    costs: tuple[int, ...]
    corrects: str
    corrected_by: str
    code: str

    @property
    def net(self) -> int:
        """What the shop owes the producer beside the goods, advances taken off; negative if the producer owes."""
        return self.content.owed - self.content.owes - self.content.advanced


def standing(session: Session, producer: UUID | None) -> list[str]:
    """The numbers of the openings of a producer, or of the shop, that were not taken back; in their order."""
    return [row.number for row in session.exec(all_standing().where(Opening.producer == producer))]


def all_standing() -> SelectOfScalar[Opening]:
    """A question for the openings that were not taken back, in their order."""
    undone = select(Opening.corrects).where(col(Opening.corrects).is_not(None))
    query = select(Opening).where(col(Opening.corrects).is_(None), col(Opening.id).not_in(undone))
    return query.order_by(col(Opening.id))


def view(session: Session, number: str) -> OpeningView:
    """The opening, or the correction of one, with this number; raise NoSuchOpening."""
    row = session.exec(select(Opening).where(Opening.number == number.strip().upper())).one_or_none()
    if row is None:
        raise NoSuchOpening(number=number[:40])
    said = row if row.corrects is None else session.get_one(Opening, row.corrects)
    entry = session.get_one(JournalEntry, row.entry)
    content = content_of(session, said)
    owner = None if row.producer is None else directory.card(directory.get(session, row.producer))
    by = session.exec(select(Opening.number).where(Opening.corrects == row.id)).first()
    return OpeningView(
        shop=profile.letterhead(profile.read(session)),
        number=row.number,
        opened_at=row.opened_at,
        made_by="" if entry.actor == staff.OFFICE else staff.name_of(session, entry.actor),
        approved_by=staff.name_of(session, entry.approver) if entry.approver else "",
        reason=entry.reason or "",
        to=owner,
        goods=views.note(session, said.note) if said.note else None,
        content=content,
        costs=tuple(one.worth for one in content.goods),
        corrects="" if row.corrects is None else said.number,
        corrected_by=by or "",
        code=chain.code(entry.hash),
    )


def content_of(session: Session, row: Opening) -> Content:
    """What an opening said, read back from what it posted."""
    query = select(MoneyPosting.account, MoneyPosting.amount).where(MoneyPosting.entry == row.entry)
    sums = {account: int(amount) for account, amount in session.exec(query)}
    goods = tuple(_goods(session, row))
    owes = sums.get(accounts.PRODUCER_PAYABLE, 0)
    notes = select(CountedNotes).where(CountedNotes.entry == row.entry)
    advances = select(OpeningAdvance).where(OpeningAdvance.opening == row.id)
    return Content(
        goods=goods,
        owed=max(0, -owes),
        owes=max(0, owes),
        advances=tuple(
            Advance(one.amount, one.instalment)
            for one in session.exec(advances.order_by(col(OpeningAdvance.position)))
        ),
        safe=sums.get(accounts.CASH, 0),
        notes=tuple(
            Notes(one.denomination, one.count)
            for one in session.exec(notes.order_by(col(CountedNotes.denomination).desc()))
        ),
        bank=sums.get(accounts.BANK, 0),
        qris=sums.get(accounts.QRIS_CLEARING, 0),
        card=sums.get(accounts.CARD_CLEARING, 0),
        stock=sums.get(accounts.INVENTORY, 0) - sum(one.worth for one in goods),
    )


def _goods(session: Session, row: Opening) -> list[OpeningGoods]:
    query = (
        select(ConsignmentLine, Lot, Product)
        .join(ConsignmentNote, col(ConsignmentNote.id) == ConsignmentLine.note)
        .join(Lot, col(Lot.id) == ConsignmentLine.lot)
        .join(Product, col(Product.id) == Lot.product)
        .where(ConsignmentNote.entry == row.entry)
        .order_by(col(ConsignmentLine.position))
    )
    return [_one(line, lot, product) for line, lot, product in session.exec(query)]


def _one(line: ConsignmentLine, lot: Lot, product: Product) -> OpeningGoods:
    cost = None if lot.cost is None else money.proportion(lot.cost, 10**product.decimals, line.quantity)
    return OpeningGoods(
        product=product.id,
        quantity=line.quantity,
        expiry=lot.expiry,
        price=lot.price,
        titip_price=lot.fixed_price if lot.rule == "note" else None,
        cost=cost,
        made_on=lot.made_on,
        worth=lot.cost or 0,
    )
