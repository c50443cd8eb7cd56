"""A producer at the till: his card over anything, his figures, a slip in one key, and the cart as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sentra_pos.paper import jobs
from sentra_pos.producers import cards, directory
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui import language
from sentra_pos.ui.language import Language

pytestmark = [pytest.mark.sqlite, pytest.mark.window]
MELATI = "Dapur Gipang Melati"


def card(till, name=MELATI):
    who = till.story.producer(name)
    return till.story.ask(lambda session: cards.text_of(directory.get(session, who).code, who))


@pytest.fixture
def busy(till):
    """Three jars were sold, two more lie in the cart, and a supervisor is in the house."""
    till.story.do(lambda session: staff.hire(session, name="Dewi", role=Role.SUPERVISOR, secret_hash="-"))
    till.type("3*", enter=False)
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    till.type("2*", enter=False)
    till.scan(till.story.code("gipang"))
    return till


def waiting(till):
    return till.story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.AT_COUNTER]))


def table(till, name):
    return [(row.text, row.right) for row in till.find(name).parent().model.rows()]


def test_a_card_over_the_payment_opens_his_figures_and_leaves_the_cart_alone(busy):
    before = busy.cart()
    busy.press(Qt.Key.Key_F9)
    assert busy.find("paymentPanel")

    busy.stamped(f"{card(busy)}\r", gap_ms=5)

    assert busy.find("counterPanel").title.text() == MELATI
    assert busy.text("counterBalanceAmount") == "Rp96.000"
    assert ("gipang", "96.000") in table(busy, "counterMoney")
    assert ("gipang", "497 pcs") in table(busy, "counterGoods")
    busy.press(Qt.Key.Key_F9)
    busy.press(Qt.Key.Key_F9)
    assert [(job.copy_no, job.made_by) for job in waiting(busy)] == [(0, "Rani"), (1, "Rani")]
    assert busy.wakes
    busy.press(Qt.Key.Key_Escape)
    assert busy.find("paymentPanel")
    busy.press(Qt.Key.Key_Escape)
    assert busy.cart() == before
    busy.scan(busy.story.code("gipang"))
    assert busy.cart() == [("gipang", 3)]


def test_the_next_card_takes_the_place_of_the_first_and_a_wrong_one_is_told(busy):
    busy.stamped(f"{card(busy)}\r", gap_ms=5)
    busy.stamped(f"{card(busy, 'Bandeng Bahari')}\r", gap_ms=5)
    assert busy.find("counterPanel").title.text() == "Bandeng Bahari"
    assert ("sate bandeng", "1 pcs") in table(busy, "counterGoods")
    assert not any(text == "gipang" for text, _ in table(busy, "counterGoods"))
    busy.press(Qt.Key.Key_Escape)

    wrong = card(busy)[:-4] + "0000"
    busy.stamped(f"{wrong}\r", gap_ms=5)
    assert "P-0001" in busy.said()
    assert busy.screen.station.panel is None


def test_without_the_card_a_cashier_needs_somebody(busy, qapp):
    busy.press(Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    busy.type("melati", enter=False)
    busy.press(Qt.Key.Key_Return)
    assert busy.find("approvalPanel")
    busy.press(Qt.Key.Key_Escape)
    assert not busy.window.findChildren(object, "counterPanel")

    busy.window.open_palette()
    busy.type("p-0001", enter=False)
    busy.press(Qt.Key.Key_Return)
    panel = busy.find("approvalPanel")
    panel._approver = str(panel._chosen().id)
    panel.shut()
    QApplication.processEvents()

    assert busy.find("counterPanel").title.text() == MELATI
    busy.click("counterPrint")
    assert len(waiting(busy)) == 1
    language.switch(qapp, Language.ENGLISH)
    assert busy.find("counterPanel").print_button.text() == "Print again as a copy"
    language.switch(qapp, Language.INDONESIAN)


def test_before_the_shift_a_card_is_read_and_goods_are_not(closed_till):
    closed_till.stamped(f"{card(closed_till)}\r", gap_ms=5)
    assert closed_till.find("counterPanel")
    closed_till.press(Qt.Key.Key_Escape)

    closed_till.stamped(f"{closed_till.story.code('gipang')}\r", gap_ms=5)
    assert closed_till.said()
    closed_till.opens_shift()
    assert closed_till.cart() == []
