"""The lines of the cart as the buyer sees them: the newest is always in sight, older ones go up and out."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.ui.customer import words
from sentra_pos.ui.customer.measure import Measure
from sentra_pos.ui.customer.parts import RIGHT, Picture, Words
from sentra_pos.ui.customer_view import ShownLine
from sentra_pos.ui.widgets.labels import Line

_ROW, _PICTURE = 184, QSize(200, 132)
_NAME, _SECOND, _AMOUNT = 34, 24, 42


class GoodsRow(QWidget):
    """One line: picture, name and maker, what it costs and how that came about."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.setObjectName("customerLine")
        self.setFixedHeight(row_height(measure))
        self.picture = Picture(QSize(measure.px(_PICTURE.width()), measure.px(_PICTURE.height())))
        self.name = Words(measure, _NAME, weight=600, wrap=True, name="customerLineName")
        self.maker = Words(measure, _SECOND, ink="muted", name="customerLineMaker")
        self.amount = Words(measure, _AMOUNT, weight=600, align=RIGHT, name="customerLineAmount")
        self.quantity = Words(measure, _SECOND, ink="muted", align=RIGHT, name="customerLineQuantity")
        self.discount = Words(measure, _SECOND, weight=500, ink="accent", align=RIGHT, name="customerLineOff")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        across = QHBoxLayout()
        across.setContentsMargins(0, measure.px(22), 0, measure.px(12))
        across.setSpacing(measure.px(32))
        across.addWidget(self.picture)
        across.addLayout(_stack(self.name, self.maker), 5)
        across.addLayout(_stack(self.amount, self.quantity, self.discount), 3)
        column.addLayout(across, 1)
        column.addWidget(Line())

    def show_line(self, line: ShownLine) -> None:
        self.picture.show_file(line.picture)
        self.name.say(line.name)
        self.maker.say(line.maker)
        self.amount.say(money.plain(line.amount))
        self.quantity.say(line.quantity)
        off = words.say(words.DISCOUNT, amount=money.plain(-line.discount)) if line.discount else None
        self.discount.say(off.first if off else "")
        self.discount.setVisible(off is not None)
        self.setAccessibleName(f"{line.name}, {line.maker}, {line.quantity}, {money.show(line.amount)}")


class GoodsList(QWidget):
    """As many of the newest lines as fit, and how many went up and out of sight."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.setObjectName("customerLines")
        self._measure = measure
        self._lines: tuple[ShownLine, ...] = ()
        self.rows: list[GoodsRow] = []
        self.earlier = Words(measure, _SECOND, ink="muted", name="customerEarlier")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Line())
        self._column.addWidget(self.earlier)
        self._column.addStretch(1)
        self.earlier.hide()

    def show_lines(self, lines: Sequence[ShownLine]) -> None:
        self._lines = tuple(lines)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def _arrange(self) -> None:
        high = row_height(self._measure)
        room = max(1, (self.height() - 2) // high)
        if len(self._lines) > room:
            room = max(1, (self.height() - self.earlier.sizeHint().height() - 2) // high)
        shown = self._lines[-room:]
        hidden = len(self._lines) - len(shown)
        while len(self.rows) < len(shown):
            row = GoodsRow(self._measure)
            self.rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)
        for row in self.rows[len(shown) :]:
            row.hide()
        for row, line in zip(self.rows, shown, strict=False):
            row.show_line(line)
            row.show()
        self.earlier.setVisible(hidden > 0)
        self.earlier.say(words.say(words.EARLIER, hidden).first if hidden else "")


def row_height(measure: Measure) -> int:
    """Two lines of a name with the maker under them always fit."""
    texts = round(1.32 * (2 * measure.text(_NAME) + measure.text(_SECOND))) + measure.px(34)
    return max(measure.px(_ROW), texts)


def _stack(*labels: Words) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    for label in labels:
        column.addWidget(label)
    column.addStretch(1)
    return column
