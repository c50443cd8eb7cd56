"""From F12 to a till that takes the next scan, against the bare deed in the same run; and what 2.000 sales leave in memory."""

import gc
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sentra_pos.base import ids
from sentra_pos.bench import scanning, stock
from sentra_pos.bench.measure import Line, median, percentile, turn_by_turn
from sentra_pos.bench.stock import Stocked
from sentra_pos.checkout import offers, sales
from sentra_pos.checkout.cart import Cart
from sentra_pos.checkout.paying import Exact
from sentra_pos.checkout.sales import SaleDone

if TYPE_CHECKING:  # Qt is loaded only when this is measured
    from PySide6.QtWidgets import QApplication

    from sentra_pos.ui.checkout.screen import CheckoutScreen

_PRODUCTS = 200
_ITEMS = 3
_KILOBYTE = 1_024


def lines(folder: Path, *, rounds: int, sold: int) -> list[Line]:
    """Measure in the real checkout screen, offscreen; `sold` sales are made for the memory."""
    from sentra_pos.ui.desk import Desk

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shop = stock.stocked(folder / "paying.db", products=_PRODUCTS)
    app = scanning.application()
    desk = Desk(lambda: shop.books)
    screen = scanning.screen(desk)
    scanning.until(app, lambda: screen.keeper.shift is not None)  # type: ignore[attr-defined]
    taken = turn_by_turn([lambda: _pay(app, screen, shop), lambda: _bare(shop)], rounds=rounds)  # type: ignore[arg-type]
    before = _megabytes()
    for _ in range(sold):
        _pay(app, screen, shop)  # type: ignore[arg-type]
    gc.collect()
    grown = _megabytes() - before
    app.processEvents()
    desk.close()
    shop.books.close()
    return [
        Line(
            "F12 to ready for the next scan, 3 lines",
            median(taken[0]),
            baseline=median(taken[1]),
            against="the deed itself, without a window",
            aim=3.0,
            detail=f"p95 {percentile(taken[0], 95):.1f} ms",
        ),
        Line(
            f"memory gained by {sold:,} sales".replace(",", "."),
            grown,
            unit="MB",
            detail=f"from {before:.0f} MB",
        ),
    ]


def _pay(app: "QApplication", screen: "CheckoutScreen", shop: Stocked) -> float:
    """Milliseconds from F12 until the change stands there and a scan would start the next cart."""
    counter = screen.counter
    cart = _cart(shop)
    counter.change(lambda _: cart)
    scanning.until(app, lambda: counter.is_idle and bool(counter.cart.lines))
    count = 0 if counter.last_sale is None else int(counter.last_sale.receipt.rpartition("-")[2])
    begun = time.perf_counter()
    next(act for act in screen.acts() if act.key == "F12").run()

    def is_ready() -> bool:
        last = counter.last_sale
        is_new = last is not None and int(last.receipt.rpartition("-")[2]) > count
        return is_new and counter.is_idle and not counter.cart.lines

    scanning.until(app, is_ready)
    app.processEvents()
    return (time.perf_counter() - begun) * 1_000


def _bare(shop: Stocked) -> float:
    cart, on = _cart(shop), stock.occasion()
    begun = time.perf_counter()
    shop.books.writing(
        lambda session: sales.complete(session, cart=cart, payments=Exact.CASH, on=on),
        key=sales.key(cart.id),
        content=str(cart.id),
        answer=SaleDone,
    )
    return (time.perf_counter() - begun) * 1_000


def _cart(shop: Stocked) -> Cart:
    made = Cart(id=ids.new())
    for code in shop.codes[:_ITEMS]:
        offer = shop.books.reading(lambda session, code=code: offers.find(session, code, day=stock.DAY))  # type: ignore[misc]
        made = made.add(offer)
    return made


def _megabytes() -> float:
    """What the process holds now, not at its height."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _KILOBYTE**2
