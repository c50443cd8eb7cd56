"""Mending a sale of the shift that is open: money booked under the wrong method, or the wrong goods in the cart.

A correction moves as much as was booked: the sale and its receipt stay as they are (C11), so what cash rounded off
stays rounded off, and what it did not is not rounded afterwards. Producers are not touched.
"""

from dataclasses import dataclass

from sqlmodel import Session

from sentra_pos.base import ids, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import Approval
from sentra_pos.checkout import bought_again, clearing, paid_by, references, reversals, taken_home
from sentra_pos.checkout.cart import TENDERS, Cart, Method
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.checkout.tables import PaymentCorrection
from sentra_pos.checkout.taken_home import TakenHome
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.till import shifts

KIND = "payment_correction"


@dataclass(eq=False)
class TooLateToCorrect(RuleBroken):
    """Only a sale of the shift that is open at this register is corrected."""

    sentence = (
        "{receipt} does not belong to the shift that is open here. Tell the manager: it is settled later."
    )

    receipt: str


@dataclass(eq=False)
class NotPaidSo(RuleBroken):
    """Of the sale not that much was paid by the method that is said to be wrong."""

    sentence = "Of {receipt} Rp{paid} were paid by: {method}. Nothing else can be corrected."

    receipt: str
    method: Method
    paid: int


@dataclass(eq=False)
class MoneyWentBack(RuleBroken):
    """A part of the money went back already; how it came does not matter any more."""

    sentence = "Money of {receipt} was given back already, so its payment cannot be corrected any more."

    receipt: str


@dataclass(frozen=True)
class CorrectionDone:
    """A payment that stands under the right method now, in rupiah."""

    receipt: str
    from_method: Method
    to_method: Method
    amount: int
    code: str


@dataclass(frozen=True)
class Reopened:
    """A sale that was voided because its goods were wrong, and its goods as a cart of their own."""

    voided: RefundDone
    cart: Cart


def correct_payment(
    session: Session,
    *,
    receipt: str,
    from_method: Method,
    to_method: Method,
    reference: str = "",
    on: Occasion,
) -> CorrectionDone:
    """What `receipt` says was paid by one method was paid by the other; all of it.

    Raises NoOpenShift, NoSuchReceipt, TooLateToCorrect, NotPaidSo, MoneyWentBack, AlreadyMatched, CardNumber,
    NeedsApproval or MayNotApprove; then nothing was written.
    """
    shift = shifts.hold(session, on.register)
    entry = journal.open_entry(session, kind=KIND, on=on.on_day(shift.business_day))
    sold = reversals.held(session, receipt)
    if sold.shift != shift.id:
        raise TooLateToCorrect(receipt=sold.receipt)
    clearing.refuse_settled(session, sold.sale)
    amount = _movable(sold, from_method, to_method)
    approver = permissions.require(session, Act.CORRECT_PAYMENT, entry.on, amount=amount)
    reference = text.clean(reference, reversals.LONGEST_REFERENCE)
    if to_method is Method.CARD:
        references.refuse_card_number(reference)
    row: journal.Row = {"id": ids.new(), "sale": sold.sale, "amount": amount, "reference": reference}
    entry.attach(PaymentCorrection, [row | {"from_method": from_method.value, "to_method": to_method.value}])
    if approver is not None:
        leave: journal.Row = {"position": 1, "act": Act.CORRECT_PAYMENT.value, "approver": approver}
        entry.attach(Approval, [leave | {"amount": amount}])
    entry.reverses = sold.entry
    for method, rupiah in ((to_method, amount), (from_method, -amount)):
        if method is Method.CASH:
            entry.post(accounts.CASH, rupiah, box=shift.number)
        else:
            entry.post(paid_by.ACCOUNTS[method], rupiah)
    journal.seal(session, entry)
    return CorrectionDone(sold.receipt, from_method, to_method, amount, entry.code)


def _movable(sold: TakenHome, wrong: Method, right: Method) -> int:
    """The rupiah that stand under the wrong method; raise MoneyWentBack or NotPaidSo."""
    if not sold.is_whole:
        raise MoneyWentBack(receipt=sold.receipt)
    amount = sold.money.get(wrong, 0)
    if amount <= 0 or wrong is right or not {wrong, right} <= set(TENDERS):
        raise NotPaidSo(receipt=sold.receipt, method=wrong, paid=amount)
    return amount


def reopen(session: Session, *, receipt: str, on: Occasion) -> Reopened:
    """Void `receipt` because its goods are wrong, and give them as a new cart to be put right and paid again.

    Raises what a void raises.
    """
    cart = bought_again.cart(session, taken_home.of_receipt(session, receipt))
    return Reopened(reversals.void(session, receipt=receipt, on=on), cart)
