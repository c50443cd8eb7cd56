"""Several carts: Ctrl+1 to 9, park (F4), the list of what waits (F5), and numbers that are scanned at another till."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from sentra_pos.base import clock, ids, money
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import cart_slip, parked, removals
from sentra_pos.checkout.cart import Cart, EmptyCart
from sentra_pos.checkout.parked import PLACES, Kept
from sentra_pos.checkout.resuming import Change, Notice
from sentra_pos.shop.permissions import Act as Right
from sentra_pos.ui import approval
from sentra_pos.ui.checkout import cart_words, wording
from sentra_pos.ui.checkout.leave import Wanted
from sentra_pos.ui.checkout.park_panel import ParkPanel
from sentra_pos.ui.checkout.parked_panel import ParkedPanel, Waiting
from sentra_pos.ui.checkout.reason_panel import ReasonPanel
from sentra_pos.ui.checkout.station import Extra, Station
from sentra_pos.ui.widgets import dialog, toast
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class Carts(Extra):
    """Talks to the counter's places, and opens the two panels."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._places = station.counter.places
        self._places.park_wanted.connect(self.ask_name)
        self._places.list_wanted.connect(self.show_list)
        self._places.noticed.connect(self._tell_notices)
        station.counter.leave.wanted.connect(self._ask_leave)
        station.counter.leave.stayed.connect(self._places.lay_down)
        station.keeper.known.connect(self._on_known)
        station.counter.sold.connect(lambda _sale: self._places.count_waiting())
        self._places.load()

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Park the cart"), self.ask_name, "F4", "pause"),
            Act(self.tr("Parked carts"), self.show_list, "F5", "archive"),
            *(
                Act(self.tr("Cart {number}").format(number=place), partial(self._go, place), f"Ctrl+{place}")
                for place in PLACES
            ),
        ]

    def take_scan(self, code: str) -> bool:
        """`KR-0007` brings the cart that waits under it to the front."""
        number = parked.number_in(code)
        if not number:
            return False
        if self.station.panel is not None:
            self._tell(self.tr("Close what is in front first, then scan the number again."), is_error=True)
        else:
            self._places.fetch(lambda session: parked.waiting_under(session, number), content=number)
        return True

    def ask_name(self) -> None:
        """F4: under which name the cart in hand is put aside."""

        def ask() -> None:
            cart = self.station.counter.cart
            if not cart.lines:
                raise EmptyCart
            if self.station.panel is None:
                now = clock.local(self.station.post.now())
                panel = ParkPanel(self.station.screen, cart, suggestion=f"{now:%H:%M}")
                panel.kept.connect(self._park)
                panel.numbered.connect(self._park_under_number)
                self.station.hold(panel)
                panel.start()

        self.station.counter.then(ask)

    def show_list(self) -> None:
        """F5: what waits."""
        if not self.station.is_free:
            return
        panel = ParkedPanel(self.station.screen)
        panel.fetched.connect(self._fetch)
        panel.cleared.connect(partial(self._ask_clear, panel))
        self.station.hold(panel)
        panel.start()

        def show(kept: list[Kept]) -> None:
            panel.show_waiting([*(Waiting(kept=one) for one in kept), *self._open_here()])

        self.station.post.desk.ask(panel, parked.parked, show)

    def _open_here(self) -> list[Waiting]:
        places = self._places
        return [
            Waiting(place=place, cart=places.held(place).cart)
            for place in places.used()
            if place != places.at
        ]

    def _go(self, place: int) -> None:
        if self.station.panel is None:
            self._places.go(place)

    # --- put aside

    def _park(self, name: str) -> None:
        on, paid = self.station.post.occasion(), self._paid()

        def deed(session: "Session", cart: Cart) -> str:
            parked.park(session, cart, register=on.register, name=name, at=on.at, by=on.actor)
            return name

        def done(_answer: str, cart: Cart) -> None:
            self._tell_parked(self.tr("{name} is parked.").format(name=name), cart, paid)

        self._places.park(deed, done, content=name)

    def _park_under_number(self, name: str, card: str) -> None:
        on, paid = self.station.post.occasion(), self._paid()

        def deed(session: "Session", cart: Cart) -> str:
            return cart_slip.park_under_number(session, cart, name=name, on=on, card=card)

        def done(number: str, cart: Cart) -> None:
            said = self.tr("The cart waits under {number}: put it with the goods.").format(number=number)
            self._tell_parked(said, cart, paid)
            if not card:
                self.station.printing_wanted.emit()

        self._places.park(deed, done, content=(name, card))

    def _paid(self) -> int:
        return sum(payment.amount for payment in self.station.counter.payments)

    def _tell_parked(self, said: str, cart: Cart, paid: int) -> None:
        if paid:
            self._tell(f"{said} {self._paid_words(paid)}", is_error=True)
            return
        toast.show(
            self.station.screen,
            said,
            icon="pause",
            act=self.tr("Take it back"),
            run=lambda: self._places.fetch(lambda _session: cart.id, content=cart.id),
        )

    # --- fetch, clear

    def _fetch(self, row: Waiting) -> None:
        kept = row.kept
        if kept is None:
            self._places.go(row.place)
        else:
            self._places.fetch(lambda _session: kept.id, content=kept.id)

    def _ask_clear(self, panel: ParkedPanel, row: Waiting) -> None:
        kept = row.kept
        assert kept is not None  # noqa: S101 - only parked carts are cleared from the list
        lines = kept.cart.lines if kept.cart else ()
        amount = money.show(removals.amount_of(lines))
        pieces = wording.pieces(kept.cart.pieces if kept.cart else 0)

        def clear(on: Occasion) -> None:
            self._clear(kept.id, on)

        def run() -> None:
            panel.shut()
            counter = self.station.counter
            counter.take_turn(lambda: counter.leave.ask(Right.CLEAR_CART, lines, clear))

        asked = dialog.confirm(
            panel,
            title=self.tr("Clear the cart?"),
            text=self.tr("{name}: {pieces}, {amount}.").format(
                name=kept.name or kept.number or kept.register, pieces=pieces, amount=amount
            ),
            stay=self.tr("Leave it"),
            act=self.tr("Clear"),
            run=run,
        )
        asked.finished.connect(panel.take_focus)

    def _clear(self, cart: UUID, on: Occasion) -> None:
        def deed(session: "Session") -> UUID:
            return removals.parked_cart_cleared(session, cart=cart, on=on)

        def done(_entry: UUID) -> None:
            self._places.count_waiting()
            self._tell(self.tr("The parked cart was cleared."))

        key = f"cart-clear:{ids.new()}"
        self.station.post.desk.do(self.station.screen, deed, done, key=key, content=cart, answer=UUID)

    # --- leave to let goods go

    def _ask_leave(self, wanted: Wanted) -> None:
        if self.station.panel is not None:
            return
        panel = ReasonPanel(self.station.screen, cart_words.goods(wanted.lines))
        panel.given.connect(partial(self._ask_somebody, wanted))
        self.station.hold(panel)
        panel.start()

    def _ask_somebody(self, wanted: Wanted, reason: str) -> None:
        panel = approval.ask(
            self.station.screen,
            self.station.post,
            wanted.act,
            amount=wanted.amount,
            why=f"{cart_words.goods(wanted.lines)}: {reason}",
            then=partial(wanted.given, reason),
        )
        self.station.hold_over(panel)

    # --- told

    def _on_known(self) -> None:
        self._places.count_waiting()
        news, self._places.news = self._places.news, None
        if news is None or self.station.keeper.shift is None:
            return
        if news.unreadable:
            said = self.tr("%n cart(s) cannot be read any more: see F5.", "", news.unreadable)
            self._tell(said, is_error=True)
        elif news.paid:
            self._tell(self._paid_words(news.paid), is_error=True)
        elif self._places.notices:
            self._tell_notices(self._places.notices)
        else:
            self._tell(self.tr("%n cart(s) are as they were left.", "", news.carts))

    def _paid_words(self, paid: int) -> str:
        said = self.tr("{amount} typed in as paid were not kept: take that payment again.")
        return said.format(amount=money.show(paid))

    def _tell_notices(self, notices: Sequence[Notice]) -> None:
        is_error = any(notice.change is not Change.PRICE for notice in notices)
        toast.show(
            self.station.screen, cart_words.told(notices), error=is_error, icon="" if is_error else "tag"
        )

    def _tell(self, said: str, *, is_error: bool = False) -> None:
        toast.show(self.station.screen, said, error=is_error)
