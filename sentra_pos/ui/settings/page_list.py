"""The list at the left of the settings: one button a page, the one in front is filled."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.settings.page import PageMaker
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.ringed_button import RingedButton

_WIDE = 232
_HIGH = 52


class _Entry(RingedButton):
    """Icon and title."""

    def __init__(self, icon: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon = icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(62) + paint.width_of(self.text(), look.font(16, 600)), look.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        on = self.isChecked()
        if on or self.underMouse():
            paint.rounded(painter, self.rect(), look.colour("primary-soft" if on else "sunk"))
        ink = "primary" if on else "ink"
        middle = self.height() / 2
        paint.icon(painter, QPointF(look.px(26), middle), self._icon, "primary" if on else "muted", 22)
        words = QRectF(look.px(48), 0, self.width() - look.px(54), self.height())
        paint.words(painter, words, self.text(), look.font(16, 600 if on else 500), look.colour(ink))


class PageList(QWidget):
    """Arrow keys go up and down, as in any list."""

    chosen = Signal(str)
    """The key of a page somebody wants to see."""

    def __init__(self, makers: Sequence[PageMaker]) -> None:
        super().__init__()
        self.setObjectName("settingsPages")
        look = theme.current()
        self.setFixedWidth(look.px(_WIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(4), 0, look.px(16))
        column.setSpacing(look.px(4))
        self._makers = list(makers)
        self.entries: dict[str, _Entry] = {}
        for maker in makers:
            entry = _Entry(maker.icon, name=f"settings_{maker.key}")
            entry.clicked.connect(lambda _=False, key=maker.key: self.chosen.emit(key))
            column.addWidget(entry)
            self.entries[maker.key] = entry
        column.addStretch(1)

    def mark(self, key: str) -> None:
        """The page `key` is in front."""
        for other, entry in self.entries.items():
            entry.setChecked(other == key)

    def reword(self) -> None:
        for maker in self._makers:
            entry = self.entries[maker.key]
            entry.setText(maker.name())
            entry.setAccessibleName(maker.name())
            entry.updateGeometry()
