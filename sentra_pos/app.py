"""The composition told as prose: paths, preferences, log, theme, language, window; then books, people, printer."""

import logging
import logging.handlers
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sentra_pos.base import paths
from sentra_pos.ui import language, theme
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.shopfront import Shopfront

LOG_BYTES = 1_000_000
LOG_FILES = 5


def run(where: str = "", *, register: str = "", watch: Callable[[MainWindow], None] | None = None) -> int:
    """Open the window on the books at `where` and give the exit code when it closes.

    The window is painted before the books are opened: who waits sees that something happens. `watch` is given the
    window before it is shown.
    """
    folder = paths.data_folder()
    keep_log(folder)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody else makes one in this process
    app.setApplicationName("Sentra POS")
    preferences = Preferences(folder / "window.ini")
    if register:
        preferences.register = register
    theme.apply(app, theme.load(preferences.theme, preferences.scale))
    language.switch(app, preferences.language)
    shopfront = Shopfront(app, where or paths.default_books(), preferences)
    if watch is not None:
        watch(shopfront.window)
    shopfront.window.show()
    QTimer.singleShot(0, shopfront.open_up)
    code = app.exec()
    shopfront.close_down()
    return int(code)


def keep_log(folder: Path) -> None:
    """Write warnings and errors to a file that is turned over; only the owner of the account may read it."""
    file = folder / "sentra-pos.log"
    file.touch(mode=0o600, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        file, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
