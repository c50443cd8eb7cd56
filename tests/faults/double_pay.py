"""F9: pay keys, Enter, clicks and repeats rain on the till within 0 to 200 ms: each cart is sold once, and only it.

PYTHONPATH=tests .venv/bin/python -m faults.double_pay --presses 1000
"""

import argparse
import os
import random
import sys
import time
from collections import Counter as Tally
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from faults import tills
from faults.tills import Shop
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from sqlmodel import Session, col, func, select

from sentra_pos.base import ids
from sentra_pos.checkout import sales
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.checkout.tables import Sale, SaleLine
from sentra_pos.reports import verify
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Person, Role
from sentra_pos.ui.checkout import typed
from sentra_pos.ui.checkout.counter import Counter
from sentra_pos.ui.checkout.screen import CheckoutScreen
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.frame.places import Place, Standing
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.post import Post

WITHIN_MS = 200
FEWEST, MOST = 2, 20
_PATIENCE = 20.0


@dataclass
class Figures:
    """How it went: carts paid, events that rained on them, and everything that is wrong."""

    carts: int = 0
    events: Tally[str] = field(default_factory=Tally)
    wrong: list[str] = field(default_factory=list)


class Register:
    """The real checkout with the real desk, and hands that press too often."""

    def __init__(self, shop: Shop, *, is_careless: bool = False) -> None:
        self.shop, self._is_careless = shop, is_careless
        books = shop.story.books
        rani = books.writing(
            lambda session: staff.hire(session, name="Rani", role=Role.CASHIER, secret_hash="-"),
            key="rani",
            content="rani",
            answer=Person,
        )
        self.desk = Desk(lambda: books)
        self.post = Post(self.desk, shop.story.clock, "K1", rani)
        self.window = MainWindow()
        place = Place("checkout", lambda: "Kasir", "tag", frozenset({"cashier"}), self._make)
        self.window.furnish([place], now=shop.story.clock.now)
        self.window.admit(Standing(role="cashier"))
        self.window.show()
        self.window.activateWindow()
        self.wait(lambda: self.screen.keeper.shift is not None)

    def _make(self) -> CheckoutScreen:
        self.screen = CheckoutScreen(self.post)
        if self._is_careless:
            _forget_the_guards(self.screen.counter, self.post)
        return self.screen

    def scans(self, code: str) -> None:
        self.screen.counter.take(typed.read(code))
        self.rests()

    def rests(self) -> None:
        """Until everything that was begun is done."""
        self.wait(lambda: self.screen.counter.is_idle and self.desk.is_idle)
        QApplication.processEvents()

    def wait(self, truth: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE
        while not truth():
            QTest.qWait(2)
            assert time.monotonic() < until, "the till hangs"

    def ends(self) -> None:
        self.rests()
        self.desk.close()
        self.window.close()
        self.window.deleteLater()

    # --- hands

    def presses(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.screen, key)

    def holds_down(self, key: Qt.Key) -> None:
        """One of the presses a keyboard makes up while a key is held."""
        where = QApplication.focusWidget() or self.screen
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            again = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
            QApplication.sendEvent(where, again)

    def types_a_note(self) -> None:
        """Enough for any of these carts, if the amount has the focus."""
        where = QApplication.focusWidget()
        if where is not None and where.objectName() == "tenderEdit":
            QTest.keyClicks(where, "100000")

    def clicks(self, name: str) -> None:
        """Touch it if it is there, as a finger would that comes too late for it."""
        for one in self.screen.findChildren(QPushButton, name):
            if one.isVisible() and one.isEnabled():
                QTest.mouseClick(one, Qt.MouseButton.LeftButton)
                return

    def does(self, event: str) -> None:
        kind, _, what = event.partition(" ")
        match kind:
            case "key":
                self.presses(_KEYS[what])
            case "repeat":
                self.holds_down(_KEYS[what])
            case "click":
                self.clicks(what)
            case "note":
                self.types_a_note()


_KEYS = {"F9": Qt.Key.Key_F9, "F12": Qt.Key.Key_F12, "Enter": Qt.Key.Key_Return}
RAIN = (
    *("key F12", "key F12", "key F9", "key Enter", "repeat Enter", "repeat F12", "note"),
    *("click exactCashButton", "click payButton", "click completeButton", "click quickCash1"),
)
"""What falls; F12 twice as often as the rest."""


def run(shop: Shop, *, presses: int, dice: random.Random, is_careless: bool = False) -> Figures:
    """Pay `presses` carts, each with far too many hands at once."""
    figures = Figures()
    register = Register(shop, is_careless=is_careless)
    for number in range(1, presses + 1):
        codes = dice.choices(sorted(shop.codes.values()), k=dice.randint(1, 3))
        for code in codes:
            register.scans(code)
        _rain(register, figures, dice)
        register.rests()
        if register.screen.counter.cart.lines:
            register.presses(Qt.Key.Key_F12)
            register.rests()
        figures.carts += 1
        figures.wrong += shop.story.books.reading(partial(_wrong, number=number, pieces=len(codes)))
        if figures.wrong:
            break
    register.ends()
    figures.wrong += verify.check(shop.story.books)
    return figures


def _rain(register: Register, figures: Figures, dice: random.Random) -> None:
    """Two payments that are meant at least, the others as they fall, all within 200 ms."""
    opening = dice.choice((["key F12", "key F12"], ["key F9", "note", "key Enter", "key Enter"]))
    others = dice.choices(RAIN, k=dice.randint(0, MOST - len(opening)))
    moments = sorted(dice.uniform(0, WITHIN_MS) for _ in (*opening, *others))
    began = time.monotonic()
    for event, at in zip((*opening, *others), moments, strict=True):
        while (time.monotonic() - began) * 1_000 < at:
            QApplication.processEvents()
        figures.events[event] += 1
        register.does(event)


def _wrong(session: Session, *, number: int, pieces: int) -> list[str]:
    sold = session.exec(select(func.count()).select_from(Sale)).one()
    if sold != number:
        return [f"cart {number}: {sold} sales in the books"]
    last = session.exec(select(Sale.id).order_by(col(Sale.receipt).desc())).first()
    there = session.exec(select(func.sum(SaleLine.quantity)).where(SaleLine.sale == last)).one()
    return [] if there == pieces else [f"cart {number}: {pieces} scanned, {there} sold"]


def _forget_the_guards(counter: Counter, post: Post) -> None:
    """The negative control: every press sells what lies there, at once and under a number of its own."""

    def pay(payments: "list[Payment] | Exact", *, approver: str = "") -> None:
        cart = replace(counter.cart, id=ids.new())
        if not cart.lines:
            return

        def deed(session: Session) -> SaleDone:
            return sales.complete(session, cart=cart, payments=payments, on=post.occasion())

        post.desk.do(
            counter._widget,
            deed,
            lambda done: counter._on_sold(payments, 0, done),
            key=sales.key(cart.id),
            content=cart,
            answer=SaleDone,
            failed=lambda _error: None,
        )

    counter.pay = pay  # type: ignore[method-assign, assignment]


def main() -> int:
    """The full run; 0 if every cart was sold once."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--presses", type=int, default=1_000)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    words.add_argument("--careless", action="store_true", help="the negative control: it must fail")
    asked = words.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    began = time.monotonic()
    with tills.new_books(postgres=False) as (books, at):
        shop = tills.stocked(books, at, products=4, pieces=9_000, registers=["K1"])
        got = run(shop, presses=asked.presses, dice=random.Random(asked.seed), is_careless=asked.careless)
    del app
    print(
        f"seed {asked.seed}: {got.carts} carts paid by {got.events.total()} events within {WITHIN_MS} ms each;"
        f" {time.monotonic() - began:.0f} s"
    )
    print("\n".join(got.wrong) or "nothing wrong")
    return int(bool(got.wrong))


if __name__ == "__main__":
    sys.exit(main())
