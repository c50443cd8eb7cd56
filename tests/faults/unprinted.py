"""F3: cut off between the commit and the first byte to the printer, a sale is counted once and named at the next start.

At the end a window is tried that must be noticed: one that takes what was handed to the printer for printed.

PYTHONPATH=tests .venv/bin/python -m faults.unprinted --cuts 20
"""

import argparse
import queue
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from faults import tills
from faults.carts import DRIVEN, PATIENCE, Window
from faults.real_window import with_a_cashier
from faults.tills import Shop
from sqlmodel import Session, col, select

from fakes import LoopbackPrinter, Mood
from sentra_pos.base import money
from sentra_pos.checkout.tables import Sale
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import Job, State
from sentra_pos.paper.tables import PrintJob
from sentra_pos.shop import registers
from sentra_pos.shop.registers import Habits, PrinterKind

TRUSTING = "faults.trusting_window"
"""The negative control."""
QUIET_SECONDS = 5.0
"""So long the control is listened to; who is honest has all the time it needs."""


@dataclass
class Figures:
    """How it went: sales cut off before the printer was called, and while it did not answer."""

    waiting: int = 0
    sending: int = 0
    wrong: list[str] = field(default_factory=list)


def run(shop: Shop, folder: Path, *, cuts: int, dice: random.Random, again: str = DRIVEN) -> Figures:
    """Sell one thing, cut the power as soon as the sale is in the books, start `again`; every other time the printer is
    switched off, else it takes the call and not one byte."""
    figures = Figures()
    for number in range(cuts):
        with LoopbackPrinter(Mood.STALLS) as printer:
            is_off = number % 2 == 0
            if is_off:
                printer.unplug()
            shop.story.do(partial(_connect, port=printer.port))
            sale = _is_cut_off(shop, folder, dice, State.WAITING if is_off else State.SENDING)
            figures.waiting += is_off
            figures.sending += not is_off
            figures.wrong += _at_the_next_start(shop, folder, sale, again)
            if printer.papers:
                figures.wrong.append(f"{sale.receipt}: the printer got {printer.papers}")
    figures.wrong += tills.what_is_wrong(shop, {})
    return figures


def _is_cut_off(shop: Shop, folder: Path, dice: random.Random, wanted: State) -> Sale:
    before = len(_sales(shop))
    window = Window(shop.books_at, folder)
    window.tells()
    window.sends(f"scan {dice.choice(sorted(shop.codes.values()))}", "F12")
    _until(lambda: len(_sales(shop)) > before)
    sale = _sales(shop)[-1]
    _until(lambda: _job(shop, sale).state is wanted)
    window.dies()
    return sale


def _at_the_next_start(shop: Shop, folder: Path, sale: Sale, program: str) -> list[str]:
    """The banner names it, the buyer is not charged twice, and what was put away does not come back."""
    wrong = []
    window = Window(shop.books_at, folder, program=program)
    banner = _banner(window, PATIENCE if program == DRIVEN else QUIET_SECONDS)
    wanted = f"{sale.receipt} {money.show(sale.total)} LUNAS"
    if not banner.startswith(wanted) or not banner.endswith("struk belum pasti tercetak"):
        wrong.append(f"the banner says {banner!r} instead of {wanted!r}")
    if [one.receipt for one in _sales(shop)].count(sale.receipt) != 1:
        wrong.append(f"{sale.receipt} is not there once")
    if banner:
        window.sends("Close-banner")
        window.tells_when(lambda told: told["banner"] == "")
    window.dies()
    return wrong


def _banner(window: Window, patience: float) -> str:
    """The first one, or none if the window stands there without one for so long."""
    banner = window.tells()["banner"]
    with suppress(queue.Empty):
        while not banner:
            banner = window.tells(patience)["banner"]
    return str(banner)


def _connect(session: Session, port: int) -> None:
    registers.ensure(session, "K1")
    habits = Habits(printer=PrinterKind.NETWORK, address="127.0.0.1", port=port)
    registers.keep(session, "K1", habits)


def _sales(shop: Shop) -> list[Sale]:
    return shop.story.ask(lambda session: list(session.exec(select(Sale).order_by(col(Sale.receipt)))))


def _job(shop: Shop, sale: Sale) -> Job:
    def ask(session: Session) -> Job:
        wanted = select(PrintJob.id).where(PrintJob.document_no == sale.receipt)
        job = jobs.find(session, session.exec(wanted).one())
        assert job is not None
        return job

    return shop.story.ask(ask)


def _until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.005)


def main() -> int:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cuts", type=int, default=20)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    asked = words.parse_args()
    with tills.new_books(postgres=False) as (books, at), TemporaryDirectory() as folder:
        shop = with_a_cashier(tills.stocked(books, at, products=4, pieces=600, registers=["K1"]))
        got = run(shop, Path(folder), cuts=asked.cuts, dice=random.Random(asked.seed))
        control = run(shop, Path(folder), cuts=1, dice=random.Random(asked.seed), again=TRUSTING)
    print(
        f"seed {asked.seed}: {got.waiting} sales cut off before the printer was called,"
        f" {got.sending} while it took no byte; each counted once and named at the next start"
    )
    print("\n".join(got.wrong) or "nothing wrong")
    print(f"the trusting control: {control.wrong[0] if control.wrong else 'nothing noticed'}")
    return bool(got.wrong) or not control.wrong


if __name__ == "__main__":
    sys.exit(main())
