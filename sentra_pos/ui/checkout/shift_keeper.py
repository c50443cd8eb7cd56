"""Knows which shift is open at this register, opens one with its float and closes it with its count."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.base.money import CashRounding
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.till import shifts
from sentra_pos.till.shifts import ClosedShift, OpenedShift
from sentra_pos.ui import trouble
from sentra_pos.ui.post import Post

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


@dataclass(frozen=True)
class _Standing:
    shift: OpenedShift | None
    shop: ShopProfile


class ShiftKeeper(QObject):
    """Holds the open shift, and the shop's habits as they are while it lasts."""

    known = Signal()
    """The books have said which shift is open."""

    def __init__(self, post: Post, widget: QWidget) -> None:
        super().__init__(widget)
        self._post, self._widget = post, widget
        self.shift: OpenedShift | None = None
        self.shop = ShopProfile()

    @property
    def rounding(self) -> CashRounding:
        """How the shop rounds cash."""
        return self.shop.cash_rounding

    def look(self) -> None:
        """Ask which shift is open."""
        register = self._post.register

        def ask(session: "Session") -> _Standing:
            return _Standing(shifts.current(session, register), profile.read(session))

        def stand(standing: _Standing) -> None:
            self.shift, self.shop = standing.shift, standing.shop
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

    def close(
        self, counted: int, note: str, then: Callable[[ClosedShift], None], refused: Callable[[], None]
    ) -> None:
        """Close the shift with `counted` rupiah in the drawer; what should be there is told afterwards."""
        if self.shift is None:
            return
        on = self._post.occasion().because(note or None)

        def deed(session: "Session") -> ClosedShift:
            return shifts.close_shift(session, counted=counted, on=on)

        def closed(done: ClosedShift) -> None:
            self.shift = None
            then(done)

        def failed(error: Exception) -> None:
            refused()
            trouble.show(self._widget, error)

        key = f"shift-close:{self.shift.id}"
        content = (counted, note)
        self._post.desk.do(
            self._widget, deed, closed, key=key, content=content, answer=ClosedShift, failed=failed
        )
