"""What lies under the line that says what was done."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from ui.everywhere import Shop, View

from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.dialog import Dialog


def covered(shop: Shop, view: View) -> list[str]:
    """The controls that a line said at this view covers."""
    if isinstance(view.widget, Dialog):  # closed before anything is said
        return []
    line = toast.show(view.widget, "Uang diserahkan: 429.000 kepada Dapur Gipang Melati")
    shop.settle()
    found = [f"{name} is covered by what was said" for name in under(line)]
    line.hide()
    return found


def under(line: QWidget) -> list[str]:
    """The controls that `line` lies on."""
    window, spot = line.window(), line.geometry()
    line.hide()
    found = [
        control.objectName() or control.accessibleName()
        for kind in (QAbstractButton, QLineEdit)
        for control in window.findChildren(kind)
        if not line.isAncestorOf(control) and control.isVisible() and on_top(window, control)
        if QRect(control.mapTo(window, QPoint(0, 0)), control.size()).intersects(spot)
    ]
    line.show()
    return found


def on_top(window: QWidget, control: QWidget) -> bool:
    seen = window.childAt(control.mapTo(window, control.rect().center()))
    return seen is not None and (seen is control or control.isAncestorOf(seen))
