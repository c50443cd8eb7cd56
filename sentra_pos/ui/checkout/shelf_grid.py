"""The grid of the shelf: a touch sells, a long one or the other button gives a star, typed signs go to the scan field."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.tiles import TileGrid

LONG_MS: Final = 550
"""How long a finger rests before it means something else than a touch."""
_STILL = 12
"""How far it may slip meanwhile, in px at 100 %."""


class ShelfGrid(TileGrid):
    """Signs typed over it belong to the scan field; a touch leaves the focus where it is."""

    held = Signal(str)
    """The key of a tile that was touched for long, or with the other button, or by the menu key."""

    def __init__(self) -> None:
        super().__init__(name="productGrid", says="")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pressed_at, self._was_long = QPoint(), False
        self._long = QTimer(self, singleShot=True, interval=LONG_MS)
        self._long.timeout.connect(self._on_long)
        # Qt would take the width of its own bar from the columns; this one lies in the gap beside the last.
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.hide()
        own = self.verticalScrollBar()
        own.rangeChanged.connect(self._fit_bar)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = theme.current().px(12)
        self._bar.setGeometry(self.width() - wide, 0, wide, self.height())

    def _fit_bar(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self.verticalScrollBar().pageStep())
        self._bar.setVisible(most > least)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._was_long = False
        self._pressed_at = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and self.indexAt(self._pressed_at).isValid():
            self._long.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        moved = event.position().toPoint() - self._pressed_at
        if moved.manhattanLength() > theme.current().px(_STILL):
            self._long.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A long touch has done what it was for: it is no touch on top of that."""
        self._long.stop()
        self.blockSignals(self._was_long)
        super().mouseReleaseEvent(event)
        self.blockSignals(False)
        self._was_long = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The other button, or the menu key on the chosen tile."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        if index.isValid() and not self._was_long:
            self.held.emit(self.tiles.tiles[index.row()].key)

    def _on_long(self) -> None:
        index = self.indexAt(self._pressed_at)
        if index.isValid():
            self._was_long = True
            self.held.emit(self.tiles.tiles[index.row()].key)
