"""The only bridge between window and books: `ask` reads, `do` writes one deed, `send` does slow work elsewhere.

`keep` is a small `do`: a working note that is no deed, such as a cart that is not paid yet.

Questions and deeds run one after another on the books' own thread, in the order they were handed in; slow work gets
a thread of its own. Answers come back to the window's thread, and are dropped if the widget that asked is gone.

A widget must never die on a foreign thread. So what was handed in is kept here until its answer has been given, and
the threads let go of it, and of the answer, before they say that the answer is there.
"""

import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.ui import trouble

if TYPE_CHECKING:  # the window stands before the books are loaded
    from sentra_pos.base.database import Books, Session

T = TypeVar("T")

PATIENCE_MS: Final = 300
"""How long the books may take before the window says that it is waiting."""

_GOODBYE_SECONDS = 5
_NEWS_SECONDS = 0.05


class Stopped(Exception):
    """The person who started the work has called it off."""


class Report:
    """What slow work holds in its hands: it says how far it is, and learns there that it was called off."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        self._tell = tell
        self._told_at = 0.0
        self._stop = threading.Event()

    @property
    def is_stopped(self) -> bool:
        return self._stop.is_set()

    def step(self, done: int, of: int, what: str = "") -> None:
        """Say that `done` of `of` parts are ready; raise Stopped if the work was called off.

        Of many steps only some are passed on, and always the last: a window drowned in news would stand still.
        """
        if self._stop.is_set():
            raise Stopped
        now = time.monotonic()
        if done in (1, of) or now - self._told_at >= _NEWS_SECONDS:
            self._told_at = now
            self._tell(done, of, what)

    def stop(self) -> None:
        """Ask the work to end at its next step."""
        self._stop.set()


@dataclass(frozen=True)
class _Waiting:
    """What a widget waits for; kept on the window's thread."""

    widget: QWidget
    then: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    work: object
    progress: Callable[[int, int, str], None] | None = None
    with_books: bool = True


@dataclass(frozen=True)
class _Answer:
    ticket: int
    value: object = None
    error: Exception | None = None
    written: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Order:
    ticket: int
    work: "Callable[[Books], _Answer]"
    is_deed: bool


class Desk(QObject):
    """Takes questions, deeds and slow work from widgets of the window's thread."""

    changed = Signal(object)
    """The names of the tables a deed has just written (frozenset[str]), after its answer was given."""
    busy = Signal(bool)
    """Whether the books have kept somebody waiting for longer than PATIENCE_MS."""

    _answered = Signal()
    _progressed = Signal(int, int, int, str)

    def __init__(
        self,
        opening: "Callable[[], Books]",
        *,
        on_trouble: Callable[[QWidget, Exception], None] = trouble.show,
        parent: QObject | None = None,
    ) -> None:
        """`opening` gives the open books; it is called on their own thread, before the first question."""
        super().__init__(parent)
        self._on_trouble = on_trouble
        self._waiting: dict[int, _Waiting] = {}
        self._last_ticket = 0
        self._is_busy = False
        self._line: queue.SimpleQueue[_Order | None] = queue.SimpleQueue()
        self._mail: deque[_Answer] = deque()
        self._closing = threading.Event()
        self._errands: dict[int, tuple[threading.Thread, Report]] = {}
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._lose_patience)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._serve, args=(opening,), name="books", daemon=True)
        self._thread.start()

    @property
    def is_idle(self) -> bool:
        """Every question, deed and errand that was handed in has had its answer."""
        return not self._waiting

    def ask(
        self,
        widget: QWidget,
        question: "Callable[[Session], T]",
        then: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read from the books, then give the answer to `then`."""
        ticket = self._take(_Waiting(widget, then, failed, question))
        self._line.put(_Order(ticket, _asking(ticket, question), is_deed=False))

    def do(
        self,
        widget: QWidget,
        deed: "Callable[[Session], T]",
        then: Callable[[T], None],
        *,
        key: str,
        content: object,
        answer: type[T],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Write one deed under its key, then give its result to `then` and tell what has changed."""
        ticket = self._take(_Waiting(widget, then, failed, deed))
        self._line.put(_Order(ticket, _doing(ticket, deed, key, content, answer), is_deed=True))

    def keep(
        self,
        widget: QWidget,
        note: "Callable[[Session], T]",
        then: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Write a working note, which leaves the same behind however often it is written; it is never dropped."""
        ticket = self._take(_Waiting(widget, then, failed, note))
        self._line.put(_Order(ticket, _keeping(ticket, note), is_deed=True))

    def send(
        self,
        widget: QWidget,
        work: Callable[[Report], T],
        then: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[int, int, str], None] | None = None,
    ) -> Report:
        """Do slow work outside the books on a thread of its own; stop it through the Report given back.

        Work that was stopped answers nobody, unless `failed` wants to hear of Stopped.
        """
        ticket = self._take(_Waiting(widget, then, failed, work, progress, with_books=False))
        report = Report(lambda done, of, what: self._progressed.emit(ticket, done, of, what))
        box: list[Callable[[Report], Any]] = [work]
        thread = threading.Thread(target=self._run_errand, args=(ticket, box, report), daemon=True)
        self._errands[ticket] = (thread, report)
        thread.start()
        return report

    def close(self) -> None:
        """Finish the deeds that were handed in, stop slow work, and give no more answers."""
        self._closing.set()
        self._line.put(None)
        for _, report in self._errands.values():
            report.stop()
        self._thread.join()
        for thread, _ in list(self._errands.values()):
            thread.join(_GOODBYE_SECONDS)
        self._patience.stop()
        self._mail.clear()
        self._waiting.clear()

    def _take(self, waiting: _Waiting) -> int:
        self._last_ticket += 1
        self._waiting[self._last_ticket] = waiting
        if waiting.with_books and not self._patience.isActive() and not self._is_busy:
            self._patience.start()
        return self._last_ticket

    def _serve(self, opening: "Callable[[], Books]") -> None:
        """The books' thread: one thing after another."""
        books: Books | None = None
        while (order := self._line.get()) is not None:
            if self._closing.is_set() and not order.is_deed:
                continue
            try:
                books = books or opening()
                answer = order.work(books)
            except Exception as error:  # noqa: BLE001 - whatever it is, the window must hear of it
                answer = _Answer(order.ticket, error=error)
            self._mail.append(answer)
            del order, answer
            self._answered.emit()

    def _run_errand(self, ticket: int, box: list[Callable[[Report], Any]], report: Report) -> None:
        """A thread of its own; the work comes in a box because a thread keeps its arguments to the end."""
        work = box.pop()
        try:
            answer = _Answer(ticket, work(report))
        except Exception as error:  # noqa: BLE001 - whatever it is, the window must hear of it
            answer = _Answer(ticket, error=error)
        self._mail.append(answer)
        del work, answer
        if shiboken6.isValid(self):  # work that would not stop may outlive the desk
            self._answered.emit()

    def _deliver(self) -> None:
        if self._closing.is_set():
            return  # what was on its way when the desk closed; disconnecting does not call it back
        answer = self._mail.popleft()
        waiting = self._waiting.pop(answer.ticket)
        self._errands.pop(answer.ticket, None)
        if waiting.with_books:
            self._take_breath()
        self._give(waiting, answer)

    def _give(self, waiting: _Waiting, answer: _Answer) -> None:
        """Hand the answer to the widget that waits for it, if it is still there; tell the others what changed."""
        try:
            if not shiboken6.isValid(waiting.widget):
                return
            if answer.error is None:
                waiting.then(answer.value)
            else:
                (waiting.failed or self._fail_for(waiting.widget))(answer.error)
        finally:
            if answer.written:
                self.changed.emit(answer.written)

    def _fail_for(self, widget: QWidget) -> Callable[[Exception], None]:
        def fail(error: Exception) -> None:
            if not isinstance(error, Stopped):
                self._on_trouble(widget, error)

        return fail

    def _pass_on(self, ticket: int, done: int, of: int, what: str) -> None:
        waiting = self._waiting.get(ticket)
        if waiting and waiting.progress and shiboken6.isValid(waiting.widget):
            waiting.progress(done, of, what)

    def _take_breath(self) -> None:
        """Start waiting anew for whoever is next, or say that nobody waits."""
        if any(waiting.with_books for waiting in self._waiting.values()):
            if not self._is_busy:
                self._patience.start()
            return
        self._patience.stop()
        if self._is_busy:
            self._is_busy = False
            self.busy.emit(False)

    def _lose_patience(self) -> None:
        self._is_busy = True
        self.busy.emit(True)


class InlineDesk(Desk):
    """The same verbs, answered before they return: for tests that have no time to wait."""

    def __init__(
        self,
        opening: "Callable[[], Books]",
        *,
        on_trouble: Callable[[QWidget, Exception], None] = trouble.show,
        parent: QObject | None = None,
    ) -> None:
        QObject.__init__(self, parent)
        self._on_trouble = on_trouble
        self._books = opening()

    @property
    def is_idle(self) -> bool:
        """Answers never wait here."""
        return True

    def ask(
        self,
        widget: QWidget,
        question: "Callable[[Session], T]",
        then: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self._at_once(_Waiting(widget, then, failed, question), lambda: _asking(0, question)(self._books))

    def do(
        self,
        widget: QWidget,
        deed: "Callable[[Session], T]",
        then: Callable[[T], None],
        *,
        key: str,
        content: object,
        answer: type[T],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        work = _doing(0, deed, key, content, answer)
        self._at_once(_Waiting(widget, then, failed, deed), lambda: work(self._books))

    def keep(
        self,
        widget: QWidget,
        note: "Callable[[Session], T]",
        then: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self._at_once(_Waiting(widget, then, failed, note), lambda: _keeping(0, note)(self._books))

    def send(
        self,
        widget: QWidget,
        work: Callable[[Report], T],
        then: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[int, int, str], None] | None = None,
    ) -> Report:
        report = Report(progress or (lambda done, of, what: None))
        self._at_once(_Waiting(widget, then, failed, work), lambda: _Answer(0, work(report)))
        return report

    def close(self) -> None:
        """Nothing is ever left to do."""

    def _at_once(self, waiting: _Waiting, work: Callable[[], _Answer]) -> None:
        try:
            answer = work()
        except Exception as error:  # noqa: BLE001 - as on the books' thread
            answer = _Answer(0, error=error)
        self._give(waiting, answer)


def _asking(ticket: int, question: "Callable[[Session], Any]") -> "Callable[[Books], _Answer]":
    return lambda books: _Answer(ticket, books.reading(question))


def _doing(
    ticket: int, deed: "Callable[[Session], Any]", key: str, content: object, answer: type[Any]
) -> "Callable[[Books], _Answer]":
    def do(books: "Books") -> _Answer:
        result = books.writing(deed, key=key, content=content, answer=answer)
        return _Answer(ticket, result, written=frozenset(books.last_written))

    return do


def _keeping(ticket: int, note: "Callable[[Session], Any]") -> "Callable[[Books], _Answer]":
    def keep(books: "Books") -> _Answer:
        result = books.keeping(note)
        return _Answer(ticket, result, written=frozenset(books.last_written))

    return keep
