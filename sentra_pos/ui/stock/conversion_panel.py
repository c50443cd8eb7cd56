"""Ticked lots become the shop's own: for how much, and who signed for their producer."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.stock import conversions
from sentra_pos.stock.conversions import Wanted
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock.deed_panel import DeedPanel
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField


class ConversionPanel(DeedPanel):
    """Made anew each time; all lots are of one producer."""

    def __init__(self, over: QWidget, post: Post, lots: Sequence[LotOnShelf]) -> None:
        self._post = post
        self._worth: int | None = None
        self._asked: tuple[Wanted, ...] = ()
        self.about = Label("", Kind.SECOND, wrap=True, name="conversionAbout")
        self.amount = MoneyField(" ", name="conversionAmount")
        self.signed_by = Field(" ", name="conversionSignedBy")
        super().__init__(over, lots, name="conversionPanel", icon="store")
        self.signed_by.edit.setMaxLength(conversions.LONGEST_NAME)
        for part in (self.about, self.amount, self.signed_by):
            self.form.addWidget(part)
        self.amount.changed.connect(lambda _: self._tell())
        self.signed_by.edit.returnPressed.connect(self.hand_over)
        self.reword()

    def goods(self) -> list[Wanted]:
        """What the fields ask for."""
        return [Wanted(one.lot.lot, one.quantity) for one in self.taken()]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Buy for the shop"))
        self.setAccessibleName(self.title.text())
        self.note.setText(self.lots[0].producer_name)
        self.about.setText(
            self.tr(
                "From now on these goods are the shop's; the producer is owed the price and signs for it."
            )
        )
        self.amount.set_label(self.tr("Price of all of it"))
        self.signed_by.set_label(self.tr("Who signs for the producer"))
        self.keep_button.setText(self.tr("Buy and print"))
        self.show_sum()

    def show_sum(self) -> None:
        """Ask what the producer would have had of a sale: that is what is offered at first."""
        goods = tuple(self.goods())
        if goods and goods != self._asked:
            self._asked = goods
            self._post.desk.ask(
                self,
                lambda session: sum(
                    conversions.worth(session, lot=one.lot, quantity=one.quantity) for one in goods
                ),
                lambda worth: self._show_worth(goods, worth),
            )
        self._tell()

    def check(self) -> bool:
        if not super().check():
            return False
        for field, is_said, wrong in (
            (self.amount, self.amount.amount() is not None, self.tr("Say for how much, 0 if for nothing.")),
            (
                self.signed_by,
                bool(self.signed_by.text()),
                self.tr("Say who signs: no goods change hands unsigned."),
            ),
        ):
            if not is_said:
                field.set_error(wrong)
                field.edit.setFocus()
                return False
        return True

    def _show_worth(self, goods: tuple[Wanted, ...], worth: int) -> None:
        if goods != self._asked:
            return
        if self.amount.amount() in (None, self._worth):
            self.amount.set_amount(worth)
        self._worth = worth
        self._tell()

    def _tell(self) -> None:
        if self._worth is not None:
            part = money.show(self._worth)
            self.amount.set_hint(self.tr("Sold, the producer would have had {amount}.").format(amount=part))
        self.sum.setText(money.show(self.amount.amount() or 0))
