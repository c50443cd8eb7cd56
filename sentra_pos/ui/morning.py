"""The strip of the morning: what is over, ends today or tomorrow, until it is dealt with or put away for the day."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from sentra_pos.ui.widgets.paint import Tone

if TYPE_CHECKING:  # the window stands before the books are loaded
    from sentra_pos.base.database import Session
    from sentra_pos.stock.watch import AtHand
    from sentra_pos.ui.main_window import MainWindow
    from sentra_pos.ui.post import Post
    from sentra_pos.ui.preferences import Preferences

KEY, BANNER = "Ctrl+H", "morning"
_CALM_MS = 1_500
"""At a till goods leave the shelf with every sale: the books are asked again when it is quiet."""


class Morning(QObject):
    """Looks when somebody comes in; whoever put the strip away is left in peace until tomorrow."""

    shelf_wanted = Signal()
    """Somebody wants to see these goods on the shelf."""

    def __init__(
        self, window: "MainWindow", preferences: "Preferences", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._preferences = window, preferences
        self._post: Post | None = None
        self._found: AtHand | None = None
        self._asked = 0
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._look)

    def begin(self, post: "Post") -> None:
        """Somebody came in."""
        self._post = post
        self._take()
        if self._preferences.morning_put_away != post.today().isoformat():
            self._look()

    def end(self) -> None:
        """Nobody who deals with goods is here any more."""
        self._post = None
        self._take()

    def follow(self, tables: frozenset[str]) -> None:
        """After a deed: while the strip is there it says what is so now."""
        if self._found is not None and "lot_balance" in tables:
            self._calm.start()

    def reword(self) -> None:
        """The words of the strip in the language and the look that are on."""
        if self._found is not None:
            self._show(self._found)

    def _look(self) -> None:
        if self._post is None:
            return
        day, asked = self._post.today(), self._asked

        def question(session: "Session") -> "AtHand":
            from sentra_pos.stock import watch  # here: who signs in does not wait for the shelf

            return watch.at_hand(session, day=day)

        def show(found: "AtHand") -> None:
            if asked == self._asked:
                self._show(found)

        self._post.desk.ask(self._window, question, show)

    def _show(self, found: "AtHand") -> None:
        from sentra_pos.ui.widgets.banner import Banner  # here: the window is painted first

        if not (found.over or found.today or found.tomorrow):
            self._take()
            return
        self._found = found
        strip = Banner(
            self._title(found),
            self._text(found),
            icon="calendar-clock",
            tone=Tone.WARN if found.over else Tone.PRIMARY,
            act=self.tr("See the shelf"),
            key=KEY,
            run=self._go,
        )
        strip.close_button.say(self.tr("Put away for today"))
        strip.close_button.clicked.connect(self._put_away)
        self._window.banners.put(BANNER, strip)

    def _title(self, found: "AtHand") -> str:
        if found.over:
            return self.tr("%n lot(s) over their date: off the shelf first", "", found.over)
        if found.today:
            return self.tr("%n lot(s) expire today", "", found.today)
        return self.tr("%n lot(s) expire tomorrow", "", found.tomorrow)

    def _text(self, found: "AtHand") -> str:
        """The rest, that the title does not say."""
        said: list[str] = []
        if found.over and found.today:
            said.append(self.tr("%n lot(s) expire today", "", found.today))
        if (found.over or found.today) and found.tomorrow:
            said.append(self.tr("%n lot(s) expire tomorrow", "", found.tomorrow))
        if found.three_days:
            said.append(self.tr("%n within 3 days", "", found.three_days))
        if found.week:
            said.append(self.tr("%n within a week", "", found.week))
        return " · ".join(said)

    def _go(self) -> None:
        """Whoever goes there deals with it; the next who comes in is told of what is left."""
        self._take()
        self.shelf_wanted.emit()

    def _put_away(self) -> None:
        if self._post is not None:
            self._preferences.morning_put_away = self._post.today().isoformat()
        self._take()

    def _take(self) -> None:
        """Away with it; what is still being asked is for nobody."""
        self._asked += 1
        self._found = None
        self._calm.stop()
        self._window.banners.take(BANNER)
