"""F7: another process keeps the books locked while the window sells: it never stands still, says so, and sells once.

The real window, offscreen, with its real desk, is paid at while the lock is held for 0,05 to 30 seconds. After 300 ms
it says that it waits; after ten seconds it gives up with a message and keeps the cart; paid again it sells once.

At the end a window whose deeds run on its own thread is tried, which must be noticed.

PYTHONPATH=tests .venv/bin/python -m faults.locked --holds 0.05 0.2 0.6 2 5 9 12 30
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from faults import real_window, tills
from faults.heartbeat import Heartbeat
from faults.tills import Shop
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from sqlmodel import Session, func, select

from sentra_pos import app as application
from sentra_pos.base.database import BooksLocked
from sentra_pos.checkout.cart import Cart
from sentra_pos.checkout.tables import Sale
from sentra_pos.reports import verify
from sentra_pos.ui import desk, shopfront, trouble
from sentra_pos.ui.checkout.screen import CheckoutScreen
from sentra_pos.ui.main_window import MainWindow

T = TypeVar("T")

STILL_SECONDS = 0.1
"""Longer the window's own thread may not be silent."""
LATE_SECONDS = 1.0
"""So much later than promised something may be seen on a busy machine."""
DEADLINE_SECONDS = 10.0
_PATIENCE = 60.0


@dataclass
class Trial:
    """One lock: after how many seconds the window said that it waits, gave up, or sold; its longest pause."""

    held: float
    waiting: float | None = None
    refused: float | None = None
    sold: float | None = None
    still: float = 0.0
    told: str = ""
    cart_kept: bool = True
    sales: int = 0


@dataclass
class Figures:
    trials: list[Trial] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


class Counter:
    """The window in this process, and hands."""

    def __init__(self, app: QApplication, shop: Shop, *, at: str = "") -> None:
        self._app, self._shop = app, shop
        self._house = application._House(app, at or shop.books_at, "K1", None)
        self._code = next(iter(shop.codes.values()))
        self._trial, self._pressed = Trial(0), 0.0

    def opens(self) -> None:
        """Somebody signs in and stands at the checkout."""
        self._house.open(training=False, anew=False)
        pin = self._until(lambda: self.window.findChild(QLineEdit, "pinEdit"), "a field for the PIN")
        assert pin is not None
        QTest.keyClicks(pin, real_window.PIN)
        QTest.keyClick(pin, Qt.Key.Key_Return)
        self._until(self._is_ready, "the checkout")
        self.screen.counter.sold.connect(lambda _done: self._note("sold"))
        self.screen.counter.refused.connect(lambda _error: self._note("refused"))

    def closes(self) -> None:
        self._house.close()

    @property
    def window(self) -> MainWindow:
        return self._house._opened[-1].window

    @property
    def screen(self) -> CheckoutScreen:
        screen = self.window.in_front()
        assert isinstance(screen, CheckoutScreen)
        return screen

    def tries(self, held: float) -> Trial:
        """Scan, pay while the books are locked for so long, and pay again until it is sold."""
        before = self._sales()
        self.screen.take_scan(self._code)
        self._until(lambda: self._is_quiet() and self.screen.counter.cart.lines, "a cart that is kept")
        cart = self.screen.counter.cart
        with _lock(self._shop.books_at, held) as holder:
            trial = self._trial = Trial(held)
            beat = Heartbeat()
            self._pays()
            self._until(lambda: trial.sold or trial.refused, "an answer")
            self._sees(trial, cart)
            trial.still = beat.longest
            self._until(lambda: holder.poll() is not None, "the end of the lock")
        if trial.sold is None:
            self._until(self._is_quiet, "quiet")
            self._pays()
            self._until(lambda: trial.sold, "the sale")
        self._until(self._is_quiet, "quiet")
        trial.sales = self._sales() - before
        return trial

    def _pays(self) -> None:
        self._pressed = time.monotonic()
        QTest.keyClick(self.screen, Qt.Key.Key_F12)

    def _sees(self, trial: Trial, cart: Cart) -> None:
        """After a refusal: what the banner says, and whether the cart is still there."""
        if trial.refused is not None:
            self._until(self._banner, "a message")
            trial.told = self._banner()
            trial.cart_kept = self.screen.counter.cart == cart

    def _banner(self) -> str:
        labels = [one for one in self.window.findChildren(QLabel, "bannerTitle") if one.isVisible()]
        return labels[0].text() if labels else ""

    def _note(self, what: str) -> None:
        setattr(self._trial, what, time.monotonic() - self._pressed)

    def _is_ready(self) -> bool:
        return self.screen.keeper.shift is not None and self._is_quiet()

    def _is_quiet(self) -> bool:
        counter = self.screen.counter
        return counter.is_idle and counter.places.is_kept and self.screen.station.post.desk.is_idle

    def _until(self, seen: Callable[[], T], what: str) -> T:
        """Let the window live until something is so; what stands in the strip is looked at meanwhile."""
        end = time.monotonic() + _PATIENCE
        while True:
            self._app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._looks_at_strip()
            with suppress(IndexError, AttributeError, AssertionError):
                if found := seen():
                    return found
            assert time.monotonic() < end, f"the window did not show {what}"
            time.sleep(0.002)

    def _looks_at_strip(self) -> None:
        with suppress(IndexError, AttributeError):
            if self._trial.waiting is None and self.window.strip.waiting.isVisible():
                self._trial.waiting = time.monotonic() - self._pressed

    def _sales(self) -> int:
        def count(session: Session) -> int:
            return session.exec(select(func.count()).select_from(Sale)).one()

        return self._shop.story.books.reading(count)


@contextmanager
def _lock(books_at: str, seconds: float) -> Iterator["subprocess.Popen[str]"]:
    """The other process, once it has the lock."""
    holder = subprocess.Popen(
        [sys.executable, "-m", "faults.lock_holder", books_at, str(seconds)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tills.TESTS)},
    )
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline() == "held\n"
        yield holder
    finally:
        holder.kill()
        holder.wait(30)
        holder.stdout.close()


def run(app: QApplication, shop: Shop, holds: list[float], *, deadline: float = DEADLINE_SECONDS) -> Figures:
    """Pay once under each of these locks; `deadline` is when a deed gives up."""
    figures, counter = Figures(), Counter(app, shop)
    try:
        counter.opens()
        for held in holds:
            trial = counter.tries(held)
            figures.trials.append(trial)
            figures.wrong += [f"locked for {held} s: {one}" for one in _wrong(trial, deadline)]
    finally:
        counter.closes()
    figures.wrong += verify.check(shop.story.books)
    return figures


def _wrong(trial: Trial, deadline: float) -> list[str]:
    """What does not hold."""
    wrong = []
    if trial.still > STILL_SECONDS:
        wrong.append(f"the window stood still for {trial.still:.2f} s")
    late = desk.PATIENCE_MS / 1_000 + LATE_SECONDS
    if trial.held > late and (trial.waiting is None or trial.waiting > late):
        wrong.append(f"that it waits it said after {trial.waiting} s")
    if trial.held > deadline + LATE_SECONDS:
        if trial.refused is None or trial.refused > deadline + 2 * LATE_SECONDS:
            wrong.append(f"it gave up after {trial.refused} s")
        if trial.told != trouble.tr(BooksLocked.sentence):
            wrong.append(f"it gave up with the words “{trial.told}”")
    elif trial.held < deadline / 2 and trial.refused is not None:
        wrong.append(f"it gave up after {trial.refused:.2f} s")
    if not trial.cart_kept:
        wrong.append("the cart was not kept")
    if trial.sales != 1:
        wrong.append(f"it was sold {trial.sales} times")
    return wrong


@contextmanager
def on_one_thread() -> Iterator[None]:
    """The negative control: deeds run on the window's own thread."""
    vars(shopfront)["Desk"] = desk.InlineDesk
    try:
        yield
    finally:
        vars(shopfront)["Desk"] = desk.Desk


def main() -> int:
    """The full run; 0 if the window kept its promises and the control was noticed."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--holds", type=float, nargs="+", default=[0.05, 0.2, 0.6, 2, 5, 9, 12, 30])
    asked = words.parse_args()
    app = QApplication(sys.argv[:1])
    with tills.new_books(postgres=False) as (books, at), TemporaryDirectory() as folder:
        os.environ["SENTRA_POS_DATA"] = str(Path(folder))
        shop = real_window.with_a_cashier(
            tills.stocked(books, at, products=3, pieces=300, registers=["K1"], at=real_window.now())
        )
        got = run(app, shop, asked.holds)
        for one in got.trials:
            print(one)
        print("\n".join(got.wrong) or "nothing wrong")
        with on_one_thread():
            control = run(app, shop, [0.6])
    found = [one for one in control.wrong if "stood still" in one]
    print(f"the control: {found[0] if found else 'nothing noticed'}")
    return bool(got.wrong) or not found


if __name__ == "__main__":
    sys.exit(main())
