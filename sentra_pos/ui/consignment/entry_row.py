"""The last line of the note: scan or type the next product, or make a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.consignment import columns
from sentra_pos.ui.consignment.line_row import paint_number
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

_WORDY, _WORDIER = 980, 1_100


class EntryRow(QWidget):
    """Always there while a producer is chosen."""

    asked = Signal(str)
    taken = Signal(object)
    entered = Signal(str)
    left_upwards = Signal()
    """Arrow up: back into the last line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteEntry")
        self._place = 0
        look = theme.current()
        self.field = SuggestField(name="lineProduct", says=self.tr("Product"), icon="scan-barcode")
        self.new_button = Button(name="newProductButton", icon="plus", key="Ctrl+N")
        self.refuse_button = Button(name="refuseButton", icon="package-x", key="F7")
        self.made_button = Button(name="madeButton", icon="calendar-check", key="Ctrl+T")
        self.try_button = Button(name="whatIfButton", icon="badge-percent", key="Ctrl+U")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(56), look.px(6), look.px(12), look.px(6))
        row.setSpacing(look.px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.new_button)
        row.addWidget(self.try_button)
        row.addWidget(self.made_button)
        row.addWidget(self.refuse_button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.asked.connect(self.asked)
        self.field.taken.connect(self.taken)
        self.field.entered.connect(self.entered)
        self.field.edit.entered.connect(self.update)
        self.field.edit.left.connect(self.update)

    def show_place(self, place: int) -> None:
        self._place = place
        self.update()

    def show_found(self, text: str, found: Sequence[Suggestion]) -> None:
        self.field.show_found(text, found)

    def say(self, producer: str) -> None:
        """Whose products are looked for."""
        self.field.edit.setAccessibleName(self.tr("Product"))
        words = self.tr("Scan, or type the name of a product of {producer}")
        self.field.edit.setPlaceholderText(words.format(producer=producer))
        self.new_button.setText(self.tr("New product"))
        self._say_refuse()

    def clear(self) -> None:
        self.field.set_text("")
        self.field.hide_found()

    def sizeHint(self) -> QSize:
        return QSize(0, theme.current().px(columns.ROW_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._say_refuse()

    def _say_refuse(self) -> None:
        """Where there is no room the word is only heard; the seldom asked goes first."""
        words = (
            (self.refuse_button, self.tr("Not taken"), _WORDY),
            (self.made_button, self.tr("Made on"), _WORDY),
            (self.try_button, self.tr("What if"), _WORDIER),
        )
        for button, said, room in words:
            button.setText(said if self.width() > theme.current().px(room) else "")
            button.setAccessibleName(said)
            button.setToolTip(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        has_focus = self.field.edit.hasFocus()
        painter.fillRect(self.rect(), look.colour("primary-soft" if has_focus else "surface"))
        if has_focus:
            painter.fillRect(0, 0, look.px(4), self.height(), look.colour("primary"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))
        number = self.rect()
        number.setWidth(look.px(52))
        paint_number(painter, number, str(self._place + 1), "primary" if has_focus else "muted")
