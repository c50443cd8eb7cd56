"""Kas: the drawer without a sale, cash in and out, the safe, a look at the shift, and the bank's list."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from sentra_pos.base import ids, money
from sentra_pos.checkout import closing
from sentra_pos.checkout.closing import LeftFloat
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act as Right
from sentra_pos.till import cash, safe
from sentra_pos.till.cash import CashDone, DrawerOpened
from sentra_pos.till.safe import CountedSafe
from sentra_pos.till.shift_slip import ShiftReport
from sentra_pos.ui import approval
from sentra_pos.ui.checkout.cash_kinds import (
    CashInPanel,
    CashOutPanel,
    DropPanel,
    FromBankPanel,
    SafeInPanel,
    SafeOutPanel,
    ToBankPanel,
)
from sentra_pos.ui.checkout.cash_panel import CashPanel
from sentra_pos.ui.checkout.cash_report import ShiftLook
from sentra_pos.ui.checkout.cash_safe import SafeCountPanel, SafePanel
from sentra_pos.ui.checkout.clearing_panel import ClearingPanel
from sentra_pos.ui.checkout.drawer_panel import DrawerPanel
from sentra_pos.ui.checkout.station import Extra
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_IN_SAFE: dict[str, type[CashPanel]] = {
    "toBank": ToBankPanel,
    "fromBank": FromBankPanel,
    "ownerIn": SafeInPanel,
    "out": SafeOutPanel,
}


class CashDesk(Extra):
    """Opens the panels; each does its own deed."""

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Open the drawer"), self.ask_drawer, "F10", "wallet-minimal"),
            Act(self.tr("Cash in"), partial(self._move, CashInPanel), "Alt+M", "banknote-arrow-down"),
            Act(self.tr("Cash out"), partial(self._move, CashOutPanel), "Alt+K", "banknote-arrow-up"),
            Act(self.tr("Cash to the safe"), partial(self._move, DropPanel), "Alt+S", "vault"),
            Act(self.tr("The shift so far"), self.look, "", "receipt-text"),
            *self.acts_without_shift(),
        ]

    def acts_without_shift(self) -> Sequence[Act]:
        return [
            Act(self.tr("The safe"), self.show_safe, "", "vault"),
            Act(self.tr("Match QRIS and cards"), self.match, "", "list-checks"),
            Act(self.tr("Print the last shift's slip again"), self.print_again, "", "printer"),
        ]

    # --- the drawer

    def ask_drawer(self) -> None:
        """F10: why the drawer opens, then it does."""
        if self.station.is_free:
            panel = DrawerPanel(self.station.screen)
            panel.given.connect(self._open_drawer)
            self.station.hold(panel)
            panel.start()

    def _open_drawer(self, reason: str) -> None:
        post, screen = self.station.post, self.station.screen
        key = f"drawer-open:{ids.new()}"

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = post.occasion().because(reason, approver)

            def deed(session: "Session") -> DrawerOpened:
                return cash.open_drawer(session, on=on)

            post.desk.do(screen, deed, opened, key=key, content=reason, answer=DrawerOpened, failed=failed)

        def opened(done: DrawerOpened) -> None:
            self.station.printing_wanted.emit()
            said = self.tr("The drawer opens: {reason}").format(reason=done.reason)
            toast.show(screen, said, icon="wallet-minimal")

        approval.guarded(screen, post, run, why=reason)

    def _move(self, make: type[CashPanel]) -> None:
        if self.station.panel is None:
            panel = make(self.station.screen, self.station.post)
            panel.done.connect(self._on_moved)
            self.station.hold(panel)
            panel.start()

    def _on_moved(self, done: CashDone) -> None:
        if done.job is not None:
            self.station.printing_wanted.emit()
        said = self.tr("{amount} is in the books").format(amount=money.show(done.amount))
        toast.show(self.station.screen, f"{said}: {done.reason}" if done.reason else said)

    # --- a look

    def look(self) -> None:
        """What the shift has sold so far."""
        if not self.station.is_free:
            return
        on = self.station.post.occasion()

        def show(report: ShiftReport) -> None:
            if self.station.is_free:
                panel = ShiftLook(self.station.screen, report)
                panel.print_wanted.connect(self._print_look)
                self.station.hold(panel)
                panel.start()

        self.station.post.desk.ask(self.station.screen, lambda session: closing.interim(session, on=on), show)

    def _print_look(self) -> None:
        on = self.station.post.occasion()
        self._print(lambda session: closing.print_interim(session, on=on))

    def print_again(self) -> None:
        """A copy of the slip of the shift that ended last."""
        on = self.station.post.occasion()
        self._print(lambda session: closing.print_again(session, on=on))

    def _print(self, deed: "Callable[[Session], UUID]") -> None:
        post, screen = self.station.post, self.station.screen

        def printed(_job: UUID) -> None:
            self.station.printing_wanted.emit()
            toast.show(screen, self.tr("The report is on its way"), icon="printer")

        key = f"shift-slip:{ids.new()}"
        post.desk.do(screen, deed, printed, key=key, content=post.register, answer=UUID)

    # --- the safe

    def show_safe(self) -> None:
        """What should be in the safe, if this person may know, and what can be done with it."""
        if self.station.panel is not None:
            return
        actor = str(self.station.post.person.id)

        def question(session: "Session") -> int | None:
            may = permissions.may(session, actor, Right.SAFE)
            return safe.content(session) if may else None

        def show(content: int | None) -> None:
            if self.station.panel is None:
                panel = SafePanel(self.station.screen, content)
                panel.chosen.connect(self._do_in_safe)
                self.station.hold(panel)
                panel.start()

        self.station.post.desk.ask(self.station.screen, question, show)

    def _do_in_safe(self, what: str) -> None:
        if what in _IN_SAFE:
            self._move(_IN_SAFE[what])
        else:
            self.station.post.desk.ask(self.station.screen, closing.floats_left, self._count_safe)

    def _count_safe(self, left: list[LeftFloat]) -> None:
        if self.station.panel is None:
            panel = SafeCountPanel(self.station.screen, self.station.post, left)
            panel.done.connect(self._on_counted)
            self.station.hold(panel)
            panel.start()

    def _on_counted(self, done: CountedSafe) -> None:
        counted, difference = money.show(done.counted), money.show(done.difference)
        said = self.tr("The safe holds {amount}, difference {difference}")
        toast.show(self.station.screen, said.format(amount=counted, difference=difference), icon="vault")

    # --- the bank's list

    def match(self) -> None:
        """Tick off QRIS, card and bank money."""
        if self.station.panel is None:
            panel = ClearingPanel(self.station.screen, self.station.post)
            panel.printing_wanted.connect(self.station.printing_wanted)
            self.station.hold(panel)
            panel.start()
