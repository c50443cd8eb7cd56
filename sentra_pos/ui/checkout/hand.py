"""What those who help at the counter know of it: the cart in hand, and how they take their turn."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance

from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.checkout.offers import Offer
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.sales import SaleDone


class Hand(Protocol):
    """The counter is one; whoever is made by it cannot ask for it by name."""

    cart: Cart
    payments: tuple[Payment, ...]
    chosen: int
    last_sale: SaleDone | None

    @property
    def changed(self) -> SignalInstance:
        """The cart, its payments or the chosen line are others than before."""
        ...

    @property
    def removed(self) -> SignalInstance:
        """The CartLine that was taken out, and the Cart before."""
        ...

    def put_back(self, line: CartLine, before: Cart) -> None:
        """Undo a removal."""
        ...

    def bring(
        self, cart: Cart, chosen: int, *, payments: Sequence[Payment] = (), found: Sequence[Offer] = ()
    ) -> None:
        """In one's turn: `cart` is in hand from now on."""
        ...

    def then(self, act: Callable[[], None]) -> None:
        """Do `act` when everything before it is done."""
        ...

    def take_turn(self, step: Callable[[], None]) -> None:
        """Do `step` when everything before it is done; everything after it waits until `end_turn`."""
        ...

    def end_turn(self) -> None:
        """Let the next one be served."""
        ...
