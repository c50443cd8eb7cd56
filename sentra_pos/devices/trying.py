"""Trying a printer out before it is kept: a page with a ruler, the drawer, the knife, and whether it answers."""

from dataclasses import replace
from threading import Event

from sentra_pos.devices import receipt_printer
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.encoding import encode
from sentra_pos.devices.receipt_printer import ReceiptPrinter
from sentra_pos.devices.troubles import PrinterSilent
from sentra_pos.paper.slip import COLUMNS, Slip, SlipBuilder
from sentra_pos.shop.registers import Habits

_WIDEST = max(COLUMNS)
EMPTY = Slip(())


def ruler_line() -> str:
    """Dots in which each width of paper ends with its own number: 32, 42 and 48."""
    line = "." * _WIDEST
    for count in COLUMNS:
        line = line[: count - 2] + str(count) + line[count:]
    return line


def ruler_page(habits: Habits) -> Slip:
    """A short page for paper of any width; only the ruler is broken where the paper ends."""
    return (
        SlipBuilder()
        .text("TES PRINTER", bold=True)
        .text(receipt_printer.name_of(habits)[:32])
        .text("-" * 32)
        .text("Angka terakhir di baris titik ini")
        .text("= lebar kertas printer:")
        .blank()
        .text(ruler_line())
        .blank()
        .text("Pilih angka itu di layar.")
        .text("-" * 32)
        .build()
    )


def print_ruler(habits: Habits, stopped: Event | None = None, patience: Patience | None = None) -> None:
    """Print the page with the ruler, and cut it if the printer has a knife; raise PrinterTrouble."""
    wide = replace(habits, columns=48, proves_printing=False)
    _print(wide, encode(ruler_page(habits), wide, opens_drawer=False), stopped, patience)


def print_slip(
    habits: Habits, slip: Slip, stopped: Event | None = None, patience: Patience | None = None
) -> None:
    """Print `slip` as the register would; raise PrinterTrouble."""
    _print(habits, encode(slip, habits, opens_drawer=False), stopped, patience)


def open_drawer(habits: Habits, stopped: Event | None = None, patience: Patience | None = None) -> None:
    """Send the pulse that springs the drawer open, and nothing else; raise PrinterTrouble."""
    with_drawer = replace(habits, has_drawer=True, proves_printing=False)
    _print(with_drawer, encode(EMPTY, with_drawer, opens_drawer=True), stopped, patience)


def answers(habits: Habits, stopped: Event | None = None, patience: Patience | None = None) -> bool:
    """Whether the printer proves what it prints; raise PrinterTrouble if it is not fit to be asked."""
    try:
        with ReceiptPrinter(replace(habits, proves_printing=True), patience, stopped) as printer:
            can_answer = printer.can_answer
            printer.ask()
    except PrinterSilent:
        return False
    return can_answer


def _print(habits: Habits, data: bytes, stopped: Event | None, patience: Patience | None) -> None:
    with ReceiptPrinter(habits, patience, stopped) as printer:
        printer.print(data)
