"""A labelled field for a few lines of plain text, with one line under it for a hint or an error."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone


class TextBox(QWidget):
    edited = Signal()
    """Something was typed."""

    def __init__(self, *, name: str, lines: int = 3) -> None:
        super().__init__()
        self._hint = ""
        self.label = Label("", Kind.FIELD)
        self.edit = _Lines(lines)
        self.edit.setObjectName(name)
        self.under = Label("", Kind.SMALL, name=f"{name}_hint", wrap=True)
        self._is_wrong = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(3))
        for part in (self.label, self.edit, self.under):
            column.addWidget(part)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self.edited)

    def text(self) -> str:
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Show `text` without telling anybody, and forget an error."""
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)
        self.set_error("")

    def set_words(self, label: str, hint: str) -> None:
        self.label.setText(label)
        self.edit.setAccessibleName(label)
        self._hint = hint
        if not self._is_wrong:
            self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Say what is wrong under the field, or nothing any more."""
        self._is_wrong = bool(sentence)
        self.edit.set_wrong(wrong=self._is_wrong)
        self.under.set_tone(Tone.DANGER if sentence else Tone.NEUTRAL)
        self.under.setText(sentence or self._hint)
        self.edit.setAccessibleDescription(sentence or self._hint)


class _Lines(QPlainTextEdit):
    """Tab goes on to the next field: nobody writes tabs on a receipt."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        high = QFontMetrics(look.font(16)).lineSpacing() * self._lines
        return QSize(look.px(240), high + look.px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(160), self.sizeHint().height())

    def set_wrong(self, *, wrong: bool) -> None:
        """The style sheet draws another frame then."""
        if bool(self.property("wrong")) is not wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
