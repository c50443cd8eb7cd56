"""Refunds at the till: find the receipt (Alt+R, or scan it anywhere), give the money back, or take goods for goods."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer

from sentra_pos.base import ids, money
from sentra_pos.catalogue import barcodes
from sentra_pos.checkout import reversals, taken_home, unreceipted
from sentra_pos.checkout.exchanges import Exchange
from sentra_pos.checkout.reversals import AllGivenBack, RefundDone
from sentra_pos.checkout.taken_home import TakenHome
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.till import shifts
from sentra_pos.ui import approval, trouble
from sentra_pos.ui.checkout.find_sale_panel import FindSalePanel
from sentra_pos.ui.checkout.given_back import GivenBackPanel
from sentra_pos.ui.checkout.refund_panel import Asked, RefundPanel
from sentra_pos.ui.checkout.station import Extra, Station
from sentra_pos.ui.checkout.unreceipted_panel import Brought, UnreceiptedPanel
from sentra_pos.ui.widgets import dialog, toast
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session
    from sentra_pos.books.occasion import Occasion


class Refunds(Extra):
    """Opens the panels one after another; every way ends at `_give`."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        station.refund_wanted.connect(self.open_receipt)

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Refund or exchange"), self.find, "Alt+R", "rotate-ccw")]

    def take_scan(self, code: str) -> bool:
        """A receipt that is scanned anywhere in the checkout is about to come back."""
        number = taken_home.number_in(code)
        if not number:
            return False
        if self.station.panel is not None:
            said = self.tr("Close what is in front first, then scan the receipt again.")
            toast.show(self.station.screen, said, error=True)
        else:
            self.open_receipt(number)
        return True

    def find(self) -> None:
        """Alt+R: which receipt?"""
        if not self.station.is_free:
            return
        panel = FindSalePanel(self.station.screen, self.station.post, with_unreceipted=True)
        panel.title.setText(self.tr("Refund"))
        panel.setAccessibleName(panel.title.text())
        panel.chosen.connect(self.open_receipt)
        panel.without_wanted.connect(self._open_without)
        self.station.hold(panel)
        panel.start()

    def open_receipt(self, number: str) -> None:
        """Show what is left of receipt `number`; a panel that asked for it stays if there is nothing."""
        came_from = self.station.panel

        def show(sold: TakenHome) -> None:
            if sold.is_gone:
                numbers = ", ".join(sold.reversals)
                trouble.show(self.station.screen, AllGivenBack(receipt=sold.receipt, number=numbers))
                return
            if came_from is not None and came_from is self.station.panel:
                came_from.shut()
            if self.station.panel is None:
                self._show(sold)

        self.station.post.desk.ask(
            self.station.screen, lambda session: taken_home.of_receipt(session, number), show
        )

    def _show(self, sold: TakenHome) -> None:
        station = self.station
        panel = RefundPanel(
            station.screen, sold, rounding=station.keeper.rounding, today=station.post.today()
        )
        panel.wanted.connect(partial(self._ask_drawer, panel))
        panel.exchange_wanted.connect(partial(self._exchange, panel))
        panel.product_scanned.connect(partial(self._find_product, panel))
        station.hold(panel)
        panel.start()

    def _find_product(self, panel: RefundPanel, code: str) -> None:
        def ask(session: "Session") -> UUID:
            return barcodes.read(session, code).product

        self.station.post.desk.ask(panel, ask, panel.take_product)

    # --- the money

    def _ask_drawer(self, panel: RefundPanel, asked: Asked) -> None:
        def deed(session: "Session", on: "Occasion") -> RefundDone:
            return reversals.refund(
                session,
                id=asked.id,
                receipt=asked.sold.receipt,
                wanted=asked.wanted,
                back=asked.back,
                reference=asked.reference,
                on=on,
            )

        content = (asked.sold.receipt, asked.wanted, asked.back, asked.reference, asked.reason)
        give = partial(self._give, panel, deed, content, asked.id, asked.reason)
        self._if_drawer_holds(panel, asked.cash, give)

    def _if_drawer_holds(
        self, panel: "RefundPanel | UnreceiptedPanel", cash: int, give: Callable[[], None]
    ) -> None:
        """Give at once, or ask first if by the books the drawer has not so much; how much it has is not told (T2)."""
        register = self.station.post.register

        def ask(session: "Session") -> bool:
            return shifts.expected_cash(session, shifts.require(session, register)) >= cash

        def answered(holds: bool) -> None:
            if holds or not cash:
                give()
                return
            asked = dialog.confirm(
                panel,
                title=self.tr("Is there enough in the drawer?"),
                text=self.tr(
                    "By the books there is less than {amount} in the drawer. Count first, or transfer it."
                ).format(amount=money.show(cash)),
                stay=self.tr("Wait"),
                act=self.tr("It is there, go on"),
                icon="triangle-alert",
                run=give,
            )
            asked.rejected.connect(lambda: panel.side.set_ready(ready=True))

        self.station.post.desk.ask(panel, ask, answered, failed=panel.refused)

    def _give(
        self,
        panel: "RefundPanel | UnreceiptedPanel",
        deed: "Callable[[Session, Occasion], RefundDone]",
        content: object,
        refund: UUID,
        reason: str,
        approver: str = "",
    ) -> None:
        on = self.station.post.occasion().because(reason or None, approver or None)

        def done(given: RefundDone) -> None:
            panel.shut()
            self.show_given(given)

        def failed(error: Exception) -> None:
            if isinstance(error, NeedsApproval) and not approver:
                self._ask_somebody(
                    panel, error, reason, lambda who: self._give(panel, deed, content, refund, reason, who)
                )
            else:
                panel.refused(error)

        self.station.post.desk.do(
            self.station.screen,
            lambda session: deed(session, on),
            done,
            key=reversals.key(refund),
            content=content,
            answer=RefundDone,
            failed=failed,
        )

    def _ask_somebody(
        self,
        panel: "RefundPanel | UnreceiptedPanel",
        error: NeedsApproval,
        why: str,
        then: Callable[[str], None],
    ) -> None:
        asked = approval.ask(
            self.station.screen,
            self.station.post,
            error.act,
            amount=error.amount,
            why=why,
            # Later: first the panel that asked has to be gone, or nothing else could come to the front.
            then=lambda who: QTimer.singleShot(0, lambda: then(who)),
            given_up=lambda: panel.refused(error),
        )
        self.station.hold_over(asked)

    def show_given(self, given: RefundDone) -> None:
        """What is to be handed over now."""
        self.station.printing_wanted.emit()
        if self.station.panel is None:
            panel = GivenBackPanel(self.station.screen, self.station.post, given)
            self.station.hold(panel)
            panel.start()

    # --- goods for goods

    def _exchange(self, panel: SidePanel, asked: Asked) -> None:
        exchange = Exchange(
            id=asked.id,
            receipt=asked.sold.receipt,
            wanted=asked.wanted,
            credit=asked.credit,
            back=asked.back,
            reason=asked.reason,
        )
        panel.shut()
        self.station.counter.exchanges.begin(exchange)
        said = self.tr("{amount} of {receipt} pays for the new goods: scan them.")
        toast.show(
            self.station.screen,
            said.format(amount=money.show(asked.credit), receipt=asked.sold.receipt),
            icon="arrow-left-right",
        )

    # --- without a receipt

    def _open_without(self) -> None:
        if self.station.panel is not None:
            self.station.panel.shut()
        panel = UnreceiptedPanel(
            self.station.screen, self.station.post, rounding=self.station.keeper.rounding
        )
        panel.wanted.connect(partial(self._give_without, panel))
        self.station.hold(panel)
        panel.start()

    def _give_without(self, panel: UnreceiptedPanel, brought: Brought) -> None:
        refund = ids.new()

        def deed(session: "Session", on: "Occasion") -> RefundDone:
            return unreceipted.refund(
                session, id=refund, goods=brought.goods, back=brought.back, reference=brought.reference, on=on
            )

        content = (brought.goods, brought.back, brought.reference, brought.reason)
        give = partial(self._give, panel, deed, content, refund, brought.reason)
        self._if_drawer_holds(panel, brought.cash, give)
