"""The counter: the cart in hand, and everything that happens to it, strictly one thing after another.

Scans, touches, quantities and the payment wait in one line, so that none is lost, merged or overtaken (C4): what is
scanned while a sale is being written belongs to the next one.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import quantity
from sentra_pos.base.errors import IdempotencyConflict, RuleBroken
from sentra_pos.base.money import CashRounding
from sentra_pos.catalogue.barcodes import UnknownCode, WrongCheckDigit
from sentra_pos.catalogue.gs1 import BrokenLabel, UnknownElement, WrongGtin
from sentra_pos.checkout import cart as carts
from sentra_pos.checkout import offers, sales, shelf, tender
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.checkout.offers import Offer
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.checkout.tender import Due
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.ui import sounds, trouble
from sentra_pos.ui.checkout import typed
from sentra_pos.ui.checkout.cart_places import CartPlaces
from sentra_pos.ui.checkout.exchanging import Exchanges
from sentra_pos.ui.checkout.leave import Leave
from sentra_pos.ui.checkout.pay_press import PayPress
from sentra_pos.ui.post import Post

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

Key = tuple[UUID, UUID | None]


@dataclass(frozen=True)
class Doubt:
    """A line so large that it may be a slip: going on or not waits for a person (C9)."""

    line: CartLine
    go_on: Callable[[], None]
    stop: Callable[[], None]


@dataclass(frozen=True)
class _LastScan:
    key: Key
    before: int


class Counter(QObject):
    """Holds the cart, the payments so far and the line that is chosen."""

    changed = Signal()
    """The cart, its payments or the chosen line are others than before."""
    scanned = Signal()
    """Goods have come into the cart; its newest line is the chosen one."""
    sold = Signal(object)
    """A SaleDone: the cart is in the books, and a new one has begun."""
    removed = Signal(object, object)
    """The CartLine that was taken out, and the Cart before."""
    unknown_words = Signal(str)
    """A code nobody knows that may be meant as a name."""
    doubted = Signal(object)
    """A Doubt to be put before a person."""
    approval_wanted = Signal(object, object)
    """The NeedsApproval because of which these payments (a sequence, or Exact) did not become a sale."""
    short = Signal(object, object, int)
    """The NotEnoughStock, the Offer and how often it was wanted: with somebody's leave it can be sold (C7)."""
    refused = Signal(object)
    """The error because of which a payment did not become a sale."""

    def __init__(self, post: Post, widget: QWidget) -> None:
        """`widget` is whom the desk answers, and where trouble is shown."""
        super().__init__(widget)
        self._post, self._widget = post, widget
        self.cart = Cart()
        self.payments: tuple[Payment, ...] = ()
        self.chosen = -1
        self.rounding = CashRounding.DOWN_100
        self.last_sale: SaleDone | None = None
        self.last_payments: tuple[Payment, ...] = ()
        self.is_paying = False
        self._offers: dict[Key, Offer] = {}
        self._last_scan: _LastScan | None = None
        self._press = PayPress()
        self._line: deque[Callable[[], None]] = deque()
        self._is_busy = self._is_serving = False
        self.leave = Leave(post, self, widget)
        self.places = CartPlaces(post, self, widget)
        self.exchanges = Exchanges(self)

    @property
    def is_idle(self) -> bool:
        """Nothing waits and nothing is being asked."""
        return not self._line and not self._is_busy

    def offer_of(self, line: CartLine) -> Offer | None:
        """What was offered when the line was scanned last: its date, its picture, what is left."""
        return self._offers.get((line.product, line.lot))

    def due(self, by: carts.Method = carts.Method.CASH) -> Due:
        """Where the payments stand."""
        return tender.due(self.cart.totals.net, self.payments, self.rounding, by=by)

    # --- what people do; each takes its place in the line

    def take(self, line: typed.Typed) -> None:
        """A code or a number that was scanned or typed."""
        if line.meaning is typed.Meaning.NUMBER:
            self.then(partial(self._replace_scan, line))
        elif line.meaning is typed.Meaning.CODE:
            self._put(partial(self._ask_code, line))

    def touch(self, product: UUID, times: int = 1) -> None:
        """A picture was touched."""
        self._put(partial(self._ask_product, product, times))

    def choose(self, line: int) -> None:
        if 0 <= line < len(self.cart.lines) and line != self.chosen:
            self.chosen = line
            self.changed.emit()

    def step(self, by: int) -> None:
        """So many units (or tenths of a weighed one) more or less on the chosen line."""

        def act() -> None:
            if 0 <= self.chosen < len(self.cart.lines):
                line = self.cart.lines[self.chosen]
                one = 10**line.decimals // 10 if line.decimals else 1
                if line.quantity + by * one > 0:
                    self._set(self.chosen, line.quantity + by * one)

        self.then(act)

    def set_quantity(self, line: int, wanted: int) -> None:
        """`wanted` smallest units on `line`."""
        self.then(partial(self._set, line, wanted))

    def remove(self, line: int | None = None) -> None:
        """Take a line out, the chosen one if none is named."""
        self.take_turn(partial(self.leave.take_out, line))

    def put_back(self, line: CartLine, before: Cart) -> None:
        """Undo a removal: the line comes last, unless its cart is gone."""
        self.then(partial(self.leave.put_back, line, before))

    def clear(self) -> None:
        """Give the cart and its payments up."""
        self.take_turn(self.leave.give_up)

    def bring(
        self, cart: Cart, chosen: int, *, payments: Sequence[Payment] = (), found: Sequence[Offer] = ()
    ) -> None:
        """In one's turn: `cart` is in hand from now on, its goods just looked up."""
        self._offers |= {(offer.product, offer.lot): offer for offer in found}
        self.payments = tuple(payments)
        self._show(cart, chosen)

    def take_turn(self, step: Callable[[], None]) -> None:
        """Do `step` when everything before it is done; everything after it waits until `end_turn`."""
        self._put(step)

    def end_turn(self) -> None:
        self._done()

    def set_payments(self, payments: Sequence[Payment]) -> None:
        """What was paid so far, before the sale is complete."""
        self.payments = self.exchanges.credited(self.cart, payments)
        self.changed.emit()

    def change(self, make: Callable[[Cart], Cart]) -> None:
        """Let the cart be what `make` makes of it: a discount, another price, a note."""
        self.then(lambda: self._show(make(self.cart), self.chosen))

    def give_reason(self, reason: str) -> None:
        """Why the cart costs nothing (C9)."""
        self.then(lambda: self._show(replace(self.cart, reason=reason), self.chosen))

    @property
    def has_just_sold(self) -> bool:
        """A sale was made, and nothing has come into the cart since."""
        return self.last_sale is not None and not self.cart.lines

    def pay(self, payments: Sequence[Payment] | Exact, *, approver: str = "") -> None:
        """Sell the cart; pressed again before anything else is done, it is the same press and does nothing (F9).

        `approver` is who approved what the cashier may not do alone.
        """
        if self._press.counts():
            self._line.append(partial(self._sell, payments, approver, self._press.number))
            self._serve()

    def then(self, act: Callable[[], None]) -> None:
        """Do `act` when everything before it is done; a rule it breaks is told and changes nothing."""

        def step() -> None:
            try:
                act()
            except RuleBroken as error:
                trouble.show(self._widget, error)
            finally:
                self._done()

        self._put(step)

    # --- the line

    def _put(self, step: Callable[[], None]) -> None:
        self._press.something_else()
        self._line.append(step)
        self._serve()

    def _serve(self) -> None:
        if self._is_serving:
            return
        self._is_serving = True
        try:
            while self._line and not self._is_busy:
                self._is_busy = True
                self._line.popleft()()
        finally:
            self._is_serving = False

    def _done(self) -> None:
        self._is_busy = False
        self._serve()

    # --- goods in

    def _ask_code(self, line: typed.Typed) -> None:
        day, code = self._post.today(), line.text

        def ask(session: "Session") -> Offer:
            return offers.find(session, code, day=day)

        def failed(error: Exception) -> None:
            if isinstance(error, UnknownCode) and not line.is_scan and typed.may_be_words(code):
                self.unknown_words.emit(code)
                self._done()
            else:
                self._refuse(error)

        self._post.desk.ask(self._widget, ask, partial(self._take_in, line.times), failed=failed)

    def _ask_product(self, product: UUID, times: int) -> None:
        day = self._post.today()

        def ask(session: "Session") -> Offer:
            return offers.of_product(session, product, day=day)

        self._post.desk.ask(self._widget, ask, partial(self._take_in, times), failed=self._refuse)

    def _take_in(self, times: int, offer: Offer) -> None:
        try:
            grown = self.cart.add(offer, times=times)
            shelf.require(grown, offer)
        except RuleBroken as error:
            self._refuse(error)
            if isinstance(error, NotEnoughStock):
                self.short.emit(error, offer, times)
            return
        key = (offer.product, offer.lot)
        line = grown.lines[-1]

        def go_on() -> None:
            self._offers[key] = offer
            self._last_scan = _LastScan(key, line.quantity - offer.quantity * times)
            self._show(grown, len(grown.lines) - 1, keeps_scan=True)
            self.scanned.emit()
            self._done()

        self._doubting(line, line.quantity - offer.quantity * times, go_on)

    def _replace_scan(self, line: typed.Typed) -> None:
        """The number counts instead of the last scan's own; without one it is a code."""
        last = self._last_scan
        if last is None or not self.cart.lines:
            self._line.appendleft(partial(self._ask_code, line))
            return
        at = len(self.cart.lines) - 1
        wanted = quantity.parse(line.text, self.cart.lines[at].decimals)
        if wanted > 0:
            self._set(at, last.before + wanted)

    def _set(self, at: int, wanted: int) -> None:
        changed = self.cart.with_quantity(at, wanted)
        before, line = self.cart.lines[at], changed.lines[at]
        offer = self.offer_of(line)
        if offer is not None and line.quantity > before.quantity:
            try:
                shelf.require(changed, offer)
            except NotEnoughStock as short:
                trouble.show(self._widget, short, sound=sounds.BLOCKED)
                times, odd = divmod(line.quantity - before.quantity, offer.quantity)
                if not odd:
                    self.short.emit(short, offer, times)
                return
        if carts.must_ask(line) and not carts.must_ask(before):
            self._line.appendleft(partial(self._doubting, line, 0, partial(self._accept, changed, at)))
        else:
            self._show(changed, at)

    def _accept(self, changed: Cart, at: int) -> None:
        self._show(changed, at)
        self._done()

    def _doubting(self, line: CartLine, before: int, go_on: Callable[[], None]) -> None:
        """Go on at once, or let a person decide first; the line waits meanwhile."""
        was_large = before // 10**line.decimals > carts.ASK_QUANTITY
        if carts.must_ask(line) and not was_large:
            self.doubted.emit(Doubt(line, go_on, self._done))
        else:
            go_on()

    def _show(self, cart: Cart, chosen: int, *, keeps_scan: bool = False) -> None:
        _ = cart.totals
        self.cart, self.chosen = cart, chosen
        self.payments = self.exchanges.credited(cart, self.payments)
        if not keeps_scan:
            self._last_scan = None
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        """Goods that do not come into the cart: nobody knows them, or they are not for sale."""
        is_unknown = isinstance(
            error, UnknownCode | WrongCheckDigit | BrokenLabel | UnknownElement | WrongGtin
        )
        trouble.show(self._widget, error, sound=sounds.UNKNOWN if is_unknown else sounds.BLOCKED)
        self._done()

    def _fail(self, error: Exception) -> None:
        trouble.show(self._widget, error)
        self._done()

    # --- money in

    def _sell(self, payments: Sequence[Payment] | Exact, approver: str, press: int) -> None:
        cart, on = self.cart, self._post.occasion()
        on = on.because(cart.reason or None, approver or None)
        if not cart.lines:
            self._press.answer(press, sold=False)
            self._done()
            return
        self.is_paying = True
        self.changed.emit()
        self._post.desk.do(
            self._widget,
            self.exchanges.deed(cart, payments, on),
            partial(self._on_sold, payments, press),
            key=sales.key(cart.id),
            content=self.exchanges.content(cart, payments),
            answer=SaleDone,
            failed=partial(self._on_refused, payments, press),
        )

    def _on_sold(self, payments: Sequence[Payment] | Exact, press: int, done: SaleDone) -> None:
        self._press.answer(press, sold=True)
        self.is_paying = False
        self.payments = ()
        self._offers.clear()
        done, self.last_payments = self.exchanges.told(self.cart, payments, done)
        self.last_sale = done
        self._show(Cart(), -1)
        self.sold.emit(done)
        self._done()

    def _on_refused(self, payments: Sequence[Payment] | Exact, press: int, error: Exception) -> None:
        self._press.answer(press, sold=False)
        self.is_paying = False
        self.changed.emit()
        self.refused.emit(error)
        if isinstance(error, NeedsApproval):
            self.approval_wanted.emit(error, payments)
            self._done()
        elif isinstance(error, IdempotencyConflict):
            question = partial(sales.sold_before, cart=self.cart.id)
            self._post.desk.ask(
                self._widget, question, lambda said: self._fail(said or error), failed=self._fail
            )
        else:
            self._fail(error)
