"""The printer's sign and the tray behind it: where each paper stands, and what can still be done about it."""

from datetime import timedelta

import pytest
from escpos_decoder import decode
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.paper_room import PaperRoom

from fakes import LoopbackPrinter, Mood
from sentra_pos.devices import spooler as spoolers
from sentra_pos.devices.connections import Patience
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import State
from sentra_pos.ui import language
from sentra_pos.ui.frame import print_words
from sentra_pos.ui.language import Language

pytestmark = pytest.mark.sqlite


@pytest.fixture
def room(books, clock, qtbot, monkeypatch) -> PaperRoom:
    hasty = Patience(connect=0.3, stall=0.3, status=0.1, proof=0.3, goodbye=0.05)
    monkeypatch.setattr(spoolers, "Patience", lambda: hasty)
    monkeypatch.setattr(spoolers, "BACK_OFF", (0.05, 0.1))
    made = PaperRoom(books, clock)
    qtbot.addWidget(made.window)
    return made


def test_the_sign_says_in_words_what_the_printer_needs(room: PaperRoom, qtbot) -> None:
    with LoopbackPrinter(Mood.NO_PAPER) as printer, room.printing_on():
        qtbot.waitUntil(lambda: room.sign == "no printer")
        room.has(printer.habits(proves_printing=True))
        room.queues(123)
        room.printing.wake()
        qtbot.waitUntil(lambda: room.sign == "out of paper")
        printer.unplug()
        qtbot.waitUntil(lambda: room.sign == "not connected")

        printer.mood = Mood.FINE
        printer.plug_in()

        qtbot.waitUntil(lambda: room.sign == "ready")
        assert len(printer.with_paper) == 1


def test_the_sign_counts_what_waits(room: PaperRoom, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(spoolers, "LOOK_AGAIN", 60)
    with LoopbackPrinter() as printer:
        room.has(printer.habits())
        with room.printing_on():
            qtbot.waitUntil(lambda: room.sign == "ready")
            room.queues(123)
            room.queues(124)
            room.printing.stir()
            qtbot.waitUntil(lambda: room.sign == "2 waiting")

            room.printing.wake()
            qtbot.waitUntil(lambda: room.sign == "ready")


def test_the_sign_is_large_enough_for_a_finger_and_opens_the_tray(room: PaperRoom, qtbot) -> None:
    with room.printing_on():
        qtbot.waitUntil(room.window.strip.printer.isVisible)
        sign = room.window.strip.printer
        assert min(sign.width(), sign.height()) >= 48

        QTest.mouseClick(sign, Qt.MouseButton.LeftButton)

        assert room.tray.state.text() == "This register has no printer."
        QTest.mouseClick(sign, Qt.MouseButton.LeftButton)
        assert room.window.findChildren(type(sign)) != []


def test_a_paper_that_never_left_is_sent_again_as_the_original(room: PaperRoom, qtbot) -> None:
    with LoopbackPrinter() as printer:
        room.has(printer.habits())
        late = room.queues(123)
        room.clock.at += timedelta(minutes=6)
        with room.printing_on():
            qtbot.waitUntil(lambda: room.job(late).state is State.FAILED)
            room.opens_tray()
            qtbot.waitUntil(room.tray.again_button.isEnabled)
            assert room.tray.again_button.text() == "Send again"

            QTest.keyClick(room.window, Qt.Key.Key_F9)

            qtbot.waitUntil(lambda: room.job(late).state is State.PRINTED)
            qtbot.waitUntil(lambda: room.tray.again_button.text() == "Print again as a copy")
        paper = decode(printer.papers[0])
        assert ("SALINAN" in paper.text, paper.drawer_opened) == (False, 0)
        assert room.room.paid == 0


@pytest.mark.parametrize("mood", [Mood.FINE, Mood.HANGS_UP])
def test_of_what_may_be_out_only_a_copy_comes_out(room: PaperRoom, qtbot, mood: Mood) -> None:
    with LoopbackPrinter(mood, after=300) as printer:
        room.has(printer.habits(proves_printing=True))
        sold = room.queues(123)
        with room.printing_on():
            qtbot.waitUntil(lambda: room.job(sold).state in (State.PRINTED, State.UNCERTAIN))
            printer.mood = Mood.FINE
            room.opens_tray()
            qtbot.waitUntil(room.tray.again_button.isEnabled)

            room.touches("sendAgainButton")

            qtbot.waitUntil(lambda: len(printer.with_paper) == 2 and room.sign == "ready")
        copy = decode(printer.papers[-1])
        assert ("SALINAN ke-1" in copy.text, copy.drawer_opened) == (True, 0)


def test_what_waits_is_called_off_and_can_be_sent_later(room: PaperRoom, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(spoolers, "BACK_OFF", (60,))
    with LoopbackPrinter() as printer:
        printer.unplug()
        room.has(printer.habits())
        sold = room.queues(123)
        with room.printing_on():
            qtbot.waitUntil(lambda: room.sign == "not connected")
            room.opens_tray()
            assert "does not answer" in room.tray.state.text() + room.tray.advice.text()

            QTest.keyClick(room.window, Qt.Key.Key_Delete)

            assert (room.job(sold).state, room.job(sold).detail) == (State.LAPSED, jobs.CALLED_OFF)
            assert print_words.reason(room.job(sold)) == "called off by hand"
            printer.plug_in()
            QTest.keyClick(room.window, Qt.Key.Key_F9)
            qtbot.waitUntil(lambda: room.job(sold).state is State.PRINTED)
        assert room.room.paid == 0


def test_the_tray_follows_what_happens_while_it_is_open(room: PaperRoom, qtbot) -> None:
    with LoopbackPrinter() as printer:
        room.has(printer.habits())
        with room.printing_on():
            room.opens_tray()
            assert room.tray.rows.model.rows() == []

            room.queues(123)
            room.printing.wake()

            qtbot.waitUntil(lambda: [job.state for job in room.tray.rows.model.rows()] == [State.PRINTED])


def test_a_drawer_is_never_opened_again_by_the_tray(room: PaperRoom) -> None:
    opened = room.queues(1, kind=jobs.DRAWER, content="")
    room.do(lambda session: jobs.failed(session, opened, at=room.clock.now(), detail=jobs.CAME_TOO_LATE))
    room.opens_tray()

    assert not room.tray.again_button.isEnabled()


def test_a_gift_slip_of_any_receipt_in_the_tray(room: PaperRoom) -> None:
    room.queues(123)
    room.opens_tray()
    QTest.keyClick(room.window, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    gift = room.tray.rows.model.rows()[0]

    assert (gift.kind, gift.document_no, gift.opens_drawer) == (jobs.GIFT, "K1-26-000123", False)


def test_the_tray_gives_the_keys_back(room: PaperRoom) -> None:
    room.opens_tray()
    QTest.keyClick(room.window.focusWidget(), Qt.Key.Key_Escape)

    QTest.keyClick(room.window, Qt.Key.Key_F9)

    assert room.room.paid == 1


def test_every_state_has_a_word_and_an_icon_in_both_languages(room: PaperRoom, app) -> None:
    job = room.job(room.queues(123))
    for tongue in Language:
        language.switch(app, tongue)
        for state in State:
            chip = print_words.state(type(job)(**(vars(job) | {"state": state})))
            assert chip.text
            assert chip.icon
