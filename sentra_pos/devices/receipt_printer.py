"""One printer for one job: call it, hand the bytes over, ask whether it printed them.

A printer that hangs swallows a whole receipt and looks well; only its answer to a question that waits in line behind
the receipt proves that it was printed.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import TracebackType
from typing import Self

from sentra_pos.devices import troubles
from sentra_pos.devices.cables import QueueConnection, SerialConnection, UsbConnection, WindowsConnection
from sentra_pos.devices.connections import Connection, FileConnection, NetworkConnection, Patience
from sentra_pos.devices.encoding import encode
from sentra_pos.devices.troubles import PrinterOutOfPaper, PrinterSilent, PrinterTrouble
from sentra_pos.shop.registers import Habits, PrinterKind

__all__ = ["ASK_PAPER", "ASK_PRINTED", "ReceiptPrinter", "check", "encode", "name_of", "print_now"]

ASK_PAPER = b"\x10\x04\x04"
"""DLE EOT 4: answered at once, even by a printer that cannot print."""
_SPOOLED_ELSEWHERE = (PrinterKind.NONE, PrinterKind.WINDOWS, PrinterKind.QUEUE)
"""Of these another program knows how they are; opening one would begin a document."""
ASK_PRINTED = b"\x1dr\x01"
"""GS r 1: answered when everything before it was worked off."""


class ReceiptPrinter:
    """A register's printer, for one job; every method raises PrinterTrouble and nothing else."""

    def __init__(
        self, habits: Habits, patience: Patience | None = None, stopped: Event | None = None
    ) -> None:
        self.habits = habits
        self.name = name_of(habits)
        self._patience = patience or Patience()
        self._stopped = stopped or Event()
        self._begun = False
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        """The printer answers and has paper, as far as it can tell; not one byte of a paper was sent."""
        try:
            with self._in_the_shops_words():
                self._connection = _connect(self.habits, self._patience, self._stopped)
                if self._can_prove:
                    self._ask_for_paper(self._connection)
        except PrinterTrouble as trouble:
            self.__exit__(type(trouble), trouble, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Hang up; what goes wrong now is told only if nothing else did."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            with self._in_the_shops_words():
                connection.close()
        except PrinterTrouble:
            if error is None:
                raise

    def print(self, data: bytes) -> None:
        """All of `data` was taken and, where the printer can prove it, printed."""
        with self._in_the_shops_words():
            assert self._connection is not None, "enter comes first"  # noqa: S101 - a bug, not a fault
            self._begun = True
            self._connection.send(data)
            if self._can_prove:
                self._ask_for_proof(self._connection)

    @property
    def can_answer(self) -> bool:
        """Whether its line carries answers at all."""
        return self._connection is not None and self._connection.can_answer

    def ask(self) -> None:
        """It answers what waits in line behind all it was told; one that cannot prove anything is believed."""
        with self._in_the_shops_words():
            assert self._connection is not None, "enter comes first"  # noqa: S101 - a bug, not a fault
            if self._can_prove:
                self._ask_for_proof(self._connection)

    @property
    def _can_prove(self) -> bool:
        return self.habits.proves_printing and self._connection is not None and self._connection.can_answer

    def _ask_for_paper(self, connection: Connection) -> None:
        connection.send(ASK_PAPER)
        status = self._answer(connection, self._patience.status, fixed_bits=0x93, fixed=0x12)
        # No answer is no refusal: cheap printers know GS r and not this question.
        if status is not None and status & 0x60:
            raise PrinterOutOfPaper(self.name)

    def _ask_for_proof(self, connection: Connection) -> None:
        connection.send(ASK_PRINTED)
        status = self._answer(connection, self._patience.proof, fixed_bits=0x90, fixed=0x00)
        if status is None:
            raise PrinterSilent(self.name)
        if status & 0x0C:
            raise PrinterOutOfPaper(self.name)

    @staticmethod
    def _answer(connection: Connection, seconds: float, *, fixed_bits: int, fixed: int) -> int | None:
        """The status byte with these fixed bits; what else a printer says by itself is passed over."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            for status in connection.receive(left):
                if status & fixed_bits == fixed:
                    return status
        return None

    @contextmanager
    def _in_the_shops_words(self) -> Iterator[None]:
        try:
            yield
        except PrinterTrouble as known:
            known.begun = self._begun
            raise
        except Exception as error:  # no printer, cable or driver may stop the till
            raise troubles.of(error, printer=self.name, begun=self._begun) from error


def print_now(habits: Habits, data: bytes, patience: Patience | None = None) -> None:
    """Print `data` at once and wait for it, for a test page; raise PrinterTrouble."""
    with ReceiptPrinter(habits, patience) as printer:
        printer.print(data)


def check(habits: Habits, patience: Patience | None = None, stopped: Event | None = None) -> None:
    """The printer is there and, where it can tell, fit; raise PrinterTrouble. Nothing comes out of it."""
    if habits.printer in _SPOOLED_ELSEWHERE:
        return
    with ReceiptPrinter(habits, patience, stopped) as printer:
        printer.ask()


def name_of(habits: Habits) -> str:
    """How the printer is called in a sentence."""
    match habits.printer:
        case PrinterKind.NETWORK:
            return f"{habits.address}:{habits.port}"
        case PrinterKind.USB:
            return f"USB {habits.vendor_id:04x}:{habits.product_id:04x}"
        case _:
            return habits.path or habits.printer.value


def _connect(habits: Habits, patience: Patience, stopped: Event) -> Connection:
    match habits.printer:
        case PrinterKind.NETWORK:
            return NetworkConnection(habits.address, habits.port, patience, stopped)
        case PrinterKind.FILE:
            return FileConnection(habits.path, patience, stopped)
        case PrinterKind.SERIAL:
            return SerialConnection(habits, patience, stopped)
        case PrinterKind.USB:
            return UsbConnection(habits, patience, stopped)
        case PrinterKind.WINDOWS:
            return WindowsConnection(habits)
        case PrinterKind.QUEUE:
            return QueueConnection(habits, patience, stopped)
        case PrinterKind.NONE:
            raise ValueError("this register has no printer")
