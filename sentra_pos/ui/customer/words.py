"""The words of the buyer's display in two languages: the shop's large, the other one small for those from elsewhere."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from sentra_pos.base import money
from sentra_pos.base.money import CashRounding
from sentra_pos.checkout.cart import Method
from sentra_pos.ui import language
from sentra_pos.ui.language import Language

_CONTEXT = "Customer"

WELCOME = QT_TRANSLATE_NOOP("Customer", "Welcome to {shop}")
TOTAL = QT_TRANSLATE_NOOP("Customer", "TOTAL")
SAVED = QT_TRANSLATE_NOOP("Customer", "You save {amount}")
DISCOUNT = QT_TRANSLATE_NOOP("Customer", "Discount {amount}")
EARLIER = QT_TRANSLATE_NOOP("Customer", "… and %n line(s) above")
ITEMS = QT_TRANSLATE_NOOP("Customer", "%n item(s)")
MAKERS = QT_TRANSLATE_NOOP("Customer", "by %n maker(s)")
ROUNDED = QT_TRANSLATE_NOOP("Customer", "Cash rounding {amount} (if paid in cash)")
ROUNDING = QT_TRANSLATE_NOOP("Customer", "Rounding")
SCAN = QT_TRANSLATE_NOOP("Customer", "Pay with QRIS")
INSIDE = QT_TRANSLATE_NOOP("Customer", "Check the name before you pay.")
TYPE_IT = QT_TRANSLATE_NOOP("Customer", "Type {amount}. Check the name first.")
STICKER = QT_TRANSLATE_NOOP("Customer", "Please scan the QRIS sticker on the counter and type {amount}.")
CARD = QT_TRANSLATE_NOOP("Customer", "Please use the card terminal.")
TRANSFER = QT_TRANSLATE_NOOP("Customer", "Please transfer to the shop's account.")
CASH = QT_TRANSLATE_NOOP("Customer", "Please pay in cash.")
STILL = QT_TRANSLATE_NOOP("Customer", "Still to pay")
REST_IN_CASH = QT_TRANSLATE_NOOP("Customer", "The rest, in cash")
WAYS = QT_TRANSLATE_NOOP("Customer", "Cash, QRIS, card or transfer")
THANKS = QT_TRANSLATE_NOOP("Customer", "Thank you.")
MADE_BY = QT_TRANSLATE_NOOP("Customer", "What you bought was made by %n maker(s) of Cilegon:")
AND_OTHERS = QT_TRANSLATE_NOOP("Customer", "and %n more")
CHANGE = QT_TRANSLATE_NOOP("Customer", "Change")
PAID = QT_TRANSLATE_NOOP("Customer", "Paid")
RECEIPT = QT_TRANSLATE_NOOP("Customer", "{shop} · receipt {number}")
STORY = QT_TRANSLATE_NOOP("Customer", "A maker's story")
GOODS = QT_TRANSLATE_NOOP("Customer", "Made in Cilegon")
_METHODS = {
    Method.CASH: QT_TRANSLATE_NOOP("Customer", "Cash"),
    Method.QRIS: QT_TRANSLATE_NOOP("Customer", "QRIS"),
    Method.CARD: QT_TRANSLATE_NOOP("Customer", "Card"),
    Method.TRANSFER: QT_TRANSLATE_NOOP("Customer", "Transfer"),
    Method.EXCHANGE: QT_TRANSLATE_NOOP("Customer", "Goods brought back"),
}
_RULES = {
    CashRounding.NONE: QT_TRANSLATE_NOOP("Customer", "Cash is not rounded."),
    CashRounding.DOWN_100: QT_TRANSLATE_NOOP("Customer", "Cash is rounded down to Rp100."),
    CashRounding.NEAREST_100: QT_TRANSLATE_NOOP("Customer", "Cash is rounded to Rp100."),
    CashRounding.DOWN_500: QT_TRANSLATE_NOOP("Customer", "Cash is rounded down to Rp500."),
}


@dataclass(frozen=True)
class Both:
    """The same in both languages; `second` is empty where both say it alike."""

    first: str
    second: str = ""


def say(source: object, n: int = -1, **facts: str) -> Both:
    """`source`, one of the words above, filled with `facts`."""
    first = language.current()
    second = Language.ENGLISH if first is Language.INDONESIAN else Language.INDONESIAN
    said = [language.say_in(one, _CONTEXT, str(source), n).format(**facts) for one in (first, second)]
    return Both(said[0], "" if said[0] == said[1] else said[1])


def method(of: Method) -> Both:
    return say(_METHODS[of])


def rule(of: CashRounding) -> Both:
    """How the shop rounds cash: told before anybody pays (Permendag 35/2013)."""
    return say(_RULES[of])


def rounded(amount: int) -> Both:
    """`Pembulatan tunai -Rp50 (bila dibayar tunai)`."""
    return say(ROUNDED, amount=money.show(amount))
