"""Stars: what this register sells most often stands under one tab, chosen by whoever stands there."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sentra_pos.catalogue import products
from sentra_pos.shop import permissions, registers
from sentra_pos.ui.checkout.shelf_view import ShelfView
from sentra_pos.ui.checkout.station import Extra
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class Stars(QObject):
    """Keeps the stars of the register, and says so with a way back."""

    def __init__(self, post: Post, widget: QWidget) -> None:
        super().__init__(widget)
        self._post, self._widget = post, widget

    def keep(self, product: UUID, starred: bool) -> None:
        """`product` is a favourite of this register from now on, or none any more."""
        post, on = self._post, self._post.occasion()

        def note(session: "Session") -> str:
            permissions.require(session, permissions.Act.SERVE, on)
            registers.ensure(session, post.register)
            registers.star(session, post.register, product, starred=starred)
            return products.get(session, product).name

        def told(name: str) -> None:
            given, gone = self.tr("{product} has a star now"), self.tr("{product} has no star any more")
            toast.show(
                self._widget,
                (given if starred else gone).format(product=name),
                icon="star",
                act=self.tr("Undo"),
                run=partial(self.keep, product, not starred),
            )

        post.desk.keep(self._widget, note, told)


class Favourites(Extra):
    """Ctrl+B for what is chosen; the shelf itself has a long touch, the other button and the menu key."""

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Star for what is chosen"), self._turn, "Ctrl+B", "star")]

    def _turn(self) -> None:
        counter, screen = self.station.counter, self.station.screen
        shelf = screen.findChild(ShelfView, "shelfView")
        product = shelf.chosen() if shelf is not None else None
        if product is None and 0 <= counter.chosen < len(counter.cart.lines):
            product = counter.cart.lines[counter.chosen].product
        if product is None or shelf is None:
            toast.show(screen, self.tr("Choose goods first, in the cart or on the shelf."), error=True)
        else:
            shelf.turn_star(product)
