"""A day of 24 hours at the real till, with a printer in every mood: memory and open handles stay where they were.

PYTHONPATH=tests .venv/bin/python -m faults.long_day --sales 2000 [--leaky | --control 0]

What is measured is the whole process: what ran in it before would have left memory into which a leak fits.
"""

import argparse
import logging
import os
import random
import resource
import statistics
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from faults import tills
from faults.double_pay import Register
from faults.tills import Shop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fakes import LoopbackPrinter, Mood
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.spooler import Spooler
from sentra_pos.reports import verify
from sentra_pos.shop import registers
from sentra_pos.ui import garbage

DAY = timedelta(hours=24)
MOODS = (Mood.FINE, Mood.HANGS_UP, Mood.NO_PAPER, Mood.GARBAGE, Mood.TRICKLES, Mood.FINE)
HASTY = Patience(connect=0.3, stall=0.2, status=0.1, proof=0.2, goodbye=0.02)
MOST_HANDLES = 4
"""More open handles at the end than after warming up: connections to the books and the printer come and go."""
_PAGE = resource.getpagesize()
_LEAK = 512 * 1024


@dataclass(frozen=True)
class Sample:
    """After so many sales: kilobytes in memory, and handles that are open."""

    sales: int
    kilobytes: int
    handles: int


@dataclass
class Figures:
    """How it went; growth counts from the second fifth of the day, when everything has been used once."""

    samples: list[Sample] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def a_sale(self) -> float:
        """Kilobytes that every sale leaves behind."""
        early, late = self._ends()
        sales = statistics.median(one.sales for one in late) - statistics.median(one.sales for one in early)
        return (_middle(late, "kilobytes") - _middle(early, "kilobytes")) / max(1.0, sales)

    @property
    def handles(self) -> float:
        """Open handles at the end that were not open after warming up."""
        early, late = self._ends()
        return _middle(late, "handles") - _middle(early, "handles")

    def _ends(self) -> tuple[list[Sample], list[Sample]]:
        fifth = max(1, len(self.samples) // 5)
        return self.samples[fifth : 2 * fifth], self.samples[-fifth:]


def run(
    shop: Shop, *, sales: int, dice: random.Random, most_kilobytes: float, is_leaky: bool = False
) -> Figures:
    """Sell for a day; each sale may leave `most_kilobytes` behind."""
    figures = Figures()
    kept: list[tuple[bytearray, BinaryIO]] = []
    with ExitStack() as over:
        printer = over.enter_context(LoopbackPrinter())
        shop.story.do(lambda session: registers.ensure(session, "K1"))
        shop.story.do(lambda session: registers.keep(session, "K1", printer.habits()))
        spooler = Spooler(shop.story.books, "K1", shop.story.clock, patience=HASTY)
        spooler.start()
        over.callback(spooler.stop)
        register = Register(shop)
        over.callback(register.ends)
        for number in range(1, sales + 1):
            printer.mood, printer.after = MOODS[number * len(MOODS) // (sales + 1)], 40
            _sell(register, dice)
            spooler.wake()
            shop.story.clock.at += DAY / sales
            if is_leaky:
                kept.append((bytearray(_LEAK), Path(os.devnull).open("rb")))  # noqa: SIM115 - that is the leak
            figures.samples.append(_look(number, printer))
    for _, handle in kept:
        handle.close()
    figures.wrong += _judged(figures, most_kilobytes)
    figures.wrong += verify.check(shop.story.books)
    return figures


def _sell(register: Register, dice: random.Random) -> None:
    for code in dice.choices(sorted(register.shop.codes.values()), k=dice.randint(1, 3)):
        register.scans(code)
    register.presses(Qt.Key.Key_F12)
    register.rests()


def _look(number: int, printer: LoopbackPrinter) -> Sample:
    """What is there once what nobody holds is gone; the printer forgets its papers, for they are not the till's."""
    del printer.calls[:-1]
    printer._threads = [thread for thread in printer._threads if thread.is_alive()]
    garbage.sweep()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return Sample(number, pages * _PAGE // 1024, sum(1 for _ in Path("/proc/self/fd").iterdir()))


def _judged(figures: Figures, most: float) -> list[str]:
    wrong = []
    if figures.a_sale > most:
        wrong.append(f"every sale leaves {figures.a_sale:.1f} kB behind")
    if figures.handles > MOST_HANDLES:
        wrong.append(f"{figures.handles:.0f} handles were left open")
    return wrong


def _middle(samples: Sequence[Sample], what: str) -> float:
    return statistics.median(float(getattr(one, what)) for one in samples)


def told(figures: Figures) -> list[str]:
    """Start, after warming up, end."""
    samples: Any = figures.samples
    marks = (samples[0], samples[len(samples) // 5], samples[-1])
    lines = [f"after {one.sales} sales: {one.kilobytes // 1024} MB, {one.handles} handles" for one in marks]
    return [*lines, f"{figures.a_sale:.2f} kB a sale, {figures.handles:+.0f} handles", *figures.wrong]


def main() -> int:
    """The long run; 0 if nothing grew."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--sales", type=int, default=2_000)
    words.add_argument("--most", type=float, default=16.0, help="kilobytes a sale may leave behind")
    words.add_argument("--seed", type=int, default=2026)
    words.add_argument("--leaky", action="store_true", help="the negative control: it must fail")
    words.add_argument(
        "--control", type=int, default=15, help="so many sales more that leak: it must be caught; 0 for none"
    )
    asked = words.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("SENTRA_POS_DATA", tempfile.mkdtemp(prefix="sentra-long-day-"))
    logging.disable(logging.WARNING)  # every paper that did not come out would say so
    app = QApplication(sys.argv[:1])
    with tills.new_books(postgres=False) as (books, at), closing(books):
        shop = tills.stocked(books, at, products=4, pieces=9_000, registers=["K1"])
        day = partial(run, shop, dice=random.Random(asked.seed), most_kilobytes=asked.most)
        got = day(sales=asked.sales, is_leaky=asked.leaky)
        said, is_wrong = told(got), bool(got.wrong)
        if asked.control:
            control = day(sales=asked.control, is_leaky=True)
            said += ["control, a window that leaks:", *told(control)]
            is_wrong |= control.a_sale <= asked.most or control.handles <= MOST_HANDLES
    sys.stdout.write("\n".join(said) + "\n")
    del app
    return 1 if is_wrong else 0


if __name__ == "__main__":
    sys.exit(main())
