"""Discounts, special prices and notes on what is in the cart, with somebody's leave where the cashier needs it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from sentra_pos.base import money, quantity
from sentra_pos.checkout import shares_now
from sentra_pos.checkout.cart import Cart, CartLine, Discount, EmptyCart, NoSuchLine
from sentra_pos.checkout.leaves import Need
from sentra_pos.checkout.offers import Offer
from sentra_pos.checkout.shares_now import CartNow
from sentra_pos.shop.permissions import Act as Permitted
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.ui import approval, trouble
from sentra_pos.ui.checkout import wording
from sentra_pos.ui.checkout.discount_panel import DiscountPanel
from sentra_pos.ui.checkout.note_panel import NotePanel
from sentra_pos.ui.checkout.open_price_panel import OpenPricePanel
from sentra_pos.ui.checkout.price_panel import PricePanel
from sentra_pos.ui.checkout.station import Extra, Station
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_LEFT_TO_PAYING = frozenset({Permitted.FREE_SALE})


class LineChanges(Extra):
    """Every change takes its turn at the counter, behind the scans before it."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        station.counter.short.connect(self._offer_short)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Discount on the line"), self.discount_line, "F6", "badge-percent"),
            Act(self.tr("Discount on the cart"), self.discount_cart, "Shift+F6", "percent"),
            Act(self.tr("Special price"), self.change_price, "Alt+H", "tag"),
            Act(self.tr("Note on the line"), self.note_line, "Alt+N", "sticky-note"),
            Act(self.tr("Goods without a code"), self.open_price, "Alt+O", "circle-plus"),
        ]

    def discount_line(self) -> None:
        self.station.counter.then(self._ask_line_discount)

    def discount_cart(self) -> None:
        self.station.counter.then(self._ask_cart_discount)

    def change_price(self) -> None:
        self.station.counter.then(self._ask_price)

    def note_line(self) -> None:
        self.station.counter.then(self._ask_note)

    def open_price(self) -> None:
        station = self.station
        if station.is_free:
            panel = OpenPricePanel(station.screen, station.post)
            panel.kept.connect(self._add_open)
            station.hold(panel)
            panel.start()

    # --- asking

    def _chosen(self) -> CartLine:
        counter = self.station.counter
        if not counter.cart.lines:
            raise EmptyCart
        if not 0 <= counter.chosen < len(counter.cart.lines):
            raise NoSuchLine(line=counter.chosen + 1)
        return counter.cart.lines[counter.chosen]

    def _ask_line_discount(self) -> None:
        line, station = self._chosen(), self.station
        if not station.is_free:
            return
        cart = station.counter.cart
        at = cart.lines.index(line)
        panel = DiscountPanel(
            station.screen,
            station.post,
            cart,
            about=f"{line.name} · {wording.times_price(line)}",
            now=line.discount,
            line=at,
            apply=lambda cart, wanted: cart.with_discount(at, wanted),
        )
        panel.kept.connect(partial(self._discount_line, line))
        station.hold(panel)
        panel.start()

    def _ask_cart_discount(self) -> None:
        station = self.station
        cart = station.counter.cart
        if not cart.lines:
            raise EmptyCart
        if station.is_free:
            panel = DiscountPanel(
                station.screen,
                station.post,
                cart,
                about=f"{wording.pieces(cart.pieces)} · {money.show(cart.totals.subtotal)}",
                now=cart.discount,
                line=None,
                apply=lambda cart, wanted: cart.with_cart_discount(wanted),
            )
            panel.kept.connect(self._discount_cart)
            station.hold(panel)
            panel.start()

    def _ask_price(self) -> None:
        line, station = self._chosen(), self.station
        if station.is_free:
            cart = station.counter.cart
            panel = PricePanel(station.screen, cart, cart.lines.index(line))
            panel.kept.connect(partial(self._set_price, line))
            station.hold(panel)
            panel.start()

    def _ask_note(self) -> None:
        line, station = self._chosen(), self.station
        if station.is_free:
            panel = NotePanel(station.screen, line)
            panel.kept.connect(
                lambda note: station.counter.change(lambda cart: cart.with_note(_place(cart, line), note))
            )
            station.hold(panel)
            panel.start()

    # --- doing

    def _discount_line(self, line: CartLine, wanted: Discount | None) -> None:
        self._do(lambda cart: cart.with_discount(_place(cart, line), wanted), about=line.name)

    def _discount_cart(self, wanted: Discount | None) -> None:
        self._do(lambda cart: cart.with_cart_discount(wanted), about=self.tr("The whole cart"))

    def _set_price(self, line: CartLine, price: int) -> None:
        self._do(lambda cart: cart.with_price(_place(cart, line), price), about=line.name)

    def _add_open(self, line: CartLine) -> None:
        self._do(lambda cart: replace(cart, lines=(*cart.lines, line)), about=line.name)

    def _do(self, make: Callable[[Cart], Cart], *, about: str) -> None:
        """Change the cart by `make`, once whatever it newly needs has somebody's leave."""
        station = self.station
        before, on = station.counter.cart, station.post.occasion()
        try:
            wanted = make(before)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person must hear of it
            trouble.show(station.screen, error)
            return

        def question(session: "Session") -> CartNow:
            return shares_now.look(session, wanted, on)

        def answered(now: CartNow) -> None:
            missing = [need for need in now.missing if need.act not in _LEFT_TO_PAYING]
            if missing:
                self._ask_leave(missing, make, about)
            else:
                station.counter.change(make)

        station.post.desk.ask(station.screen, question, answered)

    def _ask_leave(self, missing: Sequence[Need], make: Callable[[Cart], Cart], about: str) -> None:
        need, station = missing[0], self.station

        def given(approver: str) -> None:
            station.counter.change(lambda cart: _with_leave(make(cart), missing, approver))

        panel = approval.ask(
            station.screen,
            station.post,
            need.act,
            amount=need.amount,
            bps=need.bps,
            why=about,
            then=given,
        )
        station.hold_over(panel)

    def _offer_short(self, error: NotEnoughStock, offer: Offer, times: int) -> None:
        """The goods are in the cashier's hand, but the books do not have them: say what can be done."""
        said = self.tr("The books have only {count} of {product}.").format(
            count=quantity.show(error.on_hand, offer.decimals), product=offer.name
        )
        toast.show(
            self.station.screen,
            said,
            error=True,
            act=self.tr("Sell with approval"),
            key="Alt+J",
            run=partial(self._sell_short, offer, times),
        )

    def _sell_short(self, offer: Offer, times: int) -> None:
        station = self.station
        if not station.is_free:
            return

        def given(approver: str) -> None:
            def make(cart: Cart) -> Cart:
                grown = cart.add(offer, times=times)
                return grown.sold_short(len(grown.lines) - 1, approver)

            station.counter.change(make)

        panel = approval.ask(
            station.screen,
            station.post,
            Permitted.SELL_SHORT,
            amount=offer.price * times,
            why=offer.name,
            then=given,
        )
        station.hold_over(panel)


def _place(cart: Cart, line: CartLine) -> int:
    """Where `line` stands now: scans may have moved it meanwhile, or made it another."""
    for place, there in enumerate(cart.lines):
        if there == line:
            return place
    for place, there in enumerate(cart.lines):
        if (there.product, there.lot, there.note) == (line.product, line.lot, line.note):
            return place
    raise NoSuchLine(line=len(cart.lines) + 1)


def _with_leave(cart: Cart, missing: Sequence[Need], approver: str) -> Cart:
    for need in missing:
        cart = (
            replace(cart, approver=approver)
            if need.line is None
            else cart.with_leave(need.line - 1, approver)
        )
    return cart
