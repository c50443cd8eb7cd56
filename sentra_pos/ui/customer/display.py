"""Puts the buyer's window on the second screen, and takes it away when that screen goes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from sentra_pos.base import clock as clocks
from sentra_pos.base.clock import Clock
from sentra_pos.reports import showcase
from sentra_pos.reports.showcase import Showcase
from sentra_pos.ui import pictures
from sentra_pos.ui.customer.window import CustomerWindow
from sentra_pos.ui.customer_view import CustomerView
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.preferences import Preferences

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

S = TypeVar("S")
BY_HAND = QSize(1024, 600)
"""The usual size of a second screen at a till, for trying it out on the first one."""
_SHOWN_FROM = frozenset({"product", "price", "producer", "setting"})


def second(screens: Sequence[S], main: S | None) -> S | None:
    """The first of `screens` that is not the one the shop's own window is on."""
    return next((one for one in screens if one is not main), None)


class CustomerDisplay(QObject):
    """One for each run of the window; off in the preferences it never shows by itself."""

    def __init__(
        self, preferences: Preferences, main: QWidget, desk: Desk, clock: Clock, *, training: bool = False
    ) -> None:
        """In `training` no buyer is meant to see anything: it comes as a window only, and only when asked for."""
        super().__init__(main)
        self._is_training = training
        self._preferences, self._main, self._desk, self._clock = preferences, main, desk, clock
        self._is_by_hand, self._is_stale = False, True
        self.window = CustomerWindow()
        self.window.closed_by_hand.connect(self._on_closed)
        self.window.became_idle.connect(self._refresh)
        desk.changed.connect(self._on_changed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(lambda _: self.place())
            app.screenRemoved.connect(self._on_screen_gone)
        self.window.veil(on=True)
        self._refresh()
        self.place()

    @property
    def is_shown(self) -> bool:
        return self.window.isVisible()

    def show_view(self, view: CustomerView) -> None:
        """Made for the checkout's signal."""
        self.window.show_view(view)

    def veil(self, *, on: bool) -> None:
        """Nobody is signed in: the makers' stories, whatever lies in a cart."""
        self.window.veil(on=on)

    def toggle(self) -> None:
        """Show it or hide it, and remember that; without a second screen it comes as a window to try it out."""
        is_wanted = not self.is_shown
        self._preferences.customer_display = is_wanted
        self._is_by_hand = is_wanted and self._screen() is None
        self.place()

    def place(self, *, without: QScreen | None = None) -> None:
        """Stand where the screens and the preferences want it now; a screen that is just going counts no more."""
        screen = self._screen(without)
        if not self._preferences.customer_display:
            self.window.hide()
        elif screen is not None:
            self._is_by_hand = False
            self._fill(screen)
        elif self._is_by_hand:
            self._show_by_hand()
        else:
            self.window.hide()

    def close_down(self) -> None:
        """The shop's own window has closed."""
        self.window.blockSignals(True)
        self.window.close()
        self.window.deleteLater()

    def _screen(self, without: QScreen | None = None) -> QScreen | None:
        if self._is_training:
            return None
        screens = [one for one in QGuiApplication.screens() if one is not without]
        return second(screens, self._main.screen())

    def _fill(self, screen: QScreen) -> None:
        if self.window.isVisible() and self.window.screen() is screen:
            return
        self._dress(Qt.WindowType.FramelessWindowHint)
        self.window.setCursor(Qt.CursorShape.BlankCursor)
        self.window.setScreen(screen)
        self.window.setGeometry(screen.geometry())
        # Not showFullScreen: that would also ask for the focus.
        self.window.setWindowState(Qt.WindowState.WindowFullScreen)
        self.window.show()

    def _show_by_hand(self) -> None:
        if self.window.isVisible():
            return
        self._dress(Qt.WindowType.Widget)
        self.window.unsetCursor()
        self.window.resize(BY_HAND)
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.show()

    def _dress(self, extra: Qt.WindowType) -> None:
        """Keys belong to the till, also when somebody has touched the buyer's screen."""
        flags = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus | extra
        self.window.hide()
        self.window.setWindowFlags(flags)

    def _on_screen_gone(self, screen: QScreen) -> None:
        if self.window.screen() is screen or self._screen(screen) is None:
            self.window.hide()
        self.place(without=screen)

    def _on_closed(self) -> None:
        self._is_by_hand = False
        self._preferences.customer_display = False

    def _on_changed(self, tables: frozenset[str]) -> None:
        self._is_stale = self._is_stale or bool(tables & _SHOWN_FROM)
        if "producer" in tables and self.window.is_idle:
            # A maker who withdraws consent is not shown once more until the next sale has ended.
            self._refresh()

    def _refresh(self) -> None:
        """Ask for the stories again if something of them has changed since."""
        if not self._is_stale:
            return
        self._is_stale = False
        day = clocks.day_of(self._clock.now())

        def ask(session: "Session") -> Showcase:
            return showcase.look(session, day=day)

        self._desk.ask(self.window, ask, self._show)

    def _show(self, found: Showcase) -> None:
        self.window.show_showcase(found)
        pictures.bring(self.window, self._desk, found.pictures, self.window.show_pictures)
