"""A strip that asks for a day, and perhaps a reason, before something is written; Esc takes it away again."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label


class DeedStrip(QWidget):
    """`done` tells the day and the reason; whoever shows the strip writes it down."""

    done = Signal(object, str)

    def __init__(
        self,
        *,
        name: str,
        today: Callable[[], date],
        weight: Weight,
        icon: str,
        with_reason: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._today, self._with_reason = today, with_reason
        self.title = Label("", Kind.BODY_STRONG, wrap=True)
        self.day = DateField(" ", name=f"{name}_day", today=today, with_distance=False)
        self.reason = Field(" ", name=f"{name}_reason")
        self.act_button = Button(name=f"{name}_act", weight=weight, icon=icon)
        self.back_button = Button(name=f"{name}_back", key="Esc")
        self._build()
        self.act_button.clicked.connect(self._finish)
        self.back_button.clicked.connect(self.hide)
        self.day.edit.returnPressed.connect(self._finish if not with_reason else self._to_reason)
        self.reason.edit.returnPressed.connect(self._finish)
        self.hide()

    def ask(self) -> None:
        """Come in with today's date."""
        self.day.set_day(self._today())
        self.reason.set_text("")
        self.show()
        self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.edit.selectAll()
        QTimer.singleShot(0, self, self._come_into_sight)

    def say(self, *, title: str, day: str, reason: str, act: str) -> None:
        """All words in the language that is on."""
        self.title.setText(title)
        self.day.set_label(day)
        self.reason.set_label(reason)
        self.act_button.setText(act)
        self.back_button.setText(self.tr("Not now"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _come_into_sight(self) -> None:
        """Once it is laid out: a page that scrolls shows all of it."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(self)

    def _to_reason(self) -> None:
        self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        if not self.day.check():
            return
        day = self.day.day()
        if day is None:
            self.day.set_error(self.tr("On which day?"))
            self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._with_reason and not self.reason.text():
            self.reason.set_error(self.tr("Say why: the producer may ask for it."))
            self._to_reason()
        else:
            self.done.emit(day, self.reason.text())

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(4), 0, look.px(4))
        column.setSpacing(look.px(4))
        column.addWidget(self.title)
        row = QHBoxLayout()
        column.addLayout(row)  # first: what is shown in a row without a place is a window of its own
        row.setSpacing(look.px(12))
        row.addWidget(self.day, 2)
        row.addWidget(self.reason, 3)
        self.reason.setVisible(self._with_reason)
        for button in (self.act_button, self.back_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if not self._with_reason:
            row.addStretch(3)
