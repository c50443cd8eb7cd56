"""Who the producer is: name, people, place, and where the money goes; of a new one also how he comes in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import phones
from sentra_pos.base.errors import RuleBroken
from sentra_pos.producers import banks, directory, papers
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.overview import Entrance, ProducerFile
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.ui import goods_words, permit_words, row_words, theme
from sentra_pos.ui.producers import contact
from sentra_pos.ui.producers.account_field import AccountField
from sentra_pos.ui.producers.fetchers_strip import KEY, FetchersStrip
from sentra_pos.ui.producers.place_fields import PlaceFields
from sentra_pos.ui.producers.sheet_page import SheetPage
from sentra_pos.ui.widgets.buttons import IconButton, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

_OFFERED = (Status.ACCEPTED, Status.APPLIED)


class DataPage(SheetPage):
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("producerDataPage")
        self._known = ProducerFields(name="")
        self._is_new = False
        self.group = DropDown("", [], name="producerGroup")
        self.account = AccountField(name="producerAccount")
        self.bank = SuggestField(" ", name="producerBank", says="", icon="landmark", with_hint=True)
        self.place = PlaceFields()
        self.chat_button = IconButton(
            "message-circle", "", name="producerChat", weight=Weight.QUIET, size=40, icon_size=20
        )
        plain = {
            name: Field(" ", name=_object_name(name))
            for name in ("name", "owner", "phone", "nib", "account_name")
        }
        self.fields: dict[str, Field] = {
            **plain, **self.place.fields, "bank": self.bank, "account": self.account,
        }  # fmt: skip
        self.coming_words = Label("", Kind.FIELD)
        self.coming = Segmented([Choice(one.value, "") for one in _OFFERED], name="producerComing", says="")
        self.reason = Field(" ", name="producerReason")
        self.entry = QWidget()
        self.fetchers = FetchersStrip()
        self._build()
        self._connect()

    def begin(self) -> None:
        """Nobody yet."""
        self._is_new = True
        self._fill(ProducerFields(name=""))
        self.coming.choose(Status.ACCEPTED.value)
        self.reason.set_text(self.tr("New producer"))
        self.entry.show()
        self.fetchers.hide()
        self._say_coming()

    def show_file(self, file: ProducerFile) -> None:
        """Show what is known; the account only by its last digits."""
        self._is_new = False
        self.entry.hide()
        self.show_delegates(file)
        self._fill(file.fields)

    def show_delegates(self, file: ProducerFile) -> None:
        """Show who may fetch the money; nobody pays the shop's own goods out."""
        self.fetchers.show_list(file.delegates)
        self.fetchers.setVisible(not file.card.house)

    def acts(self) -> list[Act]:
        button = self.fetchers.open_button
        return [] if self.fetchers.isHidden() else [Act(button.text(), button.click, KEY, "user-plus")]

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
        typed |= self.place.read()
        typed |= {"account": self.account.number(), "group": self.group.current()}
        return ProducerFields(**(self._known.model_dump() | typed))

    def entrance(self) -> Entrance:
        """How a new producer comes in."""
        return Entrance(Status(self.coming.current()), self.reason.text())

    def typed(self) -> object:
        entrance = (self.coming.current(), self.reason.text()) if self._is_new else ()
        return (self.read().model_dump(), entrance)

    def refuse(self, error: Exception) -> bool:
        """Show a rule that said no at the field it speaks of; False if it speaks of none."""
        if isinstance(error, BadField) and error.field == "reason" and self._is_new:
            self.reason.set_error(row_words.hint(error.hint))
            self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
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
            "nib": self.tr("NIB"),
            "bank": self.tr("Bank or e-wallet"),
            "account_name": self.tr("Name on the account"),
        }
        for name, label in labels.items():
            self.fields[name].set_label(label)
        self.group.set_label(self.tr("Group"))
        self.group.set_choices(goods_words.group_choices())
        self.chat_button.say(self.tr("Write on WhatsApp"))
        self.coming_words.setText(self.tr("Comes in"))
        self.coming.setAccessibleName(self.tr("Comes in"))
        self.coming.set_choices(
            [
                Choice(Status.ACCEPTED.value, self.tr("Accepted now"), "circle-check"),
                Choice(Status.APPLIED.value, self.tr("Only applies"), "hourglass"),
            ]
        )
        self.account.reword()
        self.fetchers.reword()
        self.place.reword()
        self._say_coming()
        self._doubt()

    def _fill(self, fields: ProducerFields) -> None:
        self._known = fields
        for name, field in self.fields.items():
            field.set_text(str(getattr(fields, name)))
        self.fields["phone"].set_text(directory.shown_phone(fields.phone))
        self.place.fill(fields)
        self.account.set_number(fields.account)
        self.group.choose(fields.group)
        self._doubt()
        self._follow_phone()

    def _refuse(self, name: str, sentence: str) -> None:
        self.fields[name].set_error(sentence)
        self.fields[name].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _doubt(self) -> None:
        """Numbers that look wrong are pointed out, and taken all the same."""
        bank = self.bank.text()
        known = banks.named(bank)
        is_wallet = known is not None and known.is_wallet
        self.account.set_label(self.tr("Number of the wallet") if is_wallet else self.tr("Account number"))
        for name, doubt in (
            ("nib", papers.nib(self.fields["nib"].text())),
            ("account", papers.account(bank, self.account.number())),
        ):
            self.fields[name].set_hint(permit_words.doubt(doubt))

    def _say_coming(self) -> None:
        is_applying = self.coming.current() == Status.APPLIED.value
        if is_applying and self.reason.text() == self.tr("New producer"):
            self.reason.set_text("")
        self.reason.set_label(self.tr("What for") if is_applying else self.tr("Why"))
        self.reason.set_hint(
            self.tr("what the producer wants to bring")
            if is_applying
            else self.tr("anybody may read it: the producer too")
        )

    def _suggest_banks(self, text: str) -> None:
        found = [
            Suggestion(one, one.name, self.tr("e-wallet") if one.is_wallet else one.code)
            for one in banks.find(text)
        ]
        self.bank.show_found(text, found)

    def _take_bank(self, bank: object) -> None:
        assert isinstance(bank, banks.Payee)  # noqa: S101 - nothing else is suggested
        self.bank.set_text(bank.name)
        self._doubt()
        self.account.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_phone(self) -> None:
        self.chat_button.setEnabled(bool(phones.chat_link(self.fields["phone"].text())))

    def _connect(self) -> None:
        for name in ("nib", "account", "bank"):
            self.fields[name].committed.connect(self._doubt)
        self.bank.asked.connect(self._suggest_banks)
        self.bank.taken.connect(self._take_bank)
        self.fields["phone"].edited.connect(lambda _: self._follow_phone())
        self.chat_button.clicked.connect(lambda: contact.chat(self.fields["phone"].text()))
        self.coming.chosen.connect(lambda _: self._say_coming())

    def _build(self) -> None:
        phone = self.fields["phone"].box
        phone.row.addWidget(self.chat_button)
        phone.row.setContentsMargins(phone.row.contentsMargins().left(), 2, 4, 2)
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        first: tuple[tuple[QWidget, int], ...] = (
            (self.fields["name"], 5), (self.fields["owner"], 4), (self.group, 3),
        )  # fmt: skip
        column.addLayout(_row(*first))
        column.addLayout(_row((self.fields["phone"], 4), (self.fields["nib"], 4), (self.place.where, 4)))
        column.addLayout(_row(*self.place.parts))
        column.addLayout(_row((self.bank, 4), (self.account, 4), (self.fields["account_name"], 4)))
        coming = QVBoxLayout(self.entry)
        coming.setContentsMargins(0, 0, 0, 0)
        coming.setSpacing(look.px(3))
        coming.addWidget(self.coming_words)
        across = QHBoxLayout()
        across.setSpacing(look.px(12))
        across.addWidget(self.coming, 0, Qt.AlignmentFlag.AlignTop)
        coming.addLayout(across)
        across.addWidget(self.reason, 1)
        self.reason.label.hide()
        column.addWidget(self.entry)
        column.addWidget(self.fetchers)
        column.addStretch(1)


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.current().px(12))
    for part, stretch in parts:
        row.addWidget(part, stretch)
    return row


def _object_name(field: str) -> str:
    first, *rest = field.split("_")
    return "producer" + first.capitalize() + "".join(part.capitalize() for part in rest)
