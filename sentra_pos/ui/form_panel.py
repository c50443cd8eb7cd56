"""A panel from the right that holds a form: it scrolls if it must, and its buttons always stay in sight."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import scrolling
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.screen import MAIN_KEY
from sentra_pos.ui.widgets.side_panel import SidePanel

_AROUND = 32
"""The label over a field, and the line under it."""


class FormPanel(SidePanel):
    """`wanted` asks to save; whoever listens closes the panel once that is done."""

    wanted = Signal()

    def __init__(self, over: QWidget, form: QWidget, *, name: str, width: int = 640) -> None:
        super().__init__(over, name=name, width=width)
        self.form = form
        self.save_button = Button(
            name=f"{name}_save", weight=Weight.MAIN, key=MAIN_KEY, height=64, text_size=18
        )
        look = theme.current()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(look.px(3), 0, look.px(8), 0)
        column.addWidget(form)
        self._page = scrolling.in_scroll(self._inside, name=f"{name}_scroll")
        self.row = QHBoxLayout()
        self.row.setSpacing(look.px(12))
        self.row.addStretch(1)
        self.row.addWidget(self.save_button)
        self.body.addWidget(self._page, 1)
        self.body.addLayout(self.row)
        self.save_button.clicked.connect(self._want)

    def open(self, focus: QWidget | None = None) -> None:
        """Come in; where typing begins is in sight."""
        super().open(focus)
        if focus is not None:
            self.show_part(focus)

    def _want(self) -> None:
        """A field that refuses takes the focus; then it must be seen."""
        self.wanted.emit()
        holder = self.window().focusWidget()
        if holder is not None:
            self.show_part(holder)

    def show_part(self, part: QWidget) -> None:
        """Go to a field of the form; once all is laid out, it and what is said under it are in sight."""
        if self.form.isAncestorOf(part):
            part.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, part, lambda: self._bring_into_sight(part))

    def _bring_into_sight(self, part: QWidget) -> None:
        gap = theme.current().px(_AROUND)
        top = part.mapTo(self._inside, QPoint(0, 0)).y()
        self._page.ensureVisible(0, top + part.height() + gap, 0, 0)
        self._page.ensureVisible(0, max(0, top - gap), 0, 0)

    def say(self, title: str, save: str, close: str) -> None:
        """All words of the frame in the language that is on."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.save_button.setText(save)
        self.close_button.setText(close)
