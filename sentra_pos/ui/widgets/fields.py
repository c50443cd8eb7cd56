"""Fields to type into: a label, a frame that shows where the focus is, and one line under it for a hint or an error."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.base import quantity
from sentra_pos.base.errors import RuleBroken
from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.labels import IconLabel, Keycap, Kind, Label
from sentra_pos.ui.widgets.paint import Tone

LONGEST: Final = 4_000
"""A scanner gone wild may type this much; more is cut off before anybody has to look at it."""


class Edit(QLineEdit):
    """The bare line inside a field; the frame around it is drawn by the box."""

    left = Signal()
    """The focus has gone elsewhere."""
    entered = Signal()
    """The focus has come."""
    resized = Signal()

    def __init__(self, *, name: str, says: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.takes_scans = False
        """A scan is typed here like words, instead of going to the place."""
        self.gives_back = False
        """Whoever owns the field does nothing at a sign that is taken out again at once: it need not wait."""
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(LONGEST)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class Box(QWidget):
    """The frame: a 1-px line, 2 px while the focus is inside or something is wrong."""

    def __init__(
        self, edit: Edit, *, height: int = 48, padding: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edit = edit
        self._height = height
        self._is_wrong = False
        self.setFocusProxy(edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.row = QHBoxLayout(self)
        pad = theme.current().px(padding)
        self.row.setContentsMargins(pad, 2, pad, 2)
        self.row.setSpacing(theme.current().px(8))
        self.row.addWidget(edit, 1)
        edit.entered.connect(self.update)
        edit.left.connect(self.update)
        edit.installEventFilter(self)

    def set_wrong(self, *, wrong: bool) -> None:
        self._is_wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(120), theme.current().px(self._height))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.ReadOnlyChange):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        is_off = not self.edit.isEnabled()
        line = (
            "danger" if self._is_wrong else "focus" if self.edit.hasFocus() else "line" if is_off else "edge"
        )
        width = 2 if self._is_wrong or self.edit.hasFocus() else 1
        ground = look.colour("sunk" if is_off else "surface")
        paint.rounded(QPainter(self), self.rect(), ground, look.colour(line), width=width)


class Field(QWidget):
    """A labelled field for one line of text."""

    edited = Signal(str)
    """The text, at every sign typed."""
    committed = Signal()
    """Enter was pressed, or the focus has left after a change."""

    def __init__(
        self,
        label: str = "",
        *,
        name: str,
        says: str = "",
        placeholder: str = "",
        hint: str = "",
        icon: str = "",
        prefix: str = "",
        key: str = "",
        height: int = 48,
        text_size: float = 16,
        weight: int = 400,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        with_hint: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hint, self._is_changed, self._font = hint, False, (text_size, weight)
        self.edit = Edit(name=name, says=says or label or placeholder, placeholder=placeholder)
        self.edit.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.box = Box(self.edit, height=height)
        self.label = Label(label, Kind.FIELD)
        self.under = Label("", Kind.SMALL, name=f"{name}_hint")
        self.sign = IconLabel("", Tone.DANGER, 20)
        self.prefix = Label(prefix, Kind.BODY, tone=Tone.NEUTRAL)
        self.keycap = Keycap(key)
        self._build(icon, with_label=bool(label), with_hint=with_hint)
        self._connect()
        self.setFocusProxy(self.edit)
        self._dress()
        self.set_error("")

    def text(self) -> str:
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Show `text` without telling anybody, and forget an error."""
        self.edit.setText(text)
        self._is_changed = False
        self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Say what is wrong under the field, or nothing any more."""
        self.box.set_wrong(wrong=bool(sentence))
        self.under.set_tone(Tone.DANGER if sentence else Tone.NEUTRAL)
        self.under.setText(sentence or self._hint)
        self.edit.setAccessibleDescription(sentence or self._hint)
        self.sign.setVisible(bool(sentence) or not self.edit.isEnabled())
        self.sign.set_icon("circle-alert" if sentence else "lock", Tone.DANGER if sentence else Tone.NEUTRAL)

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self.set_error("")

    def set_label(self, label: str) -> None:
        self.label.setText(label)
        self.edit.setAccessibleName(label)

    def set_locked(self, *, locked: bool) -> None:
        """Show the value but let nobody change it."""
        self.edit.setEnabled(not locked)
        self.set_error("")

    def check(self) -> bool:
        """Whether what stands in the field can be used; says why under the field if it cannot."""
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _build(self, icon: str, *, with_label: bool, with_hint: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        look = theme.current()
        column.setSpacing(look.px(3))
        column.addWidget(self.label)
        column.addWidget(self.box)
        column.addWidget(self.under)
        self.label.setVisible(with_label)
        self.under.setVisible(with_hint)
        self.under.setFixedHeight(look.px(18))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if icon:
            self.box.row.insertWidget(
                0, IconLabel(icon, Tone.NEUTRAL, 24 if self.box.sizeHint().height() > look.px(48) else 18)
            )
        if self.prefix.text():
            self.box.row.insertWidget(0, self.prefix)
        for last in (self.sign, self.keycap):
            self.box.row.addWidget(last)
        self.keycap.setVisible(self.keycap.sizeHint().width() > 0)

    def _connect(self) -> None:
        self.edit.textEdited.connect(self._on_edited)
        self.edit.returnPressed.connect(self._commit)
        self.edit.left.connect(self._on_left)

    def _dress(self) -> None:
        self.edit.setFont(theme.current().font(*self._font))

    def _on_edited(self, text: str) -> None:
        self._is_changed = True
        self.set_error("")
        self.edited.emit(text)

    def _on_left(self) -> None:
        if self._is_changed:
            self._commit()

    def _commit(self) -> None:
        self._is_changed = False
        if self.check():
            self.committed.emit()


class PasswordField(Field):
    """A field that hides what is typed."""

    def __init__(self, label: str = "", *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(label, name=name, height=56, parent=parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)

    def text(self) -> str:
        return self.edit.text()


class QuantityField(Field):
    """How much of a product, in its smallest unit; `decimals` is the product's."""

    changed = Signal(object)
    """The quantity as int in smallest units, or None while it cannot be read; at every sign typed."""

    def __init__(
        self,
        label: str = "",
        *,
        name: str,
        says: str = "",
        decimals: int = 0,
        unit: str = "",
        height: int = 48,
        with_hint: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            label,
            name=name,
            says=says,
            height=height,
            align=Qt.AlignmentFlag.AlignRight,
            with_hint=with_hint,
            parent=parent,
        )
        self._decimals = decimals
        self._unit = Label(unit, Kind.BODY, tone=Tone.NEUTRAL)
        self.box.row.insertWidget(self.box.row.indexOf(self.edit) + 1, self._unit)
        self._unit.setVisible(bool(unit))
        self.edited.connect(lambda _: self.changed.emit(self.quantity()))

    def set_measure(self, decimals: int, unit: str) -> None:
        """Count in another unit from now on."""
        self._decimals = decimals
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))

    def quantity(self) -> int | None:
        """What stands there in smallest units, or None if it is empty or no quantity."""
        try:
            return quantity.parse(self.text(), self._decimals)
        except RuleBroken:
            return None

    def set_quantity(self, amount: int | None) -> None:
        self.set_text("" if amount is None else quantity.show(amount, self._decimals))

    def check(self) -> bool:
        if not self.text() or self.quantity() is not None:
            return True
        example = "0,750" if self._decimals else "3"
        self.set_error(
            self.tr("{text} is not a quantity. Write for example {example}.").format(
                text=self.text(), example=example
            )
        )
        return False


class PinEdit(QLineEdit):
    """Six round marks instead of digits; Enter hands the PIN over."""

    finished = Signal(str)

    def __init__(
        self,
        *,
        name: str = "pinEdit",
        says: str,
        length: int = 6,
        height: int = 80,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(length)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self._height, self._is_wrong, self._said = height, False, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self.hand_over)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(200), theme.current().px(self._height))

    def set_wrong(self, sentence: str) -> None:
        """Turn the field red and empty, with one sentence in it; back if there is nothing to say."""
        self._is_wrong, self._said = bool(sentence), sentence
        self.setAccessibleDescription(sentence)
        if sentence:
            self.clear()
        self.update()

    @property
    def said(self) -> str:
        """The sentence that stands in the field."""
        return self._said

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only digits get in; whatever else has a meaning keeps it."""
        text = event.text()
        if text and text.isprintable() and not text.isdigit():
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        line = "danger" if self._is_wrong else "focus" if self.hasFocus() else "edge"
        width = 2 if self._is_wrong or self.hasFocus() else 1
        paint.rounded(painter, self.rect(), look.colour("surface"), look.colour(line), width=width)
        side, gap = (16, 20) if self._height >= 64 else (12, 14)
        centre = QRectF(self.rect()).center()
        if self._said and self._height >= 64:
            centre.setY(look.px(28))
            room = QRectF(look.px(8), look.px(44), self.width() - look.px(16), look.px(24))
            middle = Qt.AlignmentFlag.AlignHCenter
            paint.words(painter, room, self._said, look.font(14, 500), look.colour("danger"), middle)
        paint.dots(painter, centre, len(self.text()), self.maxLength(), side, gap)

    def hand_over(self) -> None:
        """Give the PIN to whoever listens; an unfinished one is kept."""
        if len(self.text()) == self.maxLength():
            self.finished.emit(self.text())

    def _on_edited(self) -> None:
        if self._is_wrong:
            self.set_wrong("")
