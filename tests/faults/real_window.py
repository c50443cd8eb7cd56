"""Scanning at the real window: xdotool types scans under Xvfb, and the books must hold exactly what was scanned.

python -m faults.real_window --sales 200
"""

import argparse
import json
import os
import queue
import random
import subprocess
import sys
import threading
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from faults import tills
from sqlmodel import Session, col, select

from sentra_pos.base import clock as clocks
from sentra_pos.catalogue.tables import Barcode
from sentra_pos.checkout.tables import Sale, SaleLine
from sentra_pos.reports import verify
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Person, Role

PIN = "274951"
_PATIENCE = 60.0
ITEMS = 3


class NotSeen(AssertionError):
    """The window did not show in time what it should."""


@dataclass(frozen=True)
class Outcome:
    """How it went: `seconds` from the first key to the last sale in the books."""

    sales: int
    scans: int
    seconds: float
    wrong: list[str]


class Window:
    """The window on a screen of its own, and hands that type."""

    def __init__(self, display: str, process: "subprocess.Popen[str]") -> None:
        self.display = display
        self._environ = {**os.environ, "DISPLAY": display}
        self.process = process
        self.state: dict[str, object] = {}
        self._told: queue.Queue[dict[str, object]] = queue.Queue()
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._ear.start()

    def sees(self, **wanted: object) -> None:
        """Wait until the window shows all of `wanted`; raise NotSeen."""
        until = time.monotonic() + _PATIENCE
        while any(self.state.get(name) != value for name, value in wanted.items()):
            try:
                self.state = self._told.get(timeout=max(0.01, until - time.monotonic()))
            except queue.Empty:
                raise NotSeen(f"wanted {wanted}, saw {self.state}") from None

    def hands(self, *script: str) -> None:
        """Let xdotool do `script`, a command a line, in one go."""
        subprocess.run(
            ["xdotool", "-"],
            input="".join(f"{line}\n" for line in script),
            text=True,
            env=self._environ,
            check=True,
            timeout=600,
        )

    def picture(self, file: Path) -> None:
        """What stands on the screen."""
        subprocess.run(["import", "-window", "root", str(file)], env=self._environ, check=True, timeout=60)

    def ends(self) -> None:
        """Kill the window, and hear nothing more."""
        self.process.kill()
        self.process.wait(30)
        self._ear.join(30)
        assert self.process.stdout is not None
        self.process.stdout.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._told.put(json.loads(line))


def now() -> datetime:
    """The window has the machine's clock: a shift of another day would be asked about first."""
    return datetime.now(clocks.SHOP_ZONE)


def scan(code: str, *, delay_ms: int = 0) -> list[str]:
    """The commands of one scan: its signs, so many milliseconds apart, then Enter."""
    return [f"type --delay {delay_ms} {code}", "key --delay 0 Return"]


@contextmanager
def opened(books_at: str, folder: Path, *, register: str = "K1") -> Iterator[Window]:
    """The real window on `books_at`, on a screen of 1366 × 768 of its own, signed in nowhere yet."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    environ = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_DATA_HOME": str(folder),
        "PYTHONPATH": str(tills.TESTS),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "faults.watched_window", books_at, register],
        stdout=subprocess.PIPE,
        text=True,
        env=environ,
    )
    window = Window(display, process)
    try:
        yield window
    finally:
        window.ends()
        screen.terminate()
        screen.wait(30)


def signs_in(window: Window, pin: str = PIN) -> None:
    """The one person of the shop types a PIN and stands at the checkout."""
    window.sees(screen="signInScreen")
    window.hands("search --onlyvisible --name Sentra windowfocus --sync")
    window.hands(f"type --delay 20 {pin}", "key Return")
    window.sees(screen="checkoutScreen")


def with_a_cashier(shop: tills.Shop) -> tills.Shop:
    """The same with somebody who can sign in."""
    secret = staff.hash_secret(PIN, Role.CASHIER)
    shop.story.books.writing(
        lambda session: staff.hire(session, name="Rani", role=Role.CASHIER, secret_hash=secret),
        key="rani",
        content="rani",
        answer=Person,
    )
    return shop


def run(shop: tills.Shop, books_at: str, folder: Path, *, sales: int, dice: random.Random) -> Outcome:
    """Sell `sales` times three scanned things for exact cash, without ever waiting for the window."""
    wanted = [dice.choices(sorted(shop.codes.values()), k=ITEMS) for _ in range(sales)]
    with opened(books_at, folder) as window:
        signs_in(window)
        window.sees(cartCount="0 barang")
        script = []
        for codes in wanted:
            for code in codes:
                script += scan(code, delay_ms=dice.randint(0, 5))
            script.append("key --delay 0 F12")
        began = time.monotonic()
        window.hands(*script)
        until = time.monotonic() + _PATIENCE
        while len(_sold(shop)) < sales and time.monotonic() < until:
            time.sleep(0.05)
        seconds = time.monotonic() - began
        time.sleep(0.5)
    return Outcome(sales, sales * ITEMS, seconds, _wrong(shop, wanted))


def run_anywhere(
    shop: tills.Shop, books_at: str, folder: Path, *, scans: int, dice: random.Random
) -> list[str]:
    """Scan while the quantity panel, the palette, the help or nothing has the focus; what the window shows instead."""
    codes = sorted(shop.codes.values())
    said = []
    with opened(books_at, folder) as window:
        signs_in(window)
        window.sees(cartCount="0 barang")
        window.hands(*scan(codes[0]))
        window.sees(cartCount="1 barang")
        done = 1
        for place in ("F7", "ctrl+k", "F1", "Tab"):
            script = [f"key {place}", "sleep 0.5"]
            for _ in range(scans):
                script += scan(dice.choice(codes), delay_ms=dice.randint(0, 5))
            window.hands(*script)
            done += scans
            try:
                window.sees(cartCount=f"{done} barang")
            except NotSeen as unseen:
                said.append(f"{place}: {unseen}")
            window.hands("key Escape", "sleep 0.3")
    return said


def _wrong(shop: tills.Shop, wanted: Sequence[Sequence[str]]) -> list[str]:
    sold = _sold(shop)
    said = [f"{len(sold)} sales instead of {len(wanted)}"] if len(sold) != len(wanted) else []
    for number, (there, codes) in enumerate(zip(sold, wanted, strict=False), start=1):
        if there != {code: codes.count(code) for code in codes}:
            said.append(f"sale {number}: scanned {codes}, sold {there}")
    return said + verify.check(shop.story.books)


def _sold(shop: tills.Shop) -> list[dict[str, int]]:
    known = set(shop.codes.values())
    return shop.story.books.reading(lambda session: _sales(session, known))


def _sales(session: Session, known: Collection[str]) -> list[dict[str, int]]:
    found: list[dict[str, int]] = []
    codes = {
        row.product: row.code for row in session.exec(select(Barcode).where(col(Barcode.code).in_(known)))
    }
    for sale in session.exec(select(Sale.id).order_by(col(Sale.receipt))):
        pieces: dict[str, int] = {}
        for line in session.exec(select(SaleLine).where(SaleLine.sale == sale)):
            code = codes[line.product]
            pieces[code] = pieces.get(code, 0) + line.quantity
        found.append(pieces)
    return found


def main() -> int:
    """The full run; 0 if nothing was lost or doubled."""
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--sales", type=int, default=200)
    told.add_argument("--seed", type=int, default=2026)
    asked = told.parse_args()
    with tills.new_books(postgres=False) as (books, at), TemporaryDirectory() as folder:
        shop = with_a_cashier(tills.stocked(books, at, products=40, pieces=3_000, registers=["K1"], at=now()))
        got = run(shop, at, Path(folder), sales=asked.sales, dice=random.Random(asked.seed))
    print(f"{got.sales} sales of {ITEMS} scans each, in {got.seconds:.1f} s; wrong: {got.wrong or 'nothing'}")
    return 1 if got.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
