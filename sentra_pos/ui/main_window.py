"""The frame: strip, rail and the places, which are made when first visited; keys, palette, help and lock."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

# Not `from QtCore import Qt`: its hundreds of enums would be made before the first paint, 15 ms.
from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # an empty window is painted before these are loaded
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from sentra_pos.ui.frame.palette import Palette
    from sentra_pos.ui.frame.places import Place, Standing
    from sentra_pos.ui.widgets.screen import Screen
    from sentra_pos.ui.widgets.side_panel import SidePanel

SIZE = QSize(1366, 768)


class MainWindow(QMainWindow):
    """Takes people from place to place; knows no place by name. Empty until it is furnished."""

    painted = Signal()
    """It stands on the screen, still empty: now there is time to load the rest."""
    locked = Signal()
    """Somebody wants the sign-in in front; the places stay as they are."""
    closing = Signal()
    printer_wanted = Signal()
    """Somebody wants to see the papers and the printer."""
    backups_wanted = Signal()
    """Somebody wants to see how the books are kept safe."""
    reworded = Signal()
    """Another language is on: whoever told the strip something tells it again."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Sentra POS")
        self.resize(SIZE)
        self._was_painted = self._is_furnished = False
        self._all_places: list[Place] = []
        self._places: list[Place] = []
        self._screens: dict[str, Screen] = {}
        self._current = ""
        self._front: Screen | None = None
        self._over: SidePanel | None = None
        self._shortcuts: list[QShortcut] = []

    def furnish(
        self, places: "Sequence[Place]", *, now: "Callable[[], datetime]", training: bool = False
    ) -> None:
        """Put strip, rail and `places` in, in the order of the house; `now` gives the shop's wall clock.

        `training` puts the red frame around everything.
        """
        from sentra_pos.ui.frame.rail import Rail  # here, as all below: the window is painted first
        from sentra_pos.ui.frame.strip import StatusStrip
        from sentra_pos.ui.widgets.banner import BannerArea

        self._all_places = list(places)
        self._now, self._is_training = now, training
        self.strip = StatusStrip(now)
        self.rail = Rail()
        self.banners = BannerArea()
        self.stack = QStackedWidget()
        self._build()
        self._connect()
        for act in self._acts_everywhere():
            QShortcut(QKeySequence(act.key), self, act.run)
        self._is_furnished = True
        self._words()

    def refurnish(self) -> None:
        """Make everything anew in the look that is on now; whoever told the strip something hears `reworded`."""
        from sentra_pos.ui.frame.rail import Rail  # here, as in `furnish`
        from sentra_pos.ui.frame.strip import StatusStrip

        current, self._current = self._current, ""
        self._screens, self._over = {}, None
        self.strip, self.rail, self.stack = StatusStrip(self._now), Rail(), QStackedWidget()
        self.banners.setParent(None)
        _let_go_of_focus(self)
        self._build()
        self._connect()
        self.rail.show_places(self._places)
        self._words()
        self.go(current)

    def admit(self, standing: "Standing") -> None:
        """Show what `standing.role` may use, and go where that person was, or to the first place."""
        self._places = [place for place in self._all_places if standing.role in place.roles]
        self.strip.show_standing(standing)
        self.rail.show_places(self._places)
        self._leave_front()
        self.show_frame()
        keys = [place.key for place in self._places]
        if keys:
            self.go(self._current if self._current in keys else keys[0])

    def show_in_front(self, screen: "Screen") -> None:
        """Let `screen` cover all, without strip and rail: the sign-in, or the first run."""
        self._leave_front()
        self._put_away()
        self._front = screen
        self._outer.addWidget(screen)
        self._outer.setCurrentWidget(screen)
        screen.acts_changed.connect(self._bind)
        self._bind()
        screen.come()

    def show_frame(self) -> None:
        self._outer.setCurrentWidget(self._frame)

    def go(self, key: str) -> None:
        """Bring the place `key` to the front, making it if nobody was there yet."""
        place = next((place for place in self._places if place.key == key), None)
        if place is None:
            return
        screen = self._screen(place)
        self._current = key
        _let_go_of_focus(self)
        self.stack.setCurrentWidget(screen)
        self.rail.mark(key)
        self._bind()
        screen.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        screen.come()

    def _screen(self, place: "Place") -> "Screen":
        """The screen of `place`, made if nobody was there yet."""
        screen = self._screens.get(place.key)
        if screen is None:
            screen = self._screens[place.key] = place.factory()
            screen.acts_changed.connect(self._bind)
            self.stack.addWidget(screen)
        return screen

    def in_front(self) -> "Screen | None":
        """What is in front."""
        return self._front or self._screens.get(self._current)

    def ground(self) -> QWidget:
        """What a panel that comes over all places lies on."""
        return self._outer

    def hold_over(self, panel: "SidePanel") -> None:
        """`panel` is in front of everything from now on: the keys are its own until it goes."""
        self._over = panel

        def back() -> None:
            if self._over is panel:
                self._over = None
            self._bind()

        panel.closed.connect(back)
        self._bind()

    def forget_places(self) -> None:
        """Make every place anew at its next visit, as another person or another font scale needs."""
        for screen in self._screens.values():
            self.stack.removeWidget(screen)
            screen.deleteLater()
        self._screens = {}

    def show_waiting(self, *, waiting: bool) -> None:
        """Made for the desk's `busy`."""
        from sentra_pos.ui.widgets.paint import Tone  # here: the window is painted first

        self.strip.waiting.say(self.tr("waiting…") if waiting else "", "hourglass", Tone.WARN)

    def take_scan(self, code: str) -> None:
        """Made for the scanner's `scanned`: what is in front has it, or is said to have no use for it."""
        from sentra_pos.ui import sounds  # here: the window is painted first
        from sentra_pos.ui.widgets import toast

        screen = self.in_front()
        if screen is None or not screen.take_scan(code):
            words = self.tr("Nothing here takes a scan. Nothing was changed.")
            toast.show(self, words, icon="scan-barcode", error=True, sound=sounds.UNKNOWN)

    def open_palette(self) -> None:
        from sentra_pos.ui.frame.palette import Palette  # here: its table costs the first paint 30 ms

        if self._front is not None or self.findChild(Palette) is not None:
            return
        there = [Act(place.title(), partial(self.go, place.key), icon=place.icon) for place in self._places]
        screen = self.in_front()
        here = list(screen.acts()) if screen else []
        palette = Palette(self, [*here, *there, *self._acts_everywhere()])
        if screen is not None:
            palette.asked.connect(lambda typed: screen.acts_for(typed, partial(palette.show_more, typed)))
        palette.open()
        others = iter([place for place in self._places if place.key != self._current])
        QTimer.singleShot(0, palette, lambda: self._offer_next(palette, others))

    def _offer_next(self, palette: "Palette", others: "Iterator[Place]") -> None:
        """Add the acts of one more place, which may have to be made for it; then let the window breathe."""
        place = next(others, None)
        if place is None or not palette.isVisible():
            return
        acts = [
            replace(act, run=partial(self._go_and_run, place.key, act.text))
            for act in self._screen(place).acts()
        ]
        palette.add(place.title(), acts)
        QTimer.singleShot(0, palette, lambda: self._offer_next(palette, others))

    def _go_and_run(self, key: str, text: str) -> None:
        """Arriving may change what can be done there, so the act is looked up again."""
        self.go(key)
        act = next((act for act in self._screens[key].acts() if act.text == text), None)
        if act is not None:
            act.run()

    def open_help(self) -> None:
        from sentra_pos.ui.frame.help_panel import HelpPanel  # here: as the palette

        screen = self.in_front()
        if self.findChild(HelpPanel) is None:
            here, signs = (screen.acts(), screen.signs()) if screen else ((), ())
            HelpPanel(self._outer, here=here, signs=signs, everywhere=self._acts_everywhere()).open()

    def _put_away(self) -> None:
        """Palette and help do not stay above the sign-in."""
        from sentra_pos.ui.frame.help_panel import HelpPanel  # here: as above
        from sentra_pos.ui.frame.palette import Palette

        for palette in self.findChildren(Palette):
            palette.shut()
        for panel in self.findChildren(HelpPanel):
            panel.shut()
        if self._over is not None:
            self._over.shut()

    def come_to_front(self) -> None:
        """Somebody started a second window on the same books: here is the one that is open."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)  # where the system lets no program come forward by itself
        if self._is_furnished:
            self._say(self.tr("Sentra POS was open already: here it is"))

    def say_elsewhere(self) -> None:
        """The books that were wanted here are open in another window."""
        self._say(self.tr("These books are open in another window, which is in front now"))

    def _say(self, words: str) -> None:
        from sentra_pos.ui.widgets import toast  # here: the window is painted first

        toast.show(self, words, icon="info")

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)

    def _ask_for_printer(self) -> None:
        if self._front is None:
            self.printer_wanted.emit()

    def lock(self) -> None:
        if self._front is None:
            self.locked.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._is_furnished:
            self._words()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _build(self) -> None:
        self._outer = QStackedWidget()
        self._outer.setObjectName("screenHolder")
        self._frame = QWidget()
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        place = QVBoxLayout()
        place.setSpacing(0)
        place.addWidget(self.banners)
        place.addWidget(self.stack, 1)
        row.addLayout(place, 1)
        column.addLayout(row, 1)
        self._outer.addWidget(self._frame)
        self._put_in_the_middle()
        self.setMinimumSize(1024, 640)

    def _put_in_the_middle(self) -> None:
        if not self._is_training:
            self.setCentralWidget(self._outer)
            return
        from sentra_pos.ui.frame.training_frame import TrainingFrame  # here: most days nobody practises

        self.setCentralWidget(TrainingFrame(self._outer))
        self.setWindowTitle("Sentra POS · LATIHAN")

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.lock_wanted.connect(self.lock)
        self.strip.palette_wanted.connect(self.open_palette)
        self.strip.printer.clicked.connect(self.printer_wanted)
        self.strip.backup.clicked.connect(self.backups_wanted)

    def _words(self) -> None:
        self.rail.reword()
        self.reworded.emit()

    def _acts_everywhere(self) -> list[Act]:
        return [
            Act(self.tr("Help and keys"), self.open_help, "F1", "circle-help"),
            Act(self.tr("Find an action"), self.open_palette, "Ctrl+K", "command"),
            Act(self.tr("Printer and papers"), self._ask_for_printer, "Ctrl+J", "printer"),
            Act(self.tr("Lock"), self.lock, "Ctrl+L", "lock"),
            Act(self.tr("Full screen"), self.toggle_full_screen, "F11", "layout-grid"),
        ]

    def _bind(self) -> None:
        """The keys are those of the panel over everything, or of the screen in front."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        front = self._over or self.in_front()
        acts = [act for act in front.acts() if act.key] if front else []
        self._shortcuts = [QShortcut(QKeySequence(act.key), self, act.run) for act in acts]
        for shortcut in self._shortcuts:
            shortcut.setAutoRepeat(False)

    def _leave_front(self) -> None:
        if self._front is not None:
            front, self._front = self._front, None
            _let_go_of_focus(self)
            self._outer.removeWidget(front)
            front.deleteLater()


def _let_go_of_focus(window: QWidget) -> None:
    """Without this Qt would hand the focus of what goes away to the next widget, as if by Tab."""
    holder = window.focusWidget()
    if holder is not None:
        holder.clearFocus()
