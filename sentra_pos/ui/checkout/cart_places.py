"""Nine carts of one register, one of them in hand at the counter; each change is in the books before anybody blinks.

Going to another cart, parking and fetching take their turn in the counter's line, so that every scan gets into the
cart that was in hand when it was made. The carts belong to the register: whoever signs in next finds them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.base.errors import RuleBroken
from sentra_pos.checkout import parked, resuming
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.checkout.parked import PLACES, Kept
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.resuming import Fresh, Notice
from sentra_pos.ui import trouble
from sentra_pos.ui.checkout.cart_slate import Slate, State
from sentra_pos.ui.checkout.hand import Hand
from sentra_pos.ui.post import Post

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_TRY_AGAIN_MS = 3_000
Key = tuple[UUID, UUID | None]


@dataclass(eq=False)
class NoPlaceLeft(RuleBroken):
    """Nine carts are open at this register."""

    sentence = "All nine carts are in use. Pay, park or clear one first."


@dataclass(frozen=True)
class Held:
    """A cart that is not in hand, with the payments typed in for it."""

    cart: Cart
    payments: tuple[Payment, ...] = ()


@dataclass(frozen=True)
class CameBack:
    """What the register had in its carts when somebody signed in: what was typed as paid is lost, and told."""

    carts: int
    paid: int
    unreadable: int


class CartPlaces(QObject):
    """Places 1 to 9; `at` is the one in hand."""

    changed = Signal()
    """Another place is in hand, or others have goods in them."""
    came_back = Signal()
    """The books have said what lay here; `news` tells it."""
    park_wanted = Signal()
    list_wanted = Signal()
    """A finger wants what F4 and F5 do."""
    noticed = Signal(object)
    """Notices about the cart that was just brought into hand."""

    def __init__(self, post: Post, counter: Hand, widget: QWidget) -> None:
        super().__init__(widget)
        self._post, self._counter, self._widget = post, counter, widget
        self._slate = Slate(post.register, str(post.person.id))
        self._others: dict[int, Held] = {}
        self._noted: dict[int, tuple[Cart, int]] = {}
        self._notices: dict[Key, Notice] = {}
        self._writing = 0
        self.at: int = 1
        self.news: CameBack | None = None
        self.waiting = 0
        """How many carts are parked in the shop, as far as anybody has looked."""
        self._again = QTimer(self, singleShot=True, interval=_TRY_AGAIN_MS)
        self._again.timeout.connect(self._write)
        counter.changed.connect(self._note)

    @property
    def is_kept(self) -> bool:
        """Everything that happened is in the books."""
        return self._slate.is_clean and not self._writing

    def held(self, place: int) -> Held:
        """What lies at `place`, also if it is in hand."""
        if place == self.at:
            return Held(self._counter.cart, self._counter.payments)
        return self._others.get(place, Held(Cart()))

    def used(self) -> list[int]:
        """The places with goods in them, and the one in hand."""
        return [place for place in PLACES if place == self.at or self.held(place).cart.lines]

    def free(self) -> int:
        """The first place without goods, the one in hand before others; raise NoPlaceLeft."""
        if not self._counter.cart.lines:
            return self.at
        return self._next_free()

    def count_waiting(self) -> None:
        """Ask how many carts are parked now."""

        def counted(count: int) -> None:
            if count != self.waiting:
                self.waiting = count
                self.changed.emit()

        self._post.desk.ask(self._widget, parked.count, counted)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is other about the cart in hand than when its goods were scanned."""
        return tuple(self._notices.values())

    def notice_of(self, line: CartLine) -> Notice | None:
        """What is other about a line than when it was scanned."""
        return self._notices.get((line.product, line.lot))

    def _next_free(self) -> int:
        for place in PLACES:
            if place != self.at and not self.held(place).cart.lines:
                return place
        raise NoPlaceLeft

    # --- what people do

    def go(self, place: int) -> None:
        """Take the cart at `place` in hand."""

        def step() -> None:
            if place == self.at:
                self._counter.end_turn()
            else:
                self._bring(place, self.held(place))

        self._counter.take_turn(step)

    def go_to_free(self) -> None:
        """Take an empty cart in hand: the first place without goods that is not in hand already."""

        def step() -> None:
            try:
                self._bring(self._next_free(), Held(Cart()))
            except NoPlaceLeft as error:
                self._refuse(error)

        self._counter.take_turn(step)

    def park(
        self, deed: "Callable[[Session, Cart], str]", then: Callable[[str, Cart], None], *, content: object
    ) -> None:
        """Let `deed` put the cart in hand aside; `then` hears its answer, and an empty cart is in hand."""

        def step() -> None:
            cart = self._counter.cart

            def done(answer: str) -> None:
                self._set_noted(self.at, Cart())
                self._counter.bring(Cart(), -1)
                self._counter.end_turn()
                self.count_waiting()
                then(answer, cart)

            self._post.desk.do(
                self._widget,
                lambda session: deed(session, cart),
                done,
                key=f"cart-park:{ids.new()}",
                content=(cart.id, content),
                answer=str,
                failed=self._refuse,
            )

        self._counter.take_turn(step)

    def fetch(self, which: "Callable[[Session], UUID]", *, content: object) -> None:
        """Take a parked cart in hand: in the place in hand if that is empty, else in the first that is."""
        register, by = self._post.register, str(self._post.person.id)

        def step() -> None:
            try:
                place = self.free()
            except NoPlaceLeft as error:
                self._refuse(error)
                return
            at = self._post.now()

            def deed(session: "Session") -> Kept:
                return parked.resume(session, which(session), register=register, place=place, at=at, by=by)

            def fetched(kept: Kept) -> None:
                self._set_noted(place, kept.whole)
                self._bring(place, Held(kept.whole))
                self.count_waiting()

            key = f"cart-fetch:{ids.new()}"
            self._post.desk.do(
                self._widget, deed, fetched, key=key, content=content, answer=Kept, failed=self._refuse
            )

        self._counter.take_turn(step)

    def lay_down(self, cart: Cart) -> None:
        """Lay a cart that could not be given up where there is room, and take it in hand."""

        def step() -> None:
            try:
                self._bring(self.free(), Held(cart))
            except NoPlaceLeft as error:
                self._refuse(error)

        self._counter.take_turn(step)

    # --- what lay here

    def load(self) -> None:
        """Ask what lies here, before anything else is done at the counter."""
        self._counter.take_turn(self._load)

    def _load(self) -> None:
        register = self._post.register

        def ask(session: "Session") -> list[Kept]:
            return parked.at_register(session, register)

        self._post.desk.ask(self._widget, ask, self._loaded, failed=self._refuse)

    def _loaded(self, found: list[Kept]) -> None:
        kept = [one for one in found if one.cart is not None]
        for one in kept:
            self._others[one.place] = Held(one.whole)
            self._set_noted(one.place, one.whole)
        if found:
            unreadable = len(found) - len(kept)
            self.news = CameBack(len(kept), sum(one.paid for one in kept), unreadable)
            if unreadable:
                self._put_unreadable_aside()
        if kept:
            last = max(kept, key=lambda one: one.at)
            self._bring(last.place, Held(last.whole))
        else:
            self._counter.end_turn()
        self.came_back.emit()

    def _put_unreadable_aside(self) -> None:
        register = self._post.register
        self._post.desk.keep(
            self._widget,
            lambda session: parked.put_unreadable_aside(session, register),
            lambda _count: None,
        )

    # --- into hand

    def _bring(self, place: int, held: Held) -> None:
        """In one's turn, which it ends: look the goods of `held` up again and take it in hand at `place`."""
        if not held.cart.lines:
            self._take(place, held.cart, held.payments, Fresh(held.cart, (), ()))
            return
        day = self._post.today()

        def ask(session: "Session") -> Fresh:
            return resuming.look_again(session, held.cart, day=day)

        def failed(error: Exception) -> None:
            trouble.show(self._widget, error)
            self._take(place, held.cart, held.payments, Fresh(held.cart, (), ()))

        self._post.desk.ask(
            self._widget,
            ask,
            lambda fresh: self._take(place, fresh.cart, held.payments, fresh),
            failed=failed,
        )

    def _take(self, place: int, cart: Cart, payments: Sequence[Payment], fresh: Fresh) -> None:
        counter = self._counter
        if place != self.at:
            # At the start what lies at the place in hand was read, and nobody has it in hand yet: it stays.
            self._others.setdefault(self.at, Held(counter.cart, counter.payments))
            self.at = place
        self._others.pop(place, None)
        self._notices = {(notice.product, notice.lot): notice for notice in fresh.notices}
        counter.bring(cart, len(cart.lines) - 1, payments=payments, found=fresh.offers)
        counter.end_turn()
        if fresh.notices:
            self.noticed.emit(fresh.notices)

    def _refuse(self, error: Exception) -> None:
        trouble.show(self._widget, error)
        self._counter.end_turn()

    # --- into the books

    def _note(self) -> None:
        """The counter's cart is another: note it, unless the books know it already."""
        cart, paid = self._counter.cart, sum(payment.amount for payment in self._counter.payments)
        before, paid_before = self._noted.get(self.at, (Cart(), 0))
        if cart is before and paid == paid_before:
            return
        self._set_noted(self.at, cart, paid)
        if not cart.lines:
            self._notices = {}
        sold = self._counter.last_sale
        is_settled = not cart.lines and (not before.lines or (sold is not None and sold.id == before.id))
        if not is_settled and self._slate.put(self.at, State(cart, paid, self._post.now())):
            self._write()
        self.changed.emit()

    def _set_noted(self, place: int, cart: Cart, paid: int = 0) -> None:
        self._noted[place] = (cart, paid)

    def _write(self) -> None:
        note, batch = self._slate.note()
        self._writing += 1

        def written(_none: None) -> None:
            self._writing -= 1

        def failed(error: Exception) -> None:
            self._writing -= 1
            trouble.show(self._widget, error)
            if self._slate.give_back(batch):
                self._again.start()

        self._post.desk.keep(self._widget, note, written, failed=failed)
