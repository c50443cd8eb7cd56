"""How bytes reach a printer on a serial line, by USB or through the computer's own spooler.

The libraries are loaded here and not at the start: most tills have one of them or none.
"""

import shutil
import subprocess
import time
from threading import Event
from typing import Any

from sentra_pos.devices import escpos_library
from sentra_pos.devices.connections import CHUNK, Patience, pause, send_all
from sentra_pos.devices.troubles import Stopped
from sentra_pos.shop.registers import Habits

_SERIAL_CHUNK = 128
"""Bytes a line of 9600 baud takes in 0,13 s: far less than the write's time limit."""
_WRITE_TIMEOUT = 2.0
_DOCUMENT = "Sentra POS"


class SerialConnection:
    """A printer on a serial port, or one that pretends to be (Bluetooth, USB adapter)."""

    can_answer = True

    def __init__(self, habits: Habits, patience: Patience, stopped: Event) -> None:
        import serial  # here: only tills with such a printer need it

        self._patience, self._stopped = patience, stopped
        # Without a limit a write to a printer that holds the line blocks for ever.
        limit = min(_WRITE_TIMEOUT, patience.stall)
        self._port = serial.Serial(habits.path, habits.baud, timeout=0, write_timeout=limit, dsrdtr=True)

    def send(self, data: bytes) -> None:
        """Hand over all of `data`."""
        send_all(data, self._send_some, self._patience.stall, self._stopped)

    def receive(self, seconds: float) -> bytes:
        """What the printer says within `seconds`, or nothing."""
        until = time.monotonic() + seconds
        while True:
            answer: bytes = self._port.read(64)
            if answer or time.monotonic() >= until:
                return answer
            pause(self._stopped)

    def close(self) -> None:
        """Wait until the line is empty, but not for ever: the system's own wait on closing has no end we could set."""
        try:
            until = time.monotonic() + self._patience.stall
            while self._port.out_waiting and time.monotonic() < until:
                pause(self._stopped)
            if self._port.out_waiting:
                self._port.reset_output_buffer()
        except (OSError, Stopped):
            pass
        finally:
            self._port.close()

    def _send_some(self, data: memoryview) -> int:
        return int(self._port.write(bytes(data[:_SERIAL_CHUNK])) or 0)


class UsbConnection:
    """A printer known by its USB vendor and product."""

    can_answer = True

    def __init__(self, habits: Habits, patience: Patience, stopped: Event) -> None:
        self._patience, self._stopped = patience, stopped
        milliseconds = int(patience.stall * 1000)
        with escpos_library.unlogged():
            self._printer: Any = escpos_library.load().Usb(
                habits.vendor_id, habits.product_id, usb_args={}, timeout=milliseconds
            )
            self._printer.open()

    def send(self, data: bytes) -> None:
        """Hand over all of `data`."""
        send_all(data, self._send_some, self._patience.stall, self._stopped)

    def receive(self, seconds: float) -> bytes:
        """What the printer says within `seconds`, or nothing."""
        device, way_in = self._printer.device, self._printer.in_ep
        until = time.monotonic() + seconds
        while True:
            try:
                if answer := bytes(device.read(way_in, 64, 100)):
                    return answer
            except OSError as error:
                # A USB read without an answer ends in an error of the library's own.
                if "Timeout" not in type(error).__name__:
                    raise
            if time.monotonic() >= until:
                return b""
            pause(self._stopped)

    def close(self) -> None:
        """Give the device back."""
        with escpos_library.unlogged():
            self._printer.close()

    def _send_some(self, data: memoryview) -> int:
        chunk = bytes(data[:CHUNK])
        return int(self._printer.device.write(self._printer.out_ep, chunk, self._printer.timeout))


class WindowsConnection:
    """A printer that Windows knows by name: its own spooler takes the bytes and never answers."""

    can_answer = False

    def __init__(self, habits: Habits) -> None:
        with escpos_library.unlogged():
            self._printer: Any = escpos_library.load().Win32Raw(habits.path)
            self._printer.open(_DOCUMENT)

    def send(self, data: bytes) -> None:
        """Hand `data` to Windows."""
        self._printer._raw(data)

    def receive(self, seconds: float) -> bytes:
        """Nothing: Windows does not tell."""
        return b""

    def close(self) -> None:
        """End the document, upon which Windows prints it."""
        with escpos_library.unlogged():
            self._printer.close()


class QueueConnection:
    """A printer that CUPS knows by name: the bytes go to its queue as they are, and nothing is ever answered."""

    can_answer = False

    def __init__(self, habits: Habits, patience: Patience, stopped: Event) -> None:
        program = shutil.which("lp")
        if program is None:
            raise RuntimeError("the printing system of this computer is not installed")
        self._call = (program, "-d", habits.path, "-t", _DOCUMENT, "-o", "raw", "-s", "--", "-")
        self._patience, self._stopped = patience, stopped

    def send(self, data: bytes) -> None:
        """Put all of `data` into the queue."""
        if self._stopped.is_set():
            raise Stopped
        try:
            done = subprocess.run(  # noqa: S603 - a fixed program with a name as one argument, no shell
                self._call, input=data, capture_output=True, timeout=self._patience.connect, check=False
            )
        except subprocess.TimeoutExpired:
            raise TimeoutError("the queue takes nothing") from None
        if done.returncode:
            raise LookupError(done.stderr.decode(errors="replace").strip() or "the queue refused the paper")

    def receive(self, seconds: float) -> bytes:
        """Nothing: a queue does not tell."""
        return b""

    def close(self) -> None:
        """The queue goes on by itself."""
