"""Who the producer is: name, people, place, papers and where the money goes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base.errors import RuleBroken
from sentra_pos.producers import directory, papers
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.papers import Doubt
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.ui import goods_words, row_words, theme
from sentra_pos.ui.producers.account_field import AccountField
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field

_ROWS = (
    (("name", 3), ("group", 2)),
    (("owner", 3), ("phone", 2)),
    (("address", 3), ("kecamatan", 2), ("kelurahan", 2)),
    (("nib", 1), ("pirt", 1), ("halal", 1)),
    (("bank", 2), ("account", 3), ("account_name", 3)),
)


class DataPage(QWidget):
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("producerDataPage")
        self.account = AccountField(name="producerAccount")
        self.group = DropDown("", [], name="producerGroup")
        plain = [name for name in ProducerFields.model_fields if name not in ("group", "account")]
        self.fields: dict[str, Field] = {name: Field(" ", name=_object_name(name)) for name in plain}
        self.fields["account"] = self.account
        self._build()
        for name in ("nib", "pirt", "halal", "account", "bank"):
            self.fields[name].committed.connect(self._doubt)

    def fill(self, fields: ProducerFields) -> None:
        """Show what is known; the account only by its last digits."""
        for name, field in self.fields.items():
            field.set_text(str(getattr(fields, name)))
        self.fields["phone"].set_text(directory.shown_phone(fields.phone))
        self.account.set_number(fields.account)
        self.group.choose(fields.group)
        self._doubt()

    def check(self) -> bool:
        """Whether the books can take it; the first field that they cannot take says why."""
        if not self.fields["name"].text():
            self._refuse("name", self.tr("A producer needs a name."))
            return False
        try:
            directory.check(self.read())
        except RuleBroken as refused:
            self.refuse(refused)
            return False
        return True

    def read(self) -> ProducerFields:
        typed = {name: field.text() for name, field in self.fields.items()}
        typed |= {"account": self.account.number(), "group": self.group.current()}
        return ProducerFields(**typed)

    def refuse(self, error: Exception) -> bool:
        """Show a rule that said no at the field it speaks of; False if it speaks of none."""
        if isinstance(error, BadField) and error.field in self.fields:
            self._refuse(error.field, row_words.hint(error.hint))
            return True
        return False

    def put_focus(self) -> None:
        self.fields["name"].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def reword(self) -> None:
        labels = {
            "name": self.tr("Business"),
            "owner": self.tr("Owner"),
            "phone": self.tr("Phone"),
            "address": self.tr("Address"),
            "kecamatan": self.tr("District"),
            "kelurahan": self.tr("Village"),
            "nib": self.tr("NIB"),
            "pirt": self.tr("P-IRT"),
            "halal": self.tr("Halal"),
            "bank": self.tr("Bank"),
            "account": self.tr("Account number"),
            "account_name": self.tr("Name on the account"),
        }
        for name, label in labels.items():
            self.fields[name].set_label(label)
        self.group.set_label(self.tr("Group"))
        self.group.set_choices(goods_words.group_choices())
        self.account.reword()
        self._doubt()

    def _refuse(self, name: str, sentence: str) -> None:
        self.fields[name].set_error(sentence)
        self.fields[name].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _doubt(self) -> None:
        """Numbers that look wrong are pointed out, and taken all the same."""
        text = {name: field.text() for name, field in self.fields.items()}
        found = {
            "nib": papers.nib(text["nib"]),
            "pirt": papers.pirt(text["pirt"]),
            "halal": papers.halal(text["halal"]),
            "account": papers.account(text["bank"], self.account.number()),
        }
        for name, doubt in found.items():
            self.fields[name].set_hint(self._doubt_words(doubt))

    def _doubt_words(self, doubt: Doubt | None) -> str:
        if doubt is None:
            return ""
        return {
            Doubt.NIB: self.tr("usually 13 digits: check it"),
            Doubt.PIRT: self.tr("usually 15 digits: check it"),
            Doubt.HALAL: self.tr("usually ID and 17 or 18 digits"),
            Doubt.ACCOUNT: self.tr("unusual length for this bank"),
        }[doubt]

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for parts in _ROWS:
            row = QHBoxLayout()
            row.setSpacing(theme.current().px(12))
            for name, stretch in parts:
                row.addWidget(self.group if name == "group" else self.fields[name], stretch)
            column.addLayout(row)
        column.addStretch(1)


def _object_name(field: str) -> str:
    first, *rest = field.split("_")
    return "producer" + first.capitalize() + "".join(part.capitalize() for part in rest)
