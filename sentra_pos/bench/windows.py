"""What runs in a process of its own when a start is measured; imports as little as can be, for its start counts."""

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # its import is part of what is measured
    from sentra_pos.ui.main_window import MainWindow

REGISTER = "K1"


def empty_window() -> None:
    """A bare window, in this process; prints when it was painted."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    _when_painted(window, lambda: _tell(paint=_since_start()))
    window.show()
    app.exec()


def our_window(where: str) -> None:
    """The real window on the books at `where`; prints when it was painted and when a scan would be taken."""
    from sentra_pos import app

    app.run(where, register=REGISTER, watch=_watch)


def _watch(window: "MainWindow") -> None:
    from PySide6.QtCore import QTimer

    seen: dict[str, float] = {}
    timer = QTimer(window, interval=2)
    timer.timeout.connect(lambda: _look(window, seen))

    def painted() -> None:
        seen["paint"] = _since_start()
        timer.start()

    window.painted.connect(painted)


def _look(window: "MainWindow", seen: dict[str, float]) -> None:
    """Sign the first person in as soon as there is one, and end when a scan would be taken."""
    from PySide6.QtWidgets import QLineEdit, QWidget

    front = window.findChild(QWidget, "signInScreen")
    chosen = front.chosen() if front is not None else None  # type: ignore[attr-defined]  # imported by the app
    if front is not None and chosen is not None and "in" not in seen:
        seen["in"] = _since_start()
        front.signed_in.emit(chosen)  # type: ignore[attr-defined]
    scan = window.findChild(QLineEdit, "scanEdit")
    if scan is not None and scan.isVisible() and scan.isEnabled():
        _tell(paint=seen["paint"], ready=_since_start(), megabytes=_megabytes())


def _when_painted(window: object, then: Callable[[], object]) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, then)
            return False

    assert isinstance(window, QObject)  # noqa: S101 - it is a window
    watcher = Watcher(window)
    window.installEventFilter(watcher)


def _since_start() -> float:
    return (time.time() - float(os.environ["SENTRA_BENCH_STARTED"])) * 1_000


def _tell(**figures: float) -> None:
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024
