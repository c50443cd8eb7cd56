"""Small choices: segments, filter tabs, check marks, circles, and a stepper for a number."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.buttons import IconButton
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.ringed_button import RingedButton


@dataclass(frozen=True)
class Choice:
    """One of several; `key` is what the screen hears, `text` what the person reads."""

    key: str
    text: str
    icon: str = ""


class _Part(RingedButton):
    """A checkable word with an optional icon; what it looks like is decided below."""

    def __init__(self, choice: Choice, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._frame = parent
        self.is_compact = False
        self.say(choice)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

    def say(self, choice: Choice) -> None:
        """Stand for `choice`, which may be the same one in another language."""
        self.choice = choice
        self.setText(choice.text)
        self.setShortcut(QKeySequence())  # an ampersand in the text is a word, not a secret key
        self.setAccessibleName(choice.text)
        self.set_compact(compact=self.is_compact)

    def set_compact(self, *, compact: bool) -> None:
        """Show only the icon; the words are in the tooltip then."""
        self.is_compact = compact and bool(self.choice.icon)
        self.setToolTip(paint.tip(self.choice.text) if self.is_compact else "")
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _wide(self, padding: float, gap: float, icon_size: float) -> int:
        look = theme.current()
        if self.is_compact:
            return max(look.px(46), look.px(icon_size) + 2 * look.px(padding))
        sign = look.px(icon_size) + look.px(gap) if self.choice.icon else 0
        return paint.width_of(self.text(), look.font(15, 600)) + sign + 2 * look.px(padding) + 2

    def _paint_words(self, painter: QPainter, ink: str, gap: float, icon_size: float) -> None:
        look = theme.current()
        if self.is_compact:
            paint.icon(painter, self.rect().toRectF().center(), self.choice.icon, ink, icon_size)
            return
        font = look.font(15, 600 if self.isChecked() else 500)
        sign = look.px(icon_size) + look.px(gap) if self.choice.icon else 0
        inside = paint.width_of(self.text(), font) + sign
        left = (self.width() - inside) / 2
        if self.choice.icon:
            centre = QPointF(left + look.px(icon_size) / 2, self.height() / 2)
            paint.icon(painter, centre, self.choice.icon, ink, icon_size)
        rest = QRectF(left + sign, 0, self.width() - left - sign, self.height())
        paint.words(painter, rest, self.text(), font, look.colour(ink))


class _Segment(_Part):
    """Its ground follows the round corners of the frame at the ends of the row."""

    def sizeHint(self) -> QSize:
        return QSize(self._wide(14, 8, 20), theme.current().px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme.current()
        ground = "primary" if self.isChecked() else "sunk" if self.underMouse() and self.isEnabled() else ""
        if ground:
            row = self._frame.rect().adjusted(1, 1, -1, -1)
            whole = QRectF(row.translated(-self.pos()))
            painter.setClipRect(self.rect())
            paint.rounded(painter, whole, look.colour(ground), radius=9)
            painter.setClipping(False)
        self._paint_words(painter, "on-primary" if self.isChecked() else "muted", 8, 20)


class _Tab(_Part):
    def sizeHint(self) -> QSize:
        return QSize(self._wide(11, 6, 16), theme.current().px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        on = self.isChecked()
        ground = "primary" if on else "sunk" if self.underMouse() else "surface"
        paint.rounded(painter, self.rect(), look.colour(ground), look.colour("primary" if on else "line"))
        self._paint_words(painter, "on-primary" if on else "ink", 6, 16)


class _OneOf(QWidget):
    """Several parts in a row of which one is on; arrow keys move between them."""

    chosen = Signal(str)
    """The key of the choice a person has just made."""

    def __init__(
        self, choices: Sequence[Choice], *, name: str, says: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._parts[number].choice.key))
        self._parts: list[_Part] = []
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these, keeping what is on if it is still among them, else the first."""
        if [part.choice.key for part in self._parts] == [choice.key for choice in choices]:
            for part, choice in zip(self._parts, choices, strict=True):
                part.say(choice)
            return
        kept = self.current()
        for part in self._parts:
            self._group.removeButton(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for number, choice in enumerate(choices):
            part = self._make(choice, f"{self.objectName()}_{choice.key}")
            self._group.addButton(part, number)
            self._row.addWidget(part)
            self._parts.append(part)
        keys = [choice.key for choice in choices]
        if keys:
            self.choose(kept if kept in keys else keys[0])

    def set_compact(self, *, compact: bool) -> None:
        """Only icons, where there is no room for words."""
        for part in self._parts:
            part.set_compact(compact=compact)
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Turn `key` on without telling anybody."""
        for part in self._parts:
            if part.choice.key == key:
                part.setChecked(True)

    def current(self) -> str:
        """The key of the choice that is on, or nothing if there are none."""
        return next((part.choice.key for part in self._parts if part.isChecked()), "")

    def _make(self, choice: Choice, name: str) -> _Part:
        return _Tab(choice, name, self)


class Tabs(_OneOf):
    """Filter tabs, 48 px high, 8 px apart."""

    def __init__(
        self, choices: Sequence[Choice], *, name: str, says: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(choices, name=name, says=says, parent=parent)
        self._row.setSpacing(theme.current().px(8))


class Segmented(_OneOf):
    """One frame cut into segments, for two to four ways to look at the same."""

    def __init__(
        self,
        choices: Sequence[Choice],
        *,
        name: str,
        says: str,
        height: int = 48,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(choices, name=name, says=says, parent=parent)
        self._height = height
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = sum(part.sizeHint().width() + 1 for part in self._parts) + 1
        return QSize(wide, theme.current().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour("surface"), look.colour("edge"))
        for part in self._parts[1:]:
            left = part.x() - 1
            painter.fillRect(left, 1, 1, self.height() - 2, look.colour("line"))

    def _make(self, choice: Choice, name: str) -> _Part:
        return _Segment(choice, name, self)


class Check(RingedButton):
    """A square with a check mark, or a circle with a dot when `is_one_of`; 48 px to touch."""

    def __init__(
        self, text: str, *, name: str, is_one_of: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAutoExclusive(is_one_of)
        self._icons = ("circle-dot", "circle") if is_one_of else ("square-check", "square")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(34) + paint.width_of(self.text(), look.font(16)), look.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        on = self.isChecked()
        tone = "primary" if on and self.isEnabled() else "muted"
        paint.icon(painter, QPointF(look.px(12), self.height() / 2), self._icons[0 if on else 1], tone, 24)
        rest = QRectF(look.px(32), 0, self.width() - look.px(32), self.height())
        ink = look.colour("ink" if self.isEnabled() else "muted")
        paint.words(painter, rest, self.text(), look.font(16), ink)


class Stepper(QWidget):
    """A number between a minus and a plus."""

    changed = Signal(object)

    def __init__(
        self,
        *,
        name: str,
        says: str,
        least: int = 1,
        most: int = 9_999,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self._least, self._most, self._value = least, most, least
        self.minus = IconButton("minus", self.tr("One less"), name=f"{name}_minus", parent=self)
        self.number = Label(
            str(least), Kind.AMOUNT, name=f"{name}_number", align=Qt.AlignmentFlag.AlignHCenter
        )
        self.plus = IconButton("plus", self.tr("One more"), name=f"{name}_plus", parent=self)
        self.number.setMinimumWidth(theme.current().px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        for part in (self.minus, self.number, self.plus):
            row.addWidget(part)
        self.minus.clicked.connect(lambda: self._step(-1))
        self.plus.clicked.connect(lambda: self._step(1))

    def value(self) -> int:
        return self._value

    def set_value(self, value: int) -> None:
        """Show `value` without telling anybody."""
        self._value = min(max(value, self._least), self._most)
        self.number.setText(str(self._value))
        self.minus.setEnabled(self._value > self._least)
        self.plus.setEnabled(self._value < self._most)

    def _step(self, by: int) -> None:
        self.set_value(self._value + by)
        self.changed.emit(self._value)
