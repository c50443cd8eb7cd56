"""There are no books here yet, or they cannot be read: the first owner begins them, or a backup is put back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sentra_pos.ui import theme
from sentra_pos.ui.signin.brand import Brand
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field, PasswordField
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act, Screen


@dataclass(frozen=True)
class Owner:
    """Who begins the books; the password goes no further than to be hashed."""

    name: str
    password: str


class FirstScreen(Screen):
    """In front of everything; with `trouble` nothing can be begun, only restored."""

    begun = Signal(object)
    """An Owner."""
    restore_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, where: str, trouble: str = "") -> None:
        super().__init__(name="firstScreen")
        self._where, self._trouble = where, trouble
        self.brand = Brand()
        self.title = Label("", Kind.HEAD, name="firstTitle", wrap=True)
        self.text = Label("", Kind.BODY, tone=Tone.NEUTRAL, name="firstText", wrap=True)
        self.name = Field(" ", name="ownerName")
        self.password = PasswordField(" ", name="ownerPassword")
        self.again = PasswordField(" ", name="ownerAgain")
        self.begin_button = Button(
            name="beginBooks", weight=Weight.MAIN, icon="store", key=MAIN_KEY, height=64
        )
        self.restore_button = Button(name="restoreBooks", icon="archive-restore", key="F7", height=56)
        self.quit_button = Button(name="firstQuit", weight=Weight.QUIET, icon="log-out")
        self.begin()

    def acts(self) -> Sequence[Act]:
        acts = [Act(self.restore_button.text(), self.restore_button.click, "F7", "archive-restore")]
        if not self._trouble:
            acts.insert(0, Act(self.begin_button.text(), self.begin_button.click, MAIN_KEY, "store"))
        return acts

    def come(self) -> None:
        (self.restore_button if self._trouble else self.name.edit).setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """While the books are being made nothing else is asked for."""
        self.begin_button.setEnabled(not busy)
        self.restore_button.setEnabled(not busy)

    def _build(self) -> None:
        look = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look.px(48), 0)
        row.setSpacing(look.px(48))
        row.addWidget(self.brand, 1)
        card = Card(padding=28, gap=12)
        card.setFixedWidth(look.px(560))
        parts = (self.title, self.text, self.name, self.password, self.again, self.begin_button)
        for part in parts:
            card.column.addWidget(part)
        last = QHBoxLayout()
        last.addWidget(self.restore_button)
        last.addStretch(1)
        last.addWidget(self.quit_button)
        card.column.addLayout(last)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        for part in (self.name, self.password, self.again, self.begin_button):
            part.setVisible(not self._trouble)

    def _connect(self) -> None:
        self.begin_button.clicked.connect(self._check)
        self.again.edit.returnPressed.connect(self._check)
        self.restore_button.clicked.connect(self.restore_wanted)
        self.quit_button.clicked.connect(self.quit_wanted)

    def _words(self) -> None:
        self.brand.say("Sentra POS", self.tr("Goods on trust, sums in the open."))
        if self._trouble:
            self.title.setText(self.tr("The books cannot be opened"))
            self.text.setText(
                self._trouble + "\n" + self.tr("The file stays as it is. A backup can take its place.")
            )
        else:
            self.title.setText(self.tr("A new shop"))
            self.text.setText(
                self.tr(
                    "There are no books here yet: {where}\nWho begins them manages the shop, and takes on "
                    "the others later. Keep the password well."
                ).format(where=self._where.replace("/", "/\u200b"))
            )
        self.name.set_label(self.tr("Your name, as papers bear it"))
        self.password.set_label(self.tr("Password, at least 8 characters"))
        self.again.set_label(self.tr("The same password again"))
        self.begin_button.setText(self.tr("Begin the books"))
        self.restore_button.setText(self.tr("Restore a backup"))
        self.quit_button.setText(self.tr("Shut down"))

    def _check(self) -> None:
        name, password = self.name.edit.text().strip(), self.password.text()
        if not name:
            self._wrong(self.name, self.tr("What are you called?"))
        elif password != self.again.text():
            self._wrong(self.again, self.tr("The two are not the same."))
        elif self.begin_button.isEnabled():
            self.set_busy(busy=True)
            self.begun.emit(Owner(name, password))

    def refuse(self, sentence: str) -> None:
        """The password will not do."""
        self._wrong(self.password, sentence)

    def _wrong(self, field: Field, sentence: str) -> None:
        field.set_error(sentence)
        field.edit.setFocus()
