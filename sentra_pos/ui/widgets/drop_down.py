"""A labelled choice out of a list, as high as a field and with the same line under it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone


class DropDown(QWidget):
    """`current()` is the key of the choice; `chosen` tells when a person has made one."""

    chosen = Signal(str)

    def __init__(
        self, label: str, choices: Sequence[Choice], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self.label = Label(label, Kind.FIELD)
        self.box = _Box()
        self.box.setObjectName(name)
        self.under = Label("", Kind.SMALL, name=f"{name}_hint")
        self.under.setFixedHeight(theme.current().px(18))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(3))
        for part in (self.label, self.box, self.under):
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.box)
        self.box.activated.connect(lambda _: self.chosen.emit(self.current()))
        self.set_label(label)
        self.set_choices(choices)

    def set_label(self, label: str) -> None:
        self.label.setText(label)
        self.box.setAccessibleName(label)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these, keeping what is chosen if it is still among them, else the first."""
        kept = self.current()
        self._choices = list(choices)
        self.box.clear()
        for choice in choices:
            self.box.addItem(choice.text)
        self.choose(kept)

    def choose(self, key: str) -> None:
        """Show `key` without telling anybody."""
        keys = [choice.key for choice in self._choices]
        self.box.setCurrentIndex(keys.index(key) if key in keys else 0)

    def current(self) -> str:
        """The key of the choice, or nothing if there are none."""
        at = self.box.currentIndex()
        return self._choices[at].key if 0 <= at < len(self._choices) else ""

    def set_error(self, sentence: str) -> None:
        """Say what is wrong under the list, or nothing any more."""
        self.under.set_tone(Tone.DANGER if sentence else Tone.NEUTRAL)
        self.under.setText(sentence)
        self.box.setAccessibleDescription(sentence)


class _Box(QComboBox):
    """Draws its own arrow, and does not change under a wheel that was meant for the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(theme.current().font(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        centre = QPointF(self.width() - theme.current().px(22), self.height() / 2)
        paint.icon(QPainter(self), centre, "chevron-down", Tone.NEUTRAL.ink, 18)
