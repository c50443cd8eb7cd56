"""After paying: thanks in the makers' names at the left, the change as large as it gets at the right (C11)."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.ui.customer import words
from sentra_pos.ui.customer.measure import Measure
from sentra_pos.ui.customer.parts import RIGHT, Fitted, Ground, Mark, Picture, TwoTongues, Words
from sentra_pos.ui.customer_view import CustomerView, ShownLine
from sentra_pos.ui.widgets.labels import Line

MOST_MAKERS = 4
_CHANGE = 140


class ThanksPage(QWidget):
    """Stays until the next goods are scanned."""

    def __init__(self, measure: Measure, shop: str) -> None:
        super().__init__()
        self.setObjectName("customerThanks")
        self._measure, self._shop = measure, shop
        self.thanks = TwoTongues(measure, 104, name="customerThankYou", weight=600, small=32)
        self.made_by = TwoTongues(measure, 34, name="customerMadeBy", ink="muted", small=22, wrap=True)
        self.makers = [_MakerRow(measure) for _ in range(MOST_MAKERS)]
        self.others = Words(measure, 26, ink="muted", name="customerOthers")
        self.receipt = Words(measure, 28, ink="muted", name="customerReceipt")
        self.word = TwoTongues(measure, 46, name="customerChangeWord", weight=600, ink="good", small=28)
        self.change = Fitted(measure, _CHANGE, weight=600, name="customerChange", align=RIGHT)
        self._sums = QVBoxLayout()
        self.footer = Words(measure, 24, name="customerFooter", wrap=True, lines=5)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._left(), 114)
        across.addWidget(self._right(), 78)

    def show_view(self, view: CustomerView) -> None:
        makers = _first_of_each(view)
        self.thanks.say(words.say(words.THANKS))
        self.made_by.say(words.say(words.MADE_BY, len(makers)))
        for place, row in enumerate(self.makers):
            row.setVisible(place < len(makers))
            if place < len(makers):
                row.show_line(makers[place])
        more = len(makers) - MOST_MAKERS
        self.others.setVisible(more > 0)
        self.others.say(words.say(words.AND_OTHERS, more).first if more > 0 else "")
        self.receipt.say(words.say(words.RECEIPT, shop=self._shop, number=view.receipt).first)
        is_change = view.change > 0
        self.word.say(words.say(words.CHANGE if is_change else words.PAID))
        self.change.say(money.show(view.change if is_change else view.total))
        self.change.setAccessibleName(f"{self.word.first.whole} {self.change.whole}")
        self._show_sums(view)
        self.footer.say(view.footer)

    def _left(self) -> QWidget:
        measure = self._measure
        ground = Ground("background")
        column = QVBoxLayout(ground)
        column.setContentsMargins(*(measure.px(side) for side in (96, 72, 88, 56)))
        column.setSpacing(measure.px(16))
        column.addWidget(self.thanks)
        column.addWidget(self.made_by)
        column.addSpacing(measure.px(16))
        column.addWidget(Line())
        for row in self.makers:
            column.addWidget(row)
        column.addWidget(self.others)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(measure.px(16))
        foot.addWidget(Mark(measure.px(52)))
        foot.addWidget(self.receipt, 1)
        column.addLayout(foot)
        return ground

    def _right(self) -> QWidget:
        measure = self._measure
        ground = Ground("good-soft")
        column = QVBoxLayout(ground)
        column.setContentsMargins(*(measure.px(side) for side in (64, 72, 56, 56)))
        column.setSpacing(measure.px(24))
        column.addWidget(self.word)
        column.addWidget(self.change)
        column.addSpacing(measure.px(32))
        self._sums.setSpacing(0)
        column.addLayout(self._sums)
        column.addStretch(1)
        column.addWidget(self.footer)
        return ground

    def _show_sums(self, view: CustomerView) -> None:
        while (item := self._sums.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        told = [(words.say(words.TOTAL).first, view.total, True)]
        if view.rounding:
            told.append((words.say(words.ROUNDING).first, view.rounding, False))
        told += [(words.method(method).first, amount, False) for method, amount in view.received]
        for word, amount, bold in told:
            self._sums.addWidget(Line(ground="edge"))
            self._sums.addWidget(_sum(self._measure, word, amount, bold=bold))


class _MakerRow(QWidget):
    """A maker with the first of his goods in this cart."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.setObjectName("customerMaker")
        self.picture = Picture(QSize(measure.px(132), measure.px(84)))
        self.name = Words(measure, 34, weight=600, name="customerMakerName")
        self.good = Words(measure, 24, ink="muted", name="customerMakerGood")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measure.px(12))
        across = QHBoxLayout()
        across.setSpacing(measure.px(28))
        across.addWidget(self.picture)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addStretch(1)
        told.addWidget(self.name)
        told.addWidget(self.good)
        told.addStretch(1)
        across.addLayout(told, 1)
        column.addLayout(across)
        column.addWidget(Line())

    def show_line(self, line: ShownLine) -> None:
        self.picture.show_file(line.picture)
        self.name.say(line.maker)
        self.good.say(line.name)


def _first_of_each(view: CustomerView) -> list[ShownLine]:
    found: dict[str, ShownLine] = {}
    for line in view.lines:
        found.setdefault(line.maker, line)
    return list(found.values())


def _sum(measure: Measure, word: str, amount: int, *, bold: bool) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, measure.px(14), 0, measure.px(14))
    said = Words(measure, 32, ink="muted")
    said.say(word)
    figure = Words(measure, 32, weight=600 if bold else 400, align=RIGHT)
    figure.say(money.plain(amount))
    across.addWidget(said, 1)
    across.addWidget(figure, 1)
    row.setAccessibleName(f"{word} {money.show(amount)}")
    return row
