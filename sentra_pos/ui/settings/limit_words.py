"""The acts that are not everybody's to do, and their limits, in the words of the shop."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money
from sentra_pos.paper import words
from sentra_pos.shop.permissions import Act, Limit
from sentra_pos.ui import trouble

_CONTEXT = "LimitWords"
_ACTS = {
    Act.LINE_DISCOUNT: QT_TRANSLATE_NOOP("LimitWords", "Discount on a line"),
    Act.CART_DISCOUNT: QT_TRANSLATE_NOOP("LimitWords", "Discount on the cart"),
    Act.PRICE_CHANGE: QT_TRANSLATE_NOOP("LimitWords", "Change a price at the till"),
    Act.OPEN_PRICE: QT_TRANSLATE_NOOP("LimitWords", "Sell at a price typed in"),
    Act.SHOP_LOSS: QT_TRANSLATE_NOOP("LimitWords", "Sell for less than the producer gets"),
    Act.SELL_SHORT: QT_TRANSLATE_NOOP("LimitWords", "Sell more than the books have on the shelf"),
    Act.FREE_SALE: QT_TRANSLATE_NOOP("LimitWords", "Give goods away"),
    Act.REMOVE_LINE: QT_TRANSLATE_NOOP("LimitWords", "Take a line out of a cart"),
    Act.CLEAR_CART: QT_TRANSLATE_NOOP("LimitWords", "Clear a cart"),
    Act.REFUND: QT_TRANSLATE_NOOP("LimitWords", "Pay money back on a receipt"),
    Act.REFUND_WITHOUT_RECEIPT: QT_TRANSLATE_NOOP("LimitWords", "Pay money back without a receipt"),
    Act.VOID: QT_TRANSLATE_NOOP("LimitWords", "Undo a sale of this shift"),
    Act.CORRECT_PAYMENT: QT_TRANSLATE_NOOP("LimitWords", "Correct how a sale was paid"),
    Act.OPEN_DRAWER: QT_TRANSLATE_NOOP("LimitWords", "Open the drawer without a sale"),
    Act.CASH_IN: QT_TRANSLATE_NOOP("LimitWords", "Put cash into the drawer"),
    Act.CASH_OUT: QT_TRANSLATE_NOOP("LimitWords", "Take cash out of the drawer"),
    Act.SAFE_DROP: QT_TRANSLATE_NOOP("LimitWords", "Bring cash to the safe"),
    Act.SAFE: QT_TRANSLATE_NOOP("LimitWords", "Count the safe and go to the bank"),
    Act.CLEARING: QT_TRANSLATE_NOOP("LimitWords", "Say that QRIS and card money has come"),
    Act.CLOSE_SHIFT: QT_TRANSLATE_NOOP("LimitWords", "End a shift"),
    Act.SEE_EXPECTED: QT_TRANSLATE_NOOP("LimitWords", "See what should be in the drawer"),
    Act.GUIDE_COMMISSION: QT_TRANSLATE_NOOP("LimitWords", "Commission for a guide"),
    Act.QRIS_PAYLOAD: QT_TRANSLATE_NOOP("LimitWords", "Change the QRIS code"),
    Act.RECEIVE: QT_TRANSLATE_NOOP("LimitWords", "Take goods in"),
    Act.TAKE_BACK: QT_TRANSLATE_NOOP("LimitWords", "Hand goods back to their producer"),
    Act.WRITE_OFF: QT_TRANSLATE_NOOP("LimitWords", "Write goods off"),
    Act.COUNT: QT_TRANSLATE_NOOP("LimitWords", "Keep the count of a shelf"),
    Act.MARKDOWN: QT_TRANSLATE_NOOP("LimitWords", "Mark goods down"),
    Act.CONVERSION: QT_TRANSLATE_NOOP("LimitWords", "Repack goods"),
    Act.PRODUCER_STATUS: QT_TRANSLATE_NOOP("LimitWords", "Put a producer on hold or end it"),
    Act.PAYEE: QT_TRANSLATE_NOOP("LimitWords", "Change where a producer's money goes"),
    Act.ANONYMISE: QT_TRANSLATE_NOOP("LimitWords", "Make a producer anonymous"),
    Act.OPENING_DAY: QT_TRANSLATE_NOOP("LimitWords", "Enter the opening day"),
    Act.SETTINGS: QT_TRANSLATE_NOOP("LimitWords", "Change the settings"),
}


def of(act: Act) -> str:
    """The act in the language that is on; one that has no words here has them where errors are told."""
    source = _ACTS.get(act)
    return trouble.tr(act.value) if source is None else QCoreApplication.translate(_CONTEXT, str(source))


def limit(given: Limit | None) -> str:
    """What a role may do alone, in a word."""
    if given is None:
        return QCoreApplication.translate(_CONTEXT, "asks")
    parts = [] if given.bps is None else [words.percent(given.bps)]
    parts += [] if given.amount is None else [money.show(given.amount)]
    if not parts:
        return QCoreApplication.translate(_CONTEXT, "alone")
    return QCoreApplication.translate(_CONTEXT, "up to {limit}").format(limit=", ".join(parts))
