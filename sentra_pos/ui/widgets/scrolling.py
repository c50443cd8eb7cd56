"""What may be higher than its place goes into an area that is drawn up and down, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def in_scroll(inside: QWidget, *, name: str) -> QScrollArea:
    """`inside` in such an area, which has no frame, no ground and no focus of its own."""
    scroll = QScrollArea()
    scroll.setObjectName(name)
    scroll.setWidgetResizable(True)
    scroll.setWidget(inside)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for part in (inside, scroll.viewport()):
        part.setAutoFillBackground(False)
    return scroll
