"""Buttons: a verb, an icon and the key that does the same, at least 48 px high."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.theme import Theme
from sentra_pos.ui.widgets import focus_ring, paint
from sentra_pos.ui.widgets.paint import Tone


class Weight(Enum):
    """How strongly a button asks to be pressed: ground, line and words by token."""

    MAIN = ("primary", "primary", "on-primary")
    SECOND = ("primary-soft", "primary", "primary")
    PLAIN = ("surface", "edge", "ink")
    QUIET = ("transparent", "transparent", "primary")
    DANGER = ("surface", "danger", "danger")
    DANGER_FULL = ("danger", "danger", "on-danger")
    SUNK = ("sunk", "line", "ink")


@dataclass(frozen=True)
class _Part:
    width: float
    kind: str


class Button(QPushButton):
    """Words with an optional icon before and a keycap after them; `key` only shows, the screen binds it."""

    text_weight = 600

    def __init__(
        self,
        text: str = "",
        *,
        name: str,
        weight: Weight = Weight.PLAIN,
        icon: str = "",
        key: str = "",
        height: int = 48,
        text_size: float = 0,
        icon_size: float = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setObjectName(name)
        self.weight = weight
        self._icon, self._key, self._height = icon, key, height
        self._text_size = text_size or {64: 18, 72: 20}.get(height, 16)
        self._icon_size = icon_size or (20 if height >= 64 else 18)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._tell_key()

    def setText(self, text: str) -> None:
        """Show `text` as it is: an ampersand in it is a word, not a secret key."""
        super().setText(text)
        self.setShortcut(QKeySequence())
        if text:
            self.setAccessibleName(text)

    def set_key(self, key: str) -> None:
        self._key = key
        self._tell_key()
        self._resize()

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self._resize()

    def set_weight(self, weight: Weight) -> None:
        self.weight = weight
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        parts = self._parts(look)
        inside = sum(part.width for part in parts) + max(0, len(parts) - 1) * look.px(8)
        padding = look.px(16 if self.weight is not Weight.QUIET else 12)
        high = look.px(self._height)
        return QSize(max(high, round(inside) + 2 * padding), high)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_ring.follow(self, event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_ring.leave(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.EnabledChange):
            self._resize()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        ground, line, ink = self._colours(look)
        paint.rounded(painter, self.rect(), ground, line)
        self._paint_parts(painter, look, ink)

    def _colours(self, look: Theme) -> tuple[QColor, QColor, QColor]:
        ground, line, ink = (look.colour(token) for token in self.weight.value)
        if not self.isEnabled():
            if self.weight is Weight.QUIET:
                return ground, line, look.colour("muted")
            return look.colour("sunk"), look.colour("line"), look.colour("muted")
        pressed = self.isDown() or self.isChecked()
        if self.weight is Weight.MAIN and (pressed or self.underMouse()):
            shade = look.colour("primary-press" if pressed else "primary-hover")
            return shade, shade, ink
        if pressed or self.underMouse():
            under = look.colour("background") if self.weight is Weight.QUIET else ground
            ground = paint.mix(under, ink, 0.14 if pressed else 0.06)
        return ground, line, ink

    def _ink(self) -> str:
        return self.weight.value[2] if self.isEnabled() else "muted"

    def _parts(self, look: Theme) -> list[_Part]:
        parts = []
        if self._icon:
            parts.append(_Part(look.px(self._icon_size), "icon"))
        if self.text():
            parts.append(
                _Part(paint.width_of(self.text(), look.font(self._text_size, self.text_weight)) + 1, "text")
            )
        if self._key:
            parts.append(_Part(paint.keycap_width(self._key), "key"))
        return parts

    def _paint_parts(self, painter: QPainter, look: Theme, ink: QColor) -> None:
        parts, gap = self._parts(look), look.px(8)
        inside = sum(part.width for part in parts) + max(0, len(parts) - 1) * gap
        left, middle = max(look.px(4), (self.width() - inside) / 2), self.height() / 2
        for part in parts:
            box = QRectF(left, 0, min(part.width, self.width() - left), self.height())
            if part.kind == "icon":
                paint.icon(painter, QPointF(box.center()), self._icon, self._ink(), self._icon_size)
            elif part.kind == "text":
                paint.words(painter, box, self.text(), look.font(self._text_size, self.text_weight), ink)
            else:
                cap = look.px(22)
                paint.keycap(
                    painter, QRectF(left, round(middle - cap / 2), part.width, cap), self._key, ink, ink
                )
            left += part.width + gap

    def _tell_key(self) -> None:
        self.setAccessibleDescription(paint.key_words(self._key))

    def _resize(self) -> None:
        self.updateGeometry()
        self.update()


class IconButton(Button):
    """A square button that only shows an icon; `says` is its accessible name and its tooltip."""

    def __init__(
        self,
        icon: str,
        says: str,
        *,
        name: str,
        weight: Weight = Weight.PLAIN,
        size: int = 48,
        icon_size: float = 20,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            "", name=name, weight=weight, icon=icon, height=size, icon_size=icon_size, parent=parent
        )
        self._shortcut = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(says)

    def say(self, says: str) -> None:
        """What the button does, for those who cannot see the icon; also on pointing."""
        self.setAccessibleName(says)
        self.setToolTip(paint.tip(f"{says} ({paint.key_words(self._shortcut)})" if self._shortcut else says))

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._height)
        return QSize(side, side)


class AmountButton(Button):
    """A keycap on the left and a sum on the right, as for quick cash; words between them are optional."""

    def __init__(
        self,
        amount: str = "",
        *,
        name: str,
        key: str = "",
        words: str = "",
        weight: Weight = Weight.PLAIN,
        height: int = 72,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, name=name, weight=weight, key=key, height=height, text_size=22, parent=parent)
        self._amount = ""
        self.set_amount(amount)

    def set_amount(self, amount: str) -> None:
        self._amount = amount
        self.setAccessibleName(f"{self.text()} {amount}".strip())
        self._resize()

    def sizeHint(self) -> QSize:
        look = theme.current()
        font = look.font(self._text_size, 600)
        inside = paint.keycap_width(self._key) + paint.width_of(self._amount, font) + look.px(44)
        words = paint.width_of(self.text(), font) + look.px(16) if self.text() else 0
        return QSize(inside + words, look.px(self._height))

    def _paint_parts(self, painter: QPainter, look: Theme, ink: QColor) -> None:
        edge, cap = look.px(16), look.px(22)
        wide = paint.keycap_width(self._key)
        box = QRectF(edge, round((self.height() - cap) / 2), wide, cap)
        if self._key:
            paint.keycap(painter, box, self._key, ink, ink)
        font = look.font(self._text_size, 600)
        rest = QRectF(self.rect()).adjusted(edge + (wide + look.px(12) if self._key else 0), 0, -edge, 0)
        paint.words(painter, rest, self.text(), font, ink)
        paint.words(painter, rest, self._amount, font, ink, Qt.AlignmentFlag.AlignRight)


class TwoLineButton(Button):
    """A verb with a smaller word under it, as the last key of the PIN pad."""

    def __init__(
        self,
        text: str,
        under: str,
        *,
        name: str,
        weight: Weight = Weight.MAIN,
        height: int = 96,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, name=name, weight=weight, height=height, text_size=20, parent=parent)
        self._under = under

    def _paint_parts(self, painter: QPainter, look: Theme, ink: QColor) -> None:
        middle, centre = self.height() / 2, Qt.AlignmentFlag.AlignHCenter
        upper = QRectF(0, middle - look.px(25), self.width(), look.px(26))
        lower = QRectF(0, middle + look.px(7), self.width(), look.px(20))
        paint.words(painter, upper, self.text(), look.font(20, 600), ink, centre)
        paint.words(painter, lower, self._under, look.font(13, 500), ink, centre)


class MethodButton(Button):
    """A way to do something: icon, name, what it means, and a mark when it is the chosen one."""

    def __init__(
        self,
        text: str,
        under: str,
        *,
        name: str,
        icon: str,
        key: str = "",
        height: int = 76,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, name=name, icon=icon, key=key, height=height, icon_size=28, parent=parent)
        self._under = under
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def set_under(self, under: str) -> None:
        self._under = under
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(200), theme.current().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        on = self.isChecked()
        ground = "sunk" if not self.isEnabled() else "primary-soft" if on else "surface"
        line = "line" if not self.isEnabled() else "primary" if on else "edge"
        paint.rounded(painter, self.rect(), look.colour(ground), look.colour(line), width=2 if on else 1)
        ink = self._ink() if not on else "primary"
        middle = self.height() / 2
        paint.icon(painter, QPointF(look.px(31), middle), self._icon, ink, 28)
        left = look.px(57)
        room = self.width() - left - look.px(52 if self._key or on else 12)
        # Words under the name that would be cut are left out: the name says enough.
        fits = next((size for size in (15, 13) if paint.width_of(self._under, look.font(size)) <= room), 0)
        up = look.px(23 if fits else 12)
        upper = QRectF(left, middle - up, room, look.px(24))
        paint.words(painter, upper, self.text(), look.font(18, 600), look.colour(ink))
        if fits:
            lower, muted = QRectF(left, middle, room, look.px(22)), look.colour(Tone.NEUTRAL.ink)
            paint.words(painter, lower, self._under, look.font(fits), muted)
        self._paint_mark(painter, look, on=on)

    def _paint_mark(self, painter: QPainter, look: Theme, *, on: bool) -> None:
        middle = self.height() / 2
        if on:
            paint.icon(painter, QPointF(self.width() - look.px(26), middle), "circle-check", "primary", 20)
        elif self._key:
            wide, cap = paint.keycap_width(self._key), look.px(22)
            box = QRectF(self.width() - look.px(16) - wide, round(middle - cap / 2), wide, cap)
            paint.keycap(painter, box, self._key, look.colour("edge"), look.colour("muted"))
