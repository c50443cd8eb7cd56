"""Who forgot the password types the code of the recovery sheet, and a new password twice."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import ids
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.desk import Desk, Report
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.widgets.fields import Field, PasswordField
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

if TYPE_CHECKING:  # the sign-in stands before the books are loaded
    from sentra_pos.base.database import Session
    from sentra_pos.books.occasion import Occasion
    from sentra_pos.shop.staff import Person


class RecoverPanel(FormPanel):
    """Compares and hashes away from the window's thread; the code is void once the password is set."""

    recovered = Signal(object)
    """The Person whose password is new."""

    def __init__(self, over: QWidget, desk: Desk, person: "Person", on: "Callable[[], Occasion]") -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(10))
        super().__init__(over, fields, name="recoverPanel", width=560)
        self._desk, self._person, self._on = desk, person, on
        self.text = Label("", Kind.BODY, wrap=True)
        self.code = Field(" ", name="recoverCode")
        self.password = PasswordField(" ", name="recoverPassword")
        self.again = PasswordField(" ", name="recoverAgain")
        for part in (self.text, self.code, self.password, self.again):
            column.addWidget(part)
        column.addStretch(1)
        self.wanted.connect(self._check)
        self.again.edit.returnPressed.connect(self._check)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.code.edit)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "key-round")]

    def reword(self) -> None:
        self.say(self.tr("Forgot password"), self.tr("Set the new password"), self.tr("Close"))
        self.note.setText(self._person.name)
        self.text.setText(self.tr("The code stands on the recovery sheet. It works once."))
        self.code.set_label(self.tr("Recovery code"))
        self.password.set_label(self.tr("New password, at least 8 characters"))
        self.again.set_label(self.tr("The same password again"))

    def _check(self) -> None:
        code, password = self.code.text().strip(), self.password.text()
        if not code:
            self._wrong(self.code, self.tr("Which code stands on the sheet?"))
        elif password != self.again.text():
            self._wrong(self.again, self.tr("The two are not the same."))
        elif self.save_button.isEnabled():
            self.save_button.setEnabled(False)
            self._desk.ask(
                self, self._stored, lambda stored: self._compare(code, password, stored), failed=self._fail
            )

    def _stored(self, session: "Session") -> str:
        from sentra_pos.shop import recovery  # here: hardly anybody ever comes here

        return recovery.hash_for(session, self._person.id)

    def _compare(self, code: str, password: str, stored: str) -> None:
        role = self._person.role

        def work(_report: Report) -> str:
            from sentra_pos.shop import recovery, staff

            if not recovery.is_right(code, stored):
                raise recovery.WrongCode
            return staff.hash_secret(password, role)

        self._desk.send(self, work, lambda hashed: self._write(stored, hashed), failed=self._fail)

    def _write(self, stored: str, hashed: str) -> None:
        from sentra_pos.shop import recovery
        from sentra_pos.shop.staff import Person

        who, on = self._person.id, self._on()

        def deed(session: "Session") -> Person:
            return recovery.use(session, who, code_hash=stored, secret_hash=hashed, on=on)

        self._desk.do(
            self, deed, self._done, key=f"recovered:{ids.new()}", content="", answer=Person, failed=self._fail
        )

    def _done(self, person: "Person") -> None:
        self.recovered.emit(person)
        self.shut()

    def _fail(self, error: Exception) -> None:
        from sentra_pos.shop.recovery import WrongCode
        from sentra_pos.shop.staff import WeakSecret

        self.save_button.setEnabled(True)
        if isinstance(error, WrongCode):
            self._wrong(self.code, str(trouble.words(error)))
        elif isinstance(error, WeakSecret):
            self._wrong(self.password, str(trouble.words(error)))
        else:
            trouble.show(self, error)

    def _wrong(self, field: Field, sentence: str) -> None:
        field.set_error(sentence)
        field.edit.setFocus()
