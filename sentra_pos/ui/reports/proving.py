"""Proves the books part by part through the desk, so that the till goes on meanwhile and a person sees how far it is."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.reports import verify
from sentra_pos.reports.findings import Finding, Report
from sentra_pos.reports.verify import Part
from sentra_pos.ui import trouble
from sentra_pos.ui.post import Post


class Proving(QObject):
    """Each part asks one consistent state; a sale may come between two of them."""

    stepped = Signal(int, int, object)
    """How many parts are done, of how many, and which is next."""
    ended = Signal(object, object)
    """The Report, and the moment it is true of."""
    stopped = Signal()

    def __init__(
        self, post: Post, widget: QWidget, *, failed: Callable[[Exception], None] | None = None
    ) -> None:
        """What goes wrong is told to `failed`, else to the person."""
        super().__init__(widget)
        self._post, self._widget, self._failed = post, widget, failed
        self._found: list[Finding] = []
        self._left: list[Part] = []
        self.is_running = False

    def start(self) -> None:
        """Ask all parts one after another; while they are asked nothing else is begun."""
        if self.is_running:
            return
        self._found, self._left, self.is_running = [], list(Part), True
        self._ask_next()

    def stop(self) -> None:
        """Ask no further part."""
        self._left, self.is_running = [], False
        self.stopped.emit()

    def _ask_next(self) -> None:
        if not self.is_running:
            return
        if not self._left:
            self._post.desk.ask(
                self._widget,
                verify.counts,
                lambda counts: self._end(Report(tuple(self._found), counts)),
                failed=self._fail,
            )
            return
        part, done = self._left.pop(0), len(Part) - len(self._left) - 1
        self.stepped.emit(done, len(Part), part)
        self._post.desk.ask(
            self._widget, lambda session: verify.look(session, part), self._take(part), failed=self._fail
        )

    def _take(self, part: Part) -> Callable[[list[Finding]], None]:
        def take(found: list[Finding]) -> None:
            self._found += found
            if found and part is Part.FILE:
                self._left = []  # of a damaged file nothing else can be asked
            self._ask_next()

        return take

    def _end(self, report: Report) -> None:
        if self.is_running:
            self.is_running = False
            at: datetime = self._post.now()
            self.ended.emit(report, at)

    def _fail(self, error: Exception) -> None:
        self._left, self.is_running = [], False
        if self._failed is not None:
            self._failed(error)
            return
        self.stopped.emit()
        trouble.show(self._widget, error)
