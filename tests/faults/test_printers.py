"""F8 in small: printers that fail on every kind of line, and a window that never notices."""

import time

import pytest
from faults import printers
from faults.heartbeat import Heartbeat
from faults.print_lane import LENGTH, Case
from faults.printers import STANDS_STILL
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fakes import Mood

pytestmark = [pytest.mark.faults, pytest.mark.sqlite, pytest.mark.slow, pytest.mark.timeout(300)]


def test_an_original_comes_out_at_most_once_and_the_window_never_stands_still(books, clock, qapp):
    got = printers.run(books, clock, printers.cases(every=400), lanes=2, app=qapp)

    assert got.wrong == []
    assert got.cases > 70
    assert got.ends["uncertain"] > 40
    assert got.beats > 500
    assert got.pause <= STANDS_STILL


def test_a_spooler_that_sends_again_what_may_be_out_is_caught(books, clock, qapp: QApplication):
    """The negative control."""
    wanted = [
        Case(line, mood, LENGTH // 2) for line in ("tcp", "device") for mood in (Mood.HANGS_UP, Mood.STALLS)
    ]

    with printers.sends_again():
        got = printers.run(books, clock, wanted, lanes=2, app=qapp)

    assert [line for line in got.wrong if "came out 2 times" in line or "came out 3 times" in line]


def test_a_window_that_stands_still_is_caught(qapp: QApplication):
    """The negative control of the other promise: somebody waits in a slot."""
    beating = Heartbeat()
    QTimer.singleShot(30, lambda: time.sleep(0.3))
    QTest.qWait(500)

    assert beating.longest > STANDS_STILL
