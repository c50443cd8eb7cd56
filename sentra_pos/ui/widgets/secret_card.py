"""The card at the right: six marks and a PIN pad, or a field for a password."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import PasswordField, PinEdit
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.pads import ENTER, PinPad


class SecretCard(Card):
    """Hands over what was typed; says in the same place what was wrong, and counts down a wait."""

    typed = Signal(str)
    """The whole PIN or password, once Enter was pressed."""

    def __init__(self, parent: QWidget | None = None, *, gives_leave: bool = False) -> None:
        """Whoever only `gives_leave` does not sign in, and is not told so."""
        super().__init__(name="secretCard", padding=28, gap=0, parent=parent)
        self._gives_leave = gives_leave
        look = theme.current()
        self.column.setContentsMargins(*(look.px(side) for side in (29, 25, 29, 29)))
        self.setFixedWidth(look.px(382))
        self.setMaximumHeight(look.px(600))
        self.title = Label("", Kind.CARD_TITLE, name="secretTitle")
        self.note = Label("", Kind.SECOND, name="secretNote")
        self.pin = PinEdit(says="PIN")
        self.pad = PinPad(target=self.pin)
        self.password = PasswordField(name="passwordEdit")
        self.enter = Button("", name="passwordEnter", weight=Weight.MAIN, key="Enter", height=64)
        self._name, self._uses_password, self._wait = "", False, 0
        self._tick = QTimer(self, interval=1_000)
        self._build()
        self._connect()

    def ask(self, name: str, *, uses_password: bool) -> None:
        """Ask `name` for the PIN or the password, with nothing typed and nothing wrong."""
        self._name, self._uses_password = name, uses_password
        self._tick.stop()
        self.pin.clear()
        self.pin.set_wrong("")
        self.password.set_text("")
        self._pages.setCurrentIndex(1 if uses_password else 0)
        self.set_busy(busy=False)
        self.reword()

    def reword(self) -> None:
        """All words in the language that is on."""
        if self._uses_password:
            self.title.setText(self.tr("Password of {name}").format(name=self._name))
            self.note.setText("")
        else:
            self.title.setText(self.tr("PIN of {name}").format(name=self._name))
            self.note.setText(self.tr("%n digit(s)", "", self.pin.maxLength()))
        self.pin.setAccessibleName(self.title.text())
        self.password.edit.setAccessibleName(self.title.text())
        verb = self.tr("Approve") if self._gives_leave else self.tr("Sign in")
        self.enter.setText(verb)
        self.pad.reword()
        self.pad.say(verb)

    def refuse(self, sentence: str) -> None:
        """Say what was wrong, empty the field, and let the person try again."""
        self._tick.stop()
        self.set_busy(busy=False)
        self._say(sentence)

    def wait(self, seconds: int) -> None:
        """Take nothing for so long, counting down where the error stands."""
        self._wait = seconds
        self.set_busy(busy=True)
        self._count_down()
        self._tick.start()

    def set_busy(self, *, busy: bool) -> None:
        """Take nothing while a secret is being checked."""
        for part in (self.pad, self.enter, self.password.edit):
            part.setEnabled(not busy)
        self.pin.setReadOnly(busy)
        if not busy:
            self.take_focus()

    def take_focus(self) -> None:
        (self.password.edit if self._uses_password else self.pin).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        look = theme.current()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.note)
        self.column.addLayout(head)
        self.column.addSpacing(look.px(14))
        self._pages = QStackedWidget()
        for parts in ((self.pin, self.pad), (self.password, self.enter)):
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(look.px(16))
            for part in parts:
                column.addWidget(part)
            if self.enter in parts:
                column.addStretch(1)
            self._pages.addWidget(page)
        self.column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.pin.finished.connect(self.typed)
        self.pad.typed.connect(self._on_pad)
        self.password.edit.returnPressed.connect(self._hand_over_password)
        self.enter.clicked.connect(self._hand_over_password)
        self._tick.timeout.connect(self._count_down)

    def _on_pad(self, key: str) -> None:
        if key == ENTER:
            self.pin.hand_over()

    def _hand_over_password(self) -> None:
        if self.password.text():
            self.typed.emit(self.password.text())

    def _say(self, sentence: str) -> None:
        if self._uses_password:
            self.password.set_text("")
            self.password.set_error(sentence)
        else:
            self.pin.set_wrong(sentence)

    def _count_down(self) -> None:
        if self._wait <= 0:
            self._tick.stop()
            self._say("")
            self.set_busy(busy=False)
            return
        minutes, seconds = divmod(self._wait, 60)
        self._say(self.tr("Too many tries. Wait {time}.").format(time=f"{minutes}:{seconds:02}"))
        self._wait -= 1
