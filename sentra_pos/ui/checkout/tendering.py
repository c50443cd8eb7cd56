"""How far the payment in front has come, for whoever shows it to the buyer."""

from dataclasses import dataclass

from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.tender import Due
from sentra_pos.ui.checkout.qris_page import QrisCode


@dataclass(frozen=True)
class Tendering:
    """`due` is what will be left once `asked` rupiah were paid by `method`; `code` only while QRIS is chosen.

    Of cash nothing counts before it is taken: what is still being typed is nobody's business.
    """

    method: Method
    due: Due
    payments: tuple[Payment, ...]
    code: QrisCode | None
    asked: int
