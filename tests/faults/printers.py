"""F8: printers that refuse, stall, hang up, trickle, run out or talk nonsense at every byte of a receipt.

An original comes out at most once by itself, a copy says SALINAN and opens no drawer, and the window never stands
still. PYTHONPATH=tests .venv/bin/python -m faults.printers --every 1 --lanes 4 [--control]
"""

import argparse
import gc
import os
import queue
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from faults import tills
from faults.heartbeat import Heartbeat
from faults.print_lane import EVERYWHERE, LENGTH, LINES, ONCE, TO_THE_END, Case, Lane
from PySide6.QtWidgets import QApplication
from sqlalchemy import text
from ui.paper_room import PaperRoom

from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.devices import spooler as spoolers
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.spooler import Spooler
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import State
from sentra_pos.ui import theme
from sentra_pos.ui.desk import Desk

HASTY = Patience(connect=0.5, stall=0.3, status=0.1, proof=0.7, goodbye=0.02)
STANDS_STILL = 0.1
"""Seconds a window may pause (F8)."""


@dataclass
class Figures:
    """How it went; `pause` is the window's longest in seconds, `raw_pause` with what the machine lost."""

    cases: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    pause: float = 0
    raw_pause: float = 0
    beats: int = 0


def cases(every: int, lines: Sequence[str] = LINES) -> list[Case]:
    """All of them, with a fault after every so many bytes, and always around the edges."""
    edges = {1, 2, 3, 4, 5, LENGTH, TO_THE_END - 3, TO_THE_END - 1, TO_THE_END}
    places = sorted({*range(1, TO_THE_END + 1, every), *edges})
    found = [Case(line, mood, after) for line in lines for mood in EVERYWHERE for after in places]
    found += [Case(line, mood) for line in lines for mood in ONCE]
    return found + [Case(line, None) for line in lines]


def run(
    books: Books, clock: StoppedClock, wanted: Sequence[Case], *, lanes: int, app: QApplication
) -> Figures:
    """Try all cases on so many registers at once while a window with an open tray looks on."""
    figures, waiting, lock = Figures(), queue.SimpleQueue[Case](), threading.Lock()
    for case in wanted:
        waiting.put(case)
    with TemporaryDirectory() as folder, _hasty():
        threads = [
            threading.Thread(
                target=_drive, args=(Lane(books, clock, f"K{n}", Path(folder)), waiting, figures, lock)
            )
            for n in range(1, lanes + 1)
        ]
        with _watching_window(books, clock, app) as beating:
            for thread in threads:
                thread.start()
            while any(thread.is_alive() for thread in threads):
                app.processEvents()
                time.sleep(0.001)
    figures.beats, figures.pause, figures.raw_pause = beating.beats, beating.longest, beating.longest_at_all
    if figures.pause > STANDS_STILL:
        figures.wrong.append(f"the window stood still for {figures.pause * 1000:.0f} ms")
    return figures


def _drive(lane: Lane, waiting: "queue.SimpleQueue[Case]", figures: Figures, lock: threading.Lock) -> None:
    spooler = Spooler(lane.books, lane.register, lane.clock, patience=HASTY)
    spooler.start()
    while True:
        try:
            case = waiting.get_nowait()
        except queue.Empty:
            break
        try:
            state, wrong = lane.try_out(case, spooler)
        except Exception as error:
            state, wrong = State.WAITING, [f"{case}: {error!r}"]
        with lock:
            figures.cases += 1
            figures.ends[state.value] += 1
            figures.wrong += wrong
            if figures.cases % 250 == 0:
                print(f"{figures.cases} tried, wrong: {len(figures.wrong)}", flush=True)
    spooler.stop()


@contextmanager
def _hasty() -> Iterator[None]:
    before = spoolers.LOOK_AGAIN, spoolers.BACK_OFF
    spoolers.LOOK_AGAIN, spoolers.BACK_OFF = 0.5, (0.02, 0.05)
    try:
        yield
    finally:
        spoolers.LOOK_AGAIN, spoolers.BACK_OFF = before


@contextmanager
def _watching_window(books: Books, clock: StoppedClock, app: QApplication) -> Iterator[Heartbeat]:
    """The tray of the first register, open, over a window with a real desk."""
    theme.apply(app, theme.load())
    desk = Desk(lambda: books)
    room = PaperRoom(books, clock, desk)
    try:
        room.opens_tray()
        room.looks_every(100)
        app.processEvents()
        # As the window does once it stands: what is there by then is not looked through for garbage again.
        gc.collect()
        gc.freeze()
        yield Heartbeat()
    finally:
        gc.unfreeze()
        desk.close()
        room.window.close()
        room.window.deleteLater()


@contextmanager
def sends_again() -> Iterator[None]:
    """The negative control: what may be out already waits again."""
    real = jobs.uncertain

    def again(session: Any, job: UUID, *, at: Any, detail: str) -> bool:
        found = jobs.find(session, job)
        assert found is not None
        named = {"number": found.document_no, "register": found.register}
        session.execute(text(_AGAIN), named)
        return True

    jobs.uncertain = again
    try:
        yield
    finally:
        jobs.uncertain = real


_AGAIN = """
    UPDATE print_job SET state = 'waiting'
    WHERE document_no = :number AND register_code = :register AND state = 'sending'
"""


def main() -> int:
    """The full run; 0 if every promise held, or if the control was caught."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--every", type=int, default=1)
    told.add_argument("--lanes", type=int, default=4)
    told.add_argument("--lines", nargs="+", default=list(LINES), choices=LINES)
    told.add_argument("--control", action="store_true")
    asked = told.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    began = time.monotonic()
    with tills.new_books(postgres=False) as (books, _at), ExitStack() as stack:
        if asked.control:
            stack.enter_context(sends_again())
        clock = StoppedClock(tills.SUNDAY)
        got = run(books, clock, cases(asked.every, asked.lines), lanes=asked.lanes, app=app)
    took = timedelta(seconds=round(time.monotonic() - began))
    print(f"{got.cases} cases in {took}: {dict(got.ends)}; wrong: {len(got.wrong)}")
    print(f"{got.beats} beats, longest pause {got.pause * 1000:.0f} ms (raw {got.raw_pause * 1000:.0f} ms)")
    for line in got.wrong[:20]:
        print(line)
    return int(bool(got.wrong) is not asked.control)


if __name__ == "__main__":
    sys.exit(main())
