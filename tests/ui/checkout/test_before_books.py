"""The manager books what was on its way at the bank when the books began, by keys and by touch."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from sentra_pos.books import accounts
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.settlement import opening
from sentra_pos.settlement.opening import OpeningDone
from sentra_pos.settlement.opening_content import Content
from sentra_pos.ui.checkout.cash_desk import CashDesk

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

ALT = Qt.KeyboardModifier.AltModifier


def test_what_was_on_its_way_when_the_books_began_arrives_or_is_lost(office):
    till = office
    on = till.story.occasion()
    brought = Content(qris=850_000, card=90_000)
    till.story.deed(lambda s: opening.post(s, producer=None, content=brought, on=on), OpeningDone)
    till.opens_shift()
    till.story.actor = str(till.post.person.id)
    till.story.sells(gipang=1, paid=[Payment(Method.QRIS, 40_000)])
    next(extra for extra in till.screen.extras if isinstance(extra, CashDesk)).match()
    till.press(Qt.Key.Key_B, ALT)
    till.writes("beforeBooksAmount", "900000")
    till.press(Qt.Key.Key_F9)
    too_much = till.text("beforeBooksAmount_hint")
    till.writes("beforeBooksAmount", "600000")
    till.writes("beforeBooksReceived", "595800")
    cost = till.text("beforeBooksReceived_hint")
    till.press(Qt.Key.Key_F9)
    said, left = till.said(), till.find("beforeBooksButton").text()
    till.find("clearingMethod_card").click()
    till.click("beforeBooksButton")
    till.click("beforeBooksLost")
    till.click("missingReasonUsual2")
    till.press(Qt.Key.Key_F9)

    assert (too_much, cost) == ("Write an amount up to Rp850.000.", "Cost: Rp4.200")
    assert (said, left) == ("Rp595.800 has arrived", "From before the books: Rp250.000")
    assert not till.window.findChild(QPushButton, "beforeBooksButton").isVisible()
    assert till.story.account(accounts.QRIS_CLEARING) == 250_000 + 40_000
    assert (till.story.account(accounts.CARD_CLEARING), till.story.account(accounts.CASH_DIFFERENCE)) == (
        0,
        90_000,
    )
    till.story.holds()
