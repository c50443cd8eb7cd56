"""A printer is found, tried out and kept by whoever keeps the till; every step can fail and be tried again."""

import time

import pytest
from escpos_decoder import decode
from PySide6.QtWidgets import QLabel, QPushButton
from ui.post_kit import Hands, post_at

from fakes import LoopbackPrinter, Mood
from sentra_pos.devices import receipt_printer, trying
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.finding import Found
from sentra_pos.shop import registers
from sentra_pos.shop.registers import Habits, PrinterKind
from sentra_pos.ui.desk import Desk, Stopped
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.settings.printer_page import PrinterPage
from sentra_pos.ui.settings.screen import SettingsScreen

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


class Try:
    """Somebody at the printer's page."""

    def __init__(self, qtbot, story, tmp_path, role_page="printer") -> None:
        self.story = story
        story.do(lambda session: registers.ensure(session, "K1"))
        self.screen = SettingsScreen(
            post_at(story.books, story.clock), Machine(Preferences(tmp_path / "w.ini"))
        )
        self.hands = Hands(qtbot, self.screen)
        self.screen.go(role_page)

    @property
    def page(self) -> PrinterPage:
        assert isinstance(self.screen.page, PrinterPage)
        return self.screen.page

    @property
    def result(self) -> str:
        return self.hands.part(QLabel, "printerResult").text()

    @property
    def habits(self) -> Habits:
        kept: Habits = self.story.ask(lambda session: registers.usual(session, "K1"))
        return kept

    def finds(self, *found: Found) -> None:
        self.page._look_for = lambda _where, _report, _stopped: list(found)

    def goes(self, way: str) -> None:
        self.page.choice.way.choose(way)
        self.page.choice.way.chosen.emit(way)

    def names(self, printer: LoopbackPrinter) -> None:
        self.goes("network")
        self.page.choice.address.set_text("127.0.0.1")
        self.page.choice.port.set_text(str(printer.port))
        self.page.choice.edited.emit()

    def touches(self, name: str) -> None:
        self.hands.touches(QPushButton, name)

    def keeps(self) -> None:
        self.hands.does("F9")


@pytest.fixture
def at(qtbot, story, tmp_path, monkeypatch):
    hasty = Patience(connect=0.3, stall=0.3, status=0.1, proof=0.3, goodbye=0.05)
    monkeypatch.setattr(receipt_printer, "Patience", lambda: hasty)
    return Try(qtbot, story, tmp_path)


def test_a_printer_that_was_found_is_tried_and_kept(at):
    with LoopbackPrinter() as printer:
        at.finds(Found(PrinterKind.NETWORK, "127.0.0.1", address="127.0.0.1", port=printer.port))
        at.goes("network")
        at.touches("findPrinters")
        at.touches("printRuler")
        at.page.tests.width_choice.choose("42")
        at.page.tests.cutter.click()
        at.touches("tryAnswer")
        at.keeps()

        assert trying.ruler_line() in decode(printer.papers[0]).text
    kept = at.habits
    assert (kept.printer, kept.address, kept.port) == (PrinterKind.NETWORK, "127.0.0.1", printer.port)
    assert (kept.columns, kept.has_cutter, kept.proves_printing) == (42, True, True)
    assert at.hands.told == "The printer is kept. The next receipt comes out of it."
    at.story.holds()


def test_one_of_several_is_chosen_by_touch(at):
    at.finds(
        Found(PrinterKind.FILE, "USB lp0", path="/dev/usb/lp0"),
        Found(PrinterKind.USB, "EPSON TM-T82", vendor_id=0x04B8, product_id=0x0E15),
    )
    at.goes("usb")
    at.touches("findPrinters")
    at.touches("foundPrinter1")
    at.keeps()

    assert (at.habits.printer, at.habits.vendor_id, at.habits.product_id) == (PrinterKind.USB, 0x04B8, 0x0E15)
    at.touches("foundPrinter0")
    at.keeps()
    assert (at.habits.printer, at.habits.path) == (PrinterKind.FILE, "/dev/usb/lp0")


def test_when_none_is_found_the_page_says_what_to_look_at(at):
    at.finds()
    at.goes("serial")
    at.touches("findPrinters")

    assert at.hands.part(QLabel, "printerNote").text().startswith("None was found.")


def test_an_address_that_is_none_is_said_at_its_field_and_nothing_is_kept(at):
    at.goes("network")
    for address, port in (("", "9100"), ("10.0.0.5; rm", "9100"), ("10.0.0.5", "99999"), ("10.0.0.5", "x")):
        at.page.choice.address.set_text(address)
        at.page.choice.port.set_text(port)
        at.touches("printRuler")
        at.keeps()

        choice = at.page.choice
        assert choice.address.under.text() + choice.port.under.text()
        assert at.habits.printer is PrinterKind.NONE


@pytest.mark.parametrize("button", ["printRuler", "printSample", "tryDrawer", "tryAnswer"])
def test_a_printer_that_is_away_is_told_in_words_and_can_be_tried_again(at, button):
    with LoopbackPrinter() as printer:
        printer.unplug()
        at.names(printer)
        at.touches(button)
        assert "does not answer. Check that it is on" in at.result

        printer.plug_in()
        at.touches(button)
        assert "does not answer. Check" not in at.result


def test_the_drawer_is_tried_with_an_entry_and_kept_as_it_was_seen(at):
    with LoopbackPrinter() as printer:
        at.names(printer)
        at.touches("tryDrawer")
        at.page.tests.drawer.click()
        at.keeps()

        assert decode(printer.papers[0]).drawer_opened == 1
    assert not at.habits.has_drawer
    at.story.holds()


def test_a_printer_that_never_answers_is_believed(at):
    with LoopbackPrinter(Mood.SILENT) as printer:
        at.names(printer)
        at.touches("tryAnswer")
        at.keeps()

    assert not at.habits.proves_printing
    assert "does not answer, as many cheap ones" in at.result


def test_a_sample_receipt_is_printed_as_wide_as_was_chosen(at):
    with LoopbackPrinter() as printer:
        at.names(printer)
        at.page.tests.width_choice.choose("48")
        at.touches("printSample")

        page = decode(printer.papers[0])
    assert "Gipang kacang toples kecil" in page.text
    assert max(len(row.text) for row in page.rows) == 48
    assert page.drawer_opened == 0


def test_without_a_printer_nothing_can_be_tried(at):
    at.goes("none")
    at.keeps()

    assert not at.page.tests.isEnabled()
    assert at.hands.told == "This register prints no paper from now on."


def test_what_was_typed_stays_until_it_is_kept(at):
    at.goes("network")
    at.page.choice.address.edit.setFocus()
    at.hands.types("192.168.1.77")
    at.screen.go("shop")
    at.screen.go("printer")

    assert at.page.choice.address.text() == "192.168.1.77"


def test_looking_is_called_off(at, qtbot, story):
    desk = Desk(lambda: story.books)

    def forever(_where, report, stopped):
        while not stopped.wait(0.01):
            report.step(1, 2)
        raise Stopped

    page = PrinterPage(
        at.page._post.__class__(desk, story.clock, "K1", at.page._post.person), look_for=forever
    )
    qtbot.addWidget(page)
    page.show()
    page.choice.search_button.click()
    qtbot.waitUntil(page.choice.progress.isVisible)
    began = time.monotonic()

    page.choice.progress.cancel_button.click()

    qtbot.waitUntil(lambda: not page.choice.progress.isVisible())
    assert time.monotonic() - began < 1
    assert page.choice.search_button.isEnabled()
    desk.close()


def test_its_keys_are_told(at):
    assert [act.key for act in at.page.acts()] == ["F9", "Ctrl+F", "Ctrl+P"]
