"""What a shift sold, what went through its drawer and what else happened in it, read from the books (T1).

Everything the drawer's slip says about cash is a part of the postings of its box, so that its lines always add up.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Executable, func, select
from sqlmodel import Session, col

from sentra_pos.books.tables import JournalEntry, MoneyPosting
from sentra_pos.checkout import refund_receipt, removals, unverified
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.corrections import KIND as CORRECTION
from sentra_pos.checkout.tables import (
    CartRemoval,
    GroupVisit,
    PaymentCorrection,
    Refund,
    RefundPayment,
    Sale,
    SaleLine,
    SalePayment,
    VisitSale,
)
from sentra_pos.shop import permissions, profile, staff
from sentra_pos.stock.tables import Task
from sentra_pos.till import cash, shifts
from sentra_pos.till.shift_slip import Count, Drawer, Happened, Movement, ShiftReport, Turnover, Visit, Way
from sentra_pos.till.shifts import OpenedShift
from sentra_pos.till.tables import Shift

SALE, PAYOUTS = "sale", ("payout", "payout_reversal")
ONE_PERSON = "Toko satu orang: yang bekerja menyetujui sendiri."
_SELLING = frozenset(
    {SALE, refund_receipt.REFUND, refund_receipt.VOID, CORRECTION, shifts.OPEN, shifts.CLOSE}
)
"""Kinds of entries that have a line of their own on the slip, or are the frame around it."""


@dataclass(frozen=True)
class End:
    """How a shift ended, for its slip: when, by whom (ids), and the chain's code."""

    at: datetime
    by: str
    approver: str | None
    code: str


def of(
    session: Session, shift: OpenedShift, *, end: End | None, count: Count | None, at: datetime
) -> ShiftReport:
    """The report of `shift`: an interim one without `end` and `count`, as it stands at `at`."""
    first, last = _receipts(session, shift.id)
    by = end.by if end and end.by != shift.opened_by else ""
    return ShiftReport(
        shop=profile.letterhead(profile.read(session)),
        number=shift.number,
        business_day=shift.business_day,
        cashier=staff.name_of(session, shift.opened_by),
        opened_at=shift.opened_at,
        closed_at=end.at if end else at,
        first_receipt=first,
        last_receipt=last,
        sold=sold(session, shift.id),
        drawer=drawer(session, shift),
        count=count,
        manager=staff.name_of(session, end.approver) if end and end.approver else "",
        note=ONE_PERSON if permissions.is_one_person(session) else "",
        code=end.code if end else "",
        closed_by=staff.name_of(session, by) if by else "",
        happened=happened(session, shift),
    )


def sold(session: Session, shift: UUID) -> Turnover:
    """What the shift sold and took back, and what stayed by each method."""
    sales, total, rounding, change = _row(session, _SALES.where(col(Sale.shift) == shift))
    gross, *discounts = _row(session, _GOODS.where(col(Sale.shift) == shift))
    refunds, voids, paid_back = _row(session, _BACK.where(col(Refund.shift) == shift))
    by = _by_method(session, shift, change)
    listed = Counter(one.method for one in unverified.of_shift(session, shift) if one.deposit is None)
    return Turnover(
        sales=sales,
        refunds=refunds,
        gross=gross,
        discounts=sum(discounts),
        rounding=rounding,
        turnover=total + paid_back,
        cash_net=by[Method.CASH],
        qris=by[Method.QRIS],
        transfer=by[Method.TRANSFER],
        card=by[Method.CARD],
        refunded=-paid_back,
        voids=voids,
        qris_payments=listed[Method.QRIS],
        transfer_payments=listed[Method.TRANSFER],
        card_payments=listed[Method.CARD],
    )


def drawer(session: Session, shift: OpenedShift) -> Drawer:
    """What went through the drawer up to its count; its lines leave what should be in it."""
    (taken,) = _row(
        session,
        select(func.sum(SalePayment.amount))
        .join(Sale, col(Sale.id) == SalePayment.sale)
        .where(col(Sale.shift) == shift.id, col(SalePayment.method) == Method.CASH.value),
    )
    posted: Counter[str] = Counter()
    movements: list[Movement] = []
    for kind, reason, paper, amount in session.execute(_POSTED.where(col(MoneyPosting.box) == shift.number)):
        if kind == shifts.CLOSE:
            continue
        posted[kind] += int(amount)
        if kind not in _SELLING:
            movements.append(_movement(kind, str(reason or ""), str(paper or ""), int(amount)))
    sums = {way: sum(one.amount for one in movements if one.way is way) for way in Way}
    return Drawer(
        float_amount=posted[shifts.OPEN],
        cash_taken=taken,
        change_given=taken - posted[SALE],
        cash_in=sums[Way.IN],
        cash_out=sums[Way.OUT],
        refunds=-posted[refund_receipt.REFUND] - posted[refund_receipt.VOID],
        payouts=sums[Way.PAYOUT],
        expected=sum(posted.values()),
        drops=sums[Way.DROP],
        corrected=posted[CORRECTION],
        movements=tuple(movements),
    )


def happened(session: Session, shift: OpenedShift) -> Happened:
    """What else there was: openings without a sale, what left carts, groups, and what is still to be done."""
    of_shift = _kinds_since(session, shift)
    removed, amount = _row(
        session,
        select(func.count(), func.sum(CartRemoval.amount))
        .join(JournalEntry, col(JournalEntry.id) == CartRemoval.entry)
        .where(
            col(CartRemoval.entry) > _opening(session, shift),
            *_entries_since(session, shift),
            col(JournalEntry.kind) == removals.LINE_REMOVED,
        ),
    )
    (tasks,) = _row(session, select(func.count()).select_from(Task).where(col(Task.done_at).is_(None)))
    return Happened(
        drawer_opened=of_shift[cash.DRAWER_OPEN],
        lines_removed=removed,
        removed_amount=amount,
        carts_cleared=of_shift[removals.CART_CLEARED],
        open_tasks=tasks,
        visits=_visits(session, shift.id),
    )


def _by_method(session: Session, shift: UUID, change: int) -> Counter[Method]:
    """Rupiah that stayed by each method: less change and what went back, wrong methods put right."""
    found: Counter[Method] = Counter({Method.CASH: -change})
    paid = (
        select(col(SalePayment.method), func.sum(SalePayment.amount))
        .join(Sale, col(Sale.id) == SalePayment.sale)
        .where(col(Sale.shift) == shift)
        .group_by(col(SalePayment.method))
    )
    back = (
        select(col(RefundPayment.method), func.sum(RefundPayment.amount))
        .join(Refund, col(Refund.id) == RefundPayment.refund)
        .where(col(Refund.shift) == shift)
        .group_by(col(RefundPayment.method))
    )
    for query in (paid, back):
        for method, amount in session.execute(query):
            found[Method(method)] += int(amount)
    corrected = (
        select(
            col(PaymentCorrection.from_method),
            col(PaymentCorrection.to_method),
            col(PaymentCorrection.amount),
        )
        .join(Sale, col(Sale.id) == PaymentCorrection.sale)
        .where(col(Sale.shift) == shift)
    )
    for wrong, right, amount in session.execute(corrected):
        found[Method(wrong)] -= int(amount)
        found[Method(right)] += int(amount)
    return found


def _movement(kind: str, reason: str, paper: str, amount: int) -> Movement:
    """Cash beside selling as the slip lists it; a payout, or one taken back, is called by its kwitansi."""
    if kind in PAYOUTS:
        return Movement(Way.PAYOUT, -amount, paper)
    if kind == cash.SAFE_DROP:
        return Movement(Way.DROP, -amount, reason)
    said = reason or paper
    return Movement(Way.IN, amount, said) if amount > 0 else Movement(Way.OUT, -amount, said)


def _receipts(session: Session, shift: UUID) -> tuple[str, str]:
    """The first and the last number the shift printed on a receipt."""
    papers: list[str] = []
    for number, of in ((Sale.receipt, Sale.shift), (Refund.number, Refund.shift)):
        ends = select(func.min(number), func.max(number)).where(col(of) == shift)
        papers += [paper for paper in session.execute(ends).one() if paper]
    return (min(papers), max(papers)) if papers else ("", "")


def _opening(session: Session, shift: OpenedShift) -> UUID:
    return session.get_one(Shift, shift.id).entry


def _entries_since(session: Session, shift: OpenedShift) -> tuple[ColumnElement[bool], ...]:
    """The register's entries since the shift began.

    The register is asked for so that no index is taken for it: it would lead through all that it ever wrote.
    """
    return (
        col(JournalEntry.id) > _opening(session, shift),
        func.coalesce(col(JournalEntry.register_code), "") == shift.register,
    )


def _kinds_since(session: Session, shift: OpenedShift) -> Counter[str]:
    """How many entries of each kind the register has written since the shift began; ids are made in order."""
    query = (
        select(col(JournalEntry.kind), func.count())
        .where(*_entries_since(session, shift))
        .group_by(col(JournalEntry.kind))
    )
    return Counter({kind: int(count) for kind, count in session.execute(query)})


def _visits(session: Session, shift: UUID) -> tuple[Visit, ...]:
    query = (
        select(col(GroupVisit.name), func.count(), func.sum(Sale.total))
        .join(VisitSale, col(VisitSale.visit) == GroupVisit.id)
        .join(Sale, col(Sale.id) == VisitSale.sale)
        .where(col(Sale.shift) == shift)
        .group_by(col(GroupVisit.id), col(GroupVisit.name), col(GroupVisit.started_at))
        .order_by(col(GroupVisit.started_at))
    )
    return tuple(Visit(name, int(count), int(amount)) for name, count, amount in session.execute(query))


def _row(session: Session, query: Executable) -> tuple[int, ...]:
    """The one row of sums; what there is nothing of is 0."""
    return tuple(int(value or 0) for value in session.execute(query).one())


_SALES = select(
    func.count(), func.sum(Sale.total), func.sum(Sale.rounding), func.sum(Sale.change)
).select_from(Sale)
_GOODS = select(
    func.sum(SaleLine.gross),
    func.sum(SaleLine.shop_discount),
    func.sum(SaleLine.producer_discount),
    func.sum(SaleLine.shared_discount),
).join(Sale, col(Sale.id) == SaleLine.sale)
_BACK = select(
    func.count(), func.count().filter(col(Refund.kind) == refund_receipt.VOID), func.sum(Refund.paid)
).select_from(Refund)
_POSTED = (
    select(
        col(JournalEntry.kind),
        col(JournalEntry.reason),
        col(JournalEntry.document_no),
        func.sum(MoneyPosting.amount),
    )
    .join(MoneyPosting, col(MoneyPosting.entry) == JournalEntry.id)
    .group_by(
        col(JournalEntry.id),
        col(JournalEntry.kind),
        col(JournalEntry.reason),
        col(JournalEntry.document_no),
    )
    .order_by(col(JournalEntry.id))
)
