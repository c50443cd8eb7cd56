"""A recovery code that was just made: shown once, to be saved as a sheet or written down."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sentra_pos.ui import language, theme
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.language import Language
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.choices import Check
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

if TYPE_CHECKING:  # the first screen stands before the books and their papers are loaded
    from sentra_pos.paper.letterhead import Letterhead
    from sentra_pos.ui.desk import Desk, Report


class RecoveryPanel(FormPanel):
    """Once it is closed nobody can see the code again, not even its owner."""

    def __init__(
        self, over: QWidget, desk: "Desk", *, shop: "Letterhead", name: str, code: str, at: datetime
    ) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(14))
        super().__init__(over, fields, name="recoveryPanel", width=640)
        self._desk, self._shop, self._name, self._code, self._at = desk, shop, name, code, at
        self.text = Label("", Kind.BODY, wrap=True)
        self.code = Label(code, Kind.HEAD, name="recoveryCode", wrap=True)
        self.file_button = Button(name="saveRecoverySheet", icon="printer", height=56)
        self.warning = Label("", Kind.SECOND, wrap=True)
        self.safe = Check("", name="recoverySafe")
        for part in (self.text, self.code, self.file_button, self.warning, self.safe):
            column.addWidget(part)
        column.addStretch(1)
        self.file_button.clicked.connect(self._ask_file)
        self.safe.toggled.connect(self.save_button.setEnabled)
        self.wanted.connect(self.shut)
        self.closed.connect(self.deleteLater)
        self.save_button.setEnabled(False)
        self.reword()

    def start(self) -> None:
        self.open(self.file_button)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "check")]

    def reword(self) -> None:
        self.say(self.tr("Recovery sheet"), self.tr("Done"), self.tr("Close"))
        self.note.setText(self._name)
        self.text.setText(
            self.tr(
                "If the password of {name} is ever forgotten, this code sets a new one, once. It is shown only now: "
                "print the sheet or write the code down, and lock it away, far from the till."
            ).format(name=self._name)
        )
        self.file_button.setText(self.tr("Save the sheet as PDF"))
        self.warning.setText(
            self.tr("Save it on a stick, print it, and delete the file: whoever finds it can sign in.")
        )
        self.safe.setText(self.tr("I have the code on paper"))

    def _ask_file(self) -> None:
        name = self.tr("recovery sheet") + ".pdf"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), self.file_button.text(), name, "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, file: Path) -> None:
        """Draw the sheet into `file`, readable by its owner alone."""
        english = language.current() is Language.ENGLISH
        shop, name, code, at = self._shop, self._name, self._code, self._at

        def work(_report: "Report") -> bool:
            from sentra_pos.base import books_file  # here: drawing alone waits for them
            from sentra_pos.paper import pdf
            from sentra_pos.shop import safety_pdf, safety_sheets

            tongue = pdf.ENGLISH if english else pdf.INDONESIAN
            sheet = safety_sheets.recovery(shop, name=name, code=code, at=at, tongue=tongue)
            books_file.write_synced(file, safety_pdf.draw(sheet))
            return True

        said = self.tr("The sheet is saved: {file}").format(file=file.name)

        def saved(_: bool) -> None:
            toast.show(self, said, icon="printer")

        self._desk.send(self, work, saved)
