"""What was wrong with a sale is put right in seconds, while the shift is open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication
from sqlmodel import select

from sentra_pos.books import accounts
from sentra_pos.checkout.tables import PaymentCorrection, Refund
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui import theme
from sentra_pos.ui.frame.places import Standing

pytestmark = [pytest.mark.sqlite, pytest.mark.window]
ALT = Qt.KeyboardModifier.AltModifier
DRAWER = "SHF-K1-26-0001"


def sells(till, *names, key=Qt.Key.Key_F12):
    till.scan(*(till.story.code(name) for name in names))
    till.press(key)
    till.wait_until_idle()
    return till.sold[-1].receipt


def presses(till, key):
    till.press(key, ALT)
    till.wait_until_idle()


def rows(till, table):
    return till.story.ask(lambda session: list(session.exec(select(table))))


def approves(till):
    panel = till.find("approvalPanel")
    panel._approver = str(panel._chosen().id)
    panel.shut()
    QApplication.processEvents()
    till.wait_until_idle()


def test_the_wrong_method_is_put_right_in_two_touches(till):
    receipt = sells(till, "gipang")
    presses(till, Qt.Key.Key_P)
    told = (till.text("fixHead"), till.find("cashRight").isEnabled())
    till.click("qrisRight")
    till.wait_until_idle()

    assert told == (f"Receipt {receipt}", False)
    (fixed,) = rows(till, PaymentCorrection)
    assert (fixed.from_method, fixed.to_method, fixed.amount) == ("cash", "qris", 40_000)
    assert (till.story.box(DRAWER), till.story.account(accounts.QRIS_CLEARING)) == (300_000, 40_000)
    assert till.said() == f"Rp40.000 of {receipt} now stand under: QRIS."
    assert till.find("scanEdit").hasFocus()
    till.story.holds()


def test_the_button_beside_the_change_does_the_same(till):
    receipt = sells(till, "gipang")
    till.click("fixButton")
    till.wait_until_idle()

    assert till.find("fixPanel").sold.receipt == receipt


def test_wrong_goods_are_in_the_cart_again(till):
    sells(till, "gipang", "gipang")
    presses(till, Qt.Key.Key_P)
    presses(till, Qt.Key.Key_B)
    again = till.cart()
    till.press(Qt.Key.Key_Minus)
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()

    assert again == [("gipang", 2)]
    assert [refund.kind for refund in rows(till, Refund)] == ["void"]
    assert [sale.total for sale in till.sales()] == [80_000, 40_000]
    assert till.story.box(DRAWER) == 340_000
    assert till.story.on_hand("gipang") == 499
    till.story.holds()


def test_a_cart_in_hand_is_not_overwritten(till):
    receipt = sells(till, "gipang")
    till.scan(till.story.code("emping"))
    presses(till, Qt.Key.Key_P)
    till.writes("receiptEdit", receipt)
    till.press(Qt.Key.Key_Return)
    till.wait_until_idle()
    presses(till, Qt.Key.Key_B)

    assert till.cart() == [("emping", 1_000)]
    assert rows(till, Refund) == []
    assert "park the cart" in till.said()


def test_a_sale_is_voided_after_one_question(till):
    sells(till, "gipang")
    presses(till, Qt.Key.Key_P)
    till.click("voidButton")
    till.answer(yes=False)
    before = rows(till, Refund)
    till.click("voidButton")
    till.answer(yes=True)
    till.wait_until_idle()

    assert before == []
    assert till.text("givenBackLabel") == "Rp40.000"
    assert (till.story.on_hand("gipang"), till.story.box(DRAWER)) == (500, 300_000)
    till.story.holds()


def test_a_dear_sale_is_voided_with_leave(till):
    till.story.do(lambda session: staff.hire(session, name="Dewi", role=Role.SUPERVISOR, secret_hash="-"))
    sells(till, "gipang", "gipang", "gipang")
    presses(till, Qt.Key.Key_P)
    till.click("voidButton")
    till.answer(yes=True)
    till.wait_until_idle()
    approves(till)

    assert till.text("givenBackLabel") == "Rp120.000"
    till.story.holds()


def test_an_earlier_sale_of_the_shift_is_found(till):
    first = sells(till, "emping")
    sells(till, "gipang")
    presses(till, Qt.Key.Key_P)
    presses(till, Qt.Key.Key_P)
    till.writes("receiptEdit", "90.000")
    till.press(Qt.Key.Key_Return)
    till.wait_until_idle()

    assert till.find("fixPanel").sold.receipt == first
    presses(till, Qt.Key.Key_R)
    assert till.find("refundPanel").sold.receipt == first


def test_of_a_sale_that_came_back_in_part_only_the_rest_comes_back(till):
    receipt = sells(till, "gipang", "gipang")
    till.story.refunds(receipt, *_one())
    presses(till, Qt.Key.Key_P)

    able = [
        till.find(name).isEnabled()
        for name in ("qrisRight", "reopenButton", "voidButton", "refundRestButton")
    ]
    assert able == [False, False, False, True]


def _one():
    from sentra_pos.checkout.giving_back import Goods, Wanted

    return (Wanted(1, 1, Goods.SHELF),)


def test_a_sale_of_another_shift_is_not_mended_here(till):
    receipt = sells(till, "gipang")
    till.story.closes_shift(340_000)
    till.story.opens_shift()
    till.screen.come()
    till.wait_until_idle()
    till.scan(till.story.code("gipang"))
    presses(till, Qt.Key.Key_P)
    till.scan(receipt)

    assert "does not belong to the shift" in till.said()


# --- hands and eyes


def walk(till):
    """Every panel of giving back and mending, one after another."""
    receipt = sells(till, "gipang", "emping")
    presses(till, Qt.Key.Key_P)
    yield "fix"
    presses(till, Qt.Key.Key_P)
    yield "find"
    till.press(Qt.Key.Key_Escape)
    presses(till, Qt.Key.Key_R)
    till.click("withoutReceiptButton")
    till.scan(till.story.code("emping"))
    yield "without"
    till.press(Qt.Key.Key_Escape)
    till.scan(receipt)
    panel = till.find("refundPanel")
    panel.take_all()
    yield "refund"
    till.click("backReason1")
    presses(till, Qt.Key.Key_T)
    till.scan(till.story.code("gipang"))
    yield "exchange"
    till.click("leaveExchange")
    till.story.refunds(receipt)


def buttons(till):
    return [one for one in till.screen.findChildren(QAbstractButton) if one.isVisible()]


def is_inside(one, place):
    parent = one.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return all(
        place.rect().contains(one.mapTo(place, corner))
        for corner in (one.rect().topLeft(), one.rect().bottomRight())
    )


def is_as_wide_as_it_needs(one):
    """Nothing that is drawn along up and down hides behind its right edge."""
    parent = one.parentWidget()
    while parent is not None and not isinstance(parent.parentWidget(), QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent is None or one.mapTo(parent, one.rect().bottomRight()).x() <= parent.width()


def test_everything_touched_is_large_enough_and_has_a_name(till):
    seen = []
    for where in walk(till):
        seen.append(where)
        small = [(b.objectName(), b.size().toTuple()) for b in buttons(till) if min(b.size().toTuple()) < 48]
        silent = [b.objectName() for b in buttons(till) if not (b.text() or b.accessibleName())]
        assert (small, silent) == ([], []), where

    assert len(seen) == 5


@pytest.mark.slow
@pytest.mark.parametrize("scale", [90, 125, 150])
def test_nothing_leaves_the_place_at_any_font_scale(app, closed_till, scale):
    till = closed_till
    theme.apply(app, theme.load("light", scale))
    till.window.forget_places()
    till.window.admit(Standing(role="cashier"))
    till.window.resize(1366, 768)
    till.opens_shift()

    for where in walk(till):
        outside = [one.objectName() for one in buttons(till) if not is_inside(one, till.screen)]
        cut = [one.objectName() for one in buttons(till) if not is_as_wide_as_it_needs(one)]
        assert (outside, [name for name in cut if name.startswith(("back", "fix", "brought"))]) == ([], []), (
            where
        )
