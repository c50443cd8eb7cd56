"""How far the payment in front has come, for whoever shows it to the buyer."""

from dataclasses import dataclass

from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.tender import Due
from sentra_pos.ui.checkout.qris_page import QrisCode


@dataclass(frozen=True)
class Tendering:
    """`due` if the rest is paid by `method`; `code` only while QRIS is chosen."""

    method: Method
    due: Due
    payments: tuple[Payment, ...]
    code: QrisCode | None
    asked: int
    """What the buyer is to pay by `method` now, in rupiah."""
