"""The words for errors of the till whose facts are money: amounts are grouped as they are everywhere."""

from sentra_pos.base import money
from sentra_pos.checkout.cart import DiscountTooLarge
from sentra_pos.checkout.paying import PaymentTooLarge, PaymentTooSmall
from sentra_pos.ui import trouble
from sentra_pos.ui.checkout import wording
from sentra_pos.ui.trouble import Sentence, Translate


def register() -> None:
    """Teach `trouble` these words; importing this module has done it already."""


@trouble.sentence.register
def _too_small(error: PaymentTooSmall, tr: Translate) -> Sentence:
    return Sentence(tr("{amount} are still missing.").format(amount=money.show(error.missing)))


@trouble.sentence.register
def _too_large(error: PaymentTooLarge, tr: Translate) -> Sentence:
    said = tr("{method} gives no change: at most {amount}.")
    return Sentence(said.format(method=wording.method(error.method), amount=money.show(error.due)))


@trouble.sentence.register
def _discount(error: DiscountTooLarge, tr: Translate) -> Sentence:
    said = tr("A discount of {discount} is more than {amount}.")
    return Sentence(said.format(discount=money.show(error.discount), amount=money.show(error.amount)))
