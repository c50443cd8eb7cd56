"""Opens the shop behind the window: books, sign-in, places, printer; and closes it again."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog

from sentra_pos.base import clock as clocks
from sentra_pos.base.clock import Clock, SystemClock
from sentra_pos.ui import (
    house,
    language,
    restoring_books,
    role_words,
    secret_check,
    theme,
    training_books,
    trouble,
)
from sentra_pos.ui.clock_watch import ClockWatch
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.frame.places import Standing
from sentra_pos.ui.garbage import Sweeper
from sentra_pos.ui.idle import Idle, seconds_for
from sentra_pos.ui.language import Language
from sentra_pos.ui.machine import Machine, Wanted
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.morning import Morning
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.printing import Printing
from sentra_pos.ui.restoring_books import RestoreDone
from sentra_pos.ui.signin.screen import SignInScreen
from sentra_pos.ui.training_books import Preparing

if TYPE_CHECKING:  # the window stands before the books are loaded
    from sentra_pos.base.database import Books, Session
    from sentra_pos.shop.staff import Person
    from sentra_pos.till.shifts import OpenedShift
    from sentra_pos.ui.checkout.station import Station
    from sentra_pos.ui.customer.display import CustomerDisplay
    from sentra_pos.ui.customer_view import CustomerView
    from sentra_pos.ui.post import Post
    from sentra_pos.ui.restoring_books import Order
    from sentra_pos.ui.widgets.paint import Tone


_BREATH_MS = 150
_SETTLED_MS = 2_000


@dataclass(frozen=True)
class _Shop:
    """What the sign-in shows of the shop."""

    name: str
    people: "list[Person]"
    shift: "OpenedShift | None"


class Shopfront(QObject):
    """Holds the pieces together for one run of the window."""

    _prepared = Signal(int, int)

    def __init__(
        self,
        app: QApplication,
        where: str,
        preferences: Preferences,
        *,
        clock: Clock | None = None,
        window: MainWindow | None = None,
        training: bool = False,
        anew: bool = False,
        order: "Order | None" = None,
    ) -> None:
        """`window` may be on the screen already; its frame is put in here. `order` is a backup to be put back first.

        In `training` the books for practice are opened and `where` is only asked for its printers; `anew` makes them
        as on their first day.
        """
        super().__init__()
        self._app, self._where, self._preferences = app, where, preferences
        self._anew, self._is_closed = anew, False
        self._order, self._restored = order, RestoreDone()
        self.machine = Machine(preferences, self, training=training)
        self._clock = clock or SystemClock()
        self._books: Books | None = None
        self._desk: Desk | None = None
        self._shop: _Shop | None = None
        self._post: Post | None = None
        self._display: CustomerDisplay | None = None
        self.window = window or MainWindow()
        self.printing = Printing(self.window, self)
        self.morning = Morning(self.window, preferences, self)
        self._clock_watch = ClockWatch(self.window)
        places = house.places(self.post, self.printing.wake, self.machine, self._show_buyer)
        self.window.furnish(places, now=self.now, training=training)
        self._idle, self._sweeper = Idle(app, self), Sweeper(self)
        self._connect()

    @property
    def is_idle(self) -> bool:
        """Nobody waits for an answer from the books."""
        return self._desk is None or self._desk.is_idle

    def now(self) -> datetime:
        """The shop's wall clock."""
        return clocks.local(self._clock.now())

    def post(self) -> "Post":
        """Where the person who signed in stands."""
        assert self._post is not None  # noqa: S101 - no place is made before somebody signed in
        return self._post

    def open_up(self) -> None:
        """Open the books on their own thread, and ask who is on duty."""
        self._desk = Desk(self._open_books)
        self._desk.busy.connect(lambda waiting: self.window.show_waiting(waiting=waiting))
        self._desk.changed.connect(self._follow)
        self._begin()

    def close_down(self) -> None:
        """Finish what was begun, stop the printer, close the books."""
        self._is_closed = True
        self._idle.stop()
        if self._display is not None:
            self._display.close_down()
        self.machine.scanner.stop()
        self.machine.scanner_habits.stop()
        if self._desk is not None:
            self._desk.close()
        self.printing.stop()
        self.morning.end()
        self.machine.safekeeper.end()
        if self._books is not None:
            self._books.close()

    def lock(self) -> None:
        """Bring the sign-in to the front; the places stay as they are, and the buyer sees nothing of them."""
        if self._display is not None:
            self._display.veil(on=True)
        assert self._desk is not None  # noqa: S101 - nobody is in before the books are open
        self._desk.ask(self.window, self._look, self._ask_who)

    def _connect(self) -> None:
        self._idle.passed.connect(self._lock_behind)
        self._prepared.connect(self._show_preparing)
        self.machine.restyled.connect(self._restyle)
        self.machine.spoken.connect(self._speak)
        self.window.locked.connect(self.lock)
        self.machine.scanner.scanned.connect(self.window.take_scan)
        self.machine.scanner.listen()
        self.window.reworded.connect(self._reword)
        self.window.printer_wanted.connect(self._show_papers)
        self.window.backups_wanted.connect(self._show_backups)
        self.printing.set_up_wanted.connect(self._set_up_printer)
        self.morning.shelf_wanted.connect(lambda: house.show_expiring(self.window))

    def _open_books(self) -> "Books":
        from sentra_pos.base import paths  # here: the window is painted first

        if self.machine.training:
            self._books = training_books.open_them(
                paths.training_books(),
                self._where,
                at=self._clock.now(),
                anew=self._anew,
                told=self._prepared.emit,
            )
        else:
            self._books = self._open_real()
        return self._books

    def _open_real(self) -> "Books":
        """The real books; a backup takes their place first if one was ordered."""
        if self._order is not None:
            order, self._order = self._order, None
            self._restored = restoring_books.put_back(order, self._where)
        return training_books.open_real(self._where, at=self._clock.now())

    def _cannot_open(self, error: Exception) -> None:
        """No books, or books that cannot be read: something can be done about that."""
        if self.machine.training:
            trouble.show(self.window, error)
            return
        from sentra_pos.ui.first_run import FirstRun  # here: it happens once

        assert self._desk is not None  # noqa: S101 - the answer came through it
        first = FirstRun(self.window, self._desk, self._clock, self._where, self._preferences.register)
        first.begun.connect(self._begin)
        first.restore_wanted.connect(self.machine.restore_wanted)
        first.meet(error, lambda: trouble.show(self.window, error))

    def _begin(self) -> None:
        assert self._desk is not None  # noqa: S101 - it was opened before
        self._desk.ask(self.window, self._look, self._welcome, failed=self._cannot_open)

    def _show_preparing(self, done: int, of: int) -> None:
        if not isinstance(self.window.in_front(), Preparing):
            self.window.show_in_front(Preparing())
        screen = self.window.in_front()
        assert isinstance(screen, Preparing)  # noqa: S101 - it was put there
        screen.show_step(done, of)

    def _look(self, session: "Session") -> _Shop:
        from sentra_pos.shop import profile, staff
        from sentra_pos.till import shifts

        shift = shifts.current(session, self._preferences.register)
        return _Shop(profile.read(session).name, staff.everyone(session), shift)

    def _welcome(self, shop: _Shop) -> None:
        self._ask_who(shop)
        QTimer.singleShot(_BREATH_MS, self._start_printing)
        QTimer.singleShot(_BREATH_MS, self._start_display)
        assert self._desk is not None  # noqa: S101 - the answer came through it
        self.machine.scanner_habits.follow(self._desk, self._preferences.register, self.window)
        if not self.machine.training:
            self.machine.safekeeper.begin(self._desk, self.window, self._clock, self._where, self._say_backup)
        restoring_books.tell(self.window, self._restored)

    def _start_display(self) -> None:
        if self._is_closed:
            return
        from sentra_pos.ui.customer.display import CustomerDisplay  # here: as the printer

        assert self._desk is not None  # noqa: S101 - the sign-in was read through it
        self._display = CustomerDisplay(
            self._preferences, self.window, self._desk, self._clock, training=self.machine.training
        )
        self._display.veil(on=self._post is None)
        self.machine.display_changed.connect(self._display.place)

    def _show_buyer(self, station: "Station") -> None:
        """A checkout was made: what it says of a sale goes to the screen turned to the buyer."""

        def show(view: "CustomerView") -> None:
            if self._display is not None:
                self._display.show_view(view)

        def toggle() -> None:
            if self._display is not None:
                self._display.toggle()

        station.customer_sees.connect(show)
        station.display_wanted.connect(toggle)

    def _start_printing(self) -> None:
        if not self._is_closed:
            assert self._books is not None  # noqa: S101 - the sign-in was read from them
            assert self._desk is not None  # noqa: S101 - and through it
            self.printing.begin(self._books, self._desk, self._preferences.register, self._clock)

    def _show_papers(self) -> None:
        if self._post is not None:
            may_set_up = self._post.person.role.value in house.PRINTER_KEEPERS
            self.printing.open_tray(self._post, may_set_up=may_set_up)

    def _say_backup(self, words: str, icon: str, tone: "Tone") -> None:
        """The strip is another one after a change of the look."""
        self.window.strip.backup.say(words, icon, tone)

    def _show_backups(self) -> None:
        if self._post is not None and self._post.person.role.value in house.BACKUP_KEEPERS:
            house.show_backups(self.window)

    def _set_up_printer(self) -> None:
        house.set_up_printer(self.window)

    def _ask_who(self, shop: _Shop) -> None:
        assert self._desk is not None  # noqa: S101 - the answer came through it
        self._shop = shop
        screen = SignInScreen(secret_check.through(self._desk, now=self._clock.now), now=self.now)
        screen.show_shop(shop.name, register=self._preferences.register)
        screen.show_people(shop.people)
        screen.signed_in.connect(self._admit)
        screen.language_chosen.connect(self._speak)
        screen.quit_wanted.connect(self.window.close)
        screen.recover_wanted.connect(lambda person: self._recover(screen, person))
        if self.machine.training:
            screen.show_practice(training_books.secrets())
        other = Wanted.REAL if self.machine.training else Wanted.TRAINING
        screen.practice_wanted.connect(lambda: self.machine.books_wanted.emit(other))
        screen.anew_wanted.connect(lambda: self.machine.books_wanted.emit(Wanted.TRAINING_ANEW))
        self._idle.stop()
        self.window.show_in_front(screen)
        # While the person types: the first place is loaded before it is wanted.
        QTimer.singleShot(_BREATH_MS, house.load_checkout)

    def _recover(self, screen: SignInScreen, person: "Person") -> None:
        from sentra_pos.books.occasion import Occasion  # here: hardly anybody ever comes here
        from sentra_pos.shop import recovery
        from sentra_pos.ui.signin.recover_panel import RecoverPanel

        desk = self._desk
        assert desk is not None  # noqa: S101 - the sign-in came through it

        def on() -> Occasion:
            return Occasion(str(person.id), self._preferences.register, self._clock.now())

        def offer(holder: recovery.Holder | None) -> None:
            if holder is None or holder.person.id != person.id:
                screen.say_ask_manager()
                return
            panel = RecoverPanel(screen, desk, person, on)
            panel.recovered.connect(lambda _: screen.say_recovered())
            self.window.hold_over(panel)
            panel.start()

        desk.ask(screen, recovery.holder, offer)

    def _admit(self, person: "Person") -> None:
        from sentra_pos.ui.post import Post

        assert self._desk is not None  # noqa: S101 - the sign-in came through it
        if self._post is not None and self._post.person != person:
            self.window.forget_places()
        self._post = Post(self._desk, self._clock, self._preferences.register, person)
        if self._display is not None:
            self._display.veil(on=False)
        self.window.admit(self._standing(person))
        if person.role.value in house.SELLERS:
            self.morning.begin(self._post)
        else:
            self.morning.end()
        self._clock_watch.look(self._post)
        self._idle.start(seconds_for(person.role.value))
        QTimer.singleShot(_SETTLED_MS, self._sweeper.begin)

    def _standing(self, person: "Person") -> Standing:
        assert self._shop is not None  # noqa: S101 - the sign-in showed it
        shift = self._shop.shift
        return Standing(
            shop=self._shop.name,
            register=self._preferences.register,
            shift="" if shift is None else self.tr("Shift {0}").format(shift.number.rpartition("-")[2]),
            person=person.name,
            role=person.role.value,
            role_title=role_words.title(person.role),
        )

    def _follow(self, tables: frozenset[str]) -> None:
        """After a deed: the strip follows the shift, the printer looks for its papers, trouble with the books is over."""
        self._idle.touch()
        trouble.follow(self.window, tables)
        self.morning.follow(tables)
        self.machine.safekeeper.follow(tables)
        if tables & {"print_job", "register"}:
            self.printing.wake()
            self.printing.stir()
        if tables & {"open_shift"} and self._desk is not None:
            self._desk.ask(self.window, self._look, self._show_standing)

    def _show_standing(self, shop: _Shop) -> None:
        self._shop = shop
        self._reword()

    def _reword(self) -> None:
        """What the strip was told, in the language that is on."""
        if self._post is not None:
            self.window.strip.show_standing(self._standing(self._post.person))
        self.printing.tell()
        self.machine.safekeeper.reword()
        self.morning.reword()

    def _speak(self, chosen: Language) -> None:
        self._preferences.language = chosen
        language.switch(self._app, chosen)

    def _restyle(self) -> None:
        """Another theme or font scale: what is on the screen was laid out for the old one."""
        theme.apply(self._app, theme.load(self._preferences.theme, self._preferences.scale))
        self.window.refurnish()

    def _lock_behind(self) -> None:
        """Whoever was here has gone: a question that stands open gets its harmless answer first."""
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QDialog):
            asked.reject()
        self.window.lock()
