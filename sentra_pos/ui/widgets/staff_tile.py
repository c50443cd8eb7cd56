"""One member of staff to touch: initials in a circle, name, role, and a key if a password is asked for."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.ringed_button import RingedButton

if TYPE_CHECKING:  # the sign-in stands before the books are loaded
    from sentra_pos.shop.staff import Person

_TONES: Final = {"supervisor": Tone.GOOD, "manager": Tone.ACCENT, "auditor": Tone.WARN, "admin": Tone.NEUTRAL}


class StaffTile(RingedButton):
    def __init__(self, person: "Person", role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("staffTile")
        self.person = person
        self._role = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(person.name)
        self.say_role(role)

    def say_role(self, role: str) -> None:
        self._role = role
        self.setAccessibleName(f"{self.person.name}, {role}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(220), theme.current().px(100))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        on = self.isChecked()
        ground = "primary-soft" if on else "sunk" if self.underMouse() else "surface"
        line = look.colour("primary" if on else "line")
        paint.rounded(painter, self.rect(), look.colour(ground), line, width=2 if on else 1)
        self._paint_initials(painter, on=on)
        left, middle = look.px(87), self.height() / 2
        room = self.width() - left - look.px(44 if self.person.uses_password else 12)
        name = QRectF(left, middle - look.px(23), room, look.px(27))
        paint.words(painter, name, self.person.name, look.font(20, 600), look.colour("ink"))
        role = QRectF(left, middle + look.px(4), room, look.px(21))
        paint.words(painter, role, self._role, look.font(15), look.colour("muted"))
        if self.person.uses_password:
            paint.icon(painter, QPointF(self.width() - look.px(27), middle), "key-round", "muted", 18)

    def _paint_initials(self, painter: QPainter, *, on: bool) -> None:
        look = theme.current()
        tone = _TONES.get(self.person.role.value, Tone.PRIMARY)
        circle = QRectF(look.px(19), (self.height() - look.px(56)) / 2, look.px(56), look.px(56))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(look.colour("primary" if on else tone.ground))
        painter.drawEllipse(circle)
        painter.restore()
        ink = look.colour("on-primary" if on else tone.ink)
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.words(painter, circle, initials(self.person.name), look.font(20, 600), ink, centre)


def initials(name: str) -> str:
    """Two letters for a name: of its first two words, or the first two of its only one."""
    words = name.split()
    if len(words) > 1:
        return (words[0][0] + words[1][0]).upper()
    return name.strip()[:2].upper()
