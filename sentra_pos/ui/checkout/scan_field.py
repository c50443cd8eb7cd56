"""The scan field: codes, quantities and words in one line; its few keys that act on the cart while it is empty."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.checkout import typed
from sentra_pos.ui.checkout.typed import Meaning, Typed
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import ChipLabel
from sentra_pos.ui.widgets.paint import Chip, Tone


class ScanField(Field):
    """Enter hands over what was typed, and the field is empty again."""

    entered = Signal(object)
    """A Typed: a code, a number or words."""
    stepped = Signal(int)
    """+ or − while the field is empty."""
    delete_wanted = Signal()
    clear_wanted = Signal()
    undo_wanted = Signal()
    sought = Signal(object)
    """A Typed to be looked for while it is being typed, or None any more."""
    moved = Signal(object)
    """An arrow key that is no business of the text, while something is found."""
    taken = Signal()
    """Enter in the empty field: whatever is chosen is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            name="scanEdit",
            says="",
            icon="scan-barcode",
            key="F2",
            height=56,
            text_size=18,
            weight=500,
            with_hint=False,
            parent=parent,
        )
        self.edit.gives_back = True
        self._times = ChipLabel(Chip("", "", Tone.ACCENT), name="scanTimes")
        self.box.row.insertWidget(self.box.row.indexOf(self.keycap), self._times)
        self._times.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.installEventFilter(self)
        self.edit.resized.connect(self.reword)
        self.edit.returnPressed.connect(self.hand_over)
        self.edit.textChanged.connect(self._show_times)
        self.edit.textEdited.connect(lambda text: self.sought.emit(typed.words_of(text)))
        self.is_choosing = False
        """Something was found: arrows walk through it."""

    def reword(self) -> None:
        """All words in the language that is on; fewer where there is little room."""
        words = (self.tr("Scan, or find a name, code, producer"), self.tr("Find or scan"), self.tr("Find"))
        room = self.edit.width() - theme.current().px(4)
        wide = self.edit.fontMetrics().horizontalAdvance
        self.edit.setPlaceholderText(next((one for one in words if wide(one) <= room), ""))
        self.edit.setAccessibleName(words[0])
        self._show_times(self.edit.text())

    def hand_over(self) -> None:
        """Give what stands there to whoever listens; a mere `3*` stays for the scan that follows, words until found."""
        line = typed.read(self.edit.text())
        if line.meaning is Meaning.NOTHING:
            if not self.edit.text():
                self.taken.emit()
            return
        if line.meaning is not Meaning.WORDS:
            self.set_text("")
        self.entered.emit(line)

    def with_scan(self, code: str) -> Typed:
        """What a scan means after what was typed before it: `3*` counts for it, all else is cleared (C4)."""
        standing = self.edit.text()
        self.set_text("")
        return typed.scanned(code, standing)

    def take_key(self, event: QKeyEvent) -> None:
        """A key that was pressed elsewhere in the place."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._act_on_cart(event):
            self.edit.insert(event.text())
            self.edit.textEdited.emit(self.edit.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._act_on_cart(event)
        return False

    def _act_on_cart(self, event: QKeyEvent) -> bool:
        if self.is_choosing and self._is_step(event):
            self.moved.emit(Qt.Key(event.key()))
            return True
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Delete and shift:
            self.clear_wanted.emit()
        elif self.edit.text():
            return False
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.text() in ("+", "-"):
            self.stepped.emit(1 if event.text() == "+" else -1)
        else:
            return False
        return True

    def _is_step(self, event: QKeyEvent) -> bool:
        """Up and down always; left and right only where the text has no use for them."""
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        is_at_end = self.edit.cursorPosition() == len(self.edit.text())
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and is_at_end
        return is_plain and (event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) or sideways)

    def _show_times(self, text: str) -> None:
        times = typed.times_of(text)
        self._times.setVisible(times > 0)
        if times:
            self._times.set_chip(Chip(self.tr("next scan: {count}").format(count=times), "", Tone.ACCENT))
            self._times.setFixedHeight(theme.current().px(28))
