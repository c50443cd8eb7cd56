"""One printer for one job: what each kind of failure is called, and that none of them holds the till up."""

import os
import pty
import socket
import threading
import time
import tty
from contextlib import closing

import pytest
import usb.core
from sample_papers import SALE

from fakes import LoopbackPrinter, Mood, eventually
from sentra_pos.checkout import receipt as receipts
from sentra_pos.devices import receipt_printer
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.encoding import encode
from sentra_pos.devices.receipt_printer import ReceiptPrinter
from sentra_pos.devices.troubles import (
    PrinterLost,
    PrinterNotThere,
    PrinterOutOfPaper,
    PrinterRefused,
    PrinterSilent,
    PrinterStalled,
    PrinterTrouble,
)
from sentra_pos.shop.registers import Habits, PrinterKind

HASTY = Patience(connect=0.4, stall=0.4, status=0.15, proof=0.4, goodbye=0.2)
PAPER = encode(receipts.slip(SALE), Habits(), opens_drawer=True)


def print_on(habits, data=PAPER):
    receipt_printer.print_now(habits, data, HASTY)


@pytest.mark.parametrize("mood", [Mood.FINE, Mood.TRICKLES])
@pytest.mark.parametrize("proves", [True, False])
def test_a_printer_gets_every_byte_in_order(mood, proves):
    with LoopbackPrinter(mood) as printer:
        print_on(printer.habits(proves_printing=proves))

        assert eventually(lambda: printer.papers == [PAPER])


def test_what_a_printer_says_by_itself_costs_nothing():
    """Closing with an unread answer would reset the connection and lose the end of the paper."""
    with LoopbackPrinter(Mood.TRICKLES) as printer:
        with ReceiptPrinter(printer.habits(), HASTY) as opened:
            opened.print(receipt_printer.ASK_PAPER + PAPER)

        assert eventually(lambda: printer.papers == [PAPER])


def test_nobody_at_the_address_is_not_there():
    with LoopbackPrinter() as printer:
        printer.unplug()

        with pytest.raises(PrinterNotThere) as caught:
            print_on(printer.habits())

    assert caught.value.begun is False
    assert str(printer.port) in str(caught.value)


@pytest.mark.parametrize("mood", [Mood.STALLS, Mood.SILENT])
def test_a_printer_that_swallows_all_and_says_nothing_proves_nothing(mood):
    with LoopbackPrinter(mood, after=len(PAPER) - 10) as printer, pytest.raises(PrinterSilent) as caught:
        print_on(printer.habits(proves_printing=True))

    assert caught.value.begun is True


def test_a_printer_that_takes_no_more_has_stalled():
    with LoopbackPrinter(Mood.STALLS, after=100) as printer:
        began = time.monotonic()
        with pytest.raises(PrinterStalled) as caught:
            print_on(printer.habits(), PAPER * 200)

    assert caught.value.begun is True
    assert time.monotonic() - began < 3


def test_a_printer_without_paper_is_asked_before_the_first_byte():
    with LoopbackPrinter(Mood.NO_PAPER) as printer:
        with pytest.raises(PrinterOutOfPaper) as caught:
            print_on(printer.habits(proves_printing=True))

        assert (caught.value.begun, printer.papers) == (False, [])


@pytest.mark.parametrize("after", [1, 2, 3, 4, 20, 500, len(PAPER) - 1])
def test_a_printer_that_hangs_up_says_whether_paper_may_be_out(after):
    with (
        LoopbackPrinter(Mood.HANGS_UP, after) as printer,
        pytest.raises((PrinterLost, PrinterNotThere)) as caught,
    ):
        print_on(printer.habits(proves_printing=True))

    assert caught.value.begun is (after >= len(receipt_printer.ASK_PAPER))


def test_a_till_that_closes_waits_for_no_printer():
    stopped = threading.Event()
    with LoopbackPrinter(Mood.STALLS, after=10) as printer:
        threading.Timer(0.2, stopped.set).start()
        patient = Patience(stall=60, proof=60)
        began = time.monotonic()
        with (
            pytest.raises(PrinterLost),
            ReceiptPrinter(printer.habits(proves_printing=True), patient, stopped) as opened,
        ):
            opened.print(PAPER * 200)

    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("habits", "trouble"),
    [
        (Habits(), PrinterRefused),
        (Habits(printer=PrinterKind.FILE, path="/nowhere/lp0"), PrinterNotThere),
        (Habits(printer=PrinterKind.SERIAL, path="/nowhere/ttyS0"), PrinterNotThere),
        (Habits(printer=PrinterKind.WINDOWS, path="POS-58"), PrinterTrouble),
        (Habits(printer=PrinterKind.NETWORK, address="", port=99_999), PrinterTrouble),
        (Habits(printer=PrinterKind.NETWORK, address="a" * 70 + ".invalid"), PrinterTrouble),
        (Habits(printer=PrinterKind.USB, vendor_id=0x0416, product_id=0x5011), PrinterTrouble),
    ],
)
def test_whatever_is_wrong_is_a_trouble_of_the_printer(habits, trouble):
    with pytest.raises(trouble) as caught:
        print_on(habits)

    assert isinstance(caught.value, PrinterTrouble)
    assert caught.value.begun is False


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (usb.core.NoBackendError("No backend available"), PrinterRefused),
        (usb.core.USBError("Access denied", errno=13), PrinterNotThere),
        (AssertionError(), PrinterNotThere),
        (PermissionError(13, "denied"), PrinterRefused),
    ],
)
def test_what_usb_libraries_raise_is_understood(monkeypatch, error, trouble):
    def find(**_):
        raise error

    monkeypatch.setattr(usb.core, "find", find)

    with pytest.raises(trouble):
        print_on(Habits(printer=PrinterKind.USB, vendor_id=1, product_id=2))


def test_a_usb_printer_gets_every_byte(monkeypatch):
    class Device:
        """A device as pyusb finds it."""

        backend = Mood.FINE  # anything that is not libusb1
        _ctx = None

        def __init__(self):
            self.taken = b""

        def write(self, _endpoint, data, _timeout):
            self.taken += data
            return len(data)

        def read(self, _endpoint, _size, _timeout):
            return b"\x12" if self.taken.endswith(receipt_printer.ASK_PAPER) else b"\x00"

        def set_configuration(self):
            pass

        def reset(self):
            pass

    device = Device()
    monkeypatch.setattr(usb.core, "find", lambda **_: device)
    monkeypatch.setattr(usb.util, "dispose_resources", lambda _: None)

    print_on(Habits(printer=PrinterKind.USB, vendor_id=1, product_id=2, proves_printing=True))

    assert device.taken == receipt_printer.ASK_PAPER + PAPER + receipt_printer.ASK_PRINTED


def test_a_file_gets_one_paper_after_the_other(tmp_path):
    path = tmp_path / "paper"
    path.touch()
    habits = Habits(printer=PrinterKind.FILE, path=str(path), proves_printing=True)

    print_on(habits)
    print_on(habits)

    assert path.read_bytes() == PAPER * 2


def test_a_pipe_that_nobody_reads_is_not_there(tmp_path):
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(PrinterNotThere):
        print_on(Habits(printer=PrinterKind.FILE, path=str(tmp_path / "pipe")))


def test_a_pipe_whose_reader_sleeps_has_stalled(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with pytest.raises(PrinterStalled):
            print_on(Habits(printer=PrinterKind.FILE, path=str(path)), PAPER * 50)
    finally:
        os.close(reader)


class Line:
    """A serial line to a printer that reads it, or lets it fill up."""

    def __init__(self):
        self.printer, till = pty.openpty()
        tty.setraw(till)
        self.path = os.ttyname(till)
        self.till = till
        self.taken = b""

    def read(self, answers=True):
        while True:
            try:
                data = os.read(self.printer, 4096)
            except OSError:
                return
            self.taken += data
            if answers and self.taken.endswith(receipt_printer.ASK_PAPER):
                os.write(self.printer, b"\x12")
            elif answers and self.taken.endswith(receipt_printer.ASK_PRINTED):
                os.write(self.printer, b"\x00")

    def close(self):
        os.close(self.till)
        os.close(self.printer)


@pytest.mark.parametrize("kind", [PrinterKind.SERIAL, PrinterKind.FILE])
def test_a_line_gets_every_byte_and_proves_it(kind):
    with closing(Line()) as line:
        reading = threading.Thread(target=line.read, daemon=True)
        reading.start()

        print_on(Habits(printer=kind, path=line.path, proves_printing=True))

        assert line.taken == receipt_printer.ASK_PAPER + PAPER + receipt_printer.ASK_PRINTED


@pytest.mark.parametrize("kind", [PrinterKind.SERIAL, PrinterKind.FILE])
def test_a_line_that_nobody_reads_has_stalled(kind):
    with closing(Line()) as line:
        began = time.monotonic()
        with pytest.raises(PrinterStalled):
            print_on(Habits(printer=kind, path=line.path), PAPER * 10)

        assert time.monotonic() - began < 8


def test_a_silent_host_is_not_there():
    """A listener whose queue is full does not answer calls, as a host behind a dead switch."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port = listener.getsockname()[1]
        waiting = [socket.socket() for _ in range(3)]
        for call in waiting:
            call.setblocking(False)
            call.connect_ex(("127.0.0.1", port))
        try:
            with pytest.raises(PrinterNotThere):
                print_on(Habits(printer=PrinterKind.NETWORK, address="127.0.0.1", port=port))
        finally:
            for call in waiting:
                call.close()
