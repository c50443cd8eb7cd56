"""What else can be done with the last receipt: a gift slip in one key, and the panel that saves and shares it."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from sentra_pos.base import ids
from sentra_pos.checkout import gift_slips
from sentra_pos.checkout import receipt as receipts
from sentra_pos.paper import jobs
from sentra_pos.shop import logos, permissions, registers
from sentra_pos.ui import trouble
from sentra_pos.ui.checkout.receipt_panel import GIFT, ReceiptPanel, Taken
from sentra_pos.ui.checkout.station import Extra, Station
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class ReceiptExtras(Extra):
    """Works for the sale just paid, and after a restart for the last one of this register."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        station.gift_wanted.connect(self.print_gift)
        station.share_wanted.connect(self.open)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Gift slip of the last receipt"), self.print_gift, "Alt+D", "gift"),
            Act(self.tr("Save or share the last receipt"), self.open, "Alt+G", "share-2"),
        ]

    def print_gift(self) -> None:
        """Alt+D: at once, without a question."""
        self._print("", GIFT)

    def open(self) -> None:
        """Alt+G."""
        if not self.station.is_free:
            return
        post, number = self.station.post, self._last()

        def ask(session: "Session") -> Taken:
            wanted = number or gift_slips.last_receipt(session, post.register)
            receipt = receipts.from_json(jobs.original(session, wanted).content)
            return Taken(
                receipt,
                logos.filled(session, receipts.slip(receipt)),
                logos.filled(session, receipts.gift_slip(receipt)),
                registers.columns_of(session, post.register),
            )

        post.desk.ask(self.station.screen, ask, self._show, failed=self._refuse)

    def _show(self, taken: Taken) -> None:
        if not self.station.is_free:
            return
        panel = ReceiptPanel(self.station.screen, self.station.post, taken)
        panel.print_wanted.connect(partial(self._print, taken.receipt.receipt_no))
        self.station.hold(panel)
        panel.start()

    def _last(self) -> str:
        last = self.station.counter.last_sale
        return last.receipt if last is not None else ""

    def _print(self, number: str, which: str) -> None:
        post, known = self.station.post, number or self._last()
        on, by = post.occasion(), post.person.name

        def deed(session: "Session") -> UUID:
            permissions.require(session, permissions.Act.SERVE, on)
            receipt = known or gift_slips.last_receipt(session, on.register)
            if which == GIFT:
                return gift_slips.queue(session, receipt, register=on.register, at=on.at, by=by)
            return jobs.copy(session, document_no=receipt, register=on.register, at=on.at, by=by)

        def queued(_job: UUID) -> None:
            self.station.printing_wanted.emit()
            gift, copy = self.tr("The gift slip is on its way"), self.tr("A copy is on its way")
            toast.show(self.station.screen, gift if which == GIFT else copy, icon="printer")

        key = f"receipt-{which}:{ids.new()}"
        post.desk.do(
            self.station.screen,
            deed,
            queued,
            key=key,
            content=[known, which],
            answer=UUID,
            failed=self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, jobs.NothingToCopy):
            said = self.tr("There is no receipt yet. Sell something first.")
            toast.show(self.station.screen, said, error=True)
        else:
            trouble.show(self.station.screen, error)
