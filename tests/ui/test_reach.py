"""Totals can be heard, and what has no name, is too small or out of reach is noticed; test_sweep looks everywhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from ui.everywhere import View, open_shop, sample_file
from ui.reaching import faults

__all__ = ["open_shop", "sample_file"]

pytestmark = [pytest.mark.window, pytest.mark.slow, pytest.mark.timeout(400)]


def test_the_totals_are_texts_that_can_be_heard(open_shop):
    shop = open_shop(100)
    for view in shop.views():
        if view.name == "checkout":
            assert heard_at(view.widget, "totalLabel") == "TOTAL Rp133.000"
            break
    shop.window.go("checkout")
    screen = shop.window.in_front()
    assert screen is not None
    next(act for act in screen.acts() if act.key == "F12").run()
    shop.settle()

    assert heard_at(shop.window, "changeLabel") == "Kembalian Rp0"


def test_the_check_sees_what_has_no_name(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    for part in (QPushButton(), QLineEdit()):
        part.setFixedHeight(30)
        column.addWidget(part)
    unreached = QPushButton("Bayar")
    unreached.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    column.addWidget(unreached)
    holder.show()

    told = list(faults(View("holder", holder)))
    assert sum("no name" in fault for fault in told) == 2
    assert sum("high" in fault for fault in told) >= 2
    assert sum("Tab" in fault for fault in told) == 1


def heard_at(window: QWidget, name: str) -> str:
    shown = [one for one in window.findChildren(QWidget, name) if one.isVisible()]
    assert len(shown) == 1, name
    return QAccessible.queryAccessibleInterface(shown[0]).text(QAccessible.Text.Name)
