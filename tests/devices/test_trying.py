"""A printer is tried before it is kept: the ruler tells its width, the drawer springs, and it answers or not."""

import os
import stat

import pytest
from escpos_decoder import decode

from fakes import LoopbackPrinter, Mood
from sentra_pos.devices import receipt_printer, trying
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.troubles import PrinterNotThere, PrinterOutOfPaper, PrinterRefused, PrinterTrouble
from sentra_pos.shop.registers import Habits, PrinterKind

HASTY = Patience(connect=0.3, stall=0.3, status=0.1, proof=0.3, goodbye=0.05)


@pytest.mark.parametrize("columns", [32, 42, 48])
def test_the_last_number_on_the_first_line_is_the_width(columns):
    assert trying.ruler_line()[:columns].endswith(str(columns))


def test_the_ruler_is_printed_whole_and_opens_nothing():
    with LoopbackPrinter() as printer:
        trying.print_ruler(printer.habits(has_cutter=True), patience=HASTY)

        (paper,) = printer.papers
    page = decode(paper)
    assert trying.ruler_line() in page.text
    assert "TES PRINTER" in page.text
    assert page.drawer_opened == 0
    assert all(len(row.text) <= 33 for row in page.rows if row.text != trying.ruler_line())


def test_the_drawer_springs_open_and_no_paper_comes():
    with LoopbackPrinter() as printer:
        trying.open_drawer(printer.habits(has_drawer=False), patience=HASTY)

        page = decode(printer.papers[0])
    assert (page.drawer_opened, page.text) == (1, "")


@pytest.mark.parametrize(("mood", "proves"), [(Mood.FINE, True), (Mood.SILENT, False)])
def test_a_printer_that_answers_is_known_to_prove_its_papers(mood, proves):
    with LoopbackPrinter(mood) as printer:
        assert trying.answers(printer.habits(), patience=HASTY) is proves
        assert printer.papers in ([], [b""])


def test_a_printer_without_paper_is_told_while_it_is_asked():
    with LoopbackPrinter(Mood.NO_PAPER) as printer, pytest.raises(PrinterOutOfPaper):
        trying.answers(printer.habits(), patience=HASTY)


def test_nobody_there_is_told_in_the_shops_words():
    with LoopbackPrinter() as printer:
        printer.unplug()
        for attempt in (trying.print_ruler, trying.open_drawer, trying.answers):
            with pytest.raises(PrinterNotThere):
                attempt(printer.habits(), patience=HASTY)


def queue_program(folder, script):
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


posix = pytest.mark.skipif(os.name != "posix", reason="a program in a shell's words stands in for CUPS")
STRUK = Habits(printer=PrinterKind.QUEUE, path="Struk; rm -rf $HOME")


@posix
def test_a_printer_of_the_computer_gets_the_bytes_as_they_are(tmp_path, monkeypatch):
    queue_program(tmp_path, f'/bin/cat > {tmp_path}/sent; printf "%s\\n" "$@" > {tmp_path}/words')
    monkeypatch.setenv("PATH", str(tmp_path))

    trying.print_ruler(STRUK, patience=HASTY)

    assert trying.ruler_line() in decode((tmp_path / "sent").read_bytes()).text
    words = (tmp_path / "words").read_text().splitlines()
    assert words[:2] == ["-d", "Struk; rm -rf $HOME"]
    assert "raw" in words
    receipt_printer.check(STRUK)


@posix
@pytest.mark.parametrize("script", ["echo 'no such printer' >&2; exit 1", "/bin/sleep 5"])
def test_a_queue_that_refuses_or_hangs_is_a_trouble(tmp_path, monkeypatch, script):
    queue_program(tmp_path, script)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(PrinterTrouble):
        trying.print_ruler(STRUK, patience=HASTY)


@posix
def test_a_computer_without_a_printing_system_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(PrinterRefused):
        trying.print_ruler(STRUK, patience=HASTY)
