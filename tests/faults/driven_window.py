"""The real window, offscreen, that signs in by itself and does what stdin says; it tells its carts on stdout.

A line is `scan CODE`, `Close-banner`, a key (`F12`, `Ctrl+2`), or several keys of which each waits until the one before is done; the
answer says how many lines were done when nothing was left to do.
"""

import json
import os
import queue
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from faults.tills import SUNDAY
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from sentra_pos import app
from sentra_pos.ui import shopfront
from sentra_pos.ui.checkout.screen import CheckoutScreen
from sentra_pos.ui.main_window import MainWindow

LOOK_EVERY_MS = 2


class Driver:
    """Hands and eyes in the window's own process."""

    def __init__(self, window: MainWindow, pin: str) -> None:
        self._window, self._pin = window, pin
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._done, self._told, self._signed_in_at = 0, "", 0.0
        self._keys: list[str] = []
        self._is_patient = False
        threading.Thread(target=self._listen, daemon=True).start()
        self._timer = QTimer(window, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self._lines.put(line.strip())
        os._exit(0)  # nobody drives any more

    def _look(self) -> None:
        screen = self._window.in_front()
        if screen is None:
            return
        if screen.objectName() == "signInScreen":
            self._sign_in()
            return
        if not isinstance(screen, CheckoutScreen) or screen.keeper.shift is None:
            return
        while self._keys or not self._lines.empty():
            if not self._keys:
                line = self._lines.get()
                self._keys = [line] if line.startswith("scan ") else line.split(" ")
                self._is_patient = len(self._keys) > 1
            if self._is_patient and not self._is_quiet(screen):
                return
            self._do(screen, self._keys.pop(0))
            self._done += not self._keys
        if self._is_quiet(screen):
            self._tell(screen)

    @staticmethod
    def _is_quiet(screen: CheckoutScreen) -> bool:
        counter = screen.counter
        return counter.is_idle and counter.places.is_kept and screen.station.post.desk.is_idle

    def _sign_in(self) -> None:
        edit = self._window.findChild(QLineEdit, "pinEdit")
        if edit is not None and edit.isVisible() and edit.isEnabled() and not edit.text():
            self._signed_in_at = time.monotonic()
            QTest.keyClicks(edit, self._pin)
            QTest.keyClick(edit, Qt.Key.Key_Return)

    def _do(self, screen: CheckoutScreen, line: str) -> None:
        verb, _, rest = line.partition(" ")
        if verb == "scan":
            screen.take_scan(rest)
            return
        if line == "Close-banner":
            for button in self._window.findChildren(QAbstractButton, "bannerClose"):
                button.click()
            return
        key = QKeySequence(line)[0]  # type: ignore[index]  # it is, Qt only does not say so
        QTest.keyClick(QApplication.focusWidget() or screen, key.key(), key.keyboardModifiers())

    def _tell(self, screen: CheckoutScreen) -> None:
        places = screen.counter.places
        carts = {
            place: [[line.name, line.quantity] for line in places.held(place).cart.lines]
            for place in places.used()
        }
        told = json.dumps({"done": self._done, "at": places.at, "carts": carts, "banner": self._banner()})
        if told != self._told:
            after = time.monotonic() - self._signed_in_at
            self._told = told
            print(json.dumps(json.loads(told) | {"seconds": round(after, 3)}), flush=True)

    def _banner(self) -> str:
        labels = [one for one in self._window.findChildren(QLabel, "bannerTitle") if one.isVisible()]
        return labels[0].text() if labels else ""


class MovedClock:
    """Goes on from the Sunday on which the goods came in: the machine's own day may be after their last one."""

    def __init__(self, started: float) -> None:
        self._started = started

    def now(self) -> datetime:
        return (SUNDAY + timedelta(seconds=time.time() - self._started)).astimezone(UTC)


def main() -> int:
    """`BOOKS REGISTER PIN STARTED`: the last is the second at which the Sunday began."""
    books, register, pin, started = sys.argv[1:]
    clock = MovedClock(float(started))
    vars(shopfront)["SystemClock"] = lambda: clock
    drivers: list[Driver] = []
    return app.run(
        str(Path(books)) if "://" not in books else books,
        register=register,
        watch=lambda window: drivers.append(Driver(window, pin)),
    )


if __name__ == "__main__":
    sys.exit(main())
