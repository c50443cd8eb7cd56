"""The newest state of each cart that is not in the books yet: filled by the window, written on the books' thread.

However fast the scans come, at most one note waits in the books' line: when its turn comes it writes what is newest
then. What was noted before a payment is written before the payment, so a sold cart is never written again.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sentra_pos.checkout import parked
from sentra_pos.checkout.cart import Cart

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


@dataclass(frozen=True)
class State:
    """What lies at a place since `at`, and how many rupiah of payments were typed in for it."""

    cart: Cart
    paid: int
    at: datetime


class Slate:
    """Of one register; `by` is who stands there."""

    def __init__(self, register: str, by: str) -> None:
        self._register, self._by = register, by
        self._lock = threading.Lock()
        self._waiting: dict[int, State] = {}
        self._is_queued = False

    @property
    def is_clean(self) -> bool:
        """Everything noted was given to a note that is being written, or is in the books."""
        return not self._waiting

    def put(self, place: int, state: State) -> bool:
        """Note what lies at `place` now; whether the desk must be handed a note for it."""
        with self._lock:
            self._waiting[place] = state
            must, self._is_queued = not self._is_queued, True
        return must

    def note(self) -> "tuple[Callable[[Session], None], dict[int, State]]":
        """What the desk is to write, and what it will have taken from here: given back if it fails."""
        batch: dict[int, State] = {}

        def write(session: "Session") -> None:
            with self._lock:
                self._is_queued = False
                batch.update(self._waiting)
                self._waiting = {}
            for place, state in batch.items():
                parked.keep(
                    session,
                    state.cart,
                    register=self._register,
                    place=place,
                    at=state.at,
                    by=self._by,
                    paid=state.paid,
                )

        return write, batch

    def give_back(self, batch: dict[int, State]) -> bool:
        """`batch` was not written: it waits again, unless something newer does; whether a new note is needed."""
        with self._lock:
            self._waiting = batch | self._waiting
            must, self._is_queued = not self._is_queued, True
        return must
