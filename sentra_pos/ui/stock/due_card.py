"""One of the five cards over the list: how many lots are this near their last day, and what they are worth."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.base import money
from sentra_pos.stock.watch import Due, Urgency
from sentra_pos.ui import theme
from sentra_pos.ui.stock import words
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.ringed_button import RingedButton


class DueCard(RingedButton):
    """Touched, it shows only its lots; touched again, all of them."""

    def __init__(self, of: Urgency, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"due_{of.value}")
        self.urgency = of
        self._due, self._today = Due(of, 0, 0), date.min
        self._is_compact = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_due(self, due: Due, today: date) -> None:
        """Say this."""
        self._due, self._today = due, today
        said = words.urgency(self.urgency)
        self.setText(said)
        self.setAccessibleName(f"{said}: {due.lots}, {money.show(due.value)}")
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Only the word and the figure, where large letters leave the list below no room."""
        self._is_compact = compact
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(180), self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(120), self._high())

    def _high(self) -> int:
        return theme.current().px(54 if self._is_compact else 84)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        tone = words.TONES[self.urgency] if self._due.lots else Tone.NEUTRAL
        on = self.isChecked()
        ground = "primary-soft" if on else "sunk" if self.underMouse() else "surface"
        line = look.colour("primary" if on else "line")
        paint.rounded(painter, self.rect(), look.colour(ground), line, width=2 if on else 1)
        pad, right = look.px(16), Qt.AlignmentFlag.AlignRight
        upper = QRectF(pad, look.px(10), self.width() - 2 * pad, look.px(34))
        ink = look.colour(tone.ink)
        head, font = upper.adjusted(look.px(28), 0, -look.px(40), 0), look.font(16, 600)
        if paint.width_of(self.text(), font) <= head.width():
            centre = QPointF(pad + look.px(10), upper.center().y())
            paint.icon(painter, centre, words.ICONS[self.urgency], tone.ink, 20)
        else:  # large letters need the room of the icon
            head, font = upper.adjusted(0, 0, -look.px(30), 0), look.font(14, 600)
        paint.words(painter, head, self.text(), font, ink)
        paint.words(painter, upper, str(self._due.lots), look.font(28, 600), ink, right)
        if self._is_compact or self._today is date.min:
            return
        lower = QRectF(pad, look.px(48), self.width() - 2 * pad, look.px(24))
        muted = look.colour("muted")
        value = money.plain(self._due.value)
        room = lower.adjusted(0, 0, -paint.width_of(value, look.font(14)) - look.px(8), 0)
        under = words.under(self.urgency, self._today)
        if paint.width_of(under, look.font(14)) <= room.width():
            paint.words(painter, room, under, look.font(14), muted)
        paint.words(painter, lower, value, look.font(14), muted, right)
