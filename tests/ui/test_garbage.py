"""A ring of garbage with a piece of the window in it is thrown away on the window's thread and on no other."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from sentra_pos.ui import garbage
from sentra_pos.ui.garbage import Sweeper

pytestmark = pytest.mark.window

HERE = threading.get_ident()
PLENTY = 20_000
"""So many things made at once are far more than Python lets pass without a search."""


class Piece(QObject):
    """A piece of a window, held by a ring."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def gone_on() -> Iterator[list[int]]:
    """The threads on which rings went; the tests' own way of searching is put back afterwards."""
    gc.collect()
    yield []
    gc.disable()
    gc.unfreeze()


def ring(gone_on: list[int]) -> "weakref.ref[Piece]":
    return weakref.ref(Piece(), lambda _: gone_on.append(threading.get_ident()))


def busy_books() -> int:
    """Another thread makes plenty and holds it; its name."""
    books = threading.Thread(target=lambda: [[] for _ in range(PLENTY)])
    books.start()
    name = books.ident
    books.join()
    assert name is not None
    return name


def test_busy_books_leave_what_the_window_dropped_to_the_window(qtbot, gone_on):
    held = Piece()
    Sweeper(held).begin()
    dropped = ring(gone_on)

    busy_books()
    assert dropped() is not None

    litter: list[list[int]] = [[] for _ in range(PLENTY)]
    qtbot.waitUntil(lambda: dropped() is None)
    assert (len(litter), gone_on, gc.isenabled()) == (PLENTY, [HERE], False)


def test_left_to_python_the_books_throw_it_away(gone_on):
    """The negative control: this is what a window does not survive."""
    gc.enable()
    dropped = ring(gone_on)
    books = busy_books()

    assert dropped() is None
    assert gone_on == [books]
    assert books != HERE


def test_what_is_searched_is_what_is_due_by_pythons_own_thresholds(monkeypatch):
    looked = list[int]()
    monkeypatch.setattr(gc, "collect", looked.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    for counts in ((700, 10, 10), (701, 0, 0), (5, 11, 3), (900, 11, 11)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        garbage.sweep()
    assert looked == [0, 1, 2]
