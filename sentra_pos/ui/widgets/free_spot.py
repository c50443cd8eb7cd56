"""Where something short can lie on a window without covering what is pressed or typed into."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

_CONTROLS = (QAbstractButton, QLineEdit)


def near_the_bottom(window: QWidget, lying: QWidget, wanted: QRect, *, gap: int) -> QRect | None:
    """`wanted`, or the free spot of its size nearest to it: beside it, else above what it would cover.

    `lying` is what will lie there; `gap` px stay around it. None if there is no free spot at all.
    """
    busy = [rect for rect in _controls(window, lying) if rect.bottom() > window.height() // 2]
    for spot in _spots(window, wanted, busy, gap):
        if not any(spot.intersects(rect) for rect in busy):
            return spot
    return None


def is_covering(window: QWidget, lying: QWidget) -> bool:
    """Whether `lying` lies on something that is pressed or typed into now."""
    return any(lying.geometry().intersects(rect) for rect in _controls(window, lying))


def _spots(window: QWidget, wanted: QRect, busy: list[QRect], gap: int) -> Iterator[QRect]:
    """The spots to try, the best one first."""
    heights = {wanted.top()}
    heights |= {rect.top() - gap - wanted.height() for rect in busy if rect.top() <= wanted.bottom()}
    right = window.width() - gap - wanted.width()
    for top in sorted((high for high in heights if high > window.height() // 2), reverse=True):
        for left in (wanted.left(), gap, right, *(rect.right() + gap for rect in busy)):
            if 0 < left <= right:
                yield QRect(QPoint(left, top), wanted.size())


def _controls(window: QWidget, lying: QWidget) -> Iterator[QRect]:
    """Where the controls are that can be seen and used."""
    for kind in _CONTROLS:
        for control in window.findChildren(kind):
            if not control.isVisibleTo(window) or lying.isAncestorOf(control):
                continue
            at = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
            top = window.childAt(at.center())
            if top is lying or (top is not None and lying.isAncestorOf(top)):
                top = control
            if top is control or (top is not None and control.isAncestorOf(top)):
                yield at
