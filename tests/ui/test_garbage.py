"""A ring of garbage with a piece of the window in it is thrown away on the window's thread, or the window dies with it."""

import gc
import subprocess
import sys
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from sentra_pos.ui import garbage
from sentra_pos.ui.garbage import Sweeper

pytestmark = pytest.mark.window

RINGS = """
import gc, sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from sentra_pos.ui.garbage import Sweeper

app = QApplication(["", "-platform", "offscreen"])
if sys.argv[1] == "swept":
    sweeper = Sweeper(app)
    sweeper.begin()
else:
    gc.set_threshold(50, 2, 2)

def work():
    while not done.is_set():
        kept = [[] for _ in range(2_000)]

def rings():
    for _ in range(20):
        ring = QLabel("x")
        ring.itself, ring.timer = ring, QTimer(ring, interval=1)
        ring.timer.start()

done = threading.Event()
books = threading.Thread(target=work)
books.start()
more = QTimer(interval=1)
more.timeout.connect(rings)
more.start()
QTimer.singleShot(1_500, app.quit)
app.exec()
done.set()
books.join()
print("closed well")
"""


def run(how: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", RINGS, how], capture_output=True, text=True, timeout=60, check=False
    )


def test_a_window_with_busy_books_beside_it_closes_well():
    ended = run("swept")
    assert (ended.returncode, ended.stdout.strip()) == (0, "closed well"), ended.stderr


def test_a_window_that_leaves_the_search_to_python_is_caught():
    """The negative control: the books' thread throws away what the window's thread is using."""
    ended = run("by python")
    assert ended.returncode != 0 or "another thread" in ended.stderr


def test_the_sweeper_throws_away_rings_and_keeps_what_is_held(qtbot):
    class Piece(QObject):
        pass

    held = Piece()
    thread = list[int]()
    sweeper = Sweeper(held)
    try:
        sweeper.begin()
        ring = Piece()
        ring.itself = ring  # type: ignore[attr-defined]
        gone = weakref.ref(ring, lambda _: thread.append(threading.get_ident()))
        del ring
        litter: list[list[int]] = [[] for _ in range(gc.get_threshold()[0] + 1)]
        qtbot.waitUntil(lambda: gone() is None)
        assert litter
        assert not gc.isenabled()
        assert thread == [threading.get_ident()]
    finally:
        gc.unfreeze()


def test_nothing_is_looked_through_before_it_is_due(monkeypatch):
    looked = list[int]()
    monkeypatch.setattr(gc, "collect", looked.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    for counts in ((700, 10, 10), (701, 0, 0), (5, 11, 3), (900, 11, 11)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        garbage.sweep()
    assert looked == [0, 1, 2]
