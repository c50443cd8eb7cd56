"""Discounts, special prices and notes by keys, with somebody's leave where the cashier needs it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlmodel import select

from sentra_pos.books.tables import Approval
from sentra_pos.checkout.cart import Discount
from sentra_pos.checkout.tables import SaleCartLine
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui.checkout import cart_rows

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def selling(till):
    """Three jars in the cart, and a manager in the house."""
    till.story.do(lambda session: staff.hire(session, name="Sari", role=Role.MANAGER, secret_hash="-"))
    till.type("3*", enter=False)
    till.scan(till.story.code("gipang"))
    return till


def somebody_approves(till):
    panel = till.find("approvalPanel")
    panel._approver = str(panel._chosen().id)
    panel.shut()
    till.wait_until_idle()


def pays(till):
    till.press(Qt.Key.Key_F12)
    till.wait_for(lambda: bool(till.sold))
    till.wait_until_idle()
    return till.sold[-1]


def approvals(till):
    found = till.story.ask(lambda session: session.exec(select(Approval)).all())
    return [(row.act, row.amount) for row in found]


def test_ten_percent_by_three_keys(selling):
    selling.press(Qt.Key.Key_F6)
    selling.writes("discountRate", "10")
    selling.press(Qt.Key.Key_Return)
    selling.wait_until_idle()

    assert selling.text("totalLabel") == "Rp108.000"
    sale = pays(selling)
    assert (sale.total, sale.lines[0].producer_part, sale.lines[0].shop_part) == (108_000, 96_000, 12_000)
    assert approvals(selling) == []
    selling.story.holds()


def test_the_panel_says_what_both_sides_get_and_whose_leave_it_needs(selling):
    selling.press(Qt.Key.Key_F6)
    selling.click("quickDiscount20")

    assert selling.text("discountPays") == "Rp120.000 → Rp96.000"
    assert selling.text("discountShares") == "shop Rp0 · producer Rp96.000"
    assert selling.text("discountLeave") == "Needs approval: Discount on a line"


def test_above_the_limit_somebody_gives_leave_and_it_stands_with_the_sale(selling):
    selling.press(Qt.Key.Key_F6)
    selling.writes("discountRate", "20")
    selling.press(Qt.Key.Key_Return)
    selling.wait_until_idle()
    assert selling.text("totalLabel") == "Rp120.000"
    somebody_approves(selling)

    assert selling.text("totalLabel") == "Rp96.000"
    assert pays(selling).total == 96_000
    assert approvals(selling) == [("line_discount", 24_000)]


def test_without_leave_nothing_changes(selling):
    selling.press(Qt.Key.Key_F6)
    selling.writes("discountRate", "50")
    selling.press(Qt.Key.Key_Return)
    selling.wait_until_idle()
    selling.press(Qt.Key.Key_Escape)

    assert selling.text("totalLabel") == "Rp120.000"
    assert selling.cart() == [("gipang", 3)]


def test_a_discount_on_the_cart_in_rupiah_and_none_again(selling):
    selling.press(Qt.Key.Key_F6, SHIFT)
    selling.find("discountKind").choose("amount")
    selling.find("discountPanel")._show_kind()
    selling.writes("discountAmount", "5000")
    selling.press(Qt.Key.Key_Return)
    selling.wait_until_idle()
    assert selling.text("totalLabel") == "Rp115.000"

    selling.press(Qt.Key.Key_F6, SHIFT)
    selling.click("noDiscountButton")
    selling.wait_until_idle()

    assert selling.text("totalLabel") == "Rp120.000"


def test_more_than_the_line_says_so_and_stays_open(selling):
    selling.press(Qt.Key.Key_F6)
    selling.find("discountKind").choose("amount")
    selling.find("discountPanel")._show_kind()
    selling.writes("discountAmount", "120001")
    selling.press(Qt.Key.Key_Return)

    assert "more than" in selling.text("discountAmount_hint")
    assert selling.find("discountPanel").isVisible()


def test_a_special_price_needs_leave_and_keeps_the_usual_one_for_the_receipt(selling):
    selling.press(Qt.Key.Key_H, ALT)
    selling.writes("priceEdit", "41000")
    selling.press(Qt.Key.Key_Return)
    assert "at most what is shown" in selling.text("priceEdit_hint")
    selling.writes("priceEdit", "35000")
    selling.press(Qt.Key.Key_Return)
    selling.wait_until_idle()
    somebody_approves(selling)

    assert pays(selling).total == 105_000
    (row,) = selling.story.ask(lambda session: session.exec(select(SaleCartLine)).all())
    assert row.list_price == 40_000


def test_a_note_stands_on_the_line(selling):
    selling.press(Qt.Key.Key_N, ALT)
    selling.click("lineNoteWord0")
    selling.press(Qt.Key.Key_Return)
    selling.wait_until_idle()
    pays(selling)

    (row,) = selling.story.ask(lambda session: session.exec(select(SaleCartLine)).all())
    assert row.note == "gift, wrapped"


def test_goods_without_a_code_are_sold_from_a_lot_of_their_maker(selling):
    selling.press(Qt.Key.Key_O, ALT)
    selling.writes("openPriceSearch", "bahari")
    selling.press(Qt.Key.Key_Return)
    selling.writes("openPriceEdit", "40000")
    selling.press(Qt.Key.Key_Return)
    selling.wait_until_idle()
    somebody_approves(selling)

    sale = pays(selling)
    assert [(line.product, line.net, line.producer_part) for line in sale.lines] == [
        ("gipang", 120_000, 96_000),
        ("sate bandeng", 40_000, 34_000),
    ]
    assert approvals(selling) == [("open_price", 40_000)]
    selling.story.holds()


def test_the_button_on_the_line_opens_the_discount(selling):
    selling.click("lineDiscount")

    assert selling.find("discountPanel").isVisible()


def test_what_the_books_do_not_have_can_be_sold_with_leave(selling):
    selling.scan(selling.story.code("sate bandeng"), selling.story.code("sate bandeng"))

    assert selling.said() == "The books have only 1 of sate bandeng."
    selling.press(Qt.Key.Key_J, ALT)
    selling.wait_until_idle()
    somebody_approves(selling)

    assert ("sate bandeng", 2) in selling.cart()
    pays(selling)
    assert [act for act, _ in approvals(selling)] == ["sell_short"]
    selling.story.holds()


def test_more_than_the_books_have_by_its_quantity_can_be_sold_with_leave_too(selling):
    selling.scan(selling.story.code("sate bandeng"))
    selling.press(Qt.Key.Key_Plus)
    assert selling.said() == "The books have only 1 of sate bandeng."
    assert ("sate bandeng", 1) in selling.cart()
    selling.press(Qt.Key.Key_J, ALT)
    selling.wait_until_idle()
    somebody_approves(selling)

    assert ("sate bandeng", 2) in selling.cart()
    pays(selling)
    selling.story.holds()


def test_who_bears_a_discount_stays_chosen_when_it_is_looked_at_again(selling):
    story = selling.story
    story.delivers(
        "Batik Ombak Selat", kain=2, price=185_000, commission_bps=2_500, discounts_by=Bearer, group="batik"
    )
    selling.scan(story.code("kain"))
    selling.press(Qt.Key.Key_F6)
    selling.writes("discountRate", "10")
    QTest.qWait(100)
    QTest.mouseClick(selling.find("discountBearer_producer"), Qt.MouseButton.LeftButton)
    assert selling.text("discountShares") == "shop Rp46.250 · producer Rp120.250"
    selling.press(Qt.Key.Key_F9)
    selling.wait_until_idle()
    selling.press(Qt.Key.Key_F6)

    assert selling.find("discountBearer").current() == "producer"
    selling.press(Qt.Key.Key_Return)
    selling.wait_until_idle()
    assert selling.screen.counter.cart.lines[-1].discount == Discount(bps=1_000, bearer=Bearer.PRODUCER)


def test_price_and_note_can_be_read_on_the_line_in_both_modes(selling):
    selling.screen.counter.change(lambda cart: cart.with_price(0, 35_000).with_note(0, "gift"))
    (row,) = cart_rows.rows(selling.screen.counter, selling.story.today)

    assert row.remark == "usually 40.000 · gift"
    assert "usually 40.000" in row.spoken()
