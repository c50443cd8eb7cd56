"""Which money a sale brought: what stayed by each method, with wrong methods counted where they belong."""

from collections import Counter
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session, col

from sentra_pos.books import accounts
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.tables import PaymentCorrection, Refund, RefundPayment, Sale, SalePayment

ACCOUNTS = {
    Method.QRIS: accounts.QRIS_CLEARING,
    Method.CARD: accounts.CARD_CLEARING,
    Method.TRANSFER: accounts.BANK,
    Method.EXCHANGE: accounts.CUSTOMER_DEPOSIT,
}
"""Where money goes that is not cash; what an exchange credits and uses up passes through the buyer's deposit."""


def methods(session: Session, sale: Sale) -> dict[Method, int]:
    """Rupiah that stayed by each method: cash without its change, and what was corrected moved over."""
    found: Counter[Method] = Counter()
    paid = select(col(SalePayment.method), func.sum(SalePayment.amount)).where(
        col(SalePayment.sale) == sale.id
    )
    for method, amount in session.execute(paid.group_by(col(SalePayment.method))):
        found[Method(method)] += int(amount)
    found[Method.CASH] -= sale.change
    corrected = select(
        col(PaymentCorrection.from_method), col(PaymentCorrection.to_method), col(PaymentCorrection.amount)
    ).where(col(PaymentCorrection.sale) == sale.id)
    for wrong, right, amount in session.execute(corrected):
        found[Method(wrong)] -= int(amount)
        found[Method(right)] += int(amount)
    return {method: amount for method, amount in found.items() if amount}


def sent_back(session: Session, sale: UUID) -> int:
    """Rupiah of the sale that went back by transfer, positive."""
    query = (
        select(func.sum(RefundPayment.amount))
        .join(Refund, col(Refund.id) == RefundPayment.refund)
        .where(col(Refund.sale) == sale, col(RefundPayment.method) == Method.TRANSFER.value)
    )
    return -int(session.execute(query).scalar() or 0)
