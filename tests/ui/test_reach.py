"""Everything that can be done is named for those who hear the screen, large enough for a finger, and reached by Tab."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from ui.everywhere import View, open_shop, sample_file

from sentra_pos.ui.widgets.fields import Box

__all__ = ["open_shop", "sample_file"]

pytestmark = [pytest.mark.window, pytest.mark.slow, pytest.mark.timeout(400)]
FINGER = 48
"""Px at 100 %."""
HAIR = 1
"""The line of a frame may belong to the frame."""


def test_every_control_has_a_name_a_size_and_a_way_by_tab(open_shop):
    found: list[str] = []
    for view in open_shop(100).views():
        found += [f"{view.name}: {fault}" for fault in faults(view)]

    assert "\n".join(dict.fromkeys(found)) == ""


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


def faults(view: View) -> Iterator[str]:
    for widget in [view.widget, *view.widget.findChildren(QWidget)]:
        if not widget.isVisible() or not widget.isEnabled() or widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
            continue
        if isinstance(widget, QLabel | QScrollBar) or widget.focusProxy() is not None:
            continue
        name = f"{type(widget).__name__} {widget.objectName()}"
        node = QAccessible.queryAccessibleInterface(widget)
        if node is None or not node.isValid():
            continue
        if not node.text(QAccessible.Text.Name).strip() and not isinstance(widget, QAbstractScrollArea):
            yield f"{name} has no name"
        if isinstance(widget, QAbstractItemView) and not node.text(QAccessible.Text.Name).strip():
            yield f"{name} has no name"
        if (
            isinstance(widget, QAbstractButton | QLineEdit)
            and (high := touched_height(widget)) < FINGER - HAIR
        ):
            yield f"{name} is {high} px high"
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _in_a_group(widget):
            yield f"{name} is not reached by Tab"


def touched_height(widget: QWidget) -> int:
    """How high the ground is that takes the touch: of a line the box around it, of a segment its frame."""
    over: QWidget | None = widget
    high = widget.height()
    for _ in range(2):
        over = over.parentWidget() if over is not None else None
        if isinstance(over, Box) or (over is not None and over.height() - widget.height() <= 2 * 2):
            high = max(high, over.height())
    return high


def heard_at(window: QWidget, name: str) -> str:
    shown = [one for one in window.findChildren(QWidget, name) if one.isVisible()]
    assert len(shown) == 1, name
    return QAccessible.queryAccessibleInterface(shown[0]).text(QAccessible.Text.Name)


def _in_a_group(widget: QWidget) -> bool:
    """Of several that exclude each other arrows reach the others."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None
