"""How the shop pays: cash in which steps, from which amount on, and above which sum two people hand it over."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.shop import changes, profile
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField

_STEPS = (1, 500, 1_000)


class RulesPanel(AskPanel):
    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, post, name="payRulesPanel", icon="check", width=560)
        self._shop: ShopProfile | None = None
        self.step_word = Label("", Kind.FIELD)
        self.step = Segmented([], name="payStep", says="")
        self.least = MoneyField(" ", name="payLeast")
        self.two = MoneyField(" ", name="payTwo")
        for part in (self.step_word, self.step, self.least, self.two):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.two.edit.returnPressed.connect(self.keep)
        self.reword()

    def start(self) -> None:
        self.open(self.least.edit)
        self.post.desk.ask(self, profile.read, self._show)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Rules of pay day"), self.tr("Keep"), self.tr("Close"))
        self.step_word.setText(self.tr("Cash is paid in steps of"))
        self.step.setAccessibleName(self.step_word.text())
        words = (self.tr("Rp1"), self.tr("Rp500"), self.tr("Rp1.000"))
        self.step.set_choices([Choice(str(one), word) for one, word in zip(_STEPS, words, strict=True)])
        self.least.set_label(self.tr("Nothing is paid below"))
        self.least.set_hint(self.tr("Less is carried to the next statement. An agreement may say otherwise."))
        self.two.set_label(self.tr("Two people hand over more than"))
        self.two.set_hint(self.tr("Statements that are frozen already are paid as they say."))

    def keep(self) -> None:
        least, two = self.least.amount(), self.two.amount()
        if self._shop is None:
            return
        if least is None:
            self.wrong(self.least, self.tr("Write an amount, 0 if everything is paid."))
        elif two is None:
            self.wrong(self.two, self.tr("Write an amount, 0 if every payout takes two."))
        else:
            step = int(self.step.current())
            wanted = replace(self._shop, payout_rounding=step, minimum_payout=least, payout_by_two_above=two)
            self.write(
                lambda session, on: changes.keep_profile(session, wanted, on=on),
                self._kept,
                key=f"pay-rules:{ids.new()}",
                content=wanted,
                answer=ShopProfile,
            )

    def _show(self, shop: ShopProfile) -> None:
        self._shop = shop
        self.step.choose(str(shop.payout_rounding))
        self.least.set_amount(shop.minimum_payout)
        self.two.set_amount(shop.payout_by_two_above)

    def _kept(self, shop: ShopProfile) -> None:
        self._show(shop)
        self.shut()
        toast.show(self._over, self.tr("Kept for the next drafts"), icon="check")
