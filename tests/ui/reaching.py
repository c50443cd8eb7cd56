"""What can be done at a view, but is not named for those who hear the screen, too small for a finger, or not reached by Tab."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from ui.everywhere import View

from sentra_pos.ui.widgets.fields import Box

FINGER = 48
"""Px at 100 %."""
HAIR = 1
"""The line of a frame may belong to the frame."""


def faults(view: View) -> Iterator[str]:
    """At 100 %."""
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


def _in_a_group(widget: QWidget) -> bool:
    """Of several that exclude each other arrows reach the others."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None
