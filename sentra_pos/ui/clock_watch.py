"""Asks a manager when this machine's clock went back behind what is written, and hints when it ran far ahead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sentra_pos.base import clock as clocks
from sentra_pos.base import ids
from sentra_pos.ui import approval
from sentra_pos.ui.widgets import banner, day_words, toast

if TYPE_CHECKING:  # the window stands before the books are loaded
    from datetime import datetime

    from sentra_pos.base.database import Session
    from sentra_pos.shop.clockcheck import Odd
    from sentra_pos.ui.main_window import MainWindow
    from sentra_pos.ui.post import Post

_KEY = "clock"


class ClockWatch(QObject):
    """Looks when somebody comes in; nobody is kept from selling, as order does not depend on the clock."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def look(self, post: "Post") -> None:
        """Ask the books whether the clock can be right."""
        now = post.now()

        def question(session: "Session") -> "Odd | None":
            from sentra_pos.shop import clockcheck  # here: who signs in does not wait for it

            return clockcheck.look(session, now)

        post.desk.ask(self._window, question, lambda odd: self._show(post, odd))

    def _show(self, post: "Post", odd: "Odd | None") -> None:
        from sentra_pos.shop.clockcheck import Doubt

        if odd is None:
            banner.clear(self._window, _KEY)
            return
        now, last = _moment(odd.now), _moment(odd.last)
        if odd.doubt is Doubt.AHEAD:
            banner.show(
                self._window,
                key=_KEY,
                title=self.tr("Is today really {day}?").format(day=now),
                text=self.tr("The last entry is of {last}. Goods expire by this clock.").format(last=last),
                icon="calendar-clock",
            )
            return
        banner.show(
            self._window,
            key=_KEY,
            title=self.tr("This computer's clock went back: it says {now}").format(now=now),
            text=self.tr("The last entry is of {last}. Set the clock right, or let a manager go on.").format(
                last=last
            ),
            icon="calendar-clock",
            is_danger=True,
            act=self.tr("Go on with it"),
            run=lambda: self._accept(post),
        )

    def _accept(self, post: "Post") -> None:
        from sentra_pos.shop import clockcheck

        def done(_: bool) -> None:
            banner.clear(self._window, _KEY)
            toast.show(self._window, self.tr("It stands in the journal who goes on with this clock"))

        approval.do(
            self._window.ground(),
            post,
            lambda session, on: clockcheck.accept(session, on=on),
            done,
            key=str(ids.new()),
            content="",
            answer=bool,
        )


def _moment(at: "datetime") -> str:
    local = clocks.local(at)
    return f"{day_words.short(local.date())} {local:%H:%M}"
