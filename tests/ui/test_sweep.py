"""At every font scale and in both languages no word is cut off and nothing lies outside what holds it.

On one of these walks through the shop everything is also named, large enough, reached by Tab, and never covered by
what is said at the bottom.
"""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from ui import reaching
from ui.covering import covered
from ui.everywhere import Shop, View, open_shop, sample_file

from sentra_pos.ui import theme
from sentra_pos.ui.language import Language
from sentra_pos.ui.widgets import cells, paint
from sentra_pos.ui.widgets.choices import _Part
from sentra_pos.ui.widgets.rows_model import RowsModel
from sentra_pos.ui.widgets.rows_view import RowsView

__all__ = ["open_shop", "sample_file"]

pytestmark = [pytest.mark.window, pytest.mark.slow, pytest.mark.timeout(400)]
SCALES = (90, 100, 125, 150)
TOUCHED = (100, Language.INDONESIAN)
"""Here it is also looked at what a finger, a Tab and a listener find."""
SLACK = 1.5
LEAST_PANELS = 20
"""Panels and dialogs that are met on the way; with fewer the walk itself is broken."""
LEAST_HIGH = 48
"""What a finger needs; the words of every button are lower."""


@pytest.mark.parametrize("spoken", Language, ids=lambda one: one.value)
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off_covered_or_out_of_reach(open_shop, scale, spoken):
    found: list[str] = []
    seen: list[str] = []
    shop = open_shop(scale, spoken)
    shop.window.setUpdatesEnabled(False)
    for view in shop.views():
        seen.append(view.name)
        found += [f"{view.name}: {fault}" for fault in faults(view)]
        draw(shop, view)
        if (scale, spoken) == TOUCHED:
            found += [f"{view.name}: {fault}" for fault in (*reaching.faults(view), *covered(shop, view))]

    assert set(shop.window.rail.buttons) - {"settings"} <= set(seen)
    assert sum("→" in name for name in seen) >= LEAST_PANELS, seen
    assert "\n".join(dict.fromkeys(found)) == ""


def test_the_sweep_sees_a_cut_word(qtbot):
    """What finds nothing must be able to find something."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(100, 40)
    label = QLabel("Penyelesaian dengan produsen", holder)
    label.setGeometry(0, 0, 60, 20)
    outside = QPushButton("Bayar", holder)
    outside.setGeometry(80, 0, 60, 20)
    holder.show()

    told = list(faults(View("holder", holder)))
    assert any("Penyelesaian" in fault and "cut" in fault for fault in told)
    assert any("Bayar" in fault and "outside" in fault for fault in told)


def draw(shop: Shop, view: View) -> None:
    """Once a view, not at every step to it, which took half the time: a painter that fails fails the test."""
    shop.window.setUpdatesEnabled(True)
    view.widget.grab()
    shop.window.setUpdatesEnabled(False)


def faults(view: View) -> Iterator[str]:
    for widget in view.widget.findChildren(QWidget):
        if not widget.isVisible() or widget.size().isEmpty() or _is_qts_own(widget):
            continue
        name = widget.objectName() or type(widget).__name__
        if isinstance(widget, QLabel):
            yield from (f"label “{widget.text()}” is cut ({why})" for why in _label(widget))
        elif isinstance(widget, QPushButton | _Part) and not _fits_itself(widget):
            wanted, given = widget.sizeHint(), widget.size()
            # What is lost may only be the room around the words.
            least_wide = wanted.width() - 2 * theme.current().px(12)
            if least_wide > given.width() or given.height() + SLACK < min(wanted.height(), LEAST_HIGH):
                yield f"button {name} “{widget.text()}” is cut ({_sizes(wanted, given)})"
        elif isinstance(widget, QLineEdit) and not widget.text():
            room = widget.width() - 4
            wide = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            if wide > room + SLACK:
                yield f"placeholder “{widget.placeholderText()}” is cut ({wide} in {room})"
        elif isinstance(widget, RowsView):
            yield from _heads(widget)
        yield from _outside(widget, name)


def _fits_itself(button: QWidget) -> bool:
    """Those that ask for no width of their own write in the largest hand that fits."""
    return button.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored


def _label(label: QLabel) -> Iterator[str]:
    text, room = label.text(), label.contentsRect()
    if not text or not label.pixmap().isNull():
        return
    metrics = QFontMetricsF(label.font())
    if label.wordWrap():
        box = metrics.boundingRect(
            room.toRectF().adjusted(0, 0, 0, 10_000), int(Qt.TextFlag.TextWordWrap), text
        )
        if box.height() > room.height() + SLACK + metrics.leading():
            yield f"{box.height():.0f} high in {room.height()}"
        widest = max(metrics.horizontalAdvance(word) for word in re.split("[\\s\u200b-]+", text))
        if widest > room.width() + SLACK:
            yield f"a word {widest:.0f} wide in {room.width()}"
        return
    wide = max(metrics.horizontalAdvance(line) for line in text.splitlines() or [""])
    if wide > room.width() + SLACK:
        yield f"{wide:.0f} wide in {room.width()}"
    elif (ink := metrics.tightBoundingRect(text).height()) > room.height() + SLACK:
        yield f"{ink:.0f} high in {room.height()}"


def _heads(view: RowsView) -> Iterator[str]:
    head, look = view.horizontalHeader(), theme.current()
    model = view.model()
    if not head.isVisible() or not isinstance(model, RowsModel):
        return
    for at, column in enumerate(model.columns):
        room = head.sectionSize(at) - 2 * look.px(cells.PADDING)
        if column.title and paint.width_of(column.title, look.font(13, 600)) > room + SLACK:
            yield f"head “{column.title}” of {view.objectName()} is cut ({room})"


def _outside(widget: QWidget, name: str) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return
    holder = parent.parentWidget()
    if isinstance(holder, QAbstractScrollArea) and parent is holder.viewport():
        return
    over = widget.geometry().united(parent.rect())
    if over != parent.rect() and (
        over.width() > parent.width() + SLACK or over.height() > parent.height() + 2 * SLACK
    ):
        words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
        place = widget.geometry().getRect()
        yield f"{name} “{words}” lies outside {parent.objectName() or type(parent).__name__}: {place} in {parent.size().toTuple()}"


def _is_qts_own(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_") or type(widget).__name__ in ("QScrollBar", "QHeaderView")


def _sizes(wanted: object, given: object) -> str:
    return f"{wanted.toTuple()} in {given.toTuple()}"  # type: ignore[attr-defined]
