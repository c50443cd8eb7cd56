"""Giving money back: refunds of chosen lines, voids of whole sales in their shift, and refunds without a receipt.

A completed sale never changes (C11): whatever is given back is an entry of its own with a receipt of its own.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import clock, ids, numbering, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import Approval
from sentra_pos.checkout import giving_back, refund_receipt, reversal_rows, taken_home
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.giving_back import Back, Goods, Step, Wanted
from sentra_pos.checkout.refund_receipt import REFUND, VOID, NamedLine, Original
from sentra_pos.checkout.reversal_rows import Reversal
from sentra_pos.checkout.taken_home import TakenHome
from sentra_pos.shop import permissions, profile
from sentra_pos.shop.permissions import Act
from sentra_pos.stock import costs
from sentra_pos.till import shifts
from sentra_pos.till.shifts import OpenedShift

LONGEST_REASON = 200
LONGEST_REFERENCE = 80

Ways = Callable[[TakenHome, tuple[Step, ...]], Mapping[Method, int]]
"""How much of what goes back goes back how, in positive rupiah."""


@dataclass(eq=False)
class AllGivenBack(RuleBroken):
    """Nothing of the sale is left to be given back."""

    sentence = "Everything of {receipt} was given back already: {number}."

    receipt: str
    number: str


@dataclass(eq=False)
class TooLateToVoid(RuleBroken):
    """Only a sale of the shift that is open at this register can be voided (C10)."""

    sentence = "{receipt} does not belong to the shift that is open here. Refund it instead."

    receipt: str


@dataclass(eq=False)
class PartlyGivenBack(RuleBroken):
    """A void is a whole sale; this one is not whole any more."""

    sentence = "Part of {receipt} was given back already. Refund the rest instead."

    receipt: str


@dataclass(frozen=True)
class LineBack:
    """What came back of a line of the receipt; amounts in rupiah, negative. `lots` with what came back of each."""

    product: str
    producer: str
    quantity: int
    net: int
    producer_part: int
    shop_part: int
    goods: Goods
    lots: tuple[tuple[UUID, int], ...]


@dataclass(frozen=True)
class RefundDone:
    """A refund or void that is in the books; net + rounding = paid, all negative, and so is what each method paid.

    `receipt` is the sale's, empty without one; `cash` is what left the drawer, positive.
    """

    id: UUID
    kind: str
    number: str
    receipt: str
    net: int
    rounding: int
    paid: int
    cash: int
    payments: tuple[tuple[str, int], ...]
    lines: tuple[LineBack, ...]
    code: str
    job: UUID | None


@dataclass(frozen=True)
class Given:
    """What was just sealed, for who prints it."""

    sold: TakenHome
    back: Reversal
    steps: tuple[Step, ...]
    entry: Entry

    @property
    def named(self) -> tuple[NamedLine, ...]:
        """What came back in the buyer's words."""
        return tuple(_named(step) for step in self.steps)

    @property
    def original(self) -> Original:
        return Original(self.sold.receipt, self.sold.sold_at)


def key(refund: UUID) -> str:
    """The key a refund is made under, from wherever: the same one is never paid twice."""
    return f"refund:{refund}"


def void_key(sale: UUID) -> str:
    """The key a sale is voided under: once."""
    return f"void:{sale}"


def refund(
    session: Session,
    *,
    id: UUID,
    receipt: str,
    wanted: Sequence[Wanted],
    back: Back = Back.AS_PAID,
    reference: str = "",
    on: Occasion,
) -> RefundDone:
    """Give money back for `wanted` lines of `receipt`, and take the goods; no lines at all are all that is left.

    Raises NoOpenShift, NoSuchReceipt, AllGivenBack, MoreThanLeft, PastItsDate, NeedsApproval, MayNotApprove or
    NotPlainText; then nothing was written.
    """
    rounding = profile.read(session).cash_rounding

    def ways(sold: TakenHome, steps: tuple[Step, ...]) -> Mapping[Method, int]:
        return giving_back.ways(sold, back, rounding, steps)

    given = give_back(session, id=id, receipt=receipt, wanted=wanted, ways=ways, reference=reference, on=on)
    job = refund_receipt.queue(session, given.back, given.named, given.original, given.entry)
    return done(given, job)


def give_back(
    session: Session,
    *,
    id: UUID,
    receipt: str,
    wanted: Sequence[Wanted],
    ways: Ways,
    reference: str = "",
    on: Occasion,
) -> Given:
    """Seal the refund without printing anything: an exchange puts it on the slip of what is bought instead."""
    shift = shifts.hold(session, on.register)
    on = _on(on, shift)
    today = clock.day_of(on.at)
    entry = journal.open_entry(session, kind=REFUND, on=on)
    sold = held(session, receipt)
    steps = giving_back.plan(sold, wanted or giving_back.usual(sold, today), today=today)
    reversal = Reversal(
        id,
        sold.sale,
        reversal_rows.of_steps(steps),
        ways(sold, steps),
        text.clean(reference, LONGEST_REFERENCE),
    )
    entry.reverses = sold.entry
    seal(session, entry, reversal, shift, Act.REFUND)
    return Given(sold, reversal, steps, entry)


def void(session: Session, *, receipt: str, on: Occasion) -> RefundDone:
    """Undo a whole sale of the open shift: the money goes back as it came, the goods to where they were taken.

    Raises NoOpenShift, NoSuchReceipt, AllGivenBack, TooLateToVoid, PartlyGivenBack, NeedsApproval or MayNotApprove.
    """
    shift = shifts.hold(session, on.register)
    entry = journal.open_entry(session, kind=VOID, on=_on(on, shift))
    sold = held(session, receipt)
    if sold.shift != shift.id:
        raise TooLateToVoid(receipt=sold.receipt)
    if not sold.is_whole:
        raise PartlyGivenBack(receipt=sold.receipt)
    # As of the sale: past midnight its goods may have expired, and still they never left the shop.
    steps = giving_back.plan(sold, giving_back.everything(sold), today=clock.day_of(sold.sold_at))
    rounding = profile.read(session).cash_rounding
    ways = giving_back.ways(sold, Back.AS_PAID, rounding, steps)
    reversal = Reversal(ids.new(), sold.sale, reversal_rows.of_steps(steps), ways)
    entry.reverses = sold.entry
    seal(session, entry, reversal, shift, Act.VOID)
    given = Given(sold, reversal, steps, entry)
    return done(given, refund_receipt.queue(session, reversal, given.named, given.original, entry))


def seal(session: Session, entry: Entry, back: Reversal, shift: OpenedShift, act: Act) -> None:
    """Number and seal `back`, once whoever must has approved it; raise NeedsApproval or MayNotApprove."""
    approver = permissions.require(session, act, entry.on, amount=-back.paid)
    entry.on = entry.on.because(entry.on.reason, approver)
    entry.document_no = numbering.paper(
        session, entry.on.register, epoch=entry.epoch, year=entry.on.business_day.year, digits=6
    )
    reversal_rows.attach(entry, back, shift)
    if approver is not None:
        leave: journal.Row = {"position": 1, "act": act.value, "approver": approver}
        entry.attach(Approval, [leave | {"amount": -back.paid}])
    reversal_rows.post_money(entry, back, box=shift.number)
    reversal_rows.debit_and_move(entry, back)
    if any(line.is_house for line in back.lines):
        costs.settle(session, entry)
    journal.seal(session, entry)


def done(given: Given, job: UUID | None) -> RefundDone:
    """What is told of a sealed refund."""
    back, entry = given.back, given.entry
    return RefundDone(
        id=back.id,
        kind=entry.kind,
        number=entry.document_no or "",
        receipt=given.sold.receipt,
        net=back.net,
        rounding=back.rounding,
        paid=back.paid,
        cash=back.cash,
        payments=tuple((method.value, -amount) for method, amount in back.ways.items()),
        lines=_lines(given.steps),
        code=entry.code,
        job=job,
    )


def _on(on: Occasion, shift: OpenedShift) -> Occasion:
    reason = text.clean(on.reason or "", LONGEST_REASON)
    return on.on_day(shift.business_day).because(reason or None)


def held(session: Session, receipt: str) -> TakenHome:
    """The sale, which no other register gives anything back of before this deed ends; raise AllGivenBack."""
    found = taken_home.of_receipt(session, receipt)
    # A row that may be changed: of a sealed sale none can be locked, so its reversals take their turn here.
    numbering.take(session, f"reversals of {found.sale}")
    sold = taken_home.of_receipt(session, receipt)
    if sold.is_gone:
        raise AllGivenBack(receipt=sold.receipt, number=", ".join(sold.reversals))
    return sold


def _named(step: Step) -> NamedLine:
    line = step.line
    return NamedLine(
        line.name, line.maker, line.unit, line.decimals, step.quantity, line.price, step.gross, step.net
    )


def _lines(steps: Sequence[Step]) -> tuple[LineBack, ...]:
    found: dict[tuple[int, Goods], list[Step]] = {}
    for step in steps:
        found.setdefault((step.line.number, step.goods), []).append(step)
    return tuple(
        LineBack(
            product=mine[0].line.name,
            producer=mine[0].line.maker_code,
            quantity=sum(step.quantity for step in mine),
            net=sum(step.net for step in mine),
            producer_part=sum(step.producer_part for step in mine),
            shop_part=sum(step.shop_part for step in mine),
            goods=goods,
            lots=tuple((step.lot.lot, step.quantity) for step in mine),
        )
        for (_, goods), mine in found.items()
    )
