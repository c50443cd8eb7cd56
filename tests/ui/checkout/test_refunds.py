"""Money back and goods for goods at the till: a scan and a few keys, nothing twice, nothing without a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlmodel import col, select

from sentra_pos.books import accounts
from sentra_pos.books.tables import JournalEntry
from sentra_pos.checkout.tables import Refund, RefundLine, RefundPayment
from sentra_pos.paper.tables import PrintJob
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui import language
from sentra_pos.ui.language import Language

pytestmark = [pytest.mark.sqlite, pytest.mark.window]
ALT = Qt.KeyboardModifier.AltModifier
DRAWER = "SHF-K1-26-0001"


@pytest.fixture
def shop_till(till):
    """A till where three jars and a cloth were just sold, and a manager is in the house."""
    till.story.delivers("Batik Ombak Selat", kain=3, price=185_000, commission_bps=2_500, group="batik")
    till.story.do(lambda session: staff.hire(session, name="Dewi", role=Role.MANAGER, secret_hash="-"))
    till.type("3*", enter=False)
    till.scan(till.story.code("gipang"))
    till.scan(till.story.code("kain"))
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    till.receipt = till.sold[-1].receipt
    return till


def opens(till):
    till.scan(till.receipt)
    return till.find("refundPanel")


def approves(till):
    panel = till.find("approvalPanel")
    panel._approver = str(panel._chosen().id)
    panel.shut()
    QApplication.processEvents()
    till.wait_until_idle()


def rows(till, table):
    return till.story.ask(lambda session: list(session.exec(select(table))))


def says_why(till, number=2):
    till.click(f"backReason{number}")


def test_a_scanned_receipt_opens_what_is_left_of_it(shop_till):
    panel = opens(shop_till)

    assert [(row.line.name, row.line.left, row.line.usual.name) for row in panel.rows] == [
        ("gipang", 3, "DAMAGED"),
        ("kain", 1, "SHELF"),
    ]
    assert not shop_till.find("giveBackButton").isEnabled()
    shop_till.press(Qt.Key.Key_Escape)
    assert shop_till.find("scanEdit").hasFocus()


def test_a_jar_comes_back_by_keys(shop_till):
    till = shop_till
    till.press(Qt.Key.Key_R, ALT)
    till.type("1")
    till.wait_until_idle()
    till.press(Qt.Key.Key_Space)
    says_why(till)
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()

    assert (till.text("givenBackLabel"), till.text("givenBackNotes")) == ("Rp40.000", "2 × 20.000")
    (refund,) = rows(till, Refund)
    assert (refund.number, refund.paid) == ("K1-26-000002", -40_000)
    assert till.story.box(DRAWER) == 300_000 + 305_000 - 40_000
    assert till.wakes
    till.press(Qt.Key.Key_Escape)
    assert till.find("scanEdit").hasFocus()
    till.story.holds()


def test_goods_that_are_scanned_are_those_that_come_back(shop_till):
    panel = opens(shop_till)
    for name in ("kain", "gipang", "gipang"):
        shop_till.window.take_scan(shop_till.story.code(name))
    chosen = [row.units for row in panel.rows]
    shop_till.window.take_scan(shop_till.story.code("sate_bandeng"))

    assert chosen == [2, 1]
    assert shop_till.said() == "This is not on the receipt."
    assert shop_till.text("backSum") == "Rp265.000"
    assert shop_till.cart() == []


def test_nothing_goes_back_without_a_reason(shop_till):
    panel = opens(shop_till)
    panel.rows[0].take(1)
    shop_till.press(Qt.Key.Key_F9)

    assert rows(shop_till, Refund) == []
    assert "stands on the slip" in shop_till.said()
    assert shop_till.edit("backReason").hasFocus()


def test_above_the_limit_somebody_else_gives_leave(shop_till):
    till = shop_till
    panel = opens(till)
    panel.rows[1].take(1)
    says_why(till)
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()
    before = rows(till, Refund)
    approves(till)

    assert before == []
    assert till.text("givenBackLabel") == "Rp185.000"
    entry = rows(till, JournalEntry)[-1]
    assert till.story.ask(lambda session: staff.name_of(session, entry.approver)) == "Dewi"
    assert entry.reason == "Wrong goods"
    till.story.holds()


def test_nobodys_leave_changes_nothing_and_keeps_what_was_chosen(shop_till):
    panel = opens(shop_till)
    panel.rows[1].take(1)
    says_why(shop_till)
    shop_till.press(Qt.Key.Key_F9)
    shop_till.find("approvalPanel").shut()
    QApplication.processEvents()

    assert rows(shop_till, Refund) == []
    assert (panel.rows[1].units, panel.side.main_button.isEnabled()) == (1, True)


def test_a_drawer_without_enough_is_asked_about_first(shop_till):
    till = shop_till
    till.story.do(lambda session: _drop(session, till, 590_000))
    panel = opens(till)
    panel.rows[0].take(1)
    says_why(till)
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()
    till.answer(yes=False)
    waited = rows(till, Refund)
    till.click("giveBackButton")
    till.answer(yes=True)
    till.wait_until_idle()

    assert (waited, len(rows(till, Refund))) == ([], 1)
    assert till.text("givenBackLabel") == "Rp40.000"


def _drop(session, till, amount):
    from sentra_pos.books import journal

    entry = journal.open_entry(session, kind="safe_drop", on=till.post.occasion())
    entry.post(accounts.CASH, -amount, box=DRAWER)
    entry.post(accounts.CASH, amount, box=accounts.SAFE)
    journal.seal(session, entry)


def test_a_transfer_goes_back_with_its_reference(shop_till):
    panel = opens(shop_till)
    panel.rows[0].take(1)
    says_why(shop_till)
    shop_till.find("backWay_transfer").click()
    shop_till.writes("backReference", "BRI 0123")
    shop_till.press(Qt.Key.Key_F9)
    shop_till.wait_until_idle()

    (payment,) = rows(shop_till, RefundPayment)
    assert (payment.method, payment.amount, payment.reference) == ("transfer", -40_000, "BRI 0123")
    assert shop_till.text("givenBackLabel") == "Rp0"


def test_where_goods_go_is_for_people_to_say(shop_till):
    panel = opens(shop_till)
    panel.rows[0].take(1)
    shop_till.find("backPlace1_SHELF").click()
    says_why(shop_till)
    shop_till.press(Qt.Key.Key_F9)
    shop_till.wait_until_idle()

    (line,) = rows(shop_till, RefundLine)
    assert line.goods == "SHELF"
    assert shop_till.story.on_hand("gipang") == 498


def test_a_receipt_that_came_back_whole_says_so(shop_till):
    shop_till.story.refunds(shop_till.receipt)
    shop_till.scan(shop_till.receipt)

    assert "given back already: K1-26-000002" in shop_till.said()
    assert shop_till.screen.station.panel is None


def test_a_receipt_nobody_knows_is_one_sentence(shop_till):
    shop_till.scan("K1-26-000777")

    assert shop_till.said().startswith("There is no receipt K1-26-000777.")
    assert shop_till.cart() == []


def test_the_sale_is_found_by_its_amount(shop_till):
    till = shop_till
    till.press(Qt.Key.Key_R, ALT)
    till.writes("receiptEdit", "305.000")
    till.press(Qt.Key.Key_Return)
    till.wait_until_idle()

    assert till.find("refundPanel").sold.receipt == till.receipt


# --- goods for goods


def exchanges(till, *, row, units=1):
    panel = opens(till)
    panel.rows[row].take(units)
    says_why(till)
    till.press(Qt.Key.Key_T, ALT)
    till.wait_until_idle()


def test_dearer_goods_cost_the_difference(shop_till):
    till = shop_till
    exchanges(till, row=0)
    till.scan(till.story.code("kain"))
    shown = (till.text("creditAmount"), till.text("totalLabel"))
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()

    assert shown == ("-40.000", "Rp145.000")
    assert [(one.receipt, one.refund) for one in till.sold[-1:]] == [("K1-26-000003", "K1-26-000002")]
    assert till.payments()[1:] == [("exchange", 40_000, "K1-26-000002"), ("cash", 145_000, "")]
    assert till.story.box(DRAWER) == 300_000 + 305_000 + 145_000
    jobs = till.story.ask(lambda session: list(session.exec(select(PrintJob).order_by(col(PrintJob.id)))))
    assert [job.document_no for job in jobs] == ["K1-26-000001", "K1-26-000003"]
    till.story.holds()


def test_cheaper_goods_bring_change(shop_till):
    till = shop_till
    exchanges(till, row=1)
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F9)
    missing = till.text("dueLabel")
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()
    approves(till)

    assert missing == "Rp145.000"
    assert till.text("changeLabel") == "145.000"
    assert till.story.account(accounts.CUSTOMER_DEPOSIT) == 0
    assert till.story.box(DRAWER) == 300_000 + 305_000 - 145_000
    till.story.holds()


def test_an_exchange_can_be_left(shop_till):
    till = shop_till
    exchanges(till, row=0)
    till.scan(till.story.code("gipang"))
    till.click("leaveExchange")
    till.wait_until_idle()
    left = till.text("totalLabel")
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()

    assert left == "Rp40.000"
    assert rows(till, Refund) == []
    assert till.sold[-1].refund == ""


def test_an_exchange_stays_with_its_cart(shop_till):
    """Somebody else is served meanwhile: the worth of what came back is not his."""
    till = shop_till
    exchanges(till, row=0)
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    till.wait_until_idle()
    till.scan(till.story.code("gipang"))
    other = till.text("totalLabel")
    till.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    till.wait_until_idle()

    assert (other, till.text("totalLabel")) == ("Rp40.000", "Rp0")


# --- without a receipt


def test_without_a_receipt_a_manager_gives_leave(shop_till):
    till = shop_till
    till.press(Qt.Key.Key_R, ALT)
    till.click("withoutReceiptButton")
    till.wait_until_idle()
    till.scan(till.story.code("gipang"))
    till.type("kain")
    till.wait_until_idle()
    till.writes("broughtPrice2", "150000")
    says_why(till, 1)
    till.press(Qt.Key.Key_F9)
    till.wait_until_idle()
    approves(till)

    assert till.text("givenBackLabel") == "Rp190.000"
    (refund,) = rows(till, Refund)
    assert (refund.sale, refund.paid) == (None, -190_000)
    till.story.holds()


def test_what_was_never_sold_does_not_come_back(shop_till):
    till = shop_till
    till.press(Qt.Key.Key_R, ALT)
    till.click("withoutReceiptButton")
    till.scan(till.story.code("sate_bandeng"))

    assert "only 0 are with buyers" in till.said()


def test_all_of_it_changes_its_language(app, shop_till):
    opens(shop_till).rows[0].take(1)
    language.switch(app, Language.INDONESIAN)
    QApplication.sendPostedEvents()

    names = ("giveBackButton", "exchangeButton", "backReason1", "refundPanel_title", "backPlace1_DAMAGED")
    assert [shop_till.find(name).text() for name in names] == [
        "Kembalikan uang", "Tukar barang", "Cacat atau rusak", "Pengembalian", "Rusak",
    ]  # fmt: skip
