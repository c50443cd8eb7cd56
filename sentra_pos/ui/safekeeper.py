"""Makes backups by itself and says in the strip how the books are kept safe: after a shift, and once a day.

The copy is made on a thread of its own while others sell. A stick that is missing disturbs nobody: the strip says it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import clock as clocks
from sentra_pos.base.errors import KnownTrouble
from sentra_pos.ui import trouble
from sentra_pos.ui.widgets import banner, day_words
from sentra_pos.ui.widgets.paint import Tone

if TYPE_CHECKING:  # the window stands before the books are loaded
    from datetime import datetime

    from sentra_pos.base.backup_names import Backup
    from sentra_pos.base.backups import State
    from sentra_pos.base.clock import Clock
    from sentra_pos.base.database import Session
    from sentra_pos.shop.safekeeping import Known
    from sentra_pos.ui.desk import Desk, Report

_LOOK_MS: Final = 10 * 60_000
_CALM_MS: Final = 20_000
"""After the window is open, and after a shift has ended, people have other things to do first."""


@dataclass
class _Place:
    """Whose books are watched; nothing before they are open."""

    desk: "Desk"
    window: QWidget
    clock: "Clock"
    where: str
    say: Callable[[str, str, Tone], None]


class Safekeeper(QObject):
    """One for each window; in training it says and does nothing."""

    told = Signal()
    """The state is another one, or a backup failed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.known: Known | None = None
        self.state: State | None = None
        self.failure = ""
        self._place: _Place | None = None
        self._is_at_work = False
        self._later = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._later.timeout.connect(self._back_up_quietly)
        self._daily = QTimer(self, interval=_LOOK_MS)
        self._daily.timeout.connect(lambda: self.look(then=self._look_at_the_day))

    @property
    def where(self) -> str:
        """Where the books are that are watched; empty if none are."""
        return "" if self._place is None else self._place.where

    @property
    def is_second_stopped(self) -> bool:
        """Whether deeds are no longer written to the second device, though they should be."""
        from sentra_pos.shop import safekeeping  # here, as all below: the window is painted first

        if self.known is None:
            return False
        return safekeeping.second_state(self.known) is safekeeping.Second.STOPPED

    @property
    def is_at_work(self) -> bool:
        return self._is_at_work

    def begin(
        self,
        desk: "Desk",
        window: QWidget,
        clock: "Clock",
        where: str,
        say: Callable[[str, str, Tone], None],
    ) -> None:
        """The books at `where` are open: `say` how they are kept, and make today's backup when it is calm."""
        self._place = _Place(desk, window, clock, where, say)
        self._daily.start()
        self.look(then=self._look_at_the_day)

    def end(self) -> None:
        """The books are closed."""
        self._place = None
        self._later.stop()
        self._daily.stop()

    def follow(self, tables: frozenset[str]) -> None:
        """After a deed: the end of a shift is worth a backup, another folder another look."""
        if "shift_close" in tables:
            self._later.start()
        if tables & {"setting", "second_journal"}:
            self.look()

    def look(self, then: Callable[[], None] = lambda: None) -> None:
        """Find out what is in the folder."""
        place = self._place
        if place is None:
            return

        def show(state: "State") -> None:
            self.state = state
            self._watch_room(place)
            self._watch_second(place)
            self._say()
            then()

        def work(known: "Known") -> None:
            from sentra_pos.shop import safekeeping

            if self._is_elsewhere(known, place):
                return
            self.known = known
            now = place.clock.now()
            place.desk.send(place.window, lambda _: safekeeping.state(known, place.where, now), show)

        self._ask(place, work)

    def back_up(
        self,
        then: "Callable[[Backup], None]" = lambda _made: None,
        *,
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[int, int, str], None] | None = None,
    ) -> None:
        """Make a backup now, unless one is being made."""
        place = self._place
        if place is None or self._is_at_work:
            return
        self._is_at_work = True

        def work(known: "Known") -> None:
            from sentra_pos.shop import safekeeping

            now = place.clock.now()

            def copy(report: "Report") -> "Backup":
                return safekeeping.back_up(known, place.where, now, told=report.step)

            place.desk.send(place.window, copy, done, failed=fail, progress=progress)

        def done(made: "Backup") -> None:
            self._is_at_work, self.failure = False, ""
            self.look(then=lambda: then(made))

        def fail(error: Exception) -> None:
            self._fail(error)
            if failed is not None:
                failed(error)

        self._ask(place, work, failed=fail)

    def reword(self) -> None:
        """The words of the strip in the language that is on."""
        self._say()

    def _ask(
        self,
        place: _Place,
        then: "Callable[[Known], None]",
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Ask the books what is to be known of them; afterwards they are left alone."""

        def question(session: "Session") -> "Known":
            from sentra_pos.shop import safekeeping

            return safekeeping.known(session, where=place.where)

        place.desk.ask(place.window, question, then, failed=failed)

    def _is_elsewhere(self, known: "Known", place: _Place) -> bool:
        """A server is copied by the one machine on which a folder was set for it."""
        from sentra_pos.base import engines

        return engines.is_server(place.where) and not known.kept.folder

    def _fail(self, error: Exception) -> None:
        self._is_at_work = False
        self.failure = str(trouble.words(error)) if isinstance(error, KnownTrouble) else type(error).__name__
        self._say()

    def _watch_room(self, place: _Place) -> None:
        """Say in time that the disk fills up: without room nothing can be sold."""
        from sentra_pos.base import diskroom, engines

        left = None if engines.is_server(place.where) else diskroom.free(Path(place.where))
        if left is None or left >= diskroom.LITTLE:
            banner.clear(place.window, "disk")
            return
        banner.show(
            place.window,
            key="disk",
            title=self.tr("The disk is nearly full: {megabytes} MB left").format(megabytes=left // 1_000_000),
            text=self.tr("Below 200 MB nothing can be sold. Free some space on this computer."),
            icon="triangle-alert",
            is_danger=left < diskroom.TOO_LITTLE,
        )

    def _watch_second(self, place: _Place) -> None:
        """A second journal that stopped goes on when its stick is back, behind a backup of its own."""
        from sentra_pos.shop import safekeeping

        known, now = self.known, place.clock.now()
        if known is None or self._is_at_work:
            return
        if safekeeping.is_base_due(known, now):
            self._later.start()
        elif self.is_second_stopped and Path(known.kept.second).is_dir():
            note = partial(safekeeping.mend_second, at=now)
            place.desk.keep(
                place.window, note, lambda begun: self.look() if begun else None, failed=self._fail
            )

    def _back_up_quietly(self) -> None:
        """Nobody waits for it; while deeds are being written it waits for them."""
        if self._place is not None and self._place.desk.is_idle:
            self.back_up()
        elif self._place is not None:
            self._later.start()

    def _look_at_the_day(self) -> None:
        if self._place is None or self.state is None or self._later.isActive() or self._is_at_work:
            return
        newest, today = self.state.newest, clocks.day_of(self._place.clock.now())
        if newest is None or clocks.day_of(newest.made_at) != today:
            self._later.start()
        self._say()

    def _say(self) -> None:
        if self._place is not None and (self.state is not None or self.failure):
            self._place.say(*self._sentence(self._place.clock.now()))
        self.told.emit()

    def _sentence(self, now: "datetime") -> tuple[str, str, Tone]:
        if self.failure:
            return self.tr("no backup"), "cloud-off", Tone.DANGER
        if self.is_second_stopped:
            return self.tr("second journal stopped"), "cloud-off", Tone.DANGER
        if self.state is None or self.state.newest is None:
            return self.tr("no backup yet"), "cloud-off", Tone.WARN
        made = clocks.local(self.state.newest.made_at)
        days = (clocks.day_of(now) - made.date()).days
        if days <= 0:
            said = self.tr("backup {time}").format(time=f"{made:%H:%M}")
        elif days == 1:
            said = self.tr("backup yesterday {time}").format(time=f"{made:%H:%M}")
        else:
            said = self.tr("backup {day}").format(day=day_words.short(made.date()))
        return said, "cloud-check", Tone.WARN if self.state.is_old else Tone.GOOD
