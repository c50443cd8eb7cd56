"""Tells the display turned to the buyer how the sale stands; it hears nothing that is not the buyer's business."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer

from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.ui import pictures
from sentra_pos.ui.checkout import wording
from sentra_pos.ui.checkout.station import Extra, Station
from sentra_pos.ui.checkout.tendering import Tendering
from sentra_pos.ui.customer_view import CustomerView, ShownCode, ShownLine, Stage
from sentra_pos.ui.widgets.screen import Act

_GATHER_MS = 20
"""Changes that come in one go are told once; a buyer sees them within 100 ms."""


class ForCustomer(Extra):
    """Follows the cart in hand, the payment in front and the sale that was just made."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._tendering: Tendering | None = None
        self._selling = CustomerView()
        self._thanks: CustomerView | None = None
        self._soon = QTimer(self, interval=_GATHER_MS, singleShot=True)
        self._soon.timeout.connect(self.tell)
        station.counter.changed.connect(self._on_changed)
        station.counter.sold.connect(self._on_sold)
        station.tendering.connect(self._on_tendering)
        station.keeper.known.connect(self._tell_soon)

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Customer display"), self.station.display_wanted.emit, icon="monitor")]

    def acts_without_shift(self) -> Sequence[Act]:
        return self.acts()

    def tell(self) -> None:
        """Say how it stands now."""
        self.station.customer_sees.emit(self._view())
        station = self.station
        offers = [station.counter.offer_of(line) for line in station.counter.cart.lines]
        names = [offer.picture for offer in offers if offer is not None]
        pictures.bring(station.screen, station.post.desk, names, self._tell_soon)

    @property
    def is_waiting(self) -> bool:
        """Whether something changed that was not told yet."""
        return self._soon.isActive()

    def _tell_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _on_changed(self) -> None:
        counter = self.station.counter
        if counter.cart.lines:
            self._thanks = None
        if counter.is_paying:
            self._selling = self._goods()
        self._tell_soon()

    def _on_tendering(self, tendering: Tendering | None) -> None:
        self._tendering = tendering
        self._tell_soon()

    def _on_sold(self, done: SaleDone) -> None:
        self._thanks = replace(
            self._selling,
            stage=Stage.THANKS,
            total=done.total,
            rounding=done.rounding,
            received=_by_method(self.station.counter.last_payments),
            missing=0,
            change=done.change,
            receipt=done.receipt,
            footer=self.station.keeper.shop.footer,
        )
        self._tell_soon()

    def _view(self) -> CustomerView:
        counter = self.station.counter
        if self.station.keeper.shift is None:
            return CustomerView()
        if not counter.cart.lines or counter.is_paying:
            return self._thanks or (self._selling if counter.is_paying else CustomerView())
        if self._tendering is None:
            return self._goods()
        return _paying(self._goods(), self._tendering)

    def _goods(self) -> CustomerView:
        counter = self.station.counter
        cart, due = counter.cart, counter.due()
        return CustomerView(
            Stage.GOODS,
            lines=tuple(self._line(place) for place in range(len(cart.lines))),
            pieces=cart.pieces,
            total=due.total,
            discount=cart.totals.discount,
            rounding=due.rounding,
            rule=counter.rounding,
            missing=due.missing,
            received=_by_method(counter.payments),
        )

    def _line(self, place: int) -> ShownLine:
        counter = self.station.counter
        line = counter.cart.lines[place]
        offer = counter.offer_of(line)
        return ShownLine(
            name=line.name,
            maker=line.producer_name,
            quantity=wording.times_price(line),
            amount=line.gross - line.discounted,
            discount=line.discounted,
            picture=pictures.find(offer.picture, small=True) if offer is not None else None,
        )


def _paying(goods: CustomerView, tendering: Tendering) -> CustomerView:
    code, due = tendering.code, tendering.due
    shown = None
    if code is not None:
        is_inside = code.amount is not None
        shown = ShownCode(code.payload, tendering.asked, is_inside, code.merchant, code.nmid)
    return replace(
        goods,
        stage=Stage.PAYING,
        method=tendering.method,
        total=due.total,
        rounding=due.rounding,
        missing=due.missing,
        change=due.change,
        received=_by_method(tendering.payments),
        code=shown,
    )


def _by_method(payments: Sequence[Payment]) -> tuple[tuple[Method, int], ...]:
    sums: dict[Method, int] = {}
    for one in payments:
        sums[one.method] = sums.get(one.method, 0) + one.amount
    return tuple(sums.items())
