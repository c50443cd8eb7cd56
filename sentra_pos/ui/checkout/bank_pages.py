"""Payments that go through a bank: what a card terminal's slip says, and who sent a transfer."""

from PySide6.QtWidgets import QWidget

from sentra_pos.checkout import references
from sentra_pos.ui.checkout.tender_page import BankTabs, TenderPage, digits_only
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label

_FIELD_HIGH = 56


class CardPage(TenderPage):
    """Bank of the terminal, the card's last four digits, approval code; never more of the card's number."""

    def __init__(self) -> None:
        super().__init__(name="cardPage")
        self.title = Label("", Kind.SMALL_STRONG)
        self.banks = BankTabs(name="cardBank")
        self.digits = Field(" ", name="cardDigits", placeholder="7731", with_hint=False, height=_FIELD_HIGH)
        self.approval = Field(
            " ", name="approvalCode", placeholder="482913", with_hint=False, height=_FIELD_HIGH
        )
        self.hint = Label("", Kind.HINT, name="cardHint", wrap=True)
        self.approval.edit.setMaxLength(references.LONGEST_APPROVAL)
        self.column.addWidget(self.title)
        self.column.addWidget(self.banks)
        digits_only(self.digits, references.CARD_DIGITS)
        self.add_fields(self.digits, self.approval)
        self.column.addWidget(self.hint)
        self.banks.chosen.connect(lambda _: self.digits.edit.setFocus())

    @property
    def first(self) -> QWidget:
        return self.digits.edit

    def reference(self) -> str:
        return references.card(bank=self.banks.bank, digits=self.digits.text(), approval=self.approval.text())

    def clear(self) -> None:
        self.digits.set_text("")
        self.approval.set_text("")

    def reword(self) -> None:
        self.title.setText(self.tr("Bank of the terminal"))
        self.banks.reword()
        self.digits.set_label(self.tr("Last 4 digits of the card"))
        self.approval.set_label(self.tr("Approval code on the slip"))
        self.hint.setText(self.tr("Without them the payment is hard to find in the bank's list."))


class TransferPage(TenderPage):
    """The bank it came from, and the sender's name or the reference."""

    def __init__(self) -> None:
        super().__init__(name="transferPage")
        self.title = Label("", Kind.SMALL_STRONG)
        self.banks = BankTabs(name="transferBank")
        self.name_edit = Field(" ", name="senderEdit", with_hint=False, height=_FIELD_HIGH)
        self.hint = Label("", Kind.HINT, name="transferHint", wrap=True)
        self.name_edit.edit.setMaxLength(references.LONGEST_NAME)
        self.column.addWidget(self.title)
        self.column.addWidget(self.banks)
        self.add_fields(self.name_edit)
        self.column.addWidget(self.hint)
        self.banks.chosen.connect(lambda _: self.name_edit.edit.setFocus())

    @property
    def first(self) -> QWidget:
        return self.name_edit.edit

    def reference(self) -> str:
        return references.transfer(bank=self.banks.bank, sender=self.name_edit.text())

    def clear(self) -> None:
        self.name_edit.set_text("")

    def reword(self) -> None:
        self.title.setText(self.tr("Sent from"))
        self.banks.reword()
        self.name_edit.set_label(self.tr("Sender's name or reference"))
        self.hint.setText(
            self.tr("Look into the shop's account first: a picture on a phone is no payment yet.")
        )
