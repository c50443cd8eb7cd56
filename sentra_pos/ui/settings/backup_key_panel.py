"""The owner's key for backups: made here, shown once, and written down before it is used."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sentra_pos.base import backups, books_file
from sentra_pos.base.backups import KeyPair
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Check
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

_MAY_BREAK: Final = "\u200b"
_TOGETHER: Final = 8


class BackupKeyPanel(FormPanel):
    """Nothing is encrypted before the private half was saved away from this machine."""

    chosen = Signal(str)
    """The public key to encrypt to; empty for none."""

    def __init__(self, over: QWidget, recipient: str) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        super().__init__(over, fields, name="backupKeyPanel", width=640)
        self._pair: KeyPair | None = None
        self._recipient = recipient
        self.text = Label("", Kind.BODY, wrap=True)
        self.shown = Label("", Kind.BODY_STRONG, name="backupPrivateKey", wrap=True)
        self.make_button = Button(name="makeBackupKey", icon="key-round", height=56)
        self.file_button = Button(name="saveBackupKey", icon="usb", height=56)
        self.safe = Check("", name="backupKeySafe")
        self.stop_button = Button(name="stopEncrypting", weight=Weight.DANGER, height=56)
        for part in (self.text, self.make_button, self.shown, self.file_button, self.safe, self.stop_button):
            column.addWidget(part)
        column.addStretch(1)
        self.stop_button.setVisible(bool(recipient))
        self.make_button.clicked.connect(self._make)
        self.file_button.clicked.connect(self._ask_file)
        self.safe.toggled.connect(lambda _on: self._fit())
        self.stop_button.clicked.connect(lambda: self._choose(""))
        self.wanted.connect(lambda: self._choose("" if self._pair is None else self._pair.public))
        self.closed.connect(self.deleteLater)
        self.reword()
        self._fit()

    def start(self) -> None:
        self.open(self.make_button)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "key-round")]

    def reword(self) -> None:
        self.say(self.tr("Encrypt backups"), self.tr("Encrypt from now on"), self.tr("Close"))
        self.text.setText(
            self.tr(
                "Backups are then read with the owner's private key alone. Without it nobody can restore them, "
                "not even the maker of this program. Keep it on paper and on a stick, away from the shop."
            )
        )
        self.make_button.setText(self.tr("Make a key"))
        self.file_button.setText(self.tr("Save the key to a file"))
        self.safe.setText(self.tr("I have kept the private key in a safe place"))
        self.stop_button.setText(self.tr("Encrypt no more"))

    def _make(self) -> None:
        self._pair = backups.new_key()
        self.shown.setText(_MAY_BREAK.join(wrap(self._pair.private, _TOGETHER)))
        self._fit()
        self.file_button.setFocus()

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self.window(), self.file_button.text(), "kunci-cadangan.txt", "*.txt (*.txt)"
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, file: Path) -> None:
        """Write the private key into `file`, readable by its owner alone."""
        assert self._pair is not None  # noqa: S101 - the button is off before there is one
        content = f"# Sentra POS\n# public key: {self._pair.public}\n{self._pair.private}\n"
        try:
            books_file.write_synced(file, content.encode())
        except OSError as error:
            trouble.show(self, error)
            return
        toast.show(self, self.tr("The key is saved"), icon="key-round")

    def _fit(self) -> None:
        has_key = self._pair is not None
        for part in (self.shown, self.file_button, self.safe):
            part.setVisible(has_key)
        self.save_button.setEnabled(has_key and self.safe.isChecked())

    def _choose(self, public: str) -> None:
        self.chosen.emit(public)
        self.shut()
