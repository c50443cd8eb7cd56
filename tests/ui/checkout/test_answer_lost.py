"""The answer to a payment was lost and the cart changed since: the cashier hears under which receipt it was sold (F11)."""

import pytest
from PySide6.QtCore import Qt

from sentra_pos.checkout import sales
from sentra_pos.checkout.paying import Exact
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.ui.widgets.toast import Toast

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def test_a_cart_that_was_sold_and_changed_is_named_and_not_sold_again(till):
    till.scan(till.story.code("gipang"))
    cart, on = till.screen.counter.cart, till.story.occasion()
    done = till.story.books.writing(
        lambda session: sales.complete(session, cart=cart, payments=Exact.CASH, on=on),
        key=sales.key(cart.id),
        content="as it was paid when the line broke",
        answer=SaleDone,
    )
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()

    assert done.receipt in till.window.findChild(Toast, "toast").text
    assert [sale.receipt for sale in till.sales()] == [done.receipt]
    assert till.cart() == [("gipang", 2)]
