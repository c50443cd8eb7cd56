"""Putting a sale of this shift right: from the change that is still on the screen, or found among the shift's sales."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QTimer

from sentra_pos.base import ids, money
from sentra_pos.checkout import corrections, resuming, reversals, taken_home
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.corrections import CorrectionDone, Reopened
from sentra_pos.checkout.resuming import Fresh
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.checkout.taken_home import TakenHome
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.ui import approval, trouble
from sentra_pos.ui.checkout import wording
from sentra_pos.ui.checkout.find_sale_panel import FindSalePanel
from sentra_pos.ui.checkout.fix_panel import FixPanel
from sentra_pos.ui.checkout.given_back import GivenBackPanel
from sentra_pos.ui.checkout.station import Extra, Station
from sentra_pos.ui.widgets import dialog, toast
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session
    from sentra_pos.books.occasion import Occasion

T = TypeVar("T")


class Fixes(Extra):
    """Opens the panel, and does what it is told there."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        station.fix_wanted.connect(self.open)

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Put a sale right"), self.open, "Alt+P", "undo-dot")]

    def open(self) -> None:
        """The sale that was just made, or a list to find another one."""
        counter = self.station.counter
        if not self.station.is_free:
            return
        if counter.has_just_sold and counter.last_sale is not None:
            self._open_sale(counter.last_sale.receipt)
        else:
            self._find()

    def _find(self) -> None:
        if self.station.panel is not None:
            self.station.panel.shut()
        panel = FindSalePanel(self.station.screen, self.station.post)
        panel.title.setText(self.tr("Which sale is to be put right?"))
        panel.setAccessibleName(panel.title.text())
        panel.chosen.connect(self._open_sale)
        self.station.hold(panel)
        panel.start()

    def _open_sale(self, number: str) -> None:
        def show(sold: TakenHome) -> None:
            shift = self.station.keeper.shift
            if shift is None or sold.shift != shift.id:
                trouble.show(self.station.screen, reversals.TooLateToVoid(receipt=sold.receipt))
                return
            if self.station.panel is not None:
                self.station.panel.shut()
            panel = FixPanel(self.station.screen, sold)
            panel.method_chosen.connect(partial(self._correct, panel))
            panel.reopen_wanted.connect(partial(self._reopen, panel))
            panel.void_wanted.connect(partial(self._ask_void, panel))
            panel.refund_wanted.connect(partial(self._refund, panel))
            panel.other_wanted.connect(self._find)
            self.station.hold(panel)
            panel.start()

        self.station.post.desk.ask(
            self.station.screen, lambda session: taken_home.of_receipt(session, number), show
        )

    # --- the method

    def _correct(self, panel: FixPanel, wrong: Method, right: Method, reference: str) -> None:
        receipt = panel.sold.receipt

        def deed(session: "Session", on: "Occasion") -> CorrectionDone:
            return corrections.correct_payment(
                session, receipt=receipt, from_method=wrong, to_method=right, reference=reference, on=on
            )

        def done(fixed: CorrectionDone) -> None:
            panel.shut()
            said = self.tr("{amount} of {receipt} now stand under: {method}.").format(
                amount=money.show(fixed.amount), receipt=receipt, method=wording.method(right)
            )
            toast.show(self.station.screen, said)

        content = (receipt, wrong, right, reference)
        key = f"payment-correction:{ids.new()}"
        self._do(panel, deed, done, key=key, content=content, answer=CorrectionDone, reason="")

    # --- the goods

    def _reopen(self, panel: FixPanel) -> None:
        if self.station.counter.cart.lines:
            said = self.tr("Pay or park the cart in hand first (F4): the goods come back into it.")
            toast.show(self.station.screen, said, error=True)
            return
        panel.wait()
        receipt, reason = panel.sold.receipt, self.tr("wrong goods")

        def deed(session: "Session", on: "Occasion") -> Reopened:
            return corrections.reopen(session, receipt=receipt, on=on)

        def done(again: Reopened) -> None:
            panel.shut()
            self.station.printing_wanted.emit()
            self._bring(again)

        self._do(panel, deed, done, key=_void_key(panel), content="reopen", answer=Reopened, reason=reason)

    def _bring(self, again: Reopened) -> None:
        """The goods as they were bought, at the prices they were bought for."""
        day, counter = self.station.post.today(), self.station.counter

        def bring(fresh: Fresh) -> None:
            counter.then(lambda: counter.bring(again.cart, len(again.cart.lines) - 1, found=fresh.offers))
            said = self.tr(
                "{receipt} is voided, {amount} are the buyer's: put the cart right and pay it again."
            )
            amount = money.show(-again.voided.paid)
            toast.show(
                self.station.screen,
                said.format(receipt=again.voided.receipt, amount=amount),
                icon="pen-line",
            )

        self.station.post.desk.ask(
            self.station.screen, lambda session: resuming.look_again(session, again.cart, day=day), bring
        )

    def _refund(self, panel: FixPanel) -> None:
        number = panel.sold.receipt
        panel.shut()
        self.station.refund_wanted.emit(number)

    # --- all of it

    def _ask_void(self, panel: FixPanel) -> None:
        sold = panel.sold
        text = self.tr("{receipt}: the goods go back on the shelf and {amount} to the buyer.").format(
            receipt=sold.receipt, amount=money.show(sold.total)
        )
        if Method.QRIS in sold.money:
            never = self.tr(
                "If the QRIS never arrived, first say here that it was cash: then nothing has to be handed over."
            )
            text = f"{text} {never}"
        dialog.confirm(
            panel,
            title=self.tr("Void the sale?"),
            text=text,
            stay=self.tr("Leave it"),
            act=self.tr("Void"),
            icon="circle-x",
            run=partial(self._void, panel),
        )

    def _void(self, panel: FixPanel) -> None:
        panel.wait()
        receipt = panel.sold.receipt

        def deed(session: "Session", on: "Occasion") -> RefundDone:
            return reversals.void(session, receipt=receipt, on=on)

        def done(given: RefundDone) -> None:
            panel.shut()
            self.station.printing_wanted.emit()
            after = GivenBackPanel(self.station.screen, self.station.post, given)
            self.station.hold(after)
            after.start()

        self._do(
            panel,
            deed,
            done,
            key=_void_key(panel),
            content=str(panel.sold.sale),
            answer=RefundDone,
            reason=self.tr("the sale was cancelled"),
        )

    def _do(
        self,
        panel: FixPanel,
        deed: "Callable[[Session, Occasion], T]",
        then: Callable[[T], None],
        *,
        key: str,
        content: object,
        answer: type[T],
        reason: str,
        approver: str = "",
    ) -> None:
        on = self.station.post.occasion().because(reason or None, approver or None)

        def again(who: str) -> None:
            self._do(panel, deed, then, key=key, content=content, answer=answer, reason=reason, approver=who)

        def failed(error: Exception) -> None:
            if isinstance(error, NeedsApproval) and not approver:
                self._ask_somebody(panel, error, reason, again)
            else:
                panel.refused()
                trouble.show(self.station.screen, error)

        self.station.post.desk.do(
            self.station.screen,
            lambda session: deed(session, on),
            then,
            key=key,
            content=content,
            answer=answer,
            failed=failed,
        )

    def _ask_somebody(
        self, panel: FixPanel, error: NeedsApproval, why: str, then: Callable[[str], None]
    ) -> None:
        asked = approval.ask(
            self.station.screen,
            self.station.post,
            error.act,
            amount=error.amount,
            why=why,
            # Later: first the panel that asked has to be gone.
            then=lambda who: QTimer.singleShot(0, lambda: then(who)),
            given_up=panel.refused,
        )
        self.station.hold_over(asked)


def _void_key(panel: FixPanel) -> str:
    sale: UUID = panel.sold.sale
    return reversals.void_key(sale)
