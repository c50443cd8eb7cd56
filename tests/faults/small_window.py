"""What stands for a window where fifty are started at once: the same decision, and no shop behind it."""

import json
import os
import sys
import threading
import time

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from sentra_pos.base import paths
from sentra_pos.ui import one_window
from sentra_pos.ui.one_window import Elsewhere, OneWindow


class Ear(QObject):
    """Stdin, heard on the thread of the window."""

    heard = Signal(str)

    def listen(self) -> None:
        for line in sys.stdin:
            self.heard.emit(line.strip())


def tell(word: str) -> None:
    sys.stdout.write(json.dumps(word) + "\n")
    sys.stdout.flush()


def careless(name: str) -> OneWindow | Elsewhere:
    """The negative control: it looks whether somebody answers, and takes the books if nobody does."""
    file = paths.data_folder() / f"window-{name}.lock"
    if one_window._call(file):
        return Elsewhere.IN_FRONT
    time.sleep(0.5)  # the shop is opened
    return OneWindow(name, file, os.open(file, os.O_RDWR | os.O_CREAT))


def main() -> int:
    """`[--careless] BOOKS REGISTER`."""
    *words, books, register = sys.argv[1:]
    app = QCoreApplication(sys.argv[:1])
    tell("ready")
    sys.stdin.readline()
    enter = careless if words else one_window.enter
    claim = enter(one_window.name_of(books, register))
    if isinstance(claim, Elsewhere):
        tell("raised" if claim is Elsewhere.IN_FRONT else "silent")
        return 0
    tell("stayed")
    claim.listen(lambda: tell("called"))
    ear = Ear()
    ear.heard.connect(lambda _: tell("told"), Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=ear.listen, daemon=True).start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
