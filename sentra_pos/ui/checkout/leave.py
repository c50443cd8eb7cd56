"""Whether goods may leave the cart: at once within one's limit, with somebody's approval above it, journalled always.

The journal is written behind the scans, never before them. If it cannot be written, the goods are back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import removals
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.ui import trouble
from sentra_pos.ui.checkout.hand import Hand
from sentra_pos.ui.post import Post

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


@dataclass(frozen=True)
class _Out:
    """A line that is out of its cart; `removal` is its entry once that is written."""

    cart: UUID
    line: CartLine
    removal: UUID | None = None


@dataclass(frozen=True)
class Wanted:
    """Somebody's leave for goods of `amount` rupiah to go; `given` takes the reason and the approver's id."""

    act: Act
    lines: tuple[CartLine, ...]
    amount: int
    given: Callable[[str, str], None]


class Leave(QObject):
    """The counter's way out for goods that are not paid; every verb is called in its turn."""

    wanted = Signal(object)
    """A Wanted: this person may not let these goods go alone."""
    stayed = Signal(object)
    """A Cart that was given up, but could not be journalled: it has to lie somewhere again."""

    def __init__(self, post: Post, counter: Hand, widget: QWidget) -> None:
        super().__init__(widget)
        self._post, self._counter, self._widget = post, counter, widget
        self._last_out: _Out | None = None

    def take_out(self, line: int | None = None) -> None:
        """Take a line out, the chosen one if none is named; ends the turn."""
        counter = self._counter
        at = counter.chosen if line is None else line
        if not 0 <= at < len(counter.cart.lines):
            counter.end_turn()
            return
        cart, gone = counter.cart.id, counter.cart.lines[at]

        def go(on: Occasion) -> None:
            # Somebody may have been asked meanwhile: the line lies where it lies now, or no longer.
            if counter.cart.id == cart and gone in counter.cart.lines:
                before, place = counter.cart, counter.cart.lines.index(gone)
                rest = before.without(place)
                counter.bring(rest, min(place, len(rest.lines) - 1), payments=counter.payments)
                counter.removed.emit(gone, before)
                self._write_removed(gone, before, on)

        self.ask(Act.REMOVE_LINE, [gone], go)

    def put_back(self, line: CartLine, before: Cart) -> None:
        """The line comes last, unless its cart is gone."""
        counter = self._counter
        if counter.cart.id == before.id and line not in counter.cart.lines:
            lines = (*counter.cart.lines, line)
            whole = replace(counter.cart, lines=lines, discount=before.discount)
            counter.bring(whole, len(lines) - 1, payments=counter.payments)
            self._write_put_back(line, before.id)

    def give_up(self) -> None:
        """Clear the cart in hand; ends the turn."""
        counter, cart = self._counter, self._counter.cart
        if not cart.lines:
            counter.end_turn()
            return

        def go(on: Occasion) -> None:
            if counter.cart == cart:
                counter.bring(Cart(), -1)
                self._write_cleared(cart, on)

        self.ask(Act.CLEAR_CART, cart.lines, go)

    def ask(self, act: Act, lines: Sequence[CartLine], go: Callable[[Occasion], None]) -> None:
        """`go` at once if this person may, else in a later turn when somebody has approved; ends the turn."""
        amount, actor = removals.amount_of(lines), str(self._post.person.id)

        def question(session: "Session") -> bool:
            return permissions.may(session, actor, act, amount=amount)

        def answered(may: bool) -> None:
            if may:
                go(self._post.occasion())
            self._counter.end_turn()
            if not may:
                self.wanted.emit(Wanted(act, tuple(lines), amount, approved))

        def approved(reason: str, approver: str) -> None:
            on = self._post.occasion().because(reason, approver)
            self._counter.then(lambda: go(on))

        def failed(error: Exception) -> None:
            trouble.show(self._widget, error)
            self._counter.end_turn()

        self._post.desk.ask(self._widget, question, answered, failed=failed)

    # --- into the journal

    def _write_removed(self, line: CartLine, before: Cart, on: Occasion) -> None:
        out = self._last_out = _Out(before.id, line)

        def deed(session: "Session") -> UUID:
            return removals.line_removed(session, cart=before.id, line=line, on=on)

        def written(entry: UUID) -> None:
            if self._last_out is out:
                self._last_out = _Out(before.id, line, entry)

        def failed(error: Exception) -> None:
            trouble.show(self._widget, error)
            self._counter.put_back(line, before)

        self._do(deed, written, content=(before.id, line), failed=failed)

    def _write_put_back(self, line: CartLine, cart: UUID) -> None:
        on, last, self._last_out = self._post.occasion(), self._last_out, None
        removal = last.removal if last and (last.cart, last.line) == (cart, line) else None

        def deed(session: "Session") -> UUID:
            return removals.line_put_back(session, cart=cart, line=line, removal=removal, on=on)

        self._do(deed, lambda _entry: None, content=(cart, line))

    def _write_cleared(self, cart: Cart, on: Occasion) -> None:
        def deed(session: "Session") -> UUID:
            return removals.cart_cleared(session, cart=cart, on=on)

        def failed(error: Exception) -> None:
            trouble.show(self._widget, error)
            self.stayed.emit(cart)

        self._do(deed, lambda _entry: None, content=cart, failed=failed)

    def _do(
        self,
        deed: "Callable[[Session], UUID]",
        then: Callable[[UUID], None],
        *,
        content: object,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        key = f"cart-change:{ids.new()}"
        self._post.desk.do(self._widget, deed, then, key=key, content=content, answer=UUID, failed=failed)
