"""Proves the books part by part through the desk, so that the till goes on meanwhile and a person sees how far it is."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.reports import verify
from sentra_pos.reports.findings import Counts, Finding, Report
from sentra_pos.reports.verify import Part
from sentra_pos.ui import trouble
from sentra_pos.ui.post import Post

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

T = TypeVar("T")


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
        """Ask no further part, and hear no more of the one that is being asked."""
        self._found, self._left, self.is_running = [], [], False
        self.stopped.emit()

    def _ask_next(self) -> None:
        if not self._left:
            self._ask(verify.counts, self._end)
            return
        part, done = self._left.pop(0), len(Part) - len(self._left) - 1
        self.stepped.emit(done, len(Part), part)
        if self.is_running:
            self._ask(lambda session: verify.look(session, part), lambda found: self._take(part, found))

    def _ask(self, question: "Callable[[Session], T]", then: Callable[[T], None]) -> None:
        """Whoever calls a proof off and begins anew must not hear the answers of both."""
        proof = self._found

        def answered(answer: T) -> None:
            if proof is self._found:
                then(answer)

        def failed(error: Exception) -> None:
            if proof is self._found:
                self._fail(error)

        self._post.desk.ask(self._widget, question, answered, failed=failed)

    def _take(self, part: Part, found: list[Finding]) -> None:
        self._found += found
        if found and part is Part.FILE:
            self._left = []  # of a damaged file nothing else can be asked
        self._ask_next()

    def _end(self, counts: Counts) -> None:
        self.is_running = False
        at: datetime = self._post.now()
        self.ended.emit(Report(tuple(self._found), counts), at)

    def _fail(self, error: Exception) -> None:
        self._left, self.is_running = [], False
        if self._failed is not None:
            self._failed(error)
            return
        self.stopped.emit()
        trouble.show(self._widget, error)
