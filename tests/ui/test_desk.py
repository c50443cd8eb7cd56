"""The desk keeps the order, gives answers to the living, and never loses a deed."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread
from PySide6.QtWidgets import QWidget

from sentra_pos.base.errors import RuleBroken
from sentra_pos.ui.desk import Desk, InlineDesk, Report, Stopped


@dataclass(eq=False)
class No(RuleBroken):
    sentence = "No."


@dataclass
class FakeBooks:
    """Remembers what was asked, and by which thread; a gate can keep everybody waiting."""

    last_written: frozenset[str] = frozenset()
    seen: list[str] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    gate: threading.Event = field(default_factory=threading.Event)

    def reading(self, ask: Callable[[Any], Any]) -> Any:
        return self._work(ask)

    def writing(self, do: Callable[[Any], Any], *, key: str, content: object, answer: type) -> Any:
        result = self._work(do)
        self.last_written = frozenset({"sale", key})
        return result

    def keeping(self, note: Callable[[Any], Any]) -> Any:
        result = self._work(note)
        self.last_written = frozenset({"kept_cart"})
        return result

    def _work(self, work: Callable[[Any], Any]) -> Any:
        self.gate.wait(5)
        self.threads.add(threading.get_ident())
        return work(self)


class Desks:
    """A desk with its fake books, and what went wrong at it."""

    def __init__(self) -> None:
        self.books = FakeBooks()
        self.books.gate.set()
        self.troubles: list[Exception] = []
        self.desk = Desk(lambda: self.books, on_trouble=lambda _, error: self.troubles.append(error))  # type: ignore[arg-type,return-value]


@pytest.fixture
def desks():
    made = Desks()
    yield made
    made.books.gate.set()
    made.desk.close()


@pytest.fixture
def widget(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_answers_come_in_the_order_of_the_questions_on_the_windows_thread(qtbot, desks, widget):
    answers: list[int] = []
    threads: set[object] = set()

    def then(answer: int) -> None:
        answers.append(answer)
        threads.add(QThread.currentThread())

    for number in range(50):
        if number % 2:
            desks.desk.ask(widget, lambda _, n=number: n, then)
        else:
            desks.desk.do(widget, lambda _, n=number: n, then, key=str(number), content={}, answer=int)
    qtbot.waitUntil(lambda: len(answers) == 50)

    assert answers == list(range(50))
    assert threads == {widget.thread()}
    assert len(desks.books.threads) == 1
    assert threading.get_ident() not in desks.books.threads


def test_a_deed_tells_what_changed_after_its_answer(qtbot, desks, widget):
    told: list[object] = []
    desks.desk.changed.connect(told.append)

    desks.desk.do(widget, lambda _: 7, told.append, key="k1", content={}, answer=int)
    qtbot.waitUntil(lambda: len(told) == 2)

    assert told == [7, frozenset({"sale", "k1"})]


def test_a_note_keeps_its_place_among_deeds_and_tells_what_changed(qtbot, desks, widget):
    told: list[object] = []
    desks.desk.changed.connect(told.append)
    desks.desk.keep(widget, lambda _: "note", told.append)
    desks.desk.do(widget, lambda _: "deed", told.append, key="k", content=None, answer=str)
    qtbot.waitUntil(lambda: len(told) == 4)

    assert told == ["note", {"kept_cart"}, "deed", {"sale", "k"}]


def test_a_question_changes_nothing(qtbot, desks, widget):
    told: list[object] = []
    desks.desk.changed.connect(told.append)

    with qtbot.waitCallback() as answered:
        desks.desk.ask(widget, lambda _: 1, answered)

    assert told == []


def test_an_answer_is_dropped_when_its_widget_is_gone(qtbot, desks, widget):
    gone, answers = QWidget(), list[object]()
    desks.books.gate.clear()
    desks.desk.ask(gone, lambda _: "for the dead", answers.append)
    desks.desk.ask(widget, lambda _: "for the living", answers.append)

    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desks.books.gate.set()
    qtbot.waitUntil(lambda: bool(answers))

    assert answers == ["for the living"]


def test_a_deed_of_a_widget_that_is_gone_still_tells_what_changed(qtbot, desks):
    gone, told = QWidget(), list[object]()
    desks.desk.changed.connect(told.append)
    desks.books.gate.clear()
    desks.desk.do(gone, lambda _: 1, told.append, key="k", content={}, answer=int)

    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desks.books.gate.set()
    qtbot.waitUntil(lambda: bool(told))

    assert told == [frozenset({"sale", "k"})]


def refuse(_: object) -> int:
    raise No


def test_an_error_goes_to_whoever_wants_it_else_to_trouble(qtbot, desks, widget):
    heard: list[Exception] = []

    desks.desk.ask(widget, refuse, heard.append, failed=heard.append)
    desks.desk.do(widget, refuse, heard.append, key="k", content={}, answer=int)
    qtbot.waitUntil(lambda: bool(desks.troubles))

    assert [type(error) for error in heard] == [No]
    assert [type(error) for error in desks.troubles] == [No]


def test_books_that_do_not_open_are_an_error_of_the_question(qtbot, widget):
    def opening() -> Any:
        raise No

    desk = Desk(opening)
    with qtbot.waitCallback() as failed:
        desk.ask(widget, lambda _: 1, lambda _: None, failed=failed)
    desk.close()

    assert isinstance(failed.args[0], No)


def test_waiting_is_said_after_a_moment_and_taken_back(qtbot, desks, widget):
    desks.books.gate.clear()

    with qtbot.waitSignal(desks.desk.busy, timeout=2_000) as waiting:
        desks.desk.ask(widget, lambda _: 1, lambda _: None)
    with qtbot.waitSignal(desks.desk.busy) as over:
        desks.books.gate.set()

    assert waiting.args == [True]
    assert over.args == [False]


def test_slow_work_reports_and_does_not_hold_up_the_books(qtbot, desks, widget):
    steps: list[tuple[int, int, str]] = []
    go_on = threading.Event()

    def work(report: Report) -> str:
        report.step(1, 2, "one")
        go_on.wait(5)
        report.step(2, 2, "two")
        return "done"

    with qtbot.waitCallback() as sent:
        desks.desk.send(widget, work, sent, progress=lambda *step: steps.append(step))
        with qtbot.waitCallback() as asked:
            desks.desk.ask(widget, lambda _: "books", asked)
        go_on.set()

    assert sent.args == ["done"]
    assert steps == [(1, 2, "one"), (2, 2, "two")]


def test_a_window_is_not_drowned_in_news(qtbot, desks, widget):
    steps: list[int] = []

    def work(report: Report) -> str:
        for number in range(1, 50_001):
            report.step(number, 50_000)
        return "done"

    with qtbot.waitCallback() as sent:
        desks.desk.send(widget, work, sent, progress=lambda done, of, what: steps.append(done))

    assert len(steps) < 100
    assert (steps[0], steps[-1]) == (1, 50_000)


def test_work_that_is_called_off_answers_nobody(qtbot, desks, widget):
    answers: list[object] = []
    begun = threading.Event()

    def work(report: Report) -> None:
        begun.set()
        while True:
            report.step(2, 3)

    report = desks.desk.send(widget, work, answers.append)
    begun.wait(5)
    report.stop()
    with qtbot.waitCallback() as stopped:
        other = desks.desk.send(widget, work, answers.append, failed=stopped)
        other.stop()

    assert isinstance(stopped.args[0], Stopped)
    assert answers == []
    assert desks.troubles == []


def note(done: list[str], what: str, session: object) -> int:
    done.append(what)
    return len(done)


def test_closing_finishes_deeds_and_forgets_questions(qtbot, widget):
    books, done = FakeBooks(), list[str]()
    desk = Desk(lambda: books)  # type: ignore[arg-type,return-value]
    for number in range(3):
        deed, question = partial(note, done, f"deed {number}"), partial(note, done, f"question {number}")
        desk.do(widget, deed, lambda _: None, key="k", content={}, answer=int)
        desk.ask(widget, question, lambda _: None)
    closer = threading.Timer(0.05, books.gate.set)
    closer.start()

    desk.close()
    closer.join()

    assert [what for what in done if what.startswith("deed")] == ["deed 0", "deed 1", "deed 2"]
    assert "question 2" not in done


def test_the_inline_desk_has_the_same_verbs(qtbot, widget):
    books, heard = FakeBooks(), list[object]()
    books.gate.set()
    desk = InlineDesk(lambda: books, on_trouble=lambda _, error: heard.append(type(error)))  # type: ignore[arg-type,return-value]
    desk.changed.connect(heard.append)

    desk.ask(widget, lambda _: 1, heard.append)
    desk.do(widget, lambda _: 2, heard.append, key="k", content={}, answer=int)
    desk.send(widget, lambda report: 3 if not report.is_stopped else 0, heard.append)
    desk.ask(widget, refuse, heard.append)

    assert heard == [1, 2, frozenset({"sale", "k"}), 3, No]
