"""The whole window, offscreen, that tells whether it stayed and when it was called to the front."""

import sys
import threading

from faults.small_window import Ear, tell
from PySide6.QtCore import Qt

from sentra_pos import app
from sentra_pos.ui.main_window import MainWindow


def main() -> int:
    """`BOOKS REGISTER`."""
    tell("ready")
    sys.stdin.readline()
    vars(app)["_tell"] = lambda _words: tell("raised")
    ear = Ear()

    def watch(window: MainWindow) -> None:
        comes = window.come_to_front

        def come_to_front() -> None:
            comes()
            tell("called")

        vars(window)["come_to_front"] = come_to_front
        window.painted.connect(lambda: tell("stayed"))
        ear.heard.connect(lambda _: tell("told"), Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=ear.listen, daemon=True).start()

    return app.run(sys.argv[1], register=sys.argv[2], watch=watch)


if __name__ == "__main__":
    sys.exit(main())
