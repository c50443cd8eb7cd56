"""Money for a producer before it is earned: how much, how it comes back, out of which box; or brought back early."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import clock, ids, money
from sentra_pos.books import accounts
from sentra_pos.paper import words
from sentra_pos.settlement import advances, payouts
from sentra_pos.settlement.advances import AdvanceDone, Repaid, Standing
from sentra_pos.settlement.draft import Draft
from sentra_pos.till import shifts
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_GIVE, _BACK = "give", "back"
_SAFE, _DRAWER, _BANK = "safe", "drawer", "bank"


class AdvancePanel(AskPanel):
    posted = Signal()
    """What a producer owes of advances has changed."""
    given = Signal(str)
    """The number of an advance whose kwitansi is to be signed."""

    def __init__(self, over: QWidget, post: Post, draft: Draft) -> None:
        super().__init__(over, post, name="advancePanel", icon="hand-coins", width=640)
        self._draft, self._id, self._drawer = draft, ids.new(), ""
        self._standing = Standing(0, 0, ())
        self.left = Label("", Kind.AMOUNT, name="advanceLeft", wrap=True)
        self.before = Label("", Kind.SECOND, name="advanceBefore", wrap=True)
        self.way = Segmented([], name="advanceWay", says="")
        self.amount = MoneyField(" ", name="advanceAmount")
        self.instalment = MoneyField(" ", name="advanceInstalment")
        self.box = Segmented([], name="advanceBox", says="")
        self.reference = Field(" ", name="advanceReference")
        for part in (
            self.left, self.before, self.way, self.amount, self.instalment, self.box, self.reference,
        ):  # fmt: skip
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.way.chosen.connect(lambda _: self._follow())
        self.box.chosen.connect(lambda _: self._follow())
        self.reference.edit.returnPressed.connect(self.keep)
        self.instalment.edit.returnPressed.connect(self.keep)
        self.reword()

    def start(self) -> None:
        self.open(self.amount.edit)
        self._load()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.way.set_choices(
            [
                Choice(_GIVE, self.tr("Give"), "hand-coins"),
                Choice(_BACK, self.tr("Brought back"), "undo-2"),
            ]
        )
        self.way.setAccessibleName(self.tr("Give or bring back"))
        self.amount.set_label(self.tr("Amount"))
        self.instalment.set_label(self.tr("Taken off each statement, at most"))
        self.reference.set_label(self.tr("Reference of the transfer, from the bank"))
        self.box.setAccessibleName(self.tr("Box"))
        self.note.setText(f"{self._draft.name} · {self._draft.code}")
        self._say_standing()
        self._follow()

    def keep(self) -> None:
        amount, instalment = self.amount.amount(), self.instalment.amount() or 0
        if not amount:
            self.wrong(self.amount, self.tr("Write an amount, such as 300.000."))
        elif self.way.current() == _GIVE:
            self._give(amount, instalment)
        else:
            self._bring_back(amount)

    def _give(self, amount: int, instalment: int) -> None:
        producer, box, reference = self._draft.producer, self._box(), self.reference.text()
        self.write(
            lambda session, on: advances.give(
                session,
                producer=producer,
                amount=amount,
                instalment=instalment,
                on=on,
                box=box,
                reference=reference,
            ),
            self._given,
            key=f"advance:{self._id}",
            content=(producer, amount, instalment, box, reference),
            answer=AdvanceDone,
        )

    def _bring_back(self, amount: int) -> None:
        producer, box = self._draft.producer, self._box()
        self.write(
            lambda session, on: advances.repay(session, producer=producer, amount=amount, on=on, box=box),
            self._brought_back,
            key=f"repayment:{self._id}",
            content=(producer, amount, box),
            answer=Repaid,
        )

    def _given(self, done: AdvanceDone) -> None:
        self._begin_again()
        said = self.tr("{number}: {amount} given ahead. Have the kwitansi signed before the money goes.")
        toast.show(self._over, said.format(number=done.number, amount=money.show(done.amount)))
        self.given.emit(done.number)

    def _brought_back(self, done: Repaid) -> None:
        self._begin_again()
        said = self.tr("{amount} brought back, {left} left")
        toast.show(self._over, said.format(amount=money.show(done.amount), left=money.show(done.left)))

    def _begin_again(self) -> None:
        self._id = ids.new()
        for field in (self.amount, self.instalment):
            field.set_amount(None)
        self.reference.set_text("")
        self.posted.emit()
        self._load()

    def _load(self) -> None:
        producer, register = self._draft.producer, self.post.register

        def read(session: "Session") -> tuple[Standing, str]:
            shift = shifts.current(session, register)
            return advances.standing(session, producer), "" if shift is None else shift.number

        self.post.desk.ask(self, read, self._show)

    def _show(self, found: tuple[Standing, str]) -> None:
        self._standing, self._drawer = found
        self._say_standing()
        self._follow()

    def _say_standing(self) -> None:
        one = self._standing
        if one.left:
            said = self.tr(
                "{left} left of advances; the next statement takes {instalment} off, if it earns that"
            )
            self.left.setText(said.format(left=money.show(one.left), instalment=money.show(one.instalment)))
        else:
            self.left.setText(self.tr("No advance is open."))
        lines = [
            f"{given.number} · {words.day(clock.day_of(given.given_at))} · {money.show(given.amount)}"
            for given in one.given[:3]
        ]
        self.before.setVisible(bool(lines))
        self.before.setText("\n".join(lines))

    def _follow(self) -> None:
        is_giving = self.way.current() == _GIVE
        title = self.tr("Advance")
        self.say(title, self.tr("Give the advance") if is_giving else self.tr("Take it in"), self.tr("Close"))
        drawer = [Choice(_DRAWER, self.tr("Drawer"), "wallet-minimal")] if self._drawer else []
        self.box.set_choices(
            [Choice(_SAFE, self.tr("Safe"), "lock"), *drawer, Choice(_BANK, self.tr("Bank"), "landmark")]
        )
        self.instalment.setVisible(is_giving)
        self.reference.setVisible(is_giving and self.box.current() == _BANK)

    def _box(self) -> str:
        return {_SAFE: accounts.SAFE, _DRAWER: self._drawer}.get(self.box.current(), payouts.BANK)
