"""What the payment panel says about methods and rounding."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money
from sentra_pos.base.money import CashRounding
from sentra_pos.checkout.cart import Method

_UNDER = {
    Method.CASH: QT_TRANSLATE_NOOP("Payment", "from the buyer"),
    Method.QRIS: QT_TRANSLATE_NOOP("Payment", "the shop's own code"),
    Method.CARD: QT_TRANSLATE_NOOP("Payment", "card terminal"),
    Method.TRANSFER: QT_TRANSLATE_NOOP("Payment", "to the shop's account"),
}
_WITH_AMOUNT = QT_TRANSLATE_NOOP("Payment", "code with the amount")
_ROUNDING = {
    CashRounding.NONE: QT_TRANSLATE_NOOP("Payment", "Cash is not rounded."),
    CashRounding.DOWN_100: QT_TRANSLATE_NOOP("Payment", "What is left in cash is rounded down to Rp100."),
    CashRounding.NEAREST_100: QT_TRANSLATE_NOOP("Payment", "What is left in cash is rounded to Rp100."),
    CashRounding.DOWN_500: QT_TRANSLATE_NOOP("Payment", "What is left in cash is rounded down to Rp500."),
}


def under(method: Method, *, is_dynamic: bool) -> str:
    """The smaller words under the name of a method."""
    if method is Method.QRIS and is_dynamic:
        return _tr(_WITH_AMOUNT)
    return _tr(_UNDER[method])


def rounding(rule: CashRounding, off: int) -> str:
    """The notice Permendag 35/2013 wants before the buyer pays; `off` in rupiah, negative when rounded down."""
    said = QCoreApplication.translate("Payment", "Rounding: {amount}").format(amount=money.plain(off))
    return f"{_tr(_ROUNDING[rule])} {said}"


def _tr(source: object) -> str:
    return QCoreApplication.translate("Payment", str(source))
