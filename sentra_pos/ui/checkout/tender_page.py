"""What the payment panel shows for one method, beside the amount that all of them have."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base.errors import RuleBroken
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.choices import Choice, Tabs
from sentra_pos.ui.widgets.fields import Field

OTHER_BANK = "other"
_BANKS = ("BCA", "Mandiri", "BRI", "BNI")


class TenderPage(QWidget):
    """Made anew with each panel; what was typed stays while other methods are looked at."""

    edited = Signal()
    """Something else stands in one of its fields."""
    entered = Signal()
    """Enter was pressed in one of its fields."""
    typing_in = Signal(object)
    """The QLineEdit that has got the focus: the number pad types there."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.current().px(8))

    @property
    def first(self) -> QWidget | None:
        """Where typing begins; None if it is the amount."""
        return None

    def reference(self) -> str:
        """What is kept of how the payment was seen; raise RuleBroken if it cannot be kept so."""
        return ""

    @property
    def is_ready(self) -> bool:
        """Whether enough is known for the payment to count."""
        try:
            self.reference()
        except RuleBroken:
            return False
        return True

    def clear(self) -> None:
        """Forget what was typed: the payment was taken."""

    def show_due(self, amount: int, *, enabled: bool) -> None:
        """So many rupiah are to be paid by this method."""

    def reword(self) -> None:
        """All words in the language that is on."""

    def add_fields(self, *fields: Field) -> None:
        """Put `fields` side by side and listen to them."""
        across = QHBoxLayout()
        across.setSpacing(theme.current().px(8))
        for field in fields:
            field.edited.connect(lambda _: self.edited.emit())
            field.edit.returnPressed.connect(self.entered)
            field.edit.entered.connect(lambda edit=field.edit: self.typing_in.emit(edit))
            across.addWidget(field, 1)
        self.column.addLayout(across)


class BankTabs(Tabs):
    """The banks most terminals and buyers are at, and any other."""

    def __init__(self, *, name: str) -> None:
        super().__init__([Choice(bank, bank) for bank in (*_BANKS, OTHER_BANK)], name=name, says="")

    @property
    def bank(self) -> str:
        """The bank's name, empty for any other."""
        chosen = self.current()
        return "" if chosen == OTHER_BANK else chosen

    def reword(self) -> None:
        self.setAccessibleName(self.tr("Bank"))
        others = Choice(OTHER_BANK, self.tr("Other"))
        self.set_choices([*(Choice(bank, bank) for bank in _BANKS), others])


def digits_only(field: Field, most: int) -> None:
    """Let `field` keep digits only, and the last `most` of them."""

    def clean(typed: str) -> None:
        kept = "".join(sign for sign in typed if sign.isascii() and sign.isdigit())[-most:]
        if kept != typed:
            field.edit.setText(kept)

    field.edit.textEdited.connect(clean)
