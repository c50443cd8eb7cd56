"""What a transfer needs, each with a button that copies it: account, holder, amount, reference."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.settlement.payday import Envelope
from sentra_pos.ui import theme
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight


class CopyRow(QWidget):
    """Shown while an envelope is paid by transfer."""

    def __init__(self) -> None:
        super().__init__()
        self._one: Envelope | None = None
        self.buttons = {
            name: Button(name=f"copy_{name}", weight=Weight.SECOND, icon="copy", text_size=15)
            for name in ("account", "holder", "amount", "reference")
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        for name, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, name=name: self._copy(name))
        row.addStretch(1)
        self.reword()

    def show_envelope(self, one: Envelope | None) -> None:
        self._one = one
        for name in ("account", "holder"):
            self.buttons[name].setEnabled(one is not None and bool(one.account))

    def reword(self) -> None:
        for name, text in (
            ("account", self.tr("Account")),
            ("holder", self.tr("Name")),
            ("amount", self.tr("Amount")),
            ("reference", self.tr("Reference")),
        ):
            self.buttons[name].setText(text)
            self.buttons[name].setAccessibleName(self.tr("Copy: {what}").format(what=text))

    def _copy(self, name: str) -> None:
        """The amount goes as bare digits, as banks take it; nobody sees the whole account on the screen."""
        one = self._one
        if one is None:
            return
        copied = {
            "account": one.account,
            "holder": one.account_name or one.owner or one.name,
            "amount": str(one.to_pay),
            "reference": one.number,
        }[name]
        QGuiApplication.clipboard().setText(copied)
        toast.show(self, self.tr("{what} copied").format(what=self.buttons[name].text()), icon="copy")
