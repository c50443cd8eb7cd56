"""Red all around and a red strip on top: nobody practising may take this for the real till, nor the reverse."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint

_EDGE = 5
_STRIP = 28


class TrainingFrame(QWidget):
    """Holds the whole window's content; the strip says LATIHAN in every language."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setObjectName("trainingFrame")
        look = theme.current()
        column = QVBoxLayout(self)
        edge = look.px(_EDGE)
        column.setContentsMargins(edge, look.px(_STRIP), edge, edge)
        column.addWidget(inside)
        self.reword()

    def reword(self) -> None:
        self._note = self.tr("made-up goods and people, nothing here is real")
        self.setAccessibleName(f"LATIHAN: {self._note}")
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("danger"))
        strip = QRectF(0, 0, self.width(), look.px(_STRIP))
        centre, ink = Qt.AlignmentFlag.AlignHCenter, look.colour("on-danger")
        paint.words(painter, strip, f"LATIHAN · {self._note} · LATIHAN", look.font(15, 600), ink, centre)
