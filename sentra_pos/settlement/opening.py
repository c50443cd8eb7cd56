"""The opening day: what lies on the shelf, what is owed and what is held when the books begin.

Each producer gets an entry and a number of its own (BSA-26-0001), and so does the shop; what the sums leave over is
the opening balance. The first statement of a producer begins with it, and closes it: until then a wrong one is taken
back whole by a counter-entry, never edited.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import ids, numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.consignment import notes
from sentra_pos.consignment.notes import Brought, NotePaper, ReceivedLot
from sentra_pos.producers import decisions, directory
from sentra_pos.producers.tables import Producer
from sentra_pos.settlement import kinds, opening_content
from sentra_pos.settlement.opening_content import Checked, Content
from sentra_pos.settlement.tables import Opening, OpeningAdvance, Statement
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.till import counting

SERIES = "BSA"


@dataclass(eq=False)
class NothingToOpen(RuleBroken):
    """The opening says nothing."""

    sentence = "The opening has no goods and no amount. Nothing was written."


@dataclass(eq=False)
class OpeningClosed(RuleBroken):
    """The producer's first statement is frozen, and the opening is part of it."""

    sentence = (
        "The opening of {producer} is closed: it is part of {number}."
        " What is missing now comes in as a delivery or an entry of its own."
    )

    producer: str
    number: str


@dataclass(frozen=True)
class OpeningDone:
    """An opening that was posted; `producer` is the code, empty for the shop. `rest` in the shop's favour is positive."""

    number: str
    producer: str
    rest: int
    code: str
    note: str = ""
    lots: tuple[ReceivedLot, ...] = ()


def post(session: Session, *, producer: UUID | None, content: Content, on: Occasion) -> OpeningDone:
    """Post the opening of a producer, or of the shop if there is none, in one entry.

    Raises NothingToOpen, OpeningClosed, NotAccepted, NoHouseProducer, NeedsApproval, MayNotApprove, or what
    `opening_content.check` raises.
    """
    on = on.because(on.reason, permissions.require(session, Act.OPENING_DAY, on))
    owner = owner_of(session, producer, content)
    checked = opening_content.check(session, content, owner=owner, day=on.business_day)
    if content.is_empty:
        raise NothingToOpen
    if producer is not None:
        require_open(session, producer)
    if owner is not None and checked.lines:
        decisions.require_accepted(session, owner.id)
        notes.put_prices(session, checked.lines, on=on)
    entry = open_entry(session, kinds.OPENING, on)
    brought = _bring_in(session, entry, owner, checked) if checked.lines else None
    note = "" if brought is None else brought[1]
    row: journal.Row = {"id": ids.new(), "number": entry.document_no, "producer": producer}
    entry.attach(Opening, [row | {"opened_at": on.at, "note": note}])
    _post_money(entry, producer, checked.content, opening=row["id"])
    journal.seal(session, entry)
    code = "" if owner is None or producer is None else owner.code
    lots = () if brought is None else notes.issue_labels(session, brought[0])
    return OpeningDone(entry.document_no or "", code, checked.content.rest, entry.code, note, lots)


def owner_of(session: Session, producer: UUID | None, content: Content) -> Producer | None:
    """Whose goods they are: the producer's, or the house's for the shop; raise NoHouseProducer if it has goods."""
    if producer is not None:
        return directory.get(session, producer)
    house = directory.house(session)
    if house is None and content.goods:
        raise directory.NoHouseProducer
    return house


def require_open(session: Session, producer: UUID) -> None:
    """Raise OpeningClosed once a statement of the producer is frozen."""
    query = select(Statement.number).where(Statement.producer == producer).order_by(col(Statement.until))
    number = session.exec(query).first()
    if number is not None:
        raise OpeningClosed(producer=directory.get(session, producer).name, number=number)


def open_entry(session: Session, kind: str, on: Occasion, *, reverses: UUID | None = None) -> Entry:
    """An entry of the opening day under the next number of its series."""
    entry = journal.open_entry(session, kind=kind, on=on, reverses=reverses)
    year = on.business_day.year
    entry.document_no = numbering.paper(session, SERIES, epoch=entry.epoch, year=year, digits=4)
    return entry


def _bring_in(
    session: Session, entry: Entry, owner: Producer | None, checked: Checked
) -> tuple[Brought, str]:
    """The goods on the shelf, on a consignment note of their own: by its number labels are printed."""
    assert owner is not None  # noqa: S101 - whoever has goods is among the producers
    number = notes.next_number(session, entry)
    costs = [one.worth if owner.house and one.cost is not None else None for one in checked.content.goods]
    brought = notes.bring_in(
        session, entry, producer=owner, lines=checked.lines, paper=NotePaper(number), costs=costs
    )
    return brought, number


def _post_money(entry: Entry, producer: UUID | None, content: Content, *, opening: object) -> None:
    day = entry.on.business_day
    if producer is not None:
        debt = content.owes - content.owed
        entry.post(accounts.PRODUCER_PAYABLE, debt, producer=producer, payable_from=day)
        entry.post(accounts.PRODUCER_ADVANCE, content.advanced, producer=producer)
        entry.attach(
            OpeningAdvance,
            [
                {"opening": opening, "position": place, "producer": producer}
                | {"amount": one.amount, "instalment": one.instalment}
                for place, one in enumerate(content.advances, start=1)
            ],
        )
    else:
        entry.post(accounts.CASH, content.safe, box=accounts.SAFE)
        entry.post(accounts.BANK, content.bank)
        entry.post(accounts.QRIS_CLEARING, content.qris)
        entry.post(accounts.CARD_CLEARING, content.card)
        entry.post(accounts.INVENTORY, content.inventory)
        counting.attach(entry, content.notes)
    entry.post(accounts.OPENING_BALANCE, -content.rest)
