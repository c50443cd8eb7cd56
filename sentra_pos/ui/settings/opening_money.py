"""Money of the opening day: what a producer owes or is owed with his advance, or the shop's safe, bank and clearing."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.settlement.opening_content import Advance, Content
from sentra_pos.ui import theme
from sentra_pos.ui.notes_count import NotesCount
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField


class _Money(QWidget):
    """Money fields two to a row; a committed one asks for the whole content to be kept."""

    changed = Signal()
    """Something was typed that can be used."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        look = theme.current()
        self.title = Label("", Kind.AMOUNT)
        self.fields = {name: MoneyField(" ", name=f"opening_{name}", hint=" ") for name in names}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(6))
        self.column.addWidget(self.title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(0)
        for at, field in enumerate(self.fields.values()):
            grid.addWidget(field, at // 2, at % 2)
            field.committed.connect(self._on_committed)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)

    def check(self) -> bool:
        """Whether everything typed is an amount."""
        wrong = [field for field in self.fields.values() if not field.check()]
        return not wrong

    def amount(self, name: str) -> int:
        return self.fields[name].amount() or 0

    def lock(self, *, locked: bool) -> None:
        """Only show what is posted."""
        for field in self.fields.values():
            field.edit.setReadOnly(locked)

    def _show(self, name: str, amount: int) -> None:
        field = self.fields[name]
        if not field.edit.hasFocus():
            # Whoever types is a step ahead of what is kept.
            field.set_amount(amount or None)
            field.set_error("")

    def _say(self, name: str, label: str) -> None:
        self.fields[name].label.setText(label)
        self.fields[name].edit.setAccessibleName(label)

    def _on_committed(self) -> None:
        if self.check():
            self.changed.emit()


class ProducerMoney(_Money):
    """Debts both ways, and one advance: several of a file are shown as one."""

    def __init__(self) -> None:
        super().__init__(("owed", "owes", "advance", "instalment"))
        self.reword()

    def fill(self, content: Content) -> None:
        self._show("owed", content.owed)
        self._show("owes", content.owes)
        self._show("advance", content.advanced)
        self._show("instalment", _instalment(content))

    def over(self, content: Content) -> Content:
        """`content` with what is typed here."""
        amount, instalment = self.amount("advance"), self.amount("instalment")
        advances = content.advances
        if (amount, instalment) != (content.advanced, _instalment(content)):
            advances = (Advance(amount, instalment),) if amount or instalment else ()
        return replace(content, owed=self.amount("owed"), owes=self.amount("owes"), advances=advances)

    def reword(self) -> None:
        self.title.setText(self.tr("Debts and advance"))
        self._say("owed", self.tr("The shop owes the producer"))
        self._say("owes", self.tr("The producer owes the shop"))
        self._say("advance", self.tr("Advance not paid back yet"))
        self._say("instalment", self.tr("Taken off each statement"))


class ShopMoney(_Money):
    """The safe note by note, and what is in the bank or on its way there."""

    def __init__(self) -> None:
        super().__init__(("bank", "qris", "card", "stock"))
        self.safe_word = Label("", Kind.AMOUNT)
        self.safe = Label("", Kind.BODY_STRONG, name="openingSafe")
        self.count = NotesCount()
        self.column.insertWidget(0, self.safe_word)
        self.column.insertWidget(1, self.count)
        self.column.insertWidget(2, self.safe)
        self._kept = Content()
        self.count.changed.connect(self._say_safe)
        self.count.left.connect(self._on_committed)
        self.count.finished.connect(self.fields["bank"].edit.setFocus)
        self.reword()

    def fill(self, content: Content) -> None:
        self._kept = content
        if self.count.notes() != content.notes:
            self.count.set_notes(content.notes)
        self._show("bank", content.bank)
        self._show("qris", content.qris)
        self._show("card", content.card)
        self._show("stock", content.stock)
        self._say_safe()

    def over(self, content: Content) -> Content:
        """`content` with what is typed here; a sum that came from a file stays until notes are counted."""
        notes = self.count.notes()
        safe = self.count.amount() if notes or content.notes else content.safe
        sums = replace(content, bank=self.amount("bank"), qris=self.amount("qris"), card=self.amount("card"))
        return replace(sums, safe=safe, notes=notes, stock=self.amount("stock"))

    def lock(self, *, locked: bool) -> None:
        super().lock(locked=locked)
        self.count.set_locked(locked=locked)

    def reword(self) -> None:
        self.safe_word.setText(self.tr("Cash in the safe, note by note"))
        self.title.setText(self.tr("Bank, and money on its way"))
        self._say("bank", self.tr("In the bank"))
        self._say("qris", self.tr("QRIS, not arrived yet"))
        self._say("card", self.tr("Cards, not arrived yet"))
        self._say("stock", self.tr("Other goods of the shop, at cost"))
        self.count.reword()
        self._say_safe()

    def _say_safe(self) -> None:
        amount = self.over(self._kept).safe
        self.safe.setText(self.tr("In the safe: {amount}").format(amount=money.show(amount)))


def _instalment(content: Content) -> int:
    return sum(one.instalment for one in content.advances)
