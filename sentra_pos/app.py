"""The composition told as prose: paths, preferences, log, theme, language, window; then books, people, printer."""

import gc
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from sentra_pos.ui.main_window import MainWindow

if TYPE_CHECKING:  # an empty window is painted before these are loaded
    from sentra_pos.ui.machine import Wanted
    from sentra_pos.ui.restoring_books import Order
    from sentra_pos.ui.shopfront import Shopfront

TURN_SECONDS = 0.001
"""How long a thread that computes keeps the window from its turn, each time the window wants one."""


def run(
    where: str = "",
    *,
    register: str = "",
    training: bool = False,
    watch: Callable[[MainWindow], None] | None = None,
) -> int:
    """Open the window on the books at `where` and give the exit code when it closes.

    An empty window is painted first, then the rest is loaded and the books are opened: who waits sees that
    something happens. `watch` is given each window before it is shown.
    """
    # What is loaded at the start stays: looking through it for garbage again and again costs a tenth of a second
    # here. `Shopfront` begins to look when all stands, on this thread alone.
    gc.disable()
    sys.setswitchinterval(TURN_SECONDS)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody else makes one in this process
    app.setApplicationName("Sentra POS")
    house = _House(app, where, register, watch)
    house.open(training=training, anew=False)
    code = app.exec()
    house.close()
    return int(code)


class _House:
    """One window with one shop in it: the real one, or the one for practice."""

    def __init__(
        self, app: QApplication, where: str, register: str, watch: Callable[[MainWindow], None] | None
    ) -> None:
        self._app, self._where, self._register, self._watch = app, where, register, watch
        self._opened: list[Shopfront] = []

    def open(
        self, *, training: bool, anew: bool, like: MainWindow | None = None, order: "Order | None" = None
    ) -> None:
        """Show an empty window, as large as `like`, and open the shop in it once it was painted."""
        window = MainWindow()
        if like is not None:
            window.setGeometry(like.geometry())
            window.setWindowState(like.windowState())
        if self._watch is not None:
            self._watch(window)
        window.painted.connect(lambda: self._enter(window, training=training, anew=anew, order=order))
        window.show()

    def close(self) -> None:
        """Finish what was begun."""
        while self._opened:
            self._opened.pop().close_down()

    def _enter(self, window: MainWindow, *, training: bool, anew: bool, order: "Order | None") -> None:
        shopfront = _shopfront(
            self._app, window, self._where, self._register, training=training, anew=anew, order=order
        )
        shopfront.machine.books_wanted.connect(self._change)
        shopfront.machine.restore_wanted.connect(self._restore)
        self._opened.append(shopfront)
        shopfront.open_up()

    def _change(self, wanted: "Wanted") -> None:
        """The old books are closed before the others are opened; the window stays where it was."""
        from sentra_pos.ui.machine import Wanted

        is_real = wanted is Wanted.REAL
        self._leave(training=not is_real, anew=wanted is Wanted.TRAINING_ANEW)

    def _restore(self, order: "Order") -> None:
        """The books are closed, a backup takes their place, and the window opens on it."""
        self._leave(training=False, anew=False, order=order)

    def _leave(self, *, training: bool, anew: bool, order: "Order | None" = None) -> None:
        old = self._opened.pop()
        self.open(training=training, anew=anew, like=old.window, order=order)
        old.window.close()
        old.close_down()
        old.window.deleteLater()


def _shopfront(
    app: QApplication,
    window: MainWindow,
    where: str,
    register: str,
    *,
    training: bool,
    anew: bool,
    order: "Order | None",
) -> "Shopfront":
    from sentra_pos.base import logkeeping, paths
    from sentra_pos.ui import language, theme
    from sentra_pos.ui.preferences import Preferences
    from sentra_pos.ui.shopfront import Shopfront

    folder = paths.data_folder()
    logkeeping.keep(folder)
    preferences = Preferences(folder / "window.ini")
    if register:
        preferences.register = register
    theme.apply(app, theme.load(preferences.theme, preferences.scale))
    language.switch(app, preferences.language)
    real = where or paths.default_books()
    return Shopfront(app, real, preferences, window=window, training=training, anew=anew, order=order)
