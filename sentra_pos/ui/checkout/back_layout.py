"""Where the parts of giving money back stand: what may come back at the left, the money at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.labels import Card
from sentra_pos.ui.widgets.side_panel import SidePanel


def fill(panel: SidePanel, head: Sequence[QWidget], rows: QVBoxLayout, side: QWidget) -> None:
    """Lay out `panel`: `head` above the scrolled `rows`, `side` beside them."""
    look = theme.current()
    across = QHBoxLayout()
    across.setSpacing(look.px(24))
    left = QVBoxLayout()
    left.setSpacing(look.px(4))
    for part in head:
        left.addWidget(part)
    card = Card(padding=1, gap=0)
    card.column.addWidget(scrolled(rows, name="backScroll"))
    left.addSpacing(look.px(4))
    left.addWidget(card, 1)
    across.addLayout(left, 1)
    across.addWidget(side)
    panel.body.addLayout(across, 1)


def column_of(rows: Sequence[QWidget]) -> QVBoxLayout:
    """`rows` one under the other, from the top."""
    column = QVBoxLayout()
    column.setSpacing(0)
    for row in rows:
        column.addWidget(row)
    column.addStretch(1)
    return column


def scrolled(layout: QVBoxLayout, *, name: str) -> QScrollArea:
    """`layout` in something that can be drawn along, but only up and down."""
    inside = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    inside.setLayout(layout)
    scroll = QScrollArea()
    scroll.setObjectName(name)
    scroll.setWidgetResizable(True)
    scroll.setWidget(inside)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return scroll
