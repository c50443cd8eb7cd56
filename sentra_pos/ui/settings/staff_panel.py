"""One person's name, role, and PIN or password typed twice; hashed away from the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.shop import staff
from sentra_pos.shop.people import Member
from sentra_pos.shop.staff import Role, WeakSecret
from sentra_pos.ui import role_words, theme, trouble
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field, PasswordField
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act


class Task(Enum):
    """What is to be done about somebody."""

    NEW = "new"
    ROLE = "role"
    KEY = "key"
    """Another PIN or password."""
    BACK = "back"


@dataclass(frozen=True)
class Typed:
    """What was typed; of the secret only its hash."""

    name: str
    role: Role
    secret_hash: str


class StaffPanel(FormPanel):
    """Made anew each time it opens."""

    ready = Signal(object)
    """A Typed; whoever listens writes it down and closes the panel."""

    def __init__(self, over: QWidget, desk: Desk, task: Task, member: Member | None) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(8))
        super().__init__(over, fields, name="staffPanel", width=560)
        self.task, self._desk, self._member = task, desk, member
        self.name = Field(" ", name="staffName")
        self.role = DropDown(" ", [], name="staffRole")
        self.rule = Label("", Kind.SECOND, wrap=True)
        self.secret = PasswordField(" ", name="staffSecret")
        self.again = PasswordField(" ", name="staffAgain")
        for part in (self.name, self.role, self.rule, self.secret, self.again):
            column.addWidget(part)
        column.addStretch(1)
        self.name.setVisible(task is Task.NEW)
        self.role.setVisible(task in (Task.NEW, Task.ROLE))
        self.role.chosen.connect(lambda _: self._fit())
        self.wanted.connect(self._check)
        self.again.edit.returnPressed.connect(self._check)
        self.closed.connect(self.deleteLater)
        self.reword()
        self.role.choose((Role.CASHIER if member is None else member.role).value)
        self._fit()

    def start(self) -> None:
        first = {Task.NEW: self.name.edit, Task.ROLE: self.role.box}
        self.open(first.get(self.task, self.secret.edit))

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "check")]

    def reword(self) -> None:
        titles = {
            Task.NEW: self.tr("Somebody new"),
            Task.ROLE: self.tr("Another role"),
            Task.KEY: self.tr("A new PIN or password"),
            Task.BACK: self.tr("Back at work"),
        }
        self.say(titles[self.task], self.tr("Save"), self.tr("Close"))
        self.note.setText("" if self._member is None else self._member.name)
        self.name.set_label(self.tr("Name, as papers bear it"))
        self.role.set_label(self.tr("Role"))
        self.role.set_choices([Choice(one.value, role_words.title(one)) for one in Role])
        self._fit()

    def refuse(self, error: Exception) -> None:
        """It could not be written: the panel stays as it is."""
        self.save_button.setEnabled(True)
        trouble.show(self, error)

    def _role(self) -> Role:
        if self._member is not None and self.task is not Task.ROLE:
            return self._member.role
        return Role(self.role.current() or Role.CASHIER.value)

    def _fit(self) -> None:
        """PINs for those at the till, passwords for those who can do more."""
        if self._role() in staff.WITH_PASSWORD:
            self.secret.set_label(self.tr("Password, at least 8 characters"))
            self.again.set_label(self.tr("The same password again"))
            self.rule.setText(self.tr("This role signs in with a password."))
        else:
            self.secret.set_label(self.tr("PIN, six digits"))
            self.again.set_label(self.tr("The same PIN again"))
            self.rule.setText(self.tr("This role signs in with a PIN. The person may type it in here alone."))

    def _check(self) -> None:
        role, secret, name = self._role(), self.secret.text(), self.name.edit.text().strip()
        if self.task is Task.NEW and not name:
            self._wrong(self.name, self.tr("What is the person called?"))
            return
        if secret != self.again.text():
            self._wrong(self.again, self.tr("The two are not the same."))
            return
        self.save_button.setEnabled(False)

        def done(hashed: str) -> None:
            self.ready.emit(Typed(name, role, hashed))

        self._desk.send(self, lambda _: staff.hash_secret(secret, role), done, failed=self._weak)

    def _weak(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, WeakSecret):
            self._wrong(self.secret, str(trouble.words(error)))
        else:
            trouble.show(self, error)

    def _wrong(self, field: Field, sentence: str) -> None:
        field.set_error(sentence)
        field.edit.setFocus()
