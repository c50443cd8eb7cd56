"""A delivery of 200 lines scanned in, saved, printed and labelled: the longest the window stands still, step by step.

Beside it a bare window while a thread draws the same papers: what the machine and the interpreter take by themselves.
"""

import os
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlmodel import Session

from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.bench import scanning, stock
from sentra_pos.bench.measure import Line, percentile
from sentra_pos.catalogue import barcodes
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import labels, note_pdf, notes, views
from sentra_pos.consignment.label_layout import LabelSize
from sentra_pos.consignment.notes import NoteDone
from sentra_pos.paper import symbols
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import registers, staff
from sentra_pos.shop.staff import Person, Role

if TYPE_CHECKING:  # Qt is loaded only when this is measured
    from PySide6.QtWidgets import QApplication

    from sentra_pos.ui.consignment.screen import ConsignmentScreen
    from sentra_pos.ui.desk import Desk

AIM_MS = 100
"""The window must never stand still longer."""
_PIECES = 5
_BEAT_MS = 4
_PATIENCE_SECONDS = 180
_BREATH_SECONDS = 3
_UNTIL = timedelta(days=60)


class Heart:
    """Beats in the window's thread and notes how much later than due each beat came, in milliseconds.

    `busy` is what the thread itself computed meanwhile: the rest it waited for the machine.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.late: dict[str, list[float]] = {}
        self.busy: dict[str, float] = {}
        self._step, self._last, self._spent = "", 0.0, 0.0
        self._timer = QTimer(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def begin(self, step: str) -> None:
        """What comes from now on belongs to `step`."""
        self.late[step], self.busy[step] = [], 0
        self._step, self._last, self._spent = step, time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        self.late[self._step].append((now - self._last) * 1_000 - _BEAT_MS)
        self.busy[self._step] = max(self.busy[self._step], (spent - self._spent) * 1_000)
        self._last, self._spent = now, spent


def lines(folder: Path, *, count: int) -> list[Line]:
    """Measure in the real screen for goods in, offscreen, with `count` lines of five pieces each."""
    from sentra_pos.ui.desk import Desk

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["SENTRA_POS_DATA"] = str(folder)
    shop = stock.stocked(folder / "delivering.db", products=count * stock.PRODUCERS)
    codes = [symbols.product_code(1_000_000 + place * stock.PRODUCERS) for place in range(count)]
    note, by = _brought_before(shop.books, codes), _hired(shop.books)
    app = scanning.application()
    desk = Desk(lambda: shop.books)
    heart = Heart()
    _deliver(app, _screen(desk, by), codes, heart)
    desk.close()
    bare = Heart()
    _draw_beside(app, shop.books, note.number, bare)
    shop.books.close()
    still = max(bare.late["drawing"])
    against = "a bare window while a thread draws the same papers"
    return [
        Line(
            f"longest pause, {count} lines: {step}",
            max(late),
            baseline=still,
            against=against,
            detail=f"p99 {percentile(late, 99):.1f} ms, at most {heart.busy[step]:.1f} ms of computing (aim {AIM_MS} ms)",
        )
        for step, late in heart.late.items()
    ]


def _brought_before(books: Books, codes: list[str]) -> NoteDone:
    """The same goods once before, so that each line knows how long it keeps."""

    def bring(session: Session) -> NoteDone:
        found = barcodes.found(session, codes)
        goods = [found[code].product for code in codes]
        delivery = [notes.DeliveryLine(one, _PIECES, stock.DAY + _UNTIL) for one in goods]
        owner = session.get_one(Producer, session.get_one(Product, goods[0]).producer)
        return notes.receive(session, producer=owner, delivery=delivery, on=stock.occasion())

    return books.writing(bring, key="bench:before", content=len(codes), answer=NoteDone)


def _hired(books: Books) -> Person:
    def hire(session: Session) -> Person:
        registers.ensure(session, stock.REGISTER)
        return staff.hire(session, name="Sari", role=Role.MANAGER, secret_hash="")

    return books.writing(hire, key="bench:hired", content=1, answer=Person)


def _screen(desk: "Desk", by: Person) -> "ConsignmentScreen":
    from sentra_pos.ui.consignment.screen import ConsignmentScreen
    from sentra_pos.ui.garbage import Sweeper
    from sentra_pos.ui.post import Post

    made = ConsignmentScreen(Post(desk, StoppedClock(stock.AT), stock.REGISTER, by))
    made.resize(1270, 720)
    made.show()
    made.come()
    Sweeper(made).begin()  # as the window does when it stands
    return made


def _deliver(app: "QApplication", screen: "ConsignmentScreen", codes: list[str], heart: Heart) -> None:
    """By scanner and keys alone, as fast as the screen takes it; between two keys the window may breathe."""
    from PySide6.QtWidgets import QPushButton

    from sentra_pos.ui.labels_panel import LabelsPanel

    heart.begin("scanning and typing")
    for place, code in enumerate(codes, start=1):
        screen.take_scan(code)
        _until(app, lambda place=place: len(screen.draft.entries) == place)  # type: ignore[misc]
        _type(app, str(_PIECES))
    opens_note = scanning.child(screen, QPushButton, "openNoteButton")
    heart.begin("saving, drawing note and labels")
    _press(screen, "F9")
    _until(app, opens_note.isVisible)
    heart.begin("opening the labels of the note")
    screen.done.more_button.click()
    wanted = len(codes) * _PIECES
    _until(app, lambda: isinstance(screen.side.panel, LabelsPanel) and screen.side.panel.count() == wanted)
    _rest(app)
    heart.begin("printing the labels from there")
    _press(screen, "F9")
    _until(app, lambda: screen.side.panel is None)
    heart.stop()


def _draw_beside(app: "QApplication", books: Books, number: str, heart: Heart) -> None:
    """The same papers, drawn twice by a thread while a bare window does nothing."""
    from PySide6.QtWidgets import QLineEdit

    view = books.reading(lambda session: views.note(session, number))
    wanted = books.reading(lambda session: views.labels_of(session, number))
    bare = QLineEdit()
    bare.show()

    def draw() -> None:
        for _ in range(2):
            note_pdf.draw(view, copy_no=0, printed_at=stock.AT, printed_by="Sari")
            labels.draw(wanted, LabelSize.A4)

    thread = threading.Thread(target=draw)
    heart.begin("drawing")
    thread.start()
    _until(app, lambda: not thread.is_alive())
    heart.stop()


def _type(app: "QApplication", text: str) -> None:
    from PySide6.QtTest import QTest

    field = app.focusWidget()
    assert field is not None  # noqa: S101 - the line in hand has the focus
    QTest.keyClicks(field, text)
    app.processEvents()


def _press(screen: "ConsignmentScreen", key: str) -> None:
    """What the window does for a key: a panel in front says what it means."""
    next(act for act in screen.acts() if act.key == key).run()


def _rest(app: "QApplication") -> None:
    """A breath in which a long list may grow to its end."""
    end = time.monotonic() + _BREATH_SECONDS
    _until(app, lambda: time.monotonic() > end)


def _until(app: "QApplication", is_so: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop

    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > deadline:
            raise TimeoutError("the screen did not answer")
