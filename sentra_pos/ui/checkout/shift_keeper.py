"""Knows which shift is open at this register, opens one with its float and closes it with its count."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.base.money import CashRounding, Notes
from sentra_pos.checkout import closing
from sentra_pos.checkout.closing import ShiftEnd
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.till import shifts
from sentra_pos.till.shifts import OpenedShift
from sentra_pos.ui import trouble
from sentra_pos.ui.post import Post

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


@dataclass(frozen=True)
class Ending:
    """A counted drawer: its notes, what stays for the next shift in rupiah, and who was shown the difference."""

    notes: tuple[Notes, ...]
    next_float: int = 0
    note: str = ""
    approver: str = ""


@dataclass(frozen=True)
class _Standing:
    shift: OpenedShift | None
    shop: ShopProfile
    left: int | None


class ShiftKeeper(QObject):
    """Holds the open shift, and the shop's habits as they are while it lasts."""

    known = Signal()
    """The books have said which shift is open."""

    def __init__(self, post: Post, widget: QWidget) -> None:
        super().__init__(widget)
        self._post, self._widget = post, widget
        self.shift: OpenedShift | None = None
        self.shop = ShopProfile()
        self.left: int | None = None
        """What the last shift of this register left in the drawer, in rupiah."""

    @property
    def rounding(self) -> CashRounding:
        """How the shop rounds cash."""
        return self.shop.cash_rounding

    def look(self) -> None:
        """Ask which shift is open."""
        register = self._post.register

        def ask(session: "Session") -> _Standing:
            return _Standing(
                shifts.current(session, register),
                profile.read(session),
                closing.usual_float(session, register),
            )

        def stand(standing: _Standing) -> None:
            self.shift, self.shop, self.left = standing.shift, standing.shop, standing.left
            self.known.emit()

        self._post.desk.ask(self._widget, ask, stand)

    def open(self, amount: int, then: Callable[[OpenedShift], None], refused: Callable[[], None]) -> None:
        """Open the drawer with `amount` rupiah in it."""
        on = self._post.occasion()

        def deed(session: "Session") -> OpenedShift:
            return shifts.open_shift(session, float_amount=amount, on=on)

        def opened(shift: OpenedShift) -> None:
            self.shift = shift
            then(shift)

        def failed(error: Exception) -> None:
            refused()
            trouble.show(self._widget, error)
            self.look()

        key = f"shift-open:{ids.new()}"
        self._post.desk.do(
            self._widget, deed, opened, key=key, content=amount, answer=OpenedShift, failed=failed
        )

    def close(self, ending: Ending, then: Callable[[ShiftEnd], None], refused: Callable[[], None]) -> None:
        """Close the shift as it was counted; what should be there is told afterwards, to who may know."""
        if self.shift is None:
            return
        on = self._post.occasion().because(ending.note or None, ending.approver or None)

        def deed(session: "Session") -> ShiftEnd:
            return closing.close(session, notes=ending.notes, next_float=ending.next_float, on=on)

        def closed(done: ShiftEnd) -> None:
            self.shift, self.left = None, done.next_float
            then(done)

        def failed(error: Exception) -> None:
            refused()
            trouble.show(self._widget, error)

        self._post.desk.do(
            self._widget,
            deed,
            closed,
            key=closing.key(self.shift.id),
            content=ending,
            answer=ShiftEnd,
            failed=failed,
        )
