"""Side by side where there is room, one under the other in a scroll area where a large font leaves none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from sentra_pos.ui import theme


class Folding(QScrollArea):
    """`main` keeps the whole height of the place; `side` stands beside it or, folded, under it."""

    folded = Signal(bool)

    def __init__(
        self, main: QWidget, side: QWidget, *, least: int, side_width: int, side_height: int
    ) -> None:
        """`least` is the width, in px at 100 %, below which it folds."""
        super().__init__()
        self._main, self._side = main, side
        self._least, self._side_width, self._side_height = least, side_width, side_height
        self.is_folded = False
        inside = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.current().px(12))
        self._row.addWidget(main, 1)
        self._row.addWidget(side)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (inside, self.viewport()):
            part.setAutoFillBackground(False)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_folded = self.width() < theme.current().px(self._least)
        if is_folded != self.is_folded:
            self.is_folded = is_folded
            self._arrange()
            self.folded.emit(is_folded)
        self._set_height()

    def _arrange(self) -> None:
        look, direction = theme.current(), QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if self.is_folded else direction.LeftToRight)
        self._set_height()
        self._side.setMinimumHeight(look.px(self._side_height) if self.is_folded else 0)
        self._side.setMinimumWidth(0 if self.is_folded else look.px(self._side_width))
        self._side.setMaximumWidth(_ENDLESS if self.is_folded else look.px(self._side_width))

    def _set_height(self) -> None:
        """Exactly what is in sight: words that wrap would ask for more."""
        high = self.viewport().height()
        self._main.setMinimumHeight(high if self.is_folded else 0)
        self._main.setMaximumHeight(high)
        self._side.setMaximumHeight(_ENDLESS if self.is_folded else high)


def lay_out(widget: QWidget) -> None:
    """Lay `widget` out now, from the inside outwards.

    A page that was resized or drawn while another one stood before it has lost its requests for a new layout, and
    Qt makes no second one.
    """
    for part in (*reversed(widget.findChildren(QWidget)), widget):
        layout = part.layout()
        if layout is not None:
            layout.activate()


_ENDLESS = 16_777_215
"""Qt's own greatest size."""
