"""The real window of `sentra-pos`, run by a program that tells on stdout what stands on the screen (one JSON a line)."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from sentra_pos import app
from sentra_pos.ui.main_window import MainWindow

_LOOK_EVERY_MS = 50


def main() -> int:
    """Open the books named on the command line."""
    return app.run(str(Path(sys.argv[1])), register=sys.argv[2], watch=_watch)


def _watch(window: MainWindow) -> None:
    told: list[dict[str, object]] = [{}]

    def look() -> None:
        state = _state(window)
        if state != told[0]:
            told[0] = state
            print(json.dumps(state), flush=True)

    timer = QTimer(window, interval=_LOOK_EVERY_MS)
    timer.timeout.connect(look)
    timer.start()


def _state(window: MainWindow) -> dict[str, object]:
    screen = window.in_front()
    if screen is None:
        return {}
    texts: dict[str, str] = {}
    for name in ("totalLabel", "changeLabel", "paidReceipt", "cartCount"):
        label = window.findChild(QLabel, name)
        if label is not None and label.isVisible():
            texts[name] = label.text()
    return {"screen": screen.objectName(), "active": window.isActiveWindow(), **texts}


if __name__ == "__main__":
    sys.exit(main())
