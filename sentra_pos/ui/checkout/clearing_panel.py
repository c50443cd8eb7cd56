"""The payments that did not pass through the drawer, ticked off against the list of the bank (a manager's)."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids, money
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import before_books, clearing, unverified
from sentra_pos.checkout.before_books import Come
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.clearing import Back, Deposit, Matched
from sentra_pos.checkout.unverified import Unverified
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.checkout import sizing, wording
from sentra_pos.ui.checkout.clearing_rows import ClearingRows
from sentra_pos.ui.checkout.clearing_side import Side
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

T = TypeVar("T")
_DAYS = ("1", "7", "31")
"""How far back the list goes."""
_USUAL_DAYS = "7"
"""Over a weekend the bank's list is some days late."""


class ClearingPanel(SidePanel):
    """Made anew each time; ticks are kept while the list is looked at, whatever is shown of it."""

    printing_wanted = Signal()

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="clearingPanel", width=1180)
        self._post = post
        self._found: list[Unverified] = []
        self._before: dict[Method, int] = {}
        self._lost: int | None = None
        self._is_roomy = sizing.is_roomy(over.height())
        self.method = Segmented((), name="clearingMethod", says="")
        self.days = Segmented((), name="clearingDays", says="")
        self.with_settled = Check("", name="clearingSettled")
        self.all_button = Button("", name="tickAllButton", icon="list-checks")
        self.rows = ClearingRows(is_roomy=self._is_roomy)
        self.missing_button = Button(
            "", name="missingButton", weight=Weight.DANGER, icon="circle-x", height=56
        )
        self.twice_button = Button("", name="twiceButton", icon="copy", height=56)
        self.back_button = Button("", name="giveBackButton", icon="undo-2", height=56)
        self.before_button = Button("", name="beforeBooksButton", icon="calendar-clock", height=56)
        self.before_button.hide()
        self.side = Side(height=over.height())
        self._fill()
        self._connect()
        self.reword()
        self.days.choose(_USUAL_DAYS)

    def start(self) -> None:
        self.open(self.rows.view)
        self._load()

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.side.arrived.button.text(), self._main, "F9", "check"),
            Act(self.all_button.text(), self.all_button.click, "Alt+A", "list-checks"),
            Act(self.missing_button.text(), self.missing_button.click, "", "circle-x"),
            Act(self.twice_button.text(), self.twice_button.click, "", "copy"),
            Act(self.back_button.text(), self.back_button.click, "", "undo-2"),
            Act(self.tr("From before the books"), self._ask_before, "Alt+B", "calendar-clock"),
        ]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Match QRIS and cards"))
        self.setAccessibleName(self.title.text())
        self.method.set_choices(
            [
                Choice(one.value, wording.method(one), wording.METHOD_ICONS[one] if self._is_roomy else "")
                for one in unverified.METHODS
            ]
        )
        said = (self.tr("Today"), self.tr("7 days"), self.tr("31 days"))
        self.days.set_choices([Choice(key, text) for key, text in zip(_DAYS, said, strict=True)])
        self.method.setAccessibleName(self.tr("Method"))
        self.days.setAccessibleName(self.tr("How far back"))
        self.with_settled.setText(self.tr("Settled ones too"))
        self.all_button.setText(self.tr("Tick all"))
        self.missing_button.setText(self.tr("Never came"))
        self.twice_button.setText(self.tr("Paid twice"))
        self.back_button.setText(self.tr("Give back"))
        self.rows.reword()
        self.side.reword()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks; Esc goes back one step."""
        if event.key() == Qt.Key.Key_Space and self.rows.view.hasFocus():
            self.rows.tick_current()
        elif event.key() == Qt.Key.Key_Escape and not self.side.is_home:
            self.side.go_home()
            self.rows.view.setFocus()
        else:
            super().keyPressEvent(event)

    # --- the list

    def _load(self) -> None:
        until = self._post.today()
        since = until - timedelta(days=int(self.days.current()) - 1)

        def look(session: "Session") -> tuple[list[Unverified], dict[Method, int]]:
            return unverified.between(session, since, until), before_books.still_to_come(session)

        def show(found: tuple[list[Unverified], dict[Method, int]]) -> None:
            self._found, self._before = found
            self._show()

        self._post.desk.ask(self, look, show)

    def _show(self) -> None:
        method = Method(self.method.current())
        all_too = self.with_settled.isChecked()
        self.rows.show_payments(
            [one for one in self._found if one.method is method and (all_too or _is_open(one))]
        )
        left = self._before.get(method, 0)
        said = self.tr("From before the books: {amount}")
        self.before_button.setText(said.format(amount=money.show(left)))
        self.before_button.setVisible(left > 0)

    def _show_ticked(self) -> None:
        ticked = self.rows.chosen_ones()
        self.side.arrived.show_ticked(len(ticked), sum(one.amount for one in ticked))
        self.missing_button.setEnabled(bool(ticked))
        self._show_buttons()

    def _show_buttons(self) -> None:
        row = self.rows.current()
        self.twice_button.setEnabled(row is not None and row.deposit is None)
        self.back_button.setVisible(row is not None and row.deposit is not None and not row.is_back)

    # --- deeds

    def _main(self) -> None:
        press = self.side.main()
        if press is not None:
            press()

    def _write_arrived(self, received: int) -> None:
        keys = [one.key for one in self.rows.chosen_ones()]

        def done(matched: Matched) -> None:
            said = self.tr("%n payment(s) have arrived", "", matched.payments)
            self._after(f"{said}: {money.show(matched.received)}")

        self._do(
            lambda session, on: clearing.arrived(session, keys, received, on), done, (keys, received), Matched
        )

    def _write_missing(self, reason: str) -> None:
        if self._lost is not None:
            self._write_lost(self._lost, reason)
            return
        keys = [one.key for one in self.rows.chosen_ones()]

        def done(matched: Matched) -> None:
            said = self.tr("{amount} is booked as lost").format(amount=money.show(matched.ticked))
            self._after(said)

        self._do(
            lambda session, on: clearing.missing(session, keys, on),
            done,
            (keys, reason),
            Matched,
            reason=reason,
        )

    def _write_twice(self, amount: int) -> None:
        row = self.rows.current()
        if row is None:
            return

        def done(deposit: Deposit) -> None:
            said = self.tr("{amount} of {receipt} belong to the buyer")
            self._after(said.format(amount=money.show(deposit.amount), receipt=deposit.receipt))

        self._do(
            lambda session, on: clearing.paid_twice(session, row.key, amount, on),
            done,
            (row.key, amount),
            Deposit,
        )

    def _write_back(self, back: Back) -> None:
        row = self.rows.current()
        if row is None or row.deposit is None:
            return
        owed = row.deposit

        def done(deposit: Deposit) -> None:
            said = self.tr("{amount} went back to the buyer").format(amount=money.show(deposit.amount))
            self._after(said)
            self.printing_wanted.emit()

        self._do(
            lambda session, on: clearing.give_back(session, owed, back=back, on=on),
            done,
            (owed, back),
            Deposit,
        )

    def _write_came(self, amount: int, received: int) -> None:
        method = Method(self.method.current())

        def done(come: Come) -> None:
            self._after(self.tr("{amount} has arrived").format(amount=money.show(come.received)))

        self._do(
            lambda session, on: before_books.arrived(
                session, method=method, amount=amount, received=received, on=on
            ),
            done,
            (method, amount, received),
            Come,
        )

    def _write_lost(self, amount: int, reason: str) -> None:
        method = Method(self.method.current())

        def done(come: Come) -> None:
            self._after(self.tr("{amount} is booked as lost").format(amount=money.show(come.amount)))

        self._do(
            lambda session, on: before_books.missing(session, method=method, amount=amount, on=on),
            done,
            (method, amount, reason),
            Come,
            reason=reason,
        )

    def _do(
        self,
        deed: "Callable[[Session, Occasion], T]",
        then: Callable[[T], None],
        content: object,
        answer: type[T],
        *,
        reason: str = "",
    ) -> None:
        key = f"clearing:{ids.new()}"

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = self._post.occasion().because(reason or None, approver)
            self._post.desk.do(
                self,
                lambda session: deed(session, on),
                then,
                key=key,
                content=content,
                answer=answer,
                failed=failed,
            )

        def refused(error: Exception) -> None:
            self.side.refused()
            trouble.show(self, error)

        approval.guarded(self._over, self._post, run, why=self.title.text(), failed=refused)

    def _after(self, said: str) -> None:
        self.rows.untick()
        self.side.arrived.forget()
        self.side.go_home()
        self.rows.view.setFocus()
        toast.show(self, said)
        self._load()

    # --- how it is laid out

    def _fill(self) -> None:
        look = theme.current()
        across = QHBoxLayout()
        across.setSpacing(look.px(20))
        left = QVBoxLayout()
        left.setSpacing(look.px(8))
        for widgets in ((self.method, self.all_button), (self.days, self.with_settled)):
            row = QHBoxLayout()
            row.setSpacing(look.px(8))
            row.addWidget(widgets[0])
            row.addStretch(1)
            row.addWidget(widgets[1])
            left.addLayout(row)
        left.addWidget(self.rows, 1)
        keys = QHBoxLayout()
        keys.setSpacing(look.px(8))
        for button in (self.missing_button, self.twice_button, self.back_button):
            keys.addWidget(button, 1)
        left.addLayout(keys)
        left.addWidget(self.before_button)
        across.addLayout(left, 1)
        across.addWidget(self.side)
        self.body.addLayout(across, 1)

    def _connect(self) -> None:
        side = self.side
        self.method.chosen.connect(self._on_method)
        self.days.chosen.connect(lambda _key: self._load())
        self.with_settled.toggled.connect(lambda _on: self._show())
        self.all_button.clicked.connect(self.rows.tick_all)
        self.rows.ticked.connect(self._show_ticked)
        self.rows.chosen.connect(lambda _row: self._show_buttons())
        self.rows.opened.connect(lambda _row: side.arrived.received.edit.setFocus())
        self.missing_button.clicked.connect(self._ask_missing)
        self.twice_button.clicked.connect(self._ask_twice)
        self.back_button.clicked.connect(self._ask_back)
        if not self._is_roomy:
            side.arrived.told.connect(self.note.setText)
        side.arrived.wanted.connect(self._write_arrived)
        side.missing.wanted.connect(self._write_missing)
        side.twice.wanted.connect(self._write_twice)
        side.give_back.wanted.connect(self._write_back)
        self.before_button.clicked.connect(self._ask_before)
        side.before_books.came.connect(self._write_came)
        side.before_books.lost.connect(self._ask_lost)
        self.closed.connect(self.deleteLater)

    def _on_method(self, _key: str) -> None:
        self.rows.untick()
        self.side.arrived.forget()
        self.side.go_home()
        self._show()

    def _ask_before(self) -> None:
        left = self._before.get(Method(self.method.current()), 0)
        if not left:
            toast.show(self, self.tr("Nothing from before the books is on its way by this method."))
            return
        self.side.setCurrentWidget(self.side.before_books)
        self.side.before_books.show_left(left)

    def _ask_lost(self, amount: int) -> None:
        self._lost = amount
        self.side.setCurrentWidget(self.side.missing)
        self.side.missing.show_before_books(amount)

    def _ask_missing(self) -> None:
        self._lost = None
        ticked = self.rows.chosen_ones()
        self.side.setCurrentWidget(self.side.missing)
        self.side.missing.show_ticked(len(ticked), sum(one.amount for one in ticked))

    def _ask_twice(self) -> None:
        row = self.rows.current()
        if row is not None:
            self.side.setCurrentWidget(self.side.twice)
            self.side.twice.show_payment(row)

    def _ask_back(self) -> None:
        row = self.rows.current()
        if row is not None:
            self.side.setCurrentWidget(self.side.give_back)
            self.side.give_back.show_payment(row)


def _is_open(one: Unverified) -> bool:
    """Something can still be done about it."""
    return one.outcome is None or (one.deposit is not None and not one.is_back)
