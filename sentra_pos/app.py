"""The composition told as prose: paths, preferences, log, theme, language, window; then books, people, printer."""

import gc
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from sentra_pos.ui.main_window import MainWindow

if TYPE_CHECKING:  # an empty window is painted before these are loaded
    from pathlib import Path

    from sentra_pos.ui.shopfront import Shopfront

LOG_BYTES = 1_000_000
LOG_FILES = 5


def run(where: str = "", *, register: str = "", watch: Callable[[MainWindow], None] | None = None) -> int:
    """Open the window on the books at `where` and give the exit code when it closes.

    An empty window is painted first, then the rest is loaded and the books are opened: who waits sees that
    something happens. `watch` is given the window before it is shown.
    """
    # What is loaded at the start stays: looking through it for garbage again and again costs a tenth of a second
    # here, and a pause now and then at the till later. `Shopfront` turns the collector on when all stands.
    gc.disable()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody else makes one in this process
    app.setApplicationName("Sentra POS")
    window = MainWindow()
    if watch is not None:
        watch(window)
    opened: list[Shopfront] = []
    window.painted.connect(lambda: opened.append(_open_shop(app, window, where, register)))
    window.show()
    code = app.exec()
    for shopfront in opened:
        shopfront.close_down()
    return int(code)


def _open_shop(app: QApplication, window: MainWindow, where: str, register: str) -> "Shopfront":
    from sentra_pos.base import paths
    from sentra_pos.ui import language, theme
    from sentra_pos.ui.preferences import Preferences
    from sentra_pos.ui.shopfront import Shopfront

    folder = paths.data_folder()
    keep_log(folder)
    preferences = Preferences(folder / "window.ini")
    if register:
        preferences.register = register
    theme.apply(app, theme.load(preferences.theme, preferences.scale))
    language.switch(app, preferences.language)
    shopfront = Shopfront(app, where or paths.default_books(), preferences, window=window)
    shopfront.open_up()
    return shopfront


def keep_log(folder: "Path") -> None:
    """Write warnings and errors to a file that is turned over; only the owner of the account may read it."""
    import logging.handlers  # here, as all above: the window is painted first

    file = folder / "sentra-pos.log"
    file.touch(mode=0o600, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        file, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
