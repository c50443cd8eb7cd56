"""The rail at the left: one button a place, always in the order of the house, and the lock at its foot."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.frame.places import Place
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.ringed_button import RingedButton

_LEAST_HEIGHT = 48
_WORDS_FROM_HEIGHT = 36
"""Lower buttons, as a large font in a small window makes them, drop their word; it stays in the tooltip."""
_USUAL_HEIGHT = 54
"""Between the two everything stands closer, and a little smaller."""


class RailButton(RingedButton):
    """An icon over a word; filled when its place is in front."""

    def __init__(self, icon: str, text: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.say(text)

    def say(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(paint.tip(text))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(83), theme.current().px(62))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(83), _LEAST_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        on = self.isChecked()
        if on or self.underMouse():
            paint.rounded(painter, self.rect(), look.colour("primary" if on else "sunk"))
        ink = "on-primary" if on else "muted"
        middle = self.width() / 2
        if self.height() < look.px(_WORDS_FROM_HEIGHT):
            paint.icon(painter, QPointF(middle, self.height() / 2), self._icon, ink, 24)
            return
        is_close = self.height() < look.px(_USUAL_HEIGHT)
        side, gap, line = (18, 1, 15) if is_close else (24, 3, 18)
        top = (self.height() - look.px(side + gap + line)) / 2
        paint.icon(painter, QPointF(middle, top + look.px(side) / 2), self._icon, ink, side)
        font = look.font(12 if is_close else 13, 600 if on else 500)
        if paint.width_of(self.text(), font) > self.width() - look.px(8):
            font = look.font(12, 600 if on else 500)
        words = QRectF(0, top + look.px(side + gap), self.width(), look.px(line))
        paint.words(painter, words, self.text(), font, look.colour(ink), Qt.AlignmentFlag.AlignHCenter)


class Rail(QWidget):
    chosen = Signal(str)
    """The key of a place somebody wants to go to."""
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        look = theme.current()
        self.setFixedWidth(look.px(96))
        self.buttons: dict[str, RailButton] = {}
        self._places: list[Place] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(6), look.px(8), look.px(7), look.px(8))
        self._column.setSpacing(look.px(8))
        self._column.addStretch(1_000)
        self.lock = RailButton("lock", "", name="lockButton")
        self.lock.clicked.connect(self.lock_wanted)
        self._column.addWidget(self.lock)

    def show_places(self, places: Sequence[Place]) -> None:
        """Offer these, in their order."""
        for button in self.buttons.values():
            self._column.removeWidget(button)
            button.deleteLater()
        self._places, self.buttons = list(places), {}
        for at, place in enumerate(places):
            button = RailButton(place.icon, "", name=f"rail_{place.key}")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, key=place.key: self.chosen.emit(key))
            self._column.insertWidget(at, button)
            self.buttons[place.key] = button
        self._fit()
        self.reword()

    def mark(self, key: str) -> None:
        """The place `key` is in front."""
        for other, button in self.buttons.items():
            button.setChecked(other == key)

    def reword(self) -> None:
        for place in self._places:
            self.buttons[place.key].say(place.title())
        self.lock.say(self.tr("Lock"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Many places in a low window stand closer together, so that each keeps its word."""
        look = theme.current()
        room = self.height() - look.px(16)
        wanted = (len(self._places) + 1) * (look.px(62) + look.px(8))
        self._column.setSpacing(look.px(8) if wanted <= room else look.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("background"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look.colour("line"))
