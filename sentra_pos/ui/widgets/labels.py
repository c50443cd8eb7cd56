"""Words on a screen: plain text in one of the sizes of the type scale, hairlines, cards and keycaps."""

from enum import Enum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.paint import Tone


class Kind(Enum):
    """A step of the type scale: px at 100 %, weight, and the tone it has unless told otherwise."""

    CHANGE = (168, 600, Tone.PLAIN)
    PAYDAY = (92, 600, Tone.PLAIN)
    TOTAL_WIDE = (76, 600, Tone.PLAIN)
    MISSING = (64, 600, Tone.PLAIN)
    TOTAL = (54, 600, Tone.PLAIN)
    FIGURE = (40, 600, Tone.PLAIN)
    PAD = (28, 500, Tone.PLAIN)
    HEAD = (28, 600, Tone.PLAIN)
    TITLE = (24, 600, Tone.PLAIN)
    CARD_TITLE = (20, 600, Tone.PLAIN)
    AMOUNT = (18, 600, Tone.PLAIN)
    BODY_STRONG = (16, 600, Tone.PLAIN)
    BODY = (16, 400, Tone.PLAIN)
    SECOND_STRONG = (15, 500, Tone.PLAIN)
    SECOND = (15, 400, Tone.NEUTRAL)
    HINT = (14, 400, Tone.NEUTRAL)
    FIELD = (13, 500, Tone.NEUTRAL)
    SMALL = (13, 400, Tone.NEUTRAL)
    SMALL_STRONG = (13, 600, Tone.NEUTRAL)


class Label(QLabel):
    """Plain text of one kind; what a person typed is never read as markup."""

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.BODY,
        *,
        name: str = "",
        tone: Tone | None = None,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setWordWrap(wrap)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self._kind = kind
        self._tone = tone or kind.value[2]
        self._dress()
        self.setText(text)

    def set_tone(self, tone: Tone) -> None:
        self._tone = tone
        self._dress()

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        look = theme.current()
        font = look.font(self._kind.value[0], self._kind.value[1])
        if self.font() != font:
            self.setFont(font)
        palette = self.palette()
        ink = look.colour(self._tone.ink)
        if palette.color(self.foregroundRole()) != ink:
            palette.setColor(self.foregroundRole(), ink)
            self.setPalette(palette)


class Line(QWidget):
    """A 1-px hairline, lying or standing."""

    def __init__(
        self, *, standing: bool = False, ground: str = "line", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        grow, keep = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(*((keep, grow) if standing else (grow, keep)))

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().colour(self._ground))


class Card(QFrame):
    """A white ground with a hairline and round corners; its layout is a column with the given padding."""

    def __init__(
        self,
        *,
        name: str = "",
        padding: int = 16,
        gap: int = 8,
        ground: str = "surface",
        line: str = "line",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._ground, self._line = ground, line
        self.column = QVBoxLayout(self)
        look = theme.current()
        self.column.setContentsMargins(*[look.px(padding)] * 4)
        self.column.setSpacing(look.px(gap))

    @property
    def ground(self) -> str:
        """The token of its colour."""
        return self._ground

    def set_ground(self, ground: str, line: str = "line") -> None:
        self._ground, self._line = ground, line
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        border = look.colour(self._line) if self._line else None
        paint.rounded(QPainter(self), self.rect(), look.colour(self._ground), border)


class Keycap(QWidget):
    """The name of a key beside what it does."""

    def __init__(self, key: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(paint.keycap_width(self._key), theme.current().px(22)) if self._key else QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._key:
            look = theme.current()
            paint.keycap(QPainter(self), self.rect(), self._key, look.colour("edge"), look.colour("muted"))


class IconLabel(QWidget):
    """A line icon that only shows."""

    def __init__(
        self, icon: str, tone: Tone = Tone.NEUTRAL, size: float = 20, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._size = icon, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_icon(self, icon: str, tone: Tone | None = None) -> None:
        self._icon, self._tone = icon, tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._icon:
            centre = self.rect().toRectF().center()
            paint.icon(QPainter(self), centre, self._icon, self._tone.ink, self._size)


class ChipLabel(QWidget):
    """A chip that stands in a layout."""

    def __init__(self, chip: paint.Chip, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_chip(chip)

    def set_chip(self, chip: paint.Chip) -> None:
        self._chip = chip
        self.setAccessibleName(chip.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(paint.chip_width(self._chip), theme.current().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.chip(QPainter(self), self.rect(), self._chip)
