"""How a place says that there is nothing yet, or that it is still at work."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone


class Empty(QWidget):
    """An icon, what is missing, and what to do next; always the last, so nobody is left standing."""

    def __init__(
        self,
        title: str,
        text: str,
        *,
        icon: str,
        name: str = "emptyState",
        act: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        look = theme.current()
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(look.px(6))
        column.addStretch(1)
        column.addWidget(IconLabel(icon, Tone.NEUTRAL, 48), 0, centre)
        self.title = Label(title, Kind.AMOUNT, align=centre, wrap=True)
        self.text = Label(text, Kind.SECOND, align=centre, wrap=True)
        column.addWidget(self.title)
        column.addWidget(self.text)
        if act is not None:
            column.addSpacing(look.px(10))
            column.addWidget(act, 0, centre)
        column.addStretch(1)

    def set_words(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)


class Bar(QWidget):
    """How much of the work is done, as a bar."""

    def __init__(self, *, height: int = 12, tone: Tone = Tone.PRIMARY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height, self._tone, self._done, self._of = height, tone, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_done(self, done: int, of: int) -> None:
        self._done, self._of = done, of
        self.setAccessibleName(f"{done}/{of}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(120), theme.current().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour("line"), radius=self._height / 2)
        if self._of > 0 and self._done > 0:
            wide = max(self.height(), self.width() * min(self._done, self._of) / self._of)
            done = QRectF(0, 0, wide, self.height())
            paint.rounded(painter, done, look.colour(self._tone.ink), radius=self._height / 2)


class ProgressCard(Card):
    """Work of more than a second: what is done, a bar, and a way to call it off."""

    cancelled = Signal()

    def __init__(self, title: str, *, name: str = "progressCard", parent: QWidget | None = None) -> None:
        super().__init__(name=name, padding=8, parent=parent)
        look = theme.current()
        self.title = Label(title, Kind.BODY_STRONG, name=f"{name}_title")
        self.what = Label("", Kind.HINT, name=f"{name}_what", align=Qt.AlignmentFlag.AlignRight)
        self.bar = Bar()
        self.cancel_button = Button(self.tr("Cancel"), name=f"{name}_cancel")
        self.cancel_button.clicked.connect(self._cancel)
        words, middle, row = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.what, 1)
        middle.setSpacing(look.px(8))
        middle.addLayout(words)
        middle.addWidget(self.bar)
        row.setContentsMargins(look.px(8), 0, 0, 0)
        row.setSpacing(look.px(16))
        row.addLayout(middle, 1)
        row.addWidget(self.cancel_button)
        self.column.addLayout(row)
        self.setFixedHeight(look.px(72))

    def show_step(self, done: int, of: int, what: str) -> None:
        """Made to be handed to the desk as `progress`."""
        self.bar.set_done(done, of)
        self.what.setText(what)

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancelled.emit()
