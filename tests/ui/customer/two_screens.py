"""A register with two screens, run by a program of its own: where the buyer's window is, one JSON a line."""

import json
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sentra_pos.base import clock, upkeep
from sentra_pos.base.clock import StoppedClock
from sentra_pos.ui import theme
from sentra_pos.ui.customer.display import CustomerDisplay
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.preferences import Preferences


def main() -> None:
    """Show it, hide it, show it again."""
    folder = Path(sys.argv[1])
    app = QApplication(sys.argv[:1])
    theme.apply(app, theme.load())
    at = StoppedClock(datetime(2026, 11, 22, 9, tzinfo=clock.SHOP_ZONE))
    with closing(upkeep.create(str(folder / "books.db"))) as books:
        window = MainWindow()
        window.show()
        kept = Preferences(folder / "window.ini")
        display = CustomerDisplay(kept, window, InlineDesk(lambda: books), at)
        for step in ("at the start", "hidden", "shown again"):
            if step != "at the start":
                display.toggle()
            QTest.qWait(50)
            shown = display.window
            where = [shown.x(), shown.y(), shown.width(), shown.height()] if display.is_shown else None
            told = {
                "step": step,
                "where": where,
                "kept": kept.customer_display,
                "active": window.isActiveWindow(),
            }
            print(json.dumps(told), flush=True)
        display.close_down()


if __name__ == "__main__":
    main()
