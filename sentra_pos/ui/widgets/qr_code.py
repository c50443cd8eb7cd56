"""A QR code on the screen: black on white in whole pixels, as large as its place allows, in both themes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.paper import symbols
from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint

# Cameras want black on white, also where the rest of the screen is dark.
_BLACK, _WHITE = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)


class QrCode(QWidget):
    """`side` is in px at 100 %; 0 takes what the layout gives."""

    def __init__(self, *, name: str, side: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._side = side
        self._rows: tuple[tuple[bool, ...], ...] = ()
        self.payload = ""
        grow = QSizePolicy.Policy.Expanding if not side else QSizePolicy.Policy.Fixed
        self.setSizePolicy(grow, grow)

    def show_code(self, payload: str, *, says: str) -> None:
        """Show `payload` (nothing if empty); `says` is what it is for those who cannot see it."""
        self.setAccessibleName(says)
        if payload != self.payload:
            self.payload = payload
            self._rows = symbols.qr(payload) if payload else ()
        self.update()

    def set_side(self, side: int) -> None:
        """So many px at 100 % from now on."""
        self._side = side
        self.updateGeometry()

    @property
    def module_px(self) -> int:
        """How many whole pixels a module has now; 0 if the place is too small for the code."""
        if not self._rows:
            return 0
        across = len(self._rows) + 2 * symbols.QUIET_QR
        return round(min(self.width(), self.height()) * self.devicePixelRatioF()) // across

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._side or 160)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """A module needs two pixels at least, or nobody can scan it."""
        least = 2 * (len(self._rows) + 2 * symbols.QUIET_QR)
        return QSize(least, least) if self._rows else QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter, ratio, module = QPainter(self), self.devicePixelRatioF(), self.module_px
        # One pixel of the screen is one unit from here on: a module that is not whole cannot be read.
        painter.scale(1 / ratio, 1 / ratio)
        side = module * (len(self._rows) + 2 * symbols.QUIET_QR)
        left = round((self.width() * ratio - side) / 2)
        top = round((self.height() * ratio - side) / 2)
        painter.fillRect(left, top, side, side, _WHITE)
        quiet = module * symbols.QUIET_QR
        for number, row in enumerate(self._rows):
            y = top + quiet + number * module
            for start, wide in symbols.row_runs(row):
                painter.fillRect(left + quiet + start * module, y, wide * module, module, _BLACK)


class QrCard(QWidget):
    """A QR code on a white card with round corners, whatever the theme."""

    def __init__(self, code: QrCode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        code.setParent(self)
        self.setSizePolicy(code.sizePolicy())

    def sizeHint(self) -> QSize:
        return self.code.sizeHint()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.code.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.rounded(QPainter(self), self.rect(), _WHITE, theme.current().colour("line"))
