"""The composition told as prose: paths, preferences, log, theme, language, window; then books, people, printer."""

import gc
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sentra_pos.base import paths
from sentra_pos.ui import one_window
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.one_window import Elsewhere, OneWindow

if TYPE_CHECKING:  # an empty window is painted before these are loaded
    from sentra_pos.ui.machine import Wanted
    from sentra_pos.ui.restoring_books import Order
    from sentra_pos.ui.shopfront import Shopfront

BOOKS_IN_TROUBLE = 4
"""The exit code the commands give for it too."""
_READ_MS = 60_000
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
    something happens. `watch` is given each window before it is shown. If a window has these books already, it comes
    to the front, and this one ends with a word about it.
    """
    # What is loaded at the start stays: looking through it for garbage again and again costs a tenth of a second
    # here. `Shopfront` begins to look when all stands, on this thread alone.
    gc.disable()
    sys.setswitchinterval(TURN_SECONDS)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody else makes one in this process
    app.setApplicationName("Sentra POS")
    house = _House(app, where, register, watch)
    other = house.claim(training=training)
    if other is Elsewhere.IN_FRONT:
        _tell("Sentra POS is already open on these books; its window is in front now.")
        return 0
    if other is Elsewhere.SILENT:
        return _warn(app)
    house.open(training=training, anew=False)
    code = app.exec()
    house.close()
    return int(code)


class _House:
    """One window with one shop in it: the real one, or the one for practice."""

    def __init__(
        self, app: QApplication, where: str, register: str, watch: Callable[[MainWindow], None] | None
    ) -> None:
        self._app, self._where, self._watch = app, where, watch
        # Kept here: another window may write another register into the preferences.
        self._register = register or one_window.register_of(paths.data_folder())
        self._opened: list[Shopfront] = []
        self._window: MainWindow | None = None
        self._claim: OneWindow | None = None

    def claim(self, *, training: bool, is_brief: bool = False) -> Elsewhere | None:
        """None if this window may show the real books, or those for practice; else what the one that has them did.

        What was shown before may be shown by others from now on.
        """
        where = paths.training_books() if training else self._where or paths.default_books()
        name = one_window.name_of(where, self._register)
        if self._claim is not None and self._claim.name == name:
            return None
        claim = one_window.enter(name, is_brief=is_brief)
        if isinstance(claim, Elsewhere):
            return claim
        if self._claim is not None:
            self._claim.release()
        self._claim = claim
        return None

    def open(
        self, *, training: bool, anew: bool, like: MainWindow | None = None, order: "Order | None" = None
    ) -> None:
        """Show an empty window, as large as `like`, and open the shop in it once it was painted."""
        window = self._window = MainWindow()
        if like is not None:
            window.setGeometry(like.geometry())
            window.setWindowState(like.windowState())
        if self._watch is not None:
            self._watch(window)
        window.painted.connect(lambda: self._enter(window, training=training, anew=anew, order=order))
        window.show()

    def close(self) -> None:
        """Finish what was begun, and let others show the books."""
        while self._opened:
            self._opened.pop().close_down()
        if self._claim is not None:
            self._claim.release()
            self._claim = None

    def _enter(self, window: MainWindow, *, training: bool, anew: bool, order: "Order | None") -> None:
        shopfront = _shopfront(
            self._app,
            window,
            self._where,
            self._register,
            training=training,
            anew=anew,
            order=order,
        )
        shopfront.machine.books_wanted.connect(self._change)
        shopfront.machine.restore_wanted.connect(self._restore)
        self._opened.append(shopfront)
        shopfront.open_up()
        if self._claim is not None:
            self._claim.listen(self._come)

    def _come(self) -> None:
        """Somebody started a second window."""
        if self._window is not None:
            self._window.come_to_front()

    def _change(self, wanted: "Wanted") -> None:
        """The old books are closed before the others are opened; the window stays where it was."""
        from sentra_pos.ui.machine import Wanted

        training = wanted is not Wanted.REAL
        other = self.claim(training=training, is_brief=True)
        if other is None:
            self._leave(training=training, anew=wanted is Wanted.TRAINING_ANEW)
        elif other is Elsewhere.IN_FRONT:
            self._opened[-1].window.say_elsewhere()
        else:
            from sentra_pos.ui import trouble
            from sentra_pos.ui.silent_window import WindowSilent

            trouble.show(self._opened[-1].window, WindowSilent())

    def _restore(self, order: "Order") -> None:
        """The books are closed, a backup takes their place, and the window opens on it."""
        self._leave(training=False, anew=False, order=order)

    def _leave(self, *, training: bool, anew: bool, order: "Order | None" = None) -> None:
        old = self._opened.pop()
        self.open(training=training, anew=anew, like=old.window, order=order)
        old.window.close()
        old.close_down()
        old.window.deleteLater()


def _tell(words: str) -> None:
    """A program without a console has no stdout."""
    if sys.stdout is not None:
        sys.stdout.write(words + "\n")
        sys.stdout.flush()


def _warn(app: QApplication) -> int:
    """Say in a box of its own that the other window does not answer, and give the exit code."""
    from PySide6.QtWidgets import QMessageBox

    from sentra_pos.ui import language, trouble  # here: most starts are the first
    from sentra_pos.ui.preferences import Preferences
    from sentra_pos.ui.silent_window import WindowSilent

    silent = WindowSilent()
    _tell(silent.message())
    language.switch(app, Preferences(paths.data_folder() / "window.ini").language)
    box = QMessageBox(QMessageBox.Icon.Warning, "Sentra POS", str(trouble.words(silent)))
    QTimer.singleShot(_READ_MS, box, box.close)
    box.exec()
    return BOOKS_IN_TROUBLE


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
    from sentra_pos.base import logkeeping
    from sentra_pos.ui import language, theme
    from sentra_pos.ui.preferences import Preferences
    from sentra_pos.ui.shopfront import Shopfront

    logkeeping.keep(paths.data_folder())
    preferences = Preferences(paths.data_folder() / "window.ini")
    if preferences.register != register:
        preferences.register = register
    theme.apply(app, theme.load(preferences.theme, preferences.scale))
    language.switch(app, preferences.language)
    real = where or paths.default_books()
    return Shopfront(app, real, preferences, window=window, training=training, anew=anew, order=order)
